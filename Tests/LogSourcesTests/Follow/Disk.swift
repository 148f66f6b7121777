// A place for logs that tests write to and a follower reads: a real directory,
// or one in memory whose inodes are used again at once.

import Glibc

@testable import LogSources

/// What writers and logrotate do. Names are without directory.
protocol Disk: AnyObject {
    var files: any FollowedFileSystem { get }
    func path(_ name: String) -> String
    func append(_ name: String, _ text: String)
    func rename(_ old: String, _ new: String)
    func copy(_ old: String, _ new: String)
    func truncate(_ name: String)
    func unlink(_ name: String)
    /// Makes the compressed form of a file and removes the plain one.
    func pack(_ name: String, _ packed: String)
    func link(_ target: String, _ name: String)
    func exists(_ name: String) -> Bool
    /// Time goes on (µs).
    func sleep(_ microseconds: Int64)
    var now: Int64 { get }
    /// An open file that is written to whatever its name is.
    func openForAppend(_ name: String) -> any AppendHandle
}

protocol AppendHandle: AnyObject {
    func append(_ text: String)
}

// MARK: In memory

final class MemoryDisk: Disk {
    fileprivate final class Node {
        let inode: UInt64
        var bytes: [UInt8] = []
        var modified: Int64
        var links = 0
        var handles = 0
        var isPacked = false

        init(inode: UInt64, modified: Int64) {
            self.inode = inode
            self.modified = modified
        }
    }

    fileprivate var entries: [String: Node] = [:]
    fileprivate var symlinks: [String: String] = [:]
    fileprivate var open: [Int32: Node] = [:]
    fileprivate var used: Set<UInt64> = []
    fileprivate var directoryModified: Int64 = 0
    /// Whether the inode of a file that is gone may be that of the next one.
    var usesInodesAgain = true
    private var clock: Int64 = 1_788_220_800_000_000

    lazy var files: any FollowedFileSystem = MemoryFileSystem(self)
    var now: Int64 { clock }

    func sleep(_ microseconds: Int64) { clock += microseconds }
    func path(_ name: String) -> String { "/log/" + name }
    func exists(_ name: String) -> Bool { entries[name] != nil }

    /// Kernels stamp files with a clock of 4 ms.
    fileprivate var stamp: Int64 { clock / 4_000 * 4_000 * 1_000 }

    func append(_ name: String, _ text: String) {
        let node = node(name)
        node.bytes += text.utf8
        node.modified = stamp
    }

    func rename(_ old: String, _ new: String) {
        guard let node = entries.removeValue(forKey: old) else { return }
        drop(new)
        entries[new] = node
        directoryModified = stamp
    }

    func copy(_ old: String, _ new: String) {
        guard let source = entries[old] else { return }
        let target = node(new)
        target.bytes = source.bytes
        target.isPacked = source.isPacked
        target.modified = stamp
    }

    func truncate(_ name: String) {
        entries[name]?.bytes = []
        entries[name]?.modified = stamp
    }

    func unlink(_ name: String) { drop(name) }

    func pack(_ name: String, _ packed: String) {
        copy(name, packed)
        entries[packed]?.isPacked = true
        drop(name)
    }

    func link(_ target: String, _ name: String) {
        symlinks[name] = target
        directoryModified = stamp
    }

    func openForAppend(_ name: String) -> any AppendHandle { Handle(self, node(name)) }

    fileprivate func node(_ name: String) -> Node {
        let name = symlinks[name] ?? name
        if let node = entries[name] { return node }
        var inode: UInt64 = 1
        while used.contains(inode) { inode += 1 }
        used.insert(inode)
        let node = Node(inode: inode, modified: stamp)
        node.links = 1
        entries[name] = node
        directoryModified = stamp
        return node
    }

    var openHandles: Int { open.count }

    fileprivate func lookUp(_ name: String) -> Node? { entries[symlinks[name] ?? name] }

    private func drop(_ name: String) {
        guard let node = entries.removeValue(forKey: name) else { return }
        node.links -= 1
        release(node)
        directoryModified = stamp
    }

    fileprivate func release(_ node: Node) {
        if usesInodesAgain && node.links == 0 && node.handles == 0 { used.remove(node.inode) }
    }

    private final class Handle: AppendHandle {
        let disk: MemoryDisk
        let node: Node

        init(_ disk: MemoryDisk, _ node: Node) {
            self.disk = disk
            self.node = node
            node.handles += 1
        }

        deinit {
            node.handles -= 1
            disk.release(node)
        }

        func append(_ text: String) {
            node.bytes += text.utf8
            node.modified = disk.stamp
        }
    }
}

private final class MemoryFileSystem: FollowedFileSystem {
    let disk: MemoryDisk

    init(_ disk: MemoryDisk) { self.disk = disk }

    private func name(_ path: String) -> String { String(path.dropFirst("/log/".count)) }

    func status(path: String) -> Result<FileStatus, FileFailure> {
        if path == "/log/" {
            let identity = FileIdentity(device: 1, inode: 0)
            return .success(
                FileStatus(identity: identity, kind: .directory, size: 0, modified: disk.directoryModified, links: 1))
        }
        return disk.lookUp(name(path)).map { .success(status($0)) } ?? .failure(.missing)
    }

