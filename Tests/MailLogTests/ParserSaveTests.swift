import Testing

@testable import MailLog

@Suite("The parser's state survives a restart")
struct ParserSaveTests {
    private static let text = "4XBCDFz2Yk: message-id=<1@shop.example>"

    /// Entries of many lines in each form, with a plain line between them.
    private static let log: [UInt8] = {
        let plain = "Nov 22 14:38:13 mx1 postfix/qmgr[9]: 4XBCDFz2Yk: removed\n"
        let fields = "__CURSOR=s=1;i=2\n__REALTIME_TIMESTAMP=1795358293000000\n_HOSTNAME=mx1\n_PID=12\n"
        let export = fields + "SYSLOG_IDENTIFIER=postfix/cleanup\nMESSAGE=\(text)\nX=1\n\n"
        // The data's length holds a line feed, and so does the data.
        let data = Array((text + "\nmore" + String(repeating: ".", count: 2570 - text.count - 5)).utf8)
        let length: [UInt8] = [0x0A, 0x0A, 0, 0, 0, 0, 0, 0]
        let name = Array((fields + "SYSLOG_IDENTIFIER=postfix/cleanup\nMESSAGE\n").utf8)
        let binary = name + length + data + [0x0A, 0x0A]
        let pretty = """
            {
              "__REALTIME_TIMESTAMP" : "1795358293000000",
              "_HOSTNAME" : "mx1",
              "SYSLOG_IDENTIFIER" : "postfix/cleanup",
              "MESSAGE" : "\(text)"
            }

            """
        let verbose = """
            Sun 2026-11-22 14:38:13.123456 UTC [s=1;i=2;b=3;m=4;t=5;x=6]
                _HOSTNAME=mx1
                SYSLOG_IDENTIFIER=postfix/cleanup
                _PID=12
                MESSAGE=\(text)

            """
        // Its objects are lines of a log only inside of a list.
        let list = """
            {
              "hits" : [
                {
                  "_source" : {
                    "message" : "Nov 22 14:38:13 mx1 postfix/cleanup[12]: \(text)"
                  }
                },
                {
                  "_source" : {
                    "message" : "Nov 22 14:38:14 mx1 postfix/cleanup[12]: \(text)"
                  }
                }
              ]
            }

            """
        return Array((plain + export).utf8) + binary + Array((pretty + plain + verbose + plain + list + plain).utf8)
    }()

    private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for byte in bytes {
            lines[lines.count - 1].append(byte)
            if byte == 0x0A { lines.append([]) }
        }
        return lines.filter { !$0.isEmpty }
    }

    /// What each line was understood as.
    private static func events(restarts: Bool) throws -> [String] {
        var parser = LogParser()
        return try lines(log).flatMap { line in
            if restarts { parser = try LogParser(restoring: parser.save()) }
            var batch = EventBatch()
            return line.withUnsafeBytes { bytes in
                let block = ByteView(bytes)
                parser.parse(block, into: &batch)
                return batch.events.map { event in
                    "\(event.kind) \(batch.string(event.queueID, in: block) ?? "-") "
                        + "\(batch.string(event.messageID, in: block) ?? "-") \(event.pid) \(event.stamp)"
                }
            }
        }
    }

    @Test("an entry that is cut behind any of its lines is understood as without the cut")
    func cuts() throws {
        let whole = try ParserSaveTests.events(restarts: false)
        #expect(try ParserSaveTests.events(restarts: true) == whole)
        #expect(whole.count { $0.contains("1@shop.example") } == 6)
    }

    @Test("whatever the bytes hold, the answer is a parser or an error")
    func hostile() throws {
        var parser = LogParser()
        var batch = EventBatch()
        let head = ParserSaveTests.log.prefix(400)
        Array(head).withUnsafeBytes { parser.parse(ByteView($0), into: &batch) }
        let saved = parser.save()
        #expect(parser.isInsideEntry)
        for length in saved.indices {
            #expect(throws: SavedStateError.self) { try LogParser(restoring: Array(saved[..<length])) }
        }
        for place in 5..<(saved.count - 8) {
            for bit in 0..<8 {
                var payload = Array(saved[..<(saved.count - 8)])
                payload[place] ^= 1 << UInt8(bit)
                let sum = StateReader.checksum(payload, payload.count)
                withUnsafeBytes(of: sum.littleEndian) { payload.append(contentsOf: $0) }
                guard var forged = try? LogParser(restoring: payload) else { continue }
                batch.removeAll()
                ParserSaveTests.log.withUnsafeBytes { forged.parse(ByteView($0), into: &batch) }
            }
        }
    }
}
