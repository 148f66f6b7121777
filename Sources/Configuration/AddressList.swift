// The list of addresses known to have leaked: one in each line.

/// Addresses from a file; `#` begins a comment.
public struct AddressList: Sendable, Equatable {
    public var path: String
    /// In lower case.
    public var addresses: Set<String>

    public init(path: String, addresses: Set<String>) {
        self.path = path
        self.addresses = Set(addresses.map { $0.lowercased() })
    }

    /// Whether an address stands in the list, in any case.
    public func contains(_ address: String) -> Bool { addresses.contains(address.lowercased()) }

    /// More errors than this in one list are only counted: it is another kind of file.
    private static let maximumErrors = 20

    /// Reads a list.
    /// - Returns: the addresses, and an error for each line that is none.
    static func parse(_ bytes: [UInt8], path: String) -> (list: AddressList, diagnostics: [Diagnostic]) {
        var addresses: Set<String> = []
        var diagnostics: [Diagnostic] = []
        var wrong = 0
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let raw = String(decoding: line, as: UTF8.self)
            let text = ListLine.content(raw, isFirst: index == 0)
            guard !text.isEmpty else { continue }
            if let problem = problem(with: text) {
                wrong += 1
                guard wrong <= maximumErrors else { continue }
                diagnostics.append(
                    Diagnostic(
                        .error, file: path, place: .init(line: index + 1, column: 1),
                        message: "\(Printable.quoted(text)) \(problem)", sourceLine: raw))
            } else {
                addresses.insert(text)
            }
        }
        if wrong > maximumErrors {
            diagnostics.append(
                Diagnostic(
                    .error, file: path, place: nil,
                    message: "\(wrong - maximumErrors) more lines are no addresses; write one address in each line"))
        }
        return (AddressList(path: path, addresses: addresses), diagnostics)
    }

    /// What is wrong with a text that should be one address.
    static func problem(with text: String) -> String? {
        guard let at = text.lastIndex(of: "@") else {
            return "is no address; write one such as user@example.com"
        }
        if text.hasPrefix("<") || text.hasSuffix(">") { return "must be the address alone, without < and >" }
        let domain = text[text.index(after: at)...]
        if at == text.startIndex || domain.isEmpty { return "is no address; both sides of the @ are needed" }
        // A quoted local part may hold blanks (RFC 5321, 4.1.2).
        let rest = text.hasPrefix("\"") ? domain : text[...]
        if rest.contains(where: { " ,;\"\t".contains($0) }) {
            return "is more than an address; write one, and nothing else"
        }
        return nil
    }
}

/// A line of a list file, without byte order mark, comment and blanks.
enum ListLine {
    static func content(_ line: String, isFirst: Bool) -> String {
        var view = line.unicodeScalars[...]
        if isFirst, view.first == "\u{FEFF}" { view = view.dropFirst() }
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\r" }
        view = view.drop(while: isBlank)
        if view.first == "#" { return "" }
        // Behind an address, too; inside a quoted local part it is no comment.
        if view.first != "\"",
            let mark = zip(view.indices, view.indices.dropFirst()).first(where: {
                isBlank(view[$0.0]) && view[$0.1] == "#"
            })
        {
            view = view[..<mark.0]
        }
        while let last = view.last, isBlank(last) { view = view.dropLast() }
        return String(view)
    }
}
