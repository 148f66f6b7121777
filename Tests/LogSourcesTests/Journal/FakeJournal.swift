// A journalctl that does what a test says and writes down how it was called.

import Glibc

@testable import LogSources

/// A directory with a script in the place of journalctl.
final class FakeJournal {
    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write(
            "journalctl",
            """
            #!/bin/sh
            dir=\(directory.path)
            printf '%s\\n' "$*" >> $dir/calls
            n=$(wc -l < $dir/calls)
            script=$dir/call.$n
            [ -e $script ] || script=$dir/call.rest
            . $script
            """)
        chmod(directory.file("journalctl"), 0o755)
        try answer(nil, "exec sleep 60")
    }

    var options: JournalOptions {
        var options = JournalOptions()
        options.program = directory.file("journalctl")
        // Without one: the machine's own name would stand in the arguments.
        options.directory = "/journal"
        return options
    }

    /// What it does when it is called for the nth time, as a shell script.
    /// - Parameter call: nil: each time for which there is nothing else.
    func answer(_ call: Int?, _ script: String) throws {
        try directory.write("call.\(call.map(String.init) ?? "rest")", script + "\n")
    }

    /// A file with entries, to be shown by `cat`.
    func entries(_ name: String, _ entries: [Entry]) throws -> String {
        try directory.write(name, entries.flatMap(\.bytes))
        return directory.file(name)
    }

    /// How it was called, call by call.
    var calls: [String] { directory.text("calls").split(separator: "\n").map(String.init) }
}

/// An entry of the journal.
struct Entry {
    var number: Int
    var counter = "aaaa"
    var boot = "b1"
    var message: [UInt8]
    var extra: [(String, String)] = []
    /// µs since 1970.
    var time: Int { 1_788_220_800_000_000 + number * 1_000_000 }

    init(_ number: Int, _ message: String? = nil) {
        self.number = number
        self.message = Array((message ?? "4XyZ\(number): from=<a\(number)@b.example>").utf8)
    }

    var cursor: String {
        "s=\(counter);i=\(String(number, radix: 16));b=\(boot);m=\(String(number * 1_000_000, radix: 16));"
            + "t=\(String(time, radix: 16));x=1"
    }

    var bytes: [UInt8] {
        var text = "__CURSOR=\(cursor)\n__REALTIME_TIMESTAMP=\(time)\n_BOOT_ID=\(boot)\n_HOSTNAME=mx1\n"
        text += "SYSLOG_IDENTIFIER=postfix/qmgr\nSYSLOG_PID=77\n"
        for (name, value) in extra { text += "\(name)=\(value)\n" }
        var bytes = Array(text.utf8)
        if message.contains(where: { $0 < 0x20 }) {
            bytes += Array("MESSAGE\n".utf8)
            withUnsafeBytes(of: UInt64(message.count).littleEndian) { bytes += Array($0) }
            bytes += message
        } else {
            bytes += Array("MESSAGE=".utf8) + message
        }
        return bytes + [0x0A, 0x0A]
    }

    /// "Suppressed n messages from …"
    static func dropNotice(_ number: Int, _ count: Int, _ unit: String) -> Entry {
        var entry = Entry(number, "Suppressed \(count) messages from \(unit)")
        entry.extra = [
            ("MESSAGE_ID", JournalEntry.dropMessageID), ("_TRANSPORT", "driver"), ("N_DROPPED", "\(count)"),
            ("OBJECT_SYSTEMD_UNIT", unit),
        ]
        return entry
    }
}

extension LiveHarness {
    /// The messages of journal entries, in order.
    var messages: [String] {
        lines.compactMap { $0.hasPrefix("MESSAGE=") ? String($0.dropFirst(8)) : nil }
    }

    var journalPosition: JournalPosition? {
        for position in positions.reversed() {
            if case .journal(let position) = position { return position }
        }
        return nil
    }
}
