// Display names, Reply-To, patterns, allow entries, incidents, tenants.

import Testing

@testable import Lookalike

@Suite("What stands around a sender")
struct SenderTests {
    @Test(
        "A display name that names a brand before a foreign address is found",
        arguments: [
            ("OpenAI Support", "freemail.example"), ("OpenAI", "gmail.com"), ("\u{41E}penAI Billing", "x.example"),
            ("0penAI Security", "outlook.com"), ("support@openai.com", "evil.example"), ("PayPal Inc.", "mail.example"),
            ("Amazon\u{30AB}\u{30B9}\u{30BF}\u{30DE}\u{30FC}\u{30B5}\u{30FC}\u{30D3}\u{30B9}", "qq.com"),
            ("Apple Support", "gmail.com"), ("Microsoft account team", "hotmail.com"),
            ("Micorsoft Security", "x.example"),
            ("\u{FF2F}\u{FF50}\u{FF45}\u{FF4E}\u{FF21}\u{FF29}", "x.example"),
            // Signs and letters at a name's edges, which people pass over.
            ("OpenAI \u{B4}", "x.example"), ("OpenAI \u{A8}", "x.example"), ("OpenAI \u{B8}", "x.example"),
            ("OpenAI \u{2D9}", "x.example"), ("OpenAI \u{2BC}", "x.example"), ("OpenAI\u{2BC}", "x.example"),
            ("\u{2BC}OpenAI\u{2BC} Support", "x.example"), ("\u{2D8}OpenAI", "x.example"),
            ("OpenAI \u{A78C}", "x.example"), ("OpenAI \u{301}", "x.example"), ("OpenAI \u{FFFD}", "x.example"),
            ("OpenAI b", "x.example"), ("OpenAI l", "x.example"), ("OpenAI i", "x.example"),
            ("Paypal q", "x.example"),
            // Right-to-left override.
            ("\u{202E}IAnepO", "x.example"), ("\u{202E}IAnepO\u{202C}", "x.example"),
            ("\u{202E}troppuS IAnepO", "x.example"), ("Mail \u{202E}IAnepO\u{202C} Support", "x.example"),
            // Offices.
            ("OpenAI Trust & Safety", "x.example"), ("OpenAI Accounts Receivable", "x.example"),
            ("OpenAI via Stripe", "x.example"), ("re: OpenAI", "x.example"), ("Fwd: OpenAI", "x.example"),
            // Other ways of writing the letters.
            ("O\u{B7}p\u{B7}e\u{B7}n\u{B7}A\u{B7}I", "x.example"),
            ("\u{1D3C}\u{1D56}\u{1D49}\u{207F}\u{1D2C}\u{1D35}", "x.example"),
            ("\u{1F13E}\u{1F13F}\u{1F134}\u{1F13D}\u{1F130}\u{1F138}", "x.example"),
            ("\u{1F15E}\u{1F15F}\u{1F154}\u{1F15D}\u{1F150}\u{1F158}", "x.example"),
            ("\u{1F17E}\u{1F17F}\u{1F174}\u{1F17D}\u{1F170}\u{1F178}", "x.example"),
            ("\u{1F1F4}\u{1F1F5}\u{1F1EA}\u{1F1F3}\u{1F1E6}\u{1F1EE}", "x.example"),
            ("OpenAI\u{1F1FA}\u{1F1F8} Support", "x.example"),
        ])
    func displayName(_ phrase: String, _ domain: String) throws {
        let verdict = try Sample.judge().judgeDisplayName(phrase, addressDomain: domain)
        #expect(verdict?.kind == .lookalike)
        #expect((verdict?.confidence ?? .low) >= .medium, "\(verdict?.score ?? 0)")
        #expect(verdict?.techniques.first == .displayName)
    }

