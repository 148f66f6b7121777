// The fields of a journal entry that a log line is made of (systemd.journal-fields(7)).

/// A journal field that matters here.
enum JournalField: UInt8 {
    case none, message, host, program, pid, time

    init(_ name: ByteView) {
        if name.equals("MESSAGE") {
            self = .message
        } else if name.equals("_HOSTNAME") {
            self = .host
        } else if name.equals("SYSLOG_IDENTIFIER") {
            self = .program
        } else if name.equals("SYSLOG_PID") || name.equals("_PID") {
            self = .pid
        } else {
            self = name.equals("__REALTIME_TIMESTAMP") ? .time : .none
        }
    }

    /// Index of the `=` behind a field's name, or the line's end where there is none; nil where no name stands.
    static func endOfName(_ line: ByteView, from start: Int) -> Int? {
        var index = start
        while index < line.count, line[index] != Byte.equals {
            let byte = line[index]
            guard Byte.isUpper(byte) || Byte.isDigit(byte) || byte == 0x5F else { return nil }
            index += 1
        }
        return index > start && index - start <= 64 ? index : nil
    }
}

extension WrappedRecord {
    /// Keeps a field of a journal entry.
    mutating func store(_ field: JournalField, _ value: ByteView) {
        var digits = Cursor(value, at: 0)
        switch field {
        case .none: break
        case .message: message = append(value)
        case .host: host = append(value)
        case .program: program = append(value)
        case .pid: pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
        case .time: stamp = LogStamp(microseconds: digits.number() ?? 0)
        }
    }
}
