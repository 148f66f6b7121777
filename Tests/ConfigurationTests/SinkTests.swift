import Testing

@testable import Configuration

@Suite("Sinks in a configuration")
struct SinkTests {
    private func sinks(_ text: String) throws -> [SinkSettings] { try load("sinks: [\(text)]").configuration.sinks }

    @Test("every kind, with all its keys")
    func kinds() throws {
        let read = try sinks(
            """
            {type: webhook, name: soc, url_file: u, format: teams, secret_file: k, allow_http: true, deny_private: true,
             proxy: 'http://proxy.example:3128', ca_file: ca.pem, minimum_severity: high, fallback: log},
            {type: syslog, name: log, address: 'udp://log.example:514'}, {type: file, path: a.ndjson},
            {type: command, argv: [/usr/bin/tell, --now], timeout: 10s}, {type: stdout, format: ndjson}
            """)
        let webhook = SinkSettings.Webhook(
            url: .file("/c/u"), format: .teams, secretFile: "/c/k", allowsHTTP: true, deniesPrivate: true,
            proxy: "http://proxy.example:3128", caFile: "/c/ca.pem")
        #expect(
            read.map(\.target) == [
                .webhook(webhook), .syslog(address: "udp://log.example:514"), .file(path: "/c/a.ndjson"),
                .command(arguments: ["/usr/bin/tell", "--now"], timeout: 10), .stdout(.ndjson),
            ])
        #expect(read.map(\.name) == ["soc", "log", "file", "command", "stdout"])
        #expect(read.map(\.fallback) == ["log", nil, nil, nil, nil])
        #expect(read.map(\.minimumSeverity) == [.high, .medium, .medium, .medium, .medium])
        #expect(read.allSatisfy { $0.place != nil })
    }

    @Test("a sink without a name is called after its kind, and a second one gets a number")
    func names() throws {
        let read = try sinks(
            """
            {type: syslog}, {type: webhook, url: 'https://a'}, {type: webhook, url: 'https://b'}, {type: file, path: /a},
            {type: webhook, url: 'https://c', format: slack}, {type: file, path: /b, name: webhook}
            """)
        #expect(read.map(\.name) == ["syslog", "webhook-2", "webhook-3", "file", "slack", "webhook"])
    }

    @Test(
        "mistakes are named with their place and what to write",
        arguments: [
            (
                "sinks: [{type: syslog, path: /x}]",
                #"1:24: error: unknown key "path" in a sink of type syslog; known: type, name"#
            ),
            (
                "sinks: [{type: file, path: /x, name: stdout}]",
                #"1:38: error: "stdout" is the name of a sink that tail has of itself"#
            ),
            (
                "sinks: [{type: stdout, name: command-line}]",
                #"1:30: error: "command-line" is the name of a sink that tail has of itself"#
            ),
            ("sinks: [{type: stdout}, {type: stdout, name: b}]", "1:25: error: there is one standard output"),
            ("sinks: [{path: /x}]", #"1:9: error: a sink has no "type"; add type: webhook"#),
            ("sinks: [{type: file}]", #"1:9: error: a sink of type file has no "path"; add path: /var/log"#),
            ("sinks: [{type: command}]", "1:9: error: a command needs its program; add argv: ["),
            ("sinks: [{type: command, argv: []}]", "1:31: error: a command needs its program"),
            ("sinks: [{type: command, argv: [tee]}]", #"1:32: error: "tee" is no absolute path"#),
            ("sinks: [{type: command, argv: [/x], timeout: 2d}]", #"1:46: error: "2d" cannot be a time-out"#),
            ("sinks: [{type: syslog, address: log.example}]", #"1:33: error: "log.example" is no address of a syslog"#),
            (
                "sinks: [{type: webhook, url: 'https://a', allow_http: yes}]",
                #"1:55: error: "allow_http" must be true or false, not "yes""#
            ),
            (
                "sinks: [{type: webhook, url: 'https://a', proxy: 'user:secret@x'}]",
                "1:50: error: a proxy is written like http://proxy.example:3128"
            ),
            (
                "sinks: [{type: webhook, url: 'https://a', format: slak}]",
                #"1:51: error: "format" cannot be "slak"; did you mean "slack"?"#
            ),
            ("sinks: [{type: stdout, format: xml}]", #"1:32: error: "format" cannot be "xml""#),
            ("sinks: [{type: syslog, name: 'a b'}]", #"1:30: error: "a b" cannot name a sink"#),
            (
                "sinks: [{type: syslog, name: a}, {type: syslog, name: a}]",
                #"1:55: error: two sinks are called "a"; give each its own name"#
            ),
            (
                "sinks: [{type: syslog, fallback: fil}, {type: file, path: /x}]",
                #"1:34: error: there is no sink called "fil"; did you mean "file"?"#
            ),
            ("sinks: [{type: syslog, fallback: syslog}]", "1:34: error: a sink cannot be its own fallback"),
            (
                "sinks: [{type: syslog, fallback: file}, {type: file, path: /x, fallback: syslog}]",
                #"1:34: error: the fallback "file" has a fallback itself"#
            ),
            ("sinks: {type: syslog}", #"1:8: error: "sinks" must be a list"#),
        ])
    func mistakes(text: String, message: String) {
        let found = errors(text)
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test(
        "neither a message nor the line below it repeats a URL or a proxy: they may hold secrets",
        arguments: [
            "sinks: [{type: webhook, url: 'ftp://x/secret'}]",
            "sinks: [{type: webhook, url: 'https://a', proxy: 'secret'}]",
            "sinks: [{type: webhook, url: 'https://a/secret', format: x}]", "sinks: 'https://a/secret'",
            "sinks: ['https://a/secret']", "sinks: [{type: webhook, url: https://a/secret, frmat: x}",
            "sinks: [{type: syslog, proxy: 'http://me:secret@p', x: 1}]",
            "sinks: [{type: webhook, url: 'https://[::1]/secret', format: x}]",
            "sinks: [{type: webhook, url: 'https://a/b,}secret', format: x}]",
        ])
    func secrets(text: String) {
        do throws(ConfigurationFailure) {
            _ = try loader().parse(Array(text.utf8), path: "/c/f.yaml")
            Issue.record("it was read")
        } catch {
            for diagnostic in error.diagnostics {
                #expect(!diagnostic.withExcerpt.contains("secret"), "\(diagnostic.withExcerpt)")
            }
        }
    }
}
