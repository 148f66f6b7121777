// What of a less imitated brand needs more than its likeness: a slip in its name, its label under a shared domain.

/// Of the brands that fraud does not prefer (`Brand.Kind.targeted`) and that not everybody knows, a name one slip
/// away is five times as often an honest firm's as a fraud's in the lists that this was measured on; with a lure or
/// a suffix beside it the proportion turns round.
enum SecondSign {
    /// Whether the likeness stands alone where it is too little for `medium`.
    /// - Parameter likeness: the weight of the likeness alone.
    static func isMissing(_ found: Case, likeness: Double) -> Bool {
        if found.isBuiltIn, found.around.isCodePage, !found.hit.isHomoglyph { return !hasLure(found) }
        guard found.needsSign, !hasSign(found, likeness) else { return false }
        if found.isTypo { return isHomophone(found) || !found.isFamous && !isLongSlip(found) }
        return isLabelElsewhere(found) && !found.isFamous && found.around.isTenant && !found.around.isFreeHost
            && !found.around.hasAbusedSuffix
    }

    /// Lowers what is found so that it is shown to those who ask for weak signs.
    static func evidence(_ found: Case, _ evidence: [Evidence]) -> [Evidence] {
        let ceiling = Thresholds().medium - 0.05
        let score = evidence.reduce(0) { $0 + $1.reason.weight }
        guard score > ceiling else { return [] }
        let likeness = evidence.filter { $0.technique == .typo }.reduce(0) { max($0, $1.reason.weight) }
        guard isMissing(found, likeness: likeness) else { return [] }
        return [
            found.evidence(
                .typo, "setting.second_sign", ceiling - score,
                "Honest names are as near to '\(found.expected)' as often; nothing else speaks for a trick.",
                "「\(found.expected)」に近い正当な名前も多く、ほかに不審な点がありません。")
        ]
    }

    private static func hasLure(_ found: Case) -> Bool {
        (found.around.lures.strongest ?? .weak) > .weak || found.around.embeddedSuffix?.isTargets == true
    }

    private static func hasSign(_ found: Case, _ likeness: Double) -> Bool {
        let around = found.around
        // Nobody's own name has letters of two alphabets.
        if found.hit.foreign > 0, !around.isNativeScript { return true }
        if let suffix = around.embeddedSuffix, suffix.isTargets || suffix.isFake { return true }
        if around.hostLures.strongest == .strong { return true }
        guard around.lures.strongest == .strong else { return false }
        return !found.isTypo || around.lures.isComplete && likeness >= leastBesideLure
    }

    /// A word less near than this is another word, whatever stands beside it: `freefilesync` for `freefire`.
    private static let leastBesideLure = 0.35

    private static func isHomophone(_ found: Case) -> Bool {
        found.hit.soundsAlike && found.hit.match.differences.count > 1
    }

    /// One slip in a label under the brand's own suffix that is hardly ever another name: of the hand in a long
    /// one, of the eye behind the first letter, any in a very long one.
    private static func isLongSlip(_ found: Case) -> Bool {
        let differences = found.hit.match.differences
        guard differences.count == 1, let edit = found.hit.match.leadingEdit else { return false }
        let length = GenericParts.distinctiveLength(found.word, differences)
        if length >= 13 { return true }
        guard found.around.isWholeLabel, found.around.hasTargetSuffix else { return false }
        switch TypoKind.of(edit, found) {
        case .similar: return length >= 6 && !found.hit.match.firstLetterDiffers
        case .transposition, .repetition, .missingDouble: return length >= 8
        default: return false
        }
    }

    /// Under `com.ru` or `discourse.group` a name is the brand's branch or customer as often as anybody's.
    private static func isLabelElsewhere(_ found: Case) -> Bool {
        found.hit.isExact && found.around.isWholeLabel && found.around.inRegistrableLabel && found.hasOwnHyphens
    }
}
