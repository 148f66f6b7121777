// `fakefrom parse`: one NDJSON record for every physical line (docs/output.md).

public import Alerting
public import MailLog

/// Writes what a line was understood as.
public struct ParseRecord {
    private let event: LogEvent
    private let batch: EventBatch
    private let block: ByteView

    /// - Parameters:
    ///   - event: an event of `batch`.
    ///   - block: the bytes that the batch was parsed from.
    public init(_ event: LogEvent, of batch: EventBatch, in block: ByteView) {
        self.event = event
        self.batch = batch
        self.block = block
    }

    /// Appends the record and its line end; what the line does not say is left out.
    /// - Parameters:
    ///   - line: the line's number, from 1.
    ///   - instant: µs since 1970 UTC (`LogClock`), nil for a line without a time.
    public func write(line: Int, instant: Int64?, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("line", line)
            writer.member("recognised", event.kind.isRecognised)
            writer.member("kind", event.kind.name)
            writer.member("time", instant.map(Instant.rfc3339))
            writeOrigin(to: &writer)
            writeParties(to: &writer)
            writeOutcome(to: &writer)
        }
        writer.newline()
    }

    private func writeOrigin(to writer: inout JSONWriter) {
        writer.member("host", text(event.host))
        writer.member("instance", text(event.instance))
        writer.member("program", text(event.program))
        writer.member("pid", event.pid == 0 ? nil : Int(event.pid))
        writer.member("queue_id", text(event.queueID))
    }

    private func writeParties(to writer: inout JSONWriter) {
        // A name alone (`From: OpenAI`) has neither.
        let senders = batch.senders(of: event).filter { $0.address.isPresent || $0.domain.isPresent }
        if !senders.isEmpty {
            writer.array("senders") { writer in
                for sender in senders { write(sender, to: &writer) }
            }
        }
        writer.member("recipients", batch.recipients(of: event).compactMap(text))
        if event.clientName.isPresent || event.clientAddress.isPresent {
            writer.object("client") { writer in
                writer.member("name", text(event.clientName))
                writer.member("ip", text(event.clientAddress))
            }
        }
        writer.member("helo", text(event.helo))
        writer.member("message_id", text(event.messageID))
        writer.member("sasl_username", text(event.saslUsername))
    }

    private func write(_ sender: SenderField, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("source", sender.source.name)
            writer.member("address", text(sender.address))
            writer.member("domain", text(sender.domain).map(ParseRecord.lowercased))
        }
    }

    private func writeOutcome(to writer: inout JSONWriter) {
        writer.member("status", event.status == .none ? nil : event.status.name)
        writer.member("dsn", text(event.dsn))
        writer.member("relay", text(event.relay))
        writer.member("size", event.size < 0 ? nil : event.size)
        writer.member("truncated", event.truncated == .none ? nil : event.truncated.name)
    }

    /// ASCII letters only, as in findings: a name is never converted.
    private static func lowercased(_ domain: String) -> String {
        String(decoding: domain.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private func text(_ range: ByteRange) -> String? { batch.string(range, in: block) }
}