    func resolve(_ path: String) -> String { disk.symlinks[name(path)].map { "/log/" + $0 } ?? path }

    func names(in directory: String) -> [String] { (Array(disk.entries.keys) + disk.symlinks.keys).sorted() }

    func matches(_ pattern: String) -> [String] {
        names(in: "/log/").map { "/log/" + $0 }.filter { fnmatch(pattern, $0, FNM_PATHNAME) == 0 }
    }

    func open(_ path: String) -> Result<Int32, FileFailure> {
        guard let node = disk.lookUp(name(path)) else { return .failure(.missing) }
        let handle = (disk.open.keys.max() ?? 2) + 1
        disk.open[handle] = node
        node.handles += 1
        return .success(handle)
    }

    func status(handle: Int32) -> FileStatus? { disk.open[handle].map(status) }

    func read(
        handle: Int32, at offset: Int64, before: UnsafeMutableRawBufferPointer, into: UnsafeMutableRawBufferPointer
    ) -> Result<Int, FileFailure> {
        guard let node = disk.open[handle] else { return .failure(.system(errno: EBADF)) }
        let available = node.bytes.dropFirst(Int(offset))
        let first = available.prefix(before.count)
        let second = available.dropFirst(before.count).prefix(into.count)
        before.copyBytes(from: first)
        into.copyBytes(from: second)
        return .success(first.count + second.count)
    }

    func close(handle: Int32) {
        guard let node = disk.open.removeValue(forKey: handle) else { return }
        node.handles -= 1
        disk.release(node)
    }

    func openStream(
        _ path: String, _ identity: FileIdentity
    ) -> Result<(input: any ByteInput, compression: Compression), SourceError.Kind> {
        guard let node = disk.lookUp(name(path)), node.inode == identity.inode else {
            return .failure(.cannotOpen(errno: ENOENT))
        }
        return .success((MemoryInput(disk, node), node.isPacked ? .gzip : .none))
    }

    private func status(_ node: MemoryDisk.Node) -> FileStatus {
        FileStatus(
            identity: FileIdentity(device: 1, inode: node.inode), kind: .regular, size: Int64(node.bytes.count),
            modified: node.modified, links: node.links)
    }
}

private final class MemoryInput: ByteInput {
    private let disk: MemoryDisk
    private let node: MemoryDisk.Node
    private var rest: ArraySlice<UInt8>

    init(_ disk: MemoryDisk, _ node: MemoryDisk.Node) {
        self.disk = disk
        self.node = node
        rest = node.bytes[...]
        node.handles += 1
    }

    /// An open file keeps its inode.
    deinit {
        node.handles -= 1
        disk.release(node)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError.Kind) -> Int {
        let count = min(buffer.count, rest.count)
        buffer.copyBytes(from: rest.prefix(count))
        rest = rest.dropFirst(count)
        return count
    }
}

// MARK: On the real disk

final class RealDisk: Disk {
    let directory: TemporaryDirectory
    let files: any FollowedFileSystem = POSIXFileSystem()
    /// The format of packed files.
    let compression: Compression
    /// Waiting is not real: the follower's clock goes ahead of the files' one.
    private var ahead: Int64 = 0

    init(_ compression: Compression = .gzip) throws {
        directory = try TemporaryDirectory()
        self.compression = compression
    }

    var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000 + ahead
    }

    func sleep(_ microseconds: Int64) { ahead += microseconds }
    func path(_ name: String) -> String { directory.file(name) }
    func exists(_ name: String) -> Bool { access(path(name), F_OK) == 0 }
    func append(_ name: String, _ text: String) { _ = try? directory.append(name, text) }
    func rename(_ old: String, _ new: String) { Glibc.rename(path(old), path(new)) }
    func unlink(_ name: String) { Glibc.unlink(path(name)) }
    func truncate(_ name: String) { Glibc.truncate(path(name), 0) }

    func copy(_ old: String, _ new: String) { _ = try? directory.write(new, bytes(old)) }

    func pack(_ name: String, _ packed: String) {
        _ = try? directory.write(packed, compress(bytes(name), compression))
        unlink(name)
    }

    func link(_ target: String, _ name: String) {
        // As `ln -sfn` does: by a rename, so that the name is never without a file.
        symlink(target, path(name + ".tmp-link"))
        rename(name + ".tmp-link", name)
    }

    func openForAppend(_ name: String) -> any AppendHandle { Handle(path(name)) }

    private func bytes(_ name: String) -> [UInt8] {
        guard case .success(let bytes) = readFile(path(name)) else { return [] }
        return bytes
    }

    private func readFile(_ path: String) -> Result<[UInt8], FileFailure> {
        let descriptor = SystemCall.open(path)
        guard descriptor >= 0 else { return .failure(.missing) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { SystemCall.read(descriptor, into: $0) }
            if count <= 0 { return .success(bytes) }
            bytes += buffer[..<count]
        }
    }

    private final class Handle: AppendHandle {
        let descriptor: Int32

        init(_ path: String) { descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND, 0o644) }

        deinit { close(descriptor) }

        func append(_ text: String) {
            _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        }
    }
}
