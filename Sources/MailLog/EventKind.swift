// Every kind of line that is told apart, with the name that `fakefrom parse` shows.

/// Which line it is: `daemon.what`.
public enum EventKind: UInt16, Sendable, CaseIterable {
    case unrecognised
    case qmgrActive

    /// The name in `parse` records, such as `qmgr.active`.
    public var name: String {
        switch self {
        case .unrecognised: "unrecognised"
        case .qmgrActive: "qmgr.active"
        }
    }
}
