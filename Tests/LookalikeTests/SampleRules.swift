// The small rule set that the tests of this module judge against; independent of the built-in registry.

@testable import Lookalike

enum Sample {
    static let brands = [
        Brand(
            name: "OpenAI", key: "openai", domains: ["openai.com", "chatgpt.com"], keywords: ["openai", "chatgpt"],
            neighbours: ["openair.com"]),
        Brand(name: "Mixpanel", key: "mixpanel", domains: ["mixpanel.com"], keywords: ["mixpanel"]),
        Brand(
            name: "Microsoft", key: "microsoft", domains: ["microsoft.com", "outlook.com", "onmicrosoft.com"],
            keywords: ["microsoft"]),
        Brand(name: "PayPal", key: "paypal", domains: ["paypal.com", "paypal.co.uk"], keywords: ["paypal"]),
        Brand(name: "PayPay", key: "paypay", domains: ["paypay.ne.jp"], keywords: ["paypay"]),
        Brand(name: "Amazon", key: "amazon", domains: ["amazon.co.jp", "amazon.com"], keywords: ["amazon"]),
        Brand(name: "Walmart", key: "walmart", domains: ["walmart.com"], keywords: ["walmart"]),
        Brand(name: "Dropbox", key: "dropbox", domains: ["dropbox.com"], keywords: ["dropbox"]),
        Brand(name: "Google", key: "google", domains: ["google.com", "gmail.com"], keywords: ["google"]),
        Brand(name: "Coinbase", key: "coinbase", domains: ["coinbase.com"], keywords: ["coinbase"]),
        Brand(name: "Apple", key: "apple", domains: ["apple.com"], keywords: ["apple"], isOrdinaryWord: true),
        Brand(name: "Chase", key: "chase", domains: ["chase.com"], keywords: ["chase"], isOrdinaryWord: true),
        Brand(name: "DHL", key: "dhl", domains: ["dhl.com", "dhl.de"], keywords: ["dhl"]),
        Brand(name: "MUFG", key: "mufg", domains: ["mufg.jp", "bk.mufg.jp"], keywords: ["mufg"]),
        Brand(name: "Rakuten", key: "rakuten", domains: ["rakuten.co.jp"], keywords: ["rakuten"]),
        Brand(name: "Tsukimi Works", key: "tsukimi", domains: ["tsukimi-works.co.jp"]),
    ]

    static func judge(
        _ extra: [Brand] = [], allow: [AllowEntry] = [], patterns: [PatternRule] = [], now: Int64 = 0
    ) throws -> Judge {
        try Judge(rules: RuleSet(brands: brands + extra, allow: allow, patterns: patterns), now: now)
    }
}
