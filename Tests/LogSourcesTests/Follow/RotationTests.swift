import Testing

@testable import LogSources

@Suite("Following a log through every way of rotating it: no line lost, none twice")
struct RotationTests {
    @Test("a growing file is read line by line", arguments: DiskKind.allCases)
    func growing(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(3)
        log.run()
        #expect(log.read.count == 3)
        for _ in 0..<20 {
            log.write(5)
            log.run()
        }
        log.expectAllOnce()
    }

    @Test("S1 rename and create", arguments: DiskKind.allCases)
    func renameAndCreate(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        for _ in 0..<5 {
            log.write(10)
            log.run()
            log.write(10)
            for number in [3, 2, 1] where log.disk.exists("mail.log.\(number)") {
                log.disk.rename("mail.log.\(number)", "mail.log.\(number + 1)")
            }
            log.disk.rename("mail.log", "mail.log.1")
            log.write(10)
            log.run(seconds: 1)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("S2 late writes to the renamed file, until long after", arguments: DiskKind.allCases)
    func lateWrites(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(10)
        log.run()
        let writer = log.disk.openForAppend("mail.log")
        log.disk.rename("mail.log", "mail.log.1")
        log.write(5)
        for _ in 0..<4 {
            writer.append(log.makeLine() + "\n")
            log.run(seconds: 8)
        }
        log.write(5)
        log.run()
        log.expectAllOnce()
    }

    @Test("S3 copytruncate while running", arguments: DiskKind.allCases)
    func copyTruncate(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        for round in 0..<6 {
            log.write(10)
            if round % 2 == 0 { log.run() }
            log.write(7)
            if log.disk.exists("mail.log.1") { log.disk.rename("mail.log.1", "mail.log.2") }
            log.disk.copy("mail.log", "mail.log.1")
            if round % 3 == 0 { log.run() }
            log.disk.truncate("mail.log")
            log.write(2)
            log.run(seconds: 1)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test(
        "S4 copytruncate, and the file has grown past the old offset before the next look", arguments: DiskKind.allCases
    )
    func copyTruncateRegrown(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(10)
        log.run()
        log.write(3)
        log.disk.copy("mail.log", "mail.log.1")
        log.disk.truncate("mail.log")
        log.write(50)
        log.settle()
        log.expectAllOnce()
    }

    @Test("copytruncate at exactly the old size", arguments: DiskKind.allCases)
    func copyTruncateSameSize(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(10)
        log.run()
        log.disk.copy("mail.log", "mail.log.1")
        log.disk.truncate("mail.log")
        log.disk.sleep(10_000)
        log.write(10)
        log.settle()
        log.expectAllOnce()
    }

    @Test("a truncated file without a copy is a gap of the bytes that were seen", arguments: DiskKind.allCases)
    func truncatedWithoutCopy(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(10)
        log.run()
        log.disk.append("mail.log", "half a line")
        log.run()
        log.disk.truncate("mail.log")
        log.write(3)
        log.settle()
        #expect(log.read.count == 13)
        #expect(log.gaps.map(\.kind) == [.truncated])
        #expect(log.gaps.map(\.bytes) == [11])
    }

    @Test("S5 rename, compressed at once", arguments: DiskKind.allCases)
    func renameAndCompress(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        for _ in 0..<4 {
            log.write(10)
            log.run()
            log.write(10)
            if log.disk.exists("mail.log.1.gz") { log.disk.rename("mail.log.1.gz", "mail.log.2.gz") }
            log.disk.rename("mail.log", "mail.log.1")
            log.write(5)
            log.disk.pack("mail.log.1", "mail.log.1.gz")
            log.run(seconds: 1)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("S6 several rotations while down", arguments: DiskKind.allCases, [1, 3])
    func rotationsWhileDown(_ kind: DiskKind, _ rotations: Int) throws {
        let log = Harness(try kind.make())
        log.write(10)
        log.run()
        log.write(4)
        log.stop()
        for _ in 0..<rotations {
            for number in [4, 3, 2, 1] where log.disk.exists("mail.log.\(number)") {
                log.disk.rename("mail.log.\(number)", "mail.log.\(number + 1)")
            }
            log.disk.rename("mail.log", "mail.log.1")
            log.write(6)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("S7 down while the log was rotated and only its compressed form is left", arguments: Compression.allCases)
    func onlyCompressedLeft(_ compression: Compression) throws {
        guard compression != .none else { return }
        let log = Harness(try RealDisk(compression))
        let ending = [".gz", ".bz2", ".xz", ".zst", ".lz4", ".lz", ".Z"][
            [.gzip, .bzip2, .xz, .zstd, .lz4, .lzip, .compress].firstIndex(of: compression) ?? 0]
        log.write(500)
        log.run()
        log.write(300)
        log.stop()
        log.disk.rename("mail.log", "mail.log.1")
        log.write(10)
        log.disk.pack("mail.log.1", "mail.log.2" + ending)
        log.disk.rename("mail.log", "mail.log.1")
        log.write(10)
        log.settle()
        log.expectAllOnce()
        #expect(log.openGenerations <= 2)
    }

    @Test("several rotations while down, all of them compressed", arguments: DiskKind.allCases)
    func compressedRotationsWhileDown(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(10)
        log.run()
        log.write(4)
        log.stop()
        for round in 0..<3 {
            for number in [3, 2, 1] where log.disk.exists("mail.log.\(number).gz") {
                log.disk.rename("mail.log.\(number).gz", "mail.log.\(number + 1).gz")
            }
            log.disk.rename("mail.log", "mail.log.1")
            log.disk.pack("mail.log.1", "mail.log.1.gz")
            log.write(6 + round)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("S8 the log is a symbolic link that is turned to a new file", arguments: DiskKind.allCases)
    func symbolicLink(_ kind: DiskKind) throws {
        let log = Harness(try kind.make(), paths: ["current.log"])
        log.write(5, to: "mail-20260901.log")
        log.disk.link("mail-20260901.log", "current.log")
        log.run()
        log.write(5, to: "mail-20260901.log")
        log.write(5, to: "mail-20260902.log")
        log.disk.link("mail-20260902.log", "current.log")
        log.run(seconds: 5)
        log.write(5, to: "mail-20260902.log")
        log.stop()
        log.write(5, to: "mail-20260902.log")
        log.write(5, to: "mail-20260903.log")
        log.write(5, to: "mail-20260904.log")
        log.disk.link("mail-20260904.log", "current.log")
        log.settle()
        log.expectAllOnce()
    }

    @Test("S9 unlink and create anew", arguments: DiskKind.allCases)
    func unlinkAndCreate(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        for _ in 0..<5 {
            log.write(10)
            log.run()
            log.write(10)
            log.disk.unlink("mail.log")
            log.write(3)
            log.run(seconds: 1)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("late writes to an unlinked file", arguments: DiskKind.allCases)
    func lateWritesToUnlinked(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(5)
        log.run()
        let writer = log.disk.openForAppend("mail.log")
        log.disk.unlink("mail.log")
        log.write(5)
        log.run(seconds: 1)
        writer.append(log.makeLine() + "\n")
        log.settle()
        log.expectAllOnce()
    }

    @Test("S10 the log vanishes while down and comes again", arguments: DiskKind.allCases)
    func vanishedWhileDown(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(5)
        log.settle()
        log.stop()
        log.disk.unlink("mail.log")
        log.settle()
        log.write(5)
        log.settle()
        log.expectAllOnce(vanished: 1)
    }

    @Test("what is unread of a file that vanished while down is a gap", arguments: DiskKind.allCases)
    func unreadVanished(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.options.limits = .init(blockSize: 400, lineCap: 200)
        log.write(30)
        log.pollOnce(limit: 5)
        let read = log.read.count
        log.crash()
        #expect((1..<30).contains(read))
        log.disk.unlink("mail.log")
        log.settle()
        let missing = log.written.dropFirst(read).reduce(0) { $0 + Int64($1.utf8.count) + 1 }
        #expect(log.gaps.map(\.kind) == [.vanished])
        #expect(log.gaps.map(\.bytes) == [missing])
        #expect(log.openGenerations == 0)
    }

    @Test("S11 the inode is used again while down, for a log with more in it", arguments: DiskKind.allCases)
    func inodeReuse(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        for round in 0..<5 {
            log.write(10)
            log.settle()
            log.stop()
            log.disk.unlink("mail.log")
            log.write(10 * (round + 1))
        }
        log.settle()
        log.expectAllOnce(vanished: 5)
    }

    @Test("S12 a last line without its end, at a rotation", arguments: DiskKind.allCases)
    func noFinalNewline(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(3)
        let partial = log.makeLine()
        log.disk.append("mail.log", partial)
        log.run(seconds: 6)
        #expect(!log.read.contains(partial), "delivered before its end was there")
        log.disk.rename("mail.log", "mail.log.1")
        log.write(3)
        log.settle()
        log.expectAllOnce()
    }

    @Test("a partial line is completed after a rotation", arguments: DiskKind.allCases)
    func partialAcrossRotation(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(2)
        let line = log.makeLine()
        let writer = log.disk.openForAppend("mail.log")
        writer.append(String(line.prefix(20)))
        log.run()
        log.disk.rename("mail.log", "mail.log.1")
        log.write(2)
        log.run(seconds: 1)
        writer.append(String(line.dropFirst(20)) + "\n")
        log.settle()
        log.expectAllOnce()
    }

    @Test("a partial line that is truncated away and copied", arguments: DiskKind.allCases)
    func partialCopied(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        let line = log.makeLine()
        log.disk.append("mail.log", line)
        log.run()
        log.disk.copy("mail.log", "mail.log.1")
        log.disk.truncate("mail.log")
        log.write(3)
        log.settle()
        log.expectAllOnce()
    }

    @Test("copytruncate caught between copy and truncate while down", arguments: DiskKind.allCases)
    func copyThenTruncateWhileDown(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(10)
        log.run()
        log.write(5)
        log.stop()
        log.disk.copy("mail.log", "mail.log.1")
        log.run(seconds: 5)
        log.disk.truncate("mail.log")
        log.write(5)
        log.settle()
        log.expectAllOnce()
    }

    @Test("copytruncate while down", arguments: DiskKind.allCases)
    func copyTruncateWhileDown(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        for _ in 0..<3 {
            log.write(10)
            log.run()
            log.write(5)
            log.stop()
            if log.disk.exists("mail.log.1") { log.disk.rename("mail.log.1", "mail.log.2") }
            log.disk.copy("mail.log", "mail.log.1")
            log.disk.truncate("mail.log")
            log.write(40)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("two rotations between two looks", arguments: DiskKind.allCases)
    func rotatedTwiceUnseen(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(5)
        log.run()
        for _ in 0..<2 {
            if log.disk.exists("mail.log.1") { log.disk.rename("mail.log.1", "mail.log.2") }
            log.write(5)
            log.disk.rename("mail.log", "mail.log.1")
        }
        log.write(5)
        log.settle()
        log.expectAllOnce()
    }

    @Test("an empty log is rotated", arguments: DiskKind.allCases)
    func emptyRotation(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.disk.append("mail.log", "")
        log.run()
        log.disk.rename("mail.log", "mail.log.1")
        log.disk.append("mail.log", "")
        log.run(seconds: 4)
        log.write(4)
        log.settle()
        log.expectAllOnce()
    }

    @Test("names with dates, as logrotate's dateext gives them", arguments: DiskKind.allCases)
    func dateExtension(_ kind: DiskKind) throws {
        let log = Harness(try kind.make(), paths: ["maillog"])
        for day in 1...4 {
            log.write(5, to: "maillog")
            if day != 2 { log.run() }
            log.write(5, to: "maillog")
            log.disk.rename("maillog", "maillog-2026090\(day)")
            log.write(2, to: "maillog")
            if day == 3 { log.stop() }
            if day > 1 { log.disk.pack("maillog-2026090\(day - 1)", "maillog-2026090\(day - 1).gz") }
            log.run(seconds: 1)
        }
        log.settle()
        log.expectAllOnce()
    }

    @Test("a log that is moved away and put back is the same log", arguments: DiskKind.allCases)
    func putBack(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(5)
        log.run()
        log.disk.rename("mail.log", "mail.log.bak")
        log.run(seconds: 5)
        log.disk.rename("mail.log.bak", "mail.log")
        log.write(5)
        log.settle()
        log.stop()
        log.disk.copy("mail.log", "restored")
        log.disk.unlink("mail.log")
        log.disk.rename("restored", "mail.log")
        log.write(5)
        log.settle()
        log.expectAllOnce()
    }
}
