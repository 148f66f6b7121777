import Alerting
import Foundation
import GRDB
import Testing

@testable import StateStore

@Suite("The state database")
struct StateStoreTests {
    private let folder = TemporaryDirectory()

    private func position(_ number: Int, _ offset: Int) -> StoredPosition {
        StoredPosition(key: "file:\(number)", body: "{\"offset\":\(offset)}")
    }

    @Test("what was committed is there after a restart")
    func roundTrip() throws {
        var alerts = AlertFolder()
        var commit = Commit.folding([.sample(1, isFinal: false), .sample(2)], into: &alerts)
        commit.positions = [position(1, 10), position(2, 20)]
        commit.redo = [RedoBlock(stream: "file:1", path: "/x", offset: 3, bytes: [1, 0, 255])]
        commit.facts = ["lines": "7"]
        commit.gaps = [GapRecord(time: 1, kind: "vanished", path: "/x", offset: 5, bytes: nil, text: "lost")]
        do { try StateStore(StateDirectory(folder.state)).commit(commit) }
        let store = try StateStore(StateDirectory(folder.state))
        let state = try store.load()
        #expect(state.positions == commit.positions)
        #expect(try store.redoBlocks() == commit.redo)
        #expect(state.facts == ["lines": "7"])
        #expect(try store.openAlerts().map(\.key.registrableDomain) == ["openai-support1.net"])
    }

    @Test("positions keep the order in which they were given first, forgotten ones go")
    func positions() throws {
        let store = try StateStore(StateDirectory(folder.state))
        for numbers in [[1, 2], [2, 1, 3]] {
            var commit = Commit(time: 1)
            commit.positions = numbers.map { position($0, numbers.count) }
            try store.commit(commit)
        }
        var commit = Commit(time: 2)
        commit.forgotten = ["file:2"]
        try store.commit(commit)
        #expect(try store.load().positions == [position(1, 3), position(3, 3)])
    }

    @Test("a snapshot takes the place of the blocks before it")
    func snapshot() throws {
        let store = try StateStore(StateDirectory(folder.state))
        let block = RedoBlock(stream: "a", path: "b", offset: 0, bytes: [1])
        var commit = Commit(time: 1)
        commit.redo = [block]
        try store.commit(commit)
        commit.redo = []
        commit.snapshot = TrackingSnapshot(tracker: [9, 9], tables: [7], context: "{}")
        try store.commit(commit)
        #expect(try store.redoBlocks().isEmpty)
        commit.snapshot = nil
        commit.redo = [block]
        try store.commit(commit)
        let state = try store.load()
        #expect(state.snapshot == TrackingSnapshot(tracker: [9, 9], tables: [7], context: "{}"))
        #expect(try store.redoBlocks() == [block])
    }

    @Test("folding goes on where it was: counts, revisions, open messages")
    func foldingGoesOn() throws {
        let store = try StateStore(StateDirectory(folder.state))
        var before = AlertFolder()
        try store.commit(.folding([.sample(1), .sample(1, message: 2, isFinal: false)], into: &before))
        var after = AlertFolder()
        for alert in try store.openAlerts() { after.restore(alert) }
        _ = after.fold(.sample(1, message: 2)) { try? store.alert(id: $0) }
        _ = after.fold(.sample(1, message: 3)) { try? store.alert(id: $0) }
        let alert = try #require(after.takeChanged().first?.current)
        #expect(alert.messages == 3)
        #expect(alert.lines == 15)
    }

    @Test("an alert that memory forgot comes back from the database")
    func recall() throws {
        let store = try StateStore(StateDirectory(folder.state))
        var alerts = AlertFolder(limit: 10)
        for round in 1...3 {
            for number in 1...50 {
                let change = alerts.fold(.sample(number, message: round)) { try? store.alert(id: $0) }?.change
                #expect((change == .opened) == (round == 1))
                var commit = Commit(time: 1)
                commit.alerts = alerts.takeChanged()
                try store.commit(commit)
            }
        }
        var counts: [Int] = []
        try store.eachAlert(minimumSeverity: .low) { counts.append($0.alert.messages) }
        #expect(counts == Array(repeating: 3, count: 50))
    }

    @Test("directory and files are closed to others")
    func permissions() throws {
        let store = try StateStore(StateDirectory(folder.state))
        try store.commit(Commit(time: 1))
        for (name, mode) in [("", 0o700), ("/state.db", 0o600), ("/state.db-wal", 0o600), ("/lock", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.state + name)
            #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
        }
    }

    @Test("a second service on the directory is refused, with the number of the first")
    func secondInstance() throws {
        // The store holds the lock: nobody else keeps the directory.
        let first = try StateStore(StateDirectory(folder.state))
        #expect(throws: StateError(.busy(pid: getpid()), path: folder.state)) { try StateDirectory(folder.state) }
        withExtendedLifetime(first) {}
        // Gone with its holder.
        do { _ = try StateDirectory(folder.path + "/other") }
        #expect(throws: Never.self) { try StateDirectory(folder.path + "/other") }
    }

