// Signatures as the Standard Webhooks specification has them (symmetric, version v1): HMAC-SHA256 over
// `id.timestamp.body`. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md

import CCrypto

/// The keys that sign: one, or the new and the old one while receivers change over.
public struct WebhookKeys: Sendable, Equatable {
    private let keys: [[UInt8]]
    /// What is odd about them, and what to write instead; none of it keeps them from being used.
    public let remarks: [String]

    /// Bytes: 24 to 64 in the specification.
    private static let shortest = 24

    /// Reads keys: one a line, `whsec_` and base 64, or any other text as it stands.
    public init(_ text: String) throws(WebhookError) {
        var keys: [[UInt8]] = []
        var remarks: [String] = []
        for line in text.split(whereSeparator: \.isNewline).map({ String($0).trimmed }) where !line.isEmpty {
            guard line.hasPrefix("whsec_") else {
                remarks.append(
                    "a key without whsec_ is used as it stands, which libraries of Standard Webhooks may not expect; "
                        + "make one with: echo whsec_$(openssl rand -base64 32)")
                keys.append(Array(line.utf8))
                continue
            }
            guard let key = Base64.decode(String(line.dropFirst("whsec_".count))), !key.isEmpty else {
                throw WebhookError.secret("what follows whsec_ is not base 64; copy the whole key again")
            }
            keys.append(key)
        }
        if keys.contains(where: { $0.count < WebhookKeys.shortest }) {
            remarks.append("a key has less than \(WebhookKeys.shortest) bytes and can be guessed; make a longer one")
        }
        guard !keys.isEmpty else {
            throw WebhookError.secret("there is no key in it; make one with: echo whsec_$(openssl rand -base64 32)")
        }
        guard keys.count <= 2 else {
            throw WebhookError.secret("it holds more than two keys; keep the new and the old one")
        }
        self.keys = keys
        self.remarks = remarks
    }

    /// The value of `webhook-signature`: one signature a key, with blanks between.
    /// - Parameter timestamp: seconds since 1970, as in `webhook-timestamp`.
    func signature(id: String, timestamp: Int64, body: [UInt8]) -> String {
        let content = Array("\(id).\(timestamp).".utf8) + body
        return keys.map { "v1,\(Base64.encode(WebhookKeys.hmac($0, content)))" }.joined(separator: " ")
    }

    /// RFC 2104 with SHA-256.
    static func hmac(_ key: [UInt8], _ content: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        _ = HMAC(EVP_sha256(), key, Int32(key.count), content, content.count, &digest, &length)
        return Array(digest.prefix(Int(length)))
    }
}

/// RFC 4648 section 4.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        let count = EVP_EncodeBlock(&text, bytes, Int32(bytes.count))
        return String(decoding: text.prefix(Int(count)), as: UTF8.self)
    }

    /// - Returns: nil for what is no base 64. Padding may be left out.
    static func decode(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8.reversed().drop { $0 == 0x3D }.reversed())
        guard !digits.contains(0x3D), digits.count % 4 != 1, digits.count < 10_000 else { return nil }
        let padding = (4 - digits.count % 4) % 4
        let padded = digits + [UInt8](repeating: 0x3D, count: padding)
        var bytes = [UInt8](repeating: 0, count: padded.count)
        let count = EVP_DecodeBlock(&bytes, padded, Int32(padded.count))
        guard count >= 0 else { return nil }
        return Array(bytes.prefix(Int(count) - padding))
    }
}
