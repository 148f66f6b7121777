import Testing

@testable import LogSources

@Suite("The journal's export format")
struct JournalStreamTests {
    /// Takes bytes apart that come in pieces of a size.
    private func read(_ bytes: [UInt8], piece: Int, lineCap: Int = 65_536) -> (entries: [[UInt8]], isBroken: Bool) {
        var stream = JournalStream(lineCap: lineCap)
        var entries: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            var fed = Array(bytes[start..<min(start + piece, bytes.count)])
            start += fed.count
            while !fed.isEmpty {
                switch fed.withUnsafeBytes({ stream.feed($0) }) {
                case .more: fed = []
                case .broken: return (entries, true)
                case .entry(let taken):
                    entries.append(stream.entry[.message])
                    stream.next()
                    fed.removeFirst(taken)
                }
            }
        }
        return (entries, false)
    }

    @Test("entries come out the same wherever the bytes are cut", arguments: [1, 2, 3, 7, 64, 1_000_000])
    func pieces(_ piece: Int) {
        let messages = ["plain", "", "with\nline end", "\u{1B}[31mred", String(repeating: "x", count: 5_000), "a=b"]
        let bytes = messages.enumerated().flatMap { Entry($0.offset, $0.element).bytes }
        let read = read(bytes, piece: piece)
        #expect(read.entries == messages.map { Array($0.utf8) })
        #expect(!read.isBroken)
    }

    @Test("bytes that are no UTF-8 are handed on as they are")
    func bytes() {
        var entry = Entry(1)
        entry.message = [0xFF, 0x00, 0x0A, 0xC3]
        #expect(read(entry.bytes, piece: 5).entries == [entry.message])
    }

    @Test("a message longer than the line cap is cut, and the rest counted")
    func longMessage() {
        var stream = JournalStream(lineCap: 100)
        let bytes = Entry(1, String(repeating: "y", count: 250)).bytes
        let progress = bytes.withUnsafeBytes { stream.feed($0) }
        #expect(progress == .entry(taken: bytes.count))
        #expect(stream.entry[.message].count == 100)
        #expect(stream.entry.dropped == 150)
    }

    @Test("unknown fields of any length and remarks are passed over")
    func others() {
        let big = String(repeating: "z", count: 100_000)
        let text =
            "-- Boot 4c4f --\n__CURSOR=c1\nCOREDUMP=\(big)\nMESSAGE=a\n\n-- Reboot --\n\n\n__CURSOR=c2\nMESSAGE=b\n\n"
        #expect(read(Array(text.utf8), piece: 999).entries == [Array("a".utf8), Array("b".utf8)])
    }

    @Test(
        "what is no export is refused, not taken for entries",
        arguments: [
            "Failed to open\n", "=x\n", "lower=1\n", "MESSAGE\n\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}x",
        ])
    func broken(_ text: String) {
        #expect(read(Array(text.utf8), piece: 3).isBroken)
    }

    @Test("random bytes never make it hang or hold more than an entry")
    func noise() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            var bytes = (0..<4).flatMap { Entry($0, "m\n\($0)").bytes }
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let read = read(bytes, piece: Int.random(in: 1...50, using: &random))
            #expect(read.entries.count <= 8)
        }
    }

    @Test("an entry that is written out can be taken in again")
    func roundTrip() {
        var stream = JournalStream(lineCap: 1_000)
        let entry = Entry(1, "a\tb\nc")
        _ = entry.bytes.withUnsafeBytes { stream.feed($0) }
        var written: [UInt8] = []
        stream.entry.append(to: &written)
        #expect(read(written, piece: 4).entries == [entry.message])
        #expect(String(decoding: written, as: UTF8.self).hasPrefix("__CURSOR=\(entry.cursor)\n__REALTIME_TIMESTAMP="))
    }
}

@Suite("Cursors of journal entries")
struct JournalCursorTests {
    @Test(
        "an entry is older only where counter, number and clock agree",
        arguments: [
            ("s=a;i=5;b=1;m=50;t=50;x=1", "s=a;i=5;b=1;m=50;t=50;x=1", true),
            ("s=a;i=4;b=1;m=40;t=40;x=1", "s=a;i=5;b=1;m=50;t=50;x=1", true),
            ("s=a;i=6;b=1;m=60;t=60;x=1", "s=a;i=5;b=1;m=50;t=50;x=1", false),
            ("s=b;i=4;b=1;m=40;t=40;x=1", "s=a;i=5;b=1;m=50;t=50;x=1", false),
            // The number was given once more after a power failure.
            ("s=a;i=4;b=2;m=1;t=90;x=1", "s=a;i=5;b=1;m=50;t=50;x=1", false),
            ("s=a;i=a;b=1;m=40;t=40;x=1", "s=a;i=10;b=1;m=50;t=50;x=1", true),
            ("something", "something", true), ("something", "else", false), ("", "s=a", false),
        ])
    func order(_ first: String, _ second: String, _ isBefore: Bool) {
        #expect(JournalCursor(first).isSameOrBefore(JournalCursor(second)) == isBefore)
    }
}
