// Tables as text for a snapshot, a piece at a time: while JSONEncoder writes a value it holds some twenty times its bytes.

import Foundation

/// JSON objects, one a line.
enum PieceText {
    /// Entries of a table in one piece.
    private static let size = 64

    /// Appends pieces; one that cannot be written is left out.
    static func append<Piece: Encodable>(_ pieces: some Sequence<Piece>, to text: inout [UInt8]) {
        let encoder = JSONEncoder()
        for piece in pieces {
            guard let json = try? encoder.encode(piece) else { continue }
            text += json
            text.append(UInt8(ascii: "\n"))
        }
    }

    /// - Returns: nil unless every line is a piece, and there is one.
    static func pieces<Piece: Decodable>(_ text: ArraySlice<UInt8>, of type: Piece.Type) -> [Piece]? {
        let decoder = JSONDecoder()
        var pieces: [Piece] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            guard let piece = try? decoder.decode(type, from: Data(line)) else { return nil }
            pieces.append(piece)
        }
        return pieces.isEmpty ? nil : pieces
    }

    /// A table in parts; an empty one as one part.
    static func parts<Key, Value>(of table: [Key: Value]) -> some Sequence<[Key: Value]> {
        sequence(state: (entries: table.makeIterator(), isFirst: true)) { state in
            var part: [Key: Value] = [:]
            while part.count < size, let (key, value) = state.entries.next() { part[key] = value }
            defer { state.isFirst = false }
            return part.isEmpty && !state.isFirst ? nil : part
        }
    }
}
