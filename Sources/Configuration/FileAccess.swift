// Reading whole small files, replaceable in tests.

import Glibc

/// Why a file could not be read.
public enum FileProblem: Error, Sendable, Equatable {
    case missing
    case tooLarge(limit: Int)
    case other(String)

    public var message: String {
        switch self {
        case .missing: "there is no such file; check the path"
        case .tooLarge(let limit): "the file is larger than \(limit >> 20) MiB; this cannot be what was meant"
        case .other(let text): "the file cannot be read: \(text)"
        }
    }
}

/// Access to files by path.
public struct FileAccess: Sendable {
    /// Reads a whole file.
    public var read: @Sendable (String) -> Result<[UInt8], FileProblem>

    public init(read: @escaping @Sendable (String) -> Result<[UInt8], FileProblem>) { self.read = read }

    /// Lists of addresses are the largest files that a configuration names.
    static let limit = 256 << 20

    public static let disk = FileAccess { path in
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(problem(errno)) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return .success(bytes) }
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(problem(errno))
            }
            bytes += buffer[..<count]
            if bytes.count > limit { return .failure(.tooLarge(limit: limit)) }
        }
    }

    private static func problem(_ code: Int32) -> FileProblem {
        let text = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        switch code {
        case ENOENT, ENOTDIR: return .missing
        case EISDIR: return .other("\(text); name a file")
        case EACCES, EPERM: return .other("\(text); run as a user who may read it, or give this one read access")
        default: return .other(text)
        }
    }
}
