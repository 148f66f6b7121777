// fakefrom tail: follows live logs for ever.

import Alerting
import ArgumentParser
import Configuration
import Glibc
import LogSources
import Pipeline

struct TailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tail",
        abstract: "Follows live logs and tells at once of lookalike senders.",
        discussion: """
            Examples:
              fakefrom tail
              fakefrom tail /var/log/mail.log --format ndjson
              fakefrom tail --start end --webhook-file /etc/fakefrom/hook.url

            Reads from the beginning of each file on, across rotation. SIGTERM and SIGINT stop it cleanly (exit code 0).
            A webhook's URL is a secret: give it in a file or in the environment variable FAKEFROM_WEBHOOK.
            """)

    @Argument(help: "Files or globs (default: the mail log of this machine).")
    var paths: [String] = []

    @OptionGroup var protection: ProtectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var webhook: WebhookOptions

    @Option(help: "Where to begin in files that are there now: beginning or end.")
    var start: StartChoice = .beginning

    @Option(help: ArgumentHelp("Directory for the state of a live service (nothing is kept there yet).", valueName: "dir"))
    var state: String?

    @Option(help: "Show and post what is at least this severe: low, medium, high or critical.")
    var minimumSeverity: Severity?

    enum StartChoice: String, ExpressibleByArgument, CaseIterable {
        case beginning, end
    }

    func run() throws {
        let settings = try protection.load()
        let threshold = minimumSeverity ?? settings.minimumSeverity ?? .medium
        let language = output.language(configured: settings.language)
        let sinks = VolatileDelivery(
            try webhook.sinks(settings, minimumSeverity: threshold, language: language))
        if let state {
            Console.error(
                "\(SafeText.terminal(state)): positions and alerts are not kept there yet; each start reads the files again"
            )
        }
        let pipeline = try makePipeline(settings)
        let stdout = Output()
        let writer = RecordWriter(
            stdout, format: output.format, language: language, isColoured: output.color.isColoured)
        StopSignal.install(pipeline.stopper)
        let stopper = pipeline.stopper
        pipeline.run(
            tell: { news in
                switch news {
                case .alert(let alert, let change):
                    guard alert.severity >= threshold else { return }
                    writer.write(alert, isUpdate: change == .updated)
                    sinks.send(alert, change)
                case .gap(let gap): Console.error(GapText.text(gap))
                case .problem(let problem): Console.error(problem.message)
                }
            },
            flush: {
                stdout.flush()
                if stdout.isClosed { stopper.stop() }
            })
        sinks.finish()
        Console.error(pipeline.coverage.text(language))
        if let failure = stdout.failure { throw failure }
        // Whoever reads the alerts went away: they must not be lost in silence.
        if stdout.isClosed { throw Failure("standard output was closed; alerts can no longer be shown there") }
    }

    private func makePipeline(_ settings: ProtectionOptions.Settings) throws -> LivePipeline {
        var follow = FollowOptions(paths: try followedPaths(configured: settings.sources))
        follow.start = start == .end ? .end : .beginning
        do {
            return try LivePipeline(options: LiveOptions(engine: settings.engine, follow: follow))
        } catch {
            throw Failure(RuleErrorText.text(error), .configuration)
        }
    }

    private func followedPaths(configured sources: [SourceSettings]) throws -> [String] {
        let named = paths.isEmpty ? sources.flatMap(TailCommand.paths) : paths
        guard named.isEmpty else {
            for path in named { try TailCommand.requireFollowable(path) }
            return named
        }
        let usual = ["/var/log/mail.log", "/var/log/maillog", "/var/log/mail/mail.log", "/var/log/mail"]
        guard let path = usual.first(where: isReadableFile) else {
            throw Failure(
                "no mail log was found (looked for \(usual.joined(separator: ", "))). Name it: fakefrom tail FILE")
        }
        Console.error("following \(path)")
        return [path]
    }

    private static func paths(_ source: SourceSettings) -> [String] {
        switch source {
        case .files(let paths): paths
        }
    }

    /// Refuses what can never be followed, instead of waiting for ever.
    private static func requireFollowable(_ path: String) throws {
        let name = SafeText.terminal(path)
        guard path != "-" else {
            throw Failure("tail follows files; for standard input: fakefrom replay -")
        }
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure("\(name): this is not a regular file. Name a log file, such as /var/log/mail.log")
        }
        guard (try? BlockReader(path: path))?.compression ?? Compression.none == Compression.none else {
            throw Failure("\(name): this file is compressed and will not grow. Read it once: fakefrom replay \(name)")
        }
    }

    private func isReadableFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, R_OK) == 0
    }
}

/// Words for lost bytes.
enum GapText {
    static func text(_ gap: LogGap) -> String {
        let size = gap.bytes.map { "at least \($0) bytes" } ?? "an unknown number of bytes"
        let why =
            switch gap.kind {
            case .truncated: "the file was truncated before its end was read"
            case .vanished: "the file went away before its end was read"
            case .damaged: "the compressed file is damaged"
            }
        return "\(SafeText.terminal(gap.path)): lost \(size) after offset \(gap.offset): \(why)"
    }
}
