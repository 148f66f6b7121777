// Power fails while the database's log is written: its tail is cut off, torn, or not what was written.
// https://sqlite.org/wal.html: each frame carries a checksum over all before it, so what is torn ends the log at the commit
// before.

import Alerting
import Foundation
import StateStore
import Testing

@testable import Pipeline

@Suite("A power failure in the middle of a commit")
struct TornWriteTests {
    /// A database's log, by frames (https://sqlite.org/fileformat2.html#walformat).
    private static let header = 32
    private static let frame = 24 + 4096

    /// A log of some messages, read and stored in many commits; the state's files as they were before the last ones were
    /// moved into the database.
    private func scene() throws -> (scene: LiveScene, files: [String: Data]) {
        let scene = LiveScene()
        var files: [String: Data] = [:]
        var written = 0
        try scene.run(committed: {
            files = scene.files()
            guard written < 12 else { return }
            written += 1
            // A new alert is stored at once.
            scene.write(written...written)
        })
        return (scene, files)
    }

    private func expectAllOnce(_ scene: LiveScene, _ what: String) throws {
        try scene.run()
        let (alerts, status) = (try scene.alerts(), try scene.store().status())
        #expect(alerts == Dictionary(uniqueKeysWithValues: (1...12).map { ($0, 5) }), "\(what)")
        #expect(status.facts["lines"] == "60", "\(what)")
        #expect(status.gapsInAll == 0, "\(what)")
        let told = try scene.store().take(sink: "a", dueBy: .max, limit: 1_000).map(\.id)
        #expect(Set(told).count == told.count, "\(what)")
    }

    @Test("a log that is cut off anywhere leaves an earlier commit, and reading goes on from there")
    func cut() throws {
        let (scene, files) = try scene()
        let log = try #require(files["state.db-wal"])
        try #require(log.count > TornWriteTests.header + 20 * TornWriteTests.frame)
        var cuts = [0, 1, TornWriteTests.header, log.count]
        for frame in stride(from: 0, to: (log.count - TornWriteTests.header) / TornWriteTests.frame, by: 13) {
            let start = TornWriteTests.header + frame * TornWriteTests.frame
            cuts += [start, start + 512 * (frame % 8), start + 4096]
        }
        for cut in cuts {
            try scene.replaceState(files.merging(["state.db-wal": log.prefix(cut)]) { $1 })
            try expectAllOnce(scene, "cut at \(cut) of \(log.count)")
        }
    }

    @Test("sectors that were not written, or hold something else, do the same")
    func torn() throws {
        let (scene, files) = try scene()
        let log = try #require(files["state.db-wal"])
        var random = SystemRandomNumberGenerator()
        for round in 0..<30 {
            var torn = log
            let sector = Int.random(in: 0..<(log.count / 512), using: &random) * 512
            let end = min(sector + [512, 4096][round % 2], log.count)
            switch round % 3 {
            case 0: torn.replaceSubrange(sector..<end, with: Data(count: end - sector))
            case 1: torn.replaceSubrange(sector..<end, with: (sector..<end).map { _ in .random(in: 0...255) })
            default: torn[Int.random(in: 0..<log.count, using: &random)] ^= 1 << UInt8.random(in: 0...7)
            }
            try scene.replaceState(files.merging(["state.db-wal": torn]) { $1 })
            try expectAllOnce(scene, "round \(round), sector at \(sector)")
        }
    }
}
