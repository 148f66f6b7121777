// `allow`: what the user declared harmless, with a reason and an end.

import MailLog
import Lookalike
import Yams

struct LocatedAllow {
    var entry: AllowEntry
    var node: Node
}

struct AllowReader {
    let collector: DiagnosticCollector
    /// µs since 1970
    let now: Int64

    static let example = #"{domain: example.org, reason: "user group", expires: 2027-03-01}"#

    func read(_ reader: MappingReader) -> [LocatedAllow] {
        var seen: Set<String> = []
        return reader.list("allow", example: "[\(AllowReader.example)]").compactMap { node in
            guard let entry = entry(node) else { return nil }
            if !seen.insert(entry.entry.domain).inserted {
                collector.warning(
                    entry.node, "\(Printable.quoted(entry.entry.domain)) is allowed twice; keep one entry")
            }
            return entry
        }
    }

    private func entry(_ node: Node) -> LocatedAllow? {
        let keys = ["domain", "reason", "expires"]
        guard let reader = MappingReader(node, "an allow entry", keys: keys, example: AllowReader.example, collector)
        else { return nil }
        let domain = domain(reader)
        let reason = reader.required("reason", example: "\"user group, asked 2026-03\"")
        let expires = expires(reader)
        guard let domain, let reason, let expires else { return nil }
        let entry = AllowEntry(domain: domain, reason: reason, expires: expires)
        return LocatedAllow(entry: entry, node: reader.place(of: "domain"))
    }

    private func domain(_ reader: MappingReader) -> String? {
        guard let text = reader.required("domain", example: "example.org") else { return nil }
        switch DomainText.read(text) {
        case .success(let domain): return domain
        case .failure(let wrong):
            collector.error(reader.place(of: "domain"), "\(Printable.quoted(text)) \(wrong.message)")
            return nil
        }
    }

    private func expires(_ reader: MappingReader) -> Int64? {
        guard let text = reader.required("expires", example: "2027-03-01") else { return nil }
        guard let time = PointInTime.parse(text) else {
            collector.error(
                reader.place(of: "expires"), "\(Printable.quoted(text)) is no date; write it like 2027-03-01")
            return nil
        }
        if time <= now {
            collector.warning(
                reader.place(of: "expires"),
                "this entry expired \(Printable.text(text)) and does not count; remove it, or give it a new date")
        }
        return time
    }
}
