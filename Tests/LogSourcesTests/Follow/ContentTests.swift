import Testing

@testable import LogSources

@Suite("How content is known again")
struct ContentTests {
    @Test("SipHash-2-4-128 gives the reference vectors")
    func sipHash() {
        // https://github.com/veorq/SipHash/blob/master/vectors.h: key 00…0f, inputs 00 01 02 …
        let key = HashKey(first: 0x0706_0504_0302_0100, second: 0x0F0E_0D0C_0B0A_0908)
        let expected: [(UInt64, UInt64)] = [
            (0xE6A8_25BA_047F_81A3, 0x9302_55C7_1472_F66D), (0x44AF_996B_D8C1_87DA, 0x45FC_229B_1159_7634),
            (0xC75D_A4A4_8D22_7781, 0xE4FF_0AF6_DE8B_A3FC),
        ]
        for (length, hash) in expected.enumerated() {
            #expect(SipHash128.hash((0..<length).map { UInt8($0) }, key: key) == hash)
        }
    }

    @Test("another key gives another hash")
    func keyed() {
        let bytes = Array("a line of a log".utf8)
        #expect(ContentHash(bytes, key: .unkeyed) != ContentHash(bytes, key: HashKey(first: 1, second: 2)))
        #expect(ContentHash(bytes, key: .unkeyed) == ContentHash(bytes, key: .unkeyed))
    }

    @Test(
        "the head and the anchor do not depend on how the bytes came",
        arguments: [1, 3, 100, 255, 256, 257, 1_000, 5_000])
    func marks(_ step: Int) {
        let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 37 >> 3) }
        var mark = ContentMark()
        for start in stride(from: 0, to: bytes.count, by: step) {
            bytes[start..<min(start + step, bytes.count)].withUnsafeBytes { mark.consume($0) }
        }
        #expect(mark == ContentMark(offset: 5_000, head: Array(bytes.prefix(1_024)), anchor: Array(bytes.suffix(256))))
    }

    @Test(
        "which names may hold content of a log",
        arguments: [
            ("mail.log", "mail.log.1", true), ("mail.log", "mail.log.2.gz", true),
            ("mail.log", "mail-20260901.log", true),
            ("mail.log", "mail.log.gz", true), ("maillog", "maillog-20260901.xz", true),
        ])
    func rotations(_ live: String, _ other: String, _ isRotation: Bool) {
        #expect(LogFamily(path: "/log/" + live).member(other)?.isRotation == isRotation)
    }

    @Test("names that are merely near may hold a copy, others not")
    func members() {
        let family = LogFamily(path: "/log/mail.log")
        #expect(family.member("mail.log.bak")?.isRotation == false)
        #expect(family.member("mail.log~")?.isRotation == false)
        #expect(family.member("mail.log") == nil)
        #expect(family.member("mail.logger") == nil)
        #expect(family.member("mail.err") == nil)
        #expect(family.member("syslog.1") == nil)
        let dated = LogFamily(path: "/log/mail-20260902.log")
        #expect(dated.member("mail-20260901.log") == nil)
        #expect(
            LogFamily(path: "/log/mail-20260902.log", isLinkTarget: true).member("mail-20260901.log")?.isRotation
                == true)
        #expect(LogFamily(path: "/log/mail-20260902.log", isLinkTarget: true).member("mail-20260903.log") == nil)
    }
}
