// fakefrom sink test: sends a test alert to the configured sinks.

import Alerting
import ArgumentParser
import Configuration
import Pipeline

struct SinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink", abstract: "Tries the places where alerts go.",
        discussion: """
            Examples:
              fakefrom sink test
              fakefrom sink test slack --config fakefrom.yaml
            """,
        subcommands: [Test.self])

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Sends a test alert to each sink and says what came back.",
            discussion: """
                Examples:
                  fakefrom sink test
                  fakefrom sink test slack --config fakefrom.yaml

                The alert is marked as a test and goes the way that real ones go. Exits with 0 if every sink took it, \
                with 2 if one did not, with 78 if the configuration cannot be used.
                """)

        @Argument(help: "The sink's name (default: all).")
        var name: String?

        @OptionGroup var protection: ProtectionOptions

        func run() throws {
            let settings = try protection.load()
            let chosen = try choose(settings.sinks)
            let stdout = Output()
            let language = settings.language ?? .english
            let text = AlertText(language: language)
            let builder = SinkBuilder(path: settings.path, privacy: settings.privacy, language: language) { alert, _ in
                Console.write(1, Array(text.text(alert).utf8)) == 0 ? nil : "it cannot be written"
            }
            var failed = false
            for sink in try builder.sinks(chosen) {
                let result = sink.test(now: LocalTime.now())
                let problem = result.problem
                if problem != nil { failed = true }
                stdout.write("\(sink.name) (\(sink.place)): \(problem.map { "failed: \($0)" } ?? success(result))\n")
                stdout.flush()
            }
            if let failure = stdout.failure { throw failure }
            if failed { throw ExitCode(ExitStatus.failure.rawValue) }
        }

        private func success(_ result: AttemptResult) -> String {
            result.status.map { "delivered, answer \($0)" } ?? "delivered"
        }

        private func choose(_ sinks: [SinkSettings]) throws -> [SinkSettings] {
            guard !sinks.isEmpty else {
                throw Failure("no sink is configured; add one under sinks: (docs/sinks.md)", .configuration)
            }
            guard let name else { return sinks }
            let chosen = sinks.filter { $0.name == name }
            guard !chosen.isEmpty else {
                let names = sinks.map(\.name).joined(separator: ", ")
                throw Failure("there is no sink called \(SafeText.terminal(name)); configured: \(names)")
            }
            return chosen
        }
    }
}
