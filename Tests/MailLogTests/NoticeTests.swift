// Lines of Postfix that reveal no sender are known all the same; what is made up is not.

import MailLog
import Testing

@Suite("Lines without a sender")
struct NoticeTests {
    @Test(
        "they are recognised, and mean nothing for a message",
        arguments: [
            ("smtpd", "SSL_accept error from unknown[1.2.3.4]: lost connection", EventKind.tls),
            ("smtpd", "warning: TLS library problem: error:0A000126:SSL routines::unexpected eof:", .warning),
            ("smtpd", "warning: Connection rate limit exceeded: 31 from unknown[1.2.3.4] for service smtp", .warning),
            ("smtpd", "bare <LF> received after DATA (123 bytes) from x.example[1.2.3.4]", .smtpdBareNewline),
            ("smtpd", "lost connection after RCPT from unknown[unknown]", .smtpdLostConnection),
            (
                "verify", "cache btree:/var/lib/postfix/verify_cache partial cleanup: retained=1 dropped=0 entries",
                .cacheCleanup
            ),
            ("master", "reload configuration /etc/postfix", .masterStatus),
            ("smtpd", "discarding EHLO keywords: CHUNKING", .notice),
            ("smtpd", "SSL3 alert read:fatal:certificate unknown", .tls),
            ("smtpd", "initializing the server-side TLS engine", .tls),
            ("smtpd", "mail.example[1.2.3.4]: Trusted: subject_CN=mail.example, issuer=x, fingerprint=y", .tls),
            ("smtpd", "fatal: no SASL authentication mechanisms", .fatal),
            ("smtp", "B55C0FA6170: Used TLS for mx.example[1.2.3.4]:25", .smtpTLS),
            ("smtp", "B55C0FA6170: enabling PIX <CRLF>.<CRLF> workaround for mx.example[1.2.3.4]", .notice),
            (
                "smtp", "B55C0FA6170: SASL [CACHED] authentication failed; server mx.example[1.2.3.4] said: 535 no",
                .sasl
            ),
            ("smtp", "verify error:num=19:self signed certificate in certificate chain", .tls),
            ("smtp", "Peer verification: CommonName in certificate does not match: a.example != b.example", .tls),
            ("smtpd", "issuer=      /O=x", .tls),
            ("smtpd", "Unverified: subject_CN=mail.example, issuer=x", .smtpdTLS),
            ("smtpd", "looking for plugins in '/usr/lib/sasl2', failed to open directory, error: x", .sasl),
            ("smtpd", "sql plugin Parse the username taro@sakura.example", .sasl),
            ("smtp", "connect to mx.example[1.2.3.4]:25: Connection timed out", .smtpConnectFailed),
            (
                "smtp",
                "B55C0FA6170: host mx.example[1.2.3.4] said: 450 4.2.0 from=<f@good.example> (in reply to RCPT TO command)",
                .smtpHostSaid
            ),
            (
                "smtp", "B55C0FA6170: lost connection with mx.example[1.2.3.4] while sending RCPT TO",
                .smtpLostConnection
            ),
            (
                "smtp", "B55C0FA6170: conversation with mx.example[1.2.3.4] timed out while sending end of data",
                .smtpLostConnection
            ),
            (
                "smtp", "B55C0FA6170: enabling PIX workarounds: disable_esmtp delay_dotcrlf for mx.example[1.2.3.4]:25",
                .notice
            ),
            ("smtp", "Untrusted TLS connection established to mx.example[1.2.3.4]:25: TLSv1.3 with cipher X", .smtpTLS),
            ("smtp", "certificate verification failed for mx.example[1.2.3.4]:25: untrusted issuer /C=US", .smtpTLS),
            ("smtp", "B55C0FA6170: Cannot start TLS: handshake failure", .smtpTLS),
            ("smtp", "Host offered STARTTLS: [mx.example]", .smtpTLS),
            ("smtp", "TLSRPT: status=success, domain=d.example, receiving_mx=mx.example[1.2.3.4]", .tls),
            ("smtp", "mx.example[1.2.3.4]:25: TLSRPT: status=success, domain=d.example", .tls),
            ("smtp", "B55C0FA6170: REQUIRETLS is required, but was not offered by host mx.example[1.2.3.4]", .smtpTLS),
            ("qmgr", "B55C0FA6170: skipped, still being delivered", .qmgrSkipped),
            ("local", "B55C0FA6170: passing <u@d.example> to transport=lmtp", .notice),
            ("bounce", "B55C0FA6170: undeliverable postmaster notification discarded", .bounceDiscarded),
            ("bounce", "B55C0FA6170: sender notification failed to a@b.example: queue file write error", .bounceFailed),
            ("postsuper", "Deleted: 3 messages", .postsuperSummary),
            (
                "postscreen",
                "cache btree:/var/lib/postfix/postscreen_cache full cleanup: retained=1 dropped=0 entries",
                .cacheCleanup
            ),
            (
                "postscreen", "COMMAND TIME LIMIT from [1.2.3.4]:25 after EHLO", .postscreenProtocol
            ),
            ("postscreen", "entering STRESS mode with 90 connections", .notice),
            ("postscreen", "table hash:/etc/postfix/x has changed - finishing in the background", .tableChanged),
            ("bounce", "warning: B55C0FA6170: undeliverable postmaster notification discarded", .bounceDiscarded),
            ("bounce", "warning: B55C0FA6170: postmaster notice failed while bouncing to a@b.example", .bounceFailed),
            ("smtpd", "warning: reject: ETRN d.example... from x.example[1.2.3.4]", .smtpdETRN),
            ("smtpd", "mapping DSN status 5.1.1 into Sender address status 5.1.0", .notice),
            ("smtp", "B55C0FA6170: local data error while talking to mx.example[1.2.3.4]", .notice),
            ("smtp", "B55C0FA6170: client TLS configuration problem", .smtpTLS),
            ("smtp", "mx.d.example: host not found", .smtpConnectFailed),
            (
                "smtp", "Host or domain name not found. Name service error for name=d.example type=MX: Host not found",
                .smtpConnectFailed
            ),
            (
                "smtp", "server certificate verification failed for mx.example[1.2.3.4]:25: num=62:hostname mismatch",
                .smtpTLS
            ),
            ("smtp", "skipping SRV lookup for _submission._tcp.d.example: Host not found", .notice),
            ("tlsproxy", "TLS support is not compiled in -- exiting", .tls),
            ("tlsmgr", "exiting to reopen external entropy source /dev/urandom", .tls),
            ("master", "master exit time has arrived", .notice),
            ("master", "ignoring status update from child pid 30 generation 2", .notice),
            (
                "master", "/etc/postfix/master.cf: line 12: using backwards-compatible default setting chroot=y",
                .compatibility
            ),
            ("proxymap", "database lmdb:/etc/x: using size limit 33554432 after MDB_MAP_FULL", .notice),
            ("cleanup", "ignoring DNS RR: d.example. 60 IN A 192.0.2.1", .notice),
            ("qmgr", "defer site d.example: 4.4.1 x", .debug),
            ("tlsmgr", "put smtpd session id=AB [data 9 bytes]", .debug),
            (
                "smtp", "B55C0FA6170: Protocol error: host mx.example[1.2.3.4] said: 354 x (in reply to DATA)",
                .smtpHostSaid
            ),
            ("nbdb_reindexd", "successfully executed 'postmap lmdb:/etc/postfix/access' as uid 0", .notice),
            ("smtpd", #"hash:/etc/postfix/access lookup: "a@b.example" = "OK""#, .debug),
            ("smtp", "tls_proxy_client_param_scan ret=30", .debug), ("local", "flush_purge", .debug),
            ("tlsproxy", "DISCONNECT [1.2.3.4]:25", .tlsproxy),
            ("dnsblog", "addr 1.2.3.4 listed by domain zen.example as 127.0.0.2", .dnsblog),
            ("anvil", "statistics: max connection rate 54/60s for (smtp:1.2.3.4) at Nov 22 14:38:22", .statistics),
            ("scache", "statistics: start interval Nov 22 14:38:22", .statistics),
            (
                "trivial-rewrite", "table hash:/etc/postfix/transport(0,lock|fold_fix) has changed -- restarting",
                .tableChanged
            ),
            ("master", "daemon started -- version 3.7.11, configuration /etc/postfix", .masterStatus),
            ("postfix-script", "refreshing the Postfix mail system", .masterStatus),
            ("proxymap", "warning: dict_mysql: something", .warning),
            (
                "smtpd",
                "using backwards-compatible default setting relay_domains=$mydestination to accept mail for domain \"x\"",
                .compatibility
            ),
        ])
    func notices(daemon: String, text: String, kind: EventKind) {
        let line = postfix(daemon, text)
        #expect(line.first.kind == kind)
        #expect(line.first.kind.isRecognised)
        #expect(line.senders.isEmpty)
        #expect(line.first.role == .none || line.first.role == .session)
    }

    @Test(
        "debugging lines are known noise",
        arguments: [
            ("smtpd", "match_hostname: permit_mynetworks: x.example ~? 127.0.0.0/8"),
            ("smtpd", ">>> START Sender address RESTRICTIONS <<<"),
            ("smtpd", "private/anvil: wanted attribute: status"),
            ("smtpd", "input attribute value: from=<a@b.example>"), ("smtpd", "extract_addr: input: <a@b.example>"),
            ("smtpd", "send attr request = connect"), ("smtpd", "rewrite stream disconnect"),
            ("smtpd", "read from 55BDAD [55BDB3] (5 bytes => -1 (0xFFFF))"),
            ("smtpd", "0000 16 03 01 00 8f 01 00 00|8b 03 01 50 ........ ...P"), ("smtpd", "0030 - <SPACES/NULS>"),
            ("cleanup", "initial envelope S from=<a@b.example>"),
            ("cleanup", "cleanup_addr_sender: from=<a@b.example>"),
            ("qmgr", "qmgr_active_feed: deferred"), ("smtp", "begin x.example address list"),
            ("smtp", "trying... [192.0.2.1]"), ("master", "master_notify: status 0"),
            ("trivial-rewrite", "`local' `f@good.example' -> `f@good.example'"), ("anvil", "--- start request ---"),
            ("smtpd", "unknown_address_tempfail_action = defer_if_permit"), ("local", "sender: f@good.example"),
            ("local", "local_deliver[0]: reset owner attr"), ("pickup", "B55C0FA6170: read S f@good.example"),
            ("qmgr", "B55C0FA6170: recipient limit 20000"), ("cleanup", "PUSH boundary x/mx1.example"),
            ("postscreen", "PASS pregreet test [192.0.2.1]:4711"), ("smtp", "connect to subsystem private/bounce"),
        ])
    func debug(daemon: String, text: String) {
        let line = postfix(daemon, text)
        #expect(line.first.kind == .debug)
        #expect(line.senders.isEmpty)
        #expect(line.first.role == .none)
    }

    @Test("a debugging line without the tag of a daemon is nobody's")
    func debugWithoutTag() {
        #expect(Parsed("match_hostname: x ~? y\n").first.kind == .unrecognised)
        #expect(Parsed("Nov 22 14:38:13 mx1 < x.example[192.0.2.1]: MAIL FROM:<f@good.example>\n").senders.isEmpty)
    }

    @Test(
        "the dialogue shows the sender where the client says it",
        arguments: [
            ("smtpd", "< x.example[192.0.2.1]: MAIL FROM:<n@o.example> SIZE=1", ["envelope n@o.example|o.example"]),
            ("smtpd", "< x[192.0.2.1]: mail from: <\"a> b\"@o.example>", ["envelope \"a> b\"@o.example|o.example"]),
            ("smtpd", "< x[192.0.2.1]: MAIL FROM:<>", ["envelope |-"]),
            ("smtpd", "< x[192.0.2.1]: EHLO MAIL FROM:<a@b>", []),
            ("smtpd", "> x[192.0.2.1]: MAIL FROM:<f@good.example>", []),
            ("smtp", "> mx.example[192.0.2.1]:25: MAIL FROM:<n@o.example>", ["envelope n@o.example|o.example"]),
            ("smtp", "< mx.example[192.0.2.1]:25: MAIL FROM:<f@good.example>", []),
            ("postscreen", "< [192.0.2.1]:4711: MAIL FROM:<n@o.example>", ["envelope n@o.example|o.example"]),
            ("smtpd", "> 127.0.0.1:10025: MAIL FROM:<n@o.example> SIZE=1", ["envelope n@o.example|o.example"]),
            ("smtpd", "< 127.0.0.1:10025: 250 MAIL FROM:<f@good.example>", []),
        ])
    func dialogue(daemon: String, text: String, senders: [String]) {
        let line = postfix(daemon, text)
        #expect(line.first.kind == .dialogue)
        #expect(line.senders == senders)
    }

    @Test(
        "of what a client sent ahead only commands, or the mail's header, name a sender",
        arguments: [
            (
                #"after EHLO from x[192.0.2.1]: RSET\r\nMAIL FROM: <n@o.example>\r\n"#,
                ["envelope n@o.example|o.example"]
            ),
            (
                #"after EHLO from x[192.0.2.1]: mail from:<@r.example:n@o.example>\r\n"#,
                ["envelope n@o.example|o.example"]
            ),
            (#"after EHLO from x[192.0.2.1]: HELO MAIL FROM:<f@good.example>\r\n"#, []),
            (
                #"after DATA from x[192.0.2.1]: To: a@b.example\r\nFrom: N <n@o.example>\r\n\r\nMAIL FROM:<f@good.example>"#,
                ["header_from n@o.example|o.example"]
            ),
            (#"after DATA from x[192.0.2.1]: Subject: a\r\n\r\nFrom: <f@good.example>\r\n"#, []),
        ])
    func pipelining(text: String, senders: [String]) {
        let line = postfix("smtpd", "improper command pipelining \(text)")
        #expect(line.first.kind == .smtpdPipelining)
        #expect(line.senders == senders)
    }

    @Test("a header at the end of what a client sent ahead may be cut")
    func cutPipelining() {
        let line = postfix(
            "smtpd", #"improper command pipelining after DATA from x[192.0.2.1]: To: a@b\r\nFrom: N <n@o.exam"#)
        #expect(line.senders.isEmpty)
        #expect(line.first.truncated == .headerFrom)
    }

    @Test(
        "postscreen shows what a client sent ahead, too",
        arguments: [
            (
                #"COMMAND PIPELINING from [192.0.2.1]:4711 after EHLO: MAIL FROM:<n@o.example>\r\nRCPT TO:<a@b>\r\n"#,
                ["envelope n@o.example|o.example"], TruncatedField.none
            ),
            (
                #"NON-SMTP COMMAND from [192.0.2.1]:4711 after CONNECT: From: N <n@o.example>"#,
                ["header_from n@o.example|o.example"], .none
            ),
            (
                #"PREGREET 60 after 0.1 from [192.0.2.1]:4711: EHLO h.example\r\nMAIL FROM:<n@o.example>\r\nRCPT TO:<a@b>\r\n"#,
                ["envelope n@o.example|o.example"], .none
            ),
            (
                #"PREGREET 60 after 0.1 from [192.0.2.1]:4711: EHLO h.example\r\nMAIL FROM:<n@o.exa"#, [], .envelope
            ),
            (#"PREGREET 18 after 0 from [192.0.2.1]:4711: EHLO h.example\r\n"#, [], .none),
            (#"PREGREET 18 after 0 from [192.0.2.1]:4711: EHLO MAIL FROM:<f@good.example>\r\n"#, [], .none),
        ])
    func postscreenCommands(text: String, senders: [String], truncated: TruncatedField) {
        let line = postfix("postscreen", text)
        #expect(line.first.kind == .postscreenProtocol || line.first.kind == .postscreenPregreet)
        #expect(line.senders == senders)
        #expect(line.first.truncated == truncated)
        #expect(line.first.role == (senders.isEmpty ? .session : .decision))
        #expect(line[\.clientAddress] == "192.0.2.1")
    }

    @Test(
        "warnings about a client name it",
        arguments: [
            "warning: Connection rate limit exceeded: 31 from x.example[192.0.2.1] for service smtp",
            "warning: x.example[192.0.2.1]: request longer than 2048: EHLO",
            "SSL_accept error from x.example[192.0.2.1]: -1", "setting up TLS connection from x.example[192.0.2.1]",
            "x.example[192.0.2.1]: Untrusted: subject_CN=x, issuer=y",
            "warning: Refusing STARTTLS request from x.example[192.0.2.1] for service smtp",
            "warning: B55C0FA6170: null BDAT request from x.example[192.0.2.1]",
            "warning: NOQUEUE: too much BDAT content -- disabling further input from x.example[192.0.2.1]",
            "warning: don't know if command VRFY should be allowed from x.example[192.0.2.1]",
            "warning: bad ETRN from y[192.0.2.9]... from x.example[192.0.2.1]",
            "certificate verification failed for x.example[192.0.2.1]: self-signed certificate",
            "client certificate verification failed for x.example[192.0.2.1]: certificate has expired",
            "x.example[192.0.2.1]: verify=1 raw public key", "TLS SNI a from x.example[192.0.2.1] not matched, using b",
            #"using backwards-compatible default setting mynetworks_style=subnet to permit request from client "x.example[192.0.2.1]""#,
            #"using backwards-compatible default setting smtputf8_enable=no to accept non-ASCII recipient address "ü" from y[192.0.2.9]" from x.example[192.0.2.1]"#,
        ])
    func clients(text: String) {
        let line = postfix("smtpd", text)
        #expect(line.first.kind.isRecognised)
        #expect(line[\.clientName] == "x.example")
        #expect(line[\.clientAddress] == "192.0.2.1")
    }

    @Test(
        "a function's name and number are no client",
        arguments: [
            "warning: dict_ldap_lookup[1]: search error 30: x", "dict_ldap_get_values[1]: Search found 1 match(es)",
        ])
    func noClient(text: String) {
        #expect(postfix("smtpd", text).first.kind.isRecognised)
        #expect(postfix("smtpd", text)[\.clientAddress] == nil)
    }

    @Test(
        "qmqpd tells how a session broke off, and swaps name and address",
        arguments: [
            "lost connection while receiving message content", "netstring format error while receiving sender address",
        ])
    func qmqpd(text: String) {
        for id in ["4jXWs25XcFz2Pght", "NOQUEUE"] {
            let line = postfix("qmqpd", "\(id): x.example[192.0.2.1]: \(text)")
            #expect(line.first.kind.isRecognised)
            #expect(line[\.clientName] == "x.example")
        }
        let swapped = postfix("qmqpd", "warning: hostname 192.0.2.1 does not resolve to address host.example")
        #expect(swapped.senders == ["client -|host.example"])
        #expect(swapped[\.clientAddress] == "192.0.2.1")
    }

    @Test(
        "what no version of Postfix writes is left over",
        arguments: [
            ("smtpd", "hello from=<a@b.example>"), ("qmgr", "B55C0FA6170: from a@b.example"),
            ("cleanup", "B55C0FA6170: subject=<x>"),
            ("smtp", "B55C0FA6170: to=<a@b.example> relay=none"), ("pickup", "B55C0FA6170: from=<a@b.example>"),
            ("bounce", "B55C0FA6170: sender notice: x"), ("master", "something new"), ("smtpd", "client=x"),
            ("qmgr", "removed"),
            ("local", "table has changed"),
        ])
    func leftOver(daemon: String, text: String) {
        let line = postfix(daemon, text)
        #expect(line.first.kind == .unrecognised)
        #expect(line.senders.isEmpty)
    }

    @Test(
        "warnings that are the only trace of a sender name it",
        arguments: [
            (
                "warning: Illegal address syntax from unknown[1.2.3.4] in MAIL command: <noreply@оpenai.com>",
                "envelope noreply@оpenai.com|оpenai.com"
            ),
            (
                "warning: Illegal address syntax from unknown[1.2.3.4] in MAIL command: noreply@o.example",
                "envelope noreply@o.example|o.example"
            ),
            (
                "warning: Illegal address syntax from unknown[1.2.3.4] in MAIL command: <@r.example:n@o.example>>",
                "envelope n@o.example|o.example"
            ),
            (
                "warning: 1.2.3.4: address not listed for hostname mail.o.example", "client -|mail.o.example"
            ),
            (
                "warning: 1.2.3.4: hostname mail.o.example verification failed: Name or service not known",
                "client -|mail.o.example"
            ),
            (
                "warning: non-SMTP command from unknown[1.2.3.4]: From: A <n@o.example>",
                "header_from n@o.example|o.example"
            ),
            (
                "warning: x[1.2.3.4] sent message header instead of SMTP command: From: A <n@o.example>",
                "header_from n@o.example|o.example"
            ),
            (
                #"improper command pipelining after EHLO from x[1.2.3.4]: MAIL FROM:<n@o.example>\r\nRCPT TO:<x@y>"#,
                "envelope n@o.example|o.example"
            ),
            (
                #"warning: improper command pipelining after EHLO from x[1.2.3.4]: MAIL FROM:<n@o.example>\r\n"#,
                "envelope n@o.example|o.example"
            ),
            (
                "warning: Unable to look up MX host mx.o.example for Sender address n@o.example: Host not found",
                "envelope n@o.example|o.example"
            ),
            (
                #"warning: proxy 127.0.0.1:10025 rejected "MAIL FROM:<n@o.example> SIZE=3": "501 5.1.7 Bad""#,
                "envelope n@o.example|o.example"
            ),
            (
                "warning: hostname mail.o.example does not resolve to address 1.2.3.4: Name or service not known",
                "client -|mail.o.example"
            ),
            (
                #"using backwards-compatible default setting smtputf8_enable=no to accept non-ASCII sender address "n@ö.example" from x[1.2.3.4]"#,
                "envelope n@ö.example|ö.example"
            ),
        ])
    func rawSenders(text: String, sender: String) {
        #expect(postfix("smtpd", text).senders == [sender])
    }

    @Test("a failed login names client and user")
    func login() {
        let line = postfix(
            "smtpd",
            "warning: mail.example[1.2.3.4]: SASL PLAIN authentication failed: authentication failure, sasl_username=a@b.example"
        )
        #expect(line.first.kind == .smtpdSASLFailure)
        #expect(line[\.saslUsername] == "a@b.example")
        #expect(line[\.clientName] == "mail.example")
    }

    @Test("an IPv6 address of a host name that does not resolve is whole")
    func hostnameIPv6() {
        let line = postfix(
            "smtpd", "warning: hostname m.example does not resolve to address 2001:db8::1: Name or service not known")
        #expect(line[\.clientAddress] == "2001:db8::1")
    }

    @Test("smtp's header checks show the old and the new From")
    func smtpHeader() {
        let line = postfix("smtp", "B55C0FA6170: replace: header From: A <a@b.example>: From: c@d.example")
        #expect(line.first.kind == .smtpHeader)
        #expect(line.senders == ["header_from a@b.example|b.example", "header_from c@d.example|d.example"])
        let content = "From: \"A very long name that goes on and on and on\" <a@b.example>".prefix(60)
        let cut = postfix("smtp", "B55C0FA6170: replace: header \(content): From: c@d.example")
        #expect(cut.first.truncated == .headerFrom)
        #expect(cut.senders == ["header_from -|-", "header_from c@d.example|d.example"])
    }

    @Test("milter_header_checks cut a header at 60 bytes before Postfix 3.8")
    func milterHeader() {
        let tail = " from x[1.2.3.4]; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<h>"
        let line = postfix("cleanup", "B55C0FA6170: milter-header-info: header From: A <a@b.example>\(tail)")
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from a@b.example|b.example"])
        #expect(line.first.truncated == .none)
        let content = "From: \"A very long name that goes on and on and on\" <a@b.example>".prefix(60)
        let cut = postfix("cleanup", "B55C0FA6170: milter-header-reject: header \(content)\(tail)")
        #expect(cut.first.action == .reject)
        #expect(cut.first.truncated == .headerFrom)
        #expect(cut.senders == ["envelope b@esp.example|esp.example", "header_from -|-"])
    }

    @Test(
        "milter_header_checks show 200 bytes of a header since Postfix 3.8",
        arguments: ["", ": the rule's text"])
    func longMilterHeader(text: String) {
        let tail = " from x[1.2.3.4]; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<h>\(text)"
        let name = "\"A very long name that goes on and on and on, twice the 60 bytes of old\""
        let line = postfix("cleanup", "B55C0FA6170: milter-header-info: header From: \(name) <a@b.example>\(tail)")
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from a@b.example|b.example"])
        #expect(line.first.truncated == .none)
        let forged = "X: from y[5.6.7.8]; from=<c@b.co> to=<a@b> proto=SMTP helo=<h>: y"
        let other = postfix("cleanup", "B55C0FA6170: milter-header-info: header \(forged)\(tail)")
        #expect(other.senders == ["envelope b@esp.example|esp.example"])
        #expect(other[\.clientAddress] == "1.2.3.4")
    }

    @Test(
        "smtp's header checks show 200 bytes of a header since Postfix 3.8",
        arguments: [
            ("info", "", ""), ("warning", ": seen: twice", "seen: twice"), ("prepend", ": X-Old: yes", "X-Old: yes"),
            ("replace", ": From: \"N: o\" <c@d.example>", "From: \"N: o\" <c@d.example>"),
            ("replace", ": X-From: none", "X-From: none"),
        ])
    func longSmtpHeader(action: String, text: String, reply: String) {
        let name = "\"A very: long name that goes on and on and on, twice the 60 bytes of old\""
        let line = postfix("smtp", "B55C0FA6170: \(action): header From: \(name) <a@b.example>\(text)")
        #expect(line.senders.first == "header_from a@b.example|b.example")
        #expect(line.senders.count == (text.contains("c@d") ? 2 : 1))
        #expect(line.first.truncated == .none)
        #expect(line[\.reply] ?? "" == reply)
    }

    @Test("what may be smtp's header or a rule's text names nobody, and says so")
    func doubtfulSmtpHeader() {
        let line = postfix("smtp", "B55C0FA6170: info: header From: Order: 12 <a@b.example>")
        #expect(!line.senders.contains { $0.contains("@") })
        #expect(line.first.truncated == .headerFrom)
    }
}
