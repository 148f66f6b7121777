import Alerting
import Glibc
import LogGenerator
import LogSources
import Lookalike
import MailLog
import Testing

@testable import Pipeline

@Suite("Replay")
struct ReplayTests {
    static let openAI = Brand(name: "OpenAI", key: "openai", domains: ["openai.com"], keywords: ["openai"])
    static let mixpanel = Brand(name: "Mixpanel", key: "mixpanel", domains: ["mixpanel.com"], keywords: ["mixpanel"])

    static func options(jobs: Int = 1, since: Int64? = nil, until: Int64? = nil) -> ReplayOptions {
        ReplayOptions(
            engine: EngineOptions(
                rules: RuleSet(brands: [openAI, mixpanel]), now: 1_795_000_000_000_000, since: since, until: until),
            jobs: jobs)
    }

    static func replay(_ log: [UInt8], _ options: ReplayOptions) throws -> (findings: [Finding], coverage: Coverage) {
        let file = try TemporaryLog(log)
        var pipeline = try ReplayPipeline(options: options)
        var findings: [Finding] = []
        let coverage = pipeline.run(
            [LogFile(path: file.path, modified: 1_795_000_000_000_000)],
            onFinding: {
                var finding = $0
                finding.path = ""
                findings.append(finding)
            },
            onError: { Issue.record("\($0.message)") })
        return (findings, coverage)
    }

    static func generated(_ size: Int) -> (log: [UInt8], generator: LogGenerator) {
        var generator = LogGenerator(seed: 3, domains: 500)
        var log: [UInt8] = []
        generator.append(size, to: &log)
        return (log, generator)
    }

    @Test("one job and many give the same findings in the same order, and the same counts")
    func jobs() throws {
        let log = Self.generated(3_000_000).log
        let one = try Self.replay(log, Self.options(jobs: 1))
        let many = try Self.replay(log, Self.options(jobs: 3))
        #expect(!one.findings.isEmpty)
        #expect(one.findings.map { "\($0)" } == many.findings.map { "\($0)" })
        #expect(one.coverage == many.coverage)
    }

    @Test("entries of many lines come out the same where many jobs cut them")
    func jobsAndLongEntries() throws {
        let entries = (0..<6_000).map { index in
            "{\n\t\"_HOSTNAME\" : \"mx1\",\n\t\"SYSLOG_IDENTIFIER\" : \"postfix/qmgr\",\n\t\"X\" : \"\",\n\t\"MESSAGE\" : "
                + "\"\(String(0xA000_0000 + index, radix: 16, uppercase: true)): from=<n\(index)@openai-support.net>, size=9, "
                + "nrcpt=1 (queue active)\"\n}\n"
        }
        let log = Array(entries.joined().utf8)
        let one = try Self.replay(log, Self.options(jobs: 1))
        let many = try Self.replay(log, Self.options(jobs: 3))
        #expect(one.findings.count == entries.count)
        #expect(one.findings.map { "\($0)" } == many.findings.map { "\($0)" })
        #expect(one.coverage == many.coverage)
    }

    @Test("every line is counted")
    func coverage() throws {
        let (log, generator) = Self.generated(500_000)
        let coverage = try Self.replay(log, Self.options()).coverage
        #expect(coverage.lines == log.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) })
        #expect(coverage.bytes == Int64(log.count))
        // The last few messages are begun, but cut off before their first line.
        #expect(abs(coverage.messages - generator.messages) <= 40)
        #expect(coverage.messagesWithHeaderFrom == 0)
    }

    static let dated = Array(
        """
        2026-11-01T10:00:00+00:00 mx1 postfix/qmgr[3]: 4A1B2C3D4E: from=<a@openai-support.net>, size=9, nrcpt=1 (queue active)
        2026-11-02T10:00:00+00:00 mx1 postfix/qmgr[3]: 4A1B2C3D4F: from=<b@openai-support.net>, size=9, nrcpt=1 (queue active)
        2026-11-03T10:00:00+00:00 mx1 postfix/qmgr[3]: 4A1B2C3D50: from=<c@openai-support.net>, size=9, nrcpt=1 (queue active)

        """.utf8)

    @Test(
        "since and until bound what is found",
        arguments: [
            (nil, nil, ["a", "b", "c"]), ("2026-11-02", nil, ["b", "c"]), (nil, "2026-11-02", ["a"]),
            ("2026-11-02", "2026-11-03", ["b"]), ("2026-11-02T10:00:00Z", "2026-11-03T10:00:00Z", ["b"]),
        ] as [(String?, String?, [String])])
    func period(since: String?, until: String?, found: [String]) throws {
        let since = since.flatMap { PointInTime.parse($0, zoneOffset: { _ in 0 }) }
        let until = until.flatMap { PointInTime.parse($0, zoneOffset: { _ in 0 }) }
        let findings = try Self.replay(Self.dated, Self.options(since: since, until: until)).findings
        #expect(findings.map { String($0.sender.address.prefix(1)) } == found)
    }

    @Test("a mail of a brand's own domain whose DMARC check failed is a finding of its own")
    func unauthenticated() throws {
        let log = """
            Nov 18 10:00:00 mx1 postfix/smtpd[1]: 4A1B2C3D4E: client=h.example[198.51.100.7]
            Nov 18 10:00:00 mx1 postfix/cleanup[2]: 4A1B2C3D4E: info: header From: OpenAI <x@openai.com> from h.example[198.51.100.7]; from=<b@bulk.example> to=<a@t.example> proto=ESMTP helo=<h>
            Nov 18 10:00:00 mx1 opendmarc[9]: 4A1B2C3D4E: openai.com RESULT
            Nov 18 10:00:00 mx1 postfix/qmgr[3]: 4A1B2C3D4E: from=<b@bulk.example>, size=9, nrcpt=1 (queue active)

            """
        func findings(_ result: String) throws -> [Finding] {
            try Self.replay(Array(log.replacing("RESULT", with: result).utf8), Self.options()).findings
        }
        #expect(try findings("fail").map(\.techniques) == [[.unauthenticatedOfficial]])
        #expect(try findings("fail").first?.sender.domain == "openai.com")
        #expect(try findings("pass").isEmpty)
        #expect(try findings("none").isEmpty)
    }

    @Test(
        "points in time",
        arguments: [
            ("2026-11-22", 1_795_305_600), ("2026-11-22 14:30", 1_795_357_800), ("2026-11-22T14:30:05Z", 1_795_357_805),
            ("2026-11-22T14:30:05.250+09:00", 1_795_325_405), ("2026-11-22T14:30:05-0100", 1_795_361_405),
        ])
    func points(text: String, seconds: Int64) {
        #expect(PointInTime.parse(text, zoneOffset: { _ in 0 }) == seconds * 1_000_000)
    }

    @Test(
        "what is no point in time",
        arguments: [
            "", "yesterday", "2026-13-01", "2026-11-22T25:00", "2026-11-22T10:00:00X", "20261122", "2026-11-22 ",
            "2026-02-30", "２０２６-11-22",
        ])
    func noPoints(text: String) {
        #expect(PointInTime.parse(text, zoneOffset: { _ in 0 }) == nil)
    }
}

/// A log in the temporary folder that goes away with the value.
final class TemporaryLog {
    let path: String

    init(_ bytes: [UInt8]) throws {
        var template = Array("/tmp/fakefrom-test-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            guard count > 0 else { break }
            done += count
        }
        close(descriptor)
    }

    deinit { unlink(path) }
}
