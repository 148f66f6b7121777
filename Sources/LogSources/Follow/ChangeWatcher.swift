// Wakes a follower when a file changes, by inotify(7). Only a hint: where it
// does not work (no watches left, network and overlay file systems), polling does.

import Glibc

/// Watches paths; owned by one thread, but `interrupt` may come from any.
final class ChangeWatcher {
    enum Wake {
        case timeout
        case file
        case directory
        case interrupted
    }

    private let inotify: Int32
    private let pipe: (read: Int32, write: Int32)
    private var watches: [String: Int32] = [:]
    private var directories: Set<Int32> = []
    private var buffer = [UInt8](repeating: 0, count: 16_384)

    private static let fileEvents = UInt32(IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)
    private static let directoryEvents = UInt32(IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)

    init() {
        inotify = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        var ends: [Int32] = [-1, -1]
        if Glibc.pipe(&ends) == 0 {
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
        }
        pipe = (ends[0], ends[1])
    }

    deinit {
        for descriptor in [inotify, pipe.read, pipe.write] where descriptor >= 0 { close(descriptor) }
    }

    /// The end of the pipe that wakes the watcher when a byte is written to it.
    var interruptDescriptor: Int32 { pipe.write }

    /// Watches these paths and their directories. To be called before each wait: a path leads to
    /// another file after each rotation, and watching the same one again costs nothing but a call.
    /// - Returns: whether a watch is new: what happened before it was there must be looked for.
    func watch(_ paths: [String]) -> Bool {
        guard inotify >= 0 else { return false }
        let before = watches
        var wanted: Set<String> = []
        for path in paths {
            add(path, ChangeWatcher.fileEvents, isDirectory: false)
            let directory = LogFamily.split(path).directory
            wanted.formUnion([path, directory.isEmpty ? "." : directory])
        }
        for directory in wanted.subtracting(paths) { add(directory, ChangeWatcher.directoryEvents, isDirectory: true) }
        for (path, watch) in watches where !wanted.contains(path) {
            inotify_rm_watch(inotify, watch)
            directories.remove(watch)
            watches[path] = nil
        }
        return watches != before
    }

    /// Whether `interruptDescriptor` was written to.
    var isInterrupted: Bool {
        var descriptor = pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    /// Waits for a change.
    /// - Parameter microseconds: at most as long.
    func wait(_ microseconds: Int64) -> Wake {
        var descriptors = [
            pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = Int32(clamping: (microseconds + 999) / 1_000)
        guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return .timeout }
        if descriptors[0].revents != 0 { return .interrupted }
        return drain()
    }

    private func add(_ path: String, _ events: UInt32, isDirectory: Bool) {
        let watch = inotify_add_watch(inotify, path, events)
        if let old = watches[path], old != watch, !watches.contains(where: { $0.key != path && $0.value == old }) {
            inotify_rm_watch(inotify, old)
            directories.remove(old)
        }
        watches[path] = watch >= 0 ? watch : nil
        if isDirectory && watch >= 0 { directories.insert(watch) }
    }

    /// Takes all events: what they say is less than what looking at the files says.
    private func drain() -> Wake {
        var wake = Wake.file
        while true {
            let count = read(inotify, &buffer, buffer.count)
            guard count > 0 else { return wake }
            var offset = 0
            while offset + MemoryLayout<inotify_event>.size <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let isData = event.mask == UInt32(IN_MODIFY)
                if directories.contains(event.wd) || !isData { wake = .directory }
                offset += MemoryLayout<inotify_event>.size + Int(event.len)
            }
        }
    }
}
