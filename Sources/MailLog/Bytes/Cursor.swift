// A reading position in one line: takes words, numbers and fixed texts from
// the left, and says so when something else stands there.

/// Reads a line from left to right.
///
/// `line` is the block up to the end of the line, so that positions are those
/// of the block and no search can leave the line on its right.
struct Cursor {
    let line: ByteView
    var at: Int

    @inline(__always)
    init(_ line: ByteView, at start: Int) {
        self.line = line
        at = start
    }

    @inline(__always) var end: Int { line.count }
    @inline(__always) var isAtEnd: Bool { at >= line.count }
    /// How many bytes are left.
    @inline(__always) var left: Int { Swift.max(line.count - at, 0) }

    /// The byte at the position, 0 at the end.
    @inline(__always) var byte: UInt8 { at < line.count ? line[at] : 0 }

    /// The byte `offset` further on, 0 outside the line.
    @inline(__always)
    func byte(after offset: Int) -> UInt8 {
        let index = at &+ offset
        return index >= 0 && index < line.count ? line[index] : 0
    }

    @inline(__always)
    func has(_ text: StaticString) -> Bool { line.has(text, at: at) }

    /// Steps over `text` if it stands here.
    @inline(__always)
    mutating func skip(_ text: StaticString) -> Bool {
        guard line.has(text, at: at) else { return false }
        at &+= text.utf8CodeUnitCount
        return true
    }

    @inline(__always)
    mutating func skip(_ byte: UInt8) -> Bool {
        guard at < line.count, line[at] == byte else { return false }
        at &+= 1
        return true
    }

    /// Where the blanks end that begin at `start`, if any do.
    @inline(__always)
    static func behindBlanks(_ line: ByteView, from start: Int) -> Int {
        var at = start
        while at < line.count, line[at] == Byte.space { at &+= 1 }
        return at
    }

    @inline(__always)
    mutating func skipBlanks() {
        while at < line.count, line[at] == Byte.space || line[at] == Byte.tab { at &+= 1 }
    }

    /// Takes what stands before the next `byte` and steps behind that byte; nil, unmoved, where there is none.
    @inline(__always)
    mutating func take(upTo byte: UInt8) -> ByteRange? {
        guard let hit = line.firstIndex(of: byte, from: at) else { return nil }
        defer { at = hit &+ 1 }
        return ByteRange(at, hit)
    }

    /// Takes what stands before `text` and steps behind it; nil, unmoved, where there is none.
    @inline(__always)
    mutating func take(upTo text: StaticString) -> ByteRange? {
        guard let hit = line.firstIndex(of: text, from: at) else { return nil }
        defer { at = hit + text.utf8CodeUnitCount }
        return ByteRange(at, hit)
    }

    /// Takes what stands before the next `, ` and steps behind that; nil, unmoved, where there is none.
    @inline(__always)
    mutating func takeField() -> ByteRange? {
        guard let hit = line.firstIndex(of: Byte.comma, then: Byte.space, from: at) else { return nil }
        defer { at = hit &+ 2 }
        return ByteRange(at, hit)
    }

    /// The same for fields of some ten bytes, where calling a search costs more than searching.
    @inline(__always)
    mutating func takeShortField() -> ByteRange? {
        var index = at
        while let comma = line.firstNear(Byte.comma, from: index) {
            index = comma &+ 1
            if index < line.count, line[index] == Byte.space {
                defer { at = index &+ 1 }
                return ByteRange(at, comma)
            }
        }
        return nil
    }

    /// Takes the bytes up to, not including, the first of `stops`, or the rest of the line.
    @inline(__always)
    mutating func word(endingAt stop: UInt8, or other: UInt8 = 0x0A) -> ByteRange {
        let start = at
        while at < line.count, line[at] != stop, line[at] != other { at &+= 1 }
        return ByteRange(start, at)
    }

    /// Takes the rest of the line.
    @inline(__always)
    mutating func rest() -> ByteRange {
        defer { at = line.count }
        return ByteRange(Swift.min(at, line.count), line.count)
    }

    /// Takes decimal digits; nil, unmoved, where none stand or the number has more than 18 of them.
    @inline(__always)
    mutating func number() -> Int64? {
        var value: Int64 = 0
        var index = at
        while index < line.count, Byte.isDigit(line[index]), index - at < 19 {
            value = value &* 10 &+ Int64(line[index] &- 0x30)
            index &+= 1
        }
        guard index > at, index - at < 19 else { return nil }
        at = index
        return value
    }

    /// Takes exactly `count` digits.
    @inline(__always)
    mutating func digits(_ count: Int) -> Int? {
        guard at + count <= line.count else { return nil }
        var value = 0
        for index in at..<(at + count) {
            guard Byte.isDigit(line[index]) else { return nil }
            value = value &* 10 &+ Int(line[index] &- 0x30)
        }
        at += count
        return value
    }
}
