// A Postfix log of any size from a seed: for benchmarks, where a real one cannot be shared.
//
// About ten lines a message, many messages at a time, senders by Zipf's law, one spoof in a
// thousand, both forms of queue ID, lines of other daemons in between.

/// Generates log lines.
public struct LogGenerator: Sendable {
    private var random: SeededRandom
    private let population: Population
    private var active: [Transaction] = []
    /// Milliseconds since 2026-01-01T00:00:00Z.
    private var time = 0
    /// Messages begun.
    public private(set) var messages = 0
    /// Spoofed ones among them.
    public private(set) var spoofs = 0

    private static let concurrency = 40
    private static let spoofOneIn = 1000

    /// - Parameters:
    ///   - seed: the same seed gives the same log.
    ///   - domains: honest sender domains.
    public init(seed: UInt64, domains: Int = 20_000) {
        random = SeededRandom(seed: seed)
        population = Population(size: domains, random: &random)
    }

    /// Appends about `size` bytes of whole lines.
    public mutating func append(_ size: Int, to bytes: inout [UInt8]) {
        let end = bytes.count + size
        while bytes.count < end { appendLine(to: &bytes) }
    }

    private mutating func appendLine(to bytes: inout [UInt8]) {
        time += random.below(24)
        bytes.append(contentsOf: stamp.utf8)
        if random.oneIn(40) {
            bytes.append(contentsOf: noise().utf8)
        } else {
            bytes.append(contentsOf: transactionLine().utf8)
        }
        bytes.append(0x0A)
    }

    private mutating func transactionLine() -> String {
        while active.count < LogGenerator.concurrency { begin() }
        let index = random.below(active.count)
        let line = active[index].takeLine()
        if active[index].isOver { active.remove(at: index) }
        return line
    }

    private mutating func begin() {
        let isSpoof = random.oneIn(LogGenerator.spoofOneIn)
        messages += 1
        spoofs += isSpoof ? 1 : 0
        active.append(Transaction(population, isSpoof: isSpoof, &random))
    }

    private mutating func noise() -> String {
        let address = "198.51.100.\(random.below(256))"
        switch random.below(4) {
        case 0:
            return "postfix/anvil[77]: statistics: max connection rate 3/60s for (smtp:\(address)) at Jan  1 00:00:00"
        case 1:
            return
                "postfix/smtpd[2000]: warning: unknown[\(address)]: SASL LOGIN authentication failed: authentication failure, sasl_username=admin"
        case 2: return "dovecot: imap-login: Login: user=<user1>, method=PLAIN, rip=\(address), lip=192.0.2.1, TLS"
        default: return "postfix/postscreen[66]: PASS OLD [\(address)]:\(1024 + random.below(60_000))"
        }
    }

    /// `2026-01-01T00:00:00.000000+00:00 mx1 `.
    private var stamp: String {
        let second = time / 1000
        let (month, day) = date(second / 86_400)
        let parts = [month, day, second / 3600 % 24, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let fraction = String(String(1000 + time % 1000).dropFirst()) + "000"
        return "2026-\(parts[0])-\(parts[1])T\(parts[2]):\(parts[3]):\(parts[4]).\(fraction)+00:00 mx1 "
    }

    /// Month and day; a log longer than a year begins the year anew.
    private func date(_ dayOfLog: Int) -> (Int, Int) {
        var day = dayOfLog % 365
        for (index, length) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
            if day < length { return (index + 1, day + 1) }
            day -= length
        }
        return (12, 31)
    }
}
