// Years, zones and the text of instants.

import MailLog
import Testing

private func stamp(_ text: String) -> LogStamp {
    Parsed("\(text) mx1 postfix/qmgr[1]: B8485FA6179: removed\n").first.stamp
}

private func instant(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    Int64(CivilDate.days(year: year, month: month, day: day)) * 86_400_000_000
}

private func show(_ texts: [String], reference: Int64, year: Int? = nil) -> [String] {
    var clock = LogClock(reference: reference, year: year)
    return texts.map { clock.instant(of: stamp($0)).map(Instant.rfc3339) ?? "nil" }
}

@Suite("Stamps become instants")
struct LogClockTests {
    @Test("a stamp with year and zone needs no guess")
    func iso() {
        #expect(
            show(["2026-11-22T14:38:14.780995+01:00", "2026-11-22 14:38:14,5Z"], reference: 0)
                == ["2026-11-22T13:38:14.780995Z", "2026-11-22T14:38:14.500000Z"])
    }

    @Test("the year is the last one that is not after the file")
    func lastYear() {
        #expect(show(["Nov 22 14:38:13"], reference: instant(2026, 11, 23)) == ["2026-11-22T14:38:13.000000Z"])
        #expect(show(["Dec 31 23:59:59"], reference: instant(2027, 1, 3)) == ["2026-12-31T23:59:59.000000Z"])
    }

    @Test("time runs on across New Year")
    func newYear() {
        #expect(
            show(["Dec 31 23:59:59", "Jan  1 00:00:01", "Dec 31 23:59:59"], reference: instant(2027, 1, 3))
                == ["2026-12-31T23:59:59.000000Z", "2027-01-01T00:00:01.000000Z", "2026-12-31T23:59:59.000000Z"])
    }

    @Test("a line that is a week older than the one above it is of the same year, an older one of the next")
    func disorder() {
        #expect(
            show(["Nov 22 12:00:00", "Nov 15 12:00:00"], reference: instant(2026, 1, 1), year: 2019)
                == ["2019-11-22T12:00:00.000000Z", "2019-11-15T12:00:00.000000Z"])
        #expect(
            show(["Nov 22 12:00:00", "Nov 14 12:00:00"], reference: instant(2026, 1, 1), year: 2019)
                == ["2019-11-22T12:00:00.000000Z", "2020-11-14T12:00:00.000000Z"])
    }

    @Test("29 February stands in a leap year")
    func leapDay() {
        #expect(show(["Feb 29 12:00:00"], reference: instant(2026, 11, 23)) == ["2024-02-29T12:00:00.000000Z"])
        #expect(
            show(["Feb 28 12:00:00", "Feb 29 12:00:00", "Mar  1 00:00:00"], reference: instant(2024, 3, 5))
                == ["2024-02-28T12:00:00.000000Z", "2024-02-29T12:00:00.000000Z", "2024-03-01T00:00:00.000000Z"])
    }

    @Test("the user's year holds for the first line, and time runs on from there")
    func givenYear() {
        #expect(
            show(
                ["Nov 22 14:38:13", "Feb  1 00:00:00", "Dec 1 00:00:00", "Jan 2 00:00:00"],
                reference: instant(2026, 1, 1), year: 2019)
                == [
                    "2019-11-22T14:38:13.000000Z", "2020-02-01T00:00:00.000000Z", "2020-12-01T00:00:00.000000Z",
                    "2021-01-02T00:00:00.000000Z",
                ])
    }

    @Test("stamps without a zone are in the zone of the log")
    func zone() {
        var clock = LogClock(reference: instant(2026, 11, 23), zoneOffset: { _ in 9 * 3600 })
        #expect(clock.instant(of: stamp("Nov 22 14:38:13")).map(Instant.rfc3339) == "2026-11-22T05:38:13.000000Z")
    }

    @Test("a program's zero time does not date its neighbours")
    func zeroTime() {
        #expect(
            show(["0001-01-01T00:00:00Z", "Nov 22 14:38:13"], reference: instant(2026, 11, 23))
                == ["0001-01-01T00:00:00.000000Z", "2026-11-22T14:38:13.000000Z"])
    }

    @Test("an instant before 1970 is written right")
    func before1970() {
        #expect(Instant.rfc3339(-1) == "1969-12-31T23:59:59.999999Z")
    }

    @Test("dates and days are each other's inverse")
    func civil() {
        for days in stride(from: -800_000, through: 800_000, by: 37) {
            let date = CivilDate.date(days: days)
            #expect(CivilDate.days(year: date.year, month: date.month, day: date.day) == days)
        }
    }
}
