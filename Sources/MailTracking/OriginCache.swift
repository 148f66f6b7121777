// Where a line comes from, as hashes: worked out anew only where it differs from the line before.

import MailLog

/// Host and instance of the line before. Nearly all lines of a log have the same ones.
struct OriginCache: Sendable {
    private var host: [UInt8] = []
    private var instance: [UInt8] = []
    private(set) var hostKey: UInt64 = 0
    private(set) var instanceKey: UInt64 = 0
    private var isEmpty = true

    mutating func read(_ event: borrowing LogEvent, _ batch: borrowing EventBatch, _ block: ByteView, seed: UInt64) {
        batch.withField(event.host, in: block) { name in
            guard isEmpty || !OriginCache.isSame(host, name) else { return }
            hostKey = name.hash(seed: seed)
            host = name.withBytes { Array($0) }
        }
        batch.withField(event.instance, in: block) { name in
            guard isEmpty || !OriginCache.isSame(instance, name) else { return }
            let root = name.firstIndex(of: UInt8(ascii: "/")) ?? name.count
            instanceKey = name.isEmpty ? 0 : name.slice(0, root).hash(seed: seed) | 1
            instance = name.withBytes { Array($0) }
        }
        isEmpty = false
    }

    private static func isSame(_ kept: [UInt8], _ name: ByteView) -> Bool {
        kept.count == name.count && kept.withUnsafeBytes { ByteView($0).equals(name) }
    }
}
