// Strangers' bytes: whatever they are, nothing crashes, every field lies where it
// says, and where the log is cut into blocks makes no difference.

import Glibc
import Testing

@testable import MailLog

/// A small seeded generator (SplitMix64), so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Changes lines as damage and malice do.
struct Mutator {
    var random: SeededGenerator
    let corpus: [[UInt8]]

    private static let interesting = Array("<>\"\\,;:()[]@ =?.{}/\t\r\0%+-z0Aa\u{7F}é".utf8) + [0xFF, 0xC3, 0x80, 0x1B]
    private static let phrases = [
        "; from=<", " to=<", ">, size=", " from x[1.2.3.4]; from=<", "=?UTF-8?B?", "?=", " helo=<", "status=sent (",
        "\\u", "\":\"",
        "queued as ", "message repeated 2 times: [ ", "NOQUEUE: ", "@", "from=<a@b.example>", ">: ", "__CURSOR=",
        "MESSAGE\n",
    ].map { Array($0.utf8) }

    mutating func line() -> [UInt8] {
        var line = corpus.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 0...6, using: &random) { mutate(&line) }
        return line
    }

    private mutating func mutate(_ line: inout [UInt8]) {
        let at = Int.random(in: 0...line.count, using: &random)
        let end = Swift.min(line.count, at + Int.random(in: 0...12, using: &random))
        switch Int.random(in: 0..<7, using: &random) {
        case 0: line.insert(Mutator.interesting.randomElement(using: &random) ?? 0, at: at)
        case 1: line.removeSubrange(at..<end)
        case 2: line.insert(contentsOf: Mutator.phrases.randomElement(using: &random) ?? [], at: at)
        case 3: line.removeSubrange(at...)
        case 4: line.insert(contentsOf: line[at..<end], at: at)
        case 5:
            guard let other = corpus.randomElement(using: &random) else { return }
            line.replaceSubrange(at..., with: other[Swift.min(other.count, at)...])
        default: if at < line.count { line[at] = UInt8.random(in: 0...255, using: &random) }
        }
    }
}

@Suite("Mutations")
struct MutationTests {
    /// All that a batch says, as text.
    private func describe(_ block: ByteView, _ batch: EventBatch) -> [String] {
        batch.events.map { event in
            let fields = ([\LogEvent.line] + LogEvent.ranges).map { batch.string(event[keyPath: $0], in: block) ?? "-" }
            let senders = batch.senders(of: event).map {
                "\($0.source) \(batch.string($0.address, in: block) ?? "-") \(batch.string($0.domain, in: block) ?? "-") "
                    + "\(batch.string($0.displayName, in: block) ?? "-")"
            }
            let recipients = batch.recipients(of: event).map { batch.string($0, in: block) ?? "-" }
            return
                "\(event.kind) \(event.role) \(event.action) \(event.status) \(event.link) \(event.truncated) \(event.stamp) "
                + "\(event.pid) \(event.size) \(event.repeatCount) \(fields) \(senders) \(recipients)"
        }
    }

    private func check(_ range: ByteRange, of event: LogEvent, in batch: EventBatch) {
        guard range.isPresent else { return }
        if range.isScratch {
            #expect(range.end <= batch.scratch.count)
        } else {
            #expect(range.start >= event.line.start && range.end <= event.line.end)
        }
    }

    private func checkFields(_ batch: EventBatch) {
        for event in batch.events {
            for field in LogEvent.ranges { check(event[keyPath: field], of: event, in: batch) }
            for sender in batch.senders(of: event) {
                check(sender.address, of: event, in: batch)
                check(sender.domain, of: event, in: batch)
                check(sender.displayName, of: event, in: batch)
                // The domain is the end of its address.
                if sender.address.isPresent, sender.domain.isPresent {
                    #expect(sender.domain.end == sender.address.end)
                }
            }
            for recipient in batch.recipients(of: event) { check(recipient, of: event, in: batch) }
        }
    }

    private func block(_ mutator: inout Mutator, lines: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<lines { bytes += mutator.line() + [0x0A] }
        return bytes
    }

    @Test("no bytes crash the parser, and every field lies in its line or in the scratch bytes", arguments: 0..<8)
    func mutations(seed: UInt64) {
        var mutator = Mutator(random: SeededGenerator(state: seed), corpus: Corpus.lines.map { Array($0.utf8) })
        var parser = LogParser()
        var batch = EventBatch()
        for _ in 0..<25 {
            let bytes = block(&mutator, lines: 40)
            batch.removeAll()
            bytes.withUnsafeBytes { parser.parse(ByteView($0), into: &batch) }
            // A line may hold several log lines (JSON), but no line is without an event.
            #expect(Set(batch.events.map(\.line.start)).count == bytes.count { $0 == 0x0A })
            checkFields(batch)
        }
    }

