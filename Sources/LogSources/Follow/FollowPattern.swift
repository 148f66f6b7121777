// Globs of live logs: which of the matching files are logs, and which are rotated parts of them.

import Glibc

enum FollowPattern {
    static func isGlob(_ pattern: String) -> Bool { pattern.contains { "*?[".contains($0) } }

    static func matches(_ pattern: String, _ path: String) -> Bool { fnmatch(pattern, path, FNM_PATHNAME) == 0 }

    /// The paths to follow among those that a glob matched: no compressed files, and no rotated form of a
    /// log that is followed or matched itself. `mail.log.1` is never a log of its own; `mail-20260901.log`
    /// is one where there is no `mail.log`.
    static func logs(in matches: [String], followed: [String]) -> [String] {
        let known = Set(matches).union(followed)
        return matches.filter { path in
            let (directory, name) = LogFamily.split(path)
            guard !Compression.fileNameEndings.contains(where: { name.hasSuffix($0) }) else { return false }
            let rotation = RotationName(fileName: name)
            switch rotation.age {
            case .live: return true
            case .numbered: return false
            case .dated, .seconds: return !known.contains(directory + rotation.family)
            }
        }
    }
}
