import Lookalike
import Testing

@testable import Configuration

@Suite("Errors of a configuration")
struct ErrorTests {
    @Test(
        "each error has its line, its column, what is wrong and what to write",
        arguments: [
            ("protct: {}", #"1:1: error: unknown key "protct" in the configuration; did you mean "protect"?"#),
            ("protect: {brand: []}", #"1:11: error: unknown key "brand" in protect; did you mean "brands"?"#),
            ("zzz: 1", #"1:1: error: unknown key "zzz" in the configuration; known: protect, allow"#),
            (
                "protect: [openai]",
                "1:10: error: protect must be a mapping, such as protect: {builtin: [openai]}; found a list"
            ),
            ("protect:\nlang: en", #"1:1: error: "protect" is empty"#),
            ("- protect", "1:1: error: the configuration must be a mapping"),
            (
                "protect: {builtin: openai}",
                #"1:20: error: "builtin" must be a list, such as builtin: [openai, proton], or builtin: all; found the text "openai""#
            ),
            (
                "protect: {builtin: [opanai]}",
                #"1:21: error: there is no built-in brand "opanai"; did you mean openai?"#
            ),
            ("protect: {builtin: [zzzzz]}", #"1:21: error: there is no built-in brand "zzzzz"; add it under brands"#),
            (
                "protect: {brands: [{domains: [a.example]}]}",
                #"1:20: error: a brand has no "name"; add name: Tsukimi Works"#
            ),
            ("protect: {brands: [{name: A}]}", "1:20: error: a brand needs its domains"),
            (
                "protect: {brands: [{name: A, domains: a.example}]}",
                #"1:39: error: "domains" must be a list, such as domains: [example.com]"#
            ),
            (
                "protect: {brands: [{name: A, domains: ['https://a.example/x']}]}",
                #"is a URL; write the domain alone: a.example"#
            ),
            (
                "protect: {brands: [{name: A, domains: [x@a.example]}]}",
                "is an address; write what follows the @: a.example"
            ),
            (
                "protect: {brands: [{name: A, domains: ['*.a.example']}]}",
                "needs no wildcard, sub-domains are included; write a.example"
            ),
            (
                "protect: {brands: [{name: A, domains: [tsukimi]}]}",
                "is one word; write the whole domain, such as tsukimi.com"
            ),
            ("protect: {brands: [{name: A, domains: [a..example]}]}", "has an empty label"),
            ("protect: {brands: [{name: A, domains: ['a b.example']}]}", "holds characters that no domain has"),
            (
                "protect: {brands: [{name: A, domains: [a.example, b_.example]}]}",
                #"1:51: error: "b_.example" is no domain"#
            ),
            ("protect: {brands: [{name: A, domains: [a.example], keywords: ['two words']}]}", "must be one word"),
            ("allow: [{domain: a.example, expires: 2027-03-01}]", #"1:9: error: an allow entry has no "reason""#),
            (
                "allow: [{domain: a.example, reason: x}]",
                #"1:9: error: an allow entry has no "expires"; add expires: 2027-03-01"#
            ),
            (
                "allow: [{domain: a.example, reason: x, expires: never}]",
                #"1:49: error: "never" is no date; write it like 2027-03-01"#
            ),
            ("allow: [{domain: a.example, reason: x, expires: 2027-02-29}]", "is no date"),
            (
                "allow: [{domain: a.example, address: x@a.example, reason: x, expires: 2027-03-01}]",
                "1:38: error: an allow entry has a domain or an address, not both"
            ),
            (
                "allow: [{address: a.example, reason: x, expires: 2027-03-01}]",
                #"1:19: error: "a.example" is no address"#
            ),
            ("allow: [{domain: a.example, reason: '', expires: 2027-03-01}]", #"1:37: error: "reason" must be text"#),
            (
                "allow: [{domain: gmail.com, reason: x, expires: 2027-03-01}]",
                #"1:18: error: "gmail.com" belongs to too many"#
            ),
            (
                "patterns: [{name: a, field: subjekt, regex: x}]",
                #"1:29: error: "field" cannot be "subjekt"; did you mean "subject"?"#
            ),
            ("patterns: [{name: a, field: subject}]", #"1:12: error: a pattern has no "regex""#),
            (
                "patterns: [{name: a, field: domain, regex: x}, {name: a, field: domain, regex: y}]",
                #"1:80: error: there are two patterns named "a""#
            ),
            (
                "patterns: [{name: a, field: domain, regex: x, target: opnai}]",
                #"1:55: error: the target "opnai" is not protected; did you mean "openai"?"#
            ),
            (
                "protect: {builtin: [proton]}\npatterns: [{name: a, field: domain, regex: x, target: openai}]",
                "2:55: error: the target \"openai\" is not protected; add openai to builtin under protect"
            ),
            ("patterns: /p.txt", #"1:11: error: "/p.txt": there is no such file"#),
            ("exposed_recipients: /e.txt", #"1:21: error: "/e.txt": there is no such file"#),
            ("sources: [{file: [x]}]", #"1:12: error: unknown key "file" in a source; did you mean "files"?"#),
            (
                "sources: [{files: []}]",
                "1:19: error: \"files\" has no entry; add a path, such as files: [/var/log/mail.log]"
            ),
            (
                "sinks: [{type: webhok, url_file: /u}]",
                #"1:16: error: "type" cannot be "webhok"; did you mean "webhook"?"#
            ),
            ("sinks: [{type: webhook}]", "1:9: error: a webhook needs its address"),
            (
                "sinks: [{type: webhook, url: 'ftp://secret'}]",
                "1:30: error: the URL of a webhook must begin with https://"
            ),
            (
                "sinks: [{type: webhook, url: 'https://a', url_file: /u}]",
                "1:30: error: a sink has url or url_file, not both"
            ),
            (
                "privacy: {include: [adresses]}",
                #"1:21: error: "adresses" cannot be included; known: recipients_count, recipients, subject"#
            ),
            (
                "privacy: {retention: {evidence: 90}}",
                #"1:33: error: "90" is no duration; write a number and a unit, such as 90d or 12h"#
            ),
            ("site: 'a b'", #"1:7: error: "a b" cannot name a site"#),
            ("minimum_severity: hihg", #"1:19: error: "minimum_severity" cannot be "hihg"; did you mean "high"?"#),
            ("lang: de", #"1:7: error: "lang" cannot be "de"; known: en, ja"#),
            ("state: {cap: 1MiB}", #"1:14: error: "1MiB" is no size of 16MiB or more"#),
            ("state: {cap: 1 GB}", #"1:14: error: "1 GB" is no size of 16MiB or more"#),
            ("state: {cap: 9999999999TiB}", #"1:14: error: "9999999999TiB" is no size"#),
            ("state: {max: 1GiB}", #"1:9: error: unknown key "max""#),
            ("incident: {brand: openai}", #"1:11: error: incident has no "from""#),
            (
                "incident: {brand: opnai, from: 2026-09-01}",
                #"1:19: error: the brand "opnai" is not protected; did you mean "openai"?"#
            ),
            (
                "incident: {brand: openai, from: 2026-09-02, until: 2026-09-01}",
                "1:52: error: until must be later than from"
            ),
        ])
    func table(_ text: String, _ expected: String) {
        let found = errors(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.contains(expected) == true, "\(found)")
    }

    @Test("all errors are collected, in the order of the file")
    func allErrors() {
        let text = """
            lang: de
            protect:
              builtin: [opanai, proton]
              brands:
                - {name: A, domain: [a.example]}
            allow:
              - {domain: gmail.com, reason: x, expires: 2027-03-01}
              - {domain: co.jp, reason: x, expires: soon}
            patterns:
              - {name: a, field: domain, regex: '(a'}
              - {name: b, field: domain, regex: 'b(c'}
            """
        #expect(
            errors(text).map { String($0.split(separator: " ")[0]) }
                == ["1:7:", "3:13:", "5:17:", "7:14:", "8:41:", "10:39:", "11:40:"])
    }

    @Test(
        "a bad regex is reported at the letter where PCRE2 gave up",
        arguments: [
            ("regex: 'ab(c'", 13), ("regex: ab(c", 12), ("regex: \"ab(c\"", 13), ("regex: '失効(c'", 13),
            ("regex: 'it''s('", 10), ("regex: \"\\\\d(\"", 10),
        ])
    func badRegexColumn(_ line: String, _ column: Int) {
        let found = errors("patterns:\n- name: a\n  field: domain\n  \(line)\n")
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix("4:\(column + 1): error: the regex of \"a\" is not valid behind ") == true,
            "\(found)")
    }

    @Test(
        "YAML syntax errors have their place and a hint",
        arguments: [
            ("protect:\n\tbuiltin: all\n", "2:1: error: ", "spaces"),
            ("site: a: b\n", "1:8: error: ", "single quotes"),
            ("protect: {builtin: [openai}\n", "1:27: error: ", "]"),
            (#"patterns: [{name: a, field: domain, regex: "\d+"}]"#, "1:45: error: ", "single quotes"),
            ("site: \"abc\n", "", "not closed"),
            ("site: *x\n", "1:7: error: ", "single quotes"),
            ("site: @x\n", "1:7: error: ", "single quotes"),
            ("a: 1\n---\nb: 2\n", "2:1: error: ", "one document"),
            ("site: \u{1}\n", "1:7: error: ", "remove"),
        ])
    func syntax(_ text: String, _ place: String, _ hint: String) {
        let found = errors(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(place) == true, "\(found)")
        #expect(found.first?.contains(hint) == true, "\(found)")
    }

    @Test("a key given twice is refused at its second place, and the other errors are found too")
    func doubledKeys() {
        let text = """
            lang: en
            "site": a
            protect:
              builtin: [openai]
              builtin: [opanai]
            lang: de
            lang: ja
            site: b
            """
        let found = errors(text)
        #expect(found.count == 5, "\(found)")
        #expect(
            found.contains { $0.hasPrefix("5:3: error: the key \"builtin\" is given twice, first in line 4; keep one") }
        )
        #expect(found.contains { $0.hasPrefix("5:13: error: there is no built-in brand \"opanai\"") })
        #expect(found.contains { $0.hasPrefix("8:1: error: the key \"site\" is given twice, first in line 2") })
        #expect(found.filter { $0.contains("the key \"lang\" is given twice") }.count == 2)
    }

    @Test("bytes that are not UTF-8 are reported at their place")
    func invalidUTF8() {
        do throws(ConfigurationFailure) {
            _ = try loader().parse(Array("lang: en\nsite: ".utf8) + [0xFF], path: "f.yaml")
            Issue.record("accepted")
        } catch {
            #expect(
                error.errors.map(\.description) == ["f.yaml:2:7: error: this byte is not UTF-8; save the file as UTF-8"]
            )
        }
    }

    @Test("messages cannot write to the terminal")
    func harmlessMessages() {
        let found = errors("\"\\e[2J\\u202E\": 1")
        #expect(found.first?.contains(#"unknown key "\u{1b}[2J\u{202e}""#) == true, "\(found)")
    }

    @Test("the excerpt shows the line with a caret under the place")
    func excerpt() {
        do throws(ConfigurationFailure) {
            _ = try loader().parse(Array("site: ok\nlang: de\n".utf8), path: "f.yaml")
        } catch {
            #expect(error.errors[0].withExcerpt.hasSuffix("\n  lang: de\n        ^"))
        }
    }

    @Test("no text crashes or hangs the reader")
    func fuzz() {
        let base = Array(
            """
            protect: {builtin: [openai, "all"], brands: [{name: 'A', domains: [a.example]}]}
            allow: [{domain: a.example, reason: x, expires: 2027-03-01}]
            patterns:
              - {name: a, field: domain, regex: "x\\\\d", target: openai}
            &a lang: !!str en
            sources: *a
            """.utf8)
        let tokens: [[UInt8]] = [
            ":", "- ", "[", "]", "{", "}", "\"", "'", "\n", "\t", "&x ", "*x", "? ", "!!", "|\n", "%", "---\n",
            "\u{FEFF}", "\u{2028}",
        ].map { Array($0.utf8) }
        var state: UInt64 = 42
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        for _ in 0..<1_500 {
            var bytes = base
            for _ in 0...random(6) {
                let at = random(bytes.count)
                switch random(3) {
                case 0: bytes[at] = UInt8(random(256))
                case 1: bytes.insert(contentsOf: tokens[random(tokens.count)], at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + random(9)))
                }
                if bytes.isEmpty { bytes = base }
            }
            _ = try? loader().parse(bytes, path: "f.yaml")
        }
    }

    @Test("deep nesting is an error, not a stack overflow", arguments: ["[", "{a: ", "- ", "? "])
    func deepNesting(_ token: String) {
        #expect(!errors(String(repeating: token, count: 20_000)).isEmpty)
    }
}
