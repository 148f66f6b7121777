// `sinks`: where alerts go. Each kind of sink has keys of its own; a key of another kind is unknown.

import Yams

struct SinkReader {
    let collector: DiagnosticCollector
    let resolve: (String) -> String

    private static let commonKeys = ["type", "name", "minimum_severity", "fallback"]
    private static let keys: [SinkSettings.Kind: [String]] = [
        .webhook: [
            "url", "url_file", "secret_file", "format", "allow_http", "deny_private", "proxy", "ca_file",
        ],
        .syslog: ["address"],
        .file: ["path"],
        .command: ["argv", "timeout"],
        .stdout: ["format"],
    ]
    private static let example = "{type: webhook, url_file: /etc/fakefrom/hook.url}"

    func read(_ reader: MappingReader) -> [SinkSettings] {
        let nodes = reader.list("sinks", example: "[\(SinkReader.example)]")
        let sinks = nodes.compactMap { node in sink(node).map { (settings: $0, node: node) } }
        return SinkNames(collector: collector).resolve(sinks)
    }

    private func sink(_ node: Node) -> SinkSettings? {
        let written = node.mapping?.first { $0.key.scalar?.string == "type" }?.value.scalar?.string
        let known = written.flatMap { SinkSettings.Kind(rawValue: $0) }
        let own = known.flatMap { SinkReader.keys[$0] } ?? SinkReader.keys.values.flatMap { $0 }.sorted()
        let what = known.map { "a sink of type \($0.rawValue)" } ?? "a sink"
        guard
            let reader = MappingReader(
                node, what, keys: SinkReader.commonKeys + own, example: SinkReader.example, collector)
        else { return nil }
        let kind = reader.choice("type", SinkSettings.Kind.self)
        if !reader.contains("type") { _ = reader.required("type", example: "webhook") }
        let severity: SeverityName?? =
            reader.contains("minimum_severity")
            ? reader.choice("minimum_severity", SeverityName.self).map { .some($0) } : .some(nil)
        let name = reader.contains("name") ? self.name(reader, "name") : ""
        let fallback = reader.contains("fallback") ? self.name(reader, "fallback") : nil
        guard let kind, let target = target(kind, reader), let severity, let name else { return nil }
        let place = node.mark.map { Diagnostic.Place(line: $0.line, column: $0.column) }
        return SinkSettings(
            name: name, target: target, minimumSeverity: severity, fallback: fallback, place: place,
            sourceLine: collector.sourceLine(of: node))
    }

    private func target(_ kind: SinkSettings.Kind, _ reader: MappingReader) -> SinkSettings.Target? {
        switch kind {
        case .webhook: return webhook(reader).map { .webhook($0) }
        case .syslog: return syslog(reader)
        case .file: return reader.required("path", example: "/var/log/fakefrom.ndjson").map { .file(path: resolve($0)) }
        case .command: return command(reader)
        case .stdout:
            guard reader.contains("format") else { return .stdout(nil) }
            return reader.choice("format", SinkSettings.OutputFormat.self).map { .stdout($0) }
        }
    }

    /// Names stand in `webhook-id` and in the state database.
    private func name(_ reader: MappingReader, _ key: String) -> String? {
        guard let text = reader.text(key, example: "soc-chat") else { return nil }
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "._-".utf8.contains(byte)
        }
        guard isPlain && text.utf8.count <= 64 else {
            collector.error(
                reader.place(of: key),
                "\(Printable.quoted(text)) cannot name a sink; use up to 64 letters, digits, dots, hyphens and "
                    + "underscores, such as soc-chat")
            return nil
        }
        return text
    }

    // MARK: The kinds

    private func webhook(_ reader: MappingReader) -> SinkSettings.Webhook? {
        let url = url(reader)
        let format = reader.contains("format") ? reader.choice("format", SinkSettings.Format.self) : .generic
        let secret = reader.text("secret_file", example: "/etc/fakefrom/hook.key").map(resolve)
        let authorities = reader.text("ca_file", example: "/etc/fakefrom/ca.pem").map(resolve)
        let allowsHTTP = flag("allow_http", reader)
        let deniesPrivate = flag("deny_private", reader)
        let proxy = reader.contains("proxy") ? proxy(reader) : .some(nil)
        guard let url, let format, let allowsHTTP, let deniesPrivate, let proxy else { return nil }
        return SinkSettings.Webhook(
            url: url, format: format, secretFile: secret, allowsHTTP: allowsHTTP, deniesPrivate: deniesPrivate,
            proxy: proxy, caFile: authorities)
    }

    private func url(_ reader: MappingReader) -> SinkSettings.URLSource? {
        let file = reader.text("url_file", example: "/etc/fakefrom/hook.url")
        switch (reader.contains("url"), reader.contains("url_file")) {
        case (true, true):
            collector.error(reader.place(of: "url"), "a sink has url or url_file, not both; keep url_file")
            return nil
        case (false, false):
            if reader.lacks("url_file"), reader.lacks("url") {
                collector.error(reader.node, "a webhook needs its address; add url_file: /etc/fakefrom/hook.url")
            }
            return nil
        case (false, true): return file.map { .file(resolve($0)) }
        case (true, false):
            guard let url = reader.text("url", example: "https://hooks.example/…") else { return nil }
            // The URL is a secret: it is not repeated here.
            guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
                collector.error(reader.place(of: "url"), "the URL of a webhook must begin with https://")
                return nil
            }
            return .url(url)
        }
    }

    private func proxy(_ reader: MappingReader) -> String?? {
        guard let text = reader.text("proxy", example: "http://proxy.example:3128") else { return nil }
        let known = ["http://", "https://", "socks5://", "socks5h://"]
        if known.contains(where: { text.hasPrefix($0) && text != $0 }) { return text }
        // It may hold a password: it is not repeated here.
        collector.error(reader.place(of: "proxy"), "a proxy is written like http://proxy.example:3128")
        return nil
    }

    private func flag(_ key: String, _ reader: MappingReader) -> Bool? {
        guard reader.contains(key) else { return false }
        guard let text = reader.text(key, example: "true") else { return nil }
        if let value = Bool(text) { return value }
        collector.error(reader.place(of: key), "\"\(key)\" must be true or false, not \(Printable.quoted(text))")
        return nil
    }

    private func syslog(_ reader: MappingReader) -> SinkSettings.Target? {
        guard reader.contains("address") else { return .syslog(address: nil) }
        guard let text = reader.text("address", example: "/dev/log") else { return nil }
        if text.hasPrefix("/") || text.hasPrefix("udp://") || text.hasPrefix("tcp://") { return .syslog(address: text) }
        collector.error(
            reader.place(of: "address"),
            "\(Printable.quoted(text)) is no address of a syslog; write /dev/log, udp://HOST:514 or tcp://HOST:601")
        return nil
    }

    private func command(_ reader: MappingReader) -> SinkSettings.Target? {
        let example = "[/usr/local/bin/tell-soc, --urgent]"
        if reader.lacksEntries("argv") {
            collector.error(reader.place(of: "argv"), "a command needs its program; add argv: \(example)")
            return nil
        }
        let argv = reader.texts("argv", example: example)
        var timeout: Int64?
        if reader.contains("timeout") {
            guard let text = reader.text("timeout", example: "30s") else { return nil }
            timeout = DurationText.seconds(text)
            guard let timeout, timeout <= 3_600 else {
                collector.error(
                    reader.place(of: "timeout"),
                    "\(Printable.quoted(text)) cannot be a time-out; write seconds or minutes up to 1h, such as 30s")
                return nil
            }
        }
        guard let program = argv.first else { return nil }
        guard program.text.hasPrefix("/") else {
            collector.error(
                program.node, "\(Printable.quoted(program.text)) is no absolute path; no shell and no PATH is used")
            return nil
        }
        return .command(arguments: argv.map(\.text), timeout: timeout)
    }
}

