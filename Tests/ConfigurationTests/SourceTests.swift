import Testing

@testable import Configuration

@Suite("Sources of a configuration")
struct SourceTests {
    @Test(
        "each kind of source is read",
        arguments: [
            ("{files: [/var/log/mail.log]}", SourceSettings.files(FileSource(paths: ["/var/log/mail.log"]))),
            (
                "{files: [/l/a, '/l/*.log'], backfill: 4, rotated: [/l/old, 'old/mail.log-*']}",
                .files(FileSource(paths: ["/l/a", "/l/*.log"], backfill: 4, rotated: ["/l/old", "/c/old/mail.log-*"]))
            ),
            ("{files: [mail.log]}", .files(FileSource(paths: ["/c/mail.log"]))),
            ("{journal: true}", .journal(JournalSource())),
            (
                "{journal: {units: [postfix@-.service, opendmarc], identifiers: [postfix/smtpd]}}",
                .journal(
                    JournalSource(units: ["postfix@-.service", "opendmarc.service"], identifiers: ["postfix/smtpd"]))
            ),
            ("{journal: {directory: /j}}", .journal(JournalSource(directory: "/j"))),
            ("{stdin: true}", .standardInput),
            ("{syslog: {listen: '127.0.0.1:5514'}}", .syslog(SyslogSource(port: 5514))),
            (
                "{syslog: {listen: '[::1]:514', protocol: udp}}",
                .syslog(SyslogSource(address: "::1", port: 514, transport: .udp))
            ),
        ])
    func kinds(_ text: String, _ expected: SourceSettings) throws {
        let loaded = try load("sources: [\(text)]")
        #expect(loaded.configuration.sources == [expected])
        #expect(loaded.warnings.isEmpty)
    }

    @Test("several sources stand beside each other")
    func several() throws {
        let loaded = try load(
            "sources: [{files: [/a]}, {files: [/b]}, {journal: true}, {syslog: {listen: '127.0.0.1:1'}}, "
                + "{syslog: {listen: '127.0.0.1:1', protocol: udp}}]")
        #expect(loaded.configuration.sources.count == 5)
    }

    @Test(
        "each error has its place and says what to write",
        arguments: [
            ("{}", "1:11: error: a source is one of files, journal, stdin and syslog; add files: [/var/log/mail.log]"),
            ("{backfill: 1}", "1:11: error: a source is one of files, journal, stdin and syslog"),
            ("{file: [x]}", #"1:12: error: unknown key "file" in a source; did you mean "files"?"#),
            ("{files: []}", #"1:19: error: "files" has no entry"#),
            ("{files: [a], journal: true}", "1:33: error: a source is either files or journal; write journal as"),
            ("{files: [a], backfill: some}", #"1:34: error: "some" is no number of files"#),
            ("{files: [a], backfill: -1}", #"1:34: error: "-1" is no number of files"#),
            ("{files: [a], backfill: }", #"error: "backfill" must be text, such as backfill: 4"#),
            ("{journal: true, backfill: 2}", #"1:37: error: "backfill" belongs to files; leave it out"#),
            ("{journal: false}", #"1:21: error: "journal" must be true or a mapping, such as journal: {units: ["#),
            ("{journal: [a]}", #"1:21: error: "journal" must be true or a mapping"#),
            ("{journal: {unit: [a]}}", #"1:22: error: unknown key "unit" in journal; did you mean "units"?"#),
            ("{journal: {units: ['postfix@*']}}", "is a pattern; name each unit, such as postfix@-.service"),
            ("{journal: {units: ['a b']}}", #"1:30: error: "a b" is no name"#),
            ("{stdin: 1}", #"1:19: error: "stdin" must be true; write stdin: true"#),
            ("{syslog: }", #"error: "syslog" is empty; write syslog: {listen: "127.0.0.1:5514", protocol: tcp}"#),
            ("{syslog: {protocol: udp}}", #"1:20: error: syslog has no "listen"; add listen: "127.0.0.1:5514""#),
            ("{syslog: {listen: '127.0.0.1'}}", #""127.0.0.1" has no port; write address and port"#),
            ("{syslog: {listen: 5514}}", #""5514" has no port"#),
            ("{syslog: {listen: '127.0.0.1:0'}}", "has no port"),
            ("{syslog: {listen: '127.0.0.1:70000'}}", "has no port"),
            ("{syslog: {listen: 'localhost:514'}}", #""localhost" is no address; write an address of this machine"#),
            ("{syslog: {listen: '127.0.0.256:514'}}", "is no address"),
            ("{syslog: {listen: '::1:514'}}", #"write an IPv6 address in brackets: "[::1]:514""#),
            ("{syslog: {listen: '127.0.0.1:1', protocol: tls}}", #""protocol" cannot be "tls"; known: tcp, udp"#),
            (
                "{journal: true}, {journal: {units: [a]}}",
                "1:28: error: the journal is a source already; write all units"
            ),
            ("{stdin: true}, {stdin: true}", "1:26: error: standard input is a source already"),
            (
                "{syslog: {listen: '127.0.0.1:1'}}, {syslog: {listen: '127.0.0.1:1'}}",
                "another source listens there already; name another port"
            ),
        ])
    func mistakes(_ text: String, _ expected: String) {
        let found = errors("sources: [\(text)]")
        #expect(found.contains { $0.contains(expected) }, "\(found)")
        #expect(found.count == 1)
    }

    @Test("a listener that others can reach is a warning")
    func openListener() throws {
        let loaded = try load("sources: [{syslog: {listen: '0.0.0.0:514', protocol: udp}}]")
        #expect(loaded.warnings.count == 1)
        #expect(loaded.warnings.first?.message.contains("can write log lines of any content") == true)
    }
}
