// The tracker across restarts: all of its state as bytes, so that a restored tracker says of the lines that follow
// what the saved one would have said.

public import MailLog

/// Why saved tracking state cannot be used.
public typealias TrackerStateError = SavedStateError

// Left out is what changes nothing that is said: `origin`, which only spares hashing.
extension MessageTracker {
    private static let kind: StaticString = "FFTR"
    /// 2: what policy services said is at the end, and a record knows whether its `message-id=` came. 3: then mail that
    /// programs took, and a record knows whether amavis blocked it.
    static let version: UInt8 = 3
    private static let oldestVersion: UInt8 = 1

    /// The whole state: open messages, refusals, announced queue IDs, counters, and messages not yet taken.
    ///
    /// Some 300 bytes for each open message. Holds addresses and subjects: to be kept as the log itself is.
    public func save() -> [UInt8] { save(version: MessageTracker.version) }

    /// In an older form, for tests of what reads it.
    func save(version: UInt8) -> [UInt8] {
        let size = 1024 + records.count * 200 + held
        var writer = StateWriter(kind: MessageTracker.kind, version: version, expectedSize: size)
        writer.addFixed(seed)
        for value in [evicted, messageCount, headerFromCount, hand] { writer.add(value) }
        writer.add(now)
        writer.add(UInt64(records.count))
        for index in records.indices { records[index].save(into: &writer, version: version) }
        writer.add(freeSlots)
        writer.add(table.slots)
        writer.add(dirty)
        saveClosing(into: &writer)
        saveSessions(into: &writer)
        saveAnnounced(into: &writer)
        writer.add(UInt64(finished.count))
        for message in finished { message.save(into: &writer) }
        writer.add(UInt64(absorbed.count))
        for identity in absorbed { writer.add(identity) }
        if version >= 2 { policyResults.save(into: &writer) }
        if version >= 3 { handedOver.save(into: &writer) }
        return writer.finish()
    }

    private func saveClosing(into writer: inout StateWriter) {
        writer.add(UInt64(closing.waiting.count))
        for entry in closing.waiting {
            writer.add(Int(entry.slot))
            writer.add(UInt64(entry.generation))
            writer.add(entry.time)
        }
    }

    private func saveSessions(into writer: inout StateWriter) {
        writer.add(UInt64(sessions.count))
        for session in sessions.all {
            writer.addFixed(session.key)
            writer.add(session.lastTime)
            writer.add(Array(session.slots))
        }
    }

    private func saveAnnounced(into writer: inout StateWriter) {
        writer.add(UInt64(announced.count))
        for (key, announcement) in announced.sorted(by: { $0.key < $1.key }) {
            writer.addFixed(key)
            writer.add(Int(announcement.slot))
            writer.add(UInt64(announcement.generation))
            writer.add(announcement.isNotification)
            writer.add(announcement.time)
        }
    }

    /// A tracker that goes on where the saved one stood.
    /// - Parameters:
    ///   - bytes: what `save` gave. Anything else is an error, never a crash.
    ///   - limits: bounds from now on; they need not be those of the saved tracker.
    public init(restoring bytes: [UInt8], limits: TrackerLimits = TrackerLimits()) throws(TrackerStateError) {
        var reader = try StateReader(
            bytes, kind: MessageTracker.kind, version: MessageTracker.version, oldest: MessageTracker.oldestVersion)
        self.init(limits: limits, seed: try reader.fixed())
        evicted = try reader.number(in: StateReader.counters)
        messageCount = try reader.number(in: StateReader.counters)
        headerFromCount = try reader.number(in: StateReader.counters)
        hand = try reader.number(in: 0...Int(Int32.max))
        now = try reader.instant()
        try restoreRecords(&reader)
        try restoreSlots(&reader)
        try restoreClosing(&reader)
        try restoreSessions(&reader)
        try restoreAnnounced(&reader)
        for _ in 0..<(try reader.count()) { finished.append(try Message(restoring: &reader)) }
        for _ in 0..<(try reader.count()) { absorbed.append(try reader.string()) }
        if reader.version >= 2 { policyResults = try PolicyResults(restoring: &reader) }
        if reader.version >= 3 { handedOver = try HandedOver(restoring: &reader, records: records.count) }
        try reader.finish()
    }

