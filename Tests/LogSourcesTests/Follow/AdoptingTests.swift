// Other paths for a follower at work (SIGHUP): kept, added, left out, and named again.

import Testing

@testable import LogSources

@Suite("Following what another configuration names")
struct AdoptingTests {
    @Test(
        "kept logs go on, new ones begin, left ones wait where they were and come back there", arguments: [false, true])
    func swap(anew: Bool) throws {
        let scene = Harness(MemoryDisk(), paths: ["a.log", "b.log"])
        for name in ["a.log", "b.log", "c.log"] { scene.write(3, to: name) }
        scene.run(seconds: 1)
        #expect(scene.read.count == 6)
        scene.follow(["b.log", "c.log"], anew: anew)
        for name in ["a.log", "b.log", "c.log"] { scene.write(2, to: name) }
        scene.run(seconds: 1)
        // b 2, c 5; a stands still.
        #expect(scene.read.count == 13)
        scene.disk.rename("a.log", "a.log.1")
        scene.write(4, to: "a.log")
        scene.follow(["a.log", "c.log"], anew: anew)
        scene.settle()
        scene.expectAllOnce()
    }

    @Test("a log stays the same one when a glob leads to it instead of its name, and back")
    func globs() throws {
        let scene = Harness(MemoryDisk(), paths: ["mail.log"])
        scene.write(3)
        scene.run(seconds: 1)
        scene.follow(["mail*.log"], anew: false)
        scene.write(2)
        scene.write(2, to: "mail-b.log")
        scene.run(seconds: 2)
        #expect(scene.read.count == 7)
        scene.follow(["mail-b.log", "mail.log"], anew: false)
        scene.write(1)
        scene.write(1, to: "mail-b.log")
        scene.settle()
        scene.expectAllOnce()
    }

    @Test("a rotated file that was deleted is read to its end across a change of the configuration")
    func deleted() throws {
        let scene = Harness(try RealDisk(), paths: ["mail.log"])
        scene.write(3)
        scene.run(seconds: 1)
        scene.disk.rename("mail.log", "mail.log.1")
        scene.write(2)
        scene.run()
        scene.write(2, to: "mail.log.1")
        scene.disk.unlink("mail.log.1")
        scene.follow(["mail.log", "other.log"], anew: false)
        scene.settle()
        scene.expectAllOnce()
    }

    @Test("where reading begins in a file that is there is a matter of the first time it is named")
    func starts() throws {
        let scene = Harness(MemoryDisk(), paths: ["a.log"], start: .end)
        scene.write(3, to: "b.log")
        scene.run(seconds: 1)
        scene.follow(["a.log", "b.log"], anew: false)
        scene.write(1, to: "a.log")
        scene.run(seconds: 1)
        scene.write(1, to: "b.log")
        scene.run(seconds: 1)
        // Of b.log only what came after it was named; of a.log, which came later, everything.
        #expect(scene.read.count == 2)
    }

    @Test("names that change again and again lose and repeat nothing", arguments: 1...20)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = ["a.log", "b.log", "mail.log"]
        let scene = Harness(MemoryDisk(), paths: names)
        // A log is known from its first line on; what is rotated before is none of it.
        for name in names { scene.write(1, to: name) }
        scene.run()
        for _ in 0..<60 {
            for name in names { scene.write(Int.random(in: 0...3, using: &random), to: name) }
            switch Int.random(in: 0..<6, using: &random) {
            case 0: scene.follow(names.shuffled(using: &random), anew: false)
            case 1: scene.follow([names.randomElement(using: &random) ?? "a.log"], anew: false)
            case 2: scene.follow(["?.log"], anew: false)
            case 3: scene.follow(["*.log"], anew: Bool.random(using: &random))
            default: scene.run(seconds: 0.5)
            }
        }
        scene.follow(names, anew: false)
        scene.settle()
        scene.expectAllOnce()
    }
}
