// The parts of a record that are used again and again: emptying them costs one assignment each.

import MailLog

/// The texts of one record, one behind the other.
struct Arena {
    /// Grows and never shrinks; only the first `count` bytes mean anything.
    private var bytes: [UInt8] = []
    private(set) var count = 0

    /// Bytes of memory that it holds.
    var capacity: Int { bytes.count }

    mutating func removeAll() { count = 0 }

    /// Copies bytes behind the others.
    @inline(__always)
    mutating func append(_ source: ByteView) {
        let end = count + source.count
        if end > bytes.count { grow(to: end) }
        bytes.withUnsafeMutableBytes { target in
            source.withBytes { UnsafeMutableRawBufferPointer(rebasing: target[count..<end]).copyMemory(from: $0) }
        }
        count = end
    }

    private mutating func grow(to size: Int) {
        let target = Swift.max(size, bytes.count * 2, 256)
        bytes.append(contentsOf: repeatElement(0, count: target - bytes.count))
    }

    /// Overwrites the bytes of a piece.
    mutating func erase(_ piece: Piece) {
        for place in piece.range.clamped(to: 0..<count) { bytes[place] = UInt8(ascii: "-") }
    }

    /// Lends the bytes of a piece, none for one that is absent.
    @inline(__always)
    func withBytes<Result>(_ piece: Piece, _ body: (ByteView) -> Result) -> Result {
        bytes.withUnsafeBytes {
            let range = piece.range
            return body(ByteView($0).slice(range.lowerBound, Swift.min(range.upperBound, count)))
        }
    }
}

extension Arena {
    /// Lends everything that was stored.
    func withAll<Result>(_ body: (ByteView) -> Result) -> Result {
        withBytes(Piece(offset: 0, count: UInt32(count)), body)
    }
}

/// A list whose elements need no clean-up, and which keeps their memory when it is emptied.
struct ReusedList<Element>: RandomAccessCollection, MutableCollection {
    private var elements: [Element] = []
    private(set) var count = 0

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(index < count)
            return elements[index]
        }
        @inline(__always) _modify {
            precondition(index < count)
            yield &elements[index]
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count < elements.count {
            elements[count] = element
        } else {
            elements.append(element)
        }
        count += 1
    }

    mutating func remove(at index: Int) {
        elements.remove(at: index)
        count -= 1
    }

    mutating func removeAll() { count = 0 }

    /// Elements that there is memory for.
    var capacity: Int { elements.count }
}

extension ReusedList: Sendable where Element: Sendable {}

/// What an SPF, DKIM or DMARC check came to.
enum AuthenticationWord {
    case none, pass, fail
    /// A result that is neither, as logged.
    case logged(Piece)

    var isPresent: Bool {
        if case .none = self { return false }
        return true
    }
}
