// Rotated files in other directories, and many logs at once.

import Glibc
import Testing

@testable import LogSources

@Suite("Places of logs")
struct PlacesTests {
    private func lines(_ range: ClosedRange<Int>) -> [String] { range.map { "line \($0)" } }
    private func text(_ range: ClosedRange<Int>) -> String { lines(range).map { $0 + "\n" }.joined() }

    /// Runs a follower over time that only passes in its clock.
    private func follow(
        _ options: FollowOptions, _ checkpoints: [FileCheckpoint] = [], looks: Int = 40
    ) -> (read: [String], gaps: [LogGap], stored: [FileCheckpoint]) {
        let follower = FileFollower(options, checkpoints: checkpoints)
        var stored = Dictionary(uniqueKeysWithValues: checkpoints.map { ($0.id, $0) })
        var (read, gaps, block) = ([String](), [LogGap](), Block())
        var time = LiveTime.current()
        for _ in 0..<looks {
            time.now += 250_000
            time.wallClock += 250_000
            steps: while true {
                let step = follower.next(now: time.now, wallClock: time.wallClock, into: &block)
                switch step {
                case .idle: break steps
                case .lines(let checkpoint), .position(let checkpoint):
                    if case .lines = step { read += LogSourcesTests.lines(of: block) }
                    stored[checkpoint.id] = checkpoint
                    follower.committed(checkpoint)
                case .gap(let gap, let checkpoint):
                    gaps.append(gap)
                    stored[checkpoint.id] = checkpoint
                    follower.committed(checkpoint)
                case .forget(let ids): for id in ids { stored[id] = nil }
                case .problem: break
                }
            }
        }
        return (read, gaps, stored.values.sorted { $0.id < $1.id })
    }

