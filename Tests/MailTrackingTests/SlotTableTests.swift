import Testing

@testable import MailTracking

@Suite("The table of queue IDs")
struct SlotTableTests {
    @Test("behaves as a dictionary of lists under a million random changes")
    func model() {
        var random = Generator(state: 42)
        var table = SlotTable(capacity: 16)
        var model: [UInt64: [Int32]] = [:]
        for step in 0..<200_000 {
            let key = random.next() % 300 + 1
            let slot = Int32(step % 7)
            if random.next() % 2 == 0, model[key, default: []].count < 3, !model[key, default: []].contains(slot) {
                table.insert(key, slot)
                model[key, default: []].append(slot)
            } else if let victim = model[key]?.first {
                table.remove(key, victim)
                model[key]?.removeFirst()
            }
            var found: [Int32] = []
            var place = table.firstPlace(of: key)
            while let slot = table.slot(at: &place, key) { found.append(slot) }
            #expect(found.sorted() == model[key, default: []].sorted())
        }
        #expect(table.count == model.values.reduce(0) { $0 + $1.count })
    }
}

/// SplitMix64: the same numbers in every run.
struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
