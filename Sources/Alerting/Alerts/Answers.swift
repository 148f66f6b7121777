// Who here wrote to a lookalike: an answer makes its alert critical.

/// One mail that somebody here wrote to a domain or address with an alert.
public struct Answer: Sendable, Equatable {
    /// The alert that it belongs to: the latest of that domain.
    public var key: AlertKey
    /// µs since 1970; nil where the log has no times.
    public var time: Int64?
    /// Envelope sender; empty for one that must not be named.
    public var sender: String

    public init(key: AlertKey, time: Int64?, sender: String) {
        self.key = key
        self.time = time
        self.sender = sender
    }
}

/// The mails that people here wrote to an alert's sender.
public struct Answers: Sendable, Equatable, Codable {
    /// Addresses kept; more mails are only counted.
    static let limit = 10

    public internal(set) var messages = 0
    /// µs since 1970 of the first.
    public internal(set) var firstTime: Int64?
    /// Who wrote, each once, as they came.
    public internal(set) var senders: [String] = []

    mutating func take(_ answer: Answer) {
        messages += 1
        firstTime = [firstTime, answer.time].compactMap { $0 }.min()
        guard !answer.sender.isEmpty, !senders.contains(answer.sender), senders.count < Answers.limit else { return }
        senders.append(answer.sender)
    }

    /// The member of the alert's record.
    func write(to json: inout JSONWriter, privacy: Privacy) {
        json.object("answered") {
            $0.member("messages", messages)
            $0.member("first_seen", firstTime.map(Timestamp.text))
            if privacy.includesAddresses { $0.member("senders", senders) }
        }
    }
}
