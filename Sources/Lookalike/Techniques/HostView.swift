// A name as the techniques see it: its labels in all readings, and what surrounds a hit.

/// What was found around the letters of a hit that is no exact one.
struct SharedSurroundings {
    let hit: Hit
    let around: Surroundings

    func fits(_ other: Hit) -> Bool {
        !other.isExact && other.label == hit.label && other.reading == hit.reading && other.range == hit.range
            && other.foreign == hit.foreign
    }
}

/// A name with its labels folded.
struct HostView {
    let domain: DomainName
    /// For each label in front of the public suffix its readings.
    let labels: [[Label]]

    init(_ domain: DomainName) {
        self.domain = domain
        let count = (domain.registrableLabel ?? -1) + 1
        labels = domain.labels.prefix(count).map { Label.readings(of: domain.unicode[$0]) }
    }

    func label(of hit: Hit) -> Label { labels[hit.label][hit.reading] }

    /// What stands around a hit.
    /// - Parameter shared: of the hit before: among a million protected words, several are near the same letters.
    func surroundings(
        of hit: Hit, word: [UInt8], _ imitated: Imitated, _ others: [LureFindings], _ shared: inout SharedSurroundings?
    ) -> Surroundings {
        let label = label(of: hit)
        let isListed = CommonWords.isListed(word[...])
        var around: Surroundings
        if let shared, shared.fits(hit), !isListed {
            around = shared.around
        } else {
            around = place(of: hit, label, others)
            // Where lure words explain the rest, the brand is meant: `micro-softs-up-port` is chance.
            around.isOrdinaryText = isOrdinaryText(label, hit, word) && !(hit.isExact && around.lures.isComplete)
            shared = hit.isExact || isListed ? nil : SharedSurroundings(hit: hit, around: around)
        }
        around.embeddedSuffix = SuffixFinder.find(behind: hit, in: self, imitated)
        around.hasTargetSuffix = imitated.hasSameSuffix
        around.hasBrokenSuffix =
            around.inRegistrableLabel && hit.range.lowerBound == 0
            && hasBrokenSuffix(label.letters[hit.range.upperBound...], imitated)
        return around
    }

    /// What stands around the letters of a hit, whichever word they were taken for.
    private func place(of hit: Hit, _ label: Label, _ others: [LureFindings]) -> Surroundings {
        var around = Surroundings()
        around.inRegistrableLabel = hit.label == domain.registrableLabel
        around.isWholeLabel = hit.range == 0..<label.count
        around.startsAtBoundary = startsAtBoundary(label, hit.range.lowerBound)
        around.endsAtBoundary = endsAtBoundary(label, hit.range.upperBound)
        around.crossesHyphen = hit.range.dropFirst().contains { label.startsToken[$0] }
        around.lures = lures(in: label, without: hit.range)
        for (index, findings) in others.enumerated() where index != hit.label { around.hostLures.merge(findings) }
        if let last = domain.registrableLabel, hit.label < last, others.indices.contains(last) {
            around.isBeforeLures = others[last].isPhrase
        }
        around.isMailService = domain.suffixKind == .mailService
        around.isCodePage = SharedDomains.isCodePage(domain.suffixASCII)
        around.isFreeHost = SharedDomains.isFreeHost(domain.suffixASCII)
        around.isTenant = domain.suffixKind == .shared || domain.suffixKind == .mixed
        around.isNativeScript =
            hit.foreign > 0
            && NativeScript.isAtHome(label.scalars, suffix: Array(domain.suffixASCII))
        around.hasRandomRest = hasRandomRest(label, hit.range) || hasRandomDomain(hit)
        around.hasWordsBehind =
            hit.isExact && around.startsAtBoundary && !around.endsAtBoundary && hasWordsBehind(label, hit.range)
        around.hasInfrastructureWord = hasInfrastructureWord(label, hit.range)
        around.restriction = RestrictedSuffixes.kind(of: domain.suffixASCII)
        around.hasAbusedSuffix = AbusedSuffixes.contains(domain.suffixASCII)
        around.hasFirmSuffix = FirmSuffixes.contains(domain.suffixASCII)
        around.hasCommonSuffix = ["com", "net", "org"].contains { $0.utf8.elementsEqual(domain.suffixASCII) }
        return around
    }

    /// What stands behind the brand's label, with the name's suffix, is one of the brand's suffixes without a dot
    /// or without its first part.
    private func hasBrokenSuffix(_ rest: ArraySlice<UInt8>, _ imitated: Imitated) -> Bool {
        let dot = UInt8(ascii: ".")
        let suffix = Array(domain.suffixASCII)
        return imitated.suffixes.prefix(256).contains { suffixOfBrand in
            let letters = suffixOfBrand.filter { $0 != dot }
            if rest.isEmpty { return suffixOfBrand.count > suffix.count && suffixOfBrand.ends(with: [dot] + suffix) }
            return rest.elementsEqual(letters) || letters == rest + suffix.filter { $0 != dot }
        }
    }

