// Popular domains: a typo that millions visit is a name of its own.

/// Names from a popularity list (Tranco, Cisco Umbrella, Majestic Million, Cloudflare Radar CSV).
///
/// Only a 64-bit hash of each name is kept: a million names take 8 MB. A name that is not in the list is taken for
/// one with a probability of 10⁻¹³.
public struct PopularityList: Sendable, Equatable {
    /// Sorted.
    private var hashes: [UInt64]

    /// How many names the list holds.
    public var count: Int { hashes.count }

    /// Why a list cannot be used.
    public struct ParseError: Error, Sendable, Equatable {
        /// Counts from 1.
        public var line: Int
        /// What stands there, cut to 60 characters.
        public var text: String
        /// One English sentence: what is wrong, and what to write instead.
        public var message: String
    }

    /// Reads a list.
    /// - Parameters:
    ///   - csv: `1,example.com` (Tranco, Umbrella), a column headed `Domain` (Majestic, Cloudflare), or bare names.
    ///   - limit: takes no more names than this, from the top.
    /// - Throws: the first line that holds no name; a damaged file is not used in part.
    public init(csv: UnsafeRawBufferPointer, limit: Int = 1_000_000) throws(ParseError) {
        var reader = PopularityReader(csv)
        hashes = try reader.read(limit: limit)
        hashes.sort()
    }

    /// Reads a list from text; for tests and small lists.
    public init(csv: String) throws(ParseError) {
        let bytes = Array(csv.utf8)
        var result: Swift.Result<PopularityList, ParseError> = .failure(ParseError(line: 0, text: "", message: ""))
        bytes.withUnsafeBytes { raw in
            do throws(ParseError) { result = .success(try PopularityList(csv: raw)) } catch {
                result = .failure(error)
            }
        }
        self = try result.get()
    }

    /// Whether a registrable domain (lower-case A-labels) is in the list.
    func contains(_ name: ArraySlice<UInt8>) -> Bool {
        let wanted = Self.hash(name)
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == wanted
    }

    /// What distinguishes this list from others, for the rule set's identity.
    var fingerprint: UInt64 { hashes.reduce(UInt64(hashes.count)) { ($0 ^ $1) &* 0x100_0000_01B3 } }

    static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0
        for byte in name {
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            hash = hash &* PolyHash.base &+ UInt64(lower) &+ 1
        }
        return PolyHash.mix(hash)
    }
}

/// Goes through the lines of a popularity list.
private struct PopularityReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var line = 0
    /// Which field holds the name; found out on the first line.
    private var column = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func read(limit: Int) throws(PopularityList.ParseError) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(min(limit, 1 + bytes.count / 14))
        while position < bytes.count, hashes.count < limit {
            let range = nextLine()
            if line == 1, readHeader(range) { continue }
            guard !range.isEmpty else { continue }
            let name = field(column, of: range)
            guard isName(name) else { throw failure(range) }
            hashes.append(PopularityList.hash(bytes[name]))
        }
        return hashes
    }

    private mutating func nextLine() -> Range<Int> {
        line += 1
        let start = position
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        var end = position
        position += 1
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// Chooses the column by the first line; true where that line is a header.
    private mutating func readHeader(_ range: Range<Int>) -> Bool {
        let fields = bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
        if let named = fields.firstIndex(of: "domain") {
            column = named
            return true
        }
        column = fields.count > 1 && fields[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? 1 : 0
        return false
    }

    private func field(_ number: Int, of range: Range<Int>) -> Range<Int> {
        var (start, current) = (range.lowerBound, 0)
        for index in range where bytes[index] == UInt8(ascii: ",") {
            if current == number { return start..<index }
            current += 1
            start = index + 1
        }
        return current == number ? start..<range.upperBound : range.upperBound..<range.upperBound
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard range.count >= 2, range.count <= 253 else { return false }
        return bytes[range].allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: byte >= 0x80
            }
        }
    }

    private func failure(_ range: Range<Int>) -> PopularityList.ParseError {
        let text = String(String(decoding: bytes[range], as: UTF8.self).prefix(60))
        return PopularityList.ParseError(
            line: line, text: text,
            message: "There is no domain name here; write lines such as '1,example.com', or names alone.")
    }
}
