// Parses a few lines and shows an event's fields as text, so that tests read as tables.

import MailLog

/// Events of some text, with the bytes they point into.
struct Parsed {
    let bytes: [UInt8]
    let batch: EventBatch

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) {
        self.bytes = bytes
        var batch = EventBatch()
        var parser = LogParser()
        bytes.withUnsafeBytes { parser.parse(ByteView($0), into: &batch) }
        self.batch = batch
    }

    var events: [LogEvent] { batch.events }
    var first: LogEvent { batch.events.first ?? LogEvent() }

    /// A field of the first event.
    subscript(field: KeyPath<LogEvent, ByteRange>) -> String? { text(first[keyPath: field]) }

    func text(_ range: ByteRange) -> String? {
        bytes.withUnsafeBytes { batch.string(range, in: ByteView($0)) }
    }

    /// `source address|domain` of each sender of the first event.
    var senders: [String] { senders(of: first) }

    func senders(of event: LogEvent) -> [String] {
        batch.senders(of: event).map {
            "\($0.source.name) \(text($0.address) ?? "-")|\(text($0.domain) ?? "-")"
        }
    }

    var recipients: [String] { batch.recipients(of: first).map { text($0) ?? "-" } }
}

/// One Postfix line with an ordinary envelope.
func postfix(_ daemon: String, _ text: String) -> Parsed {
    Parsed("Nov 22 14:38:13 mx1 postfix/\(daemon)[6172]: \(text)\n")
}
