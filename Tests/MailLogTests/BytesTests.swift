// The comparisons of eight and of sixteen bytes, against plain loops.

import CSystem
import Testing

@testable import MailLog

@Suite("Bytes")
struct BytesTests {
    private func eight(_ bytes: [UInt8]) -> EightBytes { bytes.withUnsafeBytes { ByteView($0).eight(at: 0) } }

    /// Bytes for which a mask has its top bit.
    private func indices(_ mask: UInt64) -> [Int] { (0..<8).filter { mask >> UInt64($0 * 8 + 7) & 1 == 1 } }

    @Test("classes of bytes are those of a loop", arguments: 0..<40)
    func classes(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<200 {
            let bytes = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
            let word = eight(bytes)
            func expect(_ mask: UInt64, _ holds: (UInt8) -> Bool) {
                #expect(mask & ~EightBytes.tops == 0)
                #expect(indices(mask) == (0..<8).filter { holds(bytes[$0]) }, "\(bytes)")
            }
            expect(word.equal(bytes[3])) { $0 == bytes[3] }
            expect(word.digits, Byte.isDigit)
        }
    }

    @Test("sixteen bytes: classes are those of a loop, wherever the line ends", arguments: 0..<40)
    func sixteen(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<100 {
            let bytes = (0..<Int.random(in: 16...40, using: &random)).map { _ in
                UInt8.random(in: Bool.random(using: &random) ? 0...255 : 0x2E...0x7B, using: &random)
            }
            let at = Int.random(in: 0...bytes.count, using: &random)
            let wanted = bytes[Swift.min(at, bytes.count - 1)]
            bytes.withUnsafeBytes { buffer in
                guard let sixteen = ByteView(buffer).sixteenBytes(at: at) else {
                    Issue.record("no bytes at \(at) of \(bytes.count)")
                    return
                }
                let expected = bytes[at...].prefix(16)
                func expect(_ mask: UInt32, _ holds: (UInt8) -> Bool) {
                    #expect(mask >> 16 == 0)
                    #expect(
                        (0..<16).filter { mask >> UInt32($0) & 1 == 1 }
                            == expected.indices.filter { holds(expected[$0]) }.map { $0 - at }, "\(bytes) at \(at)")
                }
                expect(sixteen.equal(wanted)) { $0 == wanted }
                expect(sixteen.digits, Byte.isDigit)
                expect(sixteen.hexadecimal) { Byte.isDigit($0) || $0 >= 0x41 && $0 <= 0x46 }
                expect(sixteen.alphanumeric, Byte.isAlphanumeric)
                expect(sixteen.vowels) { "AEIOUaeiou".utf8.contains($0) }
            }
        }
    }

    @Test("the vector instructions do what the loop does")
    func vectors() {
        var random = SeededGenerator(state: 16)
        for _ in 0..<2000 {
            let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
            let ends = (UInt8.random(in: 0...255, using: &random), UInt8.random(in: 0...255, using: &random))
            let (first, last) = (Swift.min(ends.0, ends.1), Swift.max(ends.0, ends.1))
            let folding: UInt8 = Bool.random(using: &random) ? 0x20 : 0
            bytes.withUnsafeBytes { buffer in
                guard let base = buffer.baseAddress else { return }
                let plain = cs_in_range16_plain(base, first, last, folding)
                #expect(cs_in_range16(base, first, last, folding) == plain)
                #expect(cs_equal16(base, first) == cs_in_range16_plain(base, first, first, 0))
            }
        }
    }

    @Test("sixteen bytes of a short view, and of places outside of one, are none")
    func sixteenOutside() {
        let bytes = Array("0123456789abcdefg".utf8)
        bytes.withUnsafeBytes { buffer in
            let view = ByteView(buffer)
            #expect(view.slice(0, 15).sixteenBytes(at: 0) == nil)
            #expect(view.sixteenBytes(at: -1) == nil)
            #expect(view.sixteenBytes(at: 17)?.alphanumeric == 0)
            #expect(view.sixteenBytes(at: 4000)?.alphanumeric == 0)
            #expect(view.sixteenBytes(at: .max)?.alphanumeric == 0)
        }
    }

    @Test(
        "the first byte near by is that of a search",
        arguments: [
            "", ",", "a,", "0123456789abcde,", "0123456789abcdef,0", String(repeating: "x", count: 47) + ",", "x",
        ])
    func near(text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { buffer in
            let view = ByteView(buffer)
            for from in 0...bytes.count + 1 {
                #expect(view.firstNear(Byte.comma, from: from) == view.firstIndex(of: Byte.comma, from: from))
                #expect(
                    view.firstNear(Byte.comma, or: 0x63, from: from)
                        == (from..<Swift.max(bytes.count, from)).first { bytes[$0] == Byte.comma || bytes[$0] == 0x63 })
            }
        }
    }

    @Test("positions in a mask")
    func positions() {
        let word = eight(Array("a/b/c[ef".utf8))
        #expect(EightBytes.first(word.equal(Byte.openBracket)) == 5)
        #expect(EightBytes.last(word.equal(Byte.slash) & EightBytes.before(5)) == 3)
        #expect(EightBytes.last(word.equal(Byte.slash) & EightBytes.before(1)) == -1)
        #expect(EightBytes.first(word.equal(Byte.comma)) == 8)
    }

    @Test("numbers of up to seven digits", arguments: [0, 1, 9, 10, 42, 6386, 99_999, 123_456, 4_194_304, 9_999_999])
    func decimal(number: Int) {
        let digits = Array(String(number).utf8)
        #expect(eight(digits + [0x5D]).decimal(digits.count) == UInt32(number))
        #expect(eight([0x3A] + digits).decimal(Swift.min(digits.count + 1, 7)) == nil)
        #expect(eight([0x2F] + digits).decimal(Swift.min(digits.count + 1, 7)) == nil)
    }

    @Test("the end of the view reads as zeros")
    func endOfView() {
        let bytes = Array("abc".utf8)
        bytes.withUnsafeBytes { buffer in
            let view = ByteView(buffer)
            #expect(view.eight(at: 1).word == 0x6362)
            #expect(view.eight(at: 3).word == 0)
            #expect(view.eight(at: 300).word == 0)
        }
    }

    @Test("a daemon's name as a number is the daemon of that name")
    func daemonNames() {
        let names = [
            "smtpd", "qmgr", "cleanup", "smtp", "lmtp", "relay", "local", "pipe", "virtual", "error", "retry",
            "discard",
            "pickup", "bounce", "defer", "trace", "anvil", "master", "scache", "tlsmgr", "dnsblog", "tlsproxy",
            "verify",
        ]
        for name in names {
            let bytes = Array(name.utf8)
            let daemon = bytes.withUnsafeBytes { PostfixDaemon(ByteView($0)) }
            #expect(daemon != nil && TagMemory.daemon(eight(bytes).word) == daemon, "\(name)")
        }
    }

    @Test("the memory of the line before changes nothing")
    func memory() {
        let heads = [
            "Nov 22 14:38:13 mx1 postfix/", "Nov 22 14:38:13 mx10 postfix/", "Nov 22 14:38:14 mx1 postfix/submission/",
            "2026-11-22T14:38:13.1+01:00 mx1 postfix/", "2026-11-22T14:38:13Z mx1 postfix/",
            "2026-11-22T14:38:59,25 mx2 a/",
            "2026-11-22T14:38:13.123Z mx1 postfix/", "2026-11-22T14:38:14.999Z mx1 postfix/",
            "2026-11-22T14:38:13+01:00 mx1 postfix/", "2026-11-22T14:38:14+01:00 mx1 postfix/",
            "2026-11-22T14:38:60-05:00 mx1 postfix/", "2026-11-22T14:38:61-05:00 mx1 postfix/",
            "2026-11-22 14:38:13 mx1 postfix/", "2026-11-22 14:38:14 mx1 postfix/",
            "2026-11-22 14:38:14,5 mx1 postfix/",
            "2026-11-22T14:38:13.1234567Z mx1 postfix/", "2026-11-22T14:38:13.Z mx1 postfix/",
            "2026-11-22T14:38:13.123456 mx1 postfix/", "2026-11-22T14:38:1a.123456 mx1 postfix/",
            "2026-11-22T14:38:13.12Z mail-gateway-01.eu-central.example.com postfix/",
            "2026-11-22T14:38:13.12Z mail-gateway-02.eu-central.example.com postfix/",
            "Nov 22 14:38:13.5 mx1 postfix/", "Nov  2 14:38:13 a-very-long-host-name.example.net postfix/",
            "Nov 22 14:38:13 mx1 ",
            // Whatever the next line goes on with, it is not this line's.
            "Nov 22 14:38:13 mx1 postfix/smtpd\n", "Nov 22 14:38:13 mx1\n", "Nov 22 14:38\n",
            "Nov 22 14:38:13 mx1 postfix/smtpd[1]\n", "2026-11-22T14:38:13.123456+01:00\n",
            "2026-11-22T14:38:13.123456+01:00 mx1 postfix/smtpd\r\n",
        ]
        let tags = [
            "smtpd[1]: ", "smtpd[1234567]: ", "smtpd[12345678]: ", "smtpdx[1]: ", "cleanup[77]:  ", "qmgr: ",
            "qmgr[]: ", "a/smtp[5]: ", "opendkim[801]: ", "opendkim: ", "opendkim[12345-67]: ", "opendkim[801]:  ",
            "opendmarc[801]: ", "openarc[1]: ", "dovecot: ", "amavis[12345]: ", "spamd[1234567]: ", "rsyslogd: ",
            "mail: ", "sshd[5]: ", "policyd-spf[12345678]: ",
            "postscreen[1]: ", "postscreen[12345]: ", "postscreen[123456]: ", "postscreex[1]: ", "virtual[2]: ",
            "tlsproxy[31]: ", "tlsproxyx[31]: ", "anvil[4]: ", "relay[6]: ", "defer[7]: ",
        ]
        let texts = ["B8485FA6179: removed", "B8485FA6179: DKIM verification successful", "imuxsock lost 5 messages"]
        let lines = heads.flatMap { head in tags.flatMap { tag in texts.map { "\(head)\(tag)\($0)\n" } } }
        var random = SeededGenerator(state: 3)
        let text = (0..<3000).map { _ in lines.randomElement(using: &random) ?? "" }.joined()
        // By bytes: to a String, CR and LF are one character.
        let mixed = text.utf8.split(separator: Byte.lineFeed, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) + "\n" }
        let together = Parsed(text)
        #expect(together.events.count == mixed.count)
        for (event, line) in zip(together.events, mixed) {
            let alone = Parsed(line)
            #expect(event.kind == alone.first.kind)
            #expect(event.stamp == alone.first.stamp)
            #expect(event.pid == alone.first.pid)
            for field in [\LogEvent.host, \.instance, \.program, \.queueID] {
                #expect(together.text(event[keyPath: field]) == alone.text(alone.first[keyPath: field]), "\(line)")
            }
        }
    }
}
