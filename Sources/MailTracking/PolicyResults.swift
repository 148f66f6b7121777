// What a policy service (policyd-spf) said of a client and its sender, before
// the mail had a queue ID.

import MailLog

/// SPF results that wait for the mail they are about.
///
/// A result belongs to a host, a client address and a sender. Two results for the same three are the same check done
/// twice (each recipient is one request); where they differ, none is believed.
struct PolicyResults: Sendable {
    /// RFC 7208 section 2.6.
    static let words: [StaticString] = [
        "pass", "fail", "softfail", "neutral", "none", "temperror", "permerror",
    ]

    private struct Result {
        var word: Int
        var time: Int64
        var isContradicted = false
    }

    private var results: [UInt64: Result] = [:]

    @inline(__always) var isEmpty: Bool { results.isEmpty }
    var count: Int { results.count }

    /// - Parameters:
    ///   - word: as logged; of no known result nothing is kept.
    ///   - now: µs of log time.
    mutating func note(_ key: UInt64, _ word: ByteView, now: Int64) {
        guard let index = PolicyResults.words.firstIndex(where: { word.equalsIgnoringCase($0) }) else { return }
        if let known = results[key], isFresh(known, now) {
            results[key]?.time = now
            if known.word != index { results[key]?.isContradicted = true }
            return
        }
        if results.count >= TrackerLimits.policyResults { makeRoom(now) }
        results[key] = Result(word: index, time: now)
    }

    /// Index of the result's word; nil where none is known that would be certain.
    func word(_ key: UInt64, now: Int64) -> Int? {
        guard let result = results[key], isFresh(result, now), !result.isContradicted else { return nil }
        return result.word
    }

    private func isFresh(_ result: Result, _ now: Int64) -> Bool {
        let age = now.subtractingReportingOverflow(result.time).partialValue
        return age >= 0 && age <= TrackerLimits.policyLifetime
    }

    /// Old results first; if all are fresh, all of them: evidence is lost, no message.
    private mutating func makeRoom(_ now: Int64) {
        results = results.filter { isFresh($0.value, now) }
        if results.count >= TrackerLimits.policyResults { results.removeAll(keepingCapacity: true) }
    }
}

extension PolicyResults {
    func save(into writer: inout StateWriter) {
        writer.add(UInt64(results.count))
        for (key, result) in results.sorted(by: { $0.key < $1.key }) {
            writer.addFixed(key)
            writer.add(result.word)
            writer.add(result.time)
            writer.add(result.isContradicted)
        }
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        for _ in 0..<(try reader.count()) {
            let key = try reader.fixed()
            let word = try reader.number(in: 0...(PolicyResults.words.count - 1))
            let time = try reader.instant()
            results[key] = Result(word: word, time: time, isContradicted: try reader.bool())
        }
        guard results.count <= TrackerLimits.policyResults else { throw .damaged }
    }
}

extension MessageTracker {
    /// Keeps an SPF result that names client and sender but no queue ID.
    mutating func notePolicyResult(_ line: Line, _ batch: borrowing EventBatch) {
        guard batch[line].authenticationMethod == .spf, !batch[line].clientAddress.isEmpty,
            let key = senderKey(line, batch, seed: clientKey(line, batch, batch[line].clientAddress))
        else { return }
        batch.withField(batch[line].authenticationResult, in: line.block) { policyResults.note(key, $0, now: now) }
    }

    /// Takes over what was said of this record's client and the sender that the line shows.
    mutating func joinPolicyResult(_ index: Int, _ line: Line, _ batch: borrowing EventBatch) {
        guard !policyResults.isEmpty, !records[index].spf.isPresent, records[index].clientAddress.isPresent else {
            return
        }
        let client = records[index].withBytes(records[index].clientAddress) { $0.hash(seed: line.hostKey) }
        guard let key = senderKey(line, batch, seed: client), let word = policyResults.word(key, now: now) else {
            return
        }
        switch word {
        case 0: records[index].spf = .pass
        case 1: records[index].spf = .fail
        default:
            let piece = PolicyResults.words[word].withUTF8Buffer { bytes in
                records[index].store(ByteView(UnsafeRawBufferPointer(bytes)))
            }
            if piece.isPresent { records[index].spf = .logged(piece) }
        }
    }

    private func clientKey(_ line: Line, _ batch: borrowing EventBatch, _ address: ByteRange) -> UInt64 {
        batch.withField(address, in: line.block) { $0.hash(seed: line.hostKey) }
    }

    /// Hash of the envelope sender that the line shows; nil where it shows none. The empty sender is one, too.
    private func senderKey(_ line: Line, _ batch: borrowing EventBatch, seed: UInt64) -> UInt64? {
        for place in batch.senders(of: line) where batch.senders[place].source == .envelope {
            let address = batch.senders[place].address
            guard address.isPresent else { return nil }
            return batch.withField(address, in: line.block) { $0.hash(seed: seed) }
        }
        return nil
    }
}
