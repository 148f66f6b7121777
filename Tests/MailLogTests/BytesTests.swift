// The eight-byte comparisons, against a plain loop.

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
            expect(word.hexadecimal) { Byte.isDigit($0) || $0 >= 0x41 && $0 <= 0x46 }
            expect(word.alphanumeric, Byte.isAlphanumeric)
            expect(word.vowels & word.alphanumeric) { "AEIOUaeiou".utf8.contains($0) }
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

    @Test("the memory of the line before changes nothing")
    func memory() {
        let heads = [
            "Nov 22 14:38:13 mx1 postfix/", "Nov 22 14:38:13 mx10 postfix/", "Nov 22 14:38:14 mx1 postfix/submission/",
            "2026-11-22T14:38:13.1+01:00 mx1 postfix/", "2026-11-22T14:38:13Z mx1 postfix/",
            "2026-11-22T14:38:59,25 mx2 a/",
            "Nov 22 14:38:13.5 mx1 postfix/", "Nov  2 14:38:13 a-very-long-host-name.example.net postfix/",
            "Nov 22 14:38:13 mx1 ",
        ]
        let tags = [
            "smtpd[1]: ", "smtpd[1234567]: ", "smtpd[12345678]: ", "smtpdx[1]: ", "cleanup[77]:  ", "qmgr: ",
            "qmgr[]: ", "a/smtp[5]: ", "opendkim[801]: ", "opendkim: ", "opendkim[12345-67]: ", "opendkim[801]:  ",
            "opendmarc[801]: ", "openarc[1]: ", "dovecot: ", "amavis[12345]: ", "spamd[1234567]: ", "rsyslogd: ",
            "mail: ", "sshd[5]: ", "policyd-spf[12345678]: ",
        ]
        let texts = ["B8485FA6179: removed", "B8485FA6179: DKIM verification successful", "imuxsock lost 5 messages"]
        let lines = heads.flatMap { head in tags.flatMap { tag in texts.map { "\(head)\(tag)\($0)\n" } } }
        var random = SeededGenerator(state: 3)
        let mixed = (0..<3000).map { _ in lines.randomElement(using: &random) ?? "" }
        let together = Parsed(mixed.joined())
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
