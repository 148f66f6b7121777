import Testing

@testable import Alerting

@Suite("JSON records")
struct JSONWriterTests {
    @Test("keys keep their order, absent values are left out, nothing is blank")
    func order() {
        var writer = JSONWriter()
        writer.object {
            $0.member("z", "1")
            $0.member("absent", nil as String?)
            $0.object("a") { $0.member("n", 3) }
            $0.array("list") {
                $0.value("x")
                $0.value("y")
            }
            $0.member("yes", true)
        }
        #expect(writer.string == #"{"z":"1","a":{"n":3},"list":["x","y"],"yes":true}"#)
    }

    @Test(
        "control characters, quotes and backslashes are escaped",
        arguments: [
            ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\u{1B}[31m", #""\u001b[31m""#), ("a\nb", #""a\nb""#),
            ("\u{7F}", #""\u007f""#), ("名", "\"名\""), ("a\u{202E}b", #""a\u202eb""#), ("\u{9B}", #""\u009b""#),
            ("\u{E0001}é", #""\udb40\udc01é""#),
        ])
    func escapes(text: String, json: String) {
        var writer = JSONWriter()
        writer.value(text)
        #expect(writer.string == json)
    }

    @Test(
        "scores have at most two decimals",
        arguments: [
            (0.97, "0.97"), (0.5, "0.5"), (1, "1"), (0, "0"), (0.051, "0.05"), (-0.25, "-0.25"), (.nan, "0"),
        ])
    func decimals(value: Double, text: String) {
        #expect(JSONWriter.twoDecimals(value) == text)
    }
}
