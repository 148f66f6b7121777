// One mailbox → one sender, with the name before it and the addresses that the
// text around it shows.

extension MailboxReader {
    /// How many addresses of one text are shown; more than fit into a header that Postfix logs.
    private static let mostShown = 32

    /// - Parameters:
    ///   - before: the text before the address, which may show another one.
    ///   - behind: the text behind it.
    mutating func emit(
        _ raw: ByteRange, name: ByteRange, between before: ByteRange, and behind: ByteRange,
        into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        hasMailbox = true
        var field = sender(withoutRoute(raw), &batch)
        field.displayName = name.isPresent ? name : addressInLocalPart(raw)
        batch.senders.append(field)
        event.senderCount &+= 1
        if !before.isEmpty {
            let kind = isBare(raw, behind: before) ? source : .displayName
            _ = showAddresses(in: before, as: kind, besides: field.domain, into: &event, &batch)
        }
        if !behind.isEmpty {
            _ = showAddresses(in: behind, as: .displayName, besides: field.domain, into: &event, &batch)
        }
    }

    /// Whether neither brackets nor quotes tell an address from the text before it: `a@b.example c@d.example` is a list
    /// without its comma.
    private func isBare(_ address: ByteRange, behind before: ByteRange) -> Bool {
        guard before.end <= address.start, address.start == value.start || line[address.start - 1] != Byte.less else {
            return false
        }
        for index in before.start..<Swift.max(before.start, before.end) {
            switch line[index] {
            case Byte.quote, Byte.less, Byte.openParenthesis: return false
            default: break
            }
        }
        return true
    }

    /// `"noreply@bank.example"@evil.example`: where no name stands before an address people see its local part.
    private func addressInLocalPart(_ raw: ByteRange) -> ByteRange {
        guard let at = line.lastIndex(of: Byte.at, from: raw.start, before: raw.end) else { return .absent }
        let local = nameInside(ByteRange(raw.start, at))
        return local.isPresent && DisplayName.address(in: local, of: line).isPresent ? local : .absent
    }

    /// `OpenAI <x@evil.example`, `"OpenAI" x@evil.example`: the text before an address without brackets.
    func nameBefore(_ text: ByteRange) -> ByteRange {
        var end = text.end
        while end > text.start, line[end - 1] == Byte.less || Byte.isBlank(line[end - 1]) { end -= 1 }
        let name = nameInside(ByteRange(text.start, end))
        for index in name.start..<Swift.max(name.start, name.end)
        where Byte.isAlphanumeric(line[index]) || line[index] >= 0x80 { return name }
        return .absent
    }

    private mutating func sender(_ raw: ByteRange, _ batch: inout EventBatch) -> SenderField {
        let start = batch.scratch.count
        if needsCleaning(raw) {
            clean(raw, into: &batch)
        } else if line.firstIndex(of: "=?", from: raw.start, before: raw.end) != nil {
            // Against RFC 2047 section 5 mail programs decode these, too.
            EncodedWords.append(line.slice(raw), to: &batch.scratch, using: &batch.spareBytes)
        } else {
            let (address, domain) = AddressPath.trimmed(raw, in: line)
            return SenderField(source: source, address: address, domain: domain)
        }
        let written = ByteRange(start, batch.scratch.count)
        let (address, domain) = batch.scratch.withUnsafeBytes { AddressPath.trimmed(written, in: ByteView($0)) }
        return SenderField(
            source: source, address: address.inScratch, domain: domain.isPresent ? domain.inScratch : .absent)
    }

    /// Takes the source route off, with the blanks before it.
    private func withoutRoute(_ raw: ByteRange) -> ByteRange {
        var start = raw.start
        while start < raw.end, Byte.isBlank(line[start]) { start += 1 }
        let path = ByteRange(start, raw.end)
        let address = AddressPath.withoutRoute(path, in: line)
        return address == path ? raw : address
    }

    /// Index behind a quoted local part; the beginning where there is none.
    private func endOfLocalQuotes(_ address: ByteRange) -> Int {
        guard !address.isEmpty, line[address.start] == Byte.quote,
            let end = AddressPath.endOfQuotes(line, from: address.start), end <= address.end
        else { return address.start }
        return end
    }

    /// Blanks and comments inside an address: `noreply @ bank . example`, `a@(x)b.example`.
    private func needsCleaning(_ address: ByteRange) -> Bool {
        for index in endOfLocalQuotes(address)..<Swift.max(address.end, address.start) {
            switch line[index] {
            case Byte.space, Byte.tab, Byte.openParenthesis: return true
            default: break
            }
        }
        return false
    }

    /// Writes the address without its blanks, comments and fold marks to the scratch bytes.
    private mutating func clean(_ raw: ByteRange, into batch: inout EventBatch) {
        var index = endOfLocalQuotes(raw)
        line.slice(raw.start, index).withBytes { batch.scratch.append(contentsOf: $0) }
        while index < raw.end {
            switch line[index] {
            case Byte.space, Byte.tab: index += 1
            case Byte.question where index + 1 < raw.end && Byte.isBlank(line[index + 1]): index += 1
            case Byte.openParenthesis: index = marks.endOfComment(from: index) ?? index + 1
            default:
                batch.scratch.append(line[index])
                index += 1
            }
        }
    }

