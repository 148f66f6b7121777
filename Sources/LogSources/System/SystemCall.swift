// errno in words, and the two system calls that are repeated when a signal interrupts them.

import Glibc

enum SystemCall {
    /// The system's text for an error number.
    static func text(_ code: Int32) -> String {
        // strerror_r needs no lock; the GNU form returns the text's address, the POSIX form fills the buffer.
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }

    /// What the user can do about an error number.
    static func advice(_ code: Int32) -> String {
        switch code {
        case EACCES, EPERM:
            "Run as a user who may read it (on Debian: a member of the group adm)."
        case ENOENT: "Check the spelling."
        case EMFILE, ENFILE: "Raise the limit of open files (ulimit -n)."
        case EIO: "Check the disk."
        default: "Check the file and try again."
        }
    }

    /// read(2) that does not fail because of a signal.
    /// - Returns: the number of bytes, 0 at the end, or -1 with `errno` set.
    static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// pread(2) that does not fail because of a signal.
    static func pread(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) -> Int {
        while true {
            let count = Glibc.pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// open(2) for reading, close-on-exec.
    /// - Returns: the descriptor, or -1 with `errno` set.
    static func open(_ path: String, flags: Int32 = 0) -> Int32 {
        while true {
            let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | flags)
            if descriptor >= 0 || errno != EINTR { return descriptor }
        }
    }
}
