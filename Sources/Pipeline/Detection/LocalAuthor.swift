// Whether a person here wrote a mail, as far as the log tells: what programs send back by themselves is no answer.

import Lookalike
import MailLog
import MailTracking

enum LocalAuthor {
    /// The envelope sender, if the message was written here and not by a program.
    ///
    /// Here is: an authenticated user, this host, or a client of a private network. Mail for other domains from anybody
    /// else is only relayed by servers that host those domains.
    static func address(of message: Message) -> String? {
        guard message.direction == .outbound || isPrivate(message.clientAddress),
            // Bounces, receipts and vacation notices have none (RFC 3464, RFC 3834 section 3.3).
            let sender = message.sightings.first(where: { $0.source == .envelope && !$0.address.isEmpty })?.address,
            !isProgram(sender), !isForwarded(sender)
        else { return nil }
        return sender
    }

    /// A client of the own network: RFC 1918, RFC 4193, link-local and loopback addresses.
    static func isPrivate(_ address: String?) -> Bool {
        guard let address = address?.lowercased() else { return false }
        let parts = address.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard parts.count == 4, let first = parts[0], let second = parts[1] else {
            return address == "::1" || ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains { address.hasPrefix($0) }
        }
        switch (first, second) {
        case (127, _), (10, _), (192, 168), (169, 254), (172, 16...31): return true
        default: return false
        }
    }

    /// Names that programs send under (RFC 2142 and the habits of mailing lists, shops and vacation programs).
    private static let programs: Set<String> = [
        "mailer-daemon", "postmaster", "double-bounce", "bounce", "bounces", "noreply", "no-reply", "no_reply",
        "donotreply", "do-not-reply", "do_not_reply", "autoreply", "auto-reply", "autoresponder", "vacation", "root",
        "nobody", "daemon", "cron", "www-data", "apache", "nginx", "mailman", "majordomo", "listserv", "sympa",
    ]

    private static func isProgram(_ address: String) -> Bool {
        let local = String(address.prefix(upTo: address.lastIndex(of: "@") ?? address.endIndex)).lowercased()
        let name = String(local.prefix { $0 != "+" && $0 != "=" })
        return programs.contains(name) || name.hasSuffix("-bounces") || name.hasSuffix("-bounce")
            || name.hasPrefix("bounces-") || name.hasPrefix("owner-") || name.hasPrefix("bounce-")
            || name.hasSuffix("-request") || name.hasSuffix("-owner")
    }

    /// What a forwarder rewrote (SRS) somebody else wrote.
    private static func isForwarded(_ address: String) -> Bool {
        address.withUTF8Bytes { InnerAddress($0)?.isSender ?? false }
    }
}
