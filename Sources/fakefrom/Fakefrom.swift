// The command: reads arguments and configuration, and calls Pipeline. One file per subcommand.

import ArgumentParser
import Glibc

struct Fakefrom: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "fakefrom",
        abstract: "Finds lookalike sender domains in Postfix logs.",
        discussion: """
            FakeFrom reads mail logs, live or archived, finds every sender domain they reveal, and tells which of \
            them imitate a domain that you protect, and why. It sits beside the mail flow, never in it.

            Examples:
              fakefrom replay /var/log/mail.log*
              fakefrom tail /var/log/mail.log --webhook-file /etc/fakefrom/hook.url
              fakefrom check openai-support.net 0penai.com

            Exit codes: 0 nothing found, 1 something found, 2 an error of reading, writing or usage,
            75 state directory busy or full, 78 bad configuration.
            """,
        version: "fakefrom \(version)",
        subcommands: [
            ReplayCommand.self, TailCommand.self, CheckCommand.self, ParseCommand.self, BenchCommand.self,
            AlertsCommand.self, StatusCommand.self, SinkCommand.self, ConfigCommand.self,
            DoctorCommand.self,
        ])
}

@main
enum Main {
    static func main() {
        // A reader that goes away is an error of write(2), not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        // A limit of file sizes is an error like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try Fakefrom.parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Console.error(failure.message)
            exit(failure.status.rawValue)
        } catch {
            let isUsage = Fakefrom.exitCode(for: error) == .validationFailure
            guard isUsage else { Fakefrom.exit(withError: error) }
            Console.error(Fakefrom.fullMessage(for: error))
            exit(ExitStatus.failure.rawValue)
        }
    }
}
