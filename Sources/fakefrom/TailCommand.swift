// fakefrom tail: follows live logs for ever.

import Alerting
import ArgumentParser
import Configuration
import LogSources
import Lookalike
import Pipeline

struct TailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tail",
        abstract: "Follows live logs and tells at once of lookalike senders.",
        discussion: """
            Examples:
              fakefrom tail
              fakefrom tail /var/log/mail.log --format ndjson
              fakefrom tail --state /var/lib/fakefrom --webhook-file /etc/fakefrom/hook.url

            Reads from the beginning of each file on, across rotation, and goes on where it stopped: positions, alerts
            and what is still to be sent are kept in the state directory. SIGTERM and SIGINT stop it cleanly (exit code
            0), SIGHUP reads the configuration again. A webhook's URL is a secret: give it in a file or in the environment
            variable FAKEFROM_WEBHOOK. Exits with 75 if the state directory is in use or cannot be written.
            """)

    @Argument(
        help: "Files or globs, or - for standard input (default: the mail log of this machine, else its journal).",
        completion: .file())
    var paths: [String] = []

    @Flag(help: "Read systemd's journal.")
    var journal = false

    @OptionGroup var protection: ProtectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var webhook: WebhookOptions
    @OptionGroup var state: StateOptions

    @Option(help: "Where to begin in files that are there at the very first start: beginning or end.")
    var start: StartChoice = .beginning

    @Option(help: "How many rotated files to read at the very first start.")
    var backfill: Int?

    @Option(help: "Show and post what is at least this severe: low, medium, high or critical.")
    var minimumSeverity: Severity?

    enum StartChoice: String, ExpressibleByArgument, CaseIterable {
        case beginning, end
    }

    func validate() throws {
        if let backfill, !(0...10_000).contains(backfill) {
            throw ValidationError("--backfill takes a number of files from 0 to 10000")
        }
        if start == .end, let backfill, backfill > 0 {
            throw ValidationError("--start end reads nothing of what is there; leave out --backfill \(backfill)")
        }
    }

    func run() throws {
        let settings = try protection.load()
        let sources = try self.sources(settings)
        for note in sources.notes { Console.error(note) }
        var latest = sources
        let service = try LiveService(
            plan: plan(settings, sources), state: state.directory(for: sources.names),
            reload: {
                let settings = try protection.load()
                let next = try self.sources(settings, before: latest)
                let plan = try self.plan(settings, next)
                // Before anything is said or changed.
                _ = try Judge(rules: plan.engine.rules, now: plan.engine.now)
                try tell(of: next, after: latest)
                latest = next
                return plan
            })
        try service.run()
    }

    /// - Parameter before: what is read now; where nobody names sources, what was found at the start stays.
    private func sources(_ settings: ProtectionOptions.Settings, before: LiveSources? = nil) throws -> LiveSources {
        let isNamed = !paths.isEmpty || journal || !settings.sources.isEmpty
        if let before, !isNamed, before.wasFound { return before }
        return try LiveSources(
            paths: paths, journal: journal, configured: settings.sources, start: start == .end ? .end : .beginning,
            backfill: backfill)
    }

    private func tell(of next: LiveSources, after latest: LiveSources) throws {
        guard next.options != latest.options else { return }
        for note in next.notes { Console.error(note) }
        Console.error("now following: " + next.names.map(SafeText.terminal).joined(separator: ", "))
        if try state.named() == nil, next.names.sorted() != latest.names.sorted() {
            Console.error("other sources have a state directory of their own: name this one with --state next time")
        }
    }

    /// What the configuration and the arguments say together; made again at SIGHUP.
    private func plan(_ settings: ProtectionOptions.Settings, _ sources: LiveSources) throws -> LivePlan {
        let threshold = minimumSeverity ?? settings.minimumSeverity ?? .medium
        let language = output.language(configured: settings.language)
        let stdout = settings.sinks.first { $0.isStandardOutput }
        return LivePlan(
            sources: sources, engine: settings.engine, language: language,
            threshold: minimumSeverity ?? stdout?.statedSeverity.map(Severity.init) ?? threshold,
            format: output.chosenFormat ?? stdout?.outputFormat ?? .text,
            isColoured: output.color.isColoured, silence: settings.silence, retention: settings.retention,
            stateCap: settings.stateCap,
            sinks: try webhook.sinks(settings, minimumSeverity: threshold, language: language))
    }
}
