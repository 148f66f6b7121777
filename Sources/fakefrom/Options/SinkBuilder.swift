// Configured sinks → sinks that can be used: reads the files that hold URLs, keys and certificates.

import Alerting
import Configuration
import Glibc

/// Makes sinks of settings.
struct SinkBuilder {
    /// The configuration file, for messages.
    var path: String?
    var privacy: Privacy
    var language: Alerting.Language
    /// Writes to standard output, for sinks of type stdout.
    var writer: AlertWriter?

    /// What cannot be used, with the place of its entry.
    struct Problem: Error {
        var message: String
    }

    /// All sinks, or all that is wrong with them. Sinks of type stdout are left out where there is no writer: the
    /// command writes there itself.
    func sinks(_ settings: [SinkSettings]) throws -> [Sink] {
        var sinks: [Sink] = []
        var problems: [String] = []
        let output = settings.first(where: \.isStandardOutput)?.name
        for var entry in settings {
            // The service's own sink stands for the entry.
            if let output, entry.fallback == output { entry.fallback = LiveService.outputSink }
            do throws(Problem) {
                if let sink = try sink(entry) { sinks.append(sink) }
            } catch {
                problems.append(error.message)
            }
        }
        guard problems.isEmpty else { throw Failure(problems, .configuration) }
        return sinks
    }

    func sink(_ settings: SinkSettings) throws(Problem) -> Sink? {
        guard let target = try target(settings) else { return nil }
        return Sink(
            name: settings.name, target: target, minimumSeverity: Severity(settings.minimumSeverity),
            fallback: settings.fallback, privacy: SinkBuilder.privacy(target, privacy), language: language,
            version: Fakefrom.version)
    }

    /// The webhook of the command line: plain http is used, and said.
    func commandLine(_ text: String, minimumSeverity: Severity) throws -> Sink {
        let url: WebhookURL
        do throws(WebhookError) { url = try WebhookURL(text) } catch { throw Failure("\(error)") }
        if url.isPlainText { Console.error("\(url): alerts travel unencrypted; use https") }
        let settings = WebhookSettings(url: url)
        if let reason = settings.refusal { throw Failure("\(url): the address is refused: \(reason)") }
        return Sink(
            name: "command-line", target: .webhook(settings), minimumSeverity: minimumSeverity, privacy: privacy,
            language: language, version: Fakefrom.version)
    }

    /// Files and standard output are the administrator's own; everything else may leave the machine.
    private static func privacy(_ target: SinkTarget, _ configured: Privacy) -> Privacy {
        switch target {
        case .file, .writer: .everything
        case .webhook, .syslog, .command: configured
        }
    }

    private func target(_ settings: SinkSettings) throws(Problem) -> SinkTarget? {
        func fail(_ message: String) -> Problem { problem(settings, message) }
        switch settings.target {
        case .webhook(let webhook): return .webhook(try self.webhook(webhook, settings))
        case .syslog(nil): return .syslog(.standard)
        case .syslog(let text?):
            guard let address = SyslogAddress(text) else {
                throw fail("the address cannot be read; write /dev/log, udp://HOST:514 or tcp://HOST:601")
            }
            return .syslog(address)
        case .file(let path): return .file(path: path)
        case .command(let arguments, let timeout):
            let program = arguments.first ?? ""
            guard access(program, X_OK) == 0 else {
                throw fail("\(SafeText.terminal(program)) cannot be run: \(String(cString: strerror(errno)))")
            }
            return .command(CommandSettings(arguments: arguments, timeout: Int(timeout ?? 30)))
        case .stdout: return writer.map { .writer($0) }
        }
    }

    private func webhook(
        _ webhook: SinkSettings.Webhook, _ settings: SinkSettings
    ) throws(Problem) -> WebhookSettings {
        let url = try url(webhook.url, settings)
        guard webhook.allowsHTTP || !url.isPlainText else {
            throw problem(settings, "\(url): alerts would travel unencrypted; use https, or add allow_http: true")
        }
        var keys: WebhookKeys?
        if let file = webhook.secretFile {
            let text = try read(file, settings)
            do throws(WebhookError) { keys = try WebhookKeys(text) } catch {
                throw problem(settings, "\(SafeText.terminal(file)): \(error)")
            }
        }
        if let file = webhook.caFile { _ = try read(file, settings) }
        let result = WebhookSettings(
            url: url, format: WebhookFormat(webhook.format), keys: keys,
            deniesPrivate: webhook.deniesPrivate, proxy: webhook.proxy, caFile: webhook.caFile)
        if let reason = result.refusal { throw problem(settings, "\(url): the address is refused: \(reason)") }
        return result
    }

    private func url(_ source: SinkSettings.URLSource, _ settings: SinkSettings) throws(Problem) -> WebhookURL {
        let text: String
        let place: String
        switch source {
        case .url(let url): (text, place) = (url, "url")
        case .file(let file): (text, place) = (try read(file, settings), SafeText.terminal(file))
        }
        do throws(WebhookError) { return try WebhookURL(text) } catch { throw problem(settings, "\(place): \(error)") }
    }

    private func read(_ file: String, _ settings: SinkSettings) throws(Problem) -> String {
        switch FileAccess.disk.read(file) {
        case .success(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .failure(let reason):
            let isCredential = file.hasPrefix("/run/credentials/")
            let hint = isCredential ? "; systemd makes it for a running service only (docs/sinks.md, With systemd)" : ""
            throw problem(settings, "\(SafeText.terminal(file)): \(reason.message)\(hint)")
        }
    }

    /// As the configuration's own errors: `file:line:column: error: …`.
    private func problem(_ settings: SinkSettings, _ message: String) -> Problem {
        let diagnostic = Diagnostic(
            .error, file: path ?? "configuration", place: settings.place,
            message: "the sink \"\(settings.name)\": \(message)", sourceLine: settings.sourceLine)
        return Problem(message: SafeText.lines(diagnostic.withExcerpt))
    }
}

extension Severity {
    init(_ name: SeverityName) {
        self =
            switch name {
            case .low: .low
            case .medium: .medium
            case .high: .high
            case .critical: .critical
            }
    }
}

extension WebhookFormat {
    init(_ format: SinkSettings.Format) {
        self =
            switch format {
            case .generic: .generic
            case .slack: .slack
            case .mattermost: .mattermost
            case .teams: .teams
            case .discord: .discord
            case .alertmanager: .alertmanager
            }
    }
}

extension SinkSettings {
    /// Whether it says how `tail` writes to standard output, which it does in any case.
    var isStandardOutput: Bool {
        if case .stdout = target { return true }
        return false
    }

    /// Of a sink of type stdout, where it says one.
    var outputFormat: RecordFormat? {
        guard case .stdout(let format?) = target else { return nil }
        switch format {
        case .text: return .text
        case .ndjson: return .ndjson
        case .ecs: return .ecs
        case .ocsf: return .ocsf
        case .cef: return .cef
        }
    }
}
