// The real file system.

import Glibc

final class POSIXFileSystem: FollowedFileSystem {
    func status(path: String) -> Result<FileStatus, FileFailure> {
        var status = stat()
        guard stat(path, &status) == 0 else { return .failure(POSIXFileSystem.failure(errno)) }
        return .success(FileStatus(status))
    }

    func resolve(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    func names(in directory: String) -> [String] {
        PathExpansion.entries(of: directory.isEmpty ? "." : directory) ?? []
    }

    func matches(_ pattern: String) -> [String] { PathExpansion.glob(pattern) }

    func open(_ path: String) -> Result<Int32, FileFailure> {
        // Without O_NONBLOCK a pipe in the place of the log would hold the follower for ever.
        let descriptor = SystemCall.open(path, flags: O_NONBLOCK)
        return descriptor >= 0 ? .success(descriptor) : .failure(POSIXFileSystem.failure(errno))
    }

    func status(handle: Int32) -> FileStatus? {
        var status = stat()
        return fstat(handle, &status) == 0 ? FileStatus(status) : nil
    }

    func read(
        handle: Int32, at offset: Int64, before: UnsafeMutableRawBufferPointer, into: UnsafeMutableRawBufferPointer
    ) -> Result<Int, FileFailure> {
        var parts = [
            iovec(iov_base: before.baseAddress, iov_len: before.count),
            iovec(iov_base: into.baseAddress, iov_len: into.count),
        ]
        while true {
            let count = preadv(handle, &parts, 2, off_t(offset))
            if count >= 0 { return .success(count) }
            if errno != EINTR { return .failure(POSIXFileSystem.failure(errno)) }
        }
    }

    func close(handle: Int32) { Glibc.close(handle) }

    func openStream(
        _ path: String, _ identity: FileIdentity
    ) -> Result<(input: any ByteInput, compression: Compression), SourceError.Kind> {
        let descriptor = SystemCall.open(path, flags: O_NONBLOCK)
        guard descriptor >= 0 else { return .failure(.cannotOpen(errno: errno)) }
        guard status(handle: descriptor)?.identity == identity else {
            Glibc.close(descriptor)
            return .failure(.cannotOpen(errno: ESTALE))
        }
        do throws(SourceError.Kind) {
            let plain = try PlainInput(descriptor: descriptor, closes: true)
            let compression = plain.prefix.withUnsafeBytes { Compression(detecting: $0) }
            return .success((try BlockReader.decompressor(plain, compression), compression))
        } catch {
            return .failure(error)
        }
    }

    private static func failure(_ code: Int32) -> FileFailure {
        code == ENOENT || code == ENOTDIR ? .missing : .system(errno: code)
    }
}

extension FileStatus {
    init(_ status: stat) {
        identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .directory
        default: kind = .other
        }
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        links = Int(status.st_nlink)
    }
}
