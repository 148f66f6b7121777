// The directory that a live service keeps its state in, and the lock that makes it one service's own.

import Glibc

/// A state directory, locked for this process until the value is gone.
public final class StateDirectory: Sendable {
    public let path: String
    private let lock: Int32

    public static let databaseName = "state.db"

    /// Makes the directory where it is missing (0700), and locks it.
    /// - Throws: `.busy` where another process has it; `.unusable` where it cannot be made, entered or written;
    ///   `.shared` where it is open to others and holds more than a service's state.
    public init(_ path: String) throws(StateError) {
        self.path = path
        try StateDirectory.make(path)
        let descriptor = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw StateDirectory.error(path, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            defer { close(descriptor) }
            throw StateError(.busy(pid: StateDirectory.holder(descriptor)), path: path)
        }
        lock = descriptor
        writePID()
    }

    /// Unlocks before it closes: a child that is between `fork` and `exec` has a copy of the descriptor, and closing
    /// ours alone would leave the lock with it for that moment (flock(2)).
    deinit {
        flock(lock, LOCK_UN)
        close(lock)
    }

    public var databasePath: String { StateDirectory.databasePath(path) }

    public static func databasePath(_ directory: String) -> String { directory + "/" + databaseName }

    /// Whether a service runs on a directory. Takes no lock.
    public static func isHeld(_ path: String) -> Bool {
        let descriptor = open(path + "/lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard let pid = holder(descriptor) else { return false }
        // A number that was used again is told by its name.
        return isFakefrom(pid)
    }

    private static func isFakefrom(_ pid: Int32) -> Bool {
        let descriptor = open("/proc/\(pid)/comm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return kill(pid, 0) == 0 || errno == EPERM }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = read(descriptor, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).hasPrefix("fakefrom")
    }

    private func writePID() {
        let text = "\(getpid())\n"
        _ = ftruncate(lock, 0)
        _ = text.withCString { pwrite(lock, $0, strlen($0), 0) }
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        return Int32(String(decoding: buffer.prefix(max(0, count)).prefix { $0 != 0x0A }, as: UTF8.self))
    }

    /// mkdir -p with 0700; directories that are there keep their mode, but for the last one: it is closed to others,
    /// unless they use it.
    private static func make(_ path: String) throws(StateError) {
        var partial = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            partial += "/" + part
            if mkdir(partial, 0o700) != 0, errno != EEXIST { throw error(path, errno) }
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw error(path, errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw error(path, ENOTDIR) }
        if status.st_mode & 0o077 != 0, status.st_uid == geteuid() {
            try refuseShared(path, status)
            _ = chmod(path, 0o700)
        }
        // Who may put files there could put a link to another's file in the database's place.
        guard status.st_uid == geteuid() || status.st_mode & 0o022 == 0 else {
            throw StateError(.unusable(reason: "it is another user's, and others may write to it"), path: path)
        }
        if lstat(databasePath(path), &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
            throw StateError(.unusable(reason: "\(databaseName) in it is a symbolic link"), path: path)
        }
    }

    /// A directory that others use too (`/tmp`, somebody's folder) is not closed to them: that could break whatever
    /// they do there, as far as the whole machine for root.
    private static func refuseShared(_ path: String, _ status: stat) throws(StateError) {
        if status.st_mode & S_ISVTX != 0 { throw StateError(.shared(with: nil), path: path) }
        if let foreign = foreignEntry(path) { throw StateError(.shared(with: foreign), path: path) }
    }

    /// Whether a directory that is there would be refused because others use it. Changes nothing.
    public static func isShared(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 != 0, status.st_uid == geteuid() else { return false }
        do throws(StateError) { try refuseShared(path, status) } catch { return true }
        return false
    }

    /// The name of a file in the directory that no state directory holds.
    private static func foreignEntry(_ path: String) -> String? {
        guard let directory = opendir(path) else { return nil }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !isOwn(name) { return name }
        }
        return nil
    }

    private static func isOwn(_ name: String) -> Bool {
        // The root of a file system of one's own has a lost+found.
        [".", "..", "lock", "positions.json", "positions.json.new", "lost+found"].contains(name)
            || name.hasPrefix(databaseName)
    }

    private static func error(_ path: String, _ code: Int32) -> StateError {
        switch code {
        case ENOSPC, EDQUOT: StateError(.full, path: path)
        case EIO: StateError(.inputOutput(reason: String(cString: strerror(code))), path: path)
        default: StateError(.unusable(reason: String(cString: strerror(code))), path: path)
        }
    }
}
