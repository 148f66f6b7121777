// The brand's own label under another suffix: openai.net, mufg.co.ip.

enum TLDSwap {
    static func evidence(_ found: Case, suffix: String) -> [Evidence] {
        [
            found.evidence(
                .tldSwap, "tld_swap.suffix", weight(found, suffix: suffix),
                "'\(found.expected)' of \(found.target.brand) stands under the suffix '.\(suffix)' "
                    + "instead of \(found.target.domain).",
                "\(found.target.brand)の「\(found.expected)」が、\(found.target.domain)ではなく「.\(suffix)」の下にあります。")
        ]
    }

    private static func weight(_ found: Case, suffix: String) -> Double {
        // A brand that holds its name under many suffixes most likely holds this one as well.
        if found.siblingDomains >= 2, !found.around.isCheap {
            let isCountry = suffix.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }.count == 2
            return found.isOrdinary || found.length < 6 || isCountry && found.siblingDomains >= 4 ? 0.3 : 0.5
        }
        if found.isOrdinary { return 0.3 }
        // Known firms keep such names from others, or their branches have them; fraud takes what costs nothing.
        if found.length > 4, found.isBuiltIn, !found.around.isTenant, isFirms(found.around) || found.needsSecondSign {
            return found.length < 6 ? 0.5 : 0.55
        }
        return switch found.length {
        case ..<4: found.around.isCheap && found.length == 3 ? 0.4 : 0.1
        case 4: found.around.isCheap ? 0.5 : 0.35
        case 5: 0.55
        default: 0.62
        }
    }

    /// Under `com` as well as under a country's suffix stands either the firm itself or one that was there before.
    private static func isFirms(_ around: Surroundings) -> Bool {
        around.hasFirmSuffix || around.hasCommonSuffix && !around.hasTargetSuffix
    }
}
