// One SMTP transaction of a generated log: its lines, in Postfix's order.

/// The lines of one transaction, without time stamp and host.
struct Transaction {
    private(set) var lines: [String]
    private var next = 0

    var isOver: Bool { next >= lines.count }

    mutating func takeLine() -> String {
        defer { next += 1 }
        return lines[next]
    }

    init(_ population: Population, isSpoof: Bool, _ random: inout SeededRandom) {
        let sender = population.sender(isSpoof: isSpoof, &random)
        var draft = Draft(sender: sender.address, domain: sender.domain, &random)
        if random.oneIn(12) {
            draft.refuse(&random)
        } else {
            draft.accept(&random)
        }
        lines = draft.lines
    }
}

/// Collects lines.
private struct Draft {
    var lines: [String] = []
    let sender: String
    let client: String
    let helo: String
    let smtpd: Int
    let queueID: String

    init(sender: String, domain: String, _ random: inout SeededRandom) {
        self.sender = sender
        let address = "\(198).\(18 + random.below(2)).\(random.below(256)).\(random.below(256))"
        let name = random.oneIn(4) ? "unknown" : "mx\(random.below(9)).\(domain)"
        client = "\(name)[\(address)]"
        helo = name == "unknown" ? "localhost.localdomain" : name
        smtpd = 2000 + random.below(400)
        queueID = random.oneIn(2) ? Draft.shortID(&random) : Draft.longID(&random)
    }

    mutating func accept(_ random: inout SeededRandom) {
        let recipients = 1 + (random.oneIn(5) ? random.below(3) : 0)
        let nextDaemon = 3000 + random.below(200)
        lines.append("postfix/smtpd[\(smtpd)]: connect from \(client)")
        if random.oneIn(3) {
            lines.append(
                "postfix/smtpd[\(smtpd)]: Anonymous TLS connection established from \(client): TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)"
            )
        }
        lines.append("postfix/smtpd[\(smtpd)]: \(queueID): client=\(client)")
        lines.append(
            "postfix/cleanup[\(nextDaemon)]: \(queueID): message-id=<\(random.next() % 1_000_000_007).\(sender)>")
        lines.append("opendkim[801]: \(queueID): DKIM verification successful")
        lines.append(
            "postfix/qmgr[901]: \(queueID): from=<\(sender)>, size=\(700 + random.below(90_000)), nrcpt=\(recipients) (queue active)"
        )
        lines.append(
            "postfix/smtpd[\(smtpd)]: disconnect from \(client) ehlo=2 starttls=1 mail=1 rcpt=\(recipients) data=1 quit=1 commands=\(5 + recipients)"
        )
        for _ in 0..<recipients { deliver(&random) }
        lines.append("postfix/qmgr[901]: \(queueID): removed")
    }

    private mutating func deliver(_ random: inout SeededRandom) {
        let recipient = "user\(random.below(5000))@tsukimi-works.example"
        let delay = "delay=0.\(random.below(90) + 10), delays=0.0\(random.below(9))/0.01/0.02/0.1"
        let agent =
            "postfix/lmtp[\(4000 + random.below(100))]: \(queueID): to=<\(recipient)>, relay=box.tsukimi-works.example[private/dovecot-lmtp]"
        if random.oneIn(30) {
            lines.append(
                "\(agent), \(delay), dsn=5.1.1, status=bounced (host box.tsukimi-works.example[private/dovecot-lmtp] said: 550 5.1.1 <\(recipient)> User doesn't exist (in reply to RCPT TO command))"
            )
        } else {
            lines.append("\(agent), \(delay), dsn=2.0.0, status=sent (250 2.0.0 <\(recipient)> Saved)")
        }
    }

    mutating func refuse(_ random: inout SeededRandom) {
        let recipient = "nobody\(random.below(500))@tsukimi-works.example"
        lines.append("postfix/smtpd[\(smtpd)]: connect from \(client)")
        lines.append(
            "postfix/smtpd[\(smtpd)]: NOQUEUE: reject: RCPT from \(client): 550 5.1.1 <\(recipient)>: Recipient address rejected: User unknown in virtual mailbox table; from=<\(sender)> to=<\(recipient)> proto=ESMTP helo=<\(helo)>"
        )
        lines.append("postfix/smtpd[\(smtpd)]: disconnect from \(client) ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4")
    }

    /// `%05X` of the microseconds and the inode in hex.
    private static func shortID(_ random: inout SeededRandom) -> String {
        let digits = Array("0123456789ABCDEF")
        return String((0..<10).map { _ in digits[random.below(16)] })
    }

    /// Base 52 without vowels, `z` before the inode (`enable_long_queue_ids`).
    private static func longID(_ random: inout SeededRandom) -> String {
        let digits = Array("0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxy")
        let time = "4" + String((0..<9).map { _ in digits[random.below(digits.count)] })
        return time + "z" + String((0..<4).map { _ in digits[random.below(digits.count)] })
    }
}
