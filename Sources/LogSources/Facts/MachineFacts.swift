// What a machine allows: file systems that tell no changes, limits, journald's rate limit.

import Glibc

/// Facts about this machine, asked for when they are wanted.
public enum MachineFacts {
    /// The name of a file system on which inotify does not see what other machines or layers write; nil for others.
    public static func remoteFileSystem(_ path: String) -> String? {
        let resolved = realpath(path, nil)
        defer { free(resolved) }
        let type = fileSystem(of: resolved.map { String(cString: $0) } ?? path, SmallFile.text("/proc/self/mountinfo"))
        guard let type else { return nil }
        let remote = ["nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "gpfs", "overlay", "virtiofs", "afs", "lustre"]
        return remote.contains(type) || type.hasPrefix("fuse") ? type : nil
    }

    /// The type of the file system that a path lies on, as proc_pid_mountinfo(5) says it.
    static func fileSystem(of path: String, _ mounts: String?) -> String? {
        var best: (length: Int, type: String)?
        for line in (mounts ?? "").split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 5, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
            let place = fields[4] == "/" ? "" : fields[4]
            let rest = path.dropFirst(place.count)
            let isAbove = path.hasPrefix(place) && (rest.isEmpty || rest.first == "/")
            // Of several mounts on one place, the last one is on top.
            if isAbove, place.count >= best?.length ?? 0 { best = (place.count, String(fields[dash + 1])) }
        }
        return best?.type
    }

    /// Free bytes for this user where a directory lies; nil where that cannot be told.
    public static func freeSpace(_ directory: String) -> Int64? {
        var status = statvfs()
        guard statvfs(directory, &status) == 0 else { return nil }
        return Int64(clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).0)
    }

    /// Whether a file can be watched by inotify at this moment.
    public static func canWatch(_ path: String) -> Bool {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0
    }

    /// journald's rate limit (journald.conf(5)); the values that count are the last ones that are set.
    public static func journalRateLimit() -> JournalRateLimit {
        let directories = ["/usr/lib/systemd", "/usr/local/lib/systemd", "/run/systemd", "/etc/systemd"]
        let dropIns = directories.flatMap { PathExpansion.glob("\($0)/journald.conf.d/*.conf") }
        return JournalRateLimit(texts: (["/etc/systemd/journald.conf"] + dropIns).compactMap(SmallFile.text))
    }
}

/// How many messages of one service journald takes in a time.
public struct JournalRateLimit: Sendable, Equatable {
    public var burst = "10000"
    public var interval = "30s"
    /// `Storage=` of journald.conf.
    public var storage = "auto"

    /// Either being 0 turns it off.
    public var isOff: Bool { Int(burst) == 0 || ["0", "0s"].contains(interval) }

    /// - Parameter texts: of configuration files, the weaker ones first.
    public init(texts: [String]) {
        for line in texts.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2, !parts[1].isEmpty else { continue }
            switch parts[0] {
            case "RateLimitBurst": burst = parts[1]
            case "RateLimitIntervalSec", "RateLimitInterval": interval = parts[1]
            case "Storage": storage = parts[1]
            default: continue
            }
        }
    }
}
