// The alerts of a replay: in memory while they are few, beyond it in a temporary file. The output is the same.

public import Alerting
public import StateStore

/// Folds the findings of a whole log in little memory.
public struct ReplayAlerts {
    /// Alerts that are kept in memory (some 6 KB each) before and beside the file, and their bytes, about.
    public static let standardLimit = 2_048
    private static let bytes = 16 << 20

    private var folder: AlertFolder
    private var spill: AlertSpill?
    /// The first thing that went wrong with the file; what was folded since is not whole.
    public private(set) var failure: StateError?

    /// - Parameter limit: alerts that are kept in memory.
    public init(site: String, limit: Int = ReplayAlerts.standardLimit) {
        folder = AlertFolder(site: site, limit: limit, byteLimit: ReplayAlerts.bytes)
    }

    public mutating func fold(_ finding: Finding) {
        var recall = Recall(spill: spill)
        _ = folder.fold(finding) { recall.alert($0) }
        settle(recall)
    }

    public mutating func note(_ answer: Answer) {
        var recall = Recall(spill: spill)
        _ = folder.note(answer) { recall.alert($0) }
        settle(recall)
    }

    /// Calls the body for each alert, by first event, then id. Ends the value's use.
    /// - Throws: where the temporary file could not be written or read.
    public mutating func each(_ body: (Alert) -> Void) throws(StateError) {
        if let failure { throw failure }
        guard let spill else { return folder.alerts.forEach(body) }
        try spill.store(folder.takeChanged())
        try spill.each(body)
    }

    private mutating func settle(_ recall: Recall) {
        failure = failure ?? recall.failure
        guard folder.isFull, failure == nil else { return }
        do throws(StateError) {
            if spill == nil { spill = try AlertSpill() }
            try spill?.store(folder.takeChanged())
        } catch {
            failure = error
        }
    }

    private struct Recall {
        let spill: AlertSpill?
        var failure: StateError?

        mutating func alert(_ id: String) -> FoldedAlert? {
            do throws(StateError) { return try spill?.alert(id: id) } catch {
                failure = error
                return nil
            }
        }
    }
}
