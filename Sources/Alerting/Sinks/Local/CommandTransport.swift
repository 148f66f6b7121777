// A program of the administrator's: started for each alert without a shell, with the alert's record on its standard
// input. Nothing that a stranger wrote is in its arguments or its environment.

import Glibc

/// What is run.
public struct CommandSettings: Sendable, Equatable {
    /// The program's absolute path, and its arguments as they stand in the configuration.
    public var arguments: [String]
    /// Seconds after which it is killed.
    public var timeout: Int

    public init(arguments: [String], timeout: Int = 30) {
        self.arguments = arguments
        self.timeout = timeout
    }
}

/// Runs a program. Its exit code decides: 0 delivered, 65 (EX_DATAERR) never try this alert again, others try again.
final class CommandTransport: SinkTransport {
    private let settings: CommandSettings
    /// A pipe takes 64 KiB without a reader (pipe(7)); a record that is longer is shortened.
    private static let inputLimit = 60_000

    init(_ settings: CommandSettings) { self.settings = settings }

    func send(_ message: SinkMessage, isStopped: @escaping () -> Bool) -> AttemptResult {
        for delivery in message.deliveries {
            let result = run(delivery, message.privacy, isStopped)
            guard result == .delivered else { return result }
        }
        return .delivered
    }

    private func run(_ delivery: Delivery, _ privacy: Privacy, _ isStopped: () -> Bool) -> AttemptResult {
        let environment = CommandTransport.environment(delivery)
        var input = CommandTransport.input(delivery.shownAlert, privacy)
        if input.count > CommandTransport.inputLimit {
            input = CommandTransport.input(delivery.alert.shortened, privacy)
        }
        let name = SafeText.terminal(settings.arguments.first ?? "")
        let child: ChildProcess
        switch ChildProcess.start(settings.arguments, environment: environment, input: input) {
        case .success(let started): child = started
        case .failure(let problem): return .unreachable("\(name) cannot be run: \(problem.text)")
        }
        return result(child.wait(seconds: settings.timeout, isStopped: isStopped), name)
    }

    private func result(_ end: ChildProcess.End, _ name: String) -> AttemptResult {
        switch end {
        case .exited(0, _): return .delivered
        case .exited(65, let words): return .refused("\(name) refuses it (exit code 65)\(words)")
        case .exited(let code, let words): return .unreachable("\(name) ended with exit code \(code)\(words)")
        case .killed(let signal): return .unreachable("\(name) was ended by signal \(signal)")
        case .timedOut: return .unreachable("\(name) did not end within \(settings.timeout) s and was killed")
        case .stopped: return .aborted
        }
    }

    private static func input(_ alert: Alert, _ privacy: Privacy) -> [UInt8] {
        var json = JSONWriter()
        alert.write(to: &json, privacy: privacy)
        json.newline()
        return json.bytes
    }

    /// Only what every program may rely on, and what tells a repetition from something new.
    private static func environment(_ delivery: Delivery) -> [String] {
        [
            "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "HOME=/",
            "FAKEFROM_DELIVERY=\(delivery.id.idempotencyKey)", "FAKEFROM_CHANGE=\(delivery.change.rawValue)",
        ]
    }
}
