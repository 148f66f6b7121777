// Sinks that the configuration no longer has: what waits for them must not wait for ever without a word.

import GRDB

extension StateStore {
    /// What waits for other sinks than these becomes a dead letter: `alerts dead list` shows it, and `retry` gives it back
    /// when the sink is there again.
    /// - Parameters:
    ///   - sinks: the names of those that are there.
    ///   - instant: µs since 1970.
    /// - Returns: how many deliveries, by the sinks' names.
    @discardableResult
    public func buryDeliveries(exceptFor sinks: [String], at instant: Int64) throws(StateError) -> [String: Int] {
        try write { db in
            let names = try StoredText.text(sinks)
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT sink, count(*) AS number FROM delivery WHERE state <> 'dead'
                    AND sink NOT IN (SELECT value FROM json_each(?)) GROUP BY sink
                    """, arguments: [names])
            if !rows.isEmpty {
                try db.execute(
                    sql: """
                        UPDATE delivery SET state = 'dead', next_at = 0, last_code = NULL, last_error = ?, changed = ?
                        WHERE state <> 'dead' AND sink NOT IN (SELECT value FROM json_each(?))
                        """, arguments: [StateStore.removedReason, instant, names])
            }
            // Without anything that waits or is dead, a sink that is gone is of no interest in `status`.
            try db.execute(
                sql: """
                    DELETE FROM sink WHERE name NOT IN (SELECT value FROM json_each(?))
                    AND NOT EXISTS (SELECT 1 FROM delivery WHERE sink = sink.name)
                    """, arguments: [names])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["sink"], $0["number"]) })
        }
    }

    /// The error of such a dead letter.
    public static let removedReason = "sink removed"
}
