// Answers of log stores: one JSON text that holds many log lines.

/// Finds the log lines in a JSON text: objects with a text among their members (`{"events":[{"message":…},…]}` of
/// CloudWatch, `hits.hits[]._source` of Elasticsearch), pairs of a time and a text (Loki's
/// `"values":[["1795358293000000000","…"],…]`), texts in a list, and objects one behind the other.
///
/// The first is the physical line's own event; the others go into `EventBatch.events`, from where `LogParser`
/// takes them.
struct JSONList {
    private static let deepest = 10
    /// Shorter texts in a list are labels.
    private static let shortest = 24

    private let line: ByteView
    private let depth: Int
    private let template: LogEvent
    private var count = 0

    /// Whether a list of objects, pairs or texts begins here.
    static func mayBegin(_ cursor: Cursor) -> Bool {
        guard cursor.byte == Byte.openBracket else { return false }
        let next = cursor.byte(after: 1)
        return next == Byte.openBrace || next == Byte.quote
            || (next == Byte.openBracket || Byte.isDigit(next)) && cursor.line.ends(with: "]")
    }

    /// - Returns: false, with nothing changed, where the text holds no log line.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard depth < OddEnvelope.deepest else { return false }
        var list = JSONList(line: line, depth: depth, template: event.head)
        var scanner = JSONScanner(line, at: start)
        repeat {
            guard list.readValue(&scanner, level: 0, into: &event, &batch) else { break }
            _ = scanner.skip(Byte.comma)
        } while scanner.at < line.count
        return list.count > 0
    }

    private init(line: ByteView, depth: Int, template: LogEvent) {
        self.line = line
        self.depth = depth
        self.template = template
    }

    private mutating func readValue(
        _ scanner: inout JSONScanner, level: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard let value = scanner.value() else { return false }
        switch value {
        case .object(let start):
            if !readRecord(start, LogStamp(), into: &event, &batch), level < JSONList.deepest {
                return readMembers(&scanner, level, into: &event, &batch)
            }
            scanner.skipToEnd()
        case .array(let start):
            if !readPair(start, into: &event, &batch), level < JSONList.deepest {
                return readElements(&scanner, level, into: &event, &batch)
            }
            scanner.skipToEnd()
        case .string, .number, .other: break
        }
        return true
    }

    private mutating func readMembers(
        _ scanner: inout JSONScanner, _ level: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        repeat {
            guard scanner.key() != nil else { break }
            guard readValue(&scanner, level: level + 1, into: &event, &batch) else { return false }
        } while scanner.skip(Byte.comma)
        return scanner.skip(0x7D)
    }

    private mutating func readElements(
        _ scanner: inout JSONScanner, _ level: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        repeat {
            let start = scanner
            if let text = scanner.string() {
                readText(text, LogStamp(), into: &event, &batch)
                continue
            }
            scanner = start
            guard readValue(&scanner, level: level + 1, into: &event, &batch) else { break }
        } while scanner.skip(Byte.comma)
        return scanner.skip(Byte.closeBracket)
    }

    /// An object with a text.
    private mutating func readRecord(
        _ start: Int, _ stamp: LogStamp, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var record = batch.takeRecord()
        defer { batch.keep(record) }
        record.stamp = stamp
        var scanner = JSONScanner(line, at: start)
        var members = JSONRecord.Members()
        members.readObject(&scanner, parent: .root, depth: 0, into: &record)
        // Attributes of log stores have short texts, too.
        guard record.message.isPresent, record.program.isPresent || record.message.count >= JSONList.shortest
        else { return false }
        emit(&record, into: &event, &batch)
        return true
    }

    /// `["1795358293000000000", "TEXT"]`, `[1795358293.5, {"log": "TEXT"}]`.
    private mutating func readPair(
        _ start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var scanner = JSONScanner(line, at: start)
        let time: ByteRange
        switch scanner.value() {
        case .string(let range), .number(let range): time = range
        default: return false
        }
        guard let stamp = Stamps.value(line, time), scanner.skip(Byte.comma), let second = scanner.value() else {
            return false
        }
        switch second {
        case .string(let text):
            readText(text, stamp, into: &event, &batch)
            return true
        case .object(let start): return readRecord(start, stamp, into: &event, &batch)
        default: return false
        }
    }

    private mutating func readText(
        _ text: ByteRange, _ stamp: LogStamp, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        guard stamp.isPresent || text.count >= JSONList.shortest else { return }
        var record = batch.takeRecord()
        record.stamp = stamp
        record.message = record.append { JSONText.append(text, of: line, to: &$0) }
        emit(&record, into: &event, &batch)
        batch.keep(record)
    }

    private mutating func emit(
        _ record: inout WrappedRecord, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        count += 1
        if count == 1 {
            event = template
            return record.read(depth: depth, into: &event, &batch)
        }
        var further = template
        further.firstSender = UInt32(truncatingIfNeeded: batch.senders.count)
        further.firstRecipient = UInt32(truncatingIfNeeded: batch.recipients.count)
        record.read(depth: depth, into: &further, &batch)
        batch.events.append(further)
        batch.needsSecondLook = true
    }
}
