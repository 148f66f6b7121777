// Splits the module's data texts into words, without Foundation.

/// Calls `body` with every blank-separated word of a data text. What follows `#` on a line is a comment.
func forEachWord(of text: StaticString, _ body: (ArraySlice<UInt8>) -> Void) {
    let bytes = [UInt8](UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    var start: Int?
    var comment = false
    for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "#") { comment = true }
        let blank = comment || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") { comment = false }
        if blank, let from = start {
            body(bytes[from..<index])
            start = nil
        } else if !blank, start == nil {
            start = index
        }
    }
    if let from = start { body(bytes[from...]) }
}

/// Calls `body` with every line of a data text that is neither blank nor a comment, as words.
func forEachLine(of text: StaticString, _ body: ([ArraySlice<UInt8>]) -> Void) {
    let bytes = [UInt8](UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let content = line.prefix { $0 != UInt8(ascii: "#") }
        let words = content.split(separator: UInt8(ascii: " "))
        if !words.isEmpty { body(words) }
    }
}
