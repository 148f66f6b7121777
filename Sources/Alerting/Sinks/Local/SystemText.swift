// Words for the system's error codes.

import Glibc

enum SystemText {
    /// What a value of errno means.
    static func error(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
