// Random rotations, crashes and half-written lines: the books must balance.

import Glibc
import Testing

@testable import LogSources

/// A logrotate, a writer and a service that is killed, all at random.
private struct Storm {
    let log: Harness
    private var random: SeededGenerator
    /// Rotations since everything was read: what is rotated out of the last name unread is lost by right.
    private var unreadRotations = 0
    /// The rest of a line that is half written, and the file that it is written to.
    private var half: (writer: any AppendHandle, rest: String)?
    private static let keptFiles = 12

    init(_ disk: any Disk, seed: UInt64) {
        log = Harness(disk)
        random = SeededGenerator(seed: seed)
        log.commitEvery = Int.random(in: 1...4, using: &random)
        if Bool.random(using: &random) { log.options.limits = .init(blockSize: 600, lineCap: 300) }
    }

    mutating func run(steps: Int) {
        log.write(1)
        log.run()
        for _ in 0..<steps {
            let choice = Int.random(in: 0..<100, using: &random)
            switch choice {
            case ..<35: write()
            case ..<45: writeHalf()
            case ..<50: finishHalf()
            case ..<70: look()
            case ..<78: rotate("rename") { $0.rename("mail.log", "mail.log.1") }
            case ..<84:
                rotate("copytruncate") { disk in
                    disk.copy("mail.log", "mail.log.1")
                    disk.truncate("mail.log")
                }
            case ..<92: compress()
            case ..<96: crash()
            default: log.disk.sleep(Int64.random(in: 1_000...9_000_000, using: &random))
            }
        }
        finishHalf()
        log.settle()
        log.disk.sleep(10_000_000)
        log.settle()
    }

    private func note(_ text: String) { log.trace.append(text) }

    private mutating func write() {
        let count = Int.random(in: 1...8, using: &random)
        note("write \(count)")
        // A half line is in the way of others in the same file.
        if half != nil { finishHalf() }
        log.write(count)
    }

    private mutating func writeHalf() {
        guard half == nil else { return }
        let line = log.makeLine()
        let cut = Int.random(in: 1..<line.count, using: &random)
        let writer = log.disk.openForAppend("mail.log")
        writer.append(String(line.prefix(cut)))
        half = (writer, String(line.dropFirst(cut)))
        note("half")
    }

    private mutating func finishHalf() {
        guard let half else { return }
        half.writer.append(half.rest + "\n")
        self.half = nil
        note("other half")
    }

    private mutating func look() {
        if Bool.random(using: &random) {
            note("run")
            unreadRotations = 0
            log.run(seconds: Double.random(in: 0...1, using: &random))
        } else {
            let limit = Int.random(in: 1...6, using: &random)
            note("look \(limit)")
            log.pollOnce(limit: limit)
            log.disk.sleep(Harness.poll)
        }
    }

    private mutating func rotate(_ how: String, _ body: (any Disk) -> Void) {
        // Neither keeps a half line together: one cuts it, the other's writer goes on elsewhere for too long.
        finishHalf()
        guard log.disk.exists("mail.log"), unreadRotations < 5 else { return }
        unreadRotations += 1
        note(how)
        for number in stride(from: Storm.keptFiles, to: 0, by: -1) {
            for ending in ["", ".gz"] where log.disk.exists("mail.log.\(number)\(ending)") {
                if number == Storm.keptFiles {
                    log.disk.unlink("mail.log.\(number)\(ending)")
                } else {
                    log.disk.rename("mail.log.\(number)\(ending)", "mail.log.\(number + 1)\(ending)")
                }
            }
        }
        body(log.disk)
        if Bool.random(using: &random) { log.write(1) }
    }

    private mutating func compress() {
        finishHalf()
        let plain = (1...Storm.keptFiles).filter { log.disk.exists("mail.log.\($0)") }
        guard let number = plain.randomElement(using: &random) else { return }
        note("gzip \(number)")
        log.disk.pack("mail.log.\(number)", "mail.log.\(number).gz")
    }

    private mutating func crash() {
        note("crash")
        log.crash()
    }
}

@Suite("A storm of rotations and crashes")
struct StormTests {
    @Test("in memory: nothing is lost, read twice or out of order", arguments: 0..<6)
    func memory(_ part: Int) {
        for seed in 0..<10 { storm(MemoryDisk(), UInt64(part * 1_000 + seed), steps: 120) }
    }

    @Test("on the disk: nothing is lost, read twice or out of order", arguments: 0..<8)
    func real(_ part: Int) throws {
        storm(try RealDisk([.gzip, .zstd, .xz, .bzip2][part % 4]), UInt64(part), steps: 120)
    }

    /// `FAKEFROM_STORMS=2000 swift test --filter StormTests/long`: as many storms, each of another length.
    @Test("the long form", .enabled(if: getenv("FAKEFROM_STORMS") != nil))
    func long() throws {
        let count = try #require(getenv("FAKEFROM_STORMS").flatMap { Int(String(cString: $0)) })
        for seed in 0..<count { storm(MemoryDisk(), UInt64(100_000 + seed), steps: 4 + seed * 7 % 200) }
    }

    private func storm(_ disk: any Disk, _ seed: UInt64, steps: Int) {
        var storm = Storm(disk, seed: seed)
        storm.run(steps: steps)
        let log = storm.log
        let missing = Set(log.written).subtracting(log.read)
        let doubled = log.read.count - Set(log.read).count
        let books = "lost \(missing.count), twice \(doubled), gaps \(log.gaps.count) of \(log.written.count) lines"
        let isBalanced = missing.isEmpty && doubled == 0 && log.gaps.isEmpty
        // Nobody writes late in this storm: an older file is read to its end before a younger one is begun.
        let isOrdered = !isBalanced || log.read == log.written
        #expect(isOrdered, "seed \(seed): out of order\n\(log.trace.joined(separator: "\n"))")
        #expect(isBalanced, "seed \(seed), \(steps) steps: \(books)\n\(log.trace.joined(separator: "\n"))")
    }
}
