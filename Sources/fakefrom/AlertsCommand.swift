// fakefrom alerts: what a live service has raised, from its database, while it runs or not.

import Alerting
import ArgumentParser
import StateStore

struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Shows what the live service has raised, and notes what you decided.",
        discussion: """
            Examples:
              fakefrom alerts list --state /var/lib/fakefrom --open --since 7d
              fakefrom alerts show openai-support.net --state /var/lib/fakefrom
              fakefrom alerts ack ff_7Q2M… --note "told the team"
            """,
        subcommands: [
            AlertsListCommand.self, AlertsShowCommand.self, AlertsAckCommand.self, AlertsAllowCommand.self,
            AlertsAllowedCommand.self, AlertsDisallowCommand.self, AlertsForgetCommand.self, AlertsDeadCommand.self,
        ])
}

struct AlertsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists all alerts, oldest first. Takes no lock.",
        discussion: """
            Example:
              fakefrom alerts list --state /var/lib/fakefrom --format ndjson
            """)

    @OptionGroup var state: StateOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Show what is at least this severe: low, medium, high or critical.")
    var minimumSeverity: Severity = .medium

    @Option(help: "Leave out what was last seen before: 2026-11-22, '2026-11-22 14:00', RFC 3339, or 36h, 7d ago.")
    var since: String?

    @Flag(help: "Leave out what was acknowledged or allowed.")
    var open = false

    func run() throws {
        let since = try since.map { try PeriodOptions.instant($0, "--since") }
        let store = try state.attach(readOnly: true)
        let stdout = Output()
        let writer = RecordWriter(
            stdout, format: output.format, language: output.language(configured: nil),
            isColoured: output.color.isColoured)
        let filter = StateStore.AlertFilter(minimumSeverity: minimumSeverity, since: since, onlyOpen: open)
        try StateFailure.typing { try store.eachAlert(filter) { writer.write($0) } }
        if let failure = stdout.flush() { throw failure }
    }
}

extension RecordWriter {
    /// An alert, its id, and what was decided about it.
    func write(_ stored: StoredAlert) {
        let mark = stored.note.map { "\(stored.state.rawValue): \(SafeText.terminal($0))" } ?? stored.state.rawValue
        write(stored.alert, rows: ["id": stored.alert.id, "state": mark]) {
            $0.member("state", stored.state.rawValue)
            $0.member("note", stored.note)
        }
    }
}

struct AlertsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows alerts by id or domain.",
        discussion: """
            Example:
              fakefrom alerts show openai-support.net --state /var/lib/fakefrom
            """)

    @Argument(help: "An alert's id, the beginning of one, or a sender domain.")
    var alert: String

    @OptionGroup var state: StateOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try state.attach(readOnly: true)
        let stdout = Output()
        let writer = RecordWriter(
            stdout, format: output.format, language: output.language(configured: nil),
            isColoured: output.color.isColoured)
        for stored in try NamedAlerts.find(alert, store) { writer.write(stored) }
        if let failure = stdout.flush() { throw failure }
    }
}

struct AlertsAckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack", abstract: "Notes that somebody looked at alerts.",
        discussion: """
            Example:
              fakefrom alerts ack openai-support.net --note "told the team" --state /var/lib/fakefrom
            """)

    @Argument(help: "An alert's id, the beginning of one, or a sender domain.")
    var alert: String

    @Option(help: "Why, for whoever looks next.")
    var note: String?

    @OptionGroup var state: StateOptions

    func run() throws {
        let store = try state.attach(readOnly: false)
        let found = try NamedAlerts.find(alert, store)
        try StateFailure.typing { try store.acknowledge(found.map(\.alert.id), note: note) }
        Console.error("acknowledged \(found.count) alert\(found.count == 1 ? "" : "s")")
    }
}

/// Alerts by what people call them.
enum NamedAlerts {
    static func find(_ text: String, _ store: StateStore) throws -> [StoredAlert] {
        let found = try StateFailure.typing { try store.alerts(named: text) }
        guard !found.isEmpty else {
            // `ff` and three letters: shorter beginnings mean too many to be looked up.
            if "ff_".hasPrefix(text) || text.hasPrefix("ff_") && text.count < 5 {
                throw Failure("\(SafeText.terminal(text)): many alerts may begin like this; write more of the id")
            }
            throw Failure(
                "\(SafeText.terminal(text)): there is no such alert. Give an id or a sender domain; fakefrom alerts list shows them"
            )
        }
        return found
    }
}
