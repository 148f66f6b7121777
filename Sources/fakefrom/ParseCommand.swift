// fakefrom parse: shows what each line was understood as.

import Alerting
import ArgumentParser
import Glibc
import LogSources
import Pipeline

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Shows what each line was understood as, one NDJSON record a line.",
        discussion: """
            Examples:
              fakefrom parse /var/log/mail.log
              fakefrom parse --unrecognised sample-logs/

            Counts for each program go to standard error. Exits with 0 whatever the lines hold.
            """)

    @Argument(help: "Files, directories, globs; none or -: standard input.", completion: .file())
    var paths: [String] = ["-"]

    @Flag(help: "Show only the lines that were not understood, as they are in the log.")
    var unrecognised = false

    @OptionGroup var stamps: StampOptions

    func run() throws {
        // A file that was named is shown line by line, whatever it holds; of a directory only the logs are.
        let onlyLogs = paths.contains(where: isDirectory)
        var utf16 = 0
        let plan = InputPlan(paths: paths) { head in
            if !LogSniffer.isText(head) { utf16 += 1 }
            return !onlyLogs || LogSniffer.holdsLogLine(head)
        }
        if utf16 > 0, !onlyLogs {
            Console.error("UTF-16 text is not a log that can be read. Convert it first: iconv -f UTF-16 -t UTF-8 FILE")
        }
        var hasError = false
        for problem in plan.problems {
            Console.error(problem.message)
            hasError = hasError || problem.isError
        }
        let output = Output()
        var run = ParseRun(onlyUnrecognised: unrecognised, year: stamps.year)
        for file in plan.files {
            do throws(SourceError) {
                try run.parse(file) { bytes in
                    output.write(unrecognised && Console.outputIsTerminal ? ParseCommand.escaped(bytes) : bytes)
                    return !output.isClosed
                }
            } catch {
                Console.error(error.message)
                hasError = true
            }
        }
        if let failure = output.flush() { throw failure }
        Console.errorRaw(ParseCommand.summary(run))
        if hasError { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    private func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Raw lines of strangers, made harmless for a terminal.
    private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
        Array(SafeText.lines(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    private static func summary(_ run: ParseRun) -> String {
        var text = "program                recognised unrecognised  irrelevant\n"
        for (name, counts) in run.programs.sorted(by: { $0.key < $1.key }) {
            let label = name.isEmpty ? "(none)" : SafeText.terminal(name)
            text +=
                pad(label, 22, left: false) + pad("\(counts.recognised)", 11) + pad("\(counts.unrecognised)", 13)
                + pad("\(counts.irrelevant)", 12) + "\n"
            for example in counts.examples { text += "  not understood: \(SafeText.terminal(example))\n" }
        }
        return text + "\(Words.count(run.lines, "line"))\n"
    }

    private static func pad(_ text: String, _ width: Int, left: Bool = true) -> String {
        let blanks = String(repeating: " ", count: max(1, width - text.count))
        return left ? blanks + text : text + blanks
    }
}