    @Test(
        "An honest display name says nothing",
        arguments: [
            ("OpenAI", "openai.com"), ("OpenAI", "mail.chatgpt.com"), ("Alice Example", "gmail.com"), ("", "gmail.com"),
            ("Chase Miller", "gmail.com"), ("Apple Valley Clinic", "applevalleyclinic.example"),
            ("Pineapple", "x.example"),
            ("Bob from the amazon basin", "gmail.com"), ("OpenAir Festival", "openair.com"), ("OpenAI", "not a domain"),
            ("Paolo Pay", "x.example"), ("Chase M", "gmail.com"), ("J Apple", "gmail.com"),
            ("\u{202E}elbatpecca", "x.example"), ("Trust & Safety", "x.example"),
        ])
    func honestDisplayName(_ phrase: String, _ domain: String) throws {
        let verdict = try Sample.judge().judgeDisplayName(phrase, addressDomain: domain)
        #expect(verdict == nil, "\(verdict?.reasons.map(\.rule) ?? [])")
    }

    @Test(
        "Another bank's name is not a slip in this one's, and a service shows its customers' addresses",
        arguments: [
            ("NordBank Service", "gmail.com"), ("Nord Bank", "gmail.com"), ("Nordbank AG", "x.example"),
            ("Monobamk", "x.example"), ("anna@openai.com via Dropbox", "dropbox.com"),
        ])
    func otherName(_ phrase: String, _ domain: String) throws {
        let monobank = Brand(name: "PrivatBank", key: "privatbank", domains: ["monobank.ua"], keywords: ["monobank"])
        let verdict = try Sample.judge([monobank]).judgeDisplayName(phrase, addressDomain: domain)
        #expect((verdict?.confidence ?? .low) == .low, "\(verdict?.reasons.map(\.rule) ?? [])")
    }

    @Test(
        "One slip in a name that a user protects is worth a look, whatever the suffix",
        arguments: [
            "nordbamk.com", "nrodbank.com", "nordbnk.com", "nordbannk.com", "noordbank.net", "nordbaank.example",
        ])
    func ownName(_ name: String) throws {
        let own = Brand(name: "Nordbank", key: "nordbank", domains: ["nordbank.example"], keywords: ["nordbank"])
        let verdict = try Sample.judge([own]).judge(name)
        #expect(verdict.kind == .lookalike)
        #expect(verdict.confidence >= .medium, "\(verdict.score)")
    }

    @Test(
        "Another name is none",
        arguments: ["nordbanka.com", "südbank.com", "nordhang.com", "norbert.com", "sandbank.com"])
    func notOwnName(_ name: String) throws {
        let own = Brand(name: "Nordbank", key: "nordbank", domains: ["nordbank.example"], keywords: ["nordbank"])
        let verdict = try Sample.judge([own]).judge(name)
        #expect(verdict.kind != .lookalike || verdict.confidence == .low, "\(verdict.score)")
    }

    @Test(
        "A Reply-To that resembles or leaves the sender's organisation is found",
        arguments: [
            ("x@acrne-corp.example", "a@acme-corp.example", "reply_to.near"),
            ("x@gmail.com", "a@openai.com", "reply_to.free_mail"),
        ])
    func replyTo(_ replyTo: String, _ from: String, _ rule: String) throws {
        let verdict = try Sample.judge().judgeReplyTo(replyTo, from: from)
        #expect(verdict?.kind == .lookalike)
        #expect(verdict?.reasons.first?.rule == rule)
    }

    @Test(
        "A Reply-To within the organisation or to a partner says nothing",
        arguments: [
            ("x@help.openai.com", "a@openai.com"), ("x@chatgpt.com", "a@openai.com"),
            ("x@zendesk.example", "a@acme.example"),
            ("x@acme.example", "a@gmail.com"), ("", "a@openai.com"), ("x@gmail.com", "a@acme.example"),
        ])
    func honestReplyTo(_ replyTo: String, _ from: String) throws {
        #expect(try Sample.judge().judgeReplyTo(replyTo, from: from) == nil)
    }

    @Test("A user's pattern on the domain raises a lookalike with its target")
    func patterns() throws {
        let rule = PatternRule(name: "helpdesk", field: .domain, regex: "(^|-)help-?desk", target: "openai")
        let judge = try Sample.judge(patterns: [rule])
        let verdict = judge.judge("helpdesk-portal.example")
        #expect(verdict.kind == .lookalike)
        #expect(verdict.target?.brand == "OpenAI")
        #expect(verdict.techniques == [.pattern])
        #expect(judge.judge("openai.com").kind == .official)
        #expect(judge.matchPatterns(.subject, "helpdesk").isEmpty)
    }

