// Runs live inputs on the test's own thread until something has come, and keeps what came.

import Glibc
import Testing

@testable import LogSources

/// Drives `LiveInputs` as the live pipeline does.
final class LiveHarness {
    let inputs: LiveInputs
    private var block = Block()
    private(set) var blocks: [[UInt8]] = []
    private(set) var steps: [LiveStep] = []
    private(set) var positions: [LivePosition] = []
    private(set) var gaps: [LogGap] = []
    private(set) var problems: [FollowProblem] = []
    private(set) var isOver = false

    init(_ options: LiveInputOptions, positions: [LivePosition] = []) {
        var options = options
        options.files.pollInterval = 20_000
        inputs = LiveInputs(options, positions: positions)
    }

    /// All bytes that came.
    var text: String { String(decoding: blocks.joined(), as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast() }
    var lastPosition: LivePosition? { positions.last }

    /// Runs until a condition holds.
    /// - Returns: whether it did within the time.
    @discardableResult
    func run(seconds: Double = 120, until condition: (LiveHarness) -> Bool) -> Bool {
        let end = LiveTime.current().now + Int64(seconds * 1_000_000)
        while !condition(self) {
            guard !isOver, LiveTime.current().now < end else { return condition(self) }
            step()
        }
        return true
    }

    /// Runs for a time, whatever comes.
    func run(seconds: Double) { run(seconds: seconds) { _ in false } }

    func step() {
        guard let step = inputs.next(into: &block) else {
            isOver = true
            return
        }
        switch step {
        case .lines(let position):
            block.withBytes { blocks.append(Array($0)) }
            take(position)
        case .position(let position): take(position)
        case .gap(let gap, let position):
            gaps.append(gap)
            if let position { take(position) }
        case .problem(let problem): problems.append(problem)
        case .idle: return
        case .forget, .reload: break
        }
        steps.append(step)
    }

    private func take(_ position: LivePosition) {
        positions.append(position)
        inputs.committed(position)
    }
}
