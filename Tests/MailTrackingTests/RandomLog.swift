// Logs in which everything happens that a tracker must join, with so few queue IDs, hosts and processes that lines of
// different mails meet.

enum RandomLog {
    static func lines(_ count: Int, seed: UInt64) -> [String] {
        var random = Generator(state: seed &* 977 &+ 3)
        var second = 0
        return (0..<count).map { _ in
            second += Int(random.next() % 40)
            let time = "\(pad(second / 3600 % 24)):\(pad(second / 60 % 60)):\(pad(second % 60))"
            let host = pick(["mx1", "mx1", "mx1", "mx2"], &random)
            return "Nov 22 \(time) \(host) \(text(&random))"
        }
    }

    /// Changes, adds or removes a byte or two.
    static func mutate(_ bytes: inout [UInt8], _ random: inout Generator) {
        guard !bytes.isEmpty else { return }
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[place] ^= UInt8(1 << (random.next() % 8))
        case 2: bytes.remove(at: place)
        default: bytes.insert(pick([0, 1, 0x7F, 0x80, 0xFF], &random), at: place)
        }
    }

    private static func pick<Element>(_ list: [Element], _ random: inout Generator) -> Element {
        list[Int(random.next() % UInt64(list.count))]
    }

    private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func text(_ random: inout Generator) -> String {
        let ids = ["AAAAAAAAAA", "BBBBBBBBBB", "CCCCCCCCCC", "DDDDDDDDDD", "EEEEEEEEEE", "4jXWs25XcFz2Pght"]
        let (id, other) = (pick(ids, &random), pick(ids, &random))
        let instance = pick(["postfix", "postfix", "postfix", "postfix/submission", "postfix-out"], &random)
        let pid = random.next() % 4 + 1
        let sender = pick(["a@spoof.example", "b@shop.example", "", "c@esp.example"], &random)
        let recipient = pick(["u@works.example", "v@works.example", "w@home.example"], &random)
        let client = pick(["h.example[198.51.100.7]", "localhost[127.0.0.1]", "unknown[2001:db8::1]"], &random)
        let tail = "from=<\(sender)> to=<\(recipient)> proto=ESMTP helo=<h.example>"
        let smtpd = "\(instance)/smtpd[\(pid)]: "
        let cleanup = "\(instance)/cleanup[\(pid)]: \(id): "
        let templates = [
            "\(smtpd)connect from \(client)", "\(smtpd)disconnect from \(client) ehlo=1",
            "\(smtpd)\(id): client=\(client), sasl_method=PLAIN, sasl_username=u", "\(smtpd)\(id): client=\(client)",
            "\(smtpd)\(id): client=\(client), orig_queue_id=\(other), orig_client=x.example[192.0.2.9]",
            "\(smtpd)NOQUEUE: reject: RCPT from \(client): 550 5.1.1 <\(recipient)>: no; \(tail)",
            "\(smtpd)\(id): reject: RCPT from \(client): 550 5.1.1 <\(recipient)>: no; \(tail)",
            "\(smtpd)\(id): client=localhost[127.0.0.1], orig_client=\(client)",
            "\(smtpd)proxy-accept: END-OF-MESSAGE: 250 2.0.0 Ok: queued as \(id); \(tail)",
            "\(smtpd)proxy-reject: END-OF-MESSAGE: 550 5.7.1 no; \(tail)",
            "\(smtpd)\(id): milter-hold: END-OF-MESSAGE from \(client): x; \(tail)",
            "postfix/postscreen[9]: NOQUEUE: reject: RCPT from [198.51.100.7]:99: 450 4.3.2 x; \(tail)",
            "\(cleanup)message-id=<\(random.next() % 9)@h.example>",
            "\(cleanup)info: header From: Shop <\(recipient)> from \(client); \(tail)",
            "\(cleanup)info: header Subject: hello from \(client); \(tail)",
            "\(cleanup)info: header Reply-To: <r@esp.example> from \(client); \(tail)",
            "\(cleanup)milter-reject: END-OF-MESSAGE from \(client): 5.7.1 no; \(tail)",
            "\(instance)/qmgr[7]: \(id): from=<\(sender)>, size=\(random.next() % 999), nrcpt=1 (queue active)",
            "\(instance)/qmgr[7]: \(id): removed", "\(instance)/qmgr[7]: \(id): removed",
            "\(instance)/qmgr[7]: \(id): from=<\(sender)>, status=expired, returned to sender",
            "\(instance)/smtp[\(pid)]: \(id): to=<\(recipient)>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, "
                + "delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as \(other))",
            "\(instance)/smtp[\(pid)]: \(id): to=<\(recipient)>, relay=mx.example[192.0.2.1]:25, delay=1, "
                + "delays=0/0/0/1, dsn=4.0.0, status=\(pick(["deferred", "bounced", "sent"], &random)) (x)",
            "\(instance)/local[\(pid)]: \(id): to=<\(recipient)>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, "
                + "status=sent (forwarded as \(other))",
            "\(instance)/pipe[\(pid)]: \(id): to=<\(recipient)>, relay=spamc, delay=1, delays=0/0/0/1, dsn=2.0.0, "
                + "status=sent (delivered via spamc service)",
            "\(instance)/pickup[\(pid)]: \(id): uid=99 from=<\(sender)>",
            "\(instance)/bounce[\(pid)]: \(id): sender non-delivery notification: \(other)",
            "opendkim[1]: \(id): DKIM verification successful", "opendmarc[2]: \(id): shop.example fail",
        ]
        return pick(templates, &random)
    }
}
