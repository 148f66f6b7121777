// A file of alerts: one NDJSON record a line, appended by one write(2) and synced before it counts as delivered.

import Glibc

/// Appends to a file, across its rotation.
final class FileTransport: SinkTransport {
    private let path: String
    private var descriptor: Int32 = -1
    private var identity: (device: UInt64, inode: UInt64)?

    init(path: String) { self.path = path }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func send(_ message: SinkMessage, isStopped: @escaping () -> Bool) -> AttemptResult {
        var lines: [UInt8] = []
        for delivery in message.deliveries {
            var json = JSONWriter()
            delivery.shownAlert.write(to: &json, privacy: message.privacy)
            json.newline()
            lines += json.bytes
        }
        if let problem = openIfNeeded() ?? append(lines) {
            return .unreachable("\(SafeText.terminal(path)): \(problem)")
        }
        return .delivered
    }

    /// Opens the file if it is not open, or another one stands under its name now.
    private func openIfNeeded() -> String? {
        var status = stat()
        if descriptor >= 0, stat(path, &status) == 0, let identity,
            identity == (UInt64(status.st_dev), UInt64(status.st_ino))
        {
            return nil
        }
        if descriptor >= 0 { close(descriptor) }
        descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else {
            return FileTransport.problem(errno)
        }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            descriptor = -1
            return "this is not a regular file"
        }
        identity = (UInt64(status.st_dev), UInt64(status.st_ino))
        return nil
    }

    private static func problem(_ code: Int32) -> String {
        switch code {
        case ELOOP: "this is a symbolic link; name the file itself"
        case ENOENT: "its directory is not there; make it"
        case EACCES, EPERM, EROFS: "\(SystemText.error(code)); the service's user must be allowed to write there"
        default: SystemText.error(code)
        }
    }

    private func append(_ lines: [UInt8]) -> String? {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return SystemText.error(errno) }
        let written = write(descriptor, lines, lines.count)
        guard written == lines.count else {
            let problem = written < 0 ? SystemText.error(errno) : "the disk is full"
            // Half a record would spoil the next one.
            if written > 0 { _ = ftruncate(descriptor, status.st_size) }
            return problem
        }
        return fsync(descriptor) == 0 ? nil : SystemText.error(errno)
    }
}
