// --webhook and its quieter forms.

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

    /// A webhook and what is posted to it.
    struct ConfiguredSink {
        var sink: WebhookSink
        var minimumSeverity: Severity
    }

    /// The webhooks of the arguments and of the configuration.
    func sinks(configured: [SinkSettings], privacy: Privacy) throws -> [ConfiguredSink] {
        var sinks: [ConfiguredSink] = []
        if let text = try urlText() {
            sinks.append(ConfiguredSink(sink: try WebhookOptions.sink(text, privacy), minimumSeverity: .low))
        }
        for settings in configured {
            let severity = Severity(rawValue: settings.minimumSeverity.rawValue) ?? .medium
            sinks.append(ConfiguredSink(sink: try WebhookOptions.sink(settings, privacy), minimumSeverity: severity))
        }
        return sinks
    }

    private static func sink(_ settings: SinkSettings, _ privacy: Privacy) throws -> WebhookSink {
        guard settings.format == .generic else {
            throw Failure(
                "sinks: the format \(settings.format.rawValue) is not there yet; write format: generic", .configuration)
        }
        guard settings.secretFile == nil else {
            throw Failure("sinks: posts are not signed yet; leave out secret_file", .configuration)
        }
        switch settings.url {
        case .file(let path): return try sink(try read(path), privacy)
        case .url(let text): return try sink(text, privacy)
        }
    }

    private static func sink(_ text: String, _ privacy: Privacy) throws -> WebhookSink {
        let url: WebhookURL
        do throws(WebhookError) {
            url = try WebhookURL(text)
        } catch {
            throw Failure("\(error)")
        }
        if url.isPlainText { Console.error("\(url): alerts travel unencrypted; use https") }
        return WebhookSink(url: url, privacy: privacy, clock: LocalTime.now) { failure in
            Console.error(
                "\(failure.webhook): alert \(failure.alertID) (revision \(failure.revision)) was not delivered: "
                    + "\(failure.error)")
        }
    }

    private func urlText() throws -> String? {
        if let webhook { return webhook }
        if let webhookFile { return try WebhookOptions.read(webhookFile) }
        return getenv("FAKEFROM_WEBHOOK").map { String(cString: $0) }
    }

    private static func read(_ path: String) throws -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure("\(SafeText.terminal(path)): cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else {
            throw Failure("\(SafeText.terminal(path)): holds no URL; write https://HOST/PATH in it")
        }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
