// `protect`: which brands.

import Lookalike
import Yams

/// A brand of the user and where it stands.
struct LocatedBrand {
    var brand: Brand
    var node: Node
    /// The nodes of its domains and neighbours, by text.
    var domainNodes: [String: Node]
}

struct ProtectReader {
    let catalog: BrandCatalog
    let collector: DiagnosticCollector

    static let example = "protect: {builtin: [openai]}"
    static let brandExample = "{name: Tsukimi Works, domains: [tsukimi-works.example]}"

    /// - Returns: the built-in brands that were chosen, and the user's own.
    func read(_ reader: MappingReader) -> (builtin: [Brand], own: [LocatedBrand]) {
        guard reader.contains("protect") else { return (catalog.brands(), []) }
        guard let node = reader["protect"] else {
            collector.error(
                reader.place(of: "protect"),
                "\"protect\" is empty; list what to protect, or remove it to protect all built-in brands")
            return ([], [])
        }
        guard
            let protect = MappingReader(
                node, "protect", keys: ["builtin", "brands"], example: ProtectReader.example, collector)
        else { return ([], []) }
        let own = protect.list("brands", example: "[\(ProtectReader.brandExample)]").compactMap(brand)
        let builtin = builtinBrands(protect)
        if own.isEmpty, builtin.isEmpty, collector.diagnostics.isEmpty {
            collector.warning(node, "this protects no brand: nothing will be found; write builtin: all, or list brands")
        }
        return (builtin, own)
    }

    private func builtinBrands(_ protect: MappingReader) -> [Brand] {
        guard let node = protect["builtin"] else { return [] }
        if node.scalar?.string == "all" { return catalog.brands() }
        var brands: [Brand] = []
        for (text, entry) in protect.texts("builtin", example: "[openai, proton], or builtin: all") {
            if text == "all" { return catalog.brands() }
            guard let brand = catalog.find(text) else {
                let hint =
                    catalog.suggest(text).map { "did you mean \($0)?" } ?? "add it under brands, with its domains"
                collector.error(entry, "there is no built-in brand \(Printable.quoted(text)); \(hint)")
                continue
            }
            if brands.contains(where: { $0.key == brand.key }) {
                collector.warning(entry, "the built-in brand \(Printable.quoted(text)) is listed twice")
            } else {
                brands.append(brand)
            }
        }
        return brands
    }

    private func brand(_ node: Node) -> LocatedBrand? {
        let keys = ["name", "domains", "keywords", "neighbours"]
        guard let reader = MappingReader(node, "a brand", keys: keys, example: ProtectReader.brandExample, collector)
        else { return nil }
        let name = reader.required("name", example: "Tsukimi Works")
        var nodes: [String: Node] = [:]
        let domains = readDomains("domains", reader, &nodes)
        let neighbours = readDomains("neighbours", reader, &nodes)
        if reader.lacksEntries("domains") {
            let example = "domains: [example.com], everything it really mails from"
            collector.error(reader.place(of: "domains"), "a brand needs its domains; add \(example)")
        }
        guard let name, !domains.isEmpty else { return nil }
        let brand = Brand(
            name: name, key: ProtectReader.key(for: name), domains: domains, keywords: keywords(reader),
            neighbours: neighbours)
        return LocatedBrand(brand: brand, node: reader.place(of: "name"), domainNodes: nodes)
    }

    private func readDomains(_ key: String, _ reader: MappingReader, _ nodes: inout [String: Node]) -> [String] {
        var domains: [String] = []
        for (text, entry) in reader.texts(key, example: "[example.com]") {
            switch DomainText.read(text) {
            case .success(let domain):
                if nodes[domain] == nil { domains.append(domain) }
                nodes[domain] = entry
            case .failure(let wrong): collector.error(entry, "\(Printable.quoted(text)) \(wrong.message)")
            }
        }
        return domains
    }

    private func keywords(_ reader: MappingReader) -> [String] {
        reader.texts("keywords", example: "[tsukimi]").compactMap { text, entry in
            guard !text.contains(where: { $0.isWhitespace || "@/".contains($0) }) else {
                collector.error(
                    entry, "the keyword \(Printable.quoted(text)) must be one word as domains have it, without blanks")
                return nil
            }
            return text.lowercased()
        }
    }

    /// `Tsukimi Works` → `tsukimi-works`
    static func key(for name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    }
}
