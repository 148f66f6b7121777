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

    @Option(help: ArgumentHelp("The same, with the URL in a file.", valueName: "file"), completion: .file())
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
        for remark in builder.remarks(settings.sinks) { Console.error(remark) }
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
