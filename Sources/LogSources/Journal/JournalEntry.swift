// One entry of the journal, as far as a mail log is concerned.

/// The fields that are read. A class: one is filled again and again.
final class JournalEntry {
    /// The fields that are kept.
    enum Field: Int, CaseIterable {
        case cursor, realtime, hostname, identifier, syslogPID, processID, unit, objectUnit, messageID, dropped, message

        /// Names as systemd.journal-fields(7) and the export format have them.
        var name: StaticString {
            switch self {
            case .cursor: "__CURSOR"
            case .realtime: "__REALTIME_TIMESTAMP"
            case .hostname: "_HOSTNAME"
            case .identifier: "SYSLOG_IDENTIFIER"
            case .syslogPID: "SYSLOG_PID"
            case .processID: "_PID"
            case .unit: "_SYSTEMD_UNIT"
            case .objectUnit: "OBJECT_SYSTEMD_UNIT"
            case .messageID: "MESSAGE_ID"
            case .dropped: "N_DROPPED"
            case .message: "MESSAGE"
            }
        }

        /// How many bytes of a value are kept. Nobody's cursor, host or program has a longer name.
        func limit(lineCap: Int) -> Int { self == .message ? lineCap : 512 }
    }

    /// The values; a field that the entry does not have is empty.
    private var values: [[UInt8]] = Field.allCases.map { _ in [] }
    /// Bytes of the message behind the line cap.
    var dropped = 0

    subscript(_ field: Field) -> [UInt8] {
        get { values[field.rawValue] }
        _modify { yield &values[field.rawValue] }
    }

    func removeAll() {
        for index in values.indices { values[index].removeAll(keepingCapacity: true) }
        dropped = 0
    }

    func text(_ field: Field) -> String { String(decoding: self[field], as: UTF8.self) }

    func number(_ field: Field) -> Int64? { Int64(text(field)) }

    /// journald says that it threw messages of a unit away (SD_MESSAGE_JOURNAL_DROPPED).
    var isDropNotice: Bool { self[.messageID].elementsEqual(JournalEntry.dropMessageID.utf8) }

    static let dropMessageID = "a596d6fe7bfa4994828e72309e95d61e"
    /// "Suppressed 123 messages from postfix@-.service", since systemd 236 also in fields.
    var droppedMessages: Int64? {
        if let count = number(.dropped) { return count }
        let words = text(.message).split(separator: " ")
        return words.count > 1 ? Int64(words[1]) : nil
    }

    var droppedUnit: String {
        if !self[.objectUnit].isEmpty { return text(.objectUnit) }
        return text(.message).split(separator: " ").last.map(String.init) ?? ""
    }

    // MARK: For the parser

    /// Appends the entry in the export format, with what a mail log's line is made of.
    func append(to bytes: inout [UInt8]) {
        for field in [Field.cursor, .realtime, .hostname, .identifier] { append(field, to: &bytes) }
        append(self[.syslogPID].isEmpty ? .processID : .syslogPID, to: &bytes)
        append(.message, to: &bytes)
        bytes.append(0x0A)
    }

    private func append(_ field: Field, to bytes: inout [UInt8]) {
        let value = self[field]
        guard !value.isEmpty else { return }
        field.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        if value.contains(where: { $0 < 0x20 }) {
            bytes.append(0x0A)
            var size = UInt64(value.count).littleEndian
            withUnsafeBytes(of: &size) { bytes.append(contentsOf: $0) }
        } else {
            bytes.append(0x3D)
        }
        bytes.append(contentsOf: value)
        bytes.append(0x0A)
    }
}
