// One JSON object per line: journalctl -o json, docker's json-file, mailcow,
// syslog-ng, rsyslog, fluentd, Elastic.

/// Finds the syslog parts among the members of a JSON object.
enum JSONRecord {
    private static let deepest = 4

    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        // The record is kept by the batch, so that its storage is used again for the next line.
        var record = batch.takeRecord()
        var scanner = JSONScanner(line, at: start)
        guard scanner.skip(Byte.openBrace) else { return }
        var members = Members()
        members.readObject(&scanner, parent: .root, depth: 0, into: &record)
        record.read(depth: depth, into: &event, &batch)
        batch.keep(record)
    }

    /// Which object a member stands in.
    enum Parent { case root, host, process }

    /// What a member is, the better of two of a kind having the higher rank.
    private enum Part { case message, host, program, pid, time, microseconds, parent(Parent), wrapper, none }

    /// Collects the members that matter.
    struct Members {
        private var messageRank = 0
        private var programRank = 0
        private var timeRank = 0

        mutating func readObject(
            _ scanner: inout JSONScanner, parent: Parent, depth: Int, into record: inout WrappedRecord
        ) {
            repeat {
                guard let key = scanner.key(), let value = scanner.value() else { return }
                let name = scanner.line.slice(key)
                switch value {
                case .object:
                    guard depth < deepest else { return scanner.skipToEnd() }
                    readObject(&scanner, parent: nested(name), depth: depth + 1, into: &record)
                    guard scanner.skip(0x7D) else { return }
                case .array(let start):
                    if name.equals("MESSAGE") {
                        record.message = record.append { JSONText.appendByteArray(of: scanner.line, from: start, to: &$0) }
                        messageRank = 9
                    }
                    scanner.skipToEnd()
                case .string(let range): member(name, range, parent, scanner.line, isString: true, into: &record)
                case .number(let range): member(name, range, parent, scanner.line, isString: false, into: &record)
                case .other: break
                }
            } while scanner.skip(Byte.comma)
        }

        private func nested(_ key: ByteView) -> Parent {
            if key.equals("host") || key.equals("agent") { return .host }
            return key.equals("process") || key.equals("syslog") ? .process : .root
        }

        private mutating func member(
            _ key: ByteView, _ value: ByteRange, _ parent: Parent, _ line: ByteView, isString: Bool,
            into record: inout WrappedRecord
        ) {
            if let rank = JSONKeys.message(key), isString, rank > messageRank {
                messageRank = rank
                record.message = record.append { JSONText.append(value, of: line, to: &$0) }
            } else if let rank = JSONKeys.program(key, parent), isString, rank > programRank {
                programRank = rank
                record.program = record.append { JSONText.append(value, of: line, to: &$0) }
            } else if JSONKeys.isHost(key, parent), isString {
                record.host = record.append { JSONText.append(value, of: line, to: &$0) }
            } else if JSONKeys.isPID(key, parent) {
                var digits = Cursor(line, at: value.start)
                record.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
            } else if let rank = JSONKeys.time(key), rank > timeRank, let stamp = stamp(value, line) {
                timeRank = rank
                record.stamp = stamp
            }
        }

        /// A text stamp, or seconds, milliseconds, microseconds or nanoseconds since 1970.
        private func stamp(_ value: ByteRange, _ line: ByteView) -> LogStamp? {
            var cursor = Cursor(line.slice(0, value.end), at: value.start)
            var stamp = LogStamp()
            if Stamps.readAny(&cursor, into: &stamp) { return stamp }
            guard let number = cursor.number() else { return nil }
            var microseconds = number
            switch value.count {
            case ..<12: microseconds = number * 1_000_000 + fraction(&cursor)
            case 12..<15: microseconds = number * 1000
            case 18...: microseconds = number / 1000
            default: break
            }
            stamp = LogStamp(microseconds: microseconds)
            return stamp.isPresent ? stamp : nil
        }

        private func fraction(_ cursor: inout Cursor) -> Int64 {
            guard cursor.skip(Byte.dot) else { return 0 }
            var value: Int64 = 0
            var scale: Int64 = 100_000
            while Byte.isDigit(cursor.byte) {
                value += Int64(cursor.byte - 0x30) * scale
                scale /= 10
                cursor.at += 1
            }
            return value
        }
    }
}

/// The names that shippers give to the parts of a log line.
enum JSONKeys {
    /// Rank of a member that holds the text; the text alone before the whole line.
    static func message(_ key: ByteView) -> Int? {
        if key.equals("MESSAGE") || key.equals("message") { return 8 }
        if key.equals("msg") || key.equals("Message") || key.equals("MSG") { return 7 }
        if key.equals("log") || key.equals("line") || key.equals("_raw") || key.equals("@message") { return 6 }
        if key.equals("short_message") || key.equals("text") || key.equals("rawmsg") { return 5 }
        return nil
    }

    static func program(_ key: ByteView, _ parent: JSONRecord.Parent) -> Int? {
        if key.equals("SYSLOG_IDENTIFIER") || key.equals("syslogtag") { return 9 }
        if key.equals("PROGRAM") || key.equals("program") || key.equals("ident") { return 8 }
        if key.equals("appname") || key.equals("app-name") || key.equals("app_name") || key.equals("APP-NAME") {
            return 7
        }
        if key.equals("syslog_identifier") || key.equals("programname") || key.equals("identifier") { return 7 }
        if key.equals("process.name") || key.equals("application_name") || key.equals("_application_name") { return 6 }
        if parent == .process, key.equals("name") { return 6 }
        return nil
    }

    static func isHost(_ key: ByteView, _ parent: JSONRecord.Parent) -> Bool {
        if parent == .host { return key.equals("name") || key.equals("hostname") }
        return key.equals("_HOSTNAME") || key.equals("host") || key.equals("hostname") || key.equals("HOST")
            || key.equals("host.name") || key.equals("host.hostname") || key.equals("fromhost") || key.equals("Host")
    }

    static func isPID(_ key: ByteView, _ parent: JSONRecord.Parent) -> Bool {
        if parent == .process { return key.equals("pid") || key.equals("procid") }
        return key.equals("SYSLOG_PID") || key.equals("_PID") || key.equals("pid") || key.equals("PID")
            || key.equals("procid") || key.equals("proc_id") || key.equals("process.pid")
    }

    static func time(_ key: ByteView) -> Int? {
        if key.equals("_SOURCE_REALTIME_TIMESTAMP") { return 3 }
        if key.equals("__REALTIME_TIMESTAMP") { return 4 }
        if key.equals("time") || key.equals("timestamp") || key.equals("@timestamp") || key.equals("ISODATE") { return 2 }
        if key.equals("timereported") || key.equals("TIMESTAMP") || key.equals("DATE") || key.equals("date") { return 2 }
        return key.equals("ts") || key.equals("datetime") || key.equals("eventTime") ? 1 : nil
    }
}
