// What a rotated log's name says about its age: mail.log, mail.log.1, mail.log.2.gz,
// maillog-20260901, mail-20260901.log.xz, maillog.20260901-120000.

/// A file name taken apart: the log that it belongs to, and how old this part of it is.
///
/// Known are the names that logrotate gives (numbers; `dateext` with any `dateformat` of digits;
/// `extension`), those of `postfix logrotate`, and their compressed forms.
struct RotationName: Equatable {
    /// The name of the live log: the same for all of its rotated files.
    var family: String
    var age: RotationAge

    init(fileName: String) {
        let name = RotationName.withoutCompression(fileName)
        if let (stem, age) = RotationAge.trailing(in: name) {
            family = stem
            self.age = age
        } else if let (stem, ending) = RotationName.splitEnding(name), let (head, age) = RotationAge.trailing(in: stem)
        {
            family = head + ending
            self.age = age
        } else {
            family = name
            age = .live
        }
    }

    private static func withoutCompression(_ name: String) -> String {
        let ending = Compression.fileNameEndings.first { name.hasSuffix($0) && name.count > $0.count }
        return String(name.dropLast(ending?.count ?? 0))
    }

    /// `mail-20260901.log` → `mail-20260901`, `.log`
    private static func splitEnding(_ name: String) -> (stem: String, ending: String)? {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let ending = name[dot...]
        guard ending.count > 1, ending.dropFirst().allSatisfy(\.isLetter) else { return nil }
        return (String(name[..<dot]), String(ending))
    }
}

/// The age of a rotated file within its family; smaller is older.
enum RotationAge: Comparable {
    /// `.7`: counts up with age. Where a family has both numbers and dates, the numbers are taken for the older scheme.
    case numbered(negated: Int)
    /// Seconds since 1970 (`dateformat -%s`).
    case seconds(Int, negatedNumber: Int)
    /// Up to 14 digits, year first, filled up with zeros.
    case dated(Int, negatedNumber: Int)
    /// The file that is written now.
    case live

    /// Finds an age at the end of a name.
    /// - Returns: what stands before it, and the age.
    static func trailing(in name: String) -> (stem: String, age: RotationAge)? {
        let bytes = Array(name.utf8)
        var start = bytes.count
        while start > 0, isDigit(bytes[start - 1]) || isSeparator(bytes[start - 1]) { start -= 1 }
        for index in start..<bytes.count where index > 0 && isSeparator(bytes[index]) {
            let groups = digitGroups(bytes[(index + 1)...])
            guard let groups, let age = RotationAge(groups, afterDot: bytes[index] == dot) else { continue }
            return (String(decoding: bytes[..<index], as: UTF8.self), age)
        }
        return nil
    }

    private init?(_ groups: [String], afterDot: Bool) {
        if groups.count == 1, afterDot, groups[0].count <= 4, let number = Int(groups[0]),
            !RotationAge.isYear(groups[0])
        {
            self = .numbered(negated: -number)
        } else if let age = RotationAge(date: groups, number: 0) {
            self = age
        } else if groups.count > 1, let last = groups.last, last.count <= 3, let number = Int(last),
            let age = RotationAge(date: groups.dropLast(), number: number)
        {
            self = age
        } else {
            return nil
        }
    }

    private init?(date groups: some Collection<String>, number: Int) {
        let digits = groups.joined()
        guard digits.count <= 14, let value = Int(digits) else { return nil }
        if digits.count == 10, groups.count == 1, !RotationAge.isDate(digits) {
            self = .seconds(value, negatedNumber: -number)
        } else if RotationAge.isDate(digits), groups.dropFirst().allSatisfy({ $0.count.isMultiple(of: 2) }) {
            let filled = digits + String(repeating: "0", count: 14 - digits.count)
            self = .dated(Int(filled) ?? value, negatedNumber: -number)
        } else {
            return nil
        }
    }

    /// `2026`, `202609`, `20260901`, and with hours, minutes and seconds behind.
    private static func isDate(_ digits: String) -> Bool {
        guard digits.count.isMultiple(of: 2), isYear(String(digits.prefix(4))) else { return false }
        func inside(_ from: Int, _ range: ClosedRange<Int>) -> Bool {
            let part = digits.dropFirst(from).prefix(2)
            return part.isEmpty || Int(part).map(range.contains) ?? false
        }
        return inside(4, 1...12) && inside(6, 1...31) && inside(8, 0...24) && inside(10, 0...59) && inside(12, 0...60)
    }

    private static func isYear(_ digits: String) -> Bool {
        digits.count == 4 && Int(digits).map((1990...2099).contains) ?? false
    }

    /// The digits between separators; nil where two separators meet or one ends the name.
    private static func digitGroups(_ bytes: ArraySlice<UInt8>) -> [String]? {
        let groups = bytes.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
        guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
        return groups.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let dot = UInt8(ascii: ".")

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == dot || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "T")
            || byte == UInt8(ascii: ":")
    }
}
