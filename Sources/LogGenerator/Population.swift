// Who writes in a generated log: honest domains by Zipf's law, and a few spoofs.

/// Domains and people of a generated log.
struct Population: Sendable {
    private let domains: [String]
    /// Cumulative weights of the ranks.
    private let cumulative: [Double]
    let spoofs = [
        "openai-support.net", "0penai.com", "opnai.com", "openaihelpdesk.com", "mixpanel-security.com",
        "xn--penai-iye.com", "openai.com.account-verify.example", "paypal-verify-account.com",
        "secure-amazon-login.com", "rnicrosoft-support.com", "netfl1x-billing.com", "github-security-alert.com",
    ]
    private static let localParts = [
        "info", "news", "noreply", "no-reply", "sales", "support", "taro.yamada", "hanako", "john.smith", "anna",
        "billing", "newsletter", "bounce", "orders", "service", "hr", "marketing", "k.sato", "m.mueller", "contact",
    ]

    /// - Parameter size: how many honest domains there are.
    init(size: Int, random: inout SeededRandom) {
        domains = (0..<size).map { Population.domain($0, &random) }
        var sum = 0.0
        cumulative = (1...size).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
    }

    /// A sender by Zipf's law (frequency ∝ 1/rank), or a spoof.
    func sender(isSpoof: Bool, _ random: inout SeededRandom) -> (address: String, domain: String) {
        let domain = isSpoof ? random.pick(spoofs) : zipf(&random)
        return ("\(random.pick(Population.localParts))@\(domain)", domain)
    }

    private func zipf(_ random: inout SeededRandom) -> String {
        let total = cumulative[cumulative.count - 1]
        let wanted = Double(random.next() >> 11) / Double(1 << 53) * total
        var low = 0
        var high = cumulative.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return domains[low]
    }

    private static func domain(_ rank: Int, _ random: inout SeededRandom) -> String {
        let syllables = [
            "ka", "mo", "ri", "ta", "no", "shi", "ver", "lin", "do", "ser", "pa", "ro", "ke", "ban", "fel", "gru",
            "hol", "wes", "tan", "zu", "mi", "lo", "ster", "qua", "nord", "berg", "ya", "hi",
        ]
        let suffixes = ["com", "com", "com", "net", "org", "jp", "co.jp", "de", "fr", "co.uk", "io", "example"]
        var name = ""
        for _ in 0..<(2 + random.below(3)) { name += random.pick(syllables) }
        if random.oneIn(6) { name += "-" + random.pick(syllables) + random.pick(syllables) }
        let host = random.oneIn(5) ? "mail." : random.oneIn(12) ? "news.e." : ""
        return "\(host)\(name)\(rank % 7 == 0 ? String(rank % 97) : "").\(random.pick(suffixes))"
    }
}
