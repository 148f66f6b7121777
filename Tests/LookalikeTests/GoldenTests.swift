// Ties the verdicts to the version that records bear: nobody changes the one without the other.

import Testing

@testable import Lookalike

@Suite("Golden verdicts")
struct GoldenTests {
    /// Names of every technique and of every thing that keeps honest names quiet.
    static let names: StaticString = """
        openai.com mail.openai.com openai.net openai.top openai.community 0penai.com opena1.com opneai.com opnai.com
        openal.com open-ai.com openai-support.net openaihelpdesk.com 0pena1-support.com openia-billing.net openai2.com
        openai.com.verify.example openai-com.example openaicom.example openai.login.example xn--penai-iye.com openair.com
        openairinterface.org openai.github.io openai.web.app openai-support.onmicrosoft.com openai.sendgrid.net
        rnicrosoft.com micorsoft.com microsoft.sharepoint.com microsoft-login.top vvalmart.com clropbox.com paypa1.com
        paypal.gift paypal-xyz.com xpaypaly.com amazon.co.ip.q7x2.top secure-amaz0n.co-jp.info amazno.co.jp.q7x2.top
        amazonadviser.com amazonzrq.com smbc-card.example smbc.example smdc-card.top mufg.co.ip rakuten-kakunin.jp
        applelogin.com pineapple.com apple.example chase.example purchase.example lineage.example tdbank.example
        dzbank.de coreos.com beezer.com huanwei.com automattic.net kazehaya.example gate109.com onlinepay.tk lidl-kochen.de
        lidl.top vercel.email vercel-dns.com cloudflare-dns.com gitlab.example.com gitlabpages.example.com mixpanel.io
        mixpane1-alert.io rnixpanel.com proton-verify.me protn.me 1and1.top discordapp.top discords.com walletconnectapp.com
        docusing.com doccusign.com netflix-billing.info netfl1x.example facebook.com-login.example example.com localhost
        university.ac.jp enel.ucalgary.ca 192.0.2.1 co.jp xn--a
        """

    /// Of the verdicts by version. A change of techniques, weights or data that changes one of them raises
    /// `RuleSetID.engineVersion`, and adds a line here: the message of the failing test says what it holds. So alerts of
    /// two versions are told apart by their `ruleset`.
    static let digests: [Int: String] = [
        4: "548d685e058b4122"
    ]

    @Test("Verdicts change only with the engine's version")
    func digest() throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        var digest = StableHash()
        forEachWord(of: Self.names) { name in
            let verdict = judge.judge(String(decoding: name, as: UTF8.self))
            digest.add(String(describing: verdict.kind))
            digest.add(verdict.target?.domain ?? "-")
            digest.add(Int((verdict.score * 1_000).rounded()))
            for reason in verdict.reasons { digest.add(reason.rule) }
        }
        #expect(
            digest.text == Self.digests[RuleSetID.engineVersion],
            "verdicts changed: raise RuleSetID.engineVersion and list its digest in GoldenTests.digests")
    }
}
