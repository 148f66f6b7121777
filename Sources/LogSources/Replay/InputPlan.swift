// What replay reads, and in which order: decided before the first line is read.

/// The files that the arguments name, oldest first, and what is wrong with the others.
///
/// Order: by directory and rotation family (`mail.log` with `mail.log.1`, `mail.log.2.gz` …) in byte order of
/// the names; within a family the oldest first by number or date in the name, the live file last; pipes and
/// standard input at the end. Times of modification do not count: copying a log changes them.
public struct InputPlan: Sendable, Equatable {
    public var files: [LogFile]
    /// In the order of the arguments, then of the files.
    public var problems: [InputProblem]

    /// Bytes on the disk of all files whose size is known, for progress.
    public var totalSize: Int64 { files.reduce(0) { $0 + ($1.size ?? 0) } }

    /// Looks at the arguments and at the head of every file they name.
    /// - Parameters:
    ///   - paths: files, directories (walked, without hidden entries), globs, `-` for standard input.
    ///   - holdsLogLine: whether some bytes hold at least one line of a log; it gets the first 64 KiB of each
    ///     file, decompressed. The last line may be cut off.
    public init(paths: [String], holdsLogLine: (UnsafeRawBufferPointer) -> Bool) {
        var expansion = PathExpansion()
        for (index, path) in paths.enumerated() { expansion.add(path, index: index) }
        var builder = PlanBuilder(problems: expansion.problems)
        for candidate in expansion.candidates { builder.add(candidate, holdsLogLine: holdsLogLine) }
        builder.dropCopies()
        builder.requireLogs(in: expansion.directories)
        files = builder.sorted.map(\.file)
        problems = builder.problems(nothingToRead: files.isEmpty)
    }
}