    @Test("cutting the log into other blocks changes nothing", arguments: 100..<106)
    func blocks(seed: UInt64) {
        var mutator = Mutator(random: SeededGenerator(state: seed), corpus: Corpus.lines.map { Array($0.utf8) })
        for _ in 0..<10 {
            let bytes = block(&mutator, lines: 30)
            var whole = EventBatch()
            var parser = LogParser()
            let expected = bytes.withUnsafeBytes { buffer in
                parser.parse(ByteView(buffer), into: &whole)
                return describe(ByteView(buffer), whole)
            }
            #expect(inPieces(bytes, &mutator.random) == expected)
        }
    }

    private func inPieces(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [String] {
        var parser = LogParser()
        var found: [String] = []
        var start = 0
        while start < bytes.count {
            var end = Swift.min(bytes.count, start + Int.random(in: 1...400, using: &random))
            while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
            var batch = EventBatch()
            bytes[start..<end].withUnsafeBytes { buffer in
                parser.parse(ByteView(buffer), into: &batch)
                found += describe(ByteView(buffer), batch)
            }
            start = end
        }
        return found
    }

    @Test("a batch that is used again says the same")
    func reuse() {
        let bytes = Array(Corpus.lines.map { "\($0)\n" }.joined().utf8)
        var parser = LogParser()
        var batch = EventBatch()
        let runs = (0..<3).map { _ in
            batch.removeAll()
            return bytes.withUnsafeBytes { buffer in
                parser.parse(ByteView(buffer), into: &batch)
                return describe(ByteView(buffer), batch)
            }
        }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
    }

    /// CPU time of this thread, so that other work on the machine does not count.
    private func cpuTime(_ body: () -> Void) -> Duration {
        func now() -> Duration {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
        }
        let start = now()
        body()
        return now() - start
    }

    /// The least of a few runs.
    private func time(of head: String, _ piece: String, bytes length: Int) -> Duration {
        let bytes = Array((head + String(repeating: piece, count: length / piece.utf8.count) + "\n").utf8)
        var parser = LogParser()
        var batch = EventBatch()
        return (0..<5).map { _ in
            cpuTime { bytes.withUnsafeBytes { parser.parse(ByteView($0), into: &batch) } }
        }.min() ?? .zero
    }

    @Test(
        "what a header leaves open costs no more than in proportion to its length",
        arguments: [
            "(", "\"\\", "\\\"", "<", "<(", "<\"", "<a@(", "@(", "a@ (", "((x)", "a@b ", "a@b .c ", "a@b. ", "\"a\" @ ",
            "?$B", "?$B ",
            "=?", "<> ", "<a@b.example> ", "(a@b) ", "\"a@b.example\" ", ",", "a@b.example,", "=?utf-8?Q?a?= ",
        ])
    func openHeaders(piece: String) {
        let head = "Nov 22 14:38:13 mx1 postfix/smtp[1]: B8485FA6179: replace: header From: a@b: From: "
        let short = time(of: head, piece, bytes: 8_192)
        let long = time(of: head, piece, bytes: 65_536)
        // Eight times as long: 8 in proportion, 64 with the square.
        #expect(long < short * 28 + .milliseconds(2), "\(piece): \(short) and \(long)")
    }

    @Test(
        "long lines cost time in proportion to their length",
        arguments: [
            ">", "; from=<", "> to=<", " from x[1.1.1.1]; from=<", "\"", "<", "(", "\\", "=?UTF-8?Q?", ">, ", "@",
            "{\"a\":", "[", ": ", ", ",
            ">, size=1, nrcpt=", "queued as ", " | ", "; ", "> (", "\\u00",
        ])
    func longLines(piece: String) {
        let heads = [
            "Nov 22 14:38:13 mx1 postfix/qmgr[1]: B8485FA6179: from=<",
            "Nov 22 14:38:13 mx1 postfix/cleanup[1]: B8485FA6179: info: header From: ",
            "Nov 22 14:38:13 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from x[1.1.1.1]: 550 ", "", "{\"message\":\"",
            "Nov 22 14:38:13 mx1 rspamd[1]: x; rspamd_task_write_log: id: <",
            "Nov 22 14:38:13 mx1 postfix/smtp[1]: B8485FA6179: to=<", "{\"events\":[{\"message\":\"", "[{", "{\"a\":[",
            "2026-11-22T14:38:13Z,mx1,postfix/qmgr,1,B8485FA6179: from=<", "x postfix/qmgr[1]: B8485FA6179: from=<",
            "Nov 22 14:38:13 mx1 spampd[1]: clean message <", "Nov 22 14:38:13 mx1 amavis[1]: (1) Passed CLEAN, <",
        ]
        for head in heads {
            let bytes = Array((head + String(repeating: piece, count: 65_536 / piece.utf8.count) + "\n").utf8)
            var parser = LogParser()
            var batch = EventBatch()
            let time = cpuTime { bytes.withUnsafeBytes { parser.parse(ByteView($0), into: &batch) } }
            #expect(batch.events.count == 1)
            // A line whose cost grew with the square of its length would take minutes in a debug build.
            #expect(time < .seconds(2), "\(head) + \(piece): \(time)")
        }
    }
}
