// Where a line comes from, as hashes: worked out anew only where it differs from the line before.

import MailLog

/// Host and instance of the line before. Nearly all lines of a log have the same ones.
struct OriginCache: Sendable {
    /// `mx1 postfix`: host and instance of the last line that had both, side by side.
    private var origin: ShortText?
    private var host: ShortText?
    private var originHostCount = -1
    private var originKeys: (host: UInt64, instance: UInt64) = (0, 0)
    private var knownHostKey: UInt64 = 0
    private(set) var hostKey: UInt64 = 0
    private(set) var instanceKey: UInt64 = 0

    @inline(__always)
    mutating func read(
        host hostRange: ByteRange, instance instanceRange: ByteRange, _ batch: borrowing EventBatch, _ block: ByteView,
        seed: UInt64
    ) {
        let areNeighbours = !hostRange.isScratch && instanceRange.start == hostRange.end + 1
        if areNeighbours, !hostRange.isEmpty, !instanceRange.isEmpty,
            let text = ShortText(block.slice(hostRange.start, instanceRange.end))
        {
            if text != origin || hostRange.count != originHostCount {
                (origin, originHostCount) = (text, hostRange.count)
                readBoth(hostRange, instanceRange, batch, block, seed)
                originKeys = (hostKey, instanceKey)
            }
            (hostKey, instanceKey) = originKeys
        } else {
            readBoth(hostRange, instanceRange, batch, block, seed)
        }
    }

    @inline(never)
    private mutating func readBoth(
        _ hostRange: ByteRange, _ instanceRange: ByteRange, _ batch: borrowing EventBatch, _ block: ByteView,
        _ seed: UInt64
    ) {
        hostKey = batch.withField(hostRange, in: block) { name in
            let text = ShortText(name)
            if text == nil || text != host {
                host = text
                knownHostKey = name.hash(seed: seed)
            }
            return knownHostKey
        }
        guard !instanceRange.isEmpty else { return instanceKey = 0 }
        instanceKey = batch.withField(instanceRange, in: block) { name in
            let root = name.firstIndex(of: UInt8(ascii: "/")) ?? name.count
            return name.slice(0, root).hash(seed: seed) | 1
        }
    }
}
