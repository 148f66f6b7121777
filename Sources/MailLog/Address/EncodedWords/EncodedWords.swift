// `=?UTF-8?B?…?=`: header text in other characters than ASCII (RFC 2047), as
// Postfix logs it.

/// Decodes header text to UTF-8.
///
/// Takes what mails hold beside the standard: characters cut in two by the border of encoded words, and the `?` that
/// Postfix logs for a folded line's newline and for the escape of raw ISO-2022-JP. Of a character set that is not known
/// here only the ASCII is read.
public enum EncodedWords {
    /// The text as people read it. Allocates: not for the hot path.
    public static func decode(_ text: ByteView) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same of a text that does not come from a log.
    public static func decode(_ text: String) -> String {
        var copy = text
        return copy.withUTF8 { decode(ByteView(UnsafeRawBufferPointer($0))) }
    }

    /// Appends the decoded text.
    public static func append(_ text: ByteView, to bytes: inout [UInt8]) {
        var raw: [UInt8] = []
        append(text, to: &bytes, using: &raw)
    }

    /// The same with storage that is used again.
    static func append(_ text: ByteView, to bytes: inout [UInt8], using raw: inout [UInt8]) {
        var index = 0
        while index < text.count {
            if let run = readRun(text, from: index, into: &raw) {
                run.charset.append(raw[...], to: &bytes)
                index = run.end
            } else if let end = appendMaskedJIS(text, from: index, to: &bytes) {
                index = end
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
    }

    /// Words that follow each other in one character set are one text: many programs cut characters in two.
    private static func readRun(
        _ text: ByteView, from start: Int, into raw: inout [UInt8]
    ) -> (charset: Charset, end: Int)? {
        guard let first = Word(text, from: start) else { return nil }
        raw.removeAll(keepingCapacity: true)
        first.append(of: text, to: &raw)
        var end = first.end
        while let next = Word(text, from: skipFold(text, from: end)) {
            guard next.charset == first.charset else { break }
            next.append(of: text, to: &raw)
            end = next.end
        }
        // Blanks between two encoded words are no text (section 6.2); before anything else they are, but not the
        // `?` of a fold.
        let after = skipFold(text, from: end)
        if Word(text, from: after) != nil { return (first.charset, after) }
        while end < after, text[end] == Byte.question { end += 1 }
        return (first.charset, end)
    }

    /// Blanks, and the `?` for a newline or tab.
    private static func skipFold(_ text: ByteView, from start: Int) -> Int {
        var index = start
        while index < text.count, Byte.isBlank(text[index]) || text[index] == Byte.question { index += 1 }
        return index
    }

    /// Raw ISO-2022-JP whose escapes Postfix masked: `?$B…?(B`.
    private static func appendMaskedJIS(_ text: ByteView, from start: Int, to bytes: inout [UInt8]) -> Int? {
        guard text[start] == Byte.question, text.has("$B", at: start + 1) || text.has("$@", at: start + 1) else {
            return nil
        }
        var index = start + 3
        // Postfix logs no more than 200 bytes of a header; without a limit each of many escapes costs the whole text.
        let limit = Swift.min(text.count, start + 400)
        while index + 1 < limit, !(text[index] == Byte.question && text[index + 1] == Byte.openParenthesis) {
            guard text[index] >= 0x21, text[index] <= 0x7E, text[index + 1] >= 0x21, text[index + 1] <= 0x7E else {
                return nil
            }
            index += 2
        }
        guard text.has("?(B", at: index) || text.has("?(J", at: index) else { return nil }
        var raw: [UInt8] = [0x1B]
        text.slice(start + 1, index).withBytes { raw.append(contentsOf: $0) }
        Charset.iso2022jp.append(raw[...], to: &bytes)
        return index + 3
    }
}

/// One encoded word: `=?charset?encoding?text?=`.
struct Word {
    var charset: Charset
    var encoding: TransferEncoding
    var text: ByteRange
    /// Index behind it.
    var end: Int

    /// - Returns: nil where no encoded word begins.
    init?(_ view: ByteView, from start: Int) {
        guard view.has("=?", at: start), let nameEnd = view.firstIndex(of: Byte.question, from: start + 2),
            let charset = Charset(view.slice(start + 2, nameEnd)), nameEnd + 2 < view.count,
            let encoding = TransferEncoding(view[nameEnd + 1]), view[nameEnd + 2] == Byte.question,
            let textEnd = Word.end(of: view, from: nameEnd + 3)
        else { return nil }
        self.charset = charset
        self.encoding = encoding
        text = ByteRange(nameEnd + 3, textEnd)
        end = Swift.min(textEnd + 2, view.count)
    }

    /// Index of the closing `?=`; the view's end where the log cut the word.
    private static func end(of view: ByteView, from start: Int) -> Int? {
        guard let mark = view.firstIndex(of: Byte.question, from: start) else {
            return view.firstIndex(of: Byte.space, from: start) == nil ? view.count : nil
        }
        return view.has("?=", at: mark) ? mark : nil
    }

    func append(of view: ByteView, to bytes: inout [UInt8]) { encoding.append(view.slice(text), to: &bytes) }
}
