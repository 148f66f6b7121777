// A domain name taken apart: labels in both forms, public suffix, registrable domain.

/// A name that can stand behind the `@`, with at least two labels.
struct DomainName: Equatable, Sendable {
    /// Lower-case A-labels without a trailing dot.
    var ascii: [UInt8]
    /// The same as U-labels in UTF-8; equal to `ascii` for plain names.
    var unicode: [UInt8]
    /// Where each label stands in `ascii` and in `unicode`.
    var asciiLabels: [Range<Int>]
    var labels: [Range<Int>]
    /// How many labels at the end are the public suffix; at least 1, unless the name itself is a suffix.
    var suffixLabels: Int
    var suffixKind: PublicSuffixList.Kind
    /// Holds `?` where Postfix masked bytes that are not ASCII.
    var isMasked = false
    /// The text held characters that show nothing (zero-width space, soft hyphen …).
    var hadInvisible = false
    /// Why no registry has such a name, although a sender can write it: judged all the same.
    var impossible: InvalidName?

    /// Index of the registrable label, or nil where the name is itself a public suffix.
    var registrableLabel: Int? {
        let index = labels.count - suffixLabels - 1
        return index >= 0 ? index : nil
    }

    var isPlain: Bool { ascii == unicode }

    /// The registrable domain; under a shared suffix with the tenant's name. The whole name where it is a suffix.
    var registrableASCII: ArraySlice<UInt8> { ascii[asciiLabels[registrableLabel ?? 0].lowerBound...] }
    var registrableUnicode: ArraySlice<UInt8> { unicode[labels[registrableLabel ?? 0].lowerBound...] }
    var suffixASCII: ArraySlice<UInt8> {
        let first = labels.count - suffixLabels
        return first < asciiLabels.count ? ascii[asciiLabels[max(0, first)].lowerBound...] : []
    }
}

/// What a text behind an `@` can be.
enum MailName: Equatable, Sendable {
    case domain(DomainName)
    /// `localhost`: no dot, so no registrable domain.
    case singleLabel([UInt8])
    /// `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321, section 4.1.3).
    case addressLiteral
}
