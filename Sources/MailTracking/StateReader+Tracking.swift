// What the parts of the tracker's saved state have in common.

import MailLog

extension StateReader {
    /// Counts that go up and down by one: far from where they would overflow.
    static let counters = -(1 << 48)...(1 << 48)

    mutating func counter() throws(SavedStateError) -> Int { try number(in: StateReader.counters) }

    mutating func generation() throws(SavedStateError) -> UInt32 {
        let value = try unsigned()
        guard let generation = UInt32(exactly: value) else { throw .damaged }
        return generation
    }

    /// The index of a record.
    mutating func slot(in records: Int) throws(SavedStateError) -> Int32 {
        Int32(truncatingIfNeeded: try number(in: 0...records, below: records))
    }

    mutating func slots(in records: Int) throws(SavedStateError) -> [Int32] {
        var slots: [Int32] = []
        for _ in 0..<(try count()) { slots.append(try slot(in: records)) }
        return slots
    }

    private mutating func number(in range: ClosedRange<Int>, below limit: Int) throws(SavedStateError) -> Int {
        let value = try number(in: range)
        guard value < limit else { throw .damaged }
        return value
    }

    /// A piece of an arena that holds `size` bytes.
    mutating func piece(in size: Int) throws(SavedStateError) -> Piece {
        let offset = try unsigned()
        guard offset > 0 else { return .absent }
        let count = try unsigned()
        guard offset - 1 <= UInt64(size), count <= UInt64(size) - (offset - 1) else { throw .damaged }
        return Piece(offset: UInt32(offset - 1), count: UInt32(count))
    }
}

extension StateWriter {
    mutating func add(_ slots: [Int32]) {
        add(UInt64(slots.count))
        for slot in slots { add(Int(slot)) }
    }

    /// 0 for an absent one, else its offset from 1 on, and its count.
    mutating func add(_ piece: Piece) {
        guard piece.isPresent else { return add(UInt64(0)) }
        add(UInt64(piece.offset) + 1)
        add(UInt64(piece.count))
    }
}
