// Puts the files of a plan together: judged, each once, in order.

/// Collects the files of a plan.
struct PlanBuilder {
    struct Entry {
        var file: LogFile
        var candidate: Candidate
        var directory: String
        var name: RotationName
        var fingerprint: [UInt8]
    }

    private struct Identity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    private var entries: [Entry] = []
    private var problems: [InputProblem]
    private var seen: [Identity: String] = [:]
    private var looked: [Int: Int] = [:]

    init(problems: [InputProblem]) { self.problems = problems }

    mutating func add(_ candidate: Candidate, holdsLogLine: (UnsafeRawBufferPointer) -> Bool) {
        looked[candidate.argument, default: 0] += 1
        guard candidate.kind == .regular else {
            // A pipe's head cannot be read twice.
            return append(LogFile(path: candidate.path), candidate, [])
        }
        let identity = Identity(device: candidate.device, inode: candidate.inode)
        if let first = seen[identity] { return note(candidate.path, .duplicate(of: first)) }
        seen[identity] = candidate.path
        let probe = HeadProbe(path: candidate.path, holdsLogLine: holdsLogLine)
        switch probe.finding {
        case .log(let compression):
            let file = LogFile(
                path: candidate.path, modified: candidate.modified, size: candidate.size, compression: compression)
            append(file, candidate, probe.fingerprint)
        case .other(let kind):
            problems.append(InputProblem(path: candidate.path, kind: kind, isError: isError(kind, candidate)))
        }
    }

    /// Compressing a rotated log leaves both forms for a while: of two files of one age
    /// that begin alike, the plain one or the larger one is read.
    mutating func dropCopies() {
        var kept: [Entry] = []
        for entry in sorted {
            guard let last = kept.last, last.isCopy(of: entry) else {
                kept.append(entry)
                continue
            }
            let (better, worse) = last.isBetter(than: entry) ? (last, entry) : (entry, last)
            kept[kept.count - 1] = better
            note(worse.file.path, .duplicate(of: better.file.path))
        }
        entries = kept
    }

    mutating func requireLogs(in directories: [Int: String]) {
        for (argument, path) in directories.sorted(by: { $0.key < $1.key })
        where !entries.contains(where: { $0.candidate.argument == argument }) && !hasDuplicate(under: path) {
            problems.append(
                InputProblem(path: path, kind: .noLogs(files: looked[argument] ?? 0), isError: true))
        }
    }

    /// Text without a log line is skipped and said; only where nothing else is left, it is an error.
    func problems(nothingToRead: Bool) -> [InputProblem] {
        guard nothingToRead, !problems.contains(where: \.isError) else { return problems }
        return problems.map { InputProblem(path: $0.path, kind: $0.kind, isError: $0.kind != .empty) }
    }

    var sorted: [Entry] {
        entries.enumerated().sorted { left, right in
            left.element.order(right.element) ?? (left.offset < right.offset)
        }.map(\.element)
    }

    private mutating func append(_ file: LogFile, _ candidate: Candidate, _ fingerprint: [UInt8]) {
        let slash = file.path.lastIndex(of: "/")
        let directory = slash.map { String(file.path[...$0]) } ?? ""
        let name = RotationName(fileName: String(file.path.dropFirst(directory.count)))
        entries.append(
            Entry(file: file, candidate: candidate, directory: directory, name: name, fingerprint: fingerprint))
    }

    private mutating func note(_ path: String, _ kind: InputProblem.Kind) {
        problems.append(InputProblem(path: path, kind: kind, isError: false))
    }

    private func hasDuplicate(under directory: String) -> Bool {
        problems.contains { problem in
            guard case .duplicate = problem.kind else { return false }
            return problem.path.hasPrefix(directory)
        }
    }

    private func isError(_ kind: InputProblem.Kind, _ candidate: Candidate) -> Bool {
        switch kind {
        case .unreadable: true
        case .notALog: false
        // A log that was just rotated, or in which nothing happened yet.
        case .empty: false
        default: candidate.isExplicit
        }
    }
}

extension PlanBuilder.Entry {
    /// Whether this file is read before another; nil where the names do not tell.
    func order(_ other: Self) -> Bool? {
        if isStream != other.isStream { return !isStream }
        if isStream { return nil }
        if directory != other.directory { return directory.utf8.lexicographicallyPrecedes(other.directory.utf8) }
        if name.family != other.name.family {
            return name.family.utf8.lexicographicallyPrecedes(other.name.family.utf8)
        }
        if name.age != other.name.age { return name.age < other.name.age }
        if file.path != other.file.path { return file.path.utf8.lexicographicallyPrecedes(other.file.path.utf8) }
        return nil
    }

    func isCopy(of other: Self) -> Bool {
        guard !isStream, !other.isStream, directory == other.directory, name == other.name else { return false }
        let length = min(fingerprint.count, other.fingerprint.count)
        return length > 0 && fingerprint[..<length] == other.fingerprint[..<length]
    }

    func isBetter(than other: Self) -> Bool {
        let isPlain = file.compression == .none
        if isPlain != (other.file.compression == .none) { return isPlain }
        return (file.size ?? 0) >= (other.file.size ?? 0)
    }

    private var isStream: Bool { candidate.kind == .stream }
}