    @Test(
        "what was rotated into another directory while nobody read is found there",
        arguments: ["old", "old/mail.log*", "old/*"], [nil, Compression.gzip])
    func olddir(_ place: String, _ compression: Compression?) throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("old")
        let path = try directory.write("mail.log", text(1...3))
        var options = FollowOptions(paths: [path])
        options.settings = [path: .init(rotated: [directory.file(place)])]
        let first = follow(options)
        #expect(first.read == lines(1...3))
        try directory.append("mail.log", text(4...6))
        rename(path, directory.file("old/mail.log.1"))
        try directory.write("mail.log", text(7...8))
        rename(directory.file("old/mail.log.1"), directory.file("old/mail.log.2"))
        rename(path, directory.file("old/mail.log.1"))
        if let compression {
            for number in 1...2 {
                let bytes = Array(directory.text("old/mail.log.\(number)").utf8)
                try directory.write("old/mail.log.\(number).gz", try compress(bytes, compression))
                unlink(directory.file("old/mail.log.\(number)"))
            }
        }
        try directory.write("mail.log", text(9...9))
        let second = follow(options, first.stored)
        #expect(second.read == lines(4...9))
        #expect(second.gaps.isEmpty)
    }

    @Test("without that place, what is missing is a gap")
    func unknownPlace() throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("old")
        let path = try directory.write("mail.log", text(1...3))
        let first = follow(FollowOptions(paths: [path]))
        var stored = first.stored
        stored[0].sizeSeen += 14
        rename(path, directory.file("old/mail.log.1"))
        try directory.write("mail.log", text(9...9))
        let second = follow(FollowOptions(paths: [path]), stored)
        #expect(second.read == lines(9...9))
        #expect(second.gaps.map(\.bytes) == [14])
    }

    @Test("backfill reads the youngest rotated files, compressed or not, oldest first", arguments: [0, 1, 2, 3, 9])
    func backfill(_ count: Int) throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("old")
        let path = try directory.write("mail.log", text(7...8))
        try directory.write("mail.log.1", text(5...6))
        try directory.write("mail.log.2.gz", try compress(Array(text(3...4).utf8), .gzip))
        try directory.write("old/mail.log.3.xz", try compress(Array(text(1...2).utf8), .xz))
        var options = FollowOptions(paths: [path])
        options.settings = [path: .init(backfill: count, rotated: [directory.file("old")])]
        let first = follow(options)
        #expect(first.read == lines(max(1, 7 - 2 * count)...8))
        // Later starts do not read more.
        #expect(follow(options, first.stored).read.isEmpty)
    }

    @Test(
        "each rotated file is read once, by whatever path its directory is reached, and whatever other names it has",
        arguments: ["logs/mail.log", "logs//mail.log", "logs/./mail.log", "link/mail.log", "logs/current"])
    func aliases(_ name: String) throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("logs")
        symlink("logs", directory.file("link"))
        symlink("mail.log", directory.file("logs/current"))
        try directory.write("logs/mail.log", text(7...8))
        try directory.write("logs/mail.log.1", text(5...6))
        link(directory.file("logs/mail.log.1"), directory.file("logs/mail.log-20261122"))
        link(directory.file("logs/mail.log.1"), directory.file("logs/mail.log.keep"))
        try directory.write("logs/mail.log.2.gz", try compress(Array(text(3...4).utf8), .gzip))
        var options = FollowOptions(paths: [directory.file(name)])
        options.settings = [directory.file(name): .init(backfill: 2)]
        let first = follow(options)
        #expect(first.read == lines(3...8))
        // Two rotations while nothing runs.
        for (old, new) in [("2.gz", "4.gz"), ("1", "3")] {
            rename(directory.file("logs/mail.log.\(old)"), directory.file("logs/mail.log.\(new)"))
        }
        rename(directory.file("logs/mail.log"), directory.file("logs/mail.log.2"))
        try directory.write("logs/mail.log.1", text(9...10))
        try directory.write("logs/mail.log", text(11...12))
        let second = follow(options, first.stored)
        #expect(second.read == lines(9...12))
        #expect(second.gaps.isEmpty)
    }

    @Test("settings of one path are not those of another")
    func settings() throws {
        let directory = try TemporaryDirectory()
        for name in ["a.log", "b.log"] {
            try directory.write(name, "\(name) new\n")
            try directory.write(name + ".1", "\(name) old\n")
        }
        var options = FollowOptions(paths: [directory.file("a.log"), directory.file("b*.log")])
        options.settings = [directory.file("b*.log"): .init(backfill: 1)]
        #expect(follow(options).read.sorted() == ["a.log new", "b.log new", "b.log old"])
    }

    @Test("a glob of 1,000 files, each rotated in its turn, loses nothing")
    func manyFiles() throws {
        let directory = try TemporaryDirectory()
        let names = (0..<1_000).map { "host\($0).log" }
        for name in names { try directory.write(name, "\(name) 1\n") }
        let options = FollowOptions(paths: [directory.file("*.log")])
        let first = follow(options, looks: 4)
        #expect(Set(first.read) == Set(names.map { "\($0) 1" }))
        for (index, name) in names.enumerated() where index % 100 == 0 {
            rename(directory.file(name), directory.file(name + ".1"))
            try directory.write(name, "\(name) 2\n")
        }
        let second = follow(options, first.stored, looks: 14)
        #expect(second.read.count == 10 && second.gaps.isEmpty)
    }

    @Test("a directory that comes back with other inodes (mounted elsewhere, restored) is read on, not again")
    func restoredDirectory() throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("log")
        let path = try directory.write("log/mail.log", text(1...200))
        try directory.write("log/mail.log.1", text(500...510))
        let first = follow(FollowOptions(paths: [path]))
        rename(directory.file("log"), directory.file("gone"))
        let away = follow(FollowOptions(paths: [path]), first.stored)
        directory.makeDirectory("log")
        try directory.write("log/mail.log.1", text(500...510))
        try directory.write("log/mail.log", text(1...203))
        let back = follow(FollowOptions(paths: [path]), away.stored)
        #expect(away.read.isEmpty && back.read == lines(201...203))
        #expect(away.gaps.isEmpty && back.gaps.isEmpty)
    }

    @Test("an overflow of events makes the follower look at everything; no inotify at all is no error")
    func watcher() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        let watcher = ChangeWatcher(inotify: ends[0])
        // struct inotify_event: wd, mask, cookie, len
        let event: [UInt32] = [.max, UInt32(IN_Q_OVERFLOW), 0, 0]
        event.withUnsafeBytes { _ = Glibc.write(ends[1], $0.baseAddress, $0.count) }
        #expect(watcher.drain() == .directory)
        close(ends[1])
        let none = ChangeWatcher(inotify: -1)
        #expect(!none.watch(["/tmp/x"]) && none.drain() == .file && none.descriptor == -1)
    }

    @Test("a directory that is moved away and back, and a hard link to the log, change nothing")
    func movedDirectory() throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("log")
        let path = try directory.write("log/mail.log", text(1...2))
        let first = follow(FollowOptions(paths: [path]))
        rename(directory.file("log"), directory.file("away"))
        let second = follow(FollowOptions(paths: [path]), first.stored)
        #expect(second.read.isEmpty)
        try directory.append("away/mail.log", text(3...3))
        link(directory.file("away/mail.log"), directory.file("away/mail.log.bak"))
        rename(directory.file("away"), directory.file("log"))
        let third = follow(FollowOptions(paths: [path]), second.stored)
        #expect(third.read == lines(3...3))
        #expect(third.gaps.isEmpty)
    }
}
