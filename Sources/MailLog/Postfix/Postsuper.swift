// postsuper: what the administrator did to messages in the queue.

/// Reads `QID: removed`, `QID: requeued`, `QID: placed on hold` …
enum Postsuper {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard event.queueID.isPresent else { return }
        if cursor.has("removed") {
            event.kind = .postsuperRemoved
            event.role = .removed
            event.action = .discard
        } else if cursor.has("placed on hold") {
            event.kind = .postsuperHold
            event.role = .decision
            event.action = .hold
        } else if cursor.has("released from hold") {
            event.kind = .postsuperRelease
        } else if cursor.has("requeued") {
            event.kind = .postsuperRequeue
        } else if cursor.has("expired") || cursor.has("force-expired") {
            event.kind = .postsuperExpire
        } else if cursor.has("renamed to match inode number") || cursor.has("renamed") {
            event.kind = .postsuperSummary
        }
    }
}
