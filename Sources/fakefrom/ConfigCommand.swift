// fakefrom config: looks at the configuration without running anything.

import ArgumentParser

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Checks the configuration file.",
        discussion: """
            Example:
              fakefrom config check --config fakefrom.yaml
            """,
        subcommands: [Check.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Says what is wrong in a configuration file, with line and column.",
            discussion: """
                Example:
                  fakefrom config check --config /etc/fakefrom/fakefrom.yaml
                """)

        @OptionGroup var protection: ProtectionOptions

        func run() throws { _ = try protection.load() }
    }
}
