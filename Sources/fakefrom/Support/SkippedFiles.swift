// What was not read, and why: errors one by one, the rest of a directory in one line.

import Alerting
import LogSources

enum SkippedFiles {
    /// Tells people on standard error.
    static func tell(_ problems: [InputProblem]) {
        var others: [String] = []
        for problem in problems {
            if !problem.isError, problem.kind == .notALog || problem.kind == .binary || problem.kind == .empty {
                others.append(problem.path)
            } else {
                Console.error(problem.message)
            }
        }
        guard !others.isEmpty else { return }
        let shown = others.prefix(5).map(SafeText.terminal).joined(separator: ", ")
        let more = others.count > 5 ? " and \(others.count - 5) more" : ""
        Console.error("skipped, because they hold no log line: \(shown)\(more)")
    }
}
