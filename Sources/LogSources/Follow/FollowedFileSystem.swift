// What following needs of a file system: so small that tests can stand in for it.

/// What stat(2) says.
struct FileStatus: Equatable {
    enum Kind { case regular, directory, other }

    var identity: FileIdentity
    var kind: Kind
    var size: Int64
    /// Nanoseconds since 1970
    var modified: Int64
    /// 0: unlinked, alive only by its open handles.
    var links: Int
}

enum FileFailure: Error, Equatable {
    case missing
    case system(errno: Int32)
}

protocol FollowedFileSystem: AnyObject {
    /// Follows symbolic links.
    func status(path: String) -> Result<FileStatus, FileFailure>
    /// The path without symbolic links; the same where it leads nowhere.
    func resolve(_ path: String) -> String
    func names(in directory: String) -> [String]
    /// The paths that match a shell pattern, sorted.
    func matches(_ pattern: String) -> [String]
    func open(_ path: String) -> Result<Int32, FileFailure>
    func status(handle: Int32) -> FileStatus?
    /// Reads into two buffers, one after the other, by one system call: what stands before a
    /// position and what follows it are of one moment.
    /// - Returns: the bytes of both together.
    func read(
        handle: Int32, at offset: Int64, before: UnsafeMutableRawBufferPointer, into: UnsafeMutableRawBufferPointer
    ) -> Result<Int, FileFailure>
    func close(handle: Int32)
    /// Decompresses a file from its beginning, by what its first bytes say; only if it is still the one that is meant.
    func openStream(
        _ path: String, _ identity: FileIdentity
    ) -> Result<(input: any ByteInput, compression: Compression), SourceError.Kind>
}

extension FollowedFileSystem {
    /// Opens a file that was listed, unless another one has come to its name since.
    func open(_ sibling: Track.Sibling) -> Int32? {
        guard case .success(let handle) = open(sibling.member.path) else { return nil }
        if status(handle: handle)?.identity == sibling.status.identity { return handle }
        close(handle: handle)
        return nil
    }
}