    /// Whether nothing or only digits stand between the hit and the token's start.
    private func startsAtBoundary(_ label: Label, _ start: Int) -> Bool {
        var position = start
        while position > 0, !label.startsToken[position] {
            position -= 1
            guard LureScanner.isDigit(label.letters[position]) else { return false }
        }
        return true
    }

    private func endsAtBoundary(_ label: Label, _ end: Int) -> Bool {
        var position = end
        while !label.endsToken(position) {
            guard LureScanner.isDigit(label.letters[position]) else { return false }
            position += 1
        }
        return true
    }

    /// Lure words in the parts of a label before and behind a hit.
    private func lures(in label: Label, without hit: Range<Int>) -> LureFindings {
        var findings = LureFindings()
        forEachRest(label, hit) { findings.merge(LureScanner.scan($0)) }
        return findings
    }

    /// Whether the token around a hit, or the hit itself where it is a distorted word, is made of ordinary words.
    private func isOrdinaryText(_ label: Label, _ hit: Hit, _ word: [UInt8]) -> Bool {
        guard hit.foreign == 0 else { return false }
        if !hit.isExact, isOrdinary(label, hit.range, word) { return true }
        var (start, end) = (hit.range.lowerBound, hit.range.upperBound)
        while start > 0, !label.startsToken[start] { start -= 1 }
        while !label.endsToken(end) { end += 1 }
        // `trustwallets` is the name of two words with an s, and no other two words.
        if hit.isExact, word.count >= 7, start == hit.range.lowerBound, end == hit.range.upperBound + 1,
            label.letters[end - 1] == UInt8(ascii: "s")
        {
            return false
        }
        if WordAcross.reaches(into: hit.range, from: start, label.letters) { return true }
        let token = label.letters[start..<end]
        let inside = hit.range.lowerBound - start..<hit.range.upperBound - start
        let chance = hit.isExact && word.count > 5 ? inside : 0..<0
        // Many brands are two words themselves (coin, base): a split right around the hit proves nothing.
        if start < hit.range.lowerBound,
            CommonWords.compose(token, without: word, noCutAt: inside.lowerBound, hit: chance)
        {
            return true
        }
        return end > hit.range.upperBound
            && CommonWords.compose(token, without: word, noCutAt: inside.upperBound, hit: chance)
    }

    /// Every part between hyphens is made of ordinary words.
    private func isOrdinary(_ label: Label, _ range: Range<Int>, _ word: [UInt8]) -> Bool {
        var start = range.lowerBound
        for position in range.dropFirst() + [range.upperBound]
        where position == range.upperBound || label.startsToken[position] {
            let part = label.letters[start..<position]
            guard CommonWords.contains(part) || CommonWords.compose(part, without: word) else { return false }
            start = position
        }
        return true
    }

    private func hasWordsBehind(_ label: Label, _ hit: Range<Int>) -> Bool {
        var end = hit.upperBound
        while !label.endsToken(end) { end += 1 }
        let rest = label.letters[hit.upperBound..<end]
        return rest.count > 2 && (LureWords.table.contains(rest) || CommonWords.compose(rest, without: []))
    }

    private func hasInfrastructureWord(_ label: Label, _ hit: Range<Int>) -> Bool {
        var found = false
        forEachRest(label, hit) { found = found || InfrastructureWords.contains($0) }
        return found
    }

    /// Calls `body` with every part of a label between hyphens and the hit's edges, outside the hit.
    private func forEachRest(_ label: Label, _ hit: Range<Int>, _ body: (ArraySlice<UInt8>) -> Void) {
        var start = 0
        for position in 1...max(1, label.count) where position <= label.count {
            let isEdge = position == hit.lowerBound || position == hit.upperBound
            guard isEdge || label.endsToken(position) else { continue }
            if !hit.overlaps(start..<position) { body(label.letters[start..<position]) }
            start = position
        }
    }

    private func hasRandomRest(_ label: Label, _ hit: Range<Int>) -> Bool {
        var found = false
        forEachRest(label, hit) { found = found || RandomText.looksRandom($0) }
        return found
    }

    /// The word stands in front of a domain of random letters.
    private func hasRandomDomain(_ hit: Hit) -> Bool {
        guard let last = domain.registrableLabel, hit.label < last, let own = labels[last].first else { return false }
        return RandomText.looksRandom(own.letters[...])
    }

    /// Lure words in each label, up to the registrable one; none where it stands alone.
    func lures() -> [LureFindings] {
        guard let last = domain.registrableLabel, last > 0 else { return [] }
        return (0...last).map { index in
            var findings = LureFindings()
            guard let label = labels[index].first else { return findings }
            var start = 0
            for position in 1...max(1, label.count) where position <= label.count && label.endsToken(position) {
                findings.merge(LureScanner.scan(label.letters[start..<position]))
                start = position
            }
            return findings
        }
    }
}

extension [UInt8] {
    fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