    /// The phrase without blanks, fold marks and the quotes around it; absent where nothing is left.
    func nameInside(_ phrase: ByteRange) -> ByteRange {
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

    /// No address at all: mail programs show the text instead, so an address in it is the header's
    /// (`=?UTF-8?B?…?=` or quotes or parentheses around all of it). A From without any is a name (`From: OpenAI`): against
    /// RFC 5322 section 3.6.2, but people see it.
    mutating func nameAlone(into event: inout LogEvent, _ batch: inout EventBatch) {
        guard !showAddresses(in: value, as: source, into: &event, &batch) else { return }
        var field = SenderField(source: source, address: emptyAngle)
        if emptyAngle.isPresent {
            field.displayName = nameInside(ByteRange(value.start, emptyAngle.start - 1))
        } else {
            guard source == .headerFrom, !lostText else { return }
            field.displayName = nameInside(value)
            guard field.displayName.isPresent else { return }
        }
        batch.senders.append(field)
        event.senderCount &+= 1
    }

    /// The log cut the From before its address: people see the name, which may be padded to have just that happen. With an
    /// `@` it may be the address.
    func nameBeforeCut(_ text: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard source == .headerFrom, !hasMailbox, event.role == .header,
            line.firstIndex(of: Byte.at, from: text.start, before: text.end) == nil
        else { return }
        var name = nameInside(text)
        if !name.isEmpty, line[name.start] == Byte.quote { name = nameInside(ByteRange(name.start + 1, name.end)) }
        guard name.isPresent else { return }
        batch.senders.append(SenderField(source: source, address: .absent, domain: .absent, displayName: name))
        event.senderCount &+= 1
    }

    /// Reports the addresses that a text shows, decoded where it is encoded.
    /// - Parameters:
    ///   - besides: a domain that is reported already.
    ///   - isCut: whether the log may have cut the text, so that an address at its end is no whole one.
    /// - Returns: whether it shows any.
    func showAddresses(
        in range: ByteRange, as kind: SenderSource, besides domain: ByteRange = .absent, isCut: Bool = false,
        into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard line.firstIndex(of: "=?", from: range.start, before: range.end) != nil else {
            let shown = SearchedText(range: range, isCut: isCut, known: domain)
            let before = batch.senders.count
            shown.appendAddresses(of: line, as: kind, most: MailboxReader.mostShown, to: &batch.senders)
            event.senderCount &+= UInt32(batch.senders.count - before)
            return batch.senders.count > before
        }
        let start = batch.scratch.count
        EncodedWords.append(line.slice(range), to: &batch.scratch, using: &batch.spareBytes)
        let shown = SearchedText(range: ByteRange(start, batch.scratch.count), isCut: isCut, known: .absent)
        let before = batch.senders.count
        batch.scratch.withUnsafeBytes {
            shown.appendAddresses(of: ByteView($0), as: kind, most: MailboxReader.mostShown, to: &batch.senders)
        }
        for index in before..<batch.senders.count { batch.senders[index].moveToScratch() }
        event.senderCount &+= UInt32(batch.senders.count - before)
        if batch.senders.count == before { batch.scratch.removeLast(batch.scratch.count - start) }
        return batch.senders.count > before
    }
}

/// Text that may show addresses.
private struct SearchedText {
    var range: ByteRange
    var isCut: Bool
    /// A domain that is reported already: `"a@b.example" <a@b.example>` shows nothing new.
    var known: ByteRange

    func appendAddresses(of text: ByteView, as kind: SenderSource, most: Int, to senders: inout [SenderField]) {
        let before = senders.count
        var rest = range
        while senders.count - before < most {
            let address = DisplayName.address(in: rest, of: text)
            guard address.isPresent else { return }
            rest = ByteRange(address.end, range.end)
            let domain = AddressPath.domain(of: address, in: text)
            if isWhole(address, in: text), !isKnown(domain, in: text) {
                senders.append(SenderField(source: kind, address: address, domain: domain))
            }
        }
    }

    /// Whether something follows that is no part of a domain.
    private func isWhole(_ address: ByteRange, in text: ByteView) -> Bool {
        guard isCut else { return true }
        var index = address.end
        while index < range.end, text[index] == Byte.dot || text[index] == Byte.question { index += 1 }
        return index < range.end
    }

    private func isKnown(_ domain: ByteRange, in text: ByteView) -> Bool {
        guard known.isPresent, !known.isScratch else { return false }
        return text.slice(domain).equalsIgnoringCase(text.slice(known))
    }
}

extension SenderField {
    fileprivate mutating func moveToScratch() {
        address = address.inScratch
        if domain.isPresent { domain = domain.inScratch }
    }
}
