// Why a text cannot be a domain name; shown as the reason of an `invalid` verdict.

/// What is wrong with a text that was to be a domain name.
enum InvalidName: Error, Equatable, Sendable {
    case empty
    case emptyLabel
    /// A label of more than 63 octets (RFC 1035, section 2.3.4).
    case labelTooLong
    /// More than 253 octets without the trailing dot (RFC 1035, section 2.3.4).
    case nameTooLong
    /// A character that no host name holds; `Character` is the first such one.
    case character(Unicode.Scalar)
    /// A label begins or ends with a hyphen (RFC 1123, section 2.1).
    case hyphenAtEdge
    /// An address literal whose content is no address (RFC 5321, section 4.1.3).
    case addressLiteral
    /// An IP address in brackets: a sender may have one (RFC 5321, section 4.1.3), yet it is no domain.
    case literal
    /// A name under which registries sell names: nobody's own (publicsuffix.org).
    case publicSuffix
    /// A bare IP address, or a top-level label of digits only (RFC 3696, section 2).
    case numericTopLevel
    /// UTS 46 refuses the name (`xn--` that does not decode, disallowed characters …).
    case idna

    var rule: String {
        switch self {
        case .empty: "invalid.empty"
        case .emptyLabel: "invalid.empty_label"
        case .labelTooLong: "invalid.label_too_long"
        case .nameTooLong: "invalid.name_too_long"
        case .character: "invalid.character"
        case .hyphenAtEdge: "invalid.hyphen"
        case .addressLiteral: "invalid.address_literal"
        case .literal: "invalid.literal"
        case .publicSuffix: "invalid.public_suffix"
        case .numericTopLevel: "invalid.numeric"
        case .idna: "invalid.idna"
        }
    }

    var english: String {
        switch self {
        case .empty: "There is no name."
        case .emptyLabel: "A domain name has no empty part between two dots."
        case .labelTooLong: "A part between two dots has at most 63 characters."
        case .nameTooLong: "A domain name has at most 253 characters."
        case .character(let scalar):
            "A domain name cannot hold the character \(Self.show(scalar))."
                + (Self.isOfURL(scalar) ? " Give the host only, without scheme, port and path." : "")
        case .hyphenAtEdge: "A part of a domain name neither begins nor ends with a hyphen."
        case .addressLiteral: "The address literal holds no IP address."
        case .literal: "This is an IP address, not a domain name."
        case .publicSuffix: "This is a public suffix, under which others register names, not anybody's domain."
        case .numericTopLevel: "This is an IP address or a number, not a domain name."
        case .idna: "The name breaks the rules for international names (UTS 46)."
        }
    }

    var japanese: String {
        switch self {
        case .empty: "名前がありません。"
        case .emptyLabel: "ドメイン名のドットの間が空です。"
        case .labelTooLong: "ドットで区切られた部分は63文字以内です。"
        case .nameTooLong: "ドメイン名は253文字以内です。"
        case .character(let scalar):
            "ドメイン名に使えない文字 \(Self.show(scalar)) があります。"
                + (Self.isOfURL(scalar) ? "スキーム、ポート、パスを除いたホスト名だけを指定してください。" : "")
        case .hyphenAtEdge: "ドメイン名の各部分はハイフンで始まることも終わることもできません。"
        case .addressLiteral: "アドレスリテラルの中身がIPアドレスではありません。"
        case .literal: "IPアドレスであり、ドメイン名ではありません。"
        case .publicSuffix: "他者が名前を登録する公開サフィックスであり、だれかのドメインではありません。"
        case .numericTopLevel: "IPアドレスまたは数値であり、ドメイン名ではありません。"
        case .idna: "国際化ドメイン名の規則（UTS 46）に反しています。"
        }
    }

    /// The text is a URL, or has a port behind the host.
    private static func isOfURL(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "/" }

    /// `'/'`, or `U+0007` where the character would not show or would steer a terminal.
    private static func show(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return scalar.isASCII && scalar.value > 0x20 && scalar.value != 0x7F ? "'\(scalar)'" : code
    }
}
