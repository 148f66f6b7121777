// Addresses that a webhook may never reach. Checked when the connection is made, after the name was resolved: a name
// that resolves to a good address now may resolve to a bad one later (DNS rebinding).

import Glibc

/// Which addresses may be connected to. Addresses are 4 or 16 bytes in network order.
struct AddressFilter: Sendable, Equatable {
    /// Refuses this machine's own and private networks too (RFC 1918, RFC 6598, RFC 4193).
    var deniesPrivate = false

    /// Why an address is refused; nil if it may be used.
    func refusal(_ address: [UInt8]) -> String? {
        let inner = AddressFilter.unwrapped(address)
        if AddressFilter.isLinkLocal(inner) { return "it is link-local, where clouds keep their metadata services" }
        if AddressFilter.isMetadata(inner) { return "clouds keep metadata services there" }
        if AddressFilter.isNoHost(inner) { return "it is no address of one host" }
        if deniesPrivate && AddressFilter.isPrivate(inner) { return "it is private, and deny_private is set" }
        return nil
    }

    /// IPv4 inside IPv6: mapped (RFC 4291), compatible, NAT64 (RFC 6052), 6to4 (RFC 3056).
    static func unwrapped(_ address: [UInt8]) -> [UInt8] {
        guard address.count == 16 else { return address }
        let zeros = [UInt8](repeating: 0, count: 12)
        let mapped = Array(zeros.prefix(10)) + [0xFF, 0xFF]
        let nat64: [UInt8] = [0x00, 0x64, 0xFF, 0x9B] + zeros.prefix(8)
        let head = Array(address.prefix(12))
        let isCompatible = head == zeros && address[12...] != [0, 0, 0, 0] && address[12...] != [0, 0, 0, 1]
        if head == mapped || head == nat64 || isCompatible { return Array(address.suffix(4)) }
        if address.prefix(2) == [0x20, 0x02] { return Array(address[2..<6]) }
        return address
    }

    static func isLoopback(_ address: [UInt8]) -> Bool {
        let inner = unwrapped(address)
        return inner.count == 4 ? inner[0] == 127 : inner == [UInt8](repeating: 0, count: 15) + [1]
    }

    /// RFC 3927, RFC 4291 section 2.5.6, and the site-local addresses before RFC 3879.
    private static func isLinkLocal(_ address: [UInt8]) -> Bool {
        if address.count == 4 { return address[0] == 169 && address[1] == 254 }
        return address[0] == 0xFE && address[1] & 0x80 == 0x80
    }

    /// Metadata services with addresses of their own: Alibaba Cloud, Oracle Cloud (classic), Azure's host;
    /// Amazon EC2 and Google Cloud over IPv6.
    private static func isMetadata(_ address: [UInt8]) -> Bool {
        if address.count == 4 {
            return [[100, 100, 100, 200], [192, 0, 0, 192], [168, 63, 129, 16]].contains(address)
        }
        let amazon: [UInt8] = [0xFD, 0x00, 0x0E, 0xC2]
        let google: [UInt8] = [0xFD, 0x20, 0x00, 0xCE]
        return address.starts(with: amazon) || address.starts(with: google)
    }

    /// Unspecified ("this host"), multicast, reserved and broadcast.
    private static func isNoHost(_ address: [UInt8]) -> Bool {
        if address.count == 4 { return address[0] == 0 || address[0] >= 224 }
        return address[0] == 0xFF || address.allSatisfy { $0 == 0 }
    }

    private static func isPrivate(_ address: [UInt8]) -> Bool {
        if isLoopback(address) { return true }
        if address.count == 16 { return address[0] & 0xFE == 0xFC }
        switch (address[0], address[1]) {
        case (10, _), (172, 16...31), (192, 168), (100, 64...127): return true
        default: return false
        }
    }

    // MARK: Reading addresses

    /// The bytes of a literal address, in every form that resolvers take (`127.1`, `0x7f000001`); nil for a name.
    static func address(_ host: String) -> [UInt8]? {
        var four = in_addr()
        if inet_aton(host, &four) != 0 { return withUnsafeBytes(of: four) { Array($0) } }
        var six = in6_addr()
        let bare = String(host.prefix { $0 != "%" })
        if inet_pton(AF_INET6, bare, &six) == 1 { return withUnsafeBytes(of: six) { Array($0) } }
        return nil
    }

    /// The bytes of a socket address; nil where it is of another family.
    static func address(_ pointer: UnsafePointer<sockaddr>) -> [UInt8]? {
        let raw = UnsafeRawPointer(pointer)
        switch Int32(pointer.pointee.sa_family) {
        case AF_INET: return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
        case AF_INET6: return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
        default: return nil
        }
    }

    /// An address as people write it.
    static func text(_ address: [UInt8]) -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        let family = address.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, address, &buffer, 64) != nil else { return "?" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
