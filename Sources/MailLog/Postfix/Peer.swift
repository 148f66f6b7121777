// `NAME[IP]` and `[IP]:PORT`: the other side of a session.

/// A client or server as Postfix names it.
struct Peer {
    var name: ByteRange = .absent
    var address: ByteRange = .absent

    /// Reads `NAME[IP]`, `NAME[IP]:PORT` or `[IP]:PORT`.
    ///
    /// NAME comes from the DNS or is `unknown`; it holds no blank and no bracket.
    /// - Returns: nil, unmoved, where something else stands.
    @inline(__always)
    static func read(_ cursor: inout Cursor) -> Peer? {
        let line = cursor.line
        let start = cursor.at
        guard let open = line.firstNear(Byte.openBracket, or: Byte.space, from: start), line[open] != Byte.space,
            let close = line.firstNear(Byte.closeBracket, or: Byte.space, from: open &+ 1), line[close] != Byte.space
        else { return nil }
        cursor.at = close + 1
        if cursor.byte == Byte.colon, Byte.isDigit(cursor.byte(after: 1)) {
            cursor.at += 1
            _ = cursor.number()
        }
        return Peer(name: open > start ? ByteRange(start, open) : .absent, address: ByteRange(open + 1, close))
    }
}

extension LogEvent {
    @inline(__always)
    mutating func setClient(_ peer: Peer) {
        clientName = peer.name
        clientAddress = peer.address
    }
}
