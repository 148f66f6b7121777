import Testing

@testable import LogSources

@Suite("Damaged compressed files")
struct DamagedSourceTests {
    @Test("a cut-off gzip gives every line before the cut, then the error")
    func truncatedGzip() throws {
        let directory = try TemporaryDirectory()
        let packed = try compress(largeText, .gzip)
        for cut in [20, 100, 1_000, 60_000, 300_000] {
            let result = try readAll(directory.write("mail.log.1.gz", packed.prefix(cut)))
            #expect(result.error?.kind == .truncated(.gzip))
            #expect(result.error?.offset == Int64(result.bytes.count))
            #expect(result.bytes.isEmpty || result.bytes.last == 0x0A)
            #expect(result.bytes == Array(largeText.prefix(result.bytes.count)))
            // At most one line was cut: what zlib decompressed of it was counted.
            #expect(result.statistics.bytesCutOff < 200)
            #expect(Int64(result.bytes.count) + result.statistics.bytesCutOff == result.statistics.bytes)
            if cut >= 1_000 { #expect(result.bytes.count > 2 * cut) }
        }
    }

    @Test("an error is thrown again on each further call")
    func errorStays() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("a.gz", compress(text(sampleLines(100)).utf8, .gzip).prefix(500))
        let reader = try BlockReader(path: path)
        var block = Block()
        #expect(try reader.next(into: &block))
        #expect(throws: SourceError.self) { try reader.next(into: &block) }
        #expect(throws: SourceError.self) { try reader.next(into: &block) }
    }

    @Test("gzip members one after another are one log, with zeros behind them too")
    func concatenatedMembers() throws {
        let directory = try TemporaryDirectory()
        let first = sampleLines(3_000)
        let second = sampleLines(10, from: 3_000)
        let packed = try compress(text(first).utf8, .gzip) + compress([], .gzip) + compress(text(second).utf8, .gzip)
        for padding in [0, 1, 100_000] {
            let path = try directory.write("mail.log.gz", packed + [UInt8](repeating: 0, count: padding))
            let result = try readAll(path)
            #expect(result.error == nil)
            #expect(result.lines == first + second)
        }
    }

    @Test("rubbish behind a gzip member is an error after all lines")
    func trailingRubbish() throws {
        let directory = try TemporaryDirectory()
        let packed = try compress(text(sampleLines(10)).utf8, .gzip) + Array("rubbish".utf8)
        let result = try readAll(directory.write("mail.log.gz", packed))
        #expect(result.lines == sampleLines(10))
        #expect(result.error?.kind == .damaged(.gzip, detail: "trailing bytes that are not gzip"))
    }

    @Test("a flipped bit is found by the checksum, and the lines are there")
    func badChecksum() throws {
        let directory = try TemporaryDirectory()
        var packed = try compress(text(sampleLines(10)).utf8, .gzip)
        packed[packed.count - 8] ^= 1
        let result = try readAll(directory.write("mail.log.gz", packed))
        #expect(result.lines == sampleLines(10))
        guard case .damaged(.gzip, _)? = result.error?.kind else {
            Issue.record("\(String(describing: result.error))")
            return
        }
    }

    @Test(
        "a cut in any other format is an error, never a hang or silence",
        arguments: [Compression.bzip2, .xz, .zstd, .lz4, .lzip])
    func truncatedOthers(_ compression: Compression) throws {
        let directory = try TemporaryDirectory()
        let sample = Array(largeText.prefix(500_000))
        let packed = try compress(sample, compression)
        for cut in [11, 100, 10_000, packed.count - 20] {
            let result = try readAll(directory.write("mail.log", packed.prefix(cut)))
            #expect(result.error != nil)
            #expect(result.bytes == Array(sample.prefix(result.bytes.count)))
        }
    }

    @Test("no bytes crash a decompressor", arguments: Compression.allCases)
    func randomBytes(_ compression: Compression) throws {
        let directory = try TemporaryDirectory()
        let packed = try compress(text(sampleLines(300)).utf8, compression)
        var generator = SeededGenerator(seed: 99)
        for _ in 0..<60 {
            var bytes = packed
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? readAll(directory.write("mail.log", bytes))
        }
    }
}
