import Lookalike
import MailTracking
import Testing

@testable import Alerting

@Suite("What people read")
struct TextTests {
    @Test(
        "strangers' text reaches a terminal escaped",
        arguments: [
            ("a\u{1B}[2Jb", "a\\u{1b}[2Jb"), ("a\u{202E}b", "a\\u{202e}b"), ("a\u{9B}31mb", "a\\u{9b}31mb"),
            ("a\nb", "a\\u{a}b"), ("a\u{200B}b", "a\\u{200b}b"), ("a\u{2028}b", "a\\u{2028}b"), ("例え.jp", "例え.jp"),
            ("a\u{2066}b", "a\\u{2066}b"), ("tab\tx", "tab\\u{9}x"), ("a\u{E000}b", "a\\u{e000}b"),
        ])
    func escaping(text: String, shown: String) {
        #expect(SafeText.terminal(text) == shown)
    }

    @Test("every field of a finding that a stranger wrote is escaped", arguments: Language.allCases)
    func hostileFinding(language: Language) {
        let hostile = "x\u{1B}]0;pwned\u{7}\u{202E}y\nFAKE  bank.example resembles nothing"
        var finding = Finding.sample()
        finding.sender.address = hostile
        finding.sender.domain = hostile
        finding.registrableDomain = hostile
        finding.unicode = hostile
        finding.also = [FindingSender(source: "header_from", address: hostile, domain: hostile)]
        finding.subject = hostile
        finding.client = FindingClient(name: hostile, address: hostile, helo: hostile)
        finding.recipients = [Recipient(address: hostile, outcome: .delivered)]
        finding.queueID = hostile
        finding.path = hostile
        finding.reasons = [Reason(rule: "r", detail: hostile, detailJapanese: hostile, weight: 1)]
        finding.alignment = Alignment(seen: hostile, expected: hostile, marks: "^")
        let text = AlertText(language: language).text(finding)
        #expect(
            !text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F || $0 == "\u{202E}") })
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("FAKE") })
    }

    @Test(
        "the alert says who, as whom, why, to whom, what became of it and what to do",
        arguments: [
            (
                Language.english,
                [
                    "HIGH  openai-support.net resembles OpenAI (openai.com)", "x@openai-support.net (envelope)",
                    "'openai' with the word 'support'", "a@tsukimi.example (delivered)", "Do not open its links",
                ]
            ),
            (
                Language.japanese,
                ["openai-support.net は OpenAI (openai.com) に似ています", "「openai」と「support」", "配送済み", "リンクは開かず"]
            ),
        ])
    func content(language: Language, parts: [String]) {
        let text = AlertText(language: language).text(Finding.sample())
        for part in parts { #expect(text.contains(part)) }
    }

    @Test(
        "mail of one's own side has advice of its own: nobody received a stranger's link", arguments: Language.allCases)
    func ownMail(language: Language) {
        var finding = Finding.sample()
        finding.direction = .outbound
        let text = AlertText(language: language).text(finding)
        #expect(text.contains(language.pick("Your own side sent it", "自組織から送信")))
        #expect(!text.contains(language.pick("links", "リンク")))
    }

    @Test(
        "confidence and outcome make the severity",
        arguments: [
            (Confidence.high, Outcome.delivered, Severity.high), (.high, .rejected, .medium), (.high, .pending, .high),
            (.medium, .delivered, .medium), (.medium, .rejected, .low), (.low, .delivered, .low), (.high, .held, .high),
            (.medium, .bounced, .low), (.high, .discarded, .medium),
        ])
    func severity(confidence: Confidence, outcome: Outcome, severity: Severity) {
        #expect(Severity(confidence, Circumstances(outcome: outcome)) == severity)
    }

    @Test("exposure and lures raise it, an attachment keeps it low")
    func circumstances() {
        #expect(Severity(.high, Circumstances(outcome: .delivered, hasExposedRecipient: true)) == .critical)
        #expect(Severity(.medium, Circumstances(outcome: .delivered, hasLureSubject: true)) == .high)
        #expect(Severity(.high, Circumstances(outcome: .delivered, hasLureSubject: true, isNested: true)) == .low)
    }

    @Test(
        "a locale chooses the language",
        arguments: [("ja_JP.UTF-8", Language.japanese), ("C", .english), ("de_DE", .english)])
    func locale(name: String, language: Language) {
        #expect(Language(locale: name) == language)
    }

    @Test("SHA-256 of the FIPS 180-4 example")
    func digest() {
        let hex = StableID.sha256(Array("abc".utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
        #expect(hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("parts of a key cannot run into each other")
    func keys() {
        #expect(StableID.make(["ab", "c"]) != StableID.make(["a", "bc"]))
    }
}
