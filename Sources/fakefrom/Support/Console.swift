// Standard output and standard error: data goes to the one, everything else to the other.

import ArgumentParser
import Glibc

/// Writes to the standard streams.
enum Console {
    /// A message for people. Its caller has escaped what strangers wrote; what is left (an argument that a script took
    /// from somewhere) cannot speak to the terminal either.
    static func error(_ message: String) {
        var bytes = Array("fakefrom: ".utf8)
        bytes.append(contentsOf: harmless(message).utf8)
        bytes.append(0x0A)
        _ = write(STDERR_FILENO, bytes)
    }

    /// Control characters but line ends and tabs as `\\u{1B}`.
    static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return text.unicodeScalars.map { isControl($0) ? "\\u{\(String($0.value, radix: 16))}" : String($0) }.joined()
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
    }

    static func errorRaw(_ text: String) { _ = write(STDERR_FILENO, Array(text.utf8)) }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Writes all bytes. Returns the error code of the write that failed, 0 if none did.
    static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count > 0 {
                done += count
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}

/// Numbers with their nouns.
enum Words {
    /// `1 line`, `2 lines`.
    static func count(_ number: some BinaryInteger, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}

/// Buffers standard output and knows whether its reader is still there.
final class Output {
    private var buffer: [UInt8] = []
    /// The reader closed the pipe: nobody wants more (`| head`).
    private(set) var isClosed = false

    func write(_ text: String) { write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) {
        buffer.append(contentsOf: bytes)
        if buffer.count > 65_536 { flush() }
    }

    /// - Returns: nil, or what to tell the user.
    @discardableResult
    func flush() -> Failure? {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard !isClosed, !buffer.isEmpty else { return failure }
        let code = Console.write(STDOUT_FILENO, buffer)
        if code == EPIPE {
            isClosed = true
        } else if code != 0 {
            isClosed = true
            failure = Failure("standard output cannot be written: \(String(cString: strerror(code)))")
        }
        return failure
    }

    private(set) var failure: Failure?
}

/// When to colour text.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether the terminal is one that understands escape codes, and nobody asked for plain text.
    static var allowsEscapes: Bool {
        if let no = getenv("NO_COLOR"), no.pointee != 0 { return false }
        return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    }

    /// `NO_COLOR` (no-color.org) wins over `FORCE_COLOR`; both win over what the stream is.
    var isColoured: Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            if let no = getenv("NO_COLOR"), no.pointee != 0 { return false }
            if let force = getenv("CLICOLOR_FORCE") ?? getenv("FORCE_COLOR"), force.pointee != 0 { return true }
            let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
            return Console.outputIsTerminal && !isDumb
        }
    }
}
