// systemd's journal as one of the live inputs, read through journalctl.

import Glibc

/// The states of the journal:
///
///     probing ──▶ following ──▶ waiting (journalctl ended) ──▶ probing
///        └─ the cursor's entry is gone: a gap, following by time
///
/// `--cursor` shows the entry of the cursor first if it is still there, and
/// something else without a word if it is not; so it is asked for alone first.
final class JournalInput: LiveInput {
    private enum Phase {
        case waiting(until: Int64)
        case probing(JournalReader, since: Int64)
        case following(JournalReader)
    }

    private let command: JournalCommand
    private let limits: BlockReader.Limits
    private var phase = Phase.waiting(until: 0)
    private var steps: [LiveStep] = []
    private var position: JournalPosition
    /// The entry at which reading began or was taken up: nothing before it is given again.
    private var anchor: JournalCursor?
    /// The cursor is known to be gone: go on by time.
    private var isCursorGone = false
    private var drops = JournalDrops()
    /// Runs that ended with an error before they gave anything.
    private var failures = 0
    /// µs: how much is passed over because the journal is damaged.
    private var skipped: Int64 = 0
    private var backOff = JournalInput.shortestBackOff
    private var lastNews: Int64 = 0
    private var refreshInterval = JournalInput.longestRefresh
    private var reported: String?
    /// µs since 1970: when journalctl was started again because nothing came; nil once something did.
    private var refreshed: Int64?
    /// Used again for each entry.
    private var line: [UInt8] = []
    private(set) var statistics = BlockReader.Statistics()

    private static let shortestBackOff: Int64 = 250_000
    private static let longestBackOff: Int64 = 4_000_000
    /// µs: journalctl, when it does not follow, ends by itself, but journals on slow disks take seconds to open.
    private static let probeTime: Int64 = 30_000_000
    /// A journal that ends three times in a row at the same entry is damaged there.
    private static let attempts = 3
    /// journalctl says nothing where it cannot watch the journal (no inotify watches left), and stands still: a
    /// silent one is started again. Rarely, unless that has shown something.
    private static let longestRefresh: Int64 = 30_000_000
    private static let shortestRefresh: Int64 = 4_000_000

    init(_ options: JournalOptions, _ stored: JournalPosition?, _ limits: BlockReader.Limits, _ time: LiveTime) {
        command = JournalCommand(options)
        self.limits = limits
        let start = options.start == .end ? time.wallClock : 0
        position = stored ?? JournalPosition(input: JournalOptions.name, cursor: "", realtime: start)
        anchor = position.cursor.isEmpty ? nil : JournalCursor(position.cursor)
        // Where reading begins is stored before anything is read.
        if stored == nil { steps.append(.position(.journal(position))) }
    }

    var options: JournalOptions { command.options }
    var positions: [LivePosition] { [.journal(position)] }

    // MARK: Waiting

    var waits: [pollfd] {
        switch phase {
        case .waiting: []
        case .probing(let reader, _), .following(let reader): [reader.wait]
        }
    }

    var deadline: Int64 {
        switch phase {
        case .waiting(let until): until
        case .probing(_, let since): since + JournalInput.probeTime
        case .following: lastNews + refreshInterval
        }
    }

    // MARK: Reading

    func next(_ time: LiveTime, into block: inout Block) -> LiveStep? {
        // Each round changes the phase or ends; three are enough for a whole restart.
        for _ in 0..<4 {
            if !steps.isEmpty { return steps.removeFirst() }
            switch phase {
            case .waiting(let until):
                guard time.now >= until else { return nil }
                start(time)
            case .probing(let reader, let since):
                guard probe(reader, since, time) else { return nil }
            case .following(let reader):
                if let step = read(reader, time, into: &block) { return step }
                guard !steps.isEmpty || isWaiting else { return nil }
            }
        }
        return steps.isEmpty ? nil : steps.removeFirst()
    }

    private var isWaiting: Bool {
        if case .waiting = phase { return true }
        return false
    }

    private func start(_ time: LiveTime) {
        lastNews = time.now
        if case .following = phase { refreshed = time.wallClock } else { refreshed = nil }
        if !position.cursor.isEmpty && !isCursorGone {
            guard let reader = open(command.probing(position.cursor), time) else { return }
            phase = .probing(reader, since: time.now)
        } else {
            guard let reader = open(command.following(startWithoutCursor(time)), time) else { return }
            phase = .following(reader)
        }
    }

    private func startWithoutCursor(_ time: LiveTime) -> JournalCommand.Start {
        guard position.realtime > 0 else { return .beginning }
        if skipped > 0 { return .time(min(position.realtime + skipped, time.wallClock)) }
        // A second earlier, because entries of one moment may stand in any order. A time of the future is of a clock
        // that was set back: nothing can be told by it.
        let since = position.cursor.isEmpty ? position.realtime : position.realtime - 1_000_000
        return since > time.wallClock ? .beginning : .time(since)
    }

    private func open(_ arguments: [String], _ time: LiveTime) -> JournalReader? {
        do throws(ChildProcess.Errno) {
            return try JournalReader(command.program, arguments, limits)
        } catch {
            let text = SystemCall.text(error.code)
            retry(time, "\(command.program) cannot be started: \(text). Install systemd, or name log files instead")
            return nil
        }
    }