    private mutating func restoreRecords(_ reader: inout StateReader) throws(TrackerStateError) {
        let count = try reader.count()
        // A saved tracker may have had other limits; but no claim of so many records is followed blindly.
        guard count <= Swift.max(limits.messages, 1 << 16) else { throw .damaged }
        for _ in 0..<count {
            let record = try MessageRecord(restoring: &reader, records: count)
            let index = records.append()
            records[index] = record
            records[index].weighed = record.weight
            held += Int(record.weight)
        }
        guard hand <= count else { throw .damaged }
        try checkRoots()
    }

    /// Every way to a first hop ends at one that is in use.
    private func checkRoots() throws(TrackerStateError) {
        for index in records.indices where records[index].phase != .free && records[index].root >= 0 {
            let root = Int(records[index].root)
            let age = records[root].generation &- records[index].rootGeneration
            // An older life's name is stale and stays so; a later life's would come true one day.
            guard age > 0 ? age < 1 << 31 : records[root].phase != .free else { throw .damaged }
        }
        for index in records.indices where records[index].phase != .free {
            var steps = 0
            var current = index
            while let root = liveRoot(of: current) {
                steps += 1
                guard steps <= MessageTracker.mostHops else { throw .damaged }
                current = root
            }
        }
    }

    /// No chain of first hops is longer: each is found from its own end.
    private static let mostHops = 10_000

    private func liveRoot(of index: Int) -> Int? {
        let root = records[index].root
        guard root >= 0, records[Int(root)].generation == records[index].rootGeneration else { return nil }
        return Int(root)
    }

    private mutating func restoreSlots(_ reader: inout StateReader) throws(TrackerStateError) {
        freeSlots = try reader.slots(in: records.count)
        let named = try reader.slots(in: records.count)
        var isListed = [Bool](repeating: false, count: records.count)
        for slot in freeSlots + named {
            guard !isListed[Int(slot)] else { throw .damaged }
            isListed[Int(slot)] = true
        }
        guard freeSlots.allSatisfy({ records[Int($0)].phase == .free }) else { throw .damaged }
        for slot in named {
            let record = records[Int(slot)]
            guard record.phase != .free, record.key != 0 else { throw .damaged }
            table.insert(record.key, slot)
        }
        for index in records.indices where !isListed[index] {
            guard records[index].phase != .free, records[index].key == 0 else { throw .damaged }
        }
        dirty = try reader.slots(in: records.count)
    }

    private mutating func restoreClosing(_ reader: inout StateReader) throws(TrackerStateError) {
        for _ in 0..<(try reader.count()) {
            let slot = try reader.slot(in: records.count)
            let generation = try reader.generation()
            closing.append(.init(slot: slot, generation: generation, time: try reader.instant()))
        }
    }

    private mutating func restoreSessions(_ reader: inout StateReader) throws(TrackerStateError) {
        for _ in 0..<(try reader.count()) {
            let key = try reader.fixed()
            guard key != 0, sessions.index(of: key) == nil else { throw .damaged }
            let index = sessions.begin(key, time: try reader.instant())
            for slot in try reader.slots(in: records.count) { sessions[index].slots.append(slot) }
            hasTriage = hasTriage || key & MessageTracker.triageBit != 0
        }
    }

    private mutating func restoreAnnounced(_ reader: inout StateReader) throws(TrackerStateError) {
        for _ in 0..<(try reader.count()) {
            let key = try reader.fixed()
            let slot = try reader.slot(in: records.count)
            let generation = try reader.generation()
            let isNotification = try reader.bool()
            announced[key] = Announcement(
                slot: slot, generation: generation, isNotification: isNotification, time: try reader.instant())
        }
    }
}
