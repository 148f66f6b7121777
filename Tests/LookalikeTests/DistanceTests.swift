import Testing

@testable import Lookalike

@Suite("The visual distance against its definition")
struct DistanceTests {
    @Test("it is the cheapest of all ways, and nil exactly above the limit")
    func minimal() {
        var generator = SeededGenerator(seed: 9)
        let letters = Array("rnmvwucld01oabh".utf8)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...6, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? 0x61 }
        }
        var distance = VisualDistance()
        for _ in 0..<400 {
            let (seen, expected) = (word(), word())
            let cost = Self.cheapest(seen, expected)
            for limit in [0, 5, 10, 14, 30, 200] {
                let found = distance.match(seen[...], expected[...], limit: limit)
                #expect(found?.cost == (cost <= limit ? cost : nil), "\(seen) \(expected) \(limit)")
                #expect((found?.differences.reduce(0) { $0 + $1.cost } ?? cost) == cost)
            }
        }
    }

    /// Every last step of every pair of beginnings.
    private static func cheapest(_ seen: [UInt8], _ expected: [UInt8]) -> Int {
        var costs: [[Int]] = []
        for row in 0...seen.count {
            costs.append([])
            for column in 0...expected.count {
                let steps = steps(Array(seen[..<row]), Array(expected[..<column]))
                let best = steps.map { costs[row - $0.seen][column - $0.expected] + $0.cost }.min()
                costs[row].append(best ?? 0)
            }
        }
        return costs[seen.count][expected.count]
    }

    private static func steps(_ seen: [UInt8], _ expected: [UInt8]) -> [(cost: Int, seen: Int, expected: Int)] {
        var steps: [(cost: Int, seen: Int, expected: Int)] = []
        let (before, wantedBefore) = (seen.dropLast().last, expected.dropLast().last)
        if let letter = seen.last { steps.append((letter == before ? GlyphCosts.doubling : GlyphCosts.edit, 1, 0)) }
        if let wanted = expected.last {
            steps.append((wanted == wantedBefore ? GlyphCosts.doubling : GlyphCosts.edit, 0, 1))
        }
        guard let letter = seen.last, let wanted = expected.last else { return steps }
        steps.append((Int(GlyphCosts.table[Int(letter) * 256 + Int(wanted)]), 1, 1))
        if let before, let cost = GlyphCosts.digraph(before, letter, as: wanted) { steps.append((cost, 2, 1)) }
        if let wantedBefore, let cost = GlyphCosts.digraph(wantedBefore, wanted, as: letter) {
            steps.append((cost, 1, 2))
        }
        if let before, let wantedBefore, before == wanted, wantedBefore == letter {
            steps.append((GlyphCosts.transposition, 2, 2))
        }
        return steps
    }

    @Test("no pair of letters reads as one for less than the cheapest")
    func digraphs() {
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            for first in UInt8(0x30)...0x7A {
                for second in UInt8(0x30)...0x7A {
                    guard let cost = GlyphCosts.digraph(first, second, as: letter) else { continue }
                    #expect(cost >= GlyphCosts.cheapestDigraph)
                }
            }
        }
    }
}
