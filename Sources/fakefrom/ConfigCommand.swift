// fakefrom config: looks at the configuration without running anything.

import Alerting
import ArgumentParser
import Configuration
import Lookalike
import Pipeline

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Checks the configuration file, or writes a new one.",
        discussion: """
            Examples:
              fakefrom config check fakefrom.yaml
              fakefrom config init > fakefrom.yaml
            """,
        subcommands: [Check.self, Init.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Says what is wrong in a configuration file, with line and column.",
            discussion: """
                Example:
                  fakefrom config check /etc/fakefrom/fakefrom.yaml

                Exits with 78 if the file cannot be used.
                """)

        @Argument(help: "The file (default: --config, else the one under /etc/fakefrom).", completion: .file())
        var file: String?

        @OptionGroup var protection: ProtectionOptions

        func run() throws {
            var protection = protection
            protection.config = file ?? protection.config
            let settings = try protection.load()
            // What the sinks need from other files: URLs, keys, programs.
            let sinks = SinkBuilder(path: settings.path, privacy: settings.privacy, language: .english)
            _ = try sinks.sinks(settings.sinks)
            for remark in sinks.remarks(settings.sinks) { Console.error(remark) }
            let place = settings.path ?? "no configuration file"
            let rules = settings.engine.rules
            let counts = [
                Words.count(rules.brands.count, "brand"),
                Words.count(rules.allow.count + settings.engine.allowedAddresses.count, "allow entry", "allow entries"),
                Words.count(rules.patterns.count, "pattern"), Words.count(settings.sinks.count, "sink"),
            ]
            Console.error("\(SafeText.terminal(place)): good; \(counts.joined(separator: ", "))")
        }
    }

    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Writes a commented configuration to standard output.",
            discussion: """
                Example:
                  fakefrom config init > /etc/fakefrom/fakefrom.yaml
                """)

        func run() throws {
            let output = Output()
            output.write(ConfigurationTemplate.text)
            if let failure = output.flush() { throw failure }
        }
    }
}
