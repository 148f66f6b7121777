// Wakes a follower when a file changes, by inotify(7). Only a hint: where it
// does not work (no watches left, network and overlay file systems), polling does.

import Glibc

/// Watches paths; owned by one thread.
final class ChangeWatcher {
    /// What the events say: not more than where to look.
    enum Change {
        case file
        case directory
    }

    private let inotify: Int32
    private var watches: [String: Int32] = [:]
    private var directories: Set<Int32> = []
    private var buffer = [UInt8](repeating: 0, count: 16_384)

    private static let fileEvents = UInt32(IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)
    private static let directoryEvents = UInt32(IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)

    /// - Parameter inotify: of inotify_init1(2); negative where there are none left.
    init(inotify: Int32 = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))) {
        self.inotify = inotify
    }

    deinit {
        if inotify >= 0 { close(inotify) }
    }

    /// Readable when something changed; -1 where inotify does not work (poll(2) passes over it).
    var descriptor: Int32 { inotify }

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
    func drain() -> Change {
        var wake = Change.file
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
