// What logrotate does with a log: read from its configuration, to tell people what to change.

import Glibc

/// One section of a logrotate configuration (logrotate(8)): the logs it is for, and its directives.
public struct LogrotateSection: Sendable, Equatable {
    /// Paths and globs.
    public var patterns: [String]
    /// Each with its arguments: `["olddir", "/var/log/old"]`.
    public var directives: [[String]]

    public func has(_ name: String) -> Bool { directives.contains { $0.first == name } }

    public func argument(of name: String) -> String? { directives.last { $0.first == name }?.dropFirst().first }

    public func covers(_ path: String) -> Bool { patterns.contains { fnmatch($0, path, 0) == 0 } }

    /// Takes a configuration apart; scripts are passed over.
    public static func parse(_ text: String) -> [LogrotateSection] {
        var sections: [LogrotateSection] = []
        var patterns: [String] = []
        var open: LogrotateSection?
        var isScript = false
        for line in text.split(whereSeparator: \.isNewline) {
            let words = words(line)
            guard let first = words.first else { continue }
            if isScript {
                isScript = first != "endscript"
            } else if open != nil {
                isScript = ["prerotate", "postrotate", "firstaction", "lastaction", "preremove"].contains(first)
                if first == "}" {
                    if let open { sections.append(open) }
                    open = nil
                } else if !isScript {
                    open?.directives.append(words)
                }
            } else if words.last == "{" {
                open = LogrotateSection(patterns: patterns + words.dropLast(), directives: [])
                patterns = []
            } else if first.hasPrefix("/") {
                patterns += words
            }
        }
        return sections
    }

    /// Blank-separated words without quotes; none behind `#`. A brace is a word of its own.
    private static func words(_ line: Substring) -> [String] {
        var words: [String] = []
        for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "=" || $0 == "," }) {
            if word.hasPrefix("#") { break }
            let plain = word.filter { $0 != "\"" && $0 != "'" }
            if plain.count > 1, plain.hasSuffix("{") {
                words += [String(plain.dropLast()), "{"]
            } else {
                words.append(plain)
            }
        }
        return words
    }

    /// The sections for a log in the configuration of this machine.
    public static func ofThisMachine(for path: String) -> [LogrotateSection] {
        let files = ["/etc/logrotate.conf"] + PathExpansion.glob("/etc/logrotate.d/*")
        return files.flatMap { parse(SmallFile.text($0) ?? "") }.filter { $0.covers(path) }
    }
}

/// Files of a configuration.
enum SmallFile {
    /// The first 256 KiB as text; nil where it cannot be read.
    static func text(_ path: String) -> String? {
        let descriptor = SystemCall.open(path, flags: O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 262_144)
        let count = bytes.withUnsafeMutableBytes { SystemCall.read(descriptor, into: $0) }
        return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
    }
}
