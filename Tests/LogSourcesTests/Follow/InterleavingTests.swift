// Rotations between any two system calls of the follower: what a busy machine does to it, by a seed.

import Glibc
import Testing

@testable import LogSources

/// A file system that changes while it is looked at.
private final class BusyFileSystem: FollowedFileSystem {
    let base: any FollowedFileSystem
    /// Called before each look.
    var between: () -> Void = {}

    init(_ base: any FollowedFileSystem) { self.base = base }

    private func after<Result>(_ look: () -> Result) -> Result {
        between()
        return look()
    }

    func status(path: String) -> Result<FileStatus, FileFailure> { after { base.status(path: path) } }
    func resolve(_ path: String) -> String { after { base.resolve(path) } }
    func names(in directory: String) -> [String] { after { base.names(in: directory) } }
    func matches(_ pattern: String) -> [String] { after { base.matches(pattern) } }
    func open(_ path: String) -> Result<Int32, FileFailure> { after { base.open(path) } }
    func status(handle: Int32) -> FileStatus? { after { base.status(handle: handle) } }
    func read(
        handle: Int32, at offset: Int64, before: UnsafeMutableRawBufferPointer, into: UnsafeMutableRawBufferPointer
    ) -> Result<Int, FileFailure> {
        after { base.read(handle: handle, at: offset, before: before, into: into) }
    }
    func close(handle: Int32) { base.close(handle: handle) }
    func openStream(
        _ path: String, _ identity: FileIdentity
    ) -> Result<(input: any ByteInput, compression: Compression), SourceError.Kind> {
        after { base.openStream(path, identity) }
    }
}

/// A disk whose writer and logrotate go on while the follower looks.
private final class BusyDisk: Disk {
    let base = MemoryDisk()
    private let busy: BusyFileSystem
    var files: any FollowedFileSystem { busy }
    /// What is still to happen, one system call of the writer each.
    var script: ArraySlice<() -> Void> = []
    private var random: SeededGenerator
    /// How many calls of the follower come between two of the writer, on average.
    private let pace: Int

    init(seed: UInt64, pace: Int) {
        random = SeededGenerator(seed: seed)
        self.pace = pace
        busy = BusyFileSystem(base.files)
        // Not within one look: a file that takes both the name and the inode of another between two system calls is
        // more than a follower can notice.
        base.usesInodesAgain = false
        busy.between = { [unowned self] in
            while !script.isEmpty, Int.random(in: 0...self.pace, using: &random) == 0 { step() }
            // Now and then the follower sleeps for some rounds.
            guard Int.random(in: 0..<300, using: &random) == 0 else { return }
            for _ in 0..<Int.random(in: 0...400, using: &random) { step() }
        }
    }

    func step() {
        base.sleep(Int64.random(in: 5...200, using: &random))
        script.popFirst()?()
    }

    func path(_ name: String) -> String { base.path(name) }
    func append(_ name: String, _ text: String) { base.append(name, text) }
    func rename(_ old: String, _ new: String) { base.rename(old, new) }
    func copy(_ old: String, _ new: String) { base.copy(old, new) }
    func truncate(_ name: String) { base.truncate(name) }
    func unlink(_ name: String) { base.unlink(name) }
    func pack(_ name: String, _ packed: String) { base.pack(name, packed) }
    func link(_ target: String, _ name: String) { base.link(target, name) }
    func exists(_ name: String) -> Bool { base.exists(name) }
    func sleep(_ microseconds: Int64) { base.sleep(microseconds) }
    var now: Int64 { base.now }
    func openForAppend(_ name: String) -> any AppendHandle { base.openForAppend(name) }
}

@Suite("Rotations between the follower's system calls")
struct InterleavingTests {
    private static let kept = 40

    /// `FAKEFROM_STORMS=2000 swift test --filter InterleavingTests`: as many in each of the eight parts.
    private var seedsPerPart: Int { getenv("FAKEFROM_STORMS").flatMap { Int(String(cString: $0)) } ?? 6 }

    /// Lines and rotations of every kind, one system call after the other.
    private func script(_ log: Harness, _ disk: BusyDisk, rounds: Int, seed: UInt64) -> [() -> Void] {
        var random = SeededGenerator(seed: seed)
        var script: [() -> Void] = []
        for round in 0..<rounds {
            for _ in 0..<Int.random(in: 1...12, using: &random) { script.append { log.write() } }
            for number in stride(from: InterleavingTests.kept, to: 0, by: -1) {
                for ending in ["", ".gz"] {
                    script.append {
                        if disk.exists("mail.log.\(number)\(ending)") {
                            disk.rename("mail.log.\(number)\(ending)", "mail.log.\(number + 1)\(ending)")
                        }
                    }
                }
            }
            if round % 3 == 0 {
                script.append {
                    log.trace.append("copy \(log.written.count)")
                    disk.copy("mail.log", "mail.log.1")
                }
                script.append {
                    log.trace.append("truncate \(log.written.count)")
                    disk.truncate("mail.log")
                }
            } else {
                script.append {
                    log.trace.append("rename \(log.written.count)")
                    disk.rename("mail.log", "mail.log.1")
                }
            }
            if round % 4 == 0 { script.append { disk.pack("mail.log.2", "mail.log.2.gz") } }
            let pause = Int64.random(in: 0...20_000, using: &random)
            script.append { disk.sleep(pause) }
        }
        return script
    }

    @Test("nothing is lost, nothing read twice", arguments: 0..<8)
    func interleaved(_ part: Int) {
        for seed in 0..<seedsPerPart { run(seed: UInt64(part * 1_000 + seed), pace: [1, 4, 20][seed % 3]) }
    }

    @Test("nor with crashes in the middle of it", arguments: 0..<8)
    func crashes(_ part: Int) {
        for seed in 0..<seedsPerPart {
            run(seed: UInt64(part * 1_000 + seed), pace: [1, 4, 20][seed % 3], crashes: true)
        }
    }

    private func run(seed: UInt64, pace: Int, crashes: Bool = false) {
        var random = SeededGenerator(seed: seed &+ 99)
        let disk = BusyDisk(seed: seed, pace: pace)
        let log = Harness(disk)
        log.write()
        log.run()
        disk.script = script(log, disk, rounds: 20, seed: seed)[...]
        for _ in 0..<100_000 where !disk.script.isEmpty {
            if crashes, Int.random(in: 0..<25, using: &random) == 0 {
                log.pollOnce(limit: Int.random(in: 0...12, using: &random))
                log.crash()
            } else {
                log.pollOnce()
            }
            disk.step()
            disk.sleep(1_000)
        }
        log.settle()
        let missing = Set(log.written).subtracting(log.read)
        let doubled = log.read.count - Set(log.read).count
        let books = "seed \(seed): lost \(missing.count), twice \(doubled) of \(log.written.count), gaps \(log.gaps)"
        let isBalanced = missing.isEmpty && doubled == 0 && log.gaps.isEmpty
        #expect(isBalanced, "\(books)\n\(log.trace.joined(separator: "\n"))")
    }
}
