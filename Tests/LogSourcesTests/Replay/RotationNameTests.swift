import Testing

@testable import LogSources

@Suite("The age of a rotated file, told by its name")
struct RotationNameTests {
    @Test(
        "names of one family sort from the oldest to the live one",
        arguments: [
            ["mail.log.10.gz", "mail.log.9.gz", "mail.log.2.gz", "mail.log.1", "mail.log"],
            ["maillog-20250830.gz", "maillog-20260901.xz", "maillog-20260902", "maillog"],
            ["mail-20260901.log.gz", "mail-20260902.log", "mail.log"],
            ["mail.2.log", "mail.1.log", "mail.log"],
            ["maillog.20260901-120000.gz", "maillog.20260901-130000.gz", "maillog.20260902-000000", "maillog"],
            ["mail.log-2026-08-31.zst", "mail.log-2026-09-01.bz2", "mail.log"],
            ["mail.log-1788000000.gz", "mail.log-1788086400", "mail.log"],
            ["mail.log-20260901.2.gz", "mail.log-20260901.1.gz", "mail.log-20260901", "mail.log-20260902", "mail.log"],
            ["mail.log-2026080112", "mail.log-2026080113", "mail.log"],
            ["mail.log-202608", "mail.log-202609", "mail.log"],
            ["mail.log.2025", "mail.log.2026", "mail.log"],
            ["mail.log.2", "mail.log.1", "mail.log-20260901", "mail.log"],
        ])
    func order(_ names: [String]) {
        let sorted = names.reversed().sorted { RotationName(fileName: $0).age < RotationName(fileName: $1).age }
        #expect(sorted == names)
        #expect(Set(names.map { RotationName(fileName: $0).family }) == [names[names.count - 1]])
    }

    @Test(
        "what is no rotation stays a name",
        arguments: [
            "mail", "mail.log", "20260901", ".1", "mail2.log", "mail-20261301.log", "mail-7", "mail.log-", "mail.12345",
            "host-10-0-0-1", "é.log", "",
        ])
    func notRotated(_ name: String) {
        #expect(RotationName(fileName: name).age == .live)
        #expect(RotationName(fileName: name).family == name)
    }

    @Test("a compressed live log belongs to the family of the plain one")
    func compressedLive() {
        #expect(RotationName(fileName: "mail.log.gz").family == "mail.log")
        #expect(RotationName(fileName: ".gz").family == ".gz")
    }
}
