// journald's notices that it threw messages away: are they about mail?

/// Knows the units that mail comes from.
struct JournalDrops {
    /// Units whose entries were read, the first ones.
    private var units: Set<[UInt8]> = []
    private static let limit = 64
    /// Parts of the names of units that write to the mail log, for notices that come before any entry was read.
    private static let usual = [
        "postfix", "mail", "dovecot", "dkim", "dmarc", "rspamd", "amavis", "spam", "postgrey", "policyd", "clamav",
    ]

    mutating func saw(_ entry: JournalEntry) {
        let unit = entry[.unit]
        if units.count < JournalDrops.limit, !unit.isEmpty { units.insert(unit) }
    }

    /// - Returns: nil for units that have nothing to do with mail.
    func gap(_ entry: JournalEntry) -> LogGap? {
        let unit = entry.droppedUnit
        let isOurs = units.contains(Array(unit.utf8)) || JournalDrops.usual.contains { unit.contains($0) }
        guard isOurs else { return nil }
        return LogGap(
            kind: .rateLimited, track: JournalOptions.name, path: unit, messages: entry.droppedMessages)
    }
}
