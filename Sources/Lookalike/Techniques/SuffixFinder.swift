// Finds a public suffix in the middle of a name, behind a protected word: openai.com.verify.example.

enum SuffixFinder {
    /// Suffixes that people read as the end of a name. A brand's own suffix counts besides these.
    private static let wellKnown: NameTable = {
        var table = NameTable()
        let list: StaticString = """
            com net org co io ai app dev jp cojp nejp orjp uk couk de fr it es nl pl br combr mx commx ca au comau
            us in coin ru cn comcn tw comtw hk kr cokr sg comsg my ch at be se no dk fi pt ie nz conz za coza tr comtr
            eu info biz me gov edu
            """
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    /// What stands behind a hit, where it can be read as a suffix: as the brand's, as one that imitates a well-known
    /// one, or as another.
    static func find(behind hit: Hit, in host: HostView, _ imitated: Imitated) -> EmbeddedSuffix? {
        let parts = followingParts(hit, host)
        guard !parts.isEmpty else { return nil }
        let suffix = find(behind: hit, parts, in: host, own: imitated.suffixes)
        return suffix?.isTargets ?? false ? suffix : findFake(behind: hit, parts, in: host) ?? suffix
    }

    private static func find(
        behind hit: Hit, _ parts: [Part], in host: HostView, own: [[UInt8]]
    ) -> EmbeddedSuffix? {
        guard let first = parts.first else { return nil }
        let own = own.prefix(256).map { $0.filter { $0 != UInt8(ascii: ".") } }
        let joined = parts.count > 1 ? [first.letters + parts[1].letters] : []
        for (number, candidate) in (joined + [first.letters]).enumerated() {
            let isTargets =
                own.contains(candidate) || own.contains { resembles(candidate, $0) }
                || !own.contains(first.letters) && own.contains { runsOn(candidate, $0) }
            // Unseparated letters must be the target's own: `openaicom`, not `openaime`.
            guard isTargets || (first.isSeparated && wellKnown.contains(candidate)) else { continue }
            guard first.isSeparated || candidate.count > 2 || isTargets else { continue }
            let word = host.label(of: hit).seen(hit.range)
            let seen = number < joined.count ? first.seen + parts[1].seen : first.seen
            return EmbeddedSuffix(
                isTargets: isTargets, isSeparated: first.isSeparated, isDotted: first.isDotted,
                seen: word + seen)
        }
        return nil
    }

    struct Part {
        var letters: [UInt8]
        var isSeparated: Bool
        var isDotted: Bool

        /// With what stands before it in the name.
        var seen: String { (isDotted ? "." : isSeparated ? "-" : "") + String(decoding: letters, as: UTF8.self) }
    }

    /// The two tokens behind a hit, left of the name's real suffix.
    private static func followingParts(_ hit: Hit, _ host: HostView) -> [Part] {
        var parts: [Part] = []
        let last = host.domain.registrableLabel ?? -1
        var position = hit.range.upperBound
        var index = hit.label
        while index <= last, parts.count < 2 {
            guard let label = index == hit.label ? host.label(of: hit) : host.labels[index].first else { break }
            while position < label.count, parts.count < 2 {
                var end = position + 1
                while !label.endsToken(end) { end += 1 }
                let separated = index != hit.label || label.startsToken[position] || !parts.isEmpty
                parts.append(
                    Part(
                        letters: Array(label.letters[position..<end]), isSeparated: separated,
                        isDotted: index != hit.label && position == 0))
                position = end
            }
            index += 1
            position = 0
        }
        return parts
    }

    /// Suffixes that are imitated in the middle of names.
    private static let imitated: [[UInt8]] = ["cojp", "nejp", "orjp", "couk", "com"].map { Array($0.utf8) }

    /// A part behind a dot that is no suffix but resembles one: `mufg.co.ip`, `openai.corn`.
    private static func findFake(behind hit: Hit, _ parts: [Part], in host: HostView) -> EmbeddedSuffix? {
        guard let first = parts.first, first.isDotted else { return nil }
        let joined = parts.count > 1 ? first.letters + parts[1].letters : first.letters
        for candidate in [joined, first.letters] where imitated.contains(where: { resembles(candidate, $0) }) {
            var fake = EmbeddedSuffix(
                isTargets: false, isSeparated: true, isDotted: true,
                seen: host.label(of: hit).seen(hit.range) + "." + String(decoding: candidate, as: UTF8.self))
            fake.isFake = true
            return fake
        }
        return nil
    }

    /// A suffix of two parts with more letters behind it: `aeon.co.jpxq7.example`.
    private static func runsOn(_ seen: [UInt8], _ own: [UInt8]) -> Bool {
        own.count >= 4 && seen.count > own.count && seen.starts(with: own)
    }

    /// One letter of a two- or more-part suffix is exchanged for one that looks like it: `co.ip`, `corn`.
    private static func resembles(_ seen: [UInt8], _ own: [UInt8]) -> Bool {
        // Two pairs read as one letter cost four tenths; no other difference in length is so cheap.
        guard own.count >= 3, abs(seen.count - own.count) <= 2, seen != own else { return false }
        var distance = VisualDistance()
        return distance.match(seen[...], own[...], limit: 5) != nil
    }
}
