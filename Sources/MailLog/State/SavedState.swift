// State that outlives the process: a small binary form with version and checksum, without Foundation.

/// Why saved state cannot be used. It is never needed to go on: what it held is read from the log again.
public enum SavedStateError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The bytes are no state of this kind.
    case unknownForm
    /// It was saved by another version of FakeFrom.
    case otherVersion(found: UInt8, supported: UInt8)
    /// The bytes end too early.
    case incomplete
    /// The bytes changed since they were saved, or say what cannot be.
    case damaged

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .unknownForm: "this is no saved state of FakeFrom's"
        case .otherVersion(let found, let supported):
            "the state was saved in form \(found), this version of FakeFrom reads form \(supported); "
                + "remove it, and the log is read again"
        case .incomplete: "the saved state is cut off; remove it, and the log is read again"
        case .damaged: "the saved state is damaged; remove it, and the log is read again"
        }
    }
}

/// Writes saved state: kind, version, values, checksum.
///
/// Numbers are written in LEB128 (seven bits a byte, the lowest first), signed ones folded (0, -1, 1, -2 …).
public struct StateWriter {
    private var bytes: [UInt8] = []

    /// - Parameter kind: four bytes that tell what the state is of.
    public init(kind: StaticString, version: UInt8, expectedSize: Int = 256) {
        bytes.reserveCapacity(expectedSize)
        kind.withUTF8Buffer { bytes.append(contentsOf: $0.prefix(4)) }
        bytes.append(version)
    }

    /// A count or a code: LEB128, unsigned.
    public mutating func add(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number of either sign: folded, then LEB128.
    public mutating func add(_ value: Int64) { add(UInt64(bitPattern: value << 1 ^ value >> 63)) }

    /// The same for an `Int`.
    public mutating func add(_ value: Int) { add(Int64(value)) }

    /// One byte, 0 or 1.
    public mutating func add(_ value: Bool) { bytes.append(value ? 1 : 0) }

    /// A hash, whose bits are all of the same worth.
    public mutating func addFixed(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Bytes, their count before them.
    public mutating func add(_ view: ByteView) {
        add(UInt64(view.count))
        view.withBytes { bytes.append(contentsOf: $0) }
    }

    /// Text in UTF-8, its count of bytes before it.
    public mutating func add(_ text: String) {
        var copy = text
        copy.withUTF8 { add(ByteView(UnsafeRawBufferPointer($0))) }
    }

    /// The bytes, with the checksum behind them.
    public consuming func finish() -> [UInt8] {
        addFixed(StateReader.checksum(bytes, bytes.count))
        return bytes
    }
}

/// Reads saved state. Nothing that it reads is believed: every length is checked against what is left.
public struct StateReader {
    private let bytes: [UInt8]
    private var at: Int
    private let end: Int

    /// The form in which the bytes were saved.
    public let version: UInt8

    /// Checks kind, version and checksum.
    /// - Parameters:
    ///   - version: the form that is written now.
    ///   - oldest: the oldest form that can be read; nil: only `version`.
    public init(
        _ bytes: [UInt8], kind: StaticString, version: UInt8, oldest: UInt8? = nil
    ) throws(SavedStateError) {
        let isKind = kind.withUTF8Buffer { bytes.starts(with: $0.prefix(4)) }
        guard isKind else { throw .unknownForm }
        guard bytes.count > 4 else { throw .incomplete }
        guard ((oldest ?? version)...version).contains(bytes[4]) else {
            throw .otherVersion(found: bytes[4], supported: version)
        }
        guard bytes.count >= 13 else { throw .incomplete }
        self.bytes = bytes
        self.version = bytes[4]
        end = bytes.count - 8
        at = end
        let sum = try fixed(upTo: bytes.count)
        guard sum == StateReader.checksum(bytes, end) else { throw .damaged }
        at = 5
    }

    /// How many bytes are left: no list has more elements than that.
    public var left: Int { end - at }

    /// What `add(UInt64)` wrote; more than 64 bits are damage.
    public mutating func unsigned() throws(SavedStateError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while at < end, shift < 64 {
            let byte = bytes[at]
            at += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw at < end ? .damaged : .incomplete
    }

    /// What `add(Int64)` or `add(Int)` wrote.
    public mutating func signed() throws(SavedStateError) -> Int64 {
        let folded = try unsigned()
        return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    }

    /// A number from `range`; anything else is damage.
    public mutating func number(in range: ClosedRange<Int>) throws(SavedStateError) -> Int {
        let value = try signed()
        guard let number = Int(exactly: value), range.contains(number) else { throw .damaged }
        return number
    }

    /// A number of elements that follow, of at least one byte each.
    public mutating func count() throws(SavedStateError) -> Int {
        let value = try unsigned()
        guard value <= UInt64(left) else { throw .incomplete }
        return Int(value)
    }

    /// What `add(Bool)` wrote; anything but 0 and 1 is damage.
    public mutating func bool() throws(SavedStateError) -> Bool {
        let value = try unsigned()
        guard value < 2 else { throw .damaged }
        return value == 1
    }

    /// What `addFixed` wrote.
    public mutating func fixed() throws(SavedStateError) -> UInt64 { try fixed(upTo: end) }

    private mutating func fixed(upTo limit: Int) throws(SavedStateError) -> UInt64 {
        guard limit - at >= 8 else { throw .incomplete }
        var value: UInt64 = 0
        for index in 0..<8 { value |= UInt64(bytes[at + index]) << UInt64(index * 8) }
        at += 8
        return value
    }

    /// Lends bytes that were written with their count.
    public mutating func bytes<Result>(_ body: (ByteView) -> Result) throws(SavedStateError) -> Result {
        let count = try count()
        defer { at += count }
        return bytes.withUnsafeBytes { body(ByteView($0).slice(at, at + count)) }
    }

    /// What `add(String)` wrote, invalid UTF-8 replaced by U+FFFD.
    public mutating func string() throws(SavedStateError) -> String { try bytes { $0.string } }

    /// Nothing may follow the last value.
    public func finish() throws(SavedStateError) {
        guard at == end else { throw .damaged }
    }

    /// Tells damage, not forgery: whoever can write the state file can do worse.
    static func checksum(_ bytes: [UInt8], _ count: Int) -> UInt64 {
        bytes.withUnsafeBytes { ByteView($0).slice(0, count).hash(seed: 0x6661_6b65_6672_6f6d) }
    }
}
