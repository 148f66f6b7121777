// fakefrom status: inputs, positions, gaps, sinks and outbox of a live service.

import Alerting
import ArgumentParser
import Pipeline
import StateStore

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows how a live service stands: inputs, gaps, sinks, outbox.",
        discussion: """
            Example:
              fakefrom status --state /var/lib/fakefrom

            Exits with 0, or with 1 if lines were lost, deliveries are dead or a sink does not answer.
            """)

    @OptionGroup var state: StateOptions

    @Option(
        help: "How to show it: text (the default) or ndjson.", completion: RecordFormat.ownCompletion,
        transform: RecordFormat.readOwn)
    var format: RecordFormat = .text

    func run() throws {
        let store = try state.attach(readOnly: true)
        let status = try StateFailure.typing { try store.status() }
        let isRunning = StateDirectory.isHeld(store.path)
        let stdout = Output()
        let report = StatusReport(status, isRunning: isRunning)
        stdout.write(format == .text ? report.text : report.json)
        if let failure = stdout.flush() { throw failure }
        if report.hasTrouble { throw ExitCode(ExitStatus.found.rawValue) }
    }
}

/// A status in words and as JSON.
struct StatusReport {
    private let status: StoredStatus
    private let isRunning: Bool

    init(_ status: StoredStatus, isRunning: Bool) {
        self.status = status
        self.isRunning = isRunning
    }

    var hasTrouble: Bool {
        status.gapsInAll > 0 || status.overflow.since != nil
            || status.sinks.contains {
                $0.dead > 0 || $0.held > 0 || $0.state.breaker == .open || $0.state.degradedReason != nil
            }
    }

    // MARK: Text

    var text: String {
        var lines = [isRunning ? "running" : "not running"]
        lines.append(
            "read: \(Words.count(status.number("lines") ?? 0, "line")), \(status.number("not_understood") ?? 0) not "
                + "understood, \(Words.count(status.number("messages") ?? 0, "message")); last line \(time("last_line")), stored \(time("updated"))"
        )
        lines += status.inputs.map(StatusReport.input)
        lines.append(
            "alerts: \(status.alerts[.open] ?? 0) open, \(status.alerts[.acknowledged] ?? 0) acknowledged, "
                + "\(status.alerts[.suppressed] ?? 0) suppressed")
        lines += overflow
        lines += status.sinks.map(StatusReport.sink)
        lines.append(status.gapsInAll == 0 ? "gaps: none" : "gaps: \(status.gapsInAll), the latest:")
        lines += status.gaps.prefix(5).map { "  \(Timestamp.short($0.time)) \(SafeText.terminal($0.text))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private var overflow: [String] {
        let overflow = status.overflow
        guard overflow.alerts > 0 || overflow.since != nil else { return [] }
        let since = overflow.since.map { "full since \(Timestamp.short($0)), " } ?? ""
        return ["state: \(since)\(Words.count(overflow.alerts, "alert")) not stored (state.cap)"]
    }

    private func time(_ name: String) -> String { status.number(name).map(Timestamp.short) ?? "never" }

    private static func input(_ input: InputStatus) -> String {
        let name = "input: \(SafeText.terminal(input.name)) (\(input.state))"
        guard let offset = input.offset, let size = input.size else { return name }
        return "\(name), \(offset) of \(size) bytes read"
    }

    private static func sink(_ sink: SinkStatus) -> String {
        var text = "sink: \(SafeText.terminal(sink.name)), \(sink.pending) waiting"
        if let oldest = sink.oldest { text += " since \(Timestamp.short(oldest))" }
        if sink.dead > 0 { text += ", \(sink.dead) dead" }
        if sink.held > 0 { text += ", \(sink.held) held" }
        if sink.state.breaker == .open { text += ", not answering" }
        text += sink.state.lastSuccessAt.map { ", last delivered \(Timestamp.short($0))" } ?? ", nothing delivered yet"
        guard sink.isFailing else { return text }
        let reason = sink.state.disabledReason ?? sink.state.degradedReason ?? sink.state.lastError
        text += reason.map { ": \(SafeText.terminal($0))" } ?? ""
        return text + (sink.nextAttempt.map { " (next attempt \(Timestamp.short($0)))" } ?? "")
    }

    // MARK: JSON

    var json: String {
        var json = JSONWriter()
        json.object {
            $0.member("schema", "fakefrom.status/1")
            $0.member("running", isRunning)
            for name in ["lines", "not_understood", "messages", "messages_with_header_from"] {
                $0.member(name, status.number(name) ?? 0)
            }
            $0.member("last_line", status.number("last_line").map(Timestamp.text))
            $0.member("updated", status.number("updated").map(Timestamp.text))
            writeInputs(&$0)
            writeSinks(&$0)
            $0.member("gaps", status.gapsInAll)
            $0.member("state_bytes", status.used)
            $0.member("full_since", status.overflow.since.map(Timestamp.text))
            $0.member("alerts_not_stored", status.overflow.alerts)
        }
        json.newline()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func writeInputs(_ json: inout JSONWriter) {
        json.array("inputs") { json in
            for input in status.inputs {
                json.object {
                    $0.member("name", input.name)
                    $0.member("state", input.state)
                    $0.member("offset", input.offset)
                    $0.member("size", input.size)
                }
            }
        }
    }

    private func writeSinks(_ json: inout JSONWriter) {
        json.array("sinks") { json in
            for sink in status.sinks {
                json.object {
                    $0.member("name", sink.name)
                    $0.member("pending", sink.pending)
                    $0.member("dead", sink.dead)
                    $0.member("held", sink.held)
                    $0.member("oldest", sink.oldest.map(Timestamp.text))
                    $0.member("answers", sink.state.breaker == .closed)
                    $0.member("error", sink.state.lastError)
                    $0.member("error_at", sink.state.lastErrorAt.map(Timestamp.text))
                    $0.member("last_delivered", sink.state.lastSuccessAt.map(Timestamp.text))
                    $0.member("next_attempt", sink.nextAttempt.map(Timestamp.text))
                }
            }
        }
    }
}

extension SinkStatus {
    /// The last attempt failed, and something waits.
    fileprivate var isFailing: Bool {
        state.consecutiveFailures > 0 || state.disabledReason != nil || state.degradedReason != nil
            || state.breaker == .open
    }

    /// µs since 1970; nil where nothing waits or the sink is disabled.
    fileprivate var nextAttempt: Int64? {
        guard let nextAt, state.disabledReason == nil else { return nil }
        return max(state.pausedUntil, min(nextAt, state.probeAt ?? .max))
    }
}
