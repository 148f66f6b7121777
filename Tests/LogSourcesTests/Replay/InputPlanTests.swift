import Glibc
import Testing

@testable import LogSources

/// Stands for the parser: a log line holds `postfix/`.
private func holdsLogLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("postfix/")
}

private func plan(_ paths: String...) -> InputPlan { InputPlan(paths: paths, holdsLogLine: holdsLogLine) }

private func line(_ number: Int) -> String { "Sep  1 10:00:0\(number) mx1 postfix/qmgr[1]: \(number)\n" }

@Suite("Which files replay reads, and in which order")
struct InputPlanTests {
    @Test("a directory is read recursively, oldest first, families by name")
    func directory() throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("b")
        directory.makeDirectory(".hidden")
        try directory.write("mail.log", line(3))
        try directory.write("mail.log.1", line(2))
        try directory.write("mail.log.2.gz", compress(line(1).utf8, .gzip))
        try directory.write("archive.log", line(9))
        try directory.write("b/mail.log", line(4))
        try directory.write(".hidden/mail.log", line(5))
        try directory.write(".mail.log.swp", line(6))
        let result = plan(directory.path)
        #expect(
            result.files.map { String($0.path.dropFirst(directory.path.count + 1)) }
                == ["archive.log", "mail.log.2.gz", "mail.log.1", "mail.log", "b/mail.log"])
        #expect(result.files.map(\.compression) == [.none, .gzip, .none, .none, .none])
        #expect(result.problems.isEmpty)
        #expect(result.totalSize == result.files.reduce(0) { $0 + ($1.size ?? 0) })
    }

    @Test("files named in any order are read oldest first, standard input last")
    func namedFiles() throws {
        let directory = try TemporaryDirectory()
        let new = try directory.write("mail.log", line(2))
        let old = try directory.write("mail.log.1", line(1))
        #expect(plan("-", new, old).files.map(\.path) == [old, new, "-"])
    }

    @Test("a file's time of modification is given in microseconds")
    func modificationTime() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mail.log", line(1))
        let times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1_788_000_000, tv_nsec: 123_456_789)]
        utimensat(AT_FDCWD, path, times, 0)
        #expect(plan(path).files.first?.modified == 1_788_000_000_123_456)
    }

    @Test("what is wrong with a named file is an error; inside a directory it is a note")
    func severities() throws {
        let directory = try TemporaryDirectory()
        let log = try directory.write("mail.log", line(1))
        let empty = try directory.write("empty.log", "")
        let binary = try directory.write("wtmp", [UInt8](repeating: 7, count: 100) + [0, 1, 2])
        let note = try directory.write("notes.txt", "nothing of interest\n")
        let tar = try directory.write("logs.tar", [UInt8](repeating: 0x61, count: 257) + Array("ustar\0".utf8))
        let named = plan(log, empty, binary, note, tar)
        #expect(named.files.map(\.path) == [log])
        #expect(named.problems.map(\.kind) == [.empty, .binary, .notALog, .archive])
        #expect(named.problems.map(\.isError) == [true, true, false, true])
        let found = plan(directory.path)
        #expect(found.files.map(\.path) == [log])
        #expect(found.problems.map(\.kind) == [.empty, .archive, .notALog, .binary])
        #expect(!found.problems.contains { $0.isError })
    }

    @Test("UTF-16 text is named as what it is")
    func utf16() throws {
        let directory = try TemporaryDirectory()
        let text = line(1).utf8.flatMap { [$0, UInt8(0)] }
        let marked = try directory.write("marked.log", [0xFF, 0xFE] + text)
        let plain = try directory.write("plain.log", text)
        let found = plan(marked, plain)
        #expect(found.files.isEmpty)
        #expect(found.problems.map(\.kind) == [.utf16, .utf16])
        #expect(found.problems.allSatisfy { $0.isError && $0.message.contains("iconv") })
    }

    @Test("text without a log line is an error only where nothing else is left to read")
    func nothingLeft() throws {
        let directory = try TemporaryDirectory()
        let note = try directory.write("notes.txt", "nothing of interest\n")
        #expect(plan(note).problems.map(\.isError) == [true])
    }

    @Test("a missing file, an empty directory, a glob without a match: errors that name the path and the fix")
    func missing() throws {
        let directory = try TemporaryDirectory()
        directory.makeDirectory("none")
        let result = plan(directory.file("absent.log"), directory.file("none"), directory.file("*.gz"))
        #expect(result.problems.map(\.kind) == [.missing, .noMatch, .noLogs(files: 0)])
        #expect(result.problems.allSatisfy { $0.isError })
        for problem in result.problems {
            #expect(problem.message.contains(problem.path))
            #expect(problem.message.hasSuffix(".") || problem.message.contains("quotes"))
        }
    }

    @Test("a directory whose files are no logs is an error, with a note for each file")
    func directoryWithoutLogs() throws {
        let directory = try TemporaryDirectory()
        try directory.write("a.txt", "a\n")
        try directory.write("b.txt", "b\n")
        let result = plan(directory.path)
        #expect(result.problems.map(\.kind) == [.notALog, .notALog, .noLogs(files: 2)])
        #expect(result.problems.map(\.isError) == [false, false, true])
    }

    @Test("an unreadable file is an error wherever it stands")
    func damaged() throws {
        let directory = try TemporaryDirectory()
        try directory.write("mail.log", line(1))
        try directory.write("mail.log.1.gz", compress(line(0).utf8, .gzip).prefix(12))
        let result = plan(directory.path)
        #expect(result.files.count == 1)
        #expect(result.problems.count == 1)
        #expect(result.problems.first?.isError == true)
    }

    @Test("a cut-off gzip that holds log lines is read")
    func truncated() throws {
        let directory = try TemporaryDirectory()
        let packed = try compress(text(sampleLines(1_000)).utf8, .gzip)
        let path = try directory.write("mail.log.1.gz", packed.prefix(packed.count / 2))
        #expect(plan(path).files.map(\.path) == [path])
    }

    @Test("globs that the shell left alone are matched; what they match is not named explicitly")
    func globs() throws {
        let directory = try TemporaryDirectory()
        try directory.write("mail.log", line(1))
        try directory.write("mail.err", "")
        let result = plan(directory.file("mail.*"))
        #expect(result.files.map(\.path) == [directory.file("mail.log")])
        #expect(result.problems.map(\.isError) == [false])
    }

    @Test("a file named like a glob is that file")
    func literalGlob() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mail[1].log", line(1))
        #expect(plan(path).files.map(\.path) == [path])
    }

    @Test("a file is read once: named twice, linked, or still there beside its compressed form")
    func duplicates() throws {
        let directory = try TemporaryDirectory()
        let content = text(sampleLines(200))
        let plain = try directory.write("mail.log.1", content)
        let packed = try directory.write("mail.log.1.gz", compress(content.utf8.prefix(5_000), .gzip))
        symlink("mail.log.1", directory.file("zz.log"))
        let result = plan(plain, directory.path)
        #expect(result.files.map(\.path) == [plain])
        #expect(
            Set(result.problems.map(\.path)) == [plain, packed, directory.file("zz.log")])
        #expect(result.problems.allSatisfy { $0.kind == .duplicate(of: plain) && !$0.isError })
    }

    @Test("two files of the same age that begin differently are both read")
    func sameAge() throws {
        let directory = try TemporaryDirectory()
        try directory.write("mail.log.1", line(1))
        try directory.write("mail.log.1.gz", compress(line(2).utf8, .gzip))
        #expect(plan(directory.path).files.count == 2)
    }

    @Test("a log that begins with a long run of NULs is a log")
    func leadingNULs() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mail.log", [UInt8](repeating: 0, count: 1_000_000) + Array(line(1).utf8))
        #expect(plan(path).files.map(\.path) == [path])
    }

    @Test(
        "a log whose first line is empty or a few bytes is a log, and is told from another that begins so",
        arguments: ["\n", "\r\n", "# x\n", "{\n", "\n\n\n"], [Compression.none, .gzip])
    func shortFirstLine(start: String, compression: Compression) throws {
        let directory = try TemporaryDirectory()
        let paths = try (1...2).map { number in
            try directory.write("mail.log.\(number)", compress((start + line(number)).utf8, compression))
        }
        #expect(Set(plan(directory.path).files.map(\.path)) == Set(paths))
    }

    @Test("symbolic links in a circle end")
    func circle() throws {
        let directory = try TemporaryDirectory()
        try directory.write("mail.log", line(1))
        symlink(directory.path, directory.file("loop"))
        symlink("self", directory.file("self"))
        #expect(plan(directory.path).files.count == 1)
    }

    @Test("a path with control characters cannot write to the terminal")
    func hostileName() {
        let message = plan("/nowhere/\u{1B}[2J\u{202E}.log").problems.first?.message ?? ""
        #expect(message.contains("\\u{1b}[2J\\u{202e}"))
        #expect(!message.contains("\u{1B}"))
    }

    @Test("a pipe is read without a look at its head")
    func pipe() throws {
        let directory = try TemporaryDirectory()
        mkfifo(directory.file("pipe"), 0o600)
        let result = plan(directory.file("pipe"))
        #expect(result.files == [LogFile(path: directory.file("pipe"))])
    }
}
