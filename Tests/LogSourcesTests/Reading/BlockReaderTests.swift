import Glibc
import Testing

@testable import LogSources

@Suite("Reading a source in blocks of whole lines")
struct BlockReaderTests {
    @Test("every compression gives the same bytes as the plain file", arguments: Compression.allCases)
    func compressions(_ compression: Compression) throws {
        let directory = try TemporaryDirectory()
        let plain = largeText
        let path = try directory.write("any-name", compress(plain, compression))
        let result = try readAll(path)
        #expect(result.error == nil)
        #expect(result.bytes == plain)
        #expect(result.statistics.bytes == Int64(plain.count))
        let reader = try BlockReader(path: path)
        #expect(reader.compression == compression)
    }

    @Test("blocks end at line ends and begin where the one before ended")
    func blocksAreCutAtLineEnds() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mail.log", text(sampleLines(5_000)))
        let reader = try BlockReader(path: path, limits: .init(blockSize: 4_096, lineCap: 1_024))
        var block = Block()
        var expectedOffset: Int64 = 0
        while try reader.next(into: &block) {
            #expect(block.offset == expectedOffset)
            #expect(block.withBytes { $0.last } == 0x0A)
            #expect(!block.endsWithCutLine)
            expectedOffset += Int64(block.count)
        }
        #expect(expectedOffset == reader.statistics.bytes)
    }

    @Test("a last line without its end is delivered")
    func lastLineWithoutEnd() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mail.log", "one\ntwo\nthree")
        let result = try readAll(path)
        #expect(result.lines == ["one", "two", "three"])
    }

    @Test("an empty source has no block", arguments: Compression.allCases)
    func emptySource(_ compression: Compression) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mail.log", compress([], compression))
        let result = try readAll(path)
        #expect(result.blocks == 0)
        #expect(result.error == nil)
    }

    @Test("a line longer than the cap keeps its head, and the next line is whole", arguments: [101, 150, 999, 5_000])
    func longLine(_ length: Int) throws {
        let directory = try TemporaryDirectory()
        let long = String(repeating: "x", count: length)
        let path = try directory.write("mail.log", "before\n\(long)\nafter\nlast\n")
        let result = try readAll(path, limits: .init(blockSize: 300, lineCap: 100))
        #expect(result.lines == ["before", String(long.prefix(100)), "after", "last"])
        #expect(result.statistics.longLines == 1)
        #expect(result.statistics.bytesDropped == Int64(length - 100))
    }

    @Test("a line of exactly the cap is whole")
    func lineOfTheCap() throws {
        let directory = try TemporaryDirectory()
        let line = String(repeating: "x", count: 100)
        let path = try directory.write("mail.log", "\(line)\n\(line)\n\(line)")
        let result = try readAll(path, limits: .init(blockSize: 200, lineCap: 100))
        #expect(result.lines == [line, line, line])
        #expect(result.statistics.longLines == 0)
    }

    @Test("a long line at the very end is cut and ends the source")
    func longLastLine() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mail.log", "a\n" + String(repeating: "x", count: 1_000))
        let result = try readAll(path, limits: .init(blockSize: 200, lineCap: 100))
        #expect(result.lines == ["a", String(repeating: "x", count: 100)])
        #expect(result.statistics.bytesDropped == 900)
    }

    @Test(
        "short NUL runs are delivered as they are; long ones never cost the line behind them",
        arguments: [50, 101, 5_000])
    func leadingNULs(_ count: Int) throws {
        let directory = try TemporaryDirectory()
        let bytes = Array("a\n".utf8) + [UInt8](repeating: 0, count: count) + Array("behind\nlast\n".utf8)
        let path = try directory.write("mail.log", bytes)
        let result = try readAll(path, limits: .init(blockSize: 300, lineCap: 100))
        #expect(result.lines.map { $0.filter { $0 != "\0" } } == ["a", "behind", "last"])
        #expect(result.statistics.nulBytesDropped == (count + 6 > 100 ? Int64(count) : 0))
        #expect(result.statistics.longLines == 0)
        #expect(result.statistics.bytesDropped == 0)
    }

    @Test("where lines are cut does not depend on the size of the blocks", arguments: [200, 256, 301, 512, 10_000])
    func blockSizeChangesNothing(_ blockSize: Int) throws {
        let directory = try TemporaryDirectory()
        var generator = SeededGenerator(seed: 7)
        var bytes: [UInt8] = []
        for _ in 0..<400 {
            let length = Int.random(in: 0...(Bool.random(using: &generator) ? 20 : 250), using: &generator)
            let filler: [UInt8] = [0x61, 0x61, 0x61, 0x00]
            bytes += (0..<length).map { _ in filler[Int.random(in: 0..<4, using: &generator)] }
            bytes.append(0x0A)
        }
        let path = try directory.write("mail.log", bytes)
        let reference = try readAll(path, limits: .init(blockSize: 1_000_000, lineCap: 100))
        let result = try readAll(path, limits: .init(blockSize: blockSize, lineCap: 100))
        #expect(result.lines == reference.lines)
        #expect(result.statistics == reference.statistics)
    }

    @Test("a pipe is read like a file, compressed or not", arguments: [Compression.none, .gzip, .zstd])
    func pipe(_ compression: Compression) throws {
        let lines = sampleLines(300)
        let packed = try compress(text(lines).utf8, compression)
        var ends: [Int32] = [-1, -1]
        try #require(Glibc.pipe(&ends) == 0)
        defer { close(ends[0]) }
        #expect(write(ends[1], packed, packed.count) == packed.count)
        close(ends[1])
        let result = try readAll("/proc/self/fd/\(ends[0])")
        #expect(result.lines == lines)
        #expect(result.error == nil)
    }

    @Test("a missing file names itself and what to do")
    func missingFile() {
        do throws(SourceError) {
            _ = try BlockReader(path: "/nowhere/mail.log")
            Issue.record("opened a file that is not there")
        } catch {
            #expect(error.message.contains("/nowhere/mail.log"))
            #expect(error.message.contains("No such file"))
        }
    }
}
