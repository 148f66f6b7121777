// What is odd about a sink but keeps it from nothing: shown by config check and doctor, and at tail's start.

import Alerting
import Configuration
import Glibc

extension SinkBuilder {
    /// What people should know about the sinks, a line each, with the place of the entry.
    func remarks(_ settings: [SinkSettings]) -> [String] {
        settings.flatMap { entry in
            remarks(entry).map { text in
                let diagnostic = Diagnostic(
                    .warning, file: path ?? "configuration", place: entry.place,
                    message: "the sink \"\(entry.name)\": \(text)")
                return SafeText.terminal("\(diagnostic)")
            }
        }
    }

    private func remarks(_ entry: SinkSettings) -> [String] {
        switch entry.target {
        case .webhook(let webhook): SinkBuilder.remarks(webhook)
        case .file(let path): SinkBuilder.remark(file: path).map { [$0] } ?? []
        case .syslog, .command, .stdout: []
        }
    }

    private static func remarks(_ webhook: SinkSettings.Webhook) -> [String] {
        var remarks: [String] = []
        if case .file(let file) = webhook.url, isReadableByAll(file) { remarks.append(closed(file)) }
        guard let file = webhook.secretFile else { return remarks }
        if isReadableByAll(file) { remarks.append(closed(file)) }
        guard case .success(let bytes) = FileAccess.disk.read(file),
            let keys = try? WebhookKeys(String(decoding: bytes, as: UTF8.self))
        else { return remarks }
        return remarks + keys.remarks.map { "\(file): \($0)" }
    }

    private static func closed(_ file: String) -> String {
        "\(file): everybody on this machine may read it, and it is a secret: chmod 600 \(file)"
    }

    private static func isReadableByAll(_ file: String) -> Bool {
        var status = stat()
        return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_mode & S_IROTH != 0
    }

    /// The service may run as another user, so this keeps nothing from starting.
    private static func remark(file path: String) -> String? {
        let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let place = directory.isEmpty ? "/" : directory
        var status = stat()
        guard stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            return "\(path): its directory is not there; make it, or its alerts wait"
        }
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return "\(path): this is not a regular file" }
        guard access(place, W_OK | X_OK) == 0 else { return "\(path): this user may not write to its directory" }
        return nil
    }
}
