// Copies that people make beside a log, and logs that go away while nothing follows them.

import Testing

@testable import LogSources

@Suite("A copy beside the log is not the log; a log that went away meanwhile is a gap")
struct CopyTests {
    @Test(
        "a copy made at the position does not hide what was written behind it",
        arguments: DiskKind.allCases, ["bak", "x", "old", "save", "0", "orig.gz", "bak.gz"])
    func copyAtPosition(_ kind: DiskKind, _ suffix: String) throws {
        let log = Harness(try kind.make())
        log.write(30)
        log.run()
        copy(log, suffix)
        log.run()
        log.stop()
        log.write(5)
        log.disk.rename("mail.log", "mail.log.1")
        log.write(3)
        log.settle()
        log.expectAllOnce()
    }

    @Test(
        "nor does an older one, which ends before the position", arguments: DiskKind.allCases,
        ["bak", "x", "old", "save", "0", "orig.gz", "bak.gz"])
    func olderCopy(_ kind: DiskKind, _ suffix: String) throws {
        let log = Harness(try kind.make())
        log.write(30)
        log.run()
        copy(log, suffix)
        log.write(30)
        log.run()
        log.stop()
        log.write(5)
        log.disk.rename("mail.log", "mail.log.1")
        log.write(3)
        log.settle()
        log.expectAllOnce()
    }

    @Test("the rotated file counts before a copy also when it is compressed", arguments: DiskKind.allCases)
    func compressedOriginal(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(30)
        log.run()
        log.disk.copy("mail.log", "mail.log.bak")
        log.stop()
        log.write(500)
        log.disk.rename("mail.log", "mail.log.1")
        log.disk.pack("mail.log.1", "mail.log.1.gz")
        log.write(3)
        log.settle()
        log.expectAllOnce()
    }

    @Test("a log that went away while nothing followed it is a gap of unknown size", arguments: DiskKind.allCases)
    func removed(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(30)
        log.run()
        log.stop()
        log.disk.append("mail.log", "lost\n")
        log.disk.unlink("mail.log")
        log.write(3)
        log.settle()
        #expect(log.read.count == 33)
        // The new file may have the old one's inode.
        #expect(log.gaps.first.map { [.vanished, .truncated].contains($0.kind) } == true)
        #expect(log.gaps.map(\.bytes) == [nil])
        #expect(log.gaps.first?.message.contains("perhaps lost lines") == true)
    }

    @Test("so is one that was truncated", arguments: DiskKind.allCases)
    func truncated(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(30)
        log.run()
        log.stop()
        log.disk.append("mail.log", "lost\n")
        log.disk.truncate("mail.log")
        log.write(3)
        log.settle()
        #expect(log.read.count == 33)
        #expect(log.gaps.map(\.kind) == [.truncated])
        #expect(log.gaps.map(\.bytes) == [nil])
    }

    @Test("a rotated file that was read to its end may go without a word", arguments: DiskKind.allCases)
    func rotatedAway(_ kind: DiskKind) throws {
        let log = Harness(try kind.make())
        log.write(30)
        log.run()
        log.disk.rename("mail.log", "mail.log.1")
        log.write(3)
        log.run(seconds: 1)
        log.stop()
        log.disk.unlink("mail.log.1")
        log.settle()
        log.expectAllOnce()
        #expect(log.gaps.isEmpty)
    }

    private func copy(_ log: Harness, _ suffix: String) {
        log.disk.copy("mail.log", suffix.hasSuffix(".gz") ? "mail.log.copied" : "mail.log.\(suffix)")
        if suffix.hasSuffix(".gz") { log.disk.pack("mail.log.copied", "mail.log.\(suffix)") }
    }
}
