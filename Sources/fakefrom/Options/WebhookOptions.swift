// --webhook and its quieter forms, beside the sinks of the configuration.

import Alerting
import ArgumentParser
import Configuration
import Glibc
import Pipeline

struct WebhookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Post each alert as JSON to this URL. It shows in the process list: prefer --webhook-file.",
            valueName: "url"))
    var webhook: String?

    @Option(help: ArgumentHelp("The same, with the URL in a file.", valueName: "file"))
    var webhookFile: String?

    func validate() throws {
        guard webhook == nil || webhookFile == nil else {
            throw ValidationError("write --webhook or --webhook-file, not both")
        }
    }

    /// The sinks of the arguments and of the configuration.
    /// - Parameter minimumSeverity: of the webhook in the arguments; configured sinks have their own.
    func sinks(
        _ settings: ProtectionOptions.Settings, minimumSeverity: Severity, language: Alerting.Language
    ) throws -> [Sink] {
        let builder = SinkBuilder(path: settings.path, privacy: settings.privacy, language: language)
        let configured = try builder.sinks(settings.sinks)
        guard let text = try urlText() else { return configured }
        return [try builder.commandLine(text, minimumSeverity: minimumSeverity)] + configured
    }

    private func urlText() throws -> String? {
        if let webhook { return webhook }
        if let webhookFile { return try WebhookOptions.read(webhookFile) }
        return getenv("FAKEFROM_WEBHOOK").map { String(cString: $0) }
    }

    private static func read(_ path: String) throws -> String {
        let name = SafeText.terminal(path)
        switch FileAccess.disk.read(path) {
        case .success(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.contains(where: { !$0.isWhitespace }) else {
                throw Failure("\(name): holds no URL; write https://HOST/PATH in it")
            }
            return text
        case .failure(let problem): throw Failure("\(name): \(problem.message)")
        }
    }
}

/// Sinks that are told from memory: for runs that keep no state.
struct VolatileDelivery {
    private let outbox = MemoryOutbox()
    private let service: DeliveryService
    private let sinks: [Sink]

    init(_ sinks: [Sink]) {
        self.sinks = sinks
        service = DeliveryService(sinks: sinks, outbox: outbox, clock: LocalTime.now) { sink, news in
            Console.error(news.text(sink))
        }
        service.start()
    }

    /// Returns at once.
    func send(_ alert: Alert, _ change: AlertChange) {
        let told = sinks.filter { alert.severity >= $0.minimumSeverity }.map(\.name)
        let lost = outbox.add(alert, change, sinks: told, at: LocalTime.now())
        for name in lost { Console.error("sink \(name): alert \(alert.id) is lost: too many wait for the receiver") }
        service.wake()
    }

    /// Waits until every alert was tried once, then ends; what still waits is lost, and said.
    func finish() {
        service.drain(milliseconds: 3_000)
        service.stop()
        for sink in sinks {
            // What was under way counts too.
            _ = outbox.open(sink: sink.name, endpoint: sink.endpoint)
            let left = outbox.countDue(sink: sink.name, by: .max, limit: .max)
            if left > 0 { Console.error("sink \(sink.name): \(left) alerts were not delivered") }
        }
    }
}