    /// - Returns: whether the answer is there.
    private func probe(_ reader: JournalReader, _ since: Int64, _ time: LiveTime) -> Bool {
        switch reader.next() {
        case .entry(let entry):
            if entry.text(.cursor) == position.cursor { follow(time) } else { loseCursor() }
        case .nothing:
            guard time.now - since >= JournalInput.probeTime else { return false }
            retry(time, "journalctl does not answer; trying again")
        case .ended(let complaint):
            // No entry and no complaint: the journal ends before this entry. Else ask again: a journal that cannot be
            // read now proves nothing, unless it says that this is no cursor.
            if complaint.isEmpty || complaint.contains("seek to cursor") {
                loseCursor()
            } else {
                retry(time, JournalInput.advice(complaint))
            }
        }
        return true
    }

    private func follow(_ time: LiveTime) {
        guard let reader = open(command.following(.cursor(position.cursor)), time) else { return }
        phase = .following(reader)
    }

    private func loseCursor() {
        isCursorGone = true
        phase = .waiting(until: 0)
        steps.append(
            .gap(LogGap(kind: .cursorGone, track: position.input, path: position.input), .journal(position)))
    }

    /// Fills the block with what is there.
    private func read(_ reader: JournalReader, _ time: LiveTime, into block: inout Block) -> LiveStep? {
        block.begin(limits, offset: statistics.bytes)
        var end = position
        // An entry is at most as long as a line and its few other fields.
        let limit = limits.blockSize - limits.lineCap - JournalInput.otherFields
        reading: while block.count <= limit {
            switch reader.next() {
            case .entry(let entry):
                guard let isNotice = take(entry, reader, time) else { continue }
                if isNotice { break reading }
                write(entry, to: &block)
                end = position
            case .nothing:
                if block.count == 0 { refresh(time) }
                break reading
            case .ended(let complaint):
                if block.count == 0 { noticeDamage(complaint) }
                retry(time, complaint.isEmpty ? "journalctl ended; trying again" : JournalInput.advice(complaint))
                break reading
            }
        }
        guard block.count > 0 else { return nil }
        statistics.bytes += Int64(block.count)
        return .lines(.journal(end))
    }

    /// The names, sizes and values of all fields but the message.
    private static let otherFields = 4_096

    /// - Returns: whether it is a notice that something was lost; nil where it was read before.
    private func take(_ entry: JournalEntry, _ reader: JournalReader, _ time: LiveTime) -> Bool? {
        let cursor = JournalCursor(entry.text(.cursor))
        if let anchor, cursor.isSameOrBefore(anchor) { return nil }
        let realtime = entry.number(.realtime) ?? position.realtime
        // It was there when journalctl was started again because nothing came: the one before had stood still.
        if let started = refreshed {
            let hasStood = realtime < started - 1_000_000
            refreshInterval = hasStood ? JournalInput.shortestRefresh : JournalInput.longestRefresh
            refreshed = nil
        }
        lastNews = time.now
        backOff = JournalInput.shortestBackOff
        reported = nil
        isCursorGone = false
        (failures, skipped) = (0, 0)
        anchor = cursor
        position.cursor = cursor.text
        position.realtime = realtime
        guard entry.isDropNotice else { return false }
        if let gap = drops.gap(entry) { steps.append(.gap(gap, .journal(position))) }
        return true
    }

    private func write(_ entry: JournalEntry, to block: inout Block) {
        drops.saw(entry)
        if entry.dropped > 0 {
            statistics.longLines += 1
            statistics.bytesDropped += Int64(entry.dropped)
        }
        line.removeAll(keepingCapacity: true)
        entry.append(to: &line)
        block.append(line)
    }

    // MARK: When nothing comes

    private func refresh(_ time: LiveTime) {
        guard case .following(let reader) = phase, time.now - lastNews >= refreshInterval else { return }
        let complaint = reader.complaint()
        if !complaint.isEmpty { report(JournalInput.advice(complaint)) }
        start(time)
    }

    /// A journal that cannot be read beyond a place: what is there is passed over, more and more of it.
    private func noticeDamage(_ complaint: String) {
        guard complaint.contains("iterate") || complaint.contains("Bad message") else { return }
        failures += 1
        guard failures >= JournalInput.attempts else { return }
        if skipped == 0 {
            let gap = LogGap(kind: .damaged, track: position.input, path: position.input)
            steps.append(.gap(gap, .journal(position)))
        }
        skipped = max(1_000_000, min(skipped * 10, 10_000_000_000_000))
        isCursorGone = true
    }

    private func retry(_ time: LiveTime, _ complaint: String) {
        phase = .waiting(until: time.now + backOff)
        backOff = min(2 * backOff, JournalInput.longestBackOff)
        report(complaint)
    }

    private func report(_ complaint: String) {
        guard reported != complaint else { return }
        reported = complaint
        steps.append(.problem(FollowProblem(path: position.input, kind: .input(complaint))))
    }

    private static func advice(_ complaint: String) -> String {
        let isRefused = complaint.contains("permission")
        let advice = isRefused ? " Add the user to the group systemd-journal." : ""
        return "journalctl says: \(complaint).\(advice) Trying again."
    }
}