    @Test("A pattern that PCRE2 rejects is named, with the place")
    func badPattern() {
        let rule = PatternRule(name: "broken", field: .subject, regex: "a(b")
        #expect(throws: RuleError.self) { try Sample.judge(patterns: [rule]) }
        do {
            _ = try Sample.judge(patterns: [rule])
        } catch {
            guard case .badPattern(let name, _, let offset, let message)? = (error as? RuleError)?.kind else {
                Issue.record("another error")
                return
            }
            #expect(name == "broken" && offset == 3 && !message.isEmpty)
        }
    }

    @Test("A pathological pattern cannot stall the judge")
    func pathological() throws {
        let rule = PatternRule(name: "slow", field: .subject, regex: "^(a+)+$")
        let judge = try Sample.judge(patterns: [rule])
        let clock = ContinuousClock()
        let elapsed = clock.measure { _ = judge.matchPatterns(.subject, String(repeating: "a", count: 4_000) + "!") }
        #expect(elapsed < .seconds(1))
    }

    @Test("An allowed name and its hosts are official until the entry expires")
    func allow() throws {
        let entry = AllowEntry(domain: "openai-forum.example", reason: "user group", expires: 100)
        #expect(try Sample.judge(allow: [entry], now: 0).judge("mail.openai-forum.example").kind == .official)
        #expect(try Sample.judge(allow: [entry], now: 100).judge("openai-forum.example").kind == .lookalike)
    }

    @Test("Public suffixes and free-mail domains cannot be allowed", arguments: ["co.jp", "gmail.com", "com"])
    func tooBroad(_ domain: String) {
        #expect(throws: RuleError(domain == "com" ? .notADomain(domain) : .tooBroadToAllow(domain))) {
            try Sample.judge(allow: [AllowEntry(domain: domain, reason: "no")])
        }
    }

    @Test("A tenant under a brand's shared domain is not the brand's")
    func tenants() throws {
        let judge = try Sample.judge()
        #expect(judge.judge("openai-support.onmicrosoft.com").target?.brand == "OpenAI")
        #expect(judge.judge("contoso.onmicrosoft.com").kind == .clean)
        #expect(judge.judge("onmicrosoft.com").kind == .official)
    }

    @Test("An incident lowers the thresholds of its brand while it lasts")
    func incident() throws {
        var rules = RuleSet(brands: Sample.brands)
        let name = "openaiq.com"
        let before = try Judge(rules: rules, now: 50).judge(name)
        rules.incidents = [Incident(brand: "openai", from: 0, until: 100)]
        #expect(before.kind == .lookalike && before.confidence == .low)
        #expect(try Judge(rules: rules, now: 50).judge(name).confidence > before.confidence)
        #expect(try Judge(rules: rules, now: 100).judge(name) == before)
    }

    @Test("The rule set's identity is stable and depends on every rule")
    func identity() throws {
        let first = try Sample.judge().rulesetID
        #expect(first == (try Sample.judge().rulesetID))
        #expect(first.utf8.count == 16)
        #expect(first != (try Sample.judge([Brand(name: "X", key: "x", domains: ["x.example"])]).rulesetID))
    }

    @Test("An explanation shows folds, tokens, weights, alignment and how to allow")
    func explanation() throws {
        let explanation = try Sample.judge().explain("x@0penai-login.top")
        #expect(explanation.normalised == "0penai-login.top")
        #expect(explanation.parts.first?.tokens == ["0penai", "login"])
        #expect(explanation.parts.first?.folded.first == "openallogln")
        let alignment = Alignment(seen: "0penai", expected: "openai", marks: "^     ")
        #expect(explanation.candidates.first?.alignment == alignment)
        #expect(explanation.text.contains("homoglyph.ascii"))
        #expect(explanation.text.contains("allow:"))
    }
}
