// Reading popularity lists, and what they change.

import Testing

@testable import Lookalike

@Suite("Popularity list")
struct PopularityTests {
    @Test(
        "Lists of several providers are read",
        arguments: [
            "1,google.com\n2,micorsoft.com\n", "1,google.com\r\n2,micorsoft.com\r\n",
            "domain\ngoogle.com\nmicorsoft.com",
            "GlobalRank,TldRank,Domain,TLD\n1,1,google.com,com\n2,2,Micorsoft.com,com\n", "google.com\nmicorsoft.com\n",
        ])
    func reads(_ csv: String) throws {
        let list = try PopularityList(csv: csv)
        #expect(list.count == 2)
        #expect(list.contains(Array("micorsoft.com".utf8)[...]))
        #expect(!list.contains(Array("microsoft.com".utf8)[...]))
    }

    @Test("A damaged line is named, and nothing is used")
    func damaged() {
        #expect(throws: PopularityList.ParseError.self) { try PopularityList(csv: "1,a.com\n2,\n") }
        do {
            _ = try PopularityList(csv: "1,a.com\n2,b c.com\n")
        } catch {
            #expect(error.line == 2)
            #expect(error.text == "2,b c.com")
        }
    }

    @Test("A popular near name has low confidence; a popular disguise keeps its own")
    func lowers() throws {
        var rules = RuleSet(brands: Sample.brands)
        let before = try Judge(rules: rules, now: 0)
        rules.popularity = try PopularityList(csv: "1,micorsoft.com\n2,0penai.com\n3,openai-support.net\n")
        let after = try Judge(rules: rules, now: 0)
        #expect(before.judge("micorsoft.com").confidence >= .medium)
        #expect(after.judge("micorsoft.com").confidence == .low)
        for name in ["0penai.com", "openai-support.net"] { #expect(after.judge(name) == before.judge(name)) }
        #expect(before.rulesetID != after.rulesetID)
    }
}
