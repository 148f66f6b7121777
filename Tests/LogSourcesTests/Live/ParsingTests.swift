// What live inputs hand on is what the parser takes.

import MailLog
import Testing

@testable import LogSources

@Suite("Live lines and the parser")
struct ParsingTests {
    private func kinds(_ bytes: [UInt8]) -> [EventKind] {
        var parser = LogParser()
        var batch = EventBatch()
        bytes.withUnsafeBytes { parser.parse(ByteView($0), into: &batch) }
        return batch.events.map(\.kind).filter { $0 != .exportField }
    }

    private static let message = "4BcD00bcdfz1: from=<a@b.example>, size=1, nrcpt=1 (queue active)"

    private func expected() -> [EventKind] {
        kinds(Array("Sep  1 10:00:00 mx1 postfix/qmgr[77]: \(ParsingTests.message)\n".utf8))
    }

    @Test(
        "an entry of the journal is understood as the line of a file is, also in binary form",
        arguments: ["", "\u{1B}[31m", "\t"])
    func journal(_ tail: String) throws {
        let journal = try FakeJournal()
        let entries = (1...3).map { Entry($0, ParsingTests.message + tail) }
        try journal.answer(nil, "cat \(try journal.entries("all", entries)); exec sleep 60")
        var options = LiveInputOptions()
        options.journal = journal.options
        let harness = LiveHarness(options)
        #expect(harness.run { $0.text.count { $0 == "\n" } >= 21 })
        #expect(expected().count == 1 && expected().first != .unrecognised)
        #expect(kinds(Array(harness.blocks.joined())) == expected() + expected() + expected())
    }

    @Test(
        "syslog messages are understood in both formats",
        arguments: [
            "<22>Sep  1 10:00:00 mx1 postfix/qmgr[77]: ", "<22>1 2026-09-01T10:00:00.1Z mx1 postfix/qmgr 77 - - ",
            "<22>1 2026-09-01T10:00:00Z mx1 postfix/qmgr 77 - [x@1 a=\"b]\"] ",
            "<22>2026-09-01T10:00:00+02:00 mx1 postfix/qmgr[77]: ",
        ])
    func syslog(_ head: String) {
        var writer = SyslogLine(lineCap: 65_536)
        var frames = SyslogFrames(lineCap: 65_536)
        var block = Block()
        block.begin(BlockReader.Limits(), offset: 0)
        let text = head + ParsingTests.message
        Array("\(text.utf8.count) \(text)\(text)\n".utf8).withUnsafeBytes { frames.feed($0, &writer, to: &block) }
        #expect(kinds(block.withBytes { Array($0) }) == expected() + expected())
    }
}
