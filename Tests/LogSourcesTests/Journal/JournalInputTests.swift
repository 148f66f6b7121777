import Glibc
import Testing

@testable import LogSources

@Suite("Following the journal, with a journalctl that does as it is told")
struct JournalInputTests {
    private func harness(_ journal: FakeJournal, _ position: JournalPosition? = nil) -> LiveHarness {
        var options = LiveInputOptions()
        options.journal = journal.options
        return LiveHarness(options, positions: position.map { [.journal($0)] } ?? [])
    }

    private func position(_ entry: Entry) -> JournalPosition {
        JournalPosition(input: "journal", cursor: entry.cursor, realtime: Int64(entry.time))
    }

    @Test("the first start reads everything, and stores where it begins before it reads")
    func firstStart() throws {
        let journal = try FakeJournal()
        let file = try journal.entries("all", (1...3).map { Entry($0) })
        try journal.answer(nil, "cat \(file); exec sleep 60")
        let harness = harness(journal)
        #expect(harness.run { $0.messages.count == 3 })
        #expect(harness.positions.first == .journal(JournalPosition(input: "journal", cursor: "", realtime: 0)))
        #expect(harness.journalPosition == position(Entry(3)))
        #expect(journal.calls.count == 1)
        #expect(
            journal.calls.first?.hasSuffix(
                "--follow --no-tail --merge SYSLOG_FACILITY=2 + MESSAGE_ID=a596d6fe7bfa4994828e72309e95d61e "
                    + "_TRANSPORT=driver") == true)
        #expect(harness.gaps.isEmpty && harness.problems.isEmpty)
    }

    @Test("a restart asks for its entry, goes on behind it, and reads nothing twice")
    func restart() throws {
        let journal = try FakeJournal()
        try journal.answer(1, "cat \(try journal.entries("probe", [Entry(2), Entry(3)]))")
        try journal.answer(2, "cat \(try journal.entries("rest", [Entry(2), Entry(3), Entry(4)])); exec sleep 60")
        let harness = harness(journal, position(Entry(2)))
        #expect(harness.run { $0.messages.count == 2 })
        #expect(harness.messages == [3, 4].map { String(decoding: Entry($0).message, as: UTF8.self) })
        #expect(journal.calls.allSatisfy { $0.contains("--cursor=\(Entry(2).cursor)") })
        #expect(journal.calls.allSatisfy { !$0.contains("after-cursor") })
        #expect(journal.calls.first?.contains("--follow") == false)
        #expect(harness.gaps.isEmpty)
    }

    @Test("entries of the moment of the last one that were read are not read again")
    func sameMoment() throws {
        let journal = try FakeJournal()
        try journal.answer(1, "cat \(try journal.entries("probe", [Entry(3)]))")
        try journal.answer(2, "cat \(try journal.entries("rest", [Entry(2), Entry(3), Entry(4)])); exec sleep 60")
        let harness = harness(journal, position(Entry(3)))
        #expect(harness.run { $0.messages.count >= 1 })
        #expect(harness.messages.count == 1)
    }

    @Test(
        "a cursor that is gone is a gap, and reading goes on by time",
        arguments: ["cat $dir/later", "exit 1", "echo 'Failed to seek to cursor: Invalid argument' >&2; exit 1"])
    func cursorGone(_ probe: String) throws {
        let journal = try FakeJournal()
        _ = try journal.entries("later", [Entry(8), Entry(9)])
        try journal.answer(1, probe)
        try journal.answer(2, "cat $dir/later; exec sleep 60")
        let harness = harness(journal, position(Entry(2)))
        #expect(harness.run { $0.messages.count == 2 })
        #expect(harness.gaps.map(\.kind) == [.cursorGone])
        #expect(journal.calls.last?.contains("--since=@1788220801.000000") == true)
        // From here on by cursor again.
        #expect(harness.journalPosition == position(Entry(9)))
    }

    @Test("a cursor of the future, after the clock was set back, does not make it wait for that time")
    func futureCursor() throws {
        let journal = try FakeJournal()
        try journal.answer(1, "exit 1")
        try journal.answer(2, "cat \(try journal.entries("all", [Entry(1)])); exec sleep 60")
        var future = position(Entry(2))
        future.realtime = 33_000_000_000_000_000
        let harness = harness(journal, future)
        #expect(harness.run { $0.gaps.count == 1 && journal.calls.count == 2 })
        #expect(journal.calls.last?.contains("--since") == false)
    }

    @Test("journalctl that dies is started again at the last entry")
    func death() throws {
        let journal = try FakeJournal()
        try journal.answer(1, "cat \(try journal.entries("one", [Entry(1), Entry(2)])); kill -9 $$")
        try journal.answer(2, "cat \(try journal.entries("probe", [Entry(2)]))")
        try journal.answer(3, "cat \(try journal.entries("two", [Entry(2), Entry(3)])); exec sleep 60")
        let harness = harness(journal)
        #expect(harness.run { $0.messages.count == 3 })
        #expect(Set(harness.messages).count == 3)
        #expect(harness.gaps.isEmpty)
        #expect(harness.problems.map(\.message) == ["journal: journalctl ended; trying again"])
    }

    @Test("half an entry at the end of a dying journalctl is not an entry")
    func halfEntry() throws {
        let journal = try FakeJournal()
        try journal.directory.write("half", Entry(1).bytes + Entry(2).bytes.dropLast(9))
        try journal.answer(1, "cat $dir/half; exit 1")
        try journal.answer(2, "cat \(try journal.entries("probe", [Entry(1)]))")
        try journal.answer(3, "cat \(try journal.entries("two", [Entry(1), Entry(2)])); exec sleep 60")
        let harness = harness(journal)
        #expect(harness.run { $0.messages.count == 2 })
        #expect(harness.messages == [1, 2].map { String(decoding: Entry($0).message, as: UTF8.self) })
    }

    @Test("what journald threw away is a gap with its number, for units of mail only")
    func rateLimit() throws {
        let journal = try FakeJournal()
        let entries = [
            Entry(1), .dropNotice(2, 12, "nginx.service"), .dropNotice(3, 345, "postfix@-.service"), Entry(4),
        ]
        try journal.answer(nil, "cat \(try journal.entries("all", entries)); exec sleep 60")
        let harness = harness(journal)
        #expect(harness.run { $0.messages.count == 2 })
        #expect(harness.gaps.map(\.messages) == [345])
        #expect(harness.gaps.map(\.path) == ["postfix@-.service"])
        // Positions never go back.
        let numbers = harness.positions.compactMap { position in
            if case .journal(let position) = position { position.realtime } else { nil }
        }
        #expect(numbers == numbers.sorted())
    }

    @Test("a journal that cannot be read beyond an entry is passed over, with a gap")
    func damage() throws {
        let journal = try FakeJournal()
        let probe = try journal.entries("probe", [Entry(1)])
        let bad = "cat \(probe); echo 'Failed to iterate through journal: Bad message' >&2; exit 1"
        let later = try journal.entries("later", [Entry(5)])
        try journal.answer(
            nil, "case \"$*\" in *since*) cat \(later); exec sleep 60;; *--follow*) \(bad);; *) cat \(probe);; esac")
        let harness = harness(journal, position(Entry(1)))
        #expect(harness.run { $0.messages.count == 1 })
        #expect(harness.gaps.map(\.kind) == [.damaged])
        #expect(journal.calls.last?.contains("--since=@1788220802.") == true)
    }

    @Test("a message with a line end reaches the parser in binary form")
    func binary() throws {
        let journal = try FakeJournal()
        try journal.answer(nil, "cat \(try journal.entries("all", [Entry(1, "a\nb")])); exec sleep 60")
        let harness = harness(journal)
        #expect(harness.run { !$0.blocks.isEmpty })
        #expect(harness.text.contains("MESSAGE\n\u{3}\0\0\0\0\0\0\0a\nb\n\n"))
    }

    @Test("journalctl that is not there, or may not read, is said once and tried again")
    func missing() throws {
        let journal = try FakeJournal()
        try journal.answer(nil, "echo 'No journal files were opened due to insufficient permissions.' >&2; exit 1")
        let refused = harness(journal)
        refused.run { _ in journal.calls.count >= 2 }
        #expect(refused.problems.count == 1)
        #expect(refused.problems.first?.message.contains("group systemd-journal") == true)
        #expect(journal.calls.count >= 2)
        unlink(journal.directory.file("journalctl"))
        let missing = harness(journal)
        missing.run { !$0.problems.isEmpty }
        missing.run(seconds: 0.3)
        #expect(missing.problems.count == 1)
        #expect(missing.problems.first?.message.contains("cannot be started") == true)
    }

    @Test("many entries come in blocks that end with an entry")
    func many() throws {
        let journal = try FakeJournal()
        let text = String(repeating: "x", count: 3_000)
        let file = try journal.entries("all", (1...500).map { Entry($0, "\($0) \(text)") })
        try journal.answer(nil, "cat \(file); exec sleep 60")
        let harness = harness(journal)
        #expect(harness.run { $0.messages.count == 500 })
        #expect(harness.blocks.count > 4)
        #expect(harness.blocks.allSatisfy { $0.suffix(2) == [0x0A, 0x0A] && $0.count <= 262_144 })
    }

    @Test("units and identifiers are matches; the machine's own journal is told from others by its id")
    func matches() {
        var options = JournalOptions(units: ["postfix@-.service", "postfix@-b.service"])
        options.identifiers = ["opendmarc"]
        options.directory = "/j"
        let arguments = JournalCommand(options).following(.beginning)
        #expect(
            arguments.drop { $0 != "--merge" }.dropFirst().prefix(5) == [
                "_SYSTEMD_UNIT=postfix@-.service", "_SYSTEMD_UNIT=postfix@-b.service", "+",
                "SYSLOG_IDENTIFIER=opendmarc", "+",
            ])
        #expect(arguments.contains("--directory=/j"))
        options.directory = nil
        let own = JournalCommand(options)
        #expect(own.machineID == nil || own.following(.beginning).contains("_MACHINE_ID=\(own.machineID ?? "")"))
    }
}
