// Addresses inside addresses: what a forwarder, a bounce tag or a mailing
// program wrote into the local part.

/// An address that a local part carries.
public struct InnerAddress: Sendable, Equatable {
    /// How it came to be there.
    public enum Scheme: Sendable {
        /// `SRS0=hash=tt=DOMAIN=USER@forwarder`: the sender before a forwarder (Sender Rewriting Scheme, Shevek 2004,
        /// as libsrs2 and PostSRSd write it).
        case srs0
        /// `SRS1=hash=forwarder==hash=tt=DOMAIN=USER@forwarder2`: the same behind two forwarders.
        case srs1
        /// `prvs=tag=USER@domain`: the sender itself, tagged (BATV, draft-levine-smtp-batv); the domain is its own.
        case batv
        /// `bounce+USER=DOMAIN@list`: the *recipient*, for bounces (VERP, Bernstein 1997; VERP_README of Postfix).
        case verp
        /// `USER%DOMAIN@relay`: an old route (RFC 1123 section 5.2.16).
        case percent
    }

    /// How the address came to be in the local part.
    public var scheme: Scheme
    /// Where its local part and its domain stand in the view that was asked.
    public var user: ByteRange
    public var domain: ByteRange

    /// Finds the address inside an address, nil where it carries none.
    /// - Parameter address: without angle brackets, as logged.
    public init?(_ address: ByteView) {
        guard let at = address.lastIndex(of: Byte.at), at > 0 else { return nil }
        let local = address.slice(0, at)
        if let found = InnerAddress.srs(local) ?? InnerAddress.batv(local, of: address, at: at) {
            self = found
        } else if let found = InnerAddress.percent(local) ?? InnerAddress.verp(local) {
            self = found
        } else {
            return nil
        }
    }

    private init(_ scheme: Scheme, user: ByteRange, domain: ByteRange) {
        self.scheme = scheme
        self.user = user
        self.domain = domain
    }

    /// After the four letters any of `=`, `+`, `-` may stand; between the fields only `=`.
    private static func srs(_ local: ByteView) -> InnerAddress? {
        guard local.count > 5, local.slice(0, 3).equalsIgnoringCase("srs"), isSeparator(local[4]) else { return nil }
        if local[3] == 0x30 { return fields(local, from: 5, .srs0) }
        guard local[3] == 0x31 else { return nil }
        // hash=forwarder, then the opaque rest of the SRS0 address, which begins with its own separator.
        guard let hash = local.firstIndex(of: Byte.equals, from: 5),
            let forwarder = local.firstIndex(of: Byte.equals, from: hash + 1), forwarder + 1 < local.count,
            isSeparator(local[forwarder + 1])
        else { return nil }
        return fields(local, from: forwarder + 2, .srs1)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == Byte.equals || byte == 0x2B || byte == Byte.hyphen
    }

    /// `hash=tt=DOMAIN=USER`.
    private static func fields(_ local: ByteView, from start: Int, _ scheme: Scheme) -> InnerAddress? {
        guard let hash = local.firstIndex(of: Byte.equals, from: start),
            let stamp = local.firstIndex(of: Byte.equals, from: hash + 1),
            let domain = local.firstIndex(of: Byte.equals, from: stamp + 1), domain > stamp + 1
        else { return nil }
        return InnerAddress(scheme, user: ByteRange(domain + 1, local.count), domain: ByteRange(stamp + 1, domain))
    }

    /// `prvs=TAG=USER` and the older `btv1==TAG==USER`.
    private static func batv(_ local: ByteView, of address: ByteView, at: Int) -> InnerAddress? {
        let domain = ByteRange(at + 1, address.count)
        if local.slice(0, 5).equalsIgnoringCase("prvs="), let tag = local.firstIndex(of: Byte.equals, from: 5) {
            return InnerAddress(.batv, user: ByteRange(tag + 1, at), domain: domain)
        }
        if local.slice(0, 9).equalsIgnoringCase("msprvs1=="), let tag = local.firstIndex(of: Byte.equals, from: 9) {
            return InnerAddress(.batv, user: ByteRange(tag + 1, at), domain: domain)
        }
        guard local.slice(0, 6).equalsIgnoringCase("btv1=="), let tag = local.firstIndex(of: "==", from: 6) else {
            return nil
        }
        return InnerAddress(.batv, user: ByteRange(tag + 2, at), domain: domain)
    }

    private static func percent(_ local: ByteView) -> InnerAddress? {
        guard let sign = local.lastIndex(of: 0x25), sign > 0, isDomain(local.slice(sign + 1, local.count)) else {
            return nil
        }
        return InnerAddress(.percent, user: ByteRange(0, sign), domain: ByteRange(sign + 1, local.count))
    }

    /// `PREFIX+USER=DOMAIN` or `PREFIX-USER=DOMAIN`.
    private static func verp(_ local: ByteView) -> InnerAddress? {
        guard let equals = local.lastIndex(of: Byte.equals), isDomain(local.slice(equals + 1, local.count)) else {
            return nil
        }
        let plus = local.lastIndex(of: 0x2B, before: equals) ?? local.lastIndex(of: Byte.hyphen, before: equals)
        guard let plus, plus + 1 < equals else { return nil }
        return InnerAddress(.verp, user: ByteRange(plus + 1, equals), domain: ByteRange(equals + 1, local.count))
    }

    private static func isDomain(_ text: ByteView) -> Bool {
        guard let dot = text.lastIndex(of: Byte.dot), dot > 0, dot + 1 < text.count else { return false }
        return text.firstIndex(of: Byte.space) == nil
    }
}
