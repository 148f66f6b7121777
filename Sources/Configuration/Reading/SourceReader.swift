// `sources`: where log lines come from.

import MailLog
import Yams

/// Reads the list of sources.
struct SourceReader {
    let collector: DiagnosticCollector
    let resolve: (String) -> String

    static let kinds = ["files", "journal", "stdin", "syslog"]
    private static let keys = ["files", "backfill", "rotated", "journal", "stdin", "syslog"]
    private static let example = "{files: [/var/log/mail.log]}"

    func read(_ reader: MappingReader) -> [SourceSettings] {
        var sources: [SourceSettings] = []
        for node in reader.list("sources", example: "[\(SourceReader.example)]") {
            guard let source = source(node) else { continue }
            if let problem = conflict(source, sources) {
                collector.error(node, problem)
            } else {
                sources.append(source)
            }
        }
        return sources
    }

    private func source(_ node: Node) -> SourceSettings? {
        let keys = SourceReader.keys
        guard let reader = MappingReader(node, "a source", keys: keys, example: SourceReader.example, collector) else {
            return nil
        }
        let kinds = SourceReader.kinds.filter(reader.contains)
        guard let kind = kinds.first else {
            if SourceReader.kinds.allSatisfy(reader.lacks) {
                collector.error(
                    node, "a source is one of files, journal, stdin and syslog; add files: [/var/log/mail.log]")
            }
            return nil
        }
        if kinds.count > 1 {
            collector.error(
                reader.place(of: kinds[1]),
                "a source is either \(kinds[0]) or \(kinds[1]); write \(kinds[1]) as a source of its own")
            return nil
        }
        for key in ["backfill", "rotated"] where kind != "files" && reader.contains(key) {
            collector.error(reader.place(of: key), "\"\(key)\" belongs to files; leave it out")
        }
        switch kind {
        case "files": return files(reader)
        case "journal": return JournalReader(collector: collector, resolve: resolve).read(reader)
        case "stdin": return isTrue(reader, "stdin") ? .standardInput : nil
        default: return SyslogReader(collector: collector).read(reader)
        }
    }

    /// What there can be only once.
    private func conflict(_ source: SourceSettings, _ others: [SourceSettings]) -> String? {
        for other in others {
            switch (source, other) {
            case (.journal, .journal): return "the journal is a source already; write all units into that one"
            case (.standardInput, .standardInput): return "standard input is a source already; leave this one out"
            case (.syslog(let one), .syslog(let two))
            where one.address == two.address && one.port == two.port && one.transport == two.transport:
                return "another source listens there already; name another port"
            default: continue
            }
        }
        return nil
    }

    // MARK: Files

    private func files(_ reader: MappingReader) -> SourceSettings? {
        let paths = reader.texts("files", example: "[/var/log/mail.log]").map { resolve($0.text) }
        if reader.lacksEntries("files") {
            collector.error(
                reader.place(of: "files"), "\"files\" has no entry; add a path, such as files: [/var/log/mail.log]")
        }
        let rotated = reader.texts("rotated", example: "[/var/log/old]").map { resolve($0.text) }
        let backfill = backfill(reader)
        guard !paths.isEmpty, let backfill else { return nil }
        return .files(FileSource(paths: paths, backfill: backfill, rotated: rotated))
    }

    private func backfill(_ reader: MappingReader) -> Int? {
        guard let text = reader.text("backfill", example: "4") else { return reader.contains("backfill") ? nil : 0 }
        if let count = Int(text), (0...10_000).contains(count) { return count }
        collector.error(
            reader.place(of: "backfill"),
            "\(Printable.quoted(text)) is no number of files; write how many rotated files to read, such as 4")
        return nil
    }

    /// `key: true`
    private func isTrue(_ reader: MappingReader, _ key: String) -> Bool {
        if ["true", "True", "TRUE"].contains(reader[key]?.scalar?.string) { return true }
        collector.error(reader.place(of: key), "\"\(key)\" must be true; write \(key): true, or leave the source out")
        return false
    }
}

extension SourceReader {
    fileprivate struct JournalReader {
        let collector: DiagnosticCollector
        let resolve: (String) -> String

        func read(_ reader: MappingReader) -> SourceSettings? {
            if ["true", "True", "TRUE"].contains(reader["journal"]?.scalar?.string) {
                return .journal(JournalSource())
            }
            let example = "{units: [postfix@-.service]}"
            guard let node = reader["journal"], node.mapping != nil else {
                collector.error(
                    reader.place(of: "journal"), "\"journal\" must be true or a mapping, such as journal: \(example)")
                return nil
            }
            let keys = ["units", "identifiers", "directory"]
            guard let journal = MappingReader(node, "journal", keys: keys, example: example, collector) else {
                return nil
            }
            let units = journal.texts("units", example: "[postfix@-.service]").compactMap(unit)
            let identifiers = journal.texts("identifiers", example: "[opendmarc]").compactMap(word)
            let directory = journal.text("directory", example: "/var/log/journal/remote").map(resolve)
            return .journal(JournalSource(units: units, identifiers: identifiers, directory: directory))
        }

        private func unit(_ text: String, _ node: Node) -> String? {
            guard let name = word(text, node) else { return nil }
            if name.contains(where: { "*?[".contains($0) }) {
                collector.error(
                    node, "\(Printable.quoted(text)) is a pattern; name each unit, such as postfix@-.service")
                return nil
            }
            return name.contains(".") ? name : name + ".service"
        }

        private func word(_ text: String, _ node: Node) -> String? {
            let isWord = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
            if isWord && text.utf8.count <= 256 { return text }
            collector.error(node, "\(Printable.quoted(text)) is no name; write one name for each entry")
            return nil
        }
    }
}
