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

    /// - Returns: the domains, and the addresses.
    func read(_ reader: MappingReader) -> (domains: [LocatedAllow], addresses: [AllowedAddress]) {
        var seen: Set<String> = []
        var domains: [LocatedAllow] = []
        var addresses: [AllowedAddress] = []
        for node in reader.list("allow", example: "[\(AllowReader.example)]") {
            guard let entry = entry(node) else { continue }
            let name: String
            switch entry {
            case .domain(let allowed):
                name = allowed.entry.domain
                domains.append(allowed)
            case .address(let allowed):
                name = allowed.address
                addresses.append(allowed)
            }
            guard !seen.insert(name).inserted else { continue }
            let place = node.mapping?.first { ["domain", "address"].contains($0.key.scalar?.string) }?.value ?? node
            collector.warning(place, "\(Printable.quoted(name)) is allowed twice; keep one entry")
        }
        return (domains, addresses)
    }

    private enum Entry {
        case domain(LocatedAllow)
        case address(AllowedAddress)
    }

    private func entry(_ node: Node) -> Entry? {
        let keys = ["domain", "address", "reason", "expires"]
        guard let reader = MappingReader(node, "an allow entry", keys: keys, example: AllowReader.example, collector)
        else { return nil }
        let isAddress = reader.contains("address")
        if isAddress, reader.contains("domain") {
            collector.error(reader.place(of: "address"), "an allow entry has a domain or an address, not both")
            return nil
        }
        let name = isAddress ? address(reader) : domain(reader)
        let reason = reader.required("reason", example: "\"user group, asked 2026-03\"")
        let expires = expires(reader)
        guard let name, let reason, let expires else { return nil }
        if isAddress { return .address(AllowedAddress(address: name, reason: reason, expires: expires)) }
        let entry = AllowEntry(domain: name, reason: reason, expires: expires)
        return .domain(LocatedAllow(entry: entry, node: reader.place(of: "domain")))
    }

    private func address(_ reader: MappingReader) -> String? {
        guard let text = reader.text("address", example: "taro@example.org") else { return nil }
        guard let problem = AddressList.problem(with: text) else { return text.lowercased() }
        collector.error(reader.place(of: "address"), "\(Printable.quoted(text)) \(problem)")
        return nil
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
