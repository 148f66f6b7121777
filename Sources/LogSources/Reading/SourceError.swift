// Why the bytes of a source could not be read, in words that say what to do.

import Glibc

/// A source that could not be opened, or whose bytes ended before they should.
///
/// Everything that could be read before was delivered.
public struct SourceError: Error, Sendable, Equatable {
    public enum Kind: Error, Sendable, Equatable {
        case cannotOpen(errno: Int32)
        case cannotRead(errno: Int32)
        /// The compressed data ends in the middle.
        case truncated(Compression)
        /// The compressed data is not what its format asks for; `detail` is the library's word for it.
        case damaged(Compression, detail: String)
    }

    /// As given by the user; `-` is standard input.
    public var path: String
    public var kind: Kind
    /// Decompressed bytes that were delivered before the error.
    public var offset: Int64

    public init(path: String, kind: Kind, offset: Int64 = 0) {
        self.path = path
        self.kind = kind
        self.offset = offset
    }

    /// One line for people: the file, what is wrong with it, and what to do.
    public var message: String {
        let name = PrintablePath.string(path)
        switch kind {
        case .cannotOpen(let code):
            return "\(name): cannot be opened: \(SystemCall.text(code)). \(SystemCall.advice(code))"
        case .cannotRead(let code):
            return "\(name): cannot be read after byte \(offset): \(SystemCall.text(code)). "
                + SystemCall.advice(code)
        case .truncated(let compression):
            return "\(name): the \(compression.rawValue) data is cut off; the \(offset) bytes before that were read. "
                + "Copy the file again; if it is still being written, wait until that is done."
        case .damaged(let compression, let detail):
            return "\(name): the \(compression.rawValue) data is damaged (\(detail)); the \(offset) bytes before that "
                + "were read. Copy the file again, or restore it from a backup."
        }
    }
}
