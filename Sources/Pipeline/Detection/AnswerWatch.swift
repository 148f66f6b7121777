// Which domains and addresses have an alert, and who here writes to them. One hash look-up for each label of a
// recipient's domain, and only once there is something to look for.

import Alerting
import Lookalike
import MailLog
import MailTracking

/// Finds answers to lookalikes, in the order of the log.
///
/// Domains are known by a seeded hash, made from their end on: one pass over an address gives the hashes of all domains
/// that it belongs to, and then its own.
struct AnswerWatch {
    private struct Entry: Codable {
        var key: AlertKey
        /// µs since 1970 of the latest line that showed it.
        var time: Int64?
    }

    /// µs: for so long after the last mail from there a mail to it is an answer.
    static let lifetime: Int64 = 30 * 86_400 * 1_000_000
    /// Messages that may still be tried again: as long as Postfix does, µs.
    private static let longestRetry: Int64 = 5 * 86_400 * 1_000_000
    private static let mostCounted = 4_096

    private let seed: UInt64
    private var entries: [UInt64: Entry] = [:]
    /// One bit for each entry's hash: nearly all recipients need no look into the table.
    private var bits = [UInt64](repeating: 0, count: 64)
    /// Messages that were counted, by hash, with their time.
    private var counted: [UInt64: Int64] = [:]

    init(seed: UInt64 = .random(in: .min ... .max)) { self.seed = seed }

    /// There is something to look for.
    var isActive: Bool { !entries.isEmpty }

    // MARK: What has an alert

    /// - Parameters:
    ///   - address: an A-label domain, or a whole address.
    ///   - key: the alert's.
    ///   - time: µs since 1970, of the line.
    ///   - limit: entries that are kept; beyond it the oldest half is forgotten.
    mutating func add(_ address: String, _ key: AlertKey, at time: Int64?, limit: Int) {
        let hash = address.withUTF8Bytes { bytes in
            (0..<bytes.count).reversed().reduce(seed) { AnswerWatch.step($0, AnswerWatch.lower(bytes[$1])) }
        }
        if let known = entries[hash], (known.time ?? .min) > (time ?? .min) { return }
        if entries[hash] == nil, entries.count >= limit { forgetOldest() }
        entries[hash] = Entry(key: key, time: time)
        note(hash)
    }

    private mutating func note(_ hash: UInt64) { bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }

    private mutating func forgetOldest() {
        let byAge = entries.sorted { ($0.value.time ?? .min, $0.key) < ($1.value.time ?? .min, $1.key) }
        for (hash, _) in byAge.prefix(max(1, entries.count / 2)) { entries[hash] = nil }
        bits = [UInt64](repeating: 0, count: 64)
        for hash in entries.keys { note(hash) }
    }

    // MARK: Who writes to it

    /// The alert that a recipient's address belongs to: that of its domain before that of the very address.
    /// - Parameters:
    ///   - time: µs since 1970; what was seen later, or long before, does not count.
    ///   - asciiDomain: the A-label of a domain, for names in other scripts.
    func key(for address: ByteView, at time: Int64?, asciiDomain: (String) -> String) -> AlertKey? {
        var hash = seed
        var place = address.count
        if place > 0, address[place - 1] == UInt8(ascii: ".") { place -= 1 }
        var isInDomain = true
        while place > 0 {
            place -= 1
            let byte = AnswerWatch.lower(address[place])
            if isInDomain, byte >= 0x80 { return international(address, at: time, asciiDomain) }
            if isInDomain, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") {
                if let key = known(hash, at: time) { return key }
                isInDomain = byte != UInt8(ascii: "@")
            }
            hash = AnswerWatch.step(hash, byte)
        }
        return known(hash, at: time)
    }

    private func international(_ address: ByteView, at time: Int64?, _ asciiDomain: (String) -> String) -> AlertKey? {
        let ascii = asciiDomain(address.string)
        guard !ascii.isEmpty, ascii.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return ascii.withUTF8Bytes { key(for: $0, at: time, asciiDomain: asciiDomain) }
    }

    @inline(__always)
    private func known(_ hash: UInt64, at time: Int64?) -> AlertKey? {
        guard bits[Int(hash >> 6 & 63)] & 1 << (hash & 63) != 0, let entry = entries[hash] else { return nil }
        guard let time, let seen = entry.time else { return entry.key }
        return time >= seen && time - seen <= AnswerWatch.lifetime ? entry.key : nil
    }

    /// Whether a message is counted now for the first time: Postfix logs each try, and each recipient.
    mutating func countsOnce(_ message: String, for key: AlertKey, at time: Int64?) -> Bool {
        let alert = key.registrableDomain.withUTF8Bytes { $0.hash(seed: seed) }
        let hash = message.withUTF8Bytes { $0.hash(seed: alert) }
        if counted[hash] != nil { return false }
        if counted.count >= AnswerWatch.mostCounted { forgetCounted(before: (time ?? 0) - AnswerWatch.longestRetry) }
        counted[hash] = time ?? 0
        return true
    }

    private mutating func forgetCounted(before time: Int64) {
        counted = counted.filter { $0.value >= time }
        if counted.count >= AnswerWatch.mostCounted { counted.removeAll() }
    }

    // MARK: Hashing

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        let mixed = (hash ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
        return mixed ^ mixed >> 32
    }
}

extension AnswerWatch {
    /// A part of both tables. The first version stored everything as one.
    private struct Piece: Codable {
        var seed: UInt64
        var entries: [UInt64: Entry]
        var counted: [UInt64: Int64]
    }

    /// Appends it as text, for a snapshot.
    func save(to text: inout [UInt8]) {
        PieceText.append(
            PieceText.parts(of: entries).lazy.map { Piece(seed: seed, entries: $0, counted: [:]) }, to: &text)
        PieceText.append(
            PieceText.parts(of: counted).lazy.map { Piece(seed: seed, entries: [:], counted: $0) }, to: &text)
    }

    /// - Returns: nil for what is none.
    init?(restoring text: ArraySlice<UInt8>) {
        guard let pieces = PieceText.pieces(text, of: Piece.self), let seed = pieces.first?.seed else { return nil }
        self.init(seed: seed)
        for piece in pieces {
            // Hashes of another seed would never be found.
            guard piece.seed == seed else { return nil }
            entries.merge(piece.entries) { _, new in new }
            counted.merge(piece.counted) { _, new in new }
        }
        for hash in entries.keys { note(hash) }
    }
}
