// Addresses that somebody asked to forget while mail to them was open: what is known of that mail must not bring them back.

import MailTracking

/// Digests of forgotten addresses, each with the instant at which it was to be forgotten.
public struct ForgottenAddresses: Sendable, Equatable {
    /// µs for which mail that was open then may still say something: Postfix's default `maximal_queue_lifetime`.
    public static let lifetime: Int64 = 5 * 86_400 * 1_000_000

    private let key: String
    private let instants: [String: Int64]

    /// - Parameters:
    ///   - key: the secret of the digests.
    ///   - instants: µs since 1970, by digest.
    public init(key: String = "", _ instants: [String: Int64] = [:]) {
        self.key = key
        self.instants = instants
    }

    public var isEmpty: Bool { instants.isEmpty }

    /// Whoever asks to be forgotten does not know in which case a stranger wrote the address.
    public static func digest(_ address: String, key: String) -> String { StableID.make([key, address.lowercased()]) }

    /// Whether a mail must not name an address.
    /// - Parameter began: µs since 1970, when the mail did; nil where the log has no times.
    public func contains(_ address: String, began: Int64?) -> Bool {
        guard !instants.isEmpty else { return false }
        guard let instant = instants[ForgottenAddresses.digest(address, key: key)] else { return false }
        return began.map { $0 < instant } ?? true
    }
}

extension Finding {
    /// Takes forgotten recipients out; they still count.
    public mutating func forget(_ forgotten: ForgottenAddresses) {
        let before = recipients.count
        recipients.removeAll { forgotten.contains($0.address, began: time) }
        moreRecipients += before - recipients.count
    }
}
