// Counters and facts that `status` shows: of all runs of a service together.

import LogSources

/// The facts of a state database, by name.
struct LiveFacts {
    /// What earlier runs counted.
    private let base: [String: String]
    let hashKey: HashKey
    private let started: Int64
    /// Inputs without a position, for showing: their names.
    var volatileInputs: [String] = []

    static let volatileInputs = "volatile_inputs"

    init(_ stored: [String: String]) {
        base = stored
        hashKey =
            LiveFacts.hashKey(stored["hash_key"])
            ?? HashKey(first: .random(in: .min ... .max), second: .random(in: .min ... .max))
        started = LocalTime.now()
    }

    func current(_ coverage: Coverage, _ lastLine: Int64?, now: Int64) -> [String: String] {
        var facts = [
            "hash_key": "\(String(hashKey.first, radix: 16)) \(String(hashKey.second, radix: 16))",
            "started": "\(started)", "updated": "\(now)",
            "lines": sum("lines", coverage.lines), "bytes": sum("bytes", Int(coverage.bytes)),
            "messages": sum("messages", coverage.messages),
            "not_understood": sum("not_understood", coverage.notUnderstood),
            "messages_with_header_from": sum("messages_with_header_from", coverage.messagesWithHeaderFrom),
            LiveFacts.volatileInputs: volatileInputs.joined(separator: "\n"),
        ]
        if let lastLine { facts["last_line"] = "\(lastLine)" }
        return facts
    }

    /// µs since the last line that an earlier run read; 0 if there was none.
    func quietFor(at now: Int64) -> Int64 {
        base["last_line"].flatMap { Int64($0) }.map { max(0, now - $0) } ?? 0
    }

    private func sum(_ name: String, _ count: Int) -> String {
        "\((base[name].flatMap { Int($0) } ?? 0) + count)"
    }

    private static func hashKey(_ text: String?) -> HashKey? {
        let parts = (text ?? "").split(separator: " ").compactMap { UInt64($0, radix: 16) }
        return parts.count == 2 ? HashKey(first: parts[0], second: parts[1]) : nil
    }
}
