import Testing

@testable import LogSources

@Suite("Framing of syslog over TCP")
struct SyslogFramesTests {
    private func read(_ text: String, piece: Int, lineCap: Int = 1_000, isClean: Bool = true) -> [String] {
        read(Array(text.utf8), piece: piece, lineCap: lineCap, isClean: isClean).lines
    }

    private func read(
        _ bytes: [UInt8], piece: Int, lineCap: Int, isClean: Bool
    ) -> (lines: [String], statistics: BlockReader.Statistics) {
        var frames = SyslogFrames(lineCap: lineCap)
        var writer = SyslogLine(lineCap: lineCap)
        var block = Block()
        block.begin(BlockReader.Limits(), offset: 0)
        var start = 0
        while start < bytes.count {
            let fed = Array(bytes[start..<min(start + piece, bytes.count)])
            fed.withUnsafeBytes { frames.feed($0, &writer, to: &block) }
            start += piece
        }
        frames.end(isClean: isClean, &writer, to: &block)
        return (lines(of: block), writer.statistics)
    }

    @Test(
        "messages come out the same wherever the stream is cut",
        arguments: [
            ("<22>a\n<22>b\n", ["<22>a", "<22>b"]),
            ("5 <22>a5 <22>b", ["<22>a", "<22>b"]),
            ("5 <22>a\n5 <22>b\n", ["<22>a", "<22>b"]),
            // A sender may change its mind.
            ("<22>a\n5 <22>b<22>c\n", ["<22>a", "<22>b", "<22>c"]),
            ("7 <22>a\nb<22>c\n", ["<22>a b", "<22>c"]),
            ("<22>a\r\n\n\0<22>b\0\n", ["<22>a", "<22>b"]),
            // No count: what follows is no message.
            ("2026-09-01T10:00:00Z mx1 postfix/qmgr[1]: x\n", ["2026-09-01T10:00:00Z mx1 postfix/qmgr[1]: x"]),
            ("12 monkeys\n<22>a\n", ["12 monkeys", "<22>a"]),
            ("123456789012 <22>a\n", ["123456789012 <22>a"]),
            ("0 <22>a\n", ["0 <22>a"]), ("1 <\n<22>a\n", ["<", "<22>a"]),
            // The last line without its end, of a connection that was closed.
            ("<22>a\n<22>b", ["<22>a", "<22>b"]), ("9 <22>a", []), ("12", ["12"]), ("", []),
        ])
    func framing(_ text: String, _ expected: [String]) {
        for piece in [1, 2, 3, 100] { #expect(read(text, piece: piece) == expected) }
    }

    @Test("a connection that breaks leaves no half line")
    func broken() {
        #expect(read("<22>a\n<22>from=<x@paypa", piece: 7, isClean: false) == ["<22>a"])
    }

    @Test("a message longer than the cap is cut, and what follows is read", arguments: [1, 50, 4_096])
    func longMessages(_ piece: Int) {
        let long = String(repeating: "x", count: 3_000)
        let text = "<22>\(long)\n3004 <22>\(long)<22>b\n"
        let read = read(Array(text.utf8), piece: piece, lineCap: 100, isClean: true)
        #expect(read.lines == ["<22>" + long.prefix(96), "<22>" + long.prefix(96), "<22>b"])
        #expect(read.statistics.longLines == 2)
        #expect(read.statistics.bytesDropped == 2 * 2_904)
    }

    @Test("random bytes never make a line longer than the cap, or a block with half a line")
    func noise() {
        var random = SeededGenerator(seed: 8)
        let alphabet = Array("<22>0123456789 \n\0\rx".utf8)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let lines = read(bytes, piece: Int.random(in: 1...50, using: &random), lineCap: 20, isClean: true).lines
            #expect(lines.allSatisfy { (1...20).contains($0.utf8.count) })
        }
    }
}
