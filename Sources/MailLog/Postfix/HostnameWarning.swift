// Warnings about the name that a client's address claims.

/// Reads what smtpd and qmqpd say of a name that does not lead back to its address.
enum HostnameWarning {
    /// `hostname NAME does not resolve to address IP(: WHY)`: the name that the client's address claims.
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let name = cursor.take(upTo: Byte.space), cursor.skip("does not resolve to address ") else { return }
        let start = cursor.at
        // An IPv6 address holds colons, but no `: `.
        let end = cursor.line.firstIndex(of: ": ", from: start) ?? cursor.end
        event.kind = .smtpdHostname
        event.role = .session
        let address = ByteRange(start, end)
        // qmqpd swaps the two where the name has other addresses.
        let isSwapped = isNumeric(name, in: cursor.line) && !isNumeric(address, in: cursor.line)
        event.clientAddress = isSwapped ? name : address
        batch.senders.append(SenderField(source: .client, address: .absent, domain: isSwapped ? address : name))
        event.senderCount &+= 1
    }

    /// An IPv6 address, or IPv4's digits and dots.
    private static func isNumeric(_ range: ByteRange, in line: ByteView) -> Bool {
        let text = line.slice(range)
        return text.firstIndex(of: Byte.colon) != nil
            || (0..<text.count).allSatisfy { Byte.isDigit(text[$0]) || text[$0] == Byte.dot }
    }

    /// Postfix before 2.9: `IP: hostname NAME verification failed: WHY`, `IP: address not listed for hostname NAME`.
    static func readOld(
        _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var reader = cursor
        guard let address = reader.take(upTo: ": "), address.count >= 3, address.count <= 45,
            reader.line.firstIndex(of: Byte.space, from: address.start, before: address.end) == nil
        else { return false }
        let name: ByteRange
        if reader.skip("hostname ") {
            name = reader.word(endingAt: Byte.space)
            guard reader.has(" verification failed: ") else { return false }
        } else {
            guard reader.skip("address not listed for hostname ") else { return false }
            name = reader.rest()
        }
        event.kind = .smtpdHostname
        event.role = .session
        event.clientAddress = address
        batch.addSender(.client, domain: name, to: &event)
        return true
    }
}
