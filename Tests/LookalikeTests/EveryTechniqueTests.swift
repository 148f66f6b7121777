// Each technique has a name that it alone must find: one that is switched off by mistake fails here.

import Testing

@testable import Lookalike

@Suite("Every technique")
struct EveryTechniqueTests {
    private static let names: [Technique: String] = [
        .homoglyph: "\u{43E}penai.com", .typo: "opnai.com", .combosquat: "openai-support.net",
        .embedding: "openai.com.verify.example", .tldSwap: "openai.top", .brandToken: "openai-xy.com",
    ]

    @Test("finds some name, address or phrase", arguments: Technique.allCases)
    func finds(technique: Technique) throws {
        let pattern = PatternRule(name: "desk", field: .domain, regex: "(^|-)help-?desk")
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands, patterns: [pattern]), now: 0)
        let verdict: Verdict?
        switch technique {
        case .displayName: verdict = judge.judgeDisplayName("OpenAI Support", addressDomain: "gmail.com")
        case .replyTo: verdict = judge.judgeReplyTo("acrne-corp.example", from: "acme-corp.example")
        case .pattern: verdict = judge.judge("our-help-desk.example")
        // Of a message, not of a name: Tests/PipelineTests.
        case .unauthenticatedOfficial: return
        case .homoglyph, .typo, .combosquat, .embedding, .tldSwap, .brandToken:
            verdict = judge.judge(try #require(EveryTechniqueTests.names[technique]))
        }
        #expect(verdict?.kind == .lookalike)
        #expect(verdict?.techniques.contains(technique) == true, "\(String(describing: verdict))")
    }
}
