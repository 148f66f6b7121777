// SPF results that a policy service wrote before the mail had a queue ID.

import Testing

@testable import MailTracking

@Suite("Results of policy services")
struct PolicyTests {
    private static func spf(
        _ result: String, client: String = "198.51.100.7", sender: String = "news@shop.example",
        identity: String = "mailfrom"
    ) -> String {
        "policyd-spf[9]: : prepend Received-SPF: \(result) (\(identity)) identity=\(identity); client-ip=\(client); "
            + "helo=h; envelope-from=\(sender); receiver=x"
    }

    private static let mail = """
        postfix/smtpd[1]: 4A1B2C3D4E: client=mail.shop.example[198.51.100.7]
        postfix/cleanup[2]: 4A1B2C3D4E: message-id=<1@shop.example>
        postfix/qmgr[3]: 4A1B2C3D4E: from=<news@shop.example>, size=900, nrcpt=2 (queue active)
        postfix/qmgr[3]: 4A1B2C3D4E: removed
        """

    private static func result(_ lines: String...) -> [String?] {
        TrackerHarness.messages(stamped(lines.joined(separator: "\n"))).map(\.spf)
    }

    @Test(
        "a result goes to the mail of the same client and sender",
        arguments: [("Pass", "pass"), ("Fail", "fail"), ("Softfail", "softfail"), ("None", "none")])
    func joined(word: String, spf: String) {
        #expect(Self.result(Self.spf(word), Self.mail) == [spf])
        #expect(Self.result(Self.spf(word), Self.spf(word), Self.mail) == [spf])
    }

    @Test("no other mail takes it")
    func others() {
        #expect(Self.result(Self.spf("Fail", client: "198.51.100.8"), Self.mail) == [nil])
        #expect(Self.result(Self.spf("Fail", sender: "n@shop.example"), Self.mail) == [nil])
        #expect(Self.result(Self.spf("Fail", identity: "helo"), Self.mail) == [nil])
        #expect(Self.result(Self.spf("Gibberish"), Self.mail) == [nil])
    }

    @Test("two results that contradict each other count for nothing")
    func contradiction() {
        #expect(Self.result(Self.spf("Fail"), Self.spf("Pass"), Self.mail) == [nil])
    }

    @Test("a result of another host, or of long ago, is not this mail's")
    func elsewhere() {
        let other = stamped(Self.spf("Fail"), host: "mx2") + stamped(Self.mail)
        #expect(TrackerHarness.messages(other).map(\.spf) == [nil])
        let early = stamped(Self.spf("Fail")) + stamped(Self.mail).replacing("Nov 22 14:1", with: "Nov 22 14:3")
        #expect(TrackerHarness.messages(early).map(\.spf) == [nil])
    }

    @Test("a restart between the result and its mail changes nothing", arguments: [["Fail"], ["Fail", "Pass"]])
    func restart(results: [String]) throws {
        let log = stamped(results.map { Self.spf($0) }.joined(separator: "\n") + "\n" + Self.mail)
        var harness = TrackerHarness()
        var messages: [String?] = []
        for line in log.split(separator: "\n") {
            harness.tracker = try MessageTracker(restoring: harness.tracker.save())
            messages += harness.feed(line + "\n").map(\.spf)
        }
        messages += harness.tracker.finish().map(\.spf)
        #expect(messages == TrackerHarness.messages(log).map(\.spf))
        #expect(messages == [results.count == 1 ? "fail" : nil])
    }

    @Test("refused mail takes it, too")
    func refused() {
        let reject =
            "postfix/smtpd[1]: NOQUEUE: reject: RCPT from mail.shop.example[198.51.100.7]: 550 5.7.23 <a@w.example>: "
            + "Recipient address rejected: Message rejected due to: SPF fail; from=<news@shop.example> to=<a@w.example> "
            + "proto=ESMTP helo=<h>"
        let policy =
            "policyd-spf[9]: 550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see "
            + "http://www.openspf.net/Why?s=mfrom;id=news@shop.example;ip=198.51.100.7;r=a@w.example"
        #expect(Self.result(policy, reject) == ["fail"])
        #expect(Self.result(Self.spf("Fail"), reject) == ["fail"])
    }

    @Test("what waits is bounded")
    func bounded() {
        var harness = TrackerHarness()
        let lines = (0..<10_000).map { Self.spf("Pass", sender: "n\($0)@shop.example") }
        _ = harness.feed(lines.map { "Nov 22 14:10:00 mx1 \($0)\n" }.joined())
        #expect(harness.tracker.policyResults.count <= TrackerLimits.policyResults)
        #expect(harness.tracker.policyResults.count > 0)
    }
}
