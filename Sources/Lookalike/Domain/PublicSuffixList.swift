// The Public Suffix List by libpsl, and the shared domains that the list does not know.

internal import CPSL

/// Splits names into public suffix, registrable label and hosts.
struct PublicSuffixList: @unchecked Sendable {
    // Safe to share: libpsl's contexts are read-only after loading.
    private let list: OpaquePointer?
    private let shared: NameTable

    /// The newest list of this machine: the distribution's file, else the one inside libpsl.
    static let current = PublicSuffixList()

    private init() {
        list = psl_latest(nil) ?? psl_builtin()
        shared = SharedDomains.table()
    }

    enum Kind: Equatable, Sendable {
        /// A registry's suffix: `com`, `co.jp`.
        case registry
        /// Names under it belong to different customers: `vercel.app`, `onmicrosoft.com`.
        case shared
        /// The provider's own hosts and its customers' stand beside each other: `zendesk.com`.
        case mixed
        /// A service that sends mail for its customers: `sendgrid.net`.
        case mailService

        init(sharedValue: Int32) {
            switch sharedValue {
            case SharedDomains.mixedValue: self = .mixed
            case SharedDomains.mailServiceValue: self = .mailService
            default: self = .shared
            }
        }
    }

    struct Suffix: Equatable, Sendable {
        /// Where the public suffix starts in the name; 0 where the whole name is one.
        var start: Int
        var kind: Kind
    }

    /// The public suffix of a name. A shared domain itself (`vercel.app`) is split as an ordinary name.
    /// - Parameters:
    ///   - name: lower-case A-labels, no trailing dot.
    ///   - labelStarts: where each of its labels starts.
    func suffix(of name: [UInt8], labelStarts: [Int]) -> Suffix {
        // Longest first: a shared domain stands below a registry's suffix.
        for start in labelStarts.dropFirst() {
            if let value = shared.value(of: name[start...]) {
                return Suffix(start: start, kind: Kind(sharedValue: value))
            }
        }
        return withTerminator(name) { text in
            guard let suffix = psl_unregistrable_domain(list, text) else { return Suffix(start: 0, kind: .registry) }
            if psl_is_public_suffix2(list, suffix, PSL_TYPE_ICANN) != 0 {
                return Suffix(start: suffix - text, kind: .registry)
            }
            if suffix > text { return Suffix(start: suffix - text, kind: .shared) }
            let start = labelStarts.dropFirst().first { psl_is_public_suffix2(list, text + $0, PSL_TYPE_ICANN) != 0 }
            return Suffix(start: start ?? 0, kind: .registry)
        }
    }

    /// Whether there is a list, and one with something in it.
    var isUsable: Bool { list != nil && isListed(Array("co.jp".utf8)) }

    /// Whether the list itself names this as a registry's suffix; `localhost` is none, though the list's
    /// default rule takes every unknown top-level name for one.
    func isListed(_ name: [UInt8]) -> Bool {
        let isPlain = name.allSatisfy { $0 < 0x80 }
        return withTerminator(isPlain ? name : IDNA.shared.toASCII(name)?.name ?? name) {
            psl_is_public_suffix2(list, $0, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0
                ? Suffix(start: 0, kind: .registry) : Suffix(start: 1, kind: .registry)
        }.start == 0
    }

    private func withTerminator(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Suffix) -> Suffix {
        // Names have at most 253 octets; the buffer lives on the stack.
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { buffer in
            for index in 0..<name.count { buffer[index] = CChar(bitPattern: name[index]) }
            buffer[name.count] = 0
            return UnsafePointer(buffer.baseAddress).map(body) ?? Suffix(start: 0, kind: .registry)
        }
    }
}
