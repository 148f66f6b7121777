// One JSON object per line: journalctl -o json, docker's json-file, mailcow,
// syslog-ng, rsyslog, fluentd, Elastic.

/// Finds the syslog parts among the members of a JSON object.
enum JSONRecord {
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        // The record is kept by the batch, so that its storage is used again for the next line.
        var record = batch.takeRecord()
        var scanner = JSONScanner(line, at: start)
        guard scanner.skip(Byte.openBrace) else { return }
        var members = Members()
        members.readObject(&scanner, parent: .root, depth: 0, into: &record)
        if !record.message.isPresent || holdsMore(scanner),
            JSONList.read(line, from: start, depth: depth, into: &event, &batch)
        {
            batch.keep(record)
            return
        }
        record.read(depth: depth, into: &event, &batch)
        batch.keep(record)
    }

    /// Whether another object follows on the same line.
    private static func holdsMore(_ scanner: JSONScanner) -> Bool {
        var ahead = scanner
        guard ahead.skip(0x7D) else { return false }
        _ = ahead.skip(Byte.comma)
        return ahead.skip(Byte.openBrace)
    }

    /// Whether the object that begins at the start of the text has a member that is a log line's text.
    static func hasMessage(_ text: ByteView) -> Bool {
        var record = WrappedRecord()
        var scanner = JSONScanner(text, at: 0)
        var members = Members()
        guard scanner.skip(Byte.openBrace) else { return false }
        members.readObject(&scanner, parent: .root, depth: 0, into: &record)
        return record.message.isPresent
    }
}

/// The names that shippers give to the parts of a log line.
enum JSONKeys {
    /// What a member is. Of two of a kind the one of higher rank counts: the text alone before the whole line.
    enum Part { case message(Int), program(Int), time(Int), host, pid }

    static func part(_ key: ByteView, _ parent: JSONRecord.Parent) -> Part? {
        switch parent {
        case .host where key.equals("name") || key.equals("hostname"): return .host
        case .host where key.equals("host"): return .host
        case .process where key.equals("name"): return .program(6)
        case .process where key.equals("procid") || key.equals("id"): return .pid
        default: break
        }
        // The length leaves a few names to compare; a journal entry has thirty members.
        switch key.count {
        case 2: return key.has("ts") ? .time(1) : nil
        case 3: return three(key)
        case 4: return key.has("body") ? .message(5) : four(key)
        case 5: return key.has("ident") ? .program(8) : nil
        case 6: return key.has("procid") ? .pid : key.has("rawmsg") ? .message(5) : nil
        case 7: return seven(key)
        case 8: return eight(key)
        case 11: return key.has("ProcessName") ? .program(7) : key.has("textPayload") ? .message(6) : long(key)
        case 9: return nine(key)
        case 10: return ten(key)
        default: return long(key)
        }
    }

    /// Names that many things have: what they stand for is believed only of a mail program's name.
    static func rarePart(_ key: ByteView, _ value: ByteView) -> Part? {
        guard key.count >= 3, key.count <= 18 else { return nil }
        if namesLine(key) { return isLine(value) ? .message(4) : nil }
        guard namesProgram(key) else { return nil }
        let end = value.firstIndex(of: Byte.openBracket) ?? value.count
        var name = value.slice(0, end)
        if name.ends(with: ":") { name = name.slice(0, end - 1) }
        let slash = name.lastIndex(of: Byte.slash)
        let daemon = name.slice(slash.map { $0 + 1 } ?? 0, name.count)
        return slash != nil && PostfixDaemon(daemon) != nil || Companion(daemon) != nil ? .program(1) : nil
    }

    private static func namesLine(_ key: ByteView) -> Bool {
        for name in lineNames where key.equals(name) { return true }
        return false
    }

    /// Whether a log line's stamp begins the text.
    private static func isLine(_ value: ByteView) -> Bool {
        var cursor = Cursor(value, at: 0)
        var stamp = LogStamp()
        _ = Wrapping.skipPriority(&cursor)
        return Stamps.readOrdinary(&cursor, into: &stamp)
    }

