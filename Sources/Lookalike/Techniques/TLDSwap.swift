// The brand's own label under another suffix: openai.net, mufg.co.ip.

enum TLDSwap {
    static func evidence(_ found: Case, suffix: String) -> [Evidence] {
        [found.evidence(
            .tldSwap, "tld_swap.suffix", weight(found),
            "'\(found.expected)' of \(found.target.brand) stands under the suffix '.\(suffix)' "
                + "instead of \(found.target.domain).",
            "\(found.target.brand)の「\(found.expected)」が、\(found.target.domain)ではなく「.\(suffix)」の下にあります。")]
    }

    private static func weight(_ found: Case) -> Double {
        if found.isOrdinary { return 0.3 }
        return switch found.length {
        case ..<4: 0.1
        case 4: 0.35
        case 5: 0.45
        default: 0.62
        }
    }
}
