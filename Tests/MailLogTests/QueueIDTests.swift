// Queue IDs: what is one, and that it does not matter where in a line it stands.

import Testing

@testable import MailLog

@Suite("Queue IDs")
struct QueueIDTests {
    /// Where the ID that begins the text ends, with so many bytes of a line behind the text.
    private func end(_ text: String, behind: Int) -> Int? {
        let line = Array((text + String(repeating: " ", count: behind)).utf8)
        return line.withUnsafeBytes { QueueID.end(in: ByteView($0), from: 0) }
    }

    @Test(
        "hexadecimal digits in upper case, or the alphabet of long IDs",
        arguments: [
            ("B55C0FA6170", true), ("ABCDEF", true), ("1234567890ABCDEF12345678", true), ("4jXWs25XcFz2Pght", true),
            ("4jXWs25XcFzPght", true), ("3Zvr7Ggh", true), ("bcdfghzk", true),
            // Too short, too long, lower case, words.
            ("ABCDE", false), ("1234567890ABCDEF123456789", false), ("b55c0fa", false), ("NOQUEUE", false),
            ("warning", false), ("connect", false), ("bcdfghk", false), ("bcdfghkl", false), ("4jXWsa5XcFz", false),
            ("4" + String(repeating: "b", count: 40), false),
        ])
    func isOne(text: String, expected: Bool) {
        // A line's last sixteen bytes are looked at in another way than those before them.
        for behind in [0, 1, 7, 16, 40] {
            #expect(end(text, behind: behind) == (expected ? text.utf8.count : nil), "\(behind) bytes behind it")
        }
    }

    @Test("of random words, every way to look at one says the same", arguments: 0..<4)
    func agreement(seed: UInt64) {
        var random = SeededGenerator(state: seed &* 77 &+ 5)
        let letters = Array("0123456789ABCDEFbcdfzkaeZ:_".utf8)
        for _ in 0..<2_000 {
            let word = (0..<Int.random(in: 1...44, using: &random)).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &random)]
            }
            let text = String(decoding: word, as: UTF8.self)
            let alone = end(text, behind: 0)
            #expect(end(text, behind: 1) == alone && end(text, behind: 40) == alone, "\(text)")
            let line = Array((text + ": x" + String(repeating: " ", count: 40)).utf8)
            let colon = line.withUnsafeBytes { QueueID.endBeforeColon(in: ByteView($0), from: 0) }
            #expect(colon == (alone.flatMap { line[$0] == 0x3A && line[$0 + 1] == 0x20 ? $0 : nil }), "\(text)")
        }
    }
}
