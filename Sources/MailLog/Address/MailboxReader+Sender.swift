// One mailbox → one sender, with the name before it and the address that the
// name may show.

extension MailboxReader {
    mutating func emit(
        _ raw: ByteRange, phrase: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        hasMailbox = true
        let name = phrase.isPresent ? nameInside(phrase) : .absent
        let compact = withoutRoute(raw)
        var field: SenderField
        if needsCleaning(compact) {
            let (address, domain) = clean(compact, into: &batch)
            field = SenderField(source: source, address: address, domain: domain)
        } else {
            field = SenderField(source: source, address: compact, domain: AddressPath.domain(of: compact, in: line))
        }
        field.displayName = name
        batch.senders.append(field)
        event.senderCount &+= 1
        if name.isPresent { addressInName(name, besides: field.domain, into: &event, &batch) }
    }

    /// Takes the source route off: `@relay,@other:user@host` (RFC 5321 section 4.1.1.3).
    private func withoutRoute(_ raw: ByteRange) -> ByteRange {
        var start = raw.start
        while start < raw.end, Byte.isBlank(line[start]) { start += 1 }
        guard start < raw.end, line[start] == Byte.at,
            let colon = line.firstIndex(of: Byte.colon, from: start, before: raw.end)
        else { return raw }
        return ByteRange(colon + 1, raw.end)
    }

    /// Blanks and comments inside an address: `noreply @ bank . example`, `a@(x)b.example`.
    private func needsCleaning(_ address: ByteRange) -> Bool {
        guard !address.isEmpty, line[address.start] != Byte.quote else { return false }
        for index in address.start..<address.end {
            switch line[index] {
            case Byte.space, Byte.tab, Byte.openParenthesis: return true
            default: break
            }
        }
        return false
    }

    /// Writes the address without its blanks, comments and fold marks to the scratch bytes.
    private func clean(_ raw: ByteRange, into batch: inout EventBatch) -> (ByteRange, ByteRange) {
        let start = batch.scratch.count
        var index = raw.start
        while index < raw.end {
            switch line[index] {
            case Byte.space, Byte.tab: index += 1
            case Byte.question where index + 1 < raw.end && Byte.isBlank(line[index + 1]): index += 1
            case Byte.openParenthesis: index = comment(from: index)
            default:
                batch.scratch.append(line[index])
                index += 1
            }
        }
        let address = ByteRange(start, batch.scratch.count)
        let domain = batch.scratch.withUnsafeBytes { AddressPath.domain(of: address, in: ByteView($0)) }
        return (address.inScratch, domain.isPresent ? domain.inScratch : .absent)
    }

    /// The phrase without blanks, fold marks and the quotes around it; absent where nothing is left.
    private func nameInside(_ phrase: ByteRange) -> ByteRange {
        var start = phrase.start
        var end = phrase.end
        while start < end, Byte.isBlank(line[start]) { start += 1 }
        while end > start, Byte.isBlank(line[end - 1]) { end -= 1 }
        if end - start >= 2, line[start] == Byte.quote, line[end - 1] == Byte.quote {
            start += 1
            end -= 1
        }
        return end > start ? ByteRange(start, end) : .absent
    }

    /// No address at all: the whole value is a name, which may show one (`=?UTF-8?B?…?=` around all of it).
    func nameAlone(into event: inout LogEvent, _ batch: inout EventBatch) {
        let name = nameInside(value)
        if name.isPresent { addressInName(name, besides: .absent, into: &event, &batch) }
    }

    /// Reports an address that the name shows, decoded where it is encoded.
    private func addressInName(
        _ name: ByteRange, besides domain: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let text = line.slice(name)
        guard text.firstIndex(of: "=?") != nil else {
            let shown = DisplayName.address(in: name, of: line)
            guard shown.isPresent, !isSame(shown, domain) else { return }
            batch.addSender(.displayName, shown, in: line, to: &event)
            return
        }
        let start = batch.scratch.count
        EncodedWords.append(text, to: &batch.scratch, using: &batch.spareBytes)
        let whole = ByteRange(start, batch.scratch.count)
        let (shown, host) = batch.scratch.withUnsafeBytes { bytes in
            let address = DisplayName.address(in: whole, of: ByteView(bytes))
            return (address, AddressPath.domain(of: address, in: ByteView(bytes)))
        }
        guard shown.isPresent, host.isPresent else { return batch.scratch.removeLast(batch.scratch.count - start) }
        batch.senders.append(SenderField(source: .displayName, address: shown.inScratch, domain: host.inScratch))
        event.senderCount &+= 1
    }

    /// `"a@b.example" <a@b.example>` shows nothing new.
    private func isSame(_ address: ByteRange, _ domain: ByteRange) -> Bool {
        guard domain.isPresent, !domain.isScratch else { return false }
        let shown = line.slice(AddressPath.domain(of: address, in: line))
        let real = line.slice(domain)
        guard shown.count == real.count else { return false }
        for index in 0..<shown.count where Byte.lowercased(shown[index]) != Byte.lowercased(real[index]) {
            return false
        }
        return true
    }
}
