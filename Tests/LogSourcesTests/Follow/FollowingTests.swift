import Glibc
import Testing

@testable import LogSources

@Suite("Following: what is followed, from where, and what is said about it")
struct FollowingTests {
    @Test("the first start reads from the beginning, or only what comes", arguments: DiskKind.allCases)
    func start(_ kind: DiskKind) throws {
        for start in [FollowOptions.Start.beginning, .end] {
            let log = Harness(try kind.make(), start: start)
            log.write(5)
            log.disk.append("mail.log", "half ")
            log.run()
            log.disk.append("mail.log", "line\n")
            log.write(2)
            log.run()
            #expect(log.read.count == (start == .end ? 3 : 8))
            #expect(log.read.dropLast(2).last == "half line")
        }
    }

    @Test("after a start at the end, a restart goes on where it was, and new files are read from their beginning")
    func restartAfterEnd() throws {
        let log = Harness(MemoryDisk(), start: .end)
        log.write(5)
        log.run()
        log.stop()
        log.write(3)
        log.run()
        #expect(log.read.count == 3)
        log.disk.rename("mail.log", "mail.log.1")
        log.write(2)
        log.settle()
        #expect(log.read.count == 5)
    }

    @Test("the position of the first start is given before the first line")
    func positionFirst() throws {
        let log = Harness(MemoryDisk(), start: .end)
        log.write(5)
        log.pollOnce(limit: 1)
        #expect(log.stored.count == 1)
        log.crash()
        log.write(1)
        log.run()
        #expect(log.read.count == 1)
    }

    @Test(
        "rotated files are not read at the first start, unless asked for", arguments: DiskKind.allCases, [0, 1, 2, 9])
    func backfill(_ kind: DiskKind, _ backfill: Int) throws {
        let log = Harness(try kind.make(), backfill: backfill)
        log.write(4, to: "mail.log.3")
        log.disk.pack("mail.log.3", "mail.log.3.gz")
        log.write(3, to: "mail.log.2")
        log.write(2, to: "mail.log.1")
        log.write(1)
        log.disk.sleep(10_000_000)
        log.settle()
        let expected = [0, 2, 5, 9][min(backfill, 3)] + 1
        #expect(log.read.count == expected)
        log.stop()
        log.disk.rename("mail.log.3.gz", "mail.log.4.gz")
        log.disk.pack("mail.log.2", "mail.log.3.gz")
        log.disk.rename("mail.log.1", "mail.log.2")
        log.disk.rename("mail.log", "mail.log.1")
        log.write(5)
        log.settle()
        #expect(log.read.count == expected + 5, "what was not to be read is read after a rotation")
    }

    @Test("a missing log is waited for, said once", arguments: DiskKind.allCases)
    func missing(_ kind: DiskKind) throws {
        let log = Harness(try kind.make(), start: .end)
        log.run(seconds: 2)
        #expect(log.problems.map(\.kind) == [.missing])
        #expect(log.problems[0].message.contains("mail.log: there is no such file yet"))
        log.write(3)
        log.run()
        log.expectAllOnce()
    }

    @Test("a log that is renamed or removed, and no new one comes, is missed after a minute", arguments: [true, false])
    func gone(isRemoved: Bool) {
        let log = Harness(MemoryDisk())
        for round in 1...2 {
            log.write(3)
            log.run(seconds: 1)
            if isRemoved { log.disk.unlink("mail.log") } else { log.disk.rename("mail.log", "elsewhere.\(round)") }
            log.run(seconds: 50)
            #expect(log.problems.count == round - 1, "a rotation takes its time")
            log.run(seconds: 20)
            #expect(log.problems.map(\.kind) == Array(repeating: .gone, count: round))
        }
        #expect(log.problems[0].message.contains("mail.log: the log went away"))
        log.write(3)
        log.run()
        log.expectAllOnce()
    }

    @Test("an unreadable log is read as soon as that is allowed")
    func unreadable() throws {
        guard geteuid() != 0 else { return }
        let log = Harness(try RealDisk())
        log.write(3)
        chmod(log.disk.path("mail.log"), 0)
        log.run(seconds: 1)
        #expect(log.problems.map(\.kind) == [.unreadable(errno: EACCES)])
        chmod(log.disk.path("mail.log"), 0o644)
        log.run(seconds: 1)
        log.expectAllOnce()
    }