    @Test("the lock goes with its holder, also where a child has a copy of the descriptor for a moment")
    func inheritedLock() throws {
        let path = folder.path + "/inherited"
        var copy: Int32 = -1
        do {
            let first = try StateDirectory(path)
            copy = dup(try #require(try descriptor(of: path + "/lock")))
            withExtendedLifetime(first) {}
        }
        defer { close(copy) }
        #expect(copy >= 0)
        #expect(throws: Never.self) { try StateDirectory(path) }
    }

    @Test("a database that is a link elsewhere, and a directory that others may write to, are refused by name")
    func foreignPlaces() throws {
        let elsewhere = folder.path + "/elsewhere"
        try FileManager.default.createDirectory(atPath: folder.path + "/linked", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/linked/state.db", withDestinationPath: elsewhere)
        let link = #expect(throws: StateError.self) { try StateDirectory(folder.path + "/linked") }
        #expect(link?.description.contains("symbolic link") == true)
        #expect(!FileManager.default.fileExists(atPath: elsewhere))
        guard geteuid() == 0 else { return }
        let open = folder.path + "/open"
        mkdir(open, 0o777)
        chmod(open, 0o777)
        chown(open, 65_534, 65_534)
        let other = #expect(throws: StateError.self) { try StateDirectory(open) }
        #expect(other?.description.contains("another user's") == true)
    }

    @Test("a directory that others use is refused, and stays open to them")
    func sharedPlaces() throws {
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        let (sticky, used) = (folder.path + "/sticky", folder.path + "/used")
        for (path, bits) in [(sticky, mode_t(0o1777)), (used, 0o755)] {
            mkdir(path, bits)
            chmod(path, bits)
        }
        _ = FileManager.default.createFile(atPath: used + "/notes.txt", contents: nil)
        for (path, text) in [(sticky, "everybody may write"), (used, "notes.txt")] {
            let before = try mode(path)
            let error = #expect(throws: StateError.self) { try StateDirectory(path) }
            #expect(error?.description.contains(text) == true)
            #expect(try mode(path) == before)
        }
        // Closed already: what else lies there is the owner's affair.
        chmod(used, 0o700)
        #expect(throws: Never.self) { try StateDirectory(used) }
    }

    @Test("a fresh directory, and one that held a state before, are closed to others")
    func ownPlaces() throws {
        let own = folder.path + "/own"
        mkdir(own, 0o755)
        do { try StateStore(StateDirectory(own)).commit(Commit(time: 1)) }
        chmod(own, 0o755)
        _ = try StateDirectory(own)
        #expect(try FileManager.default.attributesOfItem(atPath: own)[.posixPermissions] as? Int == 0o700)
    }

    /// The open descriptor of this process for a file.
    private func descriptor(of path: String) throws -> Int32? {
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name)
            if target == path { return Int32(name) }
        }
        return nil
    }

    @Test("a database of a newer version is refused by name, and left as it is")
    func newer() throws {
        do {
            let store = try StateStore(StateDirectory(folder.state))
            try store.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        }
        #expect(throws: StateError(.newer(version: 99), path: folder.state)) {
            try StateStore.open(StateDirectory(folder.state))
        }
    }

    @Test("what was allowed can be taken back: its alerts are open again")
    func disallow() throws {
        let store = try StateStore(StateDirectory(folder.state))
        var alerts = AlertFolder()
        try store.commit(.folding([.sample(1), .sample(2)], into: &alerts))
        try store.allow(AllowedDomain(domain: "openai-support1.net", reason: "x", added: 1, expires: 100))
        func open() throws -> Int {
            var count = 0
            try store.eachAlert(.init(onlyOpen: true)) { _ in count += 1 }
            return count
        }
        #expect(try open() == 1)
        #expect(try store.disallow("openai-support1.net"))
        #expect(try !store.disallow("openai-support1.net"))
        #expect(try open() == 2)
        #expect(try store.allowed(now: 0).isEmpty)
    }

    @Test("people look at the state of a running service, and change what is theirs")
    func people() throws {
        let service = try StateStore(StateDirectory(folder.state))
        var alerts = AlertFolder()
        try service.commit(.folding([.sample(1), .sample(2)], into: &alerts))
        let reader = try StateStore(attachingTo: folder.state, readOnly: true)
        #expect(try reader.alerts(named: "OpenAI-Support1.net").count == 1)
        #expect(throws: StateError.self) { try reader.acknowledge(["x"], note: nil) }
        let before = try service.foreignChanges()
        #expect(try service.foreignChanges() == before)
        let person = try StateStore(attachingTo: folder.state, readOnly: false)
        let entry = AllowedDomain(domain: "openai-support1.net", reason: "user group", added: 1, expires: 100)
        #expect(try person.allow(entry) == 1)
        #expect(try service.foreignChanges() != before)
        #expect(try service.allowed(now: 50) == [entry])
        #expect(try service.allowed(now: 100).isEmpty)
        // What waited to be told of the allowed domain is dropped.
        #expect(
            try service.take(sink: "a", dueBy: .max, limit: 9).map(\.alert.key.registrableDomain) == [
                "openai-support2.net"
            ])
        #expect(throws: StateError(.missing, path: folder.path)) {
            try StateStore(attachingTo: folder.path, readOnly: true)
        }
    }
}
