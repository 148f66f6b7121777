import Lookalike
import Testing

@testable import Configuration

@Suite("Reading a configuration")
struct ConfigurationTests {
    @Test("every part becomes a typed value")
    func everyPart() throws {
        let text = """
            protect:
              builtin: [openai, proton.me]
              brands:
                - name: Tsukimi Works
                  domains: [Tsukimi-Works.example., mail.tsukimi.example]
                  keywords: [Tsukimi]
                  neighbours: [tsukimi.example]
            allow:
              - {domain: openai-forum.example, reason: "user group", expires: 2027-03-01}
            patterns:
              - {name: lure, field: subject, regex: "(?i)api ?key"}
              - {name: helpdesk, field: display_name, regex: '(?i)(^|-)help-?desk', target: OpenAI}
            exposed_recipients: exposed.txt
            sources: [{files: [/var/log/mail.log, "/var/log/mail-*.log"]}]
            sinks: [{type: webhook, url_file: hook.url, secret_file: /k, format: slack, minimum_severity: high}]
            popularity: top.csv
            privacy: {include: [recipients_count, subject], retention: {evidence: 90d, alerts: 400d}}
            site: tokyo-1
            minimum_severity: low
            state: {cap: 512MiB}
            incident: {brand: openai, from: 2026-09-01, until: 2026-09-02T09:00:00+09:00}
            lang: ja
            """
        let loaded = try load(text, files: ["/c/exposed.txt": "A@example.com\n"])
        var expected = Configuration(
            rules: RuleSet(
                brands: [
                    Brand(
                        name: "Tsukimi Works", key: "tsukimi-works",
                        domains: ["tsukimi-works.example", "mail.tsukimi.example"], keywords: ["tsukimi"],
                        neighbours: ["tsukimi.example"]),
                    builtinBrands[0], builtinBrands[2],
                ],
                allow: [
                    AllowEntry(domain: "openai-forum.example", reason: "user group", expires: 1_803_859_200_000_000)
                ],
                patterns: [
                    PatternRule(name: "lure", field: .subject, regex: "(?i)api ?key"),
                    PatternRule(name: "helpdesk", field: .displayName, regex: "(?i)(^|-)help-?desk", target: "OpenAI"),
                ],
                known: builtinBrands.enumerated().filter { $0.offset != 0 && $0.offset != 2 }.flatMap(\.element.domains)
            ))
        expected.exposedRecipients = AddressList(path: "/c/exposed.txt", addresses: ["a@example.com"])
        expected.sources = [.files(FileSource(paths: ["/var/log/mail.log", "/var/log/mail-*.log"]))]
        expected.sinks = [
            SinkSettings(
                name: "slack",
                target: .webhook(.init(url: .file("/c/hook.url"), format: .slack, secretFile: "/k")),
                minimumSeverity: .high, place: .init(line: 15, column: 9),
                sourceLine: loaded.configuration.sinks.first?.sourceLine)
        ]
        expected.popularity = "/c/top.csv"
        expected.popularityPlace = .init(line: 16, column: 13)
        expected.privacy.include = [.recipientsCount, .subject]
        expected.privacy.evidenceRetention = 90 * 86_400
        expected.privacy.alertRetention = 400 * 86_400
        expected.site = "tokyo-1"
        expected.minimumSeverity = .low
        expected.stateCap = 512 << 20
        expected.incident = Incident(brand: "openai", from: testNow, until: testNow + 86_400_000_000)
        expected.language = .japanese
        #expect(loaded.configuration == expected)
        #expect(loaded.warnings.isEmpty)
    }

    @Test(
        "without protect all built-in brands are protected, also by an empty file",
        arguments: ["", "# nothing\n", "lang: en\n", "---\n"])
    func nothingGiven(_ text: String) throws {
        #expect(try load(text).configuration.rules.brands == builtinBrands)
    }

    @Test("protect without builtin protects no built-in brand")
    func onlyOwnBrands() throws {
        let loaded = try load("protect: {brands: [{name: A, domains: [a.example]}]}")
        #expect(loaded.configuration.rules.brands.map(\.key) == ["a"])
    }

    @Test("builtin: all protects all of them")
    func allBuiltin() throws {
        #expect(try load("protect: {builtin: all}").configuration.rules.brands == builtinBrands)
        #expect(try load("protect: {builtin: [all]}").configuration.rules.brands == builtinBrands)
    }

