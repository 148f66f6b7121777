import Testing

@testable import MailTracking

@Suite("Records are used again")
struct RecordTests {
    @Test("a reset record is a new one, but for its generation")
    func reset() {
        let log = [
            HopTests.first, HopTests.second(link: ""), HopTests.handOver, HopTests.end,
            DecisionTests.reject("s@spoof.example", "a@t.example"),
            "postfix/cleanup[2]: AAAAAAAAAA: hold: header Subject: y from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>: x",
            "opendmarc[9]: AAAAAAAAAA: shop.example fail",
        ].joined(separator: "\n")
        var harness = TrackerHarness()
        _ = harness.feed(stamped(log), includingOpen: true)
        let fresh = Mirror(reflecting: MessageRecord())
        #expect(!harness.tracker.records.isEmpty)
        for var record in harness.tracker.records {
            record.reset()
            for (expected, actual) in zip(fresh.children, Mirror(reflecting: record).children)
            where expected.label != "generation" {
                #expect("\(expected.value)" == "\(actual.value)", "\(expected.label ?? "")")
            }
        }
    }
}
