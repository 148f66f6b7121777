// The brand's name as it is, as a word of a host or label: weak alone, the ground for lures.

enum BrandToken {
    /// How much the mere presence of a word says, by place, delimitation and length.
    static func presence(_ found: Case) -> Double {
        let around = found.around
        if around.isOrdinaryText, !around.isDelimited { return 0 }
        if found.isOrdinary { return ordinaryPresence(found) }
        if around.isDelimited { return around.inRegistrableLabel ? asToken(found) : asHost(found) }
        let halfBound = around.startsAtBoundary || around.endsAtBoundary
        // Popular domains glue brands' names to others; hosts in front of a domain hardly ever do.
        if !around.inRegistrableLabel, DelegatedHosts.contains(found.word) { return 0.3 }
        return (halfBound ? glued(found) : inside(found)) + (around.inRegistrableLabel ? 0 : 0.12)
    }

    private static func ordinaryPresence(_ found: Case) -> Double {
        let around = found.around
        if around.isDelimited {
            // The registry calls it ordinary, yet it is no everyday word: `telegram`, `allegro`.
            let isRare = found.length >= 5 && !found.isTechnical && !CommonWords.contains(found.word)
            return around.inRegistrableLabel ? (isRare ? 0.48 : found.length < 4 ? 0.2 : 0.3) : isRare ? 0.48 : 0.15
        }
        // `applelogin`: glued, but to nothing other than lure words.
        guard around.lures.isComplete, found.length >= 5 else { return 0 }
        let isRare = found.isTargeted && found.length >= 6 && !CommonWords.contains(found.word)
        if isRare, around.lures.strongest == .strong { return 0.25 }
        // `squareinvoices`, `homechase`: two words of everybody's, unless fraud prefers the brand.
        let isOften = !found.needsSign || found.isFamous || around.isCheap && around.lures.strongest == .strong
        return isOften ? 0.2 : 0.12
    }

    /// A token of the registrable label: `amazon-mo`.
    private static func asToken(_ found: Case) -> Double {
        return switch found.length {
        case ..<3: 0.05
        case 3: 0.38
        case 4: found.needsSecondSign ? 0.5 : 0.6
        // Firms that name machines, products and branches like this: `vercel-dns`, `lidl-kochen`.
        default: found.needsSecondSign ? 0.54 : 0.62
        }
    }

    /// A host in front of the domain: `amazon.example`.
    private static func asHost(_ found: Case) -> Double {
        if DelegatedHosts.contains(found.word) { return 0.3 }
        return switch found.length {
        case ..<3: 0.1
        case 3: 0.38
        case 4: found.needsSign ? 0.55 : 0.6
        case 5: 0.6
        default: 0.62
        }
    }

    /// One edge is a boundary: `paypalxyz`.
    private static func glued(_ found: Case) -> Double {
        // `shanghai-cloud` is not iCloud: what makes the brand's word its own is too little of it.
        if !found.around.startsAtBoundary, GenericParts.ownLength(found.word) < 4 { return 0.3 }
        return switch found.length {
        case ..<4: 0
        case 4: 0.15
        // Honest names of this kind are bought, not taken for nothing.
        case 5: found.around.isCheap ? (found.around.hasAbusedSuffix && found.needsSign ? 0.42 : 0.48) : 0.32
        case 6, 7: isScrap(found) ? 0.6 : found.around.hasAbusedSuffix && found.needsSign ? 0.46 : 0.48
        // Firms put their own name first and the word for the machine or product behind it.
        default: found.around.endsAtBoundary && !found.needsSecondSign || isScrap(found) ? 0.6 : 0.5
        }
    }

    /// What is glued to the name is no word: `amazonk0`, `coinbasego4`. Other firms have such names too (`tiktokv`).
    private static func isScrap(_ found: Case) -> Bool {
        guard found.isTargeted, !found.around.hasWordsBehind else { return false }
        return !found.around.lures.isComplete || found.around.lures.strongest ?? .weak == .weak
    }

    /// Neither edge is: `xpaypaly`.
    private static func inside(_ found: Case) -> Double {
        switch found.length {
        case ..<6: 0
        case 6: found.around.isCheap && found.isTargeted ? 0.48 : 0.35
        case 7: found.around.isCheap && found.isTargeted ? 0.48 : 0.42
        default: found.isTargeted || !found.isBuiltIn ? 0.48 : 0.42
        }
    }

    static func evidence(_ found: Case) -> [Evidence] {
        let weight = presence(found)
        guard weight > 0 else { return [] }
        let rule = found.around.inRegistrableLabel ? "brand_token.domain" : "brand_token.host"
        return [
            found.evidence(
                .brandToken, rule, weight,
                "The name '\(found.expected)' of \(found.target.brand) stands in \(found.around.placeEnglish).",
                "\(found.around.placeJapanese)に\(found.target.brand)の名前「\(found.expected)」が含まれています。")
        ]
    }
}

/// Names of services that honest firms give to hosts of their own: `gitlab.example.com` is their GitLab,
/// `salesforce.example.com` what Salesforce mails for them.
enum DelegatedHosts {
    private static let list: StaticString = """
        gitlab github jira confluence bitbucket jenkins grafana sentry wordpress nextcloud owncloud redmine
        mattermost rocketchat discourse moodle zabbix nagios proxmox
        salesforce hubspot zendesk freshdesk freshservice intercom mailchimp sendgrid mailgun sparkpost mandrill
        marketo pardot eloqua klaviyo braze iterable zoho servicenow workday atlassian exchange outlook office
        office365 microsoft365 amazonses shopify
        """

    private static let table: NameTable = {
        var table = NameTable()
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    static func contains(_ word: [UInt8]) -> Bool { table.contains(word) }
}
