import Glibc
import Testing

@testable import LogSources

/// Journal files, written by systemd-journal-remote from the export format.
private final class RealJournal {
    static let writer: String? = ["/lib/systemd/systemd-journal-remote", "/usr/lib/systemd/systemd-journal-remote"]
        .first { (path: String) in access(path, X_OK) == 0 }
    static let isThere = writer != nil && access("/usr/bin/journalctl", X_OK) == 0

    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        directory.makeDirectory("journal")
    }

    var path: String { directory.file("journal") }

    /// Adds entries to a journal file, which is made where there is none.
    func write(_ file: String, _ entries: [Entry]) throws {
        try directory.write(
            "export",
            entries.flatMap { entry in
                let fields = [
                    "__REALTIME_TIMESTAMP=\(entry.time)", "__MONOTONIC_TIMESTAMP=\(entry.number * 1_000_000)",
                    "_BOOT_ID=\(entry.boot)", "_HOSTNAME=mx1", "SYSLOG_FACILITY=2",
                    "SYSLOG_IDENTIFIER=postfix/qmgr", "SYSLOG_PID=77",
                ]
                let message = entry.message
                var bytes = Array((fields.joined(separator: "\n") + "\nMESSAGE\n").utf8)
                withUnsafeBytes(of: UInt64(message.count).littleEndian) { bytes += Array($0) }
                return bytes + message + [0x0A, 0x0A]
            })
        let child = try ChildProcess(
            RealJournal.writer ?? "", ["--output=\(path)/\(file).journal", directory.file("export")])
        var buffer = [UInt8](repeating: 0, count: 256)
        for _ in 0..<1_000 {
            let count = buffer.withUnsafeMutableBytes { SystemCall.read(child.output, into: $0) }
            if count == 0 { return }
            usleep(10_000)
        }
    }

    func entries(_ numbers: ClosedRange<Int>, boot: Int = 1) -> [Entry] {
        numbers.map { number in
            var entry = Entry(number)
            entry.boot = "4c4fca1a2a1b4d5a9f5b3a3a3a3a3a3" + String(boot)
            return entry
        }
    }

    func follow(_ position: JournalPosition? = nil) -> LiveHarness {
        var options = LiveInputOptions()
        options.journal = JournalOptions()
        options.journal?.directory = path
        return LiveHarness(options, positions: position.map { [.journal($0)] } ?? [])
    }
}

@Suite("Following real journal files with the real journalctl", .serialized)
struct JournalctlTests {
    private func messages(_ numbers: ClosedRange<Int>) -> [String] {
        numbers.map { String(decoding: Entry($0).message, as: UTF8.self) }
    }

    @Test(
        "all boots are read, what comes later is read when it comes, and a restart goes on behind it",
        .enabled(if: RealJournal.isThere, "systemd-journal-remote is not installed"))
    func following() throws {
        let journal = try RealJournal()
        try journal.write("system", journal.entries(1...20, boot: 1) + journal.entries(21...40, boot: 2))
        let first = journal.follow()
        #expect(first.run { $0.messages.count >= 40 })
        try journal.write("system", journal.entries(41...50, boot: 2))
        #expect(first.run { $0.messages.count >= 50 })
        // Rotation: a new file beside the old one.
        rename(journal.path + "/system.journal", journal.path + "/system@0001.journal")
        try journal.write("system", journal.entries(51...60, boot: 3))
        #expect(first.run { $0.messages.count >= 60 })
        #expect(first.messages == messages(1...60))
        let second = journal.follow(first.journalPosition)
        try journal.write("system", journal.entries(61...65, boot: 3))
        #expect(second.run { $0.messages.count >= 5 })
        second.run(seconds: 0.3)
        #expect(second.messages == messages(61...65))
        #expect(first.gaps.isEmpty && second.gaps.isEmpty)
    }

    @Test(
        "each position can be gone on from, and no entry is lost or read twice",
        .enabled(if: RealJournal.isThere, "systemd-journal-remote is not installed"))
    func everyPosition() throws {
        let journal = try RealJournal()
        try journal.write("system", journal.entries(1...6))
        let first = journal.follow()
        #expect(first.run { $0.messages.count >= 6 })
        let all = Array(first.text.split(separator: "\n").filter { $0.hasPrefix("__CURSOR=") }.map { $0.dropFirst(9) })
        for (index, cursor) in all.enumerated() {
            let time = Int64(Entry(index + 1).time)
            let harness = journal.follow(JournalPosition(input: "journal", cursor: String(cursor), realtime: time))
            harness.run { $0.messages.count >= 5 - index }
            harness.run(seconds: 0.15)
            #expect(harness.messages == Array(messages(1...6).dropFirst(index + 1)))
            #expect(harness.gaps.isEmpty)
        }
    }

    @Test(
        "a journal that was vacuumed past the cursor is a gap, and its rest is read",
        .enabled(if: RealJournal.isThere, "systemd-journal-remote is not installed"))
    func vacuum() throws {
        let journal = try RealJournal()
        try journal.write("system@0001", journal.entries(1...10))
        let first = journal.follow()
        #expect(first.run { $0.messages.count >= 10 })
        unlink(journal.path + "/system@0001.journal")
        try journal.write("system", journal.entries(15...20))
        let second = journal.follow(first.journalPosition)
        #expect(second.run { $0.messages.count >= 6 })
        #expect(second.messages == messages(15...20))
        #expect(second.gaps.map(\.kind) == [.cursorGone])
    }

    @Test(
        "a damaged file holds nothing up",
        .enabled(if: RealJournal.isThere, "systemd-journal-remote is not installed"))
    func damage() throws {
        let journal = try RealJournal()
        try journal.write("system@0001", journal.entries(1...50))
        try journal.write("system", journal.entries(51...60))
        let descriptor = open(journal.path + "/system@0001.journal", O_WRONLY)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            var byte = UInt8.random(in: 0...255, using: &random)
            pwrite(descriptor, &byte, 1, off_t.random(in: 300...60_000, using: &random))
        }
        close(descriptor)
        let harness = journal.follow()
        #expect(harness.run { harness in messages(51...60).allSatisfy(harness.messages.contains) })
    }

    @Test(
        "a journal that is empty or not there yet is waited for",
        .enabled(if: RealJournal.isThere, "systemd-journal-remote is not installed"))
    func later() throws {
        let journal = try RealJournal()
        let harness = journal.follow()
        harness.run(seconds: 0.5)
        try journal.write("system", journal.entries(1...3))
        #expect(harness.run { $0.messages.count >= 3 })
    }
}
