// The members of one JSON object, walked once: which of them are the parts of a log line.

extension JSONRecord {
    private static let deepest = 4

    /// Which object a member stands in.
    enum Parent { case root, host, process }

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
                    readArray(scanner.line, start, name, parent, depth, into: &record)
                    scanner.skipToEnd()
                case .string(let range): member(name, range, parent, scanner.line, isString: true, into: &record)
                case .number(let range): member(name, range, parent, scanner.line, isString: false, into: &record)
                case .other: break
                }
            } while scanner.skip(Byte.comma)
        }

        private func nested(_ key: ByteView) -> Parent {
            if key.equals("host") || key.equals("agent") { return .host }
            let isProcess =
                key.equals("process") || key.equals("syslog") || key.equals("program") || key.equals("app")
                || key.equals("service")
            return isProcess ? .process : .root
        }

        /// An array is journalctl's message in bytes, a list of attributes (OpenTelemetry), or a list of one value
        /// (Elasticsearch's `fields`, a journal field that an entry has twice). Several texts in a list are log lines
        /// of their own (`JSONList`).
        private mutating func readArray(
            _ line: ByteView, _ start: Int, _ name: ByteView, _ parent: Parent, _ depth: Int,
            into record: inout WrappedRecord
        ) {
            var scanner = JSONScanner(line, at: start)
            switch scanner.value() {
            case .string(let range):
                let isOne = scanner.skip(Byte.closeBracket)
                guard let part = JSONKeys.part(name, parent) else { return }
                if case .message = part, !isOne { return }
                member(name, range, parent, line, isString: true, into: &record)
            case .number(let range):
                if name.equals("MESSAGE") {
                    record.message = record.append { JSONText.appendByteArray(of: line, from: start, to: &$0) }
                    messageRank = 9
                } else if scanner.skip(Byte.closeBracket) {
                    member(name, range, parent, line, isString: false, into: &record)
                }
            case .object where depth < deepest && name.equals("attributes"):
                scanner.at = start
                readAttributes(&scanner, parent, into: &record)
            default:
                guard name.equals("MESSAGE") else { return }
                record.message = record.append { JSONText.appendByteArray(of: line, from: start, to: &$0) }
                messageRank = 9
            }
        }

        /// `{"key":"host.name","value":{"stringValue":"mx1"}},…`
        private mutating func readAttributes(
            _ scanner: inout JSONScanner, _ parent: Parent, into record: inout WrappedRecord
        ) {
            repeat {
                guard scanner.skip(Byte.openBrace), scanner.key() != nil, let key = scanner.string(),
                    scanner.skip(Byte.comma), scanner.key() != nil, scanner.skip(Byte.openBrace),
                    scanner.key() != nil, let value = scanner.value()
                else { return }
                let name = scanner.line.slice(key)
                switch value {
                case .string(let range): member(name, range, parent, scanner.line, isString: true, into: &record)
                case .number(let range): member(name, range, parent, scanner.line, isString: false, into: &record)
                case .array, .object: return
                case .other: break
                }
                guard scanner.skip(0x7D), scanner.skip(0x7D) else { return }
            } while scanner.skip(Byte.comma)
        }

        /// A member that is a text, of a record that is not JSON.
        mutating func text(
            _ key: ByteView, _ value: ByteRange, _ line: ByteView, isEscaped: Bool, into record: inout WrappedRecord
        ) {
            member(key, value, .root, line, isString: true, isEscaped: isEscaped, into: &record)
        }

        private mutating func member(
            _ key: ByteView, _ value: ByteRange, _ parent: Parent, _ line: ByteView, isString: Bool,
            isEscaped: Bool = true, into record: inout WrappedRecord
        ) {
            guard let part = JSONKeys.part(key, parent) ?? JSONKeys.rarePart(key, line.slice(value)) else { return }
            switch part {
            case .message(let rank) where isString && rank > messageRank:
                messageRank = rank
                record.message = append(value, line, isEscaped, to: &record)
            case .program(let rank) where isString && rank > programRank:
                programRank = rank
                record.program = append(value, line, isEscaped, to: &record)
            case .host where isString: record.host = append(value, line, isEscaped, to: &record)
            case .pid:
                var digits = Cursor(line, at: value.start)
                record.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
            case .time(let rank) where rank > timeRank:
                guard let stamp = Stamps.value(line, value, isWhole: false) else { return }
                timeRank = rank
                record.stamp = stamp
            default: break
            }
        }

        private func append(
            _ value: ByteRange, _ line: ByteView, _ isEscaped: Bool, to record: inout WrappedRecord
        ) -> ByteRange {
            record.append { bytes in
                if isEscaped { return JSONText.append(value, of: line, to: &bytes) }
                line.slice(value).withBytes { bytes.append(contentsOf: $0) }
            }
        }
    }
}
