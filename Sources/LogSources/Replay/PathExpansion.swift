// Arguments → paths of files: directories are walked, globs matched, each file taken once.

import Glibc

/// A path that may be read, and what stat(2) says about it.
struct Candidate {
    enum Kind { case regular, stream }

    var path: String
    var kind: Kind
    var device: UInt64 = 0
    var inode: UInt64 = 0
    var size: Int64 = 0
    var modified: Int64 = 0
    /// Named by the user, not found in a directory or by a glob.
    var isExplicit: Bool
    /// Index of the argument it came from.
    var argument: Int
}

/// Walks the file system; reads no content.
struct PathExpansion {
    private(set) var candidates: [Candidate] = []
    private(set) var problems: [InputProblem] = []
    /// Arguments that are directories: they must hold at least one log.
    private(set) var directories: [Int: String] = [:]

    private static let maximumDepth = 64

    mutating func add(_ argument: String, index: Int) {
        if argument == LogFile.standardInputPath {
            candidates.append(Candidate(path: argument, kind: .stream, isExplicit: true, argument: index))
        } else if exists(argument) {
            addNamed(argument, index: index, isExplicit: true)
        } else if argument.contains(where: { "*?[".contains($0) }) {
            addGlob(argument, index: index)
        } else {
            // errno tells a missing file from a directory that may not be entered.
            report(argument, errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(cannotOpen(argument)))
        }
    }

    private mutating func addGlob(_ pattern: String, index: Int) {
        let matches = PathExpansion.glob(pattern)
        if matches.isEmpty { report(pattern, .noMatch) }
        for match in matches { addNamed(match, index: index, isExplicit: false) }
    }

    private mutating func addNamed(_ path: String, index: Int, isExplicit: Bool) {
        guard let status = PathExpansion.status(path) else {
            return report(path, .unreadable(cannotOpen(path)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            if isExplicit { directories[index] = path }
            walk(path, index: index, depth: 0)
        case S_IFREG: append(path, status, index: index, isExplicit: isExplicit)
        case S_IFIFO, S_IFCHR:
            candidates.append(Candidate(path: path, kind: .stream, isExplicit: isExplicit, argument: index))
        default: report(path, .notAFile)
        }
    }

    /// Adds the files of a directory and of those in it. Hidden entries are left out, and symbolic links
    /// to directories not followed: they lead in circles.
    private mutating func walk(_ directory: String, index: Int, depth: Int) {
        guard depth < PathExpansion.maximumDepth else { return }
        guard let names = PathExpansion.entries(of: directory) else {
            return report(directory, .unreadable(cannotOpen(directory)))
        }
        for name in names {
            let path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
            guard let link = PathExpansion.status(path, followLink: false) else { continue }
            if link.st_mode & S_IFMT == S_IFDIR {
                walk(path, index: index, depth: depth + 1)
            } else if let status = PathExpansion.status(path), status.st_mode & S_IFMT == S_IFREG {
                append(path, status, index: index, isExplicit: false)
            }
        }
    }

    private mutating func append(_ path: String, _ status: stat, index: Int, isExplicit: Bool) {
        candidates.append(
            Candidate(
                path: path, kind: .regular, device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
                size: Int64(status.st_size), modified: PathExpansion.microseconds(status.st_mtim),
                isExplicit: isExplicit, argument: index))
    }

    private mutating func report(_ path: String, _ kind: InputProblem.Kind) {
        problems.append(InputProblem(path: path, kind: kind, isError: true))
    }

    private func cannotOpen(_ path: String) -> SourceError { SourceError(path: path, kind: .cannotOpen(errno: errno)) }

    private func exists(_ path: String) -> Bool { PathExpansion.status(path) != nil }

    static func status(_ path: String, followLink: Bool = true) -> stat? {
        var status = stat()
        let result = followLink ? stat(path, &status) : lstat(path, &status)
        return result == 0 ? status : nil
    }

    static func microseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }

    /// The names in a directory that are not hidden, sorted by bytes; nil where it cannot be read.
    static func entries(of directory: String) -> [String]? {
        guard let stream = opendir(directory) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The paths that match a shell pattern, sorted.
    static func glob(_ pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard Glibc.glob(pattern, 0, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { index in result.gl_pathv[index].map { String(cString: $0) } }
    }
}
