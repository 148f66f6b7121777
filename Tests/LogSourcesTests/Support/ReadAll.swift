// Reads a source to its end and keeps everything, for comparing.

@testable import LogSources

struct ReadResult {
    /// A copy of each block.
    var contents: [Block] = []
    var lines: [String] { contents.flatMap { LogSourcesTests.lines(of: $0) } }
    var bytes: [UInt8] = []
    var blocks = 0
    var error: SourceError?
    var statistics = BlockReader.Statistics()
}

/// Reads all blocks.
func readAll(_ path: String, limits: BlockReader.Limits = .init()) throws -> ReadResult {
    let reader = try BlockReader(path: path, limits: limits)
    var result = ReadResult()
    var block = Block()
    do throws(SourceError) {
        while try reader.next(into: &block) {
            result.blocks += 1
            result.contents.append(Block(block.withBytes { Array($0) }))
            block.withBytes { result.bytes.append(contentsOf: $0) }
        }
    } catch {
        result.error = error
    }
    result.statistics = reader.statistics
    return result
}

/// The lines of a block, without line ends.
func lines(of block: Block) -> [String] {
    let bytes = block.withBytes { Array($0) }
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if bytes.last == 0x0A || bytes.isEmpty { parts.removeLast() }
    return parts.map { String(decoding: $0, as: UTF8.self) }
}

/// Log-like lines that are all different and compress badly enough to fill several blocks.
func sampleLines(_ count: Int, from first: Int = 0) -> [String] {
    (first..<first + count).map { number in
        let noise = String(UInt64(number) &* 0x9E37_79B9_7F4A_7C15, radix: 36)
        return
            "Sep  1 10:00:00 mx1 postfix/qmgr[9]: \(noise): from=<user\(number)@\(noise).example>, size=\(number), nrcpt=1"
    }
}

/// 20,000 lines, made once: 2.2 MB.
let largeSample = sampleLines(20_000)
let largeText = Array(text(largeSample).utf8)

func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
