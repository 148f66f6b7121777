// A progress bar on stderr, if that is a terminal.

import Glibc
import Pipeline

/// Shows how far a replay is, at most ten times a second.
final class ProgressBar {
    private let totalBytes: Int64
    private let files: Int
    private let isShown = Console.errorIsTerminal && ColorChoice.allowsEscapes
    private var lastShown: Int64 = 0
    private let started = LocalTime.now()
    private static let interval: Int64 = 100_000

    /// - Parameter totalBytes: on the disk; compressed files decompress to more, so no percentage is shown then.
    init(totalBytes: Int64, files: Int) {
        self.totalBytes = totalBytes
        self.files = files
    }

    func show(_ progress: ReplayProgress) {
        guard isShown else { return }
        let now = LocalTime.now()
        guard now - lastShown >= ProgressBar.interval else { return }
        lastShown = now
        let megabytes = progress.bytes / 1_000_000
        let seconds = max(1, (now - started) / 1_000_000)
        let width = 24
        let share = totalBytes > 0 ? min(1, Double(progress.bytes) / Double(totalBytes)) : 0
        let filled = Int(share * Double(width))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        Console.errorRaw(
            "\r\u{1B}[K[\(bar)] \(megabytes) MB, \(megabytes / seconds) MB/s, file \(progress.filesDone + 1) of \(files)"
        )
    }

    func clear() {
        guard isShown, lastShown > 0 else { return }
        Console.errorRaw("\r\u{1B}[K")
    }
}
