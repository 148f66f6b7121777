// Compact JSON with keys in the order in which they are written. Foundation's
// encoder cannot keep an order, and records promise one (docs/output.md).

/// Writes one JSON value into a byte buffer: no blanks, UTF-8, keys in call order.
///
/// Whoever calls keeps the nesting right; the writer sets the commas.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init() {}

    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    public var string: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Structure

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nested("{", "}", body)
    }

    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        nested("[", "]", body)
    }

    public mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        object(body)
    }

    public mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        array(body)
    }

    /// Ends an NDJSON record.
    public mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }

    // MARK: Members: an absent (nil) value leaves the key out

    public mutating func member(_ key: String, _ value: String?) {
        guard let value else { return }
        self.key(key)
        self.value(value)
    }

    public mutating func member(_ key: String, _ value: Int64?) {
        guard let value else { return }
        self.key(key)
        self.value(value)
    }

    public mutating func member(_ key: String, _ value: Int?) {
        member(key, value.map(Int64.init))
    }

    public mutating func member(_ key: String, _ value: Bool?) {
        guard let value else { return }
        self.key(key)
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    /// A number with at most two decimals, such as a score.
    public mutating func member(_ key: String, hundredths value: Double) {
        self.key(key)
        separate()
        bytes.append(contentsOf: JSONWriter.twoDecimals(value).utf8)
        needsComma = true
    }

    /// A list of texts; an empty one is left out unless `keepEmpty`.
    public mutating func member(_ key: String, _ values: [String], keepEmpty: Bool = false) {
        guard keepEmpty || !values.isEmpty else { return }
        array(key) { writer in
            for value in values { writer.value(value) }
        }
    }

    // MARK: Values

    public mutating func value(_ text: String) {
        separate()
        let start = bytes.count
        bytes.append(0x22)
        for byte in text.utf8 { append(escaped: byte) }
        if text.utf8.contains(where: { $0 >= 0x80 }) { escapeInvisible(from: start) }
        bytes.append(0x22)
        needsComma = true
    }

    public mutating func value(_ number: Int64) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
        needsComma = true
    }

    public mutating func key(_ key: String) {
        value(key)
        bytes.append(0x3A)
        needsComma = false
    }

    // MARK: Private

    private mutating func nested(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(truncatingIfNeeded: open.value))
        needsComma = false
        body(&self)
        bytes.append(UInt8(truncatingIfNeeded: close.value))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = false
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
        case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
        case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
        case 0x00..<0x20, 0x7F:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        default: bytes.append(byte)
        }
    }

    /// Records are read at terminals too: C1 controls and characters that reorder or hide text are escaped,
    /// which JSON allows for every character.
    private mutating func escapeInvisible(from start: Int) {
        let text = String(decoding: bytes[start...], as: UTF8.self)
        guard text.unicodeScalars.contains(where: JSONWriter.isInvisible) else { return }
        bytes.removeSubrange(start...)
        for scalar in text.unicodeScalars {
            if JSONWriter.isInvisible(scalar) {
                for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() { append(unit: unit) }
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    private mutating func append(unit: UInt16) {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x80 else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    static func twoDecimals(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        if fraction == 0 { return "\(sign)\(whole)" }
        if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
        return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
