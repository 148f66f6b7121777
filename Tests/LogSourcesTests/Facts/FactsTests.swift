import Testing

@testable import LogSources

@Suite("Facts about a machine")
struct FactsTests {
    private let now: Int64 = 1_788_220_800_000_000
    private let hour: Int64 = 3_600_000_000

    private func log(_ path: String, hoursAgo: Int64, isReadable: Bool = true) -> SourceFinder.Candidate {
        .init(path: path, modified: now - hoursAgo * hour, isReadable: isReadable)
    }

    @Test("a mail log that is written to is the source, and the journal is not asked")
    func freshLog() {
        var wasAsked = false
        let finding = SourceFinder.decide([log("/old", hoursAgo: 9_000), log("/new", hoursAgo: 3)], now: now) {
            wasAsked = true
            return .missing
        }
        #expect(finding.source == .file("/new") && !wasAsked)
    }

    @Test("an old log gives way to a journal that has newer mail, and to nothing else")
    func oldLog() {
        func source(_ probe: JournalProbe) -> SourceFinder.Source {
            SourceFinder.decide([log("/mail.log", hoursAgo: 100)], now: now) { probe }.source
        }
        #expect(source(.entries(last: now, remark: "")) == .journal)
        #expect(source(.entries(last: now - 100 * hour, remark: "")) == .file("/mail.log"))
        #expect(source(.noEntries(remark: "")) == .file("/mail.log"))
        #expect(source(.missing) == .file("/mail.log"))
    }

    @Test("without a log it is the journal, or a message that says what to do")
    func noLog() {
        #expect(SourceFinder.decide([], now: now) { .entries(last: 1, remark: "") }.source == .journal)
        for probe in [JournalProbe.missing, .noAnswer, .noEntries(remark: ""), .noEntries(remark: "no permission")] {
            let finding = SourceFinder.decide([], now: now) { probe }
            #expect(finding.source == .none)
            #expect(finding.reason.contains("Name a file") && finding.reason.contains("/var/log/mail.log"))
        }
    }

    @Test("a log that may not be read is said, also where the journal takes its place")
    func refusedLog() {
        let logs = [log("/mail.log", hoursAgo: 0, isReadable: false)]
        let journal = SourceFinder.decide(logs, now: now) { .entries(last: now, remark: "") }
        #expect(journal.source == .journal && journal.reason.contains("/mail.log may not be read"))
        let none = SourceFinder.decide(logs, now: now) { .noEntries(remark: "") }
        #expect(none.source == .none && none.reason.contains("group adm"))
    }

    @Test("logrotate's configuration is understood as far as it concerns a log")
    func logrotate() {
        let text = """
            # global
            weekly
            include /etc/logrotate.d
            "/var/log/mail.log" /var/log/mail.err
            /var/log/mail/*.log {
                rotate 4
                olddir /var/log/old   # there
                copytruncate
                postrotate
                    copytruncate-is-not-here { }
                endscript
            }
            /var/log/apt/*.log{
                rotate 12
            }
            """
        let sections = LogrotateSection.parse(text)
        #expect(sections.count == 2)
        #expect(sections[0].covers("/var/log/mail.log") && sections[0].covers("/var/log/mail/a.log"))
        #expect(!sections[0].covers("/var/log/apt/x.log") && sections[1].covers("/var/log/apt/x.log"))
        #expect(sections[0].has("copytruncate") && sections[0].argument(of: "olddir") == "/var/log/old")
        #expect(sections[0].directives.count == 3)
        #expect(sections[1].argument(of: "rotate") == "12")
        for text in ["", "}", "/x {", "a {\nb", "{\n}\n}"] { _ = LogrotateSection.parse(text) }
    }

    @Test("the file system of a path is that of the deepest mount above it")
    func fileSystems() {
        let mounts = """
            22 1 0:21 / / rw - overlay overlay rw
            23 22 8:1 / /var rw shared:1 - ext4 /dev/sda1 rw
            24 23 0:40 / /var/log rw - nfs4 server:/x rw
            25 22 0:41 / /var/logs rw - tmpfs tmpfs rw
            """
        let expected = ["/var/log/mail.log": "nfs4", "/var/logs/a": "tmpfs", "/var/x": "ext4", "/etc/x": "overlay"]
        for (path, type) in expected { #expect(MachineFacts.fileSystem(of: path, mounts) == type) }
        #expect(MachineFacts.fileSystem(of: "/x", nil) == nil)
    }

    @Test("journald's rate limit is the one that is set last")
    func rateLimit() {
        #expect(!JournalRateLimit(texts: []).isOff)
        let limit = JournalRateLimit(texts: [
            "[Journal]\n#RateLimitBurst=5\nRateLimitBurst = 20\n", "RateLimitIntervalSec=0\nStorage=volatile",
        ])
        #expect(limit.burst == "20" && limit.isOff && limit.storage == "volatile")
    }
}
