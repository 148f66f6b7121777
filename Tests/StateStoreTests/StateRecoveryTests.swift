import Alerting
import Foundation
import Testing

@testable import StateStore

@Suite("A damaged state database")
struct StateRecoveryTests {
    private let folder = TemporaryDirectory()
    private let position = StoredPosition(key: "file:1", body: "{\"offset\":4711}")

    private func fill(alerts: Int = 20) throws {
        let store = try StateStore(StateDirectory(folder.state))
        var folder = AlertFolder()
        var commit = Commit.folding((1...alerts).map { .sample($0) }, into: &folder)
        commit.positions = [position]
        commit.facts = ["hash_key": "1 2"]
        try store.commit(commit)
        store.backUpPositions(now: 77)
    }

    private var file: String { folder.state + "/state.db" }

    @Test("whatever becomes of its bytes, the positions are there afterwards, and nothing crashes")
    func damages() throws {
        var random = SystemRandomNumberGenerator()
        for round in 0..<60 {
            try? FileManager.default.removeItem(atPath: folder.state)
            try fill()
            var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
            switch round % 4 {
            case 0: bytes = []
            case 1: bytes = Array(bytes.prefix(Int.random(in: 1..<bytes.count, using: &random)))
            case 2: for _ in 0..<200 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255) }
            default: bytes = (0..<5_000).map { _ in .random(in: 0...255) }
            }
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            let (store, _) = try StateStore.open(StateDirectory(folder.state))
            let state = try store.load()
            #expect(state.positions.map(\.key) == [position.key], "round \(round)")
            #expect(state.facts["hash_key"] == "1 2", "round \(round)")
        }
    }

    @Test("what can be read goes on in the new database, and people are told where the old one lies")
    func salvage() throws {
        try fill()
        let handle = try #require(FileHandle(forUpdatingAtPath: file))
        // The last page belongs to an index or a table of its own; the others stay readable.
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: size - 4096)
        handle.write(Data(repeating: 0xFF, count: 4096))
        try handle.close()
        let (store, recovery) = try StateStore.open(StateDirectory(folder.state))
        let found = try #require(recovery)
        #expect(found.setAside.map { FileManager.default.fileExists(atPath: $0) } == true)
        #expect(found.message.contains("state.db.damaged-"))
        #expect(try store.load().positions == [position])
    }

    @Test("a database that is gone is no first start")
    func gone() throws {
        try fill()
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
        let (store, recovery) = try StateStore.open(StateDirectory(folder.state))
        #expect(recovery?.positionsFrom == 77)
        #expect(recovery?.setAside == nil)
        #expect(try store.load().positions == [position])
    }

    @Test("a first start is no recovery")
    func firstStart() throws {
        #expect(try StateStore.open(StateDirectory(folder.state)).recovery == nil)
        #expect(try StateStore.open(StateDirectory(folder.state)).recovery == nil)
    }

    @Test("errors name the file, the fault and what to do")
    func errors() {
        for kind: StateError.Kind in [
            .busy(pid: 7), .busy(pid: nil), .unusable(reason: "x"), .full, .inputOutput(reason: "x"),
            .newer(version: 9),
            .locked, .missing, .shared(with: "mail.log"), .shared(with: nil),
        ] {
            let text = StateError(kind, path: "/var/lib/fakefrom").description
            #expect(text.hasPrefix("/var/lib/fakefrom: "))
            #expect(text.contains(";") || text.contains("."), "\(text)")
        }
    }
}
