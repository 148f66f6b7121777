// A brand's name, exact or distorted, together with a word that lures: openai-support.net.

enum Combosquat {
    /// Lure words in the label of the hit.
    static func evidence(_ found: Case) -> [Evidence] {
        let lures = found.around.lures
        guard let strength = lures.strongest else { return digitsOnly(found) }
        // `openai.com-x`: the suffix behind the word is weighed by itself.
        if strength == .weak, found.around.embeddedSuffix != nil { return [] }
        var weight = strength == .weak && !found.around.isDelimited ? weakAndGlued(found) : weight(strength)
        // `paypalsupportxqz`: the words explain only part of the label.
        if !found.around.isDelimited, !lures.isComplete { weight *= lures.covered * 2 >= lures.total ? 0.75 : 0.4 }
        weight *= ownNaming(found, strength)
        let isOwnWord = strength < .strong && found.needsSecondSign
        if lures.isComplete, !found.isOrdinary, !isOwnWord, found.around.isDelimited || strength > .weak {
            weight += 0.05
        }
        // A word that is merely near needs a lure that asks for something.
        if found.isTypo { weight *= strength == .strong ? 0.85 : strength == .medium ? 0.5 : 0 }
        guard weight > 0 else { return [] }
        return [
            found.evidence(
                .combosquat, "combosquat.lure", weight,
                "'\(found.expected)' of \(found.target.brand) is combined with the word '\(lures.word)'.",
                "\(found.target.brand)の「\(found.expected)」に「\(lures.word)」という語が付け加えられています。")
        ]
    }

    /// Lure words elsewhere in the host.
    static func hostEvidence(_ found: Case) -> [Evidence] {
        guard let strength = found.around.hostLures.strongest, strength > .weak else { return [] }
        let word = found.around.hostLures.word
        if found.around.isBeforeLures, found.around.isDelimited, !found.isTypo {
            return [
                found.evidence(
                    .combosquat, "combosquat.lure_domain", lureDomain(found),
                    "It stands in front of a domain that is nothing but words like '\(word)'.",
                    "後ろのドメインは「\(word)」のような語だけでできています。")
            ]
        }
        return [
            found.evidence(
                .combosquat, "combosquat.host_lure", strength == .strong ? 0.15 : 0.08,
                "The rest of the host name holds the word '\(word)'.",
                "ホスト名のほかの部分に「\(word)」という語があります。")
        ]
    }

    /// A domain that was registered to stand behind brands' names. An ordinary word says whose it is only by that; a
    /// service that firms run or rent under a host of their own (`gitlab`, `outlook`) may be honest even there.
    private static func lureDomain(_ found: Case) -> Double {
        if DelegatedHosts.contains(found.word) { return 0.25 }
        return found.isOrdinary && found.length > 3 ? 0.45 : 0.35
    }

    private static func digitsOnly(_ found: Case) -> [Evidence] {
        let lures = found.around.lures
        guard lures.total > 0, lures.digits == lures.total, !found.isTypo else { return [] }
        return [
            found.evidence(
                .combosquat, "combosquat.digits", found.needsSecondSign ? 0.04 : 0.12,
                "'\(found.expected)' of \(found.target.brand) is combined with digits.",
                "\(found.target.brand)の「\(found.expected)」に数字が付け加えられています。")
        ]
    }

    /// Firms name shops, branches, products and machines with the same words: `lidl-shop`, `tencent-cloud`,
    /// `googletagmanager`. What is left of a word's weight for them.
    private static func ownNaming(_ found: Case, _ strength: LureStrength) -> Double {
        guard found.needsSecondSign, found.around.inRegistrableLabel, !found.isTypo else { return 1 }
        switch strength {
        case .weak: return 0.4
        case .medium: return 0.15
        case .strong:
            let isNameFirst = found.around.startsAtBoundary && !found.around.endsAtBoundary
            return found.isTechnical && isNameFirst && !found.around.lures.isComplete ? 0.4 : 1
        }
    }

    /// `appdiscord`, `walletconnectapp`: firms glue such words to their names too, but hardly ever before them.
    private static func weakAndGlued(_ found: Case) -> Double {
        guard found.around.lures.isComplete, found.around.lures.total > 1, !found.isTechnical else { return 0.08 }
        return found.around.endsAtBoundary ? 0.12 : found.length >= 8 ? 0.1 : 0.08
    }

    private static func weight(_ strength: LureStrength) -> Double {
        switch strength {
        case .strong: 0.4
        case .medium: 0.28
        case .weak: 0.12
        }
    }
}
