// fakefrom parse: shows what each line was understood as.

import ArgumentParser
import LogSources
import MailLog
import Pipeline

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Shows what each line was understood as, one NDJSON record a line.",
        discussion: """
            Examples:
              fakefrom parse /var/log/mail.log
              fakefrom parse --unrecognised sample-logs/

            Exits with 0 whatever the lines hold.
            """)

    @Argument(help: "Files, directories, globs; none or -: standard input.")
    var paths: [String] = ["-"]

    @Flag(help: "Show only the lines that were not understood, as they are in the log.")
    var unrecognised = false

    func run() throws {}
}