/// Gives every sink a name, and checks who falls back on whom.
private struct SinkNames {
    let collector: DiagnosticCollector

    func resolve(_ sinks: [(settings: SinkSettings, node: Node)]) -> [SinkSettings] {
        var taken: Set<String> = []
        for (settings, node) in sinks where !settings.name.isEmpty {
            if SinkNames.isReserved(settings) {
                collector.error(
                    place("name", node),
                    "\(Printable.quoted(settings.name)) is the name of a sink that tail has of itself; write another one"
                )
            }
            guard !taken.insert(settings.name).inserted else { continue }
            collector.error(
                place("name", node), "two sinks are called \(Printable.quoted(settings.name)); give each its own name")
        }
        var named: [(settings: SinkSettings, node: Node)] = []
        for (settings, node) in sinks {
            var settings = settings
            if settings.name.isEmpty { settings.name = SinkNames.unused(settings.usualName, &taken) }
            named.append((settings, node))
        }
        refuseSecondOutput(named)
        for (settings, node) in named { check(settings, node, named.map(\.settings)) }
        return named.map(\.settings)
    }

    /// What `tail` calls the webhook of its command line, and standard output.
    private static func isReserved(_ settings: SinkSettings) -> Bool {
        if case .stdout = settings.target { return settings.name == "command-line" }
        return settings.name == "command-line" || settings.name == "stdout"
    }

    private func refuseSecondOutput(_ sinks: [(settings: SinkSettings, node: Node)]) {
        let outputs = sinks.filter { sink in
            if case .stdout = sink.settings.target { true } else { false }
        }
        for (_, node) in outputs.dropFirst() {
            collector.error(node, "there is one standard output; keep one sink of type stdout")
        }
    }

    private static func unused(_ name: String, _ taken: inout Set<String>) -> String {
        var number = 1
        var candidate = name
        while !taken.insert(candidate).inserted {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }

    private func check(_ settings: SinkSettings, _ node: Node, _ all: [SinkSettings]) {
        guard let fallback = settings.fallback else { return }
        let node = place("fallback", node)
        guard fallback != settings.name else {
            return collector.error(node, "a sink cannot be its own fallback; name another sink")
        }
        guard let other = all.first(where: { $0.name == fallback }) else {
            let names = all.map(\.name).filter { $0 != settings.name }
            let hint = names.isEmpty ? "there is no other one: add it" : KeySuggestion.hint(for: fallback, in: names)
            return collector.error(node, "there is no sink called \(Printable.quoted(fallback)); \(hint)")
        }
        // Else what cannot be delivered could go round for ever.
        if other.fallback != nil {
            collector.error(
                node, "the fallback \(Printable.quoted(fallback)) has a fallback itself; remove one of them")
        }
    }

    private func place(_ key: String, _ node: Node) -> Node {
        node.mapping?.first { $0.key.scalar?.string == key }?.value ?? node
    }
}

extension SinkSettings {
    /// What a sink without a name is called.
    fileprivate var usualName: String {
        switch target {
        case .webhook(let webhook): webhook.format == .generic ? "webhook" : webhook.format.rawValue
        case .syslog: "syslog"
        case .file: "file"
        case .command: "command"
        case .stdout: "stdout"
        }
    }
}
