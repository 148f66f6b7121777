// Header text as the log shows it → as people read it.

import MailLog

/// Decodes logged header text (RFC 2047 encoded words).
enum HeaderText {
    static func decode(_ bytes: ByteView) -> String { decode(bytes.string) }
    static func decode(_ text: String) -> String { text }
}
