// DMARC and DKIM milters, Dovecot, lists:
// what each program's own code writes, and what a sender may write into it.

import MailLog
import Testing

@Suite("DMARC and DKIM milters, Dovecot, lists")
struct MilterAndListTests {
    /// For the mutation tests.
    static var rows: [CompanionLine] { milterAndListTests }

    @Test("each line names its sender, and nobody else", arguments: milterAndListTests)
    func line(expected: CompanionLine) { expected.check() }
}

private let milterAndListTests: [CompanionLine] = [
    .init(
        "opendmarc",
        "B55C0FA6170: o.example pass",
        ["header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: o.example temperror",
        ["header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: SPF(mailfrom): n@o.example pass",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: SPF(mailfrom): n@o.example tempfail",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: SPF(mailfrom): o.example permerror",
        ["envelope -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: SPF(helo): mx.o.example none",
        ["helo -|mx.o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: ignoring mail from o.example",
        ["header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: opendmarc_policy_query_dmarc(o.example) returned status 7",
        ["header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "(unknown-jobid): o.example none",
        ["header_from -|o.example"]),
    .init(
        "opendmarc",
        "B55C0FA6170: RFC5322 requirement error: not exactly one From field",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: unable to parse From header field",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170 ignoring Authentication-Results at 1 from good.example",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: ignoring Authentication-Results at 12 from mx.good.example",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: multi-valued From field detected",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "ignoring connection from mail.o.example",
        []),
    .init(
        "opendmarc",
        "implicit authentication service: mx1.w.example",
        []),
    .init(
        "opendmarc",
        #"B55C0FA6170: SPF(mailfrom): "a b"@o.example fail"#,
        [#"envelope "a b"@o.example|o.example"#],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        #"B55C0FA6170: SPF(mailfrom): "x pass"@o.example fail"#,
        [#"envelope "x pass"@o.example|o.example"#],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: ARC pass, policy fail > continuing DMARC eval",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: no signing table match for 'n@o.example'",
        ["header_from n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: no signing subdomain match for 'o.example'",
        ["header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: domain 'o.example' exempted, accepting",
        ["header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: key revoked (s=k1, d=o.example, a=rsa-sha256)",
        ["dkim -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: key retrieval failed (s=k1, d=o.example)",
        ["dkim -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: ignoring signature from o.example",
        ["dkim -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: s=k1 d=o.example a=rsa-sha256 SSL error:0407008A:rsa routines",
        ["dkim -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: DKIM-Signature field added (s=mail, d=w.example)",
        ["dkim -|w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: external host mail.o.example attempted to send as w.example",
        ["header_from -|w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: no MTA name match (host=x.example, MTA=MSA)",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: mail.o.example [192.0.2.7] not internal",
        [],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
    .init(
        "opendkim",
        "B55C0FA6170: can't determine message sender; accepting",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        #"B55C0FA6170: no signing table match for '"x' y"@o.example'"#,
        [#"header_from "x' y"@o.example|o.example"#],
        queueID: "B55C0FA6170"),
    .init(
        "dovecot",
        "lmtp(r@w.example)<12345><abc/DEF>: msgid=<m@o.example>: saved mail to INBOX",
        [],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(r@w.example)<12345><abc/DEF>: sieve: msgid=<m@o.example>: stored mail into mailbox 'INBOX'",
        [],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(r@w.example)<12345><abc>: sieve: msgid=<m@o.example>: fileinto action: stored mail into mailb"
            + "ox 'x'",
        [],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(12345, r@w.example): abcDEF: sieve: msgid=<m@o.example>: rejected message from <n@o.example> "
            + "(reject)",
        ["envelope n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(r@w.example)<1><a>: sieve: msgid=<x>: rejected message from <f@good.example> (reject)>: rejec"
            + "ted message from <n@o.example> (ereject)",
        ["envelope n@o.example|o.example"]),
    .init(
        "dovecot",
        "lmtp(r@w.example)<1><a>: sieve: msgid=<x>: rejected message from <f@good.example> (reject)>: store"
            + "d mail into mailbox 'INBOX'",
        []),
    .init(
        "dovecot",
        "lmtp(r@w.example)<1><a>: sieve: msgid=<m@o.example>: sent vacation response to <n@o.example>",
        ["envelope n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(r@w.example)<1><a>: sieve: msgid=<m@o.example>: forwarded to <t@other.example>",
        [],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "deliver(alice): msgid=<m@o.example>: saved mail to INBOX",
        [],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(12345): Connect from local",
        []),
    .init(
        "dovecot",
        "imap-login: Login: user=<alice>, method=PLAIN, rip=192.0.2.7, lip=192.0.2.1, mpid=1, TLS, session="
            + "<x>",
        []),
    .init(
        "mailman",
        "(1234) post to devel from n@o.example, size=3456, message-id=<m@o.example>, success",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "mailman",
        "(1234) post to devel from n@o.example, size=3456, message-id=<m@o.example>, 2 failures",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "mailman3",
        "(1234) <m@o.example> post to devel@l.example from n@o.example, 3456 bytes",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "mailman3",
        "(1234) <m@o.example> post to devel@l.example from n@o.example, 3456 bytes, 2 failures",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "mailman3",
        "(1234) <m@o.example> smtp to devel@l.example for 12 recips, completed in 1.2 seconds",
        [],
        messageID: "m@o.example"),
    .init(
        "mailman3",
        "(1234) HOLD: devel@l.example post from n@o.example held, message-id=<m@o.example>: The message is "
            + "not from a list member",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "mailman",
        "(1234) devel post from n@o.example held, message-id=<m@o.example>: Post by non-member to a members"
            + "-only list",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "mailman3",
        "(1234) ACCEPT: <m@o.example>",
        [],
        messageID: "m@o.example"),
    .init(
        "mailman3",
        "(1234) DISCARD: <m@o.example>; ['suspicious']",
        []),
    .init(
        "sympa_msg",
        "notice main::#234 > Sympa::Spindle::spin#91 > Sympa::Spindle::ProcessIncoming::_twist#140 Processi"
            + "ng Sympa::Message <devel@l.example.1795358293.1234.1,2345/shelved>; envelope_sender=b@esp.example;"
            + " message_id=m@o.example; sender=n@o.example",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "sympa_msg",
        "info main::#1 > Sympa::Spindle::ToList::_twist#72 Message Sympa::Message <devel@l.example.17953582"
            + "93.1234.1,2345> for Sympa::List <devel@l.example> from n@o.example accepted (0.21 seconds, 2 sessi"
            + "ons, 20 subscribers), message ID=m@o.example, size=3456",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "sympa_msg",
        "notice main::#1 > Sympa::Spindle::AuthorizeMessage::_twist#5 Message Sympa::Message <devel@l.examp"
            + "le.1795358293.1234.1,2345> for Sympa::List <devel@l.example> from n@o.example rejected(message_rep"
            + "ort) because sender not allowed",
        ["header_from n@o.example|o.example"]),
    .init(
        "sympa_msg",
        "info main::#1 Message for Sympa::List <devel@l.example> from n@o.example rejected because too larg"
            + "e (123 > 12)",
        ["header_from n@o.example|o.example"]),
    .init(
        "sympa_msg",
        "info main::#1 > Sympa::Spindle::ToEditor::_twist#5 Message Sympa::Message <devel@l.example.1.2.3,4"
            + "> for list Sympa::List <devel@l.example> from n@o.example sent to editors (0.02 seconds)",
        ["header_from n@o.example|o.example"]),
    .init(
        "sympa_msg",
        "info main::#1 > Sympa::Spindle::ToModeration::_twist#5 Key 12ab of message Sympa::Message <devel@l"
            + ".example.1.2.3,4> for list Sympa::List <devel@l.example> from n@o.example sent to editors (0.02 se"
            + "conds)",
        ["header_from n@o.example|o.example"]),
    .init(
        "bounced",
        "notice main::#234 > Sympa::Spindle::spin#91 > Sympa::Spindle::ProcessBounce::_twist#140 Processing"
            + " Sympa::Message <x.1.2>; envelope_sender=; message_id=m@o.example; sender=mailer-daemon@o.example",
        ["envelope |-", "header_from mailer-daemon@o.example|o.example"]),
    .init(
        "postsrsd",
        "srs_forward: <n@o.example> rewritten as <SRS0=AbCd=XY=o.example=n@w.example>",
        ["envelope n@o.example|o.example"]),
    .init(
        "postsrsd",
        "srs_forward: <n@o.example> not rewritten: Domain excluded by policy",
        ["envelope n@o.example|o.example"]),
    .init(
        "opendmarc",
        "B55C0FA6170: good.example pass x fail",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        #"B55C0FA6170: ignoring invalid ARC-Seal header "x""#,
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: ARC pass, policy pass > overriding DMARC fail",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "B55C0FA6170: RFC5322 requirement error: missing From field; accepting",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendmarc",
        "OpenDMARC Filter v1.4.2 starting (args: -p local:/x)",
        []),
    .init(
        "opendkim",
        "B55C0FA6170: DKIM-Signature field added (s=mail, d=w.example)",
        ["dkim -|w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        #"B55C0FA6170: signature=AbCd1234 domain=o.example selector=k1 result="signature verification failed"#
            + #"""#,
        ["dkim -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: bad signature data",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "B55C0FA6170: failed to parse Authentication-Results: header field",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "opendkim",
        "OpenDKIM Filter v2.11.0 starting",
        []),
    .init(
        "dkimpy-milter",
        "B55C0FA6170: rsa-sha256 DKIM signature verified (s=k1 d=o.example)",
        ["dkim -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "dovecot",
        "lmtp(u@w.example)<1><a>: msgid=<m@o.example>, from=n@o.example, subject=x: saved mail to INBOX",
        []),
    .init(
        "dovecot",
        "lmtp(u@w.example)<1><a>: from=n@o.example, subject=Hi, msgid=<m@o.example>, size=12: saved mail to"
            + " INBOX",
        ["header_from n@o.example|o.example"]),
    .init(
        "dovecot",
        "lmtp(u@w.example)<1><a>: from=<n@o.example>, size=12, msgid=<m@o.example>: saved mail to INBOX",
        ["header_from n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(u@w.example)<1><a>: from=f@good.example, subject=x@evil.example, subject=hi, msgid=<m@o.examp"
            + "le>: saved mail to INBOX",
        []),
    .init(
        "dovecot",
        "lmtp(u@w.example)<1><a>: subject=x, from=f@good.example, y, from=n@o.example, msgid=<m@o.example>:"
            + " saved mail to INBOX",
        []),
    .init(
        "dovecot",
        "lmtp(u@w.example)<1><a>: save failed to INBOX: Quota exceeded, msgid=<x>: rejected message from <f"
            + "@good.example> (reject)",
        []),
    .init(
        "dovecot",
        "lmtp(u@w.example)<1><a>: sieve: msgid=unspecified: stored mail into mailbox 'x'",
        []),
    .init(
        "dovecot",
        "lmtp(1): Connect from mx1 [192.0.2.1]",
        []),
    .init(
        "mailman3",
        "(1234) <x> post to devel@l.example from f@good.example, 12 bytes> post to devel@l.example from n@o"
            + ".example, 3456 bytes",
        []),
    .init(
        "mailman",
        "(1234) devel post from f@good.example held, message-id=<x>: y post from n@o.example held, message-"
            + "id=<m@o.example>: z",
        []),
    .init(
        "postsrsd",
        "<n@o.example> rewritten as <SRS0=AbCd=XY=o.example=n@w.example>",
        ["envelope n@o.example|o.example"]),
    .init(
        "postsrsd",
        "<SRS0=AbCd=XY=o.example=n@w.example> rewritten as <n@o.example>",
        []),
    .init(
        "postsrsd",
        "<n@o.example> not rewritten: domain is local",
        []),
    .init(
        "dovecot",
        "lmtp(r@w.example)<1><a>: sieve: msgid=<m@o.example>: reject action: rejected message from <n@o.exa"
            + "mple> (reject)",
        ["envelope n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "dovecot",
        "lmtp(r@w.example)<1><a>: sieve: msgid=<m@o.example>: rejected message from <a-very-long-name@o.exa"
            + "m...> (reject)",
        [],
        messageID: "m@o.example"),
]
