import Alerting
import Lookalike
import Testing

@testable import Pipeline

@Suite("Addresses that the user allowed")
struct AllowedAddressTests {
    private static func log(_ from: String, envelope: String) -> String {
        """
        Nov 18 10:10:01 mx1 postfix/smtpd[1]: 4A1B2C3D4E: client=out.esp.example[198.51.100.9]
        Nov 18 10:10:01 mx1 postfix/cleanup[2]: 4A1B2C3D4E: info: header From: \(from) from out.esp.example[198.51.100.9]; from=<\(envelope)> to=<taro@t.example> proto=ESMTP helo=<x.example>
        Nov 18 10:10:02 mx1 postfix/qmgr[3]: 4A1B2C3D4E: from=<\(envelope)>, size=9, nrcpt=1 (queue active)
        Nov 18 10:10:03 mx1 postfix/local[4]: 4A1B2C3D4E: to=<taro@t.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to mailbox)

        """
    }

    private static func count(_ log: String, _ allowed: [String: Int64]) throws -> Int {
        var options = ReplayTests.options()
        options.engine.allowedAddresses = allowed
        return try ReplayTests.replay(Array(log.utf8), options).findings.count
    }

    @Test("raise nothing, whatever name they bear, until the entry ends")
    func allowed() throws {
        let log = Self.log("OpenAI Support <Fan@gmail.com>", envelope: "fan@gmail.com")
        #expect(try Self.count(log, [:]) == 1)
        #expect(try Self.count(log, ["fan@gmail.com": .max]) == 0)
        #expect(try Self.count(log, ["fan@gmail.com": 1]) == 1)
        #expect(try Self.count(log, ["other@gmail.com": .max]) == 1)
    }

    @Test("do not hide another sender of the same mail")
    func others() throws {
        let log = Self.log("OpenAI Support <fan@gmail.com>", envelope: "x@openai-support.net")
        #expect(try Self.count(log, ["fan@gmail.com": .max]) == 1)
    }
}
