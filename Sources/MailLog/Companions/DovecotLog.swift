// Dovecot's own log file (`log_path`), where no syslog tag names the program: `Nov 23 01:04:26 lmtp(user)<23><id>: Info: …`.

/// Tells Dovecot's services that deliver mail by what stands in the place of the tag.
enum DovecotLog {
    /// Sets program and pid of the service.
    /// - Returns: false, with nothing changed, where the line is none of Dovecot's.
    static func read(_ line: ByteView, into event: inout LogEvent) -> Bool {
        // `lmtp(23, user@b.example): ` of versions before 2.3 reads as host and tag.
        if event.host.isPresent, line[event.host.end - 1] == Byte.comma, let service = service(event.host, in: line) {
            var digits = Cursor(line, at: service.end + 1)
            event.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
            event.host = .absent
            event.program = service
            return true
        }
        guard let service = service(event.program, in: line) else { return false }
        if let open = line.firstIndex(of: Byte.less, from: service.end, before: event.program.end) {
            var digits = Cursor(line, at: open + 1)
            event.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
        }
        event.program = service
        return true
    }

    /// The name before the parenthesis.
    private static func service(_ word: ByteRange, in line: ByteView) -> ByteRange? {
        guard !word.isEmpty, let open = line.firstIndex(of: Byte.openParenthesis, from: word.start, before: word.end)
        else { return nil }
        let name = ByteRange(word.start, open)
        let text = line.slice(name)
        let isService =
            text.equals("lmtp") || text.equals("lda") || text.equals("deliver") || text.equals("imap")
            || text.equals("pop3")
        return isService ? name : nil
    }
}
