// Which names beside a followed path may be rotated forms of it, and how old they are.

/// The rotated files of one log, by their names.
struct LogFamily: Equatable {
    /// A name that may belong to the family.
    struct Member: Equatable {
        var path: String
        var age: RotationAge
        /// It is named like a rotation of this log: content that nobody knows may have been
        /// written to the log while nobody looked. Other names (`mail.log.bak`) only may hold a copy.
        var isRotation: Bool
        /// Its name says that it is compressed.
        var isPacked: Bool
    }

    /// With a slash at its end; empty for the working directory.
    let directory: String
    let name: String
    private let own: RotationName
    /// All names of the family begin so. Most names in a directory do not, and are not taken apart.
    private let stem: String
    /// A followed path with a date in its name has no rotations, unless a symbolic link leads to it:
    /// each such file is a log of its own.
    private let datedSiblings: Bool

    init(path: String, isLinkTarget: Bool = false) {
        (directory, name) = LogFamily.split(path)
        own = RotationName(fileName: name)
        datedSiblings = isLinkTarget
        stem = String(own.family.prefix { !".-_".contains($0) })
    }

    static func split(_ path: String) -> (directory: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// A file that was said to be a rotated one, whatever the log is called: its name must tell its age.
    static func member(_ path: String) -> Member? {
        let name = split(path).name
        let age = RotationName(fileName: name).age
        guard age != .live else { return nil }
        let isPacked = Compression.fileNameEndings.contains { name.hasSuffix($0) }
        return Member(path: path, age: age, isRotation: true, isPacked: isPacked)
    }

    func member(_ other: String) -> Member? {
        guard other.hasPrefix(stem), other != name else { return nil }
        let rotation = RotationName(fileName: other)
        let isPacked = Compression.fileNameEndings.contains { other.hasSuffix($0) }
        func member(_ age: RotationAge, _ isRotation: Bool) -> Member {
            Member(path: directory + other, age: age, isRotation: isRotation, isPacked: isPacked)
        }
        if rotation.family == own.family, rotation.age < own.age, own.age == .live || datedSiblings {
            return member(rotation.age, true)
        }
        // gzip mail.log
        if rotation.family == name, isPacked { return member(.live, true) }
        guard other.hasPrefix(name), let next = other.dropFirst(name.count).first, ".-_~".contains(next) else {
            return nil
        }
        return member(.numbered(negated: -.max), false)
    }
}
