// Reads a text as a domain name: case, dots, IDNA, masks, limits.

enum DomainReader {
    /// Reads the host of an address or a bare host.
    /// - Parameter bytes: any bytes; what follows the last unquoted `@` counts.
    static func read(_ bytes: UnsafeRawBufferPointer) throws(InvalidName) -> MailName {
        let range = MailHost.host(in: bytes)
        guard !range.isEmpty else { throw .empty }
        if bytes[range.lowerBound] == UInt8(ascii: "[") {
            let inside = bytes[range].dropFirst()
            guard inside.last == UInt8(ascii: "]"), AddressLiteral.isValid(inside.dropLast()) else {
                throw .addressLiteral
            }
            return .addressLiteral
        }
        // A longer text is no name; without this a hostile one would cost its length in ICU.
        guard range.count <= 1_024 else { throw .nameTooLong }
        return try readHost(bytes, range)
    }

    static func read(_ text: String) throws(InvalidName) -> MailName {
        let bytes = [UInt8](text.utf8)
        var result: Swift.Result<MailName, InvalidName> = .failure(.empty)
        bytes.withUnsafeBytes { raw in
            do throws(InvalidName) { result = .success(try read(raw)) } catch { result = .failure(error) }
        }
        return try result.get()
    }

    private static func readHost(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(InvalidName) -> MailName {
        var name = [UInt8]()
        name.reserveCapacity(range.count)
        var isPlain = true
        for index in range {
            let byte = bytes[index]
            if byte >= 0x80 || byte == UInt8(ascii: "?") { isPlain = false }
            name.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        if isPlain, !holdsALabel(name) {
            if name.last == UInt8(ascii: ".") { name.removeLast() }
            return try finish(ascii: name, unicode: name, isMasked: false)
        }
        return try InternationalName.read(name)
    }

    private static func holdsALabel(_ name: [UInt8]) -> Bool {
        guard name.count > 3 else { return false }
        for index in 0..<(name.count - 3)
        where name[index] == UInt8(ascii: "x") && name[index + 1] == UInt8(ascii: "n")
            && name[index + 2] == UInt8(ascii: "-") && name[index + 3] == UInt8(ascii: "-")
        {
            if index == 0 || name[index - 1] == UInt8(ascii: ".") { return true }
        }
        return false
    }

    /// Checks the A-label form and splits the name.
    static func finish(ascii: [UInt8], unicode: [UInt8], isMasked: Bool) throws(InvalidName) -> MailName {
        let asciiLabels = try labels(of: ascii, strict: true)
        let unicodeLabels = ascii == unicode ? asciiLabels : try labels(of: unicode, strict: false)
        let impossible = impossibility(ascii, asciiLabels)
        guard asciiLabels.count > 1, unicodeLabels.count == asciiLabels.count else {
            if let impossible { throw impossible }
            if asciiLabels.count == 1, !isNumber(ascii[...]) { return .singleLabel(unicode) }
            throw .numericTopLevel
        }
        guard let last = asciiLabels.last, !isNumber(ascii[last]) else { throw .numericTopLevel }
        let suffix = PublicSuffixList.current.suffix(of: ascii, labelStarts: asciiLabels.map(\.lowerBound))
        let count = asciiLabels.count { $0.lowerBound >= suffix.start }
        return .domain(
            DomainName(
                ascii: ascii, unicode: unicode, asciiLabels: asciiLabels, labels: unicodeLabels,
                suffixLabels: count, suffixKind: suffix.kind, isMasked: isMasked, impossible: impossible))
    }

    private static func labels(of name: [UInt8], strict: Bool) throws(InvalidName) -> [Range<Int>] {
        guard !name.isEmpty else { throw .empty }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(6)
        var start = 0
        for index in 0...name.count {
            if index < name.count, name[index] != UInt8(ascii: ".") {
                if strict { try checkCharacter(name[index]) }
                continue
            }
            guard index > start else { throw .emptyLabel }
            ranges.append(start..<index)
            start = index + 1
        }
        return ranges
    }

    /// Limits that registries keep but senders need not.
    private static func impossibility(_ name: [UInt8], _ labels: [Range<Int>]) -> InvalidName? {
        if name.count > 253 { return .nameTooLong }
        for label in labels {
            if label.count > 63 { return .labelTooLong }
            let hyphen = UInt8(ascii: "-")
            if name[label.lowerBound] == hyphen || name[label.upperBound - 1] == hyphen { return .hyphenAtEdge }
        }
        return nil
    }

    /// Letters, digits, hyphen; underscore, because the DNS has such names and Postfix logs them;
    /// `?`, the mask; bytes above ASCII, which only names that IDNA refuses keep.
    private static func checkCharacter(_ byte: UInt8) throws(InvalidName) {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "?"), 0x80...: return
        default: throw .character(Unicode.Scalar(byte))
        }
    }

    private static func isNumber(_ label: ArraySlice<UInt8>) -> Bool {
        label.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
