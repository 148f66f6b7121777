// --webhook and its quieter forms.

import Alerting
import ArgumentParser
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

    /// The sink, nil where none is configured.
    func sink() throws -> WebhookSink? {
        guard let text = try urlText() else { return nil }
        let url: WebhookURL
        do throws(WebhookError) {
            url = try WebhookURL(text)
        } catch {
            throw Failure("\(error)")
        }
        if url.isPlainText { Console.error("\(url): alerts travel unencrypted; use https") }
        return WebhookSink(url: url, clock: LocalTime.now) { failure in
            Console.error(
                "\(failure.webhook): alert \(failure.alertID) (revision \(failure.revision)) was not delivered: \(failure.error)"
            )
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
