import Lookalike
import Testing

@testable import Configuration

@Suite("Files that a configuration names")
struct ListFileTests {
    @Test("a list of addresses: comments, blanks, Windows line ends, any case")
    func addresses() {
        let bytes = Array(
            "\u{FEFF}# leaked\r\n A@Example.com # left in 2026\r\n\r\n\"odd #name\"@b.example\n月@月.example\n".utf8)
        let (list, diagnostics) = AddressList.parse(bytes, path: "e.txt")
        #expect(diagnostics.isEmpty)
        #expect(list.addresses == ["a@example.com", "\"odd #name\"@b.example", "月@月.example"])
        #expect(list.contains("a@EXAMPLE.com"))
        #expect(!list.contains("b@example.com"))
    }

    @Test("single addresses can be allowed, in any case, with a reason and an end")
    func allowedAddresses() throws {
        let read = try load(
            "allow: [{address: Taro@Gmail.com, reason: fan club, expires: 2027-03-01}, "
                + "{domain: a.example, reason: x, expires: 2027-03-01}]")
        #expect(
            read.configuration.allowedAddresses == [
                AllowedAddress(address: "taro@gmail.com", reason: "fan club", expires: 1_803_859_200_000_000)
            ])
        #expect(read.configuration.rules.allow.map(\.domain) == ["a.example"])
        #expect(read.warnings.isEmpty)
    }

    @Test(
        "what is no address is an error with its line",
        arguments: ["example.com", "<a@example.com>", "a@example.com, b@example.com", "@example.com", "a@"])
    func wrongAddress(_ line: String) {
        let (_, diagnostics) = AddressList.parse(Array("a@b.example\n\(line)\n".utf8), path: "e.txt")
        #expect(diagnostics.map { String($0.description.prefix(17)) } == ["e.txt:2:1: error:"])
    }

    @Test("a file of another kind gives twenty errors and a count")
    func manyErrors() {
        let (_, diagnostics) = AddressList.parse(Array(String(repeating: "x\n", count: 1_000).utf8), path: "e.txt")
        #expect(diagnostics.count == 21)
        #expect(diagnostics.last?.message.hasPrefix("980 more lines") == true)
    }

    @Test("errors in the list of addresses are errors of the configuration, with the list's name")
    func listErrors() {
        do throws(ConfigurationFailure) {
            _ = try loader(["/c/e.txt": "ok@a.example\nbad\n"]).parse(
                Array("exposed_recipients: e.txt".utf8), path: "/c/f.yaml")
            Issue.record("accepted")
        } catch {
            #expect(
                error.errors.map(\.description) == [
                    #"/c/e.txt:2:1: error: "bad" is no address; write one such as user@example.com"#
                ])
        }
    }

    @Test(
        "a pattern file is lines or a YAML list, with the same result",
        arguments: [
            "# comment\nhelpdesk domain (?i)(^|-)help-?desk openai\nlure\tsubject\t/(?i)your api ?key\\/token/\r\n",
            "- {name: helpdesk, field: domain, regex: '(?i)(^|-)help-?desk', target: openai}\n- {name: lure, field: subject, regex: '(?i)your api ?key/token'}\n",
            "# c\n[{name: helpdesk, field: domain, regex: '(?i)(^|-)help-?desk', target: openai}, {name: lure, field: subject, regex: '(?i)your api ?key/token'}]",
        ])
    func patternFile(_ text: String) throws {
        let expected = [
            PatternRule(name: "helpdesk", field: .domain, regex: "(?i)(^|-)help-?desk", target: "openai"),
            PatternRule(name: "lure", field: .subject, regex: "(?i)your api ?key/token"),
        ]
        #expect(try loader(["p": text]).loadPatterns("p", brands: builtinBrands) == expected)
        #expect(try load("patterns: p", files: ["/c/p": text]).configuration.rules.patterns == expected)
    }

    @Test(
        "errors of a pattern file have line and column",
        arguments: [
            ("a", "p:1:2: error: the field is missing"),
            ("a domain", "p:1:9: error: the regex is missing"),
            ("\na domian x", "p:2:3: error: no field \"domian\"; did you mean \"domain\"?"),
            ("a domain /x", "p:1:10: error: the regex has no closing slash"),
            ("a domain /x/i", "p:1:13: error: flags behind the slash"),
            ("a domain //", "p:1:10: error: the regex is empty"),
            ("a domain x openai more", "p:1:19: error: too many words"),
            ("a domain x opnai", "p:1:12: error: the target \"opnai\" is not protected; did you mean \"openai\"?"),
            ("a domain /x (y/", "p:1:14: error: the regex of \"a\" is not valid behind \"x (\""),
            ("a domain x(y", "p:1:12: error: the regex of \"a\" is not valid behind \"x(\""),
            ("a domain x\na domain y", "p:2:10: error: there are two patterns named \"a\""),
            (
                "- {name: a, field: domain, regx: x}",
                "p:1:28: error: unknown key \"regx\" in a pattern; did you mean \"regex\"?"
            ),
        ])
    func patternErrors(_ text: String, _ expected: String) {
        do throws(ConfigurationFailure) {
            _ = try loader(["p": text]).loadPatterns("p", brands: builtinBrands)
            Issue.record("accepted")
        } catch {
            #expect(error.errors[0].description.hasPrefix(expected), "\(error.errors)")
        }
    }

    @Test("an empty pattern file has no patterns", arguments: ["", "# nothing\n", "---\n", "[]\n"])
    func emptyPatternFile(_ text: String) throws {
        #expect(try loader(["p": text]).loadPatterns("p", brands: []).isEmpty)
    }

    @Test("files on the disk are read; missing ones and directories are told apart")
    func disk() {
        #expect(FileAccess.disk.read("/nowhere/at/all") == .failure(.missing))
        guard case .failure(.other(let text)) = FileAccess.disk.read("/") else {
            Issue.record("read a directory")
            return
        }
        #expect(text.contains("directory"))
    }
}
