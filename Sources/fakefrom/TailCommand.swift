// fakefrom tail: follows live logs for ever.

import Alerting
import ArgumentParser
import Configuration
import Glibc
import Lookalike
import LogSources
import Pipeline
import StateStore

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
    @OptionGroup var state: StateOptions

    @Option(help: "Where to begin in files that are there now: beginning or end.")
    var start: StartChoice = .beginning

    @Option(help: "Show and post what is at least this severe: low, medium, high or critical.")
    var minimumSeverity: Severity?

    enum StartChoice: String, ExpressibleByArgument, CaseIterable {
        case beginning, end
    }

    func run() throws {
        let settings = try protection.load()
        let sinks = try webhook.sinks(configured: settings.sinks, privacy: settings.privacy)
        let paths = try followedPaths(configured: settings.sources)
        let store = try openStore(state.directory(for: paths.map(TailCommand.absolute)))
        let threshold = minimumSeverity ?? settings.minimumSeverity ?? .medium
        let language = output.language(configured: settings.language)
        let stdout = Output()
        let writer = RecordWriter(stdout, format: output.format, language: language, isColoured: output.color.isColoured)
        let worker = OutputWorker(store) { alert, change in
            writer.write(alert, isUpdate: change == .updated)
            for sink in sinks where alert.severity >= sink.minimumSeverity { sink.sink.send(alert, change) }
            return stdout.flush() == nil && !stdout.isClosed
        }
        let options = liveOptions(settings, paths, threshold)
        let pipeline = try makePipeline(options, store, LiveHooks(news: TailCommand.tell, committed: { _ in worker.work() }))
        StopSignal.install(pipeline.stopper)
        try StateFailure.typing { try pipeline.run() }
        for sink in sinks { sink.sink.drain() }
        Console.error(pipeline.coverage.text(language))
    }

    private func liveOptions(
        _ settings: ProtectionOptions.Settings, _ paths: [String], _ threshold: Severity
    ) -> LiveOptions {
        var follow = FollowOptions(paths: paths)
        follow.start = start == .end ? .end : .beginning
        return LiveOptions(
            engine: settings.engine, inputs: LiveInputOptions(files: follow),
            subscriptions: [Subscription(sink: OutputWorker.sink, minimumSeverity: threshold)])
    }

    private func openStore(_ path: String) throws -> StateStore {
        try StateFailure.typing {
            let directory = try StateDirectory(path)
            Console.error("state: \(SafeText.terminal(path))")
            let (store, recovery) = try StateStore.open(directory)
            if let recovery { Console.error(SafeText.terminal(recovery.message)) }
            return store
        }
    }

    private static func tell(_ news: LiveNews) {
        switch news {
        case .gap(let gap): Console.error(gap.message)
        case .problem(let problem): Console.error(problem.message)
        case .storageFailed(let error): Console.error(SafeText.terminal(error.description))
        case .storageRecovered: Console.error("the state can be written again; reading goes on")
        case .trackingLost(let reason):
            Console.error("the state of open messages cannot be used (\(SafeText.terminal(reason))); starting without")
        }
    }

    private func makePipeline(_ options: LiveOptions, _ store: StateStore, _ hooks: LiveHooks) throws -> LivePipeline {
        try StateFailure.typing {
            do { return try LivePipeline(options: options, store: store, hooks: hooks) } catch let error as RuleError {
                throw Failure(RuleErrorText.text(error), .configuration)
            }
        }
    }

    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
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
        case .files(let files): files.paths
        case .journal, .standardInput, .syslog: []
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
