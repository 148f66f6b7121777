// What was read since the last commit, and whom to thank for it afterwards.

import Alerting
import Foundation
import LogSources
import StateStore

/// Gathers one commit.
struct PendingCommit {
    private(set) var commit = Commit(time: 0)
    /// In the order in which they were given; told to the inputs when they are stored.
    private(set) var positions: [LivePosition] = []
    /// Bytes of log that wait here.
    private(set) var bytes = 0

    /// Bytes at the end of the last block that are yet to be looked at.
    var left = 0
    /// The fact that holds it: a crash between two parts of a block goes on in its middle.
    static let leftFact = "redo_left"
    /// News that wait for a commit, and their bytes, about.
    static let newsLimit = 256
    static let newsBytes = 1 << 19
    private var newsWeight = 0

    /// There is so much to tell that it is to be stored before more is read.
    var isFull: Bool { commit.news.count >= PendingCommit.newsLimit || newsWeight >= PendingCommit.newsBytes }

    var hasNews: Bool { !commit.news.isEmpty }
    /// A file was found, rotated or lost. A crash before that is stored would make the next start a first start of it.
    private(set) var hasTurn = false
    var isEmpty: Bool { commit.isEmpty && positions.isEmpty }

    mutating func add(_ position: LivePosition) {
        positions.append(position)
        guard position.isDurable, let body = PositionText.text(position) else { return }
        let stored = StoredPosition(key: position.stream.text, body: body)
        // Of one stream only the last counts, but the first says when the stream was found.
        if let index = commit.positions.firstIndex(where: { $0.key == stored.key }) {
            commit.positions[index] = stored
        } else {
            commit.positions.append(stored)
        }
    }

    mutating func add(_ block: RedoBlock) {
        bytes += block.bytes.count
        commit.redo.append(block)
    }

    mutating func noteTurn() { hasTurn = true }

    mutating func add(_ gap: LogGap, at time: Int64) {
        commit.gaps.append(
            GapRecord(
                time: time, kind: gap.kind.rawValue, path: gap.path, offset: gap.offset, bytes: gap.bytes,
                text: gap.message))
    }

    mutating func add(_ news: AlertNews) {
        commit.news.append(news)
        newsWeight += news.alert.weight
    }

    mutating func forget(_ streams: [String]) {
        commit.positions.removeAll { streams.contains($0.key) }
        commit.forgotten += streams
    }

    /// Completes the commit with what is taken only once for it.
    mutating func seal(_ alerts: [FoldedAlert], _ snapshot: TrackingSnapshot?, facts: [String: String], at time: Int64)
    {
        commit.time = time
        commit.alerts += alerts
        commit.facts = facts
        guard let snapshot else { return }
        commit.snapshot = snapshot
        // The snapshot holds what these blocks did.
        commit.redo = []
    }

    mutating func clear() { self = PendingCommit() }
}

/// Positions as the database holds them.
enum PositionText {
    static func text(_ position: LivePosition) -> String? {
        (try? JSONEncoder().encode(position)).map { String(decoding: $0, as: UTF8.self) }
    }

    static func position(_ stored: StoredPosition) -> LivePosition? {
        try? JSONDecoder().decode(LivePosition.self, from: Data(stored.body.utf8))
    }
}
