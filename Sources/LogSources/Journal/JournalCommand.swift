// How journalctl is called.

import Glibc

/// The program and its arguments.
struct JournalCommand {
    let options: JournalOptions
    /// Of this machine, if its own journal is read: `--merge` shows those of others as well.
    let machineID: String?

    init(_ options: JournalOptions) {
        self.options = options
        machineID = options.directory == nil ? JournalCommand.readMachineID() : nil
    }

    /// Where to begin.
    enum Start: Equatable {
        case beginning
        /// At this entry, which is shown too if it is still there.
        case cursor(String)
        /// µs since 1970.
        case time(Int64)
    }

    var program: String {
        if let program = options.program { return program }
        return ["/usr/bin/journalctl", "/bin/journalctl"].first { access($0, X_OK) == 0 } ?? "journalctl"
    }

    /// Shows what is there and what comes.
    func following(_ start: Start) -> [String] {
        // `--follow` alone shows the current boot only: after a crash and a reboot, what was not read before would be
        // passed over. `--merge` is the one option that lifts this in every version (`--boot=all` does not in 252).
        arguments(start) + ["--follow", "--no-tail", "--merge"] + matches
    }

    /// Shows the entry of a cursor first, whatever the filters are, if it is still there.
    func probing(_ cursor: String) -> [String] { arguments(.cursor(cursor)) + ["--merge"] }

    /// Shows the youngest entry, and says what else cannot be seen.
    var last: [String] { arguments(.beginning).filter { $0 != "--quiet" } + ["--merge", "--lines=1"] + mail }

    private func arguments(_ start: Start) -> [String] {
        var arguments = ["--quiet", "--no-pager", "--output=export", "--output-fields=\(fields)"]
        if let directory = options.directory { arguments.append("--directory=\(directory)") }
        switch start {
        case .beginning: break
        // Never `--after-cursor`: with filters it passes over one entry too many if that of the cursor is gone
        // (before systemd 255).
        case .cursor(let cursor): arguments.append("--cursor=\(cursor)")
        case .time(let time):
            let fraction = String(time % 1_000_000)
            let zeros = String(repeating: "0", count: 6 - fraction.utf8.count)
            arguments.append("--since=@\(time / 1_000_000).\(zeros)\(fraction)")
        }
        return arguments
    }

    private var fields: String {
        JournalEntry.Field.allCases.map { "\($0.name)" }.filter { !$0.hasPrefix("__") }.joined(separator: ",")
    }

    /// Entries of mail, and journald's notices that it threw something away.
    private var matches: [String] {
        mail + ["+", "MESSAGE_ID=\(JournalEntry.dropMessageID)", "_TRANSPORT=driver"] + machine
    }

    private var machine: [String] { machineID.map { ["_MACHINE_ID=\($0)"] } ?? [] }

    private var mail: [String] {
        var alternatives: [[String]] = []
        if !options.units.isEmpty { alternatives.append(options.units.map { "_SYSTEMD_UNIT=\($0)" }) }
        if !options.identifiers.isEmpty {
            alternatives.append(options.identifiers.map { "SYSLOG_IDENTIFIER=\($0)" })
        }
        // LOG_MAIL: Postfix, postlogd and most of their companions use it.
        if alternatives.isEmpty { alternatives.append(["SYSLOG_FACILITY=2"]) }
        return Array(alternatives.map { $0 + machine }.joined(separator: ["+"]))
    }

    private static func readMachineID() -> String? {
        guard let handle = fopen("/etc/machine-id", "re") else { return nil }
        defer { fclose(handle) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, Int32(line.count), handle) != nil else { return nil }
        let digits = line.prefix { $0 > 0x20 }.map { UInt8(bitPattern: $0) }
        let id = String(decoding: digits, as: UTF8.self)
        return id.utf8.count == 32 && id.allSatisfy(\.isHexDigit) ? id : nil
    }
}
