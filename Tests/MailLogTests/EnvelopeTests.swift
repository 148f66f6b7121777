// Every spelling of what stands before the text.

import Foundation
import Testing

@testable import MailLog

private let text = "B8485FA6179: from=<taro@sakura.example>, size=1329, nrcpt=1 (queue active)"
private let tag = "postfix/qmgr[6172]"
private let ordinary = "Nov 22 14:38:13 mx1 \(tag): \(text)"
private let json = #""message":"\#(text)""#

/// An envelope with what it tells: host, pid and time (the year 2026 is the file's).
struct EnvelopeCase: CustomTestStringConvertible, Sendable {
    var line: String
    var host: String? = "mx1"
    var pid: UInt32 = 6172
    var time: String? = "2026-11-22T14:38:13.000000Z"
    var testDescription: String { String(line.prefix(70)) }
}

private let cases: [EnvelopeCase] = [
    // RFC 3164 and its spellings.
    .init(line: ordinary),
    .init(line: "Nov  2 14:38:13 mx1 \(tag): \(text)", time: "2026-11-02T14:38:13.000000Z"),
    .init(line: "Nov 02 14:38:13 mx1 \(tag): \(text)", time: "2026-11-02T14:38:13.000000Z"),
    .init(line: "Nov 2 14:38:13 mx1 \(tag): \(text)", time: "2026-11-02T14:38:13.000000Z"),
    .init(line: "Nov 22 14:38:13.123456 mx1 \(tag): \(text)", time: "2026-11-22T14:38:13.123456Z"),
    .init(line: "2013 Jun 16 16:05:06.123 mx1 \(tag): \(text)", time: "2013-06-16T16:05:06.123000Z"),
    .init(line: "Nov 22 2025 14:38:13 mx1 \(tag): \(text)", time: "2025-11-22T14:38:13.000000Z"),
    .init(line: "Sat Nov 22 14:38:13 2025 mx1 \(tag): \(text)", time: "2025-11-22T14:38:13.000000Z"),
    .init(line: "<22>\(ordinary)"),
    .init(line: "Nov 22 14:38:13 UTC mx1 \(tag): \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 \(tag): [ID 197553 mail.info] \(text)"),
    .init(line: "Nov 22 14:38:13 2001:db8::1 \(tag): \(text)", host: "2001:db8::1"),
    .init(line: "Nov 22 14:38:13 \(tag): \(text)", host: nil),
    .init(line: "Nov 22 14:38:13 mx1 mail.info \(tag): \(text)"),
    .init(line: "Nov 22 14:38:13 mail.info \(tag): \(text)", host: nil),
    .init(line: "Nov 22 14:38:13 mx1 postfix/qmgr: \(text)", pid: 0),
    .init(line: "Nov 22 14:38:13 mx1 postfix: \(text)", pid: 0),
    .init(line: "Nov 22 14:38:13 mx1 postfix-long/submission/qmgr[617 \(text)", pid: 0),
    .init(line: "Nov 22 14:38:13 mx1 \(text)", pid: 0),
    // RFC 3339 and its relatives.
    .init(line: "2026-11-22T14:38:13.780995+00:00 mx1 \(tag): \(text)", time: "2026-11-22T14:38:13.780995Z"),
    .init(line: "2026-11-22T14:38:13+0900 mx1 \(tag): \(text)", time: "2026-11-22T05:38:13.000000Z"),
    .init(line: "2026-11-22 14:38:13.123456789 mx1 \(tag): \(text)", time: "2026-11-22T14:38:13.123456Z"),
    .init(line: "2026-11-22T14:38:13,5Z mx1 \(tag): \(text)", time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "2026/11/22 14:38:13 mx1 \(tag): \(text)"),
    .init(line: "<22>2026-11-22T14:38:13Z mx1 \(tag): \(text)"),
    .init(line: "2026-11-22T14:38:13Z info \(tag): \(text)", host: nil),
    .init(line: "2026-11-22 14:38:13  mail.info \(tag): \(text)", host: nil),
    // RFC 5424.
    .init(line: "<22>1 2026-11-22T14:38:13Z mx1 postfix/qmgr 6172 - - \(text)"),
    .init(line: "<22>1 2026-11-22T14:38:13Z mx1 postfix/qmgr 6172 - - \u{FEFF}\(text)"),
    .init(line: #"<22>1 2026-11-22T14:38:13Z mx1 postfix 6172 M [a@1 b="c\]\"d" e=""][x y="z"] \#(text)"#),
    .init(line: "<22>1 - - postfix/qmgr - - - \(text)", host: nil, pid: 0, time: nil),
    .init(line: "1 2026-11-22T14:38:13Z mx1 postfix/qmgr 6172 - - \(text)"),
    .init(line: "<22>1 2026-11-22T14:38:13Z mx1 postfix - - - \(tag): \(text)"),
    // The journal.
    .init(line: "Sun 2026-11-22 14:38:13 UTC mx1 \(tag): \(text)"),
    .init(line: "Sun 2026-11-22 14:38:13 JST mx1 \(tag): \(text)", time: "2026-11-22T05:38:13.000000Z"),
    .init(line: "1795358293.500000 mx1 \(tag): \(text)", time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "[ 1234.567890] mx1 \(tag): \(text)", time: nil),
    .init(line: "2026-11-22T14:38:13+00:00 mx1 postfix@-.service[6172]: \(text)"),
    .init(line: text, host: nil, pid: 0, time: nil),
    .init(
        line: #"{"__REALTIME_TIMESTAMP":"1795358293000000","_HOSTNAME":"mx1","SYSLOG_IDENTIFIER":"postfix/qmgr","#
            + #""SYSLOG_PID":"6172","MESSAGE":"\#(text)"}"#),
    .init(
        line: #"{"MESSAGE":[\#(text.utf8.map(String.init).joined(separator: ", "))],"_HOSTNAME":"mx1","#
            + #""SYSLOG_IDENTIFIER":"postfix/qmgr","_PID":"6172","__REALTIME_TIMESTAMP":"1795358293000000"}"#),
    .init(line: #"data: {"MESSAGE":"\#(text)","SYSLOG_IDENTIFIER":"postfix/qmgr"}"#, host: nil, pid: 0, time: nil),
    // Containers and shippers.
    .init(line: "mail-1  | \(ordinary)"),
    .init(line: "\u{1B}[36mmail_1  |\u{1B}[0m \(ordinary)"),
    .init(line: "mail  | \(tag): \(text)", host: nil, time: nil),
    .init(line: "\(tag): \(text)", host: nil, time: nil),
    .init(line: "mx1 \(tag): \(text)", time: nil),
    .init(line: "[pod/mail-0/postfix] \(ordinary)"),
    .init(line: "2026-11-22T14:38:13.5Z stdout F \(tag): \(text)", host: nil, time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "2024-11-22T14:38:13.5Z stdout F \(ordinary)", time: "2024-11-22T14:38:13.500000Z"),
    .init(
        line: #"{"log":"\#(ordinary)\n","stream":"stdout","time":"2024-11-22T14:38:14.5Z"}"#,
        time: "2024-11-22T14:38:14.500000Z"),
    .init(line: #"{"time":"1795358293","priority":"info","program":"postfix/qmgr",\#(json)}"#, host: nil, pid: 0),
    .init(
        line:
            #"{"PROGRAM":"postfix\/qmgr","PID":"6172","MESSAGE":"\#(text)","HOST":"mx1","ISODATE":"2026-11-22T14:38:13Z"}"#
    ),
    .init(
        line:
            #"{"@timestamp":"2026-11-22T14:38:13.000Z","host":{"name":"mx1"},"process":{"name":"postfix/qmgr","pid":6172},\#(json)}"#
    ),
    .init(line: #"{"_source":{"message":"\#(ordinary)"}}"#),
    .init(line: #"{"result":{"_raw":"\#(ordinary)","host":"mx1"}}"#),
    .init(
        line: "2026-11-22T14:38:13+00:00\tmail.log\t" + #"{"host":"mx1","ident":"postfix/qmgr","pid":"6172",\#(json)}"#),
    .init(line: "mail.log:\(ordinary)"),
    // Relays, log stores, tables.
    .init(line: "Nov 22 14:38:13 10.0.0.1 Nov 22 14:38:13 mx1 \(tag): \(text)"),
    .init(line: "<22>Nov 22 14:38:13 mx0 <22>\(ordinary)"),
    .init(line: "2026-11-22T14:38:13.5+00:00 mail-stream \(ordinary)", time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "2026-11-22T14:38:13.5Z \(ordinary)", time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "1795358293500\t\(ordinary)", time: "2026-11-22T14:38:13.500000Z"),
    .init(line: #"2026-11-22T14:38:13Z {filename="/var/log/mail.log", job="mail"} \#(ordinary)"#),
    .init(line: "2026-11-22T14:38:13Z {} \(ordinary)"),
    .init(
        line:
            #"2026-11-22 14:38:13.000000000 +0000 mail.log: {"host":"mx1","ident":"postfix/qmgr","pid":"6172",\#(json)}"#
    ),
    .init(line: #"[{"_source":{"message":"\#(ordinary)"}},"#),
    .init(line: #",{"message":"\#(ordinary)"}"#),
    .init(
        line:
            #"{"version":"1.1","host":"mx1","short_message":"\#(text)","full_message":"<22>\#(ordinary)","timestamp":"#
            + #"1795358293.5,"_application_name":"postfix/qmgr","_process_id":"6172"}"#,
        time: "2026-11-22T14:38:13.500000Z"),
    .init(line: #"{"timestamp":1795358293500,"message":"\#(ordinary)"}"#, time: "2026-11-22T14:38:13.500000Z"),
    .init(
        line: #"{"timeUnixNano":"1795358293500000000","body":{"stringValue":"\#(ordinary)"}}"#,
        time: "2026-11-22T14:38:13.500000Z"),
    .init(line: #"{"timestamp":"2026-11-22T14:38:13Z","textPayload":"\#(ordinary)"}"#),
    .init(
        line:
            #"{"jsonPayload":{"message":"\#(tag): \#(text)","ident":"postfix/qmgr"},"timestamp":"2026-11-22T14:38:13Z"}"#,
        host: nil),
    .init(
        line: #"{"TimeGenerated":"2026-11-22T14:38:13Z","SyslogMessage":"\#(text)","ProcessName":"postfix/qmgr","#
            + #""ProcessID":6172,"HostName":"mx1"}"#),
    .init(line: #""2026-11-22T14:38:13.000Z","mx1","\#(tag): \#(text)""#),
    .init(line: #"1,2026-11-22T14:38:13Z,mx1,mail,info,postfix/qmgr[6172]:,"\#(text)""#),
    .init(line: "2026-11-22T14:38:13Z\tmx1\tpostfix/qmgr\t6172\t\(text)"),
    .init(
        line: #"{"@timestamp":"2026-11-22T14:38:13Z","host":"mx1","syslog_program":"postfix/qmgr","syslog_pid":"6172","#
            + #""syslog_message":"\#(text)"}"#),
    .init(
        line: #"{"@timestamp":"2026-11-22T14:38:13Z","message":"\#(ordinary)","syslog_program":"postfix/qmgr","#
            + #""syslog_message":"\#(text)"}"#),
    .init(line: "2026-11-22\t14:38:13\tMail.Info\t192.0.2.1\t\(tag): \(text)", host: "192.0.2.1"),
    .init(line: "2026-11-22\t14:38:13\tLocal0.Info\trelay\t\(ordinary)"),
    .init(line: #"2026-11-22 14:38:13 +0000 mail.info: {"host":"mx1","ident":"postfix/qmgr","pid":"6172",\#(json)}"#),
    .init(line: #""Nov 22, 2026 @ 14:38:13.000";mx1;"\#(tag): \#(text)""#),
    .init(line: #"[0] tail.0: [1795358293.500000000, {"log"=>"\#(ordinary)"}]"#, time: "2026-11-22T14:38:13.500000Z"),
    .init(
        line:
            #"[12] systemd: [[1795358293.500000000, {}], {"MESSAGE"=>"\#(text)", "SYSLOG_IDENTIFIER"=>"postfix/qmgr", "#
            + #""PRIORITY"=>6, "SYSLOG_PID"=>"6172", "_HOSTNAME"=>"mx1"}]"#,
        time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "Nov 22 14:38:13 mx1 mail:info \(tag): \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 \(tag) \(text)"),
    .init(line: "[2026-11-22 14:38:13] mx1 \(tag): \(text)"),
    .init(line: "[2026-11-22T14:38:13Z] \(tag): \(text)", host: nil),
    .init(line: "22 Nov 2026 14:38:13 mx1 \(tag): \(text)"),
    .init(line: "22/Nov/2026:14:38:13 +0000 mx1 \(tag): \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 postfix/qmgr 6172: \(text)"),
    .init(line: "Nov 22 14:38:13 <mail.info> mx1 \(tag): \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 local2.info \(tag): \(text)"),
    .init(line: "Sun Nov 22 14:38:13 2026: \(tag): \(text)", host: nil),
    .init(line: "22.11.2026 14:38:13 mx1 \(tag): \(text)"),
    .init(line: "2026:11:22-14:38:13 mx1 \(tag): \(text)"),
    .init(line: "@400000006b02fe5f1dcd6500 \(tag): \(text)", host: nil, time: "2026-11-22T14:38:13.500000Z"),
    .init(
        line: "@400000006b02fe5f1dcd6500 mail.info: Nov 22 14:38:13 mx1 \(tag): \(text)",
        time: "2026-11-22T14:38:13.500000Z"),
    // macOS.
    .init(line: "Nov 22 14:38:13 mx1 \(tag) <Info>: \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 qmgr[6172] (com.apple.postfix) <Notice>: \(text)"),
    .init(
        line: "2026-11-22 14:38:13.500000+0000 0x11d0c6   Info        0x0                  6172   0    qmgr: \(text)",
        host: nil, time: "2026-11-22T14:38:13.500000Z"),
    .init(
        line: "2026-11-22 14:38:13.500 Df qmgr[6172:11d0c6] (lib) \(text)", host: nil,
        time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "2026-11-22 14:38:13.500000+0000  mx1 qmgr[6172]: \(text)", time: "2026-11-22T14:38:13.500000Z"),
    // A header with its parts in another order, a part more, or cut at the front.
    .init(line: "mx1 Nov 22 14:38:13 \(tag): \(text)"),
    .init(line: "mx1 2026-11-22T14:38:13Z \(tag): \(text)"),
    .init(line: "mx1: \(ordinary)"),
    .init(line: "[mx0] \(ordinary)"),
    .init(line: "192.0.2.1 \(ordinary)"),
    .init(line: "mail.info: \(ordinary)"),
    .init(line: "> \(ordinary)"),
    .init(line: "ov 22 14:38:13 mx1 \(tag): \(text)", time: nil),
    .init(line: "38:13 mx1 \(tag): \(text)", time: nil),
    .init(line: "11/22/2026 14:38:13 mx1 \(tag): \(text)"),
    .init(line: "22/11/2026 14:38:13 mx1 \(tag): \(text)"),
    .init(line: "11/22/2026 2:38:13 PM mx1 \(tag): \(text)"),
    .init(line: "11/22/26 02:38:13.500 PM \(ordinary)", time: "2026-11-22T14:38:13.500000Z"),
    .init(line: "11/22/2026 12:38:13 AM mx1 \(tag): \(text)", time: "2026-11-22T00:38:13.000000Z"),
    .init(line: #""11/22/2026, 2:38:13 PM","mx1","\#(tag): \#(text)""#),
    .init(line: "Nov 22 14:38:13 mx1 \(tag)[mail.info]: \(text)"),
    // postlogd's own number behind the daemon's, when it hands on to syslog.
    .init(line: "Nov 22 14:38:13 mx1 \(tag)[456]: \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 \(tag) [mail.info]: \(text)"),
    // logfmt.
    .init(line: #"ts=2026-11-22T14:38:13Z level=info msg="\#(ordinary)""#),
    .init(line: #"level=info time="2026-11-22T14:38:13Z" hostname=mx1 msg=\#(tag): \#(text)"#),
    .init(line: #"time="2026-11-22T14:38:13Z" host=mx1 program=postfix/qmgr pid=6172 message="\#(text)""#),
    .init(line: #"time="2026-11-22T14:38:13Z" host=mx0 program=postfix/qmgr message="\#(ordinary)""#),
    .init(line: #"time=1795358293 host=mx1 tag=\#(tag): msg="\#(text)" level=info"#),
    // JSON with lists, nested objects and attributes.
    .init(
        line: #"{"@timestamp":["2026-11-22T14:38:13.000Z"],"host":{"name":["mx1"]},"program":["postfix/qmgr"],"#
            + #""pid":["6172"],"message":["\#(text)"]}"#),
    .init(
        line: #"{"fields":{"@timestamp":["2026-11-22T14:38:13Z"],"host.name":["mx1"],"process.name":["postfix/qmgr"],"#
            + #""process.pid":[6172],"message":["\#(text)"]}}"#),
    .init(
        line: #"{"@timestamp":"2026-11-22T14:38:13Z","log":{"syslog":{"appname":"postfix/qmgr","hostname":"mx1","#
            + #""procid":"6172"}},\#(json)}"#),
    .init(
        line: #"{"syslog":{"program":"postfix/qmgr","host":"mx1","pid":6172,"timestamp":"2026-11-22T14:38:13Z"},"#
            + #""data":{\#(json)}}"#),
    .init(
        line: #"{"program":{"name":"postfix/qmgr","pid":6172},"host":"mx1","time":"2026-11-22T14:38:13Z",\#(json)}"#),
    .init(
        line: #"{"timeUnixNano":"1795358293000000000","body":{"stringValue":"\#(text)"},"attributes":["#
            + #"{"key":"appname","value":{"stringValue":"postfix/qmgr"}},{"key":"hostname","value":{"stringValue":"mx1"}},"#
            + #"{"key":"proc_id","value":{"intValue":"6172"}}]}"#),
    .init(
        line: #"{"SYSLOG_IDENTIFIER":["postfix/qmgr","qmgr"],"SYSLOG_PID":"6172","_HOSTNAME":"mx1","#
            + #""__REALTIME_TIMESTAMP":"1795358293000000","MESSAGE":"\#(text)"}"#),
    .init(
        line: #"{"logsource":"mx1","program":"postfix/qmgr","pid":"6172","timestamp":"Nov 22 14:38:13",\#(json)}"#),
    .init(line: #"{"host":"mx1","process":"\#(tag)","time":"2026-11-22T14:38:13Z","msg":"\#(text)"}"#),
    .init(line: #"{"program":"postfix/qmgr","host":"mx0","message":"\#(ordinary)"}"#),
    .init(line: #"{"event":"\#(ordinary)","time":1795358293,"sourcetype":"syslog"}"#),
    .init(line: #"{"event":{"original":"\#(ordinary)"},"@timestamp":"2026-11-22T14:38:13Z"}"#),
    .init(line: #"{"full_log":"\#(ordinary)","predecoder":{"program_name":"postfix/qmgr","hostname":"mx1"}}"#),
    // Syslog by TCP, relays, facilities in the place of the program.
    .init(line: "350 <22>1 2026-11-22T14:38:13Z mx1 postfix/qmgr 6172 - - \(text)"),
    .init(line: "Nov 22 14:38:13 relay 1 2026-11-22T14:38:13Z mx1 postfix/qmgr 6172 - - \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 mail[info]: \(tag): \(text)"),
    .init(line: "Nov 22 14:38:13 mx1 local0.info: \(tag): \(text)"),
    .init(line: "Nov 22 14:38:13 node mail/postfix[1]: \(ordinary)"),
    .init(line: "Nov 22 14:38:13 mx1 postfix/qmgr[6172] : \(text)"),
    .init(line: "2026-11-22 14:38:13.500000+0000  mx1 qmgr[6172]: (lib) \(text)", time: "2026-11-22T14:38:13.500000Z"),
    // Colours, quotes, list marks; blanks and written line ends behind the line.
    .init(line: "\u{1B}[32m\(ordinary)\u{1B}[0m"),
    .init(line: "Nov 22 14:38:13 mx1 \u{1B}[0;1;39m\(tag)\u{1B}[0m: \(text)"),
    .init(line: #""\#(ordinary)","#),
    .init(line: "'\(ordinary)'"),
    .init(line: "* \(ordinary)"),
    .init(line: "\(ordinary)  "),
    .init(line: "\(ordinary)\\n"),
    .init(line: #""Nov 22, 2026 2:38:13 PM","mx1","\#(tag): \#(text)""#),
    // Escaped for a web page.
    .init(line: ordinary.replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")),
    // Tables whose writer does not quote.
    .init(line: "2026-11-22T14:38:13Z,mx1,postfix/qmgr,6172,\(text)"),
    .init(line: "mx1,Nov 22 14:38:13,postfix/qmgr,6172,\(text)"),
    .init(line: "2026-11-22 14:38:13,mx1,mail,info,\(tag): \(text)"),
    .init(line: "17,2026-11-22 14:38:13.000,mx1,mail,info,\(tag):,\(text)"),
    .init(line: "2026-11-22 14:38:13,\(ordinary)"),
    .init(line: "1795358293;mx1;\(tag): \(text)"),
    .init(line: "2026-11-22T14:38:13Z,mx1,\(tag): \(text),mail,info"),
    .init(line: "2026-11-22T14:38:13Z,\(ordinary),tail"),
    // Lists, and strings that hold an object.
    .init(line: #"[{"message":"\#(ordinary)"}]"#),
    .init(line: #"["1795358293000000000","\#(ordinary)"],"#),
    .init(line: #"[1795358293.5,{"log":"\#(ordinary)"}]"#, time: "2026-11-22T14:38:13.500000Z"),
    .init(
        line: #""{\"time\":\"1795358293\",\"program\":\"postfix/qmgr\",\"message\":\"\#(text)\"}","#, host: nil, pid: 0),
    .init(
        line: #"12) "{\"time\":\"1795358293\",\"program\":\"postfix/qmgr\",\"message\":\"\#(text)\"}""#, host: nil,
        pid: 0),
    // Damage.
    .init(line: "\(ordinary) 86"),
    .init(line: "\0\0\0\0\(ordinary)"),
    .init(line: "\u{FEFF}\(ordinary)"),
    .init(line: "\(ordinary)\r"),
    .init(line: "\(ordinary)#012"),
    .init(line: "Nov 22 14:38:13 mx1 \(tag): message repeated 4 times: [ \(text)]"),
    // Other loggers: svlogd, metalog, AIX, journalctl -o short-delta, docker service logs, Fluent Bit's files, NXLog.
    .init(line: "2026-11-22_14:38:13.12345 \(tag): \(text)", host: nil, time: "2026-11-22T14:38:13.123450Z"),
    .init(line: "Nov 22 14:38:13 [postfix/qmgr] \(text)", host: nil, pid: 0),
    .init(line: "Nov 22 14:38:13 Message forwarded from mx1: \(tag): \(text)"),
    .init(line: "[12345.123456 <    0.001234 >] mx1 \(tag): \(text)", time: nil),
    .init(line: "mail_postfix.1.k3j4h5k6@node-1    | \(ordinary)"),
    .init(line: #"mail.0: [1795358293.500000000, {"log":"\#(ordinary)"}]"#, time: "2026-11-22T14:38:13.500000Z"),
    .init(
        line: #"{"EventReceivedTime":"2026-11-22 14:38:14","SyslogFacility":"MAIL","EventTime":"2026-11-22 14:38:13","#
            + #""Hostname":"mx1","SourceName":"postfix/qmgr","ProcessID":"6172","Message":"\#(text)"}"#),
    // Rows with more times than one, and a number that is none.
    .init(
        line: "702123456789\t2026-11-22T14:38:13Z\t2026-11-22T14:38:14Z\t1234\tmx1\t192.0.2.1\tMail\tInfo\t\(tag)\t"
            + text),
    .init(line: "1\t2026-11-22 14:38:13\t2026-11-22 14:38:13\t2\t6\tmx1\t \(text)\t\(tag):"),
]

@Suite("Envelopes")
struct EnvelopeTests {
    /// For the mutation tests.
    static var lines: [String] { cases.map(\.line) }

    @Test("every envelope is peeled, and the text is read the same", arguments: cases)
    func envelope(expected: EnvelopeCase) {
        let line = Parsed("\(expected.line)\n")
        #expect(line.events.count == 1)
        #expect(line.first.kind == .qmgrActive)
        #expect(line[\.queueID] == "B8485FA6179")
        #expect(line.senders == ["envelope taro@sakura.example|sakura.example"])
        #expect(line.first.size == 1329)
        #expect(line[\.host] == expected.host)
        #expect(line.first.pid == expected.pid)
        var clock = LogClock(reference: 1_795_400_000_000_000)
        #expect(clock.instant(of: line.first.stamp).map(Instant.rfc3339) == expected.time)
    }

    @Test(
        "a program beside Postfix is found behind an odd header, too",
        arguments: [
            "Nov 22 14:38:13 <mail.info> mx1 opendmarc[711]: ", "Nov 22 14:38:13 <2.6> mx1 opendmarc[711]: ",
            "mail.info: Nov 22 14:38:13 mx1 opendmarc[711]: ", "000123: Nov 22 14:38:13 mx1 opendmarc[711]: ",
            "mx1: Nov 22 14:38:13 mx1 opendmarc[711]: ", "postfix-0 postfix Nov 22 14:38:13 mx1 opendmarc[711]: ",
            "Sun 2026-11-22 14:38:13 UTC mx1 opendmarc.service[711]: ", "Nov 22 14:38:13 mx1 [opendmarc] ",
            "Nov 22 14:38:13 Message forwarded from mx1: opendmarc[711]: ",
        ])
    func companions(header: String) {
        let line = Parsed("\(header)B55C0FA6170: o.example fail\n")
        #expect(line.first.kind == .opendmarcResult)
        #expect(line.senders == ["header_from -|o.example"])
        #expect(line[\.queueID] == "B55C0FA6170")
    }

    @Test("the longest column of a row is no text if it is a time")
    func shortText() {
        let line = Parsed(
            #""2026-11-22T14:38:13.123456+00:00","mx1","opendmarc[711]:"," B55C0FA6170: o.example fail""# + "\n")
        #expect(line.senders == ["header_from -|o.example"] && line[\.host] == "mx1")
    }

    @Test("an identifier that looks like a time of 1992 does not date the lines behind it")
    func identifier() {
        let lines = Parsed("702123456789 x\n\(ordinary)\n")
        var clock = LogClock(reference: 1_795_400_000_000_000)
        let times = lines.events.map { clock.instant(of: $0.stamp).map(Instant.rfc3339) }
        #expect(times == [nil, "2026-11-22T14:38:13.000000Z"])
    }

    @Test(
        "words for lines that were not repeated",
        arguments: [
            (
                "postfix/qmgr[6172]: Last message 'B8485FA6179: from=<f@g' repeated 3 times, suppressed by syslog-ng on mx1",
                3
            ),
            ("last message repeated 12 times", 12), ("[] Last output repeated 2 times", 2),
        ])
    func repetition(text: String, count: UInt32) {
        let line = Parsed("Nov 22 14:38:13 mx1 \(text)\n")
        #expect(line.first.kind == .repeated && line.first.repeatCount == count)
        #expect(line.senders.isEmpty)
    }

    @Test("Fluent Bit's syslog members end before a text with quotes")
    func fluentBitQuotes() {
        let inner =
            #"B55C0FA6170: info: header From: "N" <n@o.example> from x.example[192.0.2.7]; from=<b@esp.example> "#
            + "to=<u@w.example> proto=ESMTP helo=<x>"
        let line = Parsed(
            #"[3] mail: [1795358293.0, {"pri"=>"22", "time"=>"Nov 22 14:38:13", "host"=>"mx1", "#
                + #""ident"=>"postfix/cleanup", "pid"=>"6172", "message"=>"\#(inner)"}]"# + "\n")
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"])
        #expect(line[\.host] == "mx1")
    }

    @Test("files may mix envelopes, and every physical line is one event")
    func mixed() {
        let all = Parsed(cases.map { "\($0.line)\n" }.joined())
        #expect(all.events.count == cases.count)
        #expect(all.events.allSatisfy { $0.kind == .qmgrActive })
        for (event, expected) in zip(all.events, cases) {
            #expect(all.senders(of: event) == ["envelope taro@sakura.example|sakura.example"])
            #expect(all.text(event.line) == expected.line.trimmingSuffix("\r"))
        }
    }

    @Test(
        "months and weekdays may have their names of other languages",
        arguments: [
            "nov. 22 14:38:13 ", "Nov 22 14:38:13 ", "11月 22 14:38:13 ", "11월 22 14:38:13 ", "ноя 22 14:38:13 ",
            "lis 22 14:38:13 ", "Kas 22 14:38:13 ", "Νοε 22 14:38:13 ", "marras 22 14:38:13.000 ",
            "dim. 2026-11-22 14:38:13 UTC ", "日 2026-11-22 14:38:13 UTC ", "So 2026-11-22 14:38:13 UTC ",
        ])
    func languages(stamp: String) {
        let line = Parsed("\(stamp)mx1 \(tag): \(text)\n")
        #expect(line.first.kind == .qmgrActive)
        #expect(line[\.host] == "mx1")
        var clock = LogClock(reference: 1_795_400_000_000_000)
        #expect(clock.instant(of: line.first.stamp).map(Instant.rfc3339) == "2026-11-22T14:38:13.000000Z")
    }

    @Test(
        "each month has its name",
        arguments: [
            ("janv.", 1), ("gen", 1), ("févr.", 2), ("Şub", 2), ("Mär", 3), ("бер", 3), ("avr.", 4), ("дек", 12),
            ("kwi", 4),
            ("mag", 5), ("juin", 6), ("juil.", 7), ("août", 8), ("ago", 8), ("set", 9), ("Okt", 10), ("říj", 10),
            ("déc.", 12),
            ("Dez", 12), ("12月", 12),
        ])
    func months(name: String, month: UInt8) {
        #expect(Parsed("\(name) 02 14:38:13 mx1 \(tag): \(text)\n").first.stamp.month == month)
    }

    @Test(
        "a line inside a container's or logger's line is read, and no other program's",
        arguments: [
            ("3f2a5c3d4e5f[812]: Nov 22 14:38:13 mx1 ", true), ("docker/mail[812]: Nov 22 14:38:13 mx1 ", true),
            ("dockerd[812]: ", true), ("mail/docker/x[812]: 2026-11-22T14:38:13Z mx1 ", false),
            ("logger: Nov 22 14:38:13 mx1 ", true), ("root: Nov 22 14:38:13 mx1 ", true), ("logger: ", false),
            ("sshd[1]: Nov 22 14:38:13 mx1 ", false), ("sshd[1]: Invalid user ", false),
            ("3f2a5c3d4e5f[812]: Invalid user ", false), ("3F2A5C3D4E5F[812]: Nov 22 14:38:13 mx1 ", false),
            ("docker[812]: mail-1  | Nov 22 14:38:13 mx1 ", true), ("docker-compose[812]: mail-1  | ", true),
            ("sshd[1]: mail-1  | Nov 22 14:38:13 mx1 ", false), ("mailserver[812]: Nov 22 14:38:13 mx1 ", true),
            ("mailcow-postfix-mailcow-1[812]: 2026-11-22T14:38:13Z mx1 ", true), ("mailserver[812]: ", false),
            ("webmail[812]: Nov 22 14:38:13 mx1 ", false), ("2026-11-22T14:38:13.5+00:00 mx1 ", true),
        ])
    func containers(head: String, isRead: Bool) {
        let line = Parsed("Nov 22 14:38:13 box \(head)\(tag): \(text)\n")
        #expect(line.first.kind == (isRead ? .qmgrActive : .irrelevant))
        #expect(line.senders == (isRead ? ["envelope taro@sakura.example|sakura.example"] : []))
        if isRead { #expect(line[\.host] == (head.contains("mx1") ? "mx1" : "box")) }
    }

    @Test("a repeated message counts as often as it says")
    func repeated() {
        let line = Parsed("Nov 22 14:38:13 mx1 \(tag): message repeated 4 times: [ \(text)]")
        #expect(line.first.repeatCount == 4)
        let last = Parsed("Nov 22 14:38:13 mx1 last message repeated 3 times\n")
        #expect(last.first.kind == .repeated)
        #expect(last.first.repeatCount == 3)
    }

    @Test("JSON escapes are resolved")
    func escapes() {
        let line = Parsed(
            #"{"program":"postfix/qmgr","message":"B8485FA6179: from=<\"a\u0020b\"@\u30c6\ud83d\ude00.example>, size=1, nrcpt=1 (queue active)"}"#
        )
        #expect(line.senders == ["envelope \"a b\"@テ😀.example|テ😀.example"])
    }

    @Test("quotes are doubled in a table, and what looks like another column is text")
    func table() {
        let line = Parsed(
            #""2026-11-22T14:38:13Z","mx1","postfix/qmgr[1]: B8485FA6179: from=<""a"",""b"",""x""@s.example>, size=1, nrcpt=1 (queue active)""#
        )
        #expect(line.senders == [#"envelope "a","b","x"@s.example|s.example"#])
    }

    @Test("a Fluent Bit value may look like the end of the record")
    func fluentBit() {
        let line = Parsed(
            #"[0] t: [1795358293.5, {"log"=>"postfix/qmgr[1]: B8485FA6179: from=<"x", "y"=>"z"@s.example>, size=1, nrcpt=1 (queue active)", "a"=>"b"}]"#
        )
        #expect(line.senders == [#"envelope "x", "y"=>"z"@s.example|s.example"#])
    }

    @Test("a logfmt value may look like the end of the record, its writer escape quotes or not")
    func logfmt() {
        for quote in [#"\""#, #"""#] {
            let line = Parsed(
                "level=info msg=\"postfix/qmgr[1]: B8485FA6179: from=<\(quote)x\(quote) program=\(quote)sshd\(quote)@s.example>, "
                    + "size=1, nrcpt=1 (queue active)\" a=b")
            #expect(line.senders == [#"envelope "x" program="sshd"@s.example|s.example"#])
        }
    }

    @Test("pairs without a text, and several texts in a list, are not one line's")
    func notOneLine() {
        #expect(Parsed("action=greylist level=info host=mx1").first.kind == .unrecognised)
        #expect(Parsed(#"{"log":["\#(ordinary)","\#(ordinary)"]}"#).events.map(\.kind) == [.qmgrActive, .qmgrActive])
        let other = Parsed(#"{"source":"a/b","app":"x","message":"\#(text)"}"#)
        #expect(other.text(other.first.program) == nil)
    }

    @Test("an object over several lines is one event, on its last line")
    func pretty() {
        let entry =
            "{\n\t\"__REALTIME_TIMESTAMP\" : \"1795358293000000\",\n\t\"_HOSTNAME\" : \"mx1\",\n\t\"MESSAGE\" : \"\(text)\",\n"
            + "\t\"X\" : [\n\t\t1,\n\t\t2\n\t],\n\t\"SYSLOG_IDENTIFIER\" : \"postfix/qmgr\",\n\t\"Y\" : null\n}\n"
        let lines = Parsed(entry + "[\n  " + entry + "]\n" + ordinary + "\n")
        #expect(lines.events.filter { $0.kind == .qmgrActive }.count == 3)
        #expect(lines.events.filter { $0.kind == .exportField }.count == 2 * 10 + 2)
        #expect(lines.text(lines.events[10].host) == "mx1")
        #expect(lines.senders(of: lines.events[10]) == ["envelope taro@sakura.example|sakura.example"])
    }

    @Test("an object that is never closed hides no log line")
    func openObject() {
        let lines = Parsed("{\n\"a\": 1,\n\(ordinary)\n{\n\(cases[40].line)\n")
        #expect(lines.events.map(\.kind) == [.exportField, .exportField, .qmgrActive, .exportField, .qmgrActive])
    }

    @Test("nothing stays of a log line that turns out to begin an entry of many lines")
    func misread() {
        let log = """
            Nov 22 16:27:47 2 UTC [s=a;i=2;b=2;m=3;t=4;x=5]
                MESSAGE=B848FA6179: from=<t@s.example>, size=1329, nrcpt=1 (queue active)
            Nov 22 16:27:47 mx1 postfix/qmgr[40]: 1B9E3F8658: to=<fu 4.2.2 UTC [s=a;i=2;b=2;m=3;t=4;x=5]

            """
        var batch = EventBatch()
        Array(log.utf8).withUnsafeBytes { bytes in
            let block = ByteView(bytes)
            var parser = LogParser()
            parser.parse(block, into: &batch)
            #expect(batch.events.count == 3)
            for event in batch.events {
                #expect([nil, "B848FA6179"].contains(batch.string(event.queueID, in: block)))
                for field in LogEvent.ranges where event[keyPath: field].isScratch {
                    #expect(event[keyPath: field].end <= batch.scratch.count)
                }
            }
        }
    }

    @Test("an entry of journalctl -o verbose is one event, on the line that makes it whole")
    func verbose() {
        let head = "Sun 2026-11-22 14:38:13.000000 UTC [s=a;i=1;b=2;m=3;t=4;x=5]\n"
        let fields = [
            "PRIORITY=6", "_HOSTNAME=mx1", "MESSAGE=\(text)", "SYSLOG_IDENTIFIER=postfix/qmgr", "SYSLOG_PID=6172",
            "_UID=0",
        ]
        let entry = head + fields.map { "    \($0)\n" }.joined()
        let lines = Parsed(entry + head + "    MESSAGE=\(text)\n" + head + ordinary + "\n")
        #expect(lines.events.enumerated().filter { $0.element.kind == .qmgrActive }.map(\.offset) == [5, 9, 10])
        #expect(lines.text(lines.events[5].host) == "mx1")
        #expect(lines.events[5].pid == 6172)
        #expect(lines.senders(of: lines.events[9]) == ["envelope taro@sakura.example|sakura.example"])
    }

    @Test("a journal export entry is one event, on its empty line")
    func export() {
        let entry =
            "__CURSOR=s=1;i=2\n__REALTIME_TIMESTAMP=1795358293000000\n_HOSTNAME=mx1\nMESSAGE=\(text)\n"
            + "SYSLOG_IDENTIFIER=postfix/qmgr\nSYSLOG_PID=6172\n\n"
        let lines = Parsed(entry + entry)
        #expect(lines.events.count == 14)
        #expect(lines.events.filter { $0.kind == .qmgrActive }.count == 2)
        #expect(lines.text(lines.events[13].host) == "mx1")
        #expect(lines.senders(of: lines.events[13]) == ["envelope taro@sakura.example|sakura.example"])
    }

    @Test("a journal export field that is not text has its length before it")
    func binaryExport() {
        var bytes = Array("__CURSOR=s=1\n_HOSTNAME=mx1\nSYSLOG_IDENTIFIER=postfix/cleanup\nMESSAGE\n".utf8)
        let message = Array("B8485FA6179: message-id=<a\n\u{00F6}@b.example>".utf8)
        bytes += [UInt8(message.count), 0, 0, 0, 0, 0, 0, 0] + message + Array("\nSYSLOG_PID=1\n\n".utf8)
        let lines = Parsed(bytes: bytes)
        #expect(lines.events.last?.kind == .cleanupMessageID)
        #expect(lines.events.last.map { lines.text($0.messageID) } == "a\nö@b.example")
    }

    @Test(
        "what is no mail line is not taken for one",
        arguments: [
            ("", EventKind.blank), ("\0\0", .blank), ("garbage without sense", .unrecognised), ("{", .exportField),
            ("Nov 22 14:38:13 mx1 app[1]: x postfix/qmgr[1]: AB12CD: from=<a@b.example>, size=1, nrcpt=1", .irrelevant),
            ("2026-11-22 14:38:13,123 INFO app: a,postfix/qmgr[1]: AB12CD: from=<a@b.example>, size=1", .irrelevant),
            ("a message that says postfix/qmgr[1]: \"AB12CD: from=<a@b.example>, size=1", .unrecognised),
            ("-- Reboot --", .irrelevant), ("==> /var/log/mail.log <==", .irrelevant),
            ("Nov 22 14:38:13 mx1 sshd[1]: Accepted password for x from=<a@b.example>", .irrelevant),
            ("Nov 22 14:38:13 mx1 postfix/smtpd[1]: what nobody knows", .unrecognised),
            ("Nov 22 14:38:13 mx1 smtpd[1]: OpenSMTPD says something", .irrelevant),
            ("Nov 22 14:38:13 mx1 imjournal: 12 messages lost due to rate-limiting", .messagesLost),
            (
                "Nov 22 14:38:13 mx1 rsyslogd[1]: imuxsock begins to drop messages from pid 5 due to rate-limiting",
                .messagesLost
            ),
            ("Nov 22 14:38:13 mx1 systemd-journald[1]: Suppressed 12 messages from postfix.service", .messagesLost),
            ("Nov 22 14:38:13 mx1 postfix/cleanup[1]: [376B blob data]", .journalBlob),
            (#"{"SYSLOG_IDENTIFIER":"postfix/qmgr"}"#, .irrelevant),
        ])
    func others(line: String, kind: EventKind) {
        let parsed = Parsed("\(line)\n")
        #expect(parsed.first.kind == kind)
        #expect(parsed.senders.isEmpty)
    }

    @Test("every field of an event moves with bytes that were decoded")
    func ranges() {
        let fields = Mirror(reflecting: LogEvent()).children.filter { $0.value is ByteRange }
        #expect(fields.count == LogEvent.ranges.count + 1)
        var event = LogEvent()
        for (index, field) in LogEvent.ranges.enumerated() { event[keyPath: field] = ByteRange(index, index + 1) }
        var batch = EventBatch()
        batch.scratch = [1, 2, 3]
        event.moveToScratch(of: &batch, [UInt8](repeating: 0, count: 30))
        for (index, field) in LogEvent.ranges.enumerated() {
            #expect(event[keyPath: field] == ByteRange(index + 3, index + 4).inScratch)
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
