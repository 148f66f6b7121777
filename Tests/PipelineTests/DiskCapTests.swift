import Alerting
import Foundation
import StateStore
import Testing

@testable import Pipeline

@Suite("The cap of the state directory")
struct DiskCapTests {
    private let scene = LiveScene()

    private func notices() throws -> [ServiceNotice.Kind] {
        try scene.store().take(sink: "a", dueBy: .max, limit: 10_000).compactMap(\.alert.notice?.kind)
    }

    private func lines() throws -> String? { try scene.store().status().facts["lines"] }

    @Test("beyond it new alerts are counted, not stored; positions go on; people hear of it once, and of its end")
    func cap() throws {
        scene.write(1...2)
        try scene.run()
        let used = try scene.store().used()
        // No room for anything new, in two runs with a crash between them.
        for (number, cleanly) in [(10, false), (20, true)] {
            scene.write(1...1)
            scene.write(number...number + 4)
            try scene.run(cleanly: cleanly, limits: StateLimits(cap: used / 2))
        }
        var status = try scene.store().status()
        #expect(try scene.alerts() == [1: 15, 2: 5])
        #expect(status.overflow.alerts == 10)
        #expect(status.overflow.since != nil)
        #expect(status.facts["lines"] == "\(14 * 5)")
        // With room, what comes from then on is stored.
        scene.write(20...21)
        try scene.run(limits: StateLimits(cap: 1 << 30))
        status = try scene.store().status()
        #expect(try scene.alerts() == [1: 15, 2: 5, 20: 5, 21: 5])
        #expect(status.overflow.since == nil)
        #expect(status.overflow.alerts == 10)
        #expect(try notices() == [.full, .room])
    }

    @Test("a state that is used to a tenth below the cap, or less, has room again; not before")
    func hysteresis() throws {
        scene.write(1...1)
        try scene.run(limits: StateLimits(cap: 1))
        #expect(try scene.store().status().overflow.alerts == 1)
        let used = try scene.store().used()
        scene.write(2...2)
        try scene.run(limits: StateLimits(cap: used + used / 20))
        #expect(try scene.store().status().overflow.alerts == 2)
        scene.write(3...3)
        try scene.run(limits: StateLimits(cap: used * 2))
        #expect(try scene.alerts() == [3: 5])
        #expect(try scene.store().status().overflow.since == nil)
    }

    @Test("closed alerts past their time make room first")
    func retention() throws {
        // A message is over a minute of log time after its last line.
        scene.write(1...150)
        try scene.run(subscriptions: [])
        let used = try scene.store().used()
        scene.write(151...152)
        try scene.run(subscriptions: [], limits: StateLimits(cap: used, retention: 1))
        let left = try scene.alerts()
        #expect(left[1] == nil)
        #expect(left[150] == 5 && left[151] == 5 && left[152] == 5)
        #expect(try scene.store().status().overflow.alerts == 0)
    }
}
