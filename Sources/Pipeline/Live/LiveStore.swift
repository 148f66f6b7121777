// What the live pipeline asks of its memory; the state database, or a test's stand-in with faults.

public import Alerting
public import StateStore

/// Keeps what a live run must not forget.
public protocol LiveStore: AnyObject, Sendable {
    func load() throws(StateError) -> StoredState
    /// Everything or nothing.
    func commit(_ commit: borrowing Commit) throws(StateError)
    func alert(id: String) throws(StateError) -> FoldedAlert?
}

extension StateStore: LiveStore {}
