// Where a line comes from, as hashes: worked out anew only where it differs from the line before.

import MailLog

/// Host and instance of the line before. Nearly all lines of a log have the same ones.
struct OriginCache: Sendable {
    private var host = ShortName()
    private var instance = ShortName()
    private(set) var hostKey: UInt64 = 0
    private(set) var instanceKey: UInt64 = 0
    /// `instanceKey` of the last line that had an instance: companions without one come in between.
    private var namedInstanceKey: UInt64 = 0

    mutating func read(
        host hostRange: ByteRange, instance instanceRange: ByteRange, _ batch: borrowing EventBatch, _ block: ByteView,
        seed: UInt64
    ) {
        batch.withField(hostRange, in: block) { name in
            guard host.differs(from: name) else { return }
            hostKey = name.hash(seed: seed)
        }
        guard !instanceRange.isEmpty else { return instanceKey = 0 }
        batch.withField(instanceRange, in: block) { name in
            if instance.differs(from: name) {
                let root = name.firstIndex(of: UInt8(ascii: "/")) ?? name.count
                namedInstanceKey = name.slice(0, root).hash(seed: seed) | 1
            }
            instanceKey = namedInstanceKey
        }
    }
}

/// A name of up to sixteen bytes, kept in two words; longer ones always differ.
private struct ShortName: Sendable {
    private var first: UInt64 = 0
    private var last: UInt64 = 0
    private var count = -1

    /// Whether the name is another than that of the call before; it is kept for the next one.
    mutating func differs(from name: ByteView) -> Bool {
        let first = name.count >= 8 ? name.slice(0, 8).lastWord : 0
        let last = name.lastWord
        if name.count == count && first == self.first && last == self.last && count <= 16 { return false }
        (self.first, self.last, count) = (first, last, name.count)
        return true
    }
}
