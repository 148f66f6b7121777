// Identifiers that are the same on every machine and at every reading of a log.

import CCrypto

/// Makes identifiers from the parts of a key.
public enum StableID {
    /// The first 130 bits of the SHA-256 of the parts, in RFC 4648 base 32, lower case.
    ///
    /// A cryptographic hash, because a stranger chooses some parts (domain names) and must not be
    /// able to make two alerts share an identifier. Parts are length-prefixed, so that no two lists
    /// of parts give the same bytes.
    public static func make(_ parts: [String]) -> String {
        var bytes: [UInt8] = []
        for part in parts {
            bytes.append(contentsOf: "\(part.utf8.count):".utf8)
            bytes.append(contentsOf: part.utf8)
        }
        return String(decoding: base32(sha256(bytes), length: 26), as: UTF8.self)
    }

    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256(bytes, bytes.count, &digest)
        return digest
    }

    private static func base32(_ bytes: [UInt8], length: Int) -> [UInt8] {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        return (0..<length).map { place in
            var value = 0
            for bit in place * 5..<place * 5 + 5 {
                value = value << 1 | Int(bytes[bit / 8] >> (7 - bit % 8) & 1)
            }
            return alphabet[value]
        }
    }
}
