// Weighs one hit: which techniques speak, in which order, and what they add up to.

/// The weighed evidence for one target.
struct Assessment: Sendable {
    /// nil for a user's pattern without a target, and where nobody is told.
    var target: Target?
    /// The brand's position in the rule set; -1 where it is none.
    var brand: Int32
    var evidence: [Evidence]
    var score: Double
    var alignment: Alignment?
}

enum Assessor {
    /// Weighs a hit. The evidence adds up: fold, then tokens, then distance.
    static func assess(_ found: Case, suffix: String) -> Assessment? {
        let isCopy = CopyFloor.applies(found)
        let isWeak = found.isLabelOnly && !isCopyOfDomain(found)
        if isWeak, !isCopy { return nil }
        var evidence: [Evidence] = []
        let around = found.around
        if around.isWholeLabel, around.inRegistrableLabel, found.lacksMarks {
            evidence += [Homoglyph.withoutMarks(found)]
        } else if around.isWholeLabel, around.inRegistrableLabel, found.hit.isExact {
            evidence += found.hasOwnHyphens ? TLDSwap.evidence(found, suffix: suffix) : Typo.hyphenEvidence(found)
        } else if found.hit.isExact {
            evidence += BrandToken.evidence(found)
        } else {
            evidence += Homoglyph.evidence(found) + Typo.evidence(found)
        }
        if evidence.isEmpty, isCopy { evidence = [plainCopy(found)] }
        guard !evidence.isEmpty else { return nil }
        let context = Combosquat.evidence(found) + Embedding.evidence(found)
        if let leading = context.max(by: { $0.reason.weight < $1.reason.weight }) {
            evidence = evidence.map { renamed($0, leading.technique) }
        }
        evidence += context + Combosquat.hostEvidence(found)
        evidence += tenancy(found) + setting(found)
        if isCopy { evidence = CopyFloor.raise(evidence, to: Thresholds().low) }
        // One of many labels of a firm, not the name by which people know it.
        if isWeak { evidence = CopyFloor.lower(evidence, below: Thresholds().medium) }
        evidence += SecondSign.evidence(found, evidence)
        let score = evidence.reduce(0) { $0 + $1.reason.weight }
        return Assessment(
            target: found.isTold ? found.target : nil, brand: found.brand,
            evidence: evidence.sorted { $0.reason.weight > $1.reason.weight }, score: min(1, max(0, score)),
            alignment: found.isTold ? AlignmentText.make(found) : nil)
    }

    /// The name is there, but what surrounds it says that it is a word: `square-cash`, `targets`.
    private static func plainCopy(_ found: Case) -> Evidence {
        let rule = found.hit.isExact ? "brand_token.domain" : "typo.similar"
        return found.evidence(
            found.hit.isExact ? .brandToken : .typo, rule, 0.01,
            "The name is '\(found.expected)' of \(found.target.brand) but for one change.",
            "\(found.target.brand)の「\(found.expected)」と一か所だけ違います。")
    }

    /// The label alone, as it is or by looks, or the whole domain inside another name.
    private static func isCopyOfDomain(_ found: Case) -> Bool {
        guard !found.isTypo else { return false }
        // A long name that is nobody else's word says whose it is wherever it stands as a word.
        if found.hit.isExact, !found.isOrdinary, found.length >= 8, found.around.isDelimited { return true }
        if let suffix = found.around.embeddedSuffix, suffix.isTargets, suffix.isSeparated {
            return found.around.startsAtBoundary
        }
        return found.around.isWholeLabel && found.around.inRegistrableLabel
            && (!found.isOrdinary || found.around.hasTargetSuffix || found.hit.foreign > 0)
    }

    /// With a lure or a suffix beside it, the word is no longer "the brand's name alone".
    private static func renamed(_ evidence: Evidence, _ technique: Technique) -> Evidence {
        guard evidence.technique == .brandToken else { return evidence }
        var renamed = evidence
        renamed.technique = technique
        return renamed
    }

    private static func tenancy(_ found: Case) -> [Evidence] {
        if found.around.isMailService {
            return [
                found.evidence(
                    .brandToken, "setting.mail_service", -0.25,
                    "A service sends mail for its customers under this name.",
                    "顧客に代わってメールを送るサービスの名前です。")
            ]
        }
        guard found.around.isTenant, found.around.inRegistrableLabel else { return [] }
        return [
            found.evidence(
                .brandToken, "brand_token.tenant", 0.12,
                "The domain is a customer's name under a shared domain, where anybody can register one.",
                "共有ドメインの下の利用者名であり、だれでも取得できます。")
        ]
    }

    /// Small signs from around the word, which add to others but say nothing alone.
    private static func setting(_ found: Case) -> [Evidence] {
        var signs: [Evidence] = []
        if found.around.hasRandomRest {
            signs.append(
                found.evidence(
                    .brandToken, "setting.random", found.needsSecondSign ? 0.04 : 0.1,
                    "What stands beside it looks like random letters.",
                    "その前後は無意味な文字列に見えます。"))
        }
        if found.around.hasAbusedSuffix {
            // Small firms take such suffixes too, and with them names that are merely near.
            signs.append(
                found.evidence(
                    .brandToken, "setting.suffix", found.isTypo ? 0.07 : 0.12,
                    "Phishing is frequent under this suffix.",
                    "このサフィックスはフィッシングによく使われます。"))
        }
        if let weight = restriction(found) {
            signs.append(
                found.evidence(
                    .brandToken, "setting.restricted_suffix", weight,
                    "The suffix is given only to those who prove what they are.",
                    "登録に組織の証明が必要なサフィックスです。"))
        }
        if found.around.hasInfrastructureWord, !found.around.isCheap, !found.isTargeted {
            signs.append(
                found.evidence(
                    .brandToken, "setting.infrastructure", -0.15, "Firms name their technical hosts in this way.",
                    "企業が技術用ホストによく使う名付け方です。"))
        }
        if found.around.lures.isThirdParty, !found.isTargeted {
            signs.append(
                found.evidence(
                    .brandToken, "setting.third_party", -0.12, "Sites about a brand often use the word beside it.",
                    "ブランドについてのサイトがよく使う語が付いています。"))
        }
        return signs
    }

    /// Fraud does not register a firm for a name; a subsidiary or another firm of that name does.
    /// A host of a school or authority; a breached one that carries a whole domain or a lure stays what it is.
    private static func hostRestriction(_ found: Case) -> Double? {
        guard let restriction = found.around.restriction, found.around.embeddedSuffix == nil,
            (found.around.lures.strongest ?? .weak) == .weak
        else { return nil }
        return restriction == .institution ? -0.25 : -0.1
    }

    private static func restriction(_ found: Case) -> Double? {
        guard !found.hit.isHomoglyph else { return nil }
        guard found.around.inRegistrableLabel else { return hostRestriction(found) }
        switch found.around.restriction {
        case .institution: return -0.25
        // A known brand's branches and partners register such names, so its name alone is theirs as often. A lure
        // is none of their names, and a forged sender needs no registration; whoever protects a domain of their
        // own lists what is theirs.
        case .registeredFirm where found.isBuiltIn && found.around.lures.strongest != .strong:
            return found.around.isWholeLabel && found.around.hasTargetSuffix ? nil : -0.15
        default: return nil
        }
    }
}
