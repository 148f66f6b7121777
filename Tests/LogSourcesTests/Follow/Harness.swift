// Follows a disk as the live pipeline does, and keeps the books: what was written, what was read.

import Testing

@testable import LogSources

/// A writer, a follower and a store that survives the follower.
final class Harness {
    let disk: any Disk
    var options: FollowOptions
    /// What a database would hold.
    private(set) var stored: [Int64: FileCheckpoint] = [:]
    /// What was read and stored.
    private(set) var read: [String] = []
    private(set) var gaps: [LogGap] = []
    private(set) var problems: [FollowProblem] = []
    private(set) var written: [String] = []
    /// What was done, for whoever looks for the reason of a failure.
    var trace: [String] = []
    /// What was read since the last commit: lost in a crash.
    private var uncommitted: [(checkpoint: FileCheckpoint, lines: [String], gap: LogGap?)] = []
    private var follower: FileFollower?
    private var block = Block()
    private var counter = 0
    /// Blocks between two commits.
    var commitEvery = 1
    /// The database takes nothing for now.
    var commits = true
    /// µs by which the clock is wrong.
    var clockError: Int64 = 0

    static let poll: Int64 = 250_000

    init(_ disk: any Disk, paths: [String] = ["mail.log"], start: FollowOptions.Start = .beginning, backfill: Int = 0) {
        self.disk = disk
        options = FollowOptions(paths: paths.map { disk.path($0) })
        options.start = start
        options.backfill = backfill
    }

    // MARK: Writing

    /// A line that no other one equals.
    func makeLine() -> String {
        counter += 1
        let line = "Sep  1 10:00:00 mx1 postfix/qmgr[9]: line \(counter) \(UInt64(counter) &* 0x9E37_79B9_7F4A_7C15)"
        written.append(line)
        return line
    }

    func write(_ count: Int = 1, to name: String = "mail.log") {
        for _ in 0..<count { disk.append(name, makeLine() + "\n") }
    }

    // MARK: Reading

    func start() {
        follower?.directoryChanged()
        if follower == nil {
            follower = FileFollower(
                options, checkpoints: stored.values.sorted { $0.id < $1.id }, files: disk.files)
        }
    }

    /// Lets the follower read everything, again and again for some time.
    func run(seconds: Double = 0) {
        start()
        let end = disk.now + Int64(seconds * 1_000_000)
        repeat {
            pollOnce()
            disk.sleep(Harness.poll)
        } while disk.now <= end
    }

    /// As `run`, but long enough for everything rotated to be finished.
    func settle() { run(seconds: 20) }

    /// - Parameter limit: stop in the middle, after as many steps.
    func pollOnce(limit: Int = .max) {
        start()
        for _ in 0..<limit {
            guard let follower else { return }
            switch follower.next(now: disk.now, wallClock: disk.now + clockError, into: &block) {
            case .lines(let checkpoint): took(checkpoint, lines(of: block), nil)
            case .position(let checkpoint): took(checkpoint, [], nil)
            case .gap(let gap, let checkpoint): took(checkpoint, [], gap)
            case .forget(let ids): for id in ids { stored[id] = nil }
            case .problem(let problem): problems.append(problem)
            case .idle:
                commit()
                return
            }
        }
    }

    /// The process ends: what was not committed is gone.
    func crash() {
        trace.append("crash")
        follower = nil
        uncommitted = []
    }

    /// The process ends after it has stored everything.
    func stop() {
        commit()
        crash()
    }

    /// SIGHUP with other paths.
    /// - Parameter anew: whether another follower takes over, from what was stored.
    func follow(_ names: [String], anew: Bool) {
        commit()
        options.paths = names.map { disk.path($0) }
        if anew { return crash() }
        if let follower { #expect(follower.adopt(options)) }
    }

    private func took(_ checkpoint: FileCheckpoint, _ lines: [String], _ gap: LogGap?) {
        let numbers = lines.map { $0.split(separator: " ").dropFirst(6).first ?? "-" }
        trace.append(
            "\(checkpoint.id) \(checkpoint.state) \(checkpoint.path) i\(checkpoint.identity.inode) @\(checkpoint.offset) \(numbers) \(gap.map { "\($0)" } ?? "")"
        )
        uncommitted.append((checkpoint, lines, gap))
        if uncommitted.count >= commitEvery { commit() }
    }

    private func commit() {
        guard commits else { return }
        let batch = uncommitted
        uncommitted = []
        for (checkpoint, lines, gap) in batch {
            stored[checkpoint.id] = checkpoint
            read += lines
            if let gap { gaps.append(gap) }
        }
        for (checkpoint, _, _) in batch { follower?.committed(checkpoint) }
    }

    // MARK: Judging

    /// Every line that was written was read once.
    /// - Parameter vanished: logs that went away while nothing followed them: whether they held more is not known.
    func expectAllOnce(vanished: Int = 0, _ location: SourceLocation = #_sourceLocation) {
        let missing = Set(written).subtracting(read)
        #expect(missing.isEmpty, "lost \(missing.count) of \(written.count)", sourceLocation: location)
        #expect(read.count == Set(read).count, "read twice: \(read.count - Set(read).count)", sourceLocation: location)
        let strange = Set(read).subtracting(written)
        #expect(strange.isEmpty, "never written: \(strange.prefix(3))", sourceLocation: location)
        #expect(gaps.count == vanished && gaps.allSatisfy { $0.bytes == nil }, "\(gaps)", sourceLocation: location)
    }

    var statistics: BlockReader.Statistics? { follower?.statistics }

    var openGenerations: Int { stored.values.count { $0.state != .done } }
}

/// Both kinds of disk, for tests that run on each.
enum DiskKind: String, CaseIterable, Sendable {
    case memory, real

    func make() throws -> any Disk { self == .memory ? MemoryDisk() : try RealDisk() }
}
