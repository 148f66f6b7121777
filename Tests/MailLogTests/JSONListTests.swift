// Answers of log stores hold many log lines in one JSON text.

import MailLog
import Testing

private func line(_ second: Int, _ text: String) -> String { "Nov 22 14:38:\(second) mx1 postfix/qmgr[1]: \(text)" }

private let lines = [
    line(13, "B8485FA6179: from=<taro@sakura.example>, size=1, nrcpt=1 (queue active)"),
    line(14, #"C8485FA6179: from=<\"a b\"@kiku.example>, size=2, nrcpt=1 (queue active)"#),
    line(15, "B8485FA6179: removed"),
]
private let senders = ["envelope taro@sakura.example|sakura.example", "envelope \"a b\"@kiku.example|kiku.example"]
private let kinds: [EventKind] = [.qmgrActive, .qmgrActive, .qmgrRemoved]

/// One JSON text for each store, with `%` for each log line's own text.
private struct Store: CustomTestStringConvertible, Sendable {
    var name: String
    var before: String
    var element: String
    var after: String
    var testDescription: String { name }
    var text: String {
        before + lines.map { element.replacing("%", with: $0) }.joined(separator: ",") + after
    }
}

private let stores = [
    Store(
        name: "Loki query_range",
        before: #"{"status":"success","data":{"resultType":"streams","result":[{"stream":{"job":"mail"},"values":["#,
        element: #"["1795358293000000000","%"]"#, after: #"]}],"stats":{"summary":{"execTime":0.1,"lines":3}}}}"#),
    Store(
        name: "Loki push", before: #"{"streams":[{"stream":{},"values":["#,
        element: #"["1795358293000000000","%",{"trace":"x"}]"#, after: "]}]}"),
    Store(
        name: "CloudWatch filter-log-events", before: #"{"events":["#,
        element: #"{"logStreamName":"a","timestamp":1795358293000,"message":"%","eventId":"1"}"#,
        after: #"],"searchedLogStreams":[]}"#),
    Store(
        name: "CloudWatch subscription",
        before: #"{"messageType":"DATA_MESSAGE","owner":"1","subscriptionFilters":["f"],"logEvents":["#,
        element: #"{"id":"1","timestamp":1795358293000,"message":"%"}"#, after: "]}"),
    Store(
        name: "Elasticsearch", before: #"{"took":3,"_shards":{"total":1},"hits":{"total":{"value":3},"hits":["#,
        element: #"{"_id":"1","_source":{"tags":["mail"],"message":"%","host":{"name":"mx1"}}}"#, after: "]}}"),
    Store(
        name: "Splunk", before: #"{"preview":false,"results":["#, element: #"{"_raw":"%","host":"mx1"}"#, after: "]}"),
    Store(
        name: "Datadog", before: #"{"data":["#, element: #"{"id":"x","attributes":{"message":"%","tags":["env:a"]}}"#,
        after: "]}"),
    Store(
        name: "OpenTelemetry",
        before: #"{"resourceLogs":[{"resource":{"attributes":[{"key":"host.name","value":{"stringValue":"mx1"}}]},"#
            + #""scopeLogs":[{"scope":{},"logRecords":["#,
        element: #"{"timeUnixNano":"1795358293500000000","body":{"stringValue":"%"},"attributes":[{"key":"a"}]}"#,
        after: "]}]}]}"),
    Store(name: "a list", before: "[", element: #"{"textPayload":"%"}"#, after: "]"),
    Store(name: "a list of texts", before: #"{"lines":["#, element: #""%""#, after: "]}"),
]

@Suite("Lists of log lines in JSON")
struct JSONListTests {
    @Test("each log line of an answer on one line is an event of that line", arguments: stores)
    private func oneLine(store: Store) {
        let parsed = Parsed("\(store.text)\n")
        #expect(parsed.events.map(\.kind) == kinds)
        #expect(parsed.events.flatMap { parsed.senders(of: $0) } == senders)
        #expect(Set(parsed.events.map(\.line.start)) == [0])
        #expect(parsed.events.allSatisfy { parsed.text($0.host) == "mx1" })
    }

    @Test("an answer spread over lines gives the same", arguments: stores.filter { $0.name != "a list of texts" })
    private func pretty(store: Store) {
        let ordinary = lines[0] + "\n"
        let parsed = Parsed("\(indented(store.text))\(ordinary)")
        let found = parsed.events.filter { $0.kind != .exportField }
        #expect(found.map(\.kind) == kinds + [.qmgrActive])
        #expect(found.dropLast().flatMap { parsed.senders(of: $0) } == senders)
    }

    @Test("objects one behind the other are an event each")
    func concatenated() {
        let parsed = Parsed(lines.map { #"{"log":"\#($0)\n"}"# }.joined() + "\n" + lines[0] + "\n")
        #expect(parsed.events.map(\.kind) == kinds + [.qmgrActive])
        #expect(parsed.events.dropLast().allSatisfy { $0.line == parsed.events[0].line })
    }

    @Test(
        "what is broken, deep or holds no log line hides nothing behind it",
        arguments: [
            #"{"events":[{"message":"#, #"{"data":[[[[[[[[[[[[[[[[[[["1795358293","x"]]]]]]"#, #"[{"a":1},{"b":[]}]"#,
            #"{"values":[["1795358293000000000",7],["x"]]}"#, "[[[[", #"["a","b"]"#, "[]", #"{"a":[}"#,
        ])
    func broken(text: String) {
        let parsed = Parsed("\(text)\n\(lines[0])\n")
        #expect(parsed.events.count == 2)
        #expect(parsed.events.last?.kind == .qmgrActive)
        #expect(parsed.senders.isEmpty)
    }

    /// The text as `jq .` shows it.
    private func indented(_ text: String) -> String {
        var out = ""
        var depth = 0
        var isString = false
        var isEscaped = false
        for character in text.replacing("[]", with: "0").replacing("{}", with: "0") {
            if isString {
                out.append(character)
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isString = false
                }
                continue
            }
            switch character {
            case "\"":
                isString = true
                out.append(character)
            case "{", "[":
                depth += 1
                out += "\(character)\n" + String(repeating: "  ", count: depth)
            case "}", "]":
                depth -= 1
                out += "\n" + String(repeating: "  ", count: max(0, depth)) + "\(character)"
            case ",": out += ",\n" + String(repeating: "  ", count: depth)
            default: out.append(character)
            }
        }
        return out + "\n"
    }
}
