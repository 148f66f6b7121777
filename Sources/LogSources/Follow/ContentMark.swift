// The bytes by which a generation is known, kept while it is read.

/// The head of a content stream and the bytes before a position in it.
struct ContentMark: Equatable {
    static let headLimit = 1_024
    static let anchorLimit = 256

    private(set) var offset: Int64 = 0
    private(set) var head: [UInt8] = []
    private(set) var anchor: [UInt8] = []

    init() {}

    init(offset: Int64, head: [UInt8], anchor: [UInt8]) {
        self.offset = offset
        self.head = head
        self.anchor = anchor
    }

    /// Goes over bytes that follow the present position.
    mutating func consume(_ bytes: UnsafeRawBufferPointer) {
        if head.count < ContentMark.headLimit && offset == Int64(head.count) {
            head.append(contentsOf: bytes.prefix(ContentMark.headLimit - head.count))
        }
        offset += Int64(bytes.count)
        if bytes.count >= ContentMark.anchorLimit {
            anchor.removeAll(keepingCapacity: true)
        } else if anchor.count + bytes.count > ContentMark.anchorLimit {
            anchor.removeFirst(anchor.count + bytes.count - ContentMark.anchorLimit)
        }
        anchor.append(contentsOf: bytes.suffix(ContentMark.anchorLimit))
    }

    /// Goes over bytes that nobody has: a decompressor's reader dropped them.
    mutating func skip(to newOffset: Int64) {
        guard newOffset != offset else { return }
        offset = newOffset
        anchor = []
    }
}
