// What doctor says: one line for each thing that was looked at, and what to do.

import Alerting

/// Collects and writes; everything that is not ours is escaped on its way in.
final class DoctorReport {
    enum Level: String {
        case fine = "ok"
        /// It works, but something cannot be seen, or could be better.
        case note
        /// Mail is not seen, or alerts are lost, unless something is done.
        case problem
    }

    private let output = Output()
    private let isColoured: Bool
    private var counts: [Level: Int] = [:]

    init(isColoured: Bool) { self.isColoured = isColoured }

    var problems: Int { counts[.problem] ?? 0 }

    func fine(_ text: String) { write(.fine, text, nil) }
    func note(_ text: String, _ advice: String? = nil) { write(.note, text, advice) }
    func problem(_ text: String, _ advice: String) { write(.problem, text, advice) }

    /// The last line.
    func finish() -> Failure? {
        let notes = counts[.note] ?? 0
        let sum =
            problems == 0
            ? "nothing keeps FakeFrom from its work" : "\(problems) \(problems == 1 ? "problem" : "problems")"
        output.write("\n\(sum)\(notes > 0 ? ", \(notes) \(notes == 1 ? "note" : "notes")" : "")\n")
        return output.flush()
    }

    private func write(_ level: Level, _ text: String, _ advice: String?) {
        counts[level, default: 0] += 1
        let word = level.rawValue + String(repeating: " ", count: 7 - level.rawValue.utf8.count)
        output.write("\(coloured(word, level)) \(SafeText.terminal(text))\n")
        if let advice { output.write("        \(SafeText.terminal(advice))\n") }
    }

    private func coloured(_ word: String, _ level: Level) -> String {
        guard isColoured else { return word }
        let colour =
            switch level {
            case .fine: "32"
            case .note: "33"
            case .problem: "31"
            }
        return "\u{1B}[\(colour)m\(word)\u{1B}[0m"
    }
}
