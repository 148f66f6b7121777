// Text lent as bytes to what reads bytes.

import MailLog

extension String {
    /// Lends the text's UTF-8.
    func withUTF8Bytes<Result>(_ body: (ByteView) -> Result) -> Result {
        var copy = self
        return copy.withUTF8 { body(ByteView(UnsafeRawBufferPointer($0))) }
    }
}

extension InnerAddress {
    /// Whether it is who wrote, not (VERP) who was written to, nor (BATV) the same domain again.
    var isSender: Bool { scheme == .srs0 || scheme == .srs1 }
}
