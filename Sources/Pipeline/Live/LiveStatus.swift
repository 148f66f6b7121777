// How a live service stands, out of its database: for `status`.

import Foundation
import LogSources
public import StateStore

/// One input of a service.
public struct InputStatus: Sendable {
    public var name: String
    /// `active`, `draining`, `journal`, or `not durable`.
    public var state: String
    /// Bytes read, and seen; nil for what is no file.
    public var offset: Int64?
    public var size: Int64?
}

extension StoredStatus {
    /// The inputs by their positions; rotated files that were read to their end are left out. Then those without one.
    public var inputs: [InputStatus] {
        let volatile = (facts[LiveFacts.volatileInputs] ?? "").split(separator: "\n")
        return positioned + volatile.map { InputStatus(name: String($0), state: "not durable") }
    }

    private var positioned: [InputStatus] {
        positions.compactMap(PositionText.position).compactMap { position in
            switch position {
            case .file(let checkpoint):
                guard checkpoint.state != .done else { return nil }
                return InputStatus(
                    name: checkpoint.path, state: checkpoint.state.rawValue, offset: checkpoint.offset,
                    size: max(checkpoint.sizeSeen, checkpoint.offset))
            case .journal(let journal): return InputStatus(name: journal.input, state: "journal")
            // Never stored.
            case .volatile: return nil
            }
        }
    }

    /// A counter or an instant (µs since 1970) that the service stored.
    public func number(_ name: String) -> Int64? { facts[name].flatMap { Int64($0) } }
}
