// The tracker's records in memory of their own: reached without a check of uniqueness for every field,
// which in an array costs more than what is done with the field.

/// A growing list of records with value semantics.
///
/// Copies share their memory until one of them is written: whoever writes calls `makeUnique` first, once for each
/// entrance of the tracker. Every index is checked, also in release builds.
struct RecordStore: @unchecked Sendable {
    /// Owns the memory; all of it is initialised, so that nothing has to know how much of it is in use.
    private final class Storage {
        let base: UnsafeMutablePointer<MessageRecord>
        let capacity: Int

        init(capacity: Int) {
            self.capacity = capacity
            base = .allocate(capacity: capacity)
        }

        deinit {
            base.deinitialize(count: capacity)
            base.deallocate()
        }
    }

    private var storage: Storage
    /// `storage.base`, without the way through the object.
    private var base: UnsafeMutablePointer<MessageRecord>
    private(set) var count = 0

    init() {
        storage = Storage(capacity: 0)
        base = storage.base
    }

    var indices: Range<Int> { 0..<count }

    subscript(index: Int) -> MessageRecord {
        @inline(__always) _read {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            yield base[index]
        }
        @inline(__always) _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            yield &base[index]
        }
    }

    /// Makes sure that nothing else sees what is written from now on.
    @inline(__always)
    mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&storage) { copy(capacity: storage.capacity) }
    }

    /// Adds a record and returns its index. Its memory may have been used before (`MessageRecord.reset`).
    mutating func append() -> Int {
        if count == storage.capacity { copy(capacity: Swift.max(count * 2, 16)) }
        count += 1
        return count - 1
    }

    private mutating func copy(capacity: Int) {
        let fresh = Storage(capacity: capacity)
        fresh.base.initialize(from: base, count: count)
        (fresh.base + count).initialize(repeating: MessageRecord(), count: capacity - count)
        storage = fresh
        base = fresh.base
    }
}
