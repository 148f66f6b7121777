// What is always worth a mention, at low confidence: a brand's own label with one slip, other hyphens, another suffix.

/// The weights are made for people who are told at once; a name that a permutation tool would make from a brand's
/// domain is shown to those who ask for weak signs, whatever speaks for it.
enum CopyFloor {
    /// Shorter labels are one letter away from too many honest names.
    static let shortest = 6

    /// Whether the name is the brand's domain but for one change that permutation tools make.
    static func applies(_ found: Case) -> Bool {
        guard found.length >= shortest, found.around.inRegistrableLabel, !found.around.isNativeScript,
            !found.around.isMailService, found.around.restriction != .institution || found.around.hasTargetSuffix
        else { return false }
        if found.hit.isExact, found.around.hasBrokenSuffix { return true }
        // Of a label that is an everyday word only the domain itself is the brand's.
        let isEveryday = found.isLabelOnly && found.isOrdinary && !found.around.hasTargetSuffix
        if found.around.isWholeLabel { return found.hit.isExact ? !isEveryday : isOneSlip(found) }
        return found.hit.isExact && !isEveryday && isExtended(found)
    }

    /// One edit, or letters that look alike, under the suffix of the brand's domain.
    private static func isOneSlip(_ found: Case) -> Bool {
        guard found.around.hasTargetSuffix, !CommonWords.isListed(found.letters) else { return false }
        let differences = found.hit.match.differences
        if found.hit.match.editCount == 0 || differences.count == 1 { return true }
        return isPluralInside(found, differences)
    }

    /// `salesesforce`: a plural's `es` put in.
    private static func isPluralInside(_ found: Case, _ differences: [Edit]) -> Bool {
        guard let first = differences.first, let last = differences.last, last.seen.upperBound
            - first.seen.lowerBound == 2, first.expected.lowerBound == last.expected.upperBound
        else { return false }
        let letters = Array(found.letters)
        return Set(letters[first.seen.lowerBound..<last.seen.upperBound]) == Set("es".utf8)
    }

    /// Nothing but words that lure, one letter, or the domain's suffix stands beside the name.
    private static func isExtended(_ found: Case) -> Bool {
        let lures = found.around.lures
        if found.around.isDelimited, lures.isComplete || lures.total == 1 { return true }
        guard found.around.startsAtBoundary || found.around.endsAtBoundary else { return false }
        if lures.isComplete, lures.strongest != nil || lures.digits > 0 { return !found.around.isOrdinaryText }
        if lures.total == 1, found.around.hasTargetSuffix { return true }
        return found.around.embeddedSuffix?.isTargets == true
    }

    /// The evidence with its strongest part lowered so that the sum stays below the threshold of medium confidence.
    static func lower(_ evidence: [Evidence], below medium: Double) -> [Evidence] {
        let excess = evidence.reduce(0) { $0 + $1.reason.weight } - (medium - 0.05)
        guard excess > 0, let leading = evidence.indices.max(by: {
            evidence[$0].reason.weight < evidence[$1].reason.weight
        }) else { return evidence }
        var lowered = evidence
        lowered[leading].reason.weight -= excess
        return lowered
    }

    /// The evidence with its strongest part raised so that the sum reaches the threshold of low confidence.
    static func raise(_ evidence: [Evidence], to low: Double) -> [Evidence] {
        let sum = evidence.reduce(0) { $0 + $1.reason.weight }
        guard sum < low, let leading = evidence.indices.max(by: {
            evidence[$0].reason.weight < evidence[$1].reason.weight
        }) else { return evidence }
        var raised = evidence
        raised[leading].reason.weight += low - sum
        return raised
    }
}
