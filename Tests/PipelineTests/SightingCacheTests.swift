import Testing

@testable import Pipeline

@Suite("The cache of judged names")
struct SightingCacheTests {
    @Test("remembers every answer until it forgets all of them")
    func model() {
        var cache = SightingCache(initialCapacity: 16)
        var model: [UInt64: Bool] = [:]
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let hash = (state >> 40) &* 2
            if let known = cache.answer(hash) {
                #expect(known == model[hash])
            } else {
                cache.remember(hash, state & (1 << 20) != 0)
                model[hash] = state & (1 << 20) != 0
            }
        }
    }

    @Test("keeps every answer until half its words are used, then forgets all of them at once")
    func keeps() {
        let capacity = 1 << 12
        var cache = SightingCache(initialCapacity: 16, capacity: capacity)
        let hashes = (1...UInt64(capacity / 2)).map { $0 &* 0x9E37_79B9_7F4A_7C15 & ~1 }
        for (place, hash) in hashes.enumerated() { cache.remember(hash, place % 3 == 0) }
        for (place, hash) in hashes.enumerated() { #expect(cache.answer(hash) == (place % 3 == 0)) }
        cache.remember(2, true)
        #expect(cache.answer(2) == true)
        #expect(hashes.allSatisfy { cache.answer($0) == nil })
    }

    @Test("hashes that look like an empty place are kept too", arguments: [0, 1, 2, 3] as [UInt64])
    func corner(hash: UInt64) {
        var cache = SightingCache()
        cache.remember(hash, true)
        #expect(cache.answer(hash) == true)
    }
}
