// A loader for tests: four brands, files in memory, a judge that knows a few mistakes.

import Lookalike

@testable import Configuration

let builtinBrands = [
    Brand(name: "OpenAI", key: "openai", domains: ["openai.com", "chatgpt.com"], keywords: ["openai"]),
    Brand(name: "Mixpanel", key: "mixpanel", domains: ["mixpanel.com"], keywords: ["mixpanel"]),
    Brand(name: "Proton", key: "proton", domains: ["proton.me"], keywords: ["proton"]),
    Brand(name: "Microsoft", key: "microsoft", domains: ["microsoft.com"], keywords: ["microsoft"]),
]

let catalog = BrandCatalog(
    brands: { builtinBrands },
    find: { name in
        builtinBrands.first { $0.key == name.lowercased() || $0.name == name || $0.domains.contains(name) }
    },
    suggest: { KeySuggestion.nearest(to: $0, in: builtinBrands.map(\.key)) })

/// Stands for the judge: an open bracket is a bad pattern, gmail.com too broad, `_` no domain.
let fakeCheck: RuleCheck = { rules in
    for brand in rules.brands {
        for domain in brand.domains + brand.neighbours where domain.contains("_") {
            return RuleError(.notADomain(domain))
        }
    }
    for entry in rules.allow where ["gmail.com", "co.jp"].contains(entry.domain) {
        return RuleError(.tooBroadToAllow(entry.domain))
    }
    for pattern in rules.patterns {
        let bytes = Array(pattern.regex.utf8)
        if let open = bytes.firstIndex(of: 0x28), !bytes.contains(0x29) {
            return RuleError(
                .badPattern(name: pattern.name, regex: pattern.regex, offset: open + 1, message: "missing )"))
        }
    }
    return nil
}

/// 2026-09-01
let testNow: Int64 = 1_788_220_800_000_000

func loader(_ files: [String: String] = [:]) -> ConfigurationLoader {
    ConfigurationLoader(
        catalog: catalog, check: fakeCheck,
        files: FileAccess { path in files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing) },
        standardPaths: ["/etc/fakefrom/fakefrom.yaml", "/etc/fakefrom/fakefrom.yml"], now: testNow)
}

/// Loads a text as `/c/f.yaml`.
func load(_ text: String, files: [String: String] = [:]) throws -> LoadedConfiguration {
    try loader(files).parse(Array(text.utf8), path: "/c/f.yaml")
}

/// The errors of a text, as `line:column: message`.
func errors(_ text: String, files: [String: String] = [:]) -> [String] {
    do throws(ConfigurationFailure) {
        _ = try loader(files).parse(Array(text.utf8), path: "/c/f.yaml")
        return []
    } catch {
        return error.errors.map { String($0.description.dropFirst("/c/f.yaml:".count)) }
    }
}