    @Test("a directory or a pipe in the place of a log is said, and does not block")
    func notAFile() throws {
        let disk = try RealDisk()
        disk.directory.makeDirectory("mail.log")
        mkfifo(disk.path("pipe"), 0o600)
        let log = Harness(disk, paths: ["mail.log", "pipe"])
        log.run(seconds: 1)
        #expect(log.problems.map(\.kind) == [.notAFile, .notAFile])
    }

    @Test("a glob finds files that come later; files that go are finished and forgotten", arguments: DiskKind.allCases)
    func globs(_ kind: DiskKind) throws {
        let log = Harness(try kind.make(), paths: ["mail*.log"], start: .end)
        log.write(2, to: "mail-a.log")
        log.run()
        #expect(log.read.isEmpty)
        log.write(3, to: "mail-b.log")
        log.write(2, to: "mail-a.log")
        log.run(seconds: 2)
        #expect(log.read.count == 5)
        log.disk.unlink("mail-b.log")
        log.settle()
        #expect(Set(log.stored.values.map(\.track)) == [log.disk.path("mail-a.log")])
        log.write(1, to: "mail-b.log")
        log.settle()
        #expect(log.read.count == 6)
        #expect(log.gaps.isEmpty)
    }

    @Test("a glob that matches rotated files too follows the log alone", arguments: DiskKind.allCases)
    func globOverRotations(_ kind: DiskKind) throws {
        let log = Harness(try kind.make(), paths: ["mail.log*"])
        log.write(3)
        log.run()
        for _ in 0..<3 {
            if log.disk.exists("mail.log.1") { log.disk.pack("mail.log.1", "mail.log.2.gz") }
            log.disk.rename("mail.log", "mail.log.1")
            log.run(seconds: 2)
            log.write(3)
            log.run(seconds: 2)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("daily files without a live one are logs of their own", arguments: DiskKind.allCases)
    func dailyFiles(_ kind: DiskKind) throws {
        let log = Harness(try kind.make(), paths: ["mail-*.log"])
        for day in 1...4 {
            log.write(3, to: "mail-2026090\(day).log")
            log.run(seconds: 2)
            if day > 1 { log.disk.pack("mail-2026090\(day - 1).log", "mail-2026090\(day - 1).log.gz") }
            if day == 3 { log.stop() }
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("a file that two paths lead to is read once", arguments: DiskKind.allCases)
    func twoPaths(_ kind: DiskKind) throws {
        let log = Harness(try kind.make(), paths: ["mail.log", "link.log", "mail*"])
        log.write(3)
        log.disk.link("mail.log", "link.log")
        log.run(seconds: 2)
        log.write(3)
        log.run(seconds: 2)
        log.expectAllOnce()
    }

    @Test("several logs take turns: a busy one does not hold up a quiet one")
    func turns() throws {
        let log = Harness(MemoryDisk(), paths: ["a.log", "b.log"])
        log.options.limits = .init(blockSize: 400, lineCap: 200)
        log.write(100, to: "a.log")
        log.write(1, to: "b.log")
        log.pollOnce(limit: 6)
        #expect(log.read.contains { $0.contains(" line 101 ") })
        log.run()
        log.expectAllOnce()
    }

    @Test(
        "lines longer than the cap keep their heads, also when they come in pieces and across a restart",
        arguments: DiskKind.allCases)
    func longLines(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.options.limits = .init(blockSize: 400, lineCap: 100)
        let long = String(repeating: "x", count: 1_000)
        log.disk.append("mail.log", "before\n" + long)
        log.run()
        #expect(log.read == ["before", String(long.prefix(100))])
        log.stop()
        log.disk.append("mail.log", long)
        log.run()
        log.stop()
        log.disk.append("mail.log", "\nafter\n")
        log.run()
        #expect(log.read == ["before", String(long.prefix(100)), "after"])
        #expect(log.statistics?.longLines == 0)
        #expect(log.statistics?.bytesDropped == 1_900)
    }

    @Test("the NULs that a truncation under a writer without O_APPEND leaves cost no line", arguments: [10, 5_000])
    func nuls(_ count: Int) throws {
        let log = Harness(MemoryDisk())
        log.options.limits = .init(blockSize: 600, lineCap: 300)
        log.write(3)
        log.run()
        log.disk.copy("mail.log", "mail.log.1")
        log.disk.truncate("mail.log")
        let line = log.makeLine()
        log.disk.append("mail.log", String(repeating: "\0", count: count) + line + "\n")
        log.write(2)
        log.settle()
        #expect(log.read.map { $0.filter { $0 != "\0" } } == log.written)
        #expect(log.gaps.isEmpty)
    }

    @Test("no bytes stop the follower")
    func anyBytes() throws {
        let disk = try RealDisk()
        let log = Harness(disk)
        var random = SeededGenerator(seed: 3)
        var lines = 0
        for _ in 0..<40 {
            let bytes = (0..<Int.random(in: 1...3_000, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            lines += bytes.count { $0 == 0x0A }
            try disk.directory.append("mail.log", bytes: bytes)
            log.run()
        }
        #expect(log.read.count == lines)
    }

    @Test("a damaged compressed file gives what is readable, then a gap")
    func damagedPacked() throws {
        let disk = try RealDisk()
        let log = Harness(disk)
        log.write(300)
        log.run()
        log.write(3_000)
        log.stop()
        let packed = try compress(text(log.written).utf8, .gzip)
        disk.unlink("mail.log")
        try disk.directory.write("mail.log.1.gz", packed.prefix(packed.count / 2))
        log.write(5)
        log.settle()
        #expect(log.gaps.map(\.kind) == [.damaged])
        #expect(log.read.count == Set(log.read).count)
        #expect(log.read.count > 1_000)
        #expect(Set(log.written.suffix(5)).isSubset(of: log.read))
        #expect(log.problems.contains { if case .damaged = $0.kind { true } else { false } })
    }

    @Test("a compressed file that is still being written is read to its end when it is there")
    func growingPacked() throws {
        let disk = try RealDisk()
        let log = Harness(disk)
        log.write(300)
        log.run()
        log.write(3_000)
        log.stop()
        let packed = try compress(text(log.written).utf8, .gzip)
        disk.unlink("mail.log")
        log.write(5)
        try disk.directory.write("mail.log.1.gz", packed.prefix(packed.count / 2))
        log.run(seconds: 1)
        try disk.directory.write("mail.log.1.gz", packed)
        log.settle()
        log.expectAllOnce()
    }

    @Test("a clock that is set back or ahead by a day changes nothing", arguments: DiskKind.allCases)
    func clock(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        for error in [0, -86_400_000_000, 86_400_000_000, 0] {
            log.clockError = Int64(error)
            log.write(5)
            log.run()
            log.disk.copy("mail.log", "mail.log.1")
            log.disk.truncate("mail.log")
            log.write(5)
            log.run(seconds: 1)
            log.disk.rename("mail.log.1", "mail.log.2")
            log.disk.rename("mail.log", "mail.log.1")
            log.run(seconds: 4)
        }
        log.write(1)
        log.settle()
        log.expectAllOnce()
    }

    @Test("a hundred rotations keep few handles and few checkpoints")
    func bounded() throws {
        let log = Harness(MemoryDisk())
        log.run()
        for _ in 0..<100 {
            log.write(2)
            log.disk.unlink("mail.log.9")
            for number in stride(from: 8, to: 0, by: -1) {
                log.disk.rename("mail.log.\(number)", "mail.log.\(number + 1)")
            }
            log.disk.rename("mail.log", "mail.log.1")
            log.run(seconds: 5)
        }
        log.write(1)
        log.settle()
        log.expectAllOnce()
        #expect(log.stored.count <= 40)
        #expect((log.disk as? MemoryDisk)?.openHandles ?? 0 <= 4)
    }

    @Test("a position that was not stored is asked for again: handles stay until then")
    func uncommittedStays() throws {
        let disk = MemoryDisk()
        let log = Harness(disk)
        log.write(3)
        log.run()
        log.commits = false
        log.disk.unlink("mail.log")
        log.write(1)
        for _ in 0..<40 {
            log.pollOnce(limit: 3)
            disk.sleep(Harness.poll)
        }
        #expect(disk.openHandles == 2)
        log.commits = true
        log.run()
        log.expectAllOnce()
        #expect(disk.openHandles == 1)
    }
}
