import Lookalike
import Testing

@testable import Configuration

@Suite("What is written about configurations")
struct DocumentationTests {
    @Test("the example of docs/configuration.md loads without a warning")
    func documentedExample() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try FileAccess.disk.read("/\(root)/docs/configuration.md").get()
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "```yaml\n")
        let example = try #require(parts.dropFirst().first?.split(separator: "```").first)
        let loaded = try load(String(example), files: ["/c/exposed.txt": "a@example.com\n"])
        #expect(loaded.warnings.isEmpty)
        #expect(
            loaded.configuration.rules.brands.map(\.key) == [
                "tsukimi-works", "openai", "mixpanel", "proton", "microsoft",
            ])
        #expect(loaded.configuration.rules.patterns.count == 2)
        #expect(loaded.configuration.sinks.count == 1)
    }

    @Test("every example of docs/sinks.md loads without a warning")
    func documentedSinks() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try FileAccess.disk.read("/\(root)/docs/sinks.md").get()
        let examples = String(decoding: bytes, as: UTF8.self).split(separator: "```yaml\n").dropFirst()
            .compactMap { $0.split(separator: "```").first.map(String.init) }
        #expect(examples.count > 8)
        for example in examples {
            let text = example.hasPrefix("sinks:") ? example : "sinks:\n" + example
            #expect(try load(text).warnings.isEmpty)
        }
    }

    @Test("the template loads as it is and protects all built-in brands")
    func template() throws {
        let loaded = try load(ConfigurationTemplate.text)
        #expect(loaded.warnings.isEmpty)
        #expect(loaded.configuration.rules.brands == builtinBrands)
    }

    @Test("the template loads with everything in it switched on")
    func wholeTemplate() throws {
        let lines = ConfigurationTemplate.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isSetting = [
                "# - ", "# site:", "# lang:", "# sources:", "#   -", "# sinks:", "# privacy:", "# dead_man:",
                "# exposed", "  # - ",
                "  #   ",
            ]
            .contains { line.hasPrefix($0) }
            guard isSetting, let hash = line.firstIndex(of: "#") else { return String(line) }
            return line[..<hash] + String(line[line.index(hash, offsetBy: 2)...])
        }
        let text = lines.joined(separator: "\n")
            .replacing("brands: []", with: "brands:").replacing("allow: []", with: "allow:")
            .replacing("patterns: []", with: "patterns:")
        let loaded = try load(text, files: ["/etc/fakefrom/exposed.txt": "a@example.com"])
        #expect(loaded.configuration.rules.brands.count == builtinBrands.count + 1)
        #expect(loaded.configuration.rules.allow.count == 1)
        #expect(loaded.configuration.rules.patterns.count == 1)
        #expect(loaded.configuration.sinks.count == 2)
        #expect(loaded.configuration.language == .japanese)
    }
}
