// A name as the techniques see it: its labels in all readings, and what surrounds a hit.

/// A name with its labels folded.
struct HostView {
    let domain: DomainName
    /// For each label its readings.
    let labels: [[Label]]

    init(_ domain: DomainName) {
        self.domain = domain
        labels = domain.labels.map { Label.readings(of: domain.unicode[$0]) }
    }

    func label(of hit: Hit) -> Label { labels[hit.label][hit.reading] }

    /// What stands around a hit.
    func surroundings(of hit: Hit, expected target: DomainSuffix) -> Surroundings {
        let label = label(of: hit)
        var around = Surroundings()
        around.inRegistrableLabel = hit.label == domain.registrableLabel
        around.isWholeLabel = hit.range == 0..<label.count
        around.startsAtBoundary = hit.range.lowerBound == 0 || label.startsToken[hit.range.lowerBound]
            || LureScanner.isDigit(label.letters[hit.range.lowerBound - 1])
        around.endsAtBoundary = label.endsToken(hit.range.upperBound)
            || LureScanner.isDigit(label.letters[hit.range.upperBound])
        around.crossesHyphen = hit.range.dropFirst().contains { label.startsToken[$0] }
        around.lures = lures(in: label, without: hit.range)
        around.hostLures = hostLures(without: hit.label)
        around.embeddedSuffix = SuffixFinder.find(behind: hit, in: self, target: target)
        around.isTenant = domain.suffixKind != .registry
        around.hasTargetSuffix = domain.suffixASCII.elementsEqual(target.suffix)
        return around
    }

    /// Lure words in the parts of a label before and behind a hit.
    private func lures(in label: Label, without hit: Range<Int>) -> LureFindings {
        var findings = LureFindings()
        var start = 0
        for position in 1...max(1, label.count) where position <= label.count {
            guard label.endsToken(position) || position == hit.lowerBound || position == hit.upperBound else { continue }
            if !hit.overlaps(start..<position) { findings.merge(LureScanner.scan(label.letters[start..<position])) }
            start = position
        }
        return findings
    }

    private func hostLures(without excluded: Int) -> LureFindings {
        var findings = LureFindings()
        let last = domain.registrableLabel ?? -1
        guard last >= 0 else { return findings }
        for index in 0...last where index != excluded {
            guard let label = labels[index].first else { continue }
            var start = 0
            for position in 1...max(1, label.count) where position <= label.count && label.endsToken(position) {
                findings.merge(LureScanner.scan(label.letters[start..<position]))
                start = position
            }
        }
        return findings
    }
}

/// The public suffix of a protected domain, in bytes: `co.jp`.
struct DomainSuffix {
    var suffix: [UInt8]
}