    @Test("empty lists and parts whose entries are commented out are nothing")
    func emptyParts() throws {
        let loaded = try load("allow:\npatterns: []\nsources:\n# - files\nsinks: ~\nprivacy:\n")
        #expect(loaded.configuration == Configuration(rules: RuleSet(brands: builtinBrands)))
    }

    @Test("words that YAML takes for other types stay words", arguments: ["no", "on", "1.5", "0x10", "2026-01-01"])
    func wordsStayWords(_ word: String) throws {
        #expect(
            try load("protect: {brands: [{name: \(word), domains: [a.example]}]}").configuration.rules.brands[0].name
                == word)
    }

    @Test("a brand that claims a built-in brand's domain replaces it, and that is said")
    func replacement() throws {
        let loaded = try load(
            "protect:\n  builtin: all\n  brands: [{name: Mine, domains: [mine.example, chatgpt.com]}]\n")
        #expect(loaded.configuration.rules.brands.map(\.key) == ["mine", "mixpanel", "proton", "microsoft"])
        #expect(loaded.warnings.map(\.severity) == [.warning])
        #expect(
            loaded.warnings[0].description.hasPrefix(
                "/c/f.yaml:3:19: warning: \"Mine\" claims a domain of the built-in brand OpenAI"))
    }

    @Test(
        "near and doubled brands, and what has no effect, are warnings with a place",
        arguments: [
            (
                "protect: {builtin: all, brands: [{name: Open AI Fan, domains: [opena1.com]}]}",
                "1:41: warning: \"Open AI Fan\" is very near"
            ),
            (
                "protect: {builtin: all, brands: [{name: openai, domains: [other.example]}]}",
                "1:41: warning: \"openai\" has the name of"
            ),
            ("protect: {builtin: [openai, openai]}", "1:29: warning: the built-in brand \"openai\" is listed twice"),
            (
                "protect: {brands: [{name: A, domains: [a.example]}, {name: a, domains: [b.example]}]}",
                "1:60: warning: the brand \"a\" is listed twice"
            ),
            (
                "protect: {brands: [{name: A, domains: [a.example]}, {name: B, domains: [a.example]}]}",
                "1:73: warning: \"a.example\" belongs to \"A\""
            ),
            (
                "protect: {brands: [{name: A, domains: [a.example, gmail.com]}]}",
                "1:51: warning: \"gmail.com\" belongs to many"
            ),
            ("protect: {builtin: []}", "1:10: warning: this protects no brand"),
            ("allow: [{domain: a.example, reason: r, expires: 2026-08-31}]", "1:49: warning: this entry expired"),
            (
                "allow: [{domain: a.example, reason: r, expires: 2027-01-01}, {domain: A.example, reason: r, expires: 2027-01-01}]",
                "1:71: warning: \"a.example\" is allowed twice"
            ),
        ])
    func warnings(_ text: String, _ expected: String) throws {
        let warnings = try load(text).warnings
        #expect(warnings.count == 1)
        #expect(warnings.first?.description.hasPrefix("/c/f.yaml:" + expected) == true, "\(warnings)")
    }

    @Test("a near built-in brand that is listed as a neighbour is no warning")
    func nearNeighbour() throws {
        let text = "protect: {builtin: all, brands: [{name: Fan, domains: [opena1.com], neighbours: [openai.com]}]}"
        #expect(try load(text).warnings.isEmpty)
    }

    @Test("the file that is named is loaded, else the first standard one, else none")
    func lookupOrder() throws {
        let yaml = "/etc/fakefrom/fakefrom.yaml"
        let yml = "/etc/fakefrom/fakefrom.yml"
        #expect(try loader(["/x": "lang: ja", yaml: "lang: en"]).load("/x").path == "/x")
        #expect(try loader([yaml: "lang: en", yml: "lang: ja"]).load(nil).path == yaml)
        #expect(try loader([yml: "lang: ja"]).load(nil).configuration.language == .japanese)
        let none = try loader().load(nil)
        #expect(none.path == nil)
        #expect(none.configuration.rules.brands == builtinBrands)
        #expect(throws: ConfigurationFailure.self) { try loader([yaml: ""]).load("/missing") }
    }

    @Test("a byte order mark and Windows line ends change nothing")
    func windowsFile() throws {
        let text = "\u{FEFF}protect:\r\n  builtin: [openai]\r\n"
        #expect(try load(text).configuration.rules.brands.map(\.key) == ["openai"])
        #expect(errors("\u{FEFF}a: 1\r\nb: 2\r\n").map { String($0.prefix(3)) } == ["1:1", "2:1"])
    }
}
