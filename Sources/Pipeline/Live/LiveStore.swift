// What the live pipeline asks of its memory; the state database, or a test's stand-in with faults.

public import Alerting
public import StateStore

/// Keeps what a live run must not forget.
public protocol LiveStore: AnyObject, Sendable {
    func load() throws(StateError) -> StoredState
    /// The log's bytes since the snapshot, in order.
    func eachRedoBlock(_ body: (RedoBlock) -> Void) throws(StateError)
    /// Alerts with messages that may still change.
    func eachOpenAlert(_ body: (FoldedAlert) -> Void) throws(StateError)
    /// The positions alone.
    func positions() throws(StateError) -> [StoredPosition]
    /// Everything or nothing, but for new alerts where there is no room.
    func commit(_ commit: Commit) throws(StateError) -> Overflow
    func alert(id: String) throws(StateError) -> FoldedAlert?
    /// Another number than before: another process changed something.
    func foreignChanges() throws(StateError) -> Int
    /// The domains that people allowed, until when (µs since 1970).
    func allowed(now: Int64) throws(StateError) -> [AllowedDomain]
    /// What open mail must not bring back.
    func forgottenAddresses(now: Int64) throws(StateError) -> ForgottenAddresses
    /// Copies the positions to where they survive a damaged database.
    func backUpPositions(now: Int64)
}

extension StateStore: LiveStore {}
