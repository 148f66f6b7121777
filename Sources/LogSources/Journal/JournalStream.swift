// The Journal Export Format as it comes from a pipe, in pieces cut anywhere:
// bytes → entries. Holds one entry at most, whatever comes.

import CSystem

/// Takes the output of `journalctl -o export` apart
/// (https://systemd.io/JOURNAL_EXPORT_FORMATS/).
struct JournalStream {
    /// What a run of bytes led to.
    enum Progress: Equatable {
        /// All bytes were taken.
        case more
        /// An entry is whole; the bytes behind `taken` are still to be fed.
        case entry(taken: Int)
        /// This is not the format.
        case broken
    }

    private enum State: Equatable {
        /// At the beginning of a field or in its name.
        case name
        /// In a value that ends with the line; nil: nobody wants it.
        case text(JournalEntry.Field?)
        /// In the eight bytes that tell a binary value's size.
        case size(JournalEntry.Field?)
        /// In a binary value: so many bytes are to come.
        case binary(JournalEntry.Field?, UInt64)
        /// At the line end behind a binary value.
        case end
        /// In a line that is no field (`-- Boot …`).
        case remark
    }

    private var state = State.name
    private var name: [UInt8] = []
    private var size: [UInt8] = []
    private var hasFields = false
    let entry = JournalEntry()
    let lineCap: Int

    /// journald takes no larger field (DATA_SIZE_MAX).
    private static let largest: UInt64 = 768 << 20

    init(lineCap: Int) { self.lineCap = lineCap }

    /// The entry that was given is done with.
    mutating func next() {
        entry.removeAll()
        hasFields = false
    }

    mutating func feed(_ bytes: UnsafeRawBufferPointer) -> Progress {
        var index = 0
        while index < bytes.count {
            switch state {
            case .name:
                guard let step = takeName(bytes, &index) else { return .broken }
                if step { return .entry(taken: index) }
            case .text(let field): takeText(field, bytes, &index)
            case .size(let field):
                guard takeSize(field, bytes, &index) else { return .broken }
            case .binary(let field, let missing):
                let count = Int(min(missing, UInt64(bytes.count - index)))
                store(field, UnsafeRawBufferPointer(rebasing: bytes[index..<index + count]))
                index += count
                state = missing == UInt64(count) ? .end : .binary(field, missing - UInt64(count))
            case .end:
                guard bytes[index] == 0x0A else { return .broken }
                index += 1
                state = .name
            case .remark: if endOfLine(bytes, &index) { state = .name }
            }
        }
        return .more
    }

    /// - Returns: whether an entry ended; nil where this cannot be a field.
    private mutating func takeName(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Bool? {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 0x0A where name.isEmpty: return hasFields
        case 0x0A: beginValue(.size)
        case 0x3D where !name.isEmpty: beginValue(.text)
        case UInt8(ascii: "-") where name.isEmpty: state = .remark
        case 0x30...0x39, 0x41...0x5A, 0x5F: name.append(byte)
        default: return nil
        }
        // journald takes no longer name.
        return name.count > 64 ? nil : false
    }

    private enum Form { case text, size }

    private mutating func beginValue(_ form: Form) {
        let field = JournalEntry.Field.allCases.first { field in
            field.name.withUTF8Buffer { $0.elementsEqual(name) }
        }
        name.removeAll(keepingCapacity: true)
        size.removeAll(keepingCapacity: true)
        hasFields = true
        // The first value of a field counts: journald writes its own, trusted ones once.
        let wanted = field.flatMap { entry[$0].isEmpty ? $0 : nil }
        state = form == .text ? .text(wanted) : .size(wanted)
    }

    private mutating func takeText(_ field: JournalEntry.Field?, _ bytes: UnsafeRawBufferPointer, _ index: inout Int) {
        let start = index
        let isOver = endOfLine(bytes, &index)
        store(field, UnsafeRawBufferPointer(rebasing: bytes[start..<(isOver ? index - 1 : index)]))
        if isOver { state = .name }
    }

    private mutating func takeSize(
        _ field: JournalEntry.Field?, _ bytes: UnsafeRawBufferPointer, _ index: inout Int
    ) -> Bool {
        size.append(bytes[index])
        index += 1
        guard size.count == 8 else { return true }
        let value = size.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        state = value == 0 ? .end : .binary(field, value)
        return value <= JournalStream.largest
    }

    /// Goes behind the next line end, or to the end of the bytes.
    private func endOfLine(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Bool {
        guard let base = bytes.baseAddress, let hit = cs_find_byte(base + index, 0x0A, bytes.count - index) else {
            index = bytes.count
            return false
        }
        index = hit - base + 1
        return true
    }

    private func store(_ field: JournalEntry.Field?, _ bytes: UnsafeRawBufferPointer) {
        guard let field else { return }
        let room = field.limit(lineCap: lineCap) - entry[field].count
        entry[field].append(contentsOf: bytes.prefix(room))
        if field == .message, bytes.count > room { entry.dropped += bytes.count - room }
    }
}
