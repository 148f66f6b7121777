// Where quotes, comments and brackets of a header end that strangers may leave open.

/// Finds the ends of quoted strings, comments and `<…>` in an address header (RFC 5322 sections 3.2.2, 3.2.4 and 3.4).
///
/// What was left open once is left open for all that follows: no search for an end is made twice, so each byte is looked
/// at a bounded number of times.
struct HeaderMarks {
    /// The line up to the end of the header's value.
    private let line: ByteView
    private var hasOpenQuote = false
    private var hasOpenComment = false
    private var hasOpenBracket = false

    /// - Parameter line: up to the end of the header's value.
    init(_ line: ByteView) { self.line = line }

    /// Index behind the quoted string that begins at `start`, nil where it is not closed.
    ///
    /// Behind an open quotation mark every other one is masked by a backslash, so none of them is closed either.
    mutating func endOfQuotes(from start: Int) -> Int? {
        guard !hasOpenQuote else { return nil }
        guard let end = AddressPath.endOfQuotes(line, from: start) else {
            hasOpenQuote = true
            return nil
        }
        return end
    }

    /// Index behind the comment that begins at `start`, nil where it is not closed. Behind an open one no parenthesis
    /// begins a comment.
    mutating func endOfComment(from start: Int) -> Int? {
        guard !hasOpenComment else { return nil }
        var depth = 0
        var index = start
        while index < line.count {
            switch line[index] {
            case Byte.backslash: index += 1
            case Byte.openParenthesis: depth += 1
            case Byte.closeParenthesis:
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        hasOpenComment = true
        return nil
    }

    /// What stands between the brackets; of `a; from=< <x@b.example>` only the inner ones count.
    mutating func insideBrackets(from start: Int) -> ByteRange? {
        guard !hasOpenBracket else { return nil }
        var open = start
        var index = start + 1
        var mayBeQuoted = true
        while index < line.count {
            switch line[index] {
            case Byte.greater: return ByteRange(open + 1, index)
            case Byte.less:
                open = index
                index += 1
                mayBeQuoted = true
            case Byte.space, Byte.tab: index += 1
            case Byte.quote where mayBeQuoted: index = endOfQuotes(from: index) ?? index + 1
            case Byte.openParenthesis: index = endOfComment(from: index) ?? index + 1
            default:
                mayBeQuoted = false
                index += 1
            }
        }
        hasOpenBracket = true
        return nil
    }
}