    private static let lineNames: [StaticString] = [
        "raw", "data", "event", "value", "entry", "content", "payload", "full_log", "original", "logline", "log_line",
        "event.original", "raw_message", "syslog",
    ]

    private static func namesProgram(_ key: ByteView) -> Bool {
        for name in programNames where key.equals(name) { return true }
        return false
    }

    private static let programNames: [StaticString] = [
        "app", "tag", "unit", "source", "process", "service", "logger", "daemon", "prog", "progname", "procname",
        "process_name", "syslog_program", "syslog.appname", "log.syslog.appname", "syslog_tag", "component",
    ]

    private static func three(_ key: ByteView) -> Part? {
        if key.has("msg") || key.has("MSG") { return .message(7) }
        if key.has("log") { return .message(6) }
        return key.has("pid") || key.has("PID") ? .pid : nil
    }

    private static func four(_ key: ByteView) -> Part? {
        if key.has("time") || key.has("date") || key.has("DATE") { return .time(2) }
        if key.has("host") || key.has("HOST") || key.has("Host") { return .host }
        if key.has("_PID") { return .pid }
        if key.has("line") || key.has("_raw") { return .message(6) }
        return key.has("text") ? .message(5) : nil
    }

    private static func seven(_ key: ByteView) -> Part? {
        if key.has("MESSAGE") || key.has("message") { return .message(8) }
        if key.has("PROGRAM") || key.has("program") { return .program(8) }
        if key.has("appname") { return .program(7) }
        return key.has("Message") ? .message(7) : key.has("ISODATE") ? .time(2) : key.has("proc_id") ? .pid : nil
    }

    private static func eight(_ key: ByteView) -> Part? {
        if key.has("hostname") || key.has("fromhost") || key.has("HostName") || key.has("Computer") { return .host }
        if key.has("Hostname") { return .host }
        if key.has("@message") { return .message(6) }
        if key.has("app-name") || key.has("app_name") || key.has("APP-NAME") { return .program(7) }
        return key.has("datetime") ? .time(1) : nil
    }

    private static func nine(_ key: ByteView) -> Part? {
        if key.has("timestamp") || key.has("TIMESTAMP") { return .time(2) }
        if key.has("_HOSTNAME") || key.has("host.name") || key.has("logsource") { return .host }
        if key.has("ProcessID") { return .pid }
        if key.has("EventTime") { return .time(2) }
        return key.has("syslogtag") ? .program(9) : key.has("eventTime") ? .time(1) : nil
    }

    private static func ten(_ key: ByteView) -> Part? {
        if key.has("SYSLOG_PID") || key.has("syslog_pid") { return .pid }
        if key.has("SourceName") { return .program(7) }
        return key.has("@timestamp") ? .time(2) : key.has("identifier") ? .program(7) : nil
    }

    private static func long(_ key: ByteView) -> Part? {
        if key.has("syslog_"), let part = logstash(key) { return part }
        if key.equals("SYSLOG_IDENTIFIER") { return .program(9) }
        if key.equals("syslog_identifier") || key.equals("programname") { return .program(7) }
        if key.equals("process.name") || key.equals("application_name") || key.equals("_application_name") {
            return .program(6)
        }
        if key.equals("__REALTIME_TIMESTAMP") { return .time(4) }
        if key.equals("_SOURCE_REALTIME_TIMESTAMP") { return .time(3) }
        if key.equals("timereported") { return .time(2) }
        if key.equals("process.pid") || key.equals("_process_id") { return .pid }
        if key.equals("SyslogMessage") || key.equals("stringValue") { return .message(7) }
        if key.equals("TimeGenerated") || key.equals("timeUnixNano") { return .time(2) }
        if key.equals("host.hostname") || key.equals("log.syslog.hostname") { return .host }
        return key.equals("short_message") ? .message(5) : nil
    }

    /// The names of Logstash's documentation, which most of its set-ups have kept.
    private static func logstash(_ key: ByteView) -> Part? {
        if key.equals("syslog_message") { return .message(5) }
        if key.equals("syslog_program") { return .program(6) }
        if key.equals("syslog_hostname") { return .host }
        return key.equals("syslog_timestamp") ? .time(1) : nil
    }
}
