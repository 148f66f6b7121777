// Taking people out of an alert: one address when somebody asks, all after their time.

import MailTracking

extension Alert {
    /// Takes the address of a recipient, or of one who answered, out; counts stay.
    @discardableResult
    public mutating func forget(_ address: String) -> Bool {
        let inList = recipients.contains { $0.address.isSameAddress(as: address) }
        recipients.removeAll { $0.address.isSameAddress(as: address) }
        let isAnswerer = answered?.forget(address) ?? false
        return head.forget(address) || inList || isAnswerer
    }
}

extension FoldedAlert {
    /// Takes the address of a recipient, or of one who answered, out; counts stay.
    /// - Returns: whether it was there.
    public mutating func forget(_ address: String) -> Bool {
        let inAlert = alert.forget(address)
        return recipients.forget { $0.isSameAddress(as: address) } || inAlert
    }

    /// Takes all addresses of people here and the subject out; counts, sender and reasons stay.
    public mutating func forgetPeople() {
        alert.recipients = []
        alert.head.moreRecipients += alert.head.recipients.count
        alert.head.recipients = []
        alert.head.subject = nil
        alert.answered?.senders = []
        _ = recipients.forget { _ in true }
    }
}

extension Finding {
    fileprivate mutating func forget(_ address: String) -> Bool {
        let before = recipients.count
        recipients.removeAll { $0.address.isSameAddress(as: address) }
        moreRecipients += before - recipients.count
        return recipients.count < before
    }
}

extension Answers {
    fileprivate mutating func forget(_ address: String) -> Bool {
        let before = senders.count
        senders.removeAll { $0.isSameAddress(as: address) }
        return senders.count < before
    }
}

extension String {
    /// Whoever asks to be forgotten does not know in which case a stranger wrote the address.
    fileprivate func isSameAddress(as other: String) -> Bool { lowercased() == other.lowercased() }
}
