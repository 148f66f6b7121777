// Which names of time zones are taken. None is put to use here: TZ is the whole process's.

import Testing

@testable import Pipeline

@Suite("Time zones as people name them")
struct LogTimeZoneTests {
    @Test(
        "offsets turn round: what is east of Greenwich is behind it in TZ",
        arguments: [
            ("UTC", "UTC0"), ("Z", "UTC0"), ("GMT", "UTC0"), ("+09:00", "<LOG>-9:00"), ("+0900", "<LOG>-9:00"),
            ("+9", "<LOG>-9:00"), ("-03:30", "<LOG>+3:30"), ("-11", "<LOG>+11:00"), ("+00:00", "<LOG>-0:00"),
            ("Asia/Tokyo", ":Asia/Tokyo"), ("America/Argentina/Buenos_Aires", ":America/Argentina/Buenos_Aires"),
        ])
    func zones(text: String, value: String) {
        #expect(LogTimeZone.environmentValue(text) == value)
    }

    @Test(
        "what names no zone is refused, not taken for UTC",
        arguments: [
            "", "Tokyo", "Asia/Tokio", "JST-9", "+", "+9:0", "+25:00", "+09:60", "+09:00:00", "09:00", "+9a", "+٩",
            "../../etc/passwd", "/usr/share/zoneinfo/Asia/Tokyo", "Asia", "local", "Asia/Tokyo ", "+09 :00",
        ])
    func refused(text: String) {
        #expect(LogTimeZone.environmentValue(text) == nil)
    }
}
