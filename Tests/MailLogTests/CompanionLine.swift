// One line of a program beside Postfix, and all that must be understood of it.

import MailLog
import Testing

/// A row of the tables of companions' lines. What is nil is not looked at; senders always are.
struct CompanionLine: CustomTestStringConvertible, Sendable {
    var program: String
    var text: String
    var senders: [String]
    var recipients: [String]?
    var queueID: String?
    var messageID: String?
    var client: String?
    var helo: String?
    /// The whole line.
    var line: String { "Nov 22 14:38:13 mx1 \(program)[4321]: \(text)" }
    var testDescription: String { "\(program): \(text.prefix(60))" }

    init(
        _ program: String, _ text: String, _ senders: [String], recipients: [String]? = nil, queueID: String? = nil,
        messageID: String? = nil, client: String? = nil, helo: String? = nil
    ) {
        self.program = program
        self.text = text
        self.senders = senders
        self.recipients = recipients
        self.queueID = queueID
        self.messageID = messageID
        self.client = client
        self.helo = helo
    }

    func check() {
        let line = Parsed("\(line)\n")
        #expect(line.first.kind != .unrecognised && line.first.kind != .irrelevant)
        #expect(line.senders == senders)
        if let recipients { #expect(line.recipients == recipients) }
        if let queueID { #expect(line[\.queueID] == queueID) }
        if let messageID { #expect(line[\.messageID] == messageID) }
        if let client { #expect(line[\.clientAddress] == client) }
        if let helo { #expect(line[\.helo] == helo) }
    }
}
