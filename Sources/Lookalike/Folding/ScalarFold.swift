// One character that is not ASCII → the Latin letters that it can be read as.

internal import CICU

/// Folds characters: own table, then NFKC, UTS 39 skeleton, case, combining marks.
///
/// A skeleton is computed character by character (UTS 39, section 4), so folding letters one at a
/// time gives the same result as folding the name, and each character is folded once.
struct ScalarFold: @unchecked Sendable {
    // Safe to share: ICU's spoof checker is only read after it was opened.
    private let checker: OpaquePointer?
    private let table: [UInt32: [[UInt8]]]

    static let shared = ScalarFold()

    private init() {
        checker = cicu_spoof_open()
        table = ConfusableLetters.readings()
    }

    /// The readings of a character, the likeliest first; an empty reading for combining marks and
    /// invisible characters; the character itself where it looks like no Latin letter.
    func readings(of scalar: Unicode.Scalar) -> [[UInt8]] {
        if cicu_is_invisible(Int32(scalar.value)) != 0 || cicu_is_mark(Int32(scalar.value)) != 0 { return [[]] }
        if let letter = Self.enclosed(scalar) { return [[letter]] }
        let decomposed = Self.fold(Self.normalize(String(scalar), compose: true))
        if decomposed.allSatisfy({ $0 < 0x80 }), !decomposed.isEmpty { return [decomposed] }
        var found = table[scalar.value] ?? []
        if let base = Self.onlyScalar(decomposed), base != scalar { found += table[base.value] ?? [] }
        let skeleton = Self.fold(self.skeleton(of: decomposed))
        if skeleton.allSatisfy({ $0 < 0x80 }), !skeleton.isEmpty, !found.contains(skeleton) { found.append(skeleton) }
        return found.isEmpty ? [decomposed] : found
    }

    /// Letters in squares and circles, white on black, and the letters of flags: Unicode decomposes none of them.
    private static func enclosed(_ scalar: Unicode.Scalar) -> UInt8? {
        for first: UInt32 in [0x1F130, 0x1F150, 0x1F170, 0x1F1E6] where (first..<first + 26).contains(scalar.value) {
            return UInt8(ascii: "a") + UInt8(scalar.value - first)
        }
        return nil
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { cicu_is_mark(Int32(scalar.value)) != 0 }

    private func skeleton(of text: [UInt8]) -> [UInt8] {
        let capacity = text.count * 18 + 16
        return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let written = text.withUnsafeBytes { input in
                buffer.withMemoryRebound(to: CChar.self) { output in
                    cicu_skeleton(
                        checker, input.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count),
                        output.baseAddress, Int32(capacity))
                }
            }
            count = max(0, min(Int(written), capacity))
        }
    }

    /// Case folded, combining marks and invisible characters dropped. The skeleton of `0` is `O`, and ɓ keeps
    /// its hook as a mark: both need this a second time, after the skeleton.
    private static func fold(_ text: [UInt8]) -> [UInt8] {
        fold(String(decoding: text, as: UTF8.self))
    }

    private static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        for scalar in normalize(text, compose: false).unicodeScalars {
            let value = Int32(scalar.value)
            if cicu_is_mark(value) != 0 || cicu_is_invisible(value) != 0 { continue }
            guard let lower = Unicode.Scalar(UInt32(cicu_fold_case(value))) else { continue }
            folded.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
        }
        return folded
    }

    private static func onlyScalar(_ text: [UInt8]) -> Unicode.Scalar? {
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }

    private static func normalize(_ text: String, compose: Bool) -> String {
        let units = Array(text.utf16)
        let capacity = units.count * 18 + 16
        let normalized = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
            let written = cicu_normalize(
                compose ? 1 : 0, units, Int32(units.count), buffer.baseAddress, Int32(capacity))
            count = max(0, min(Int(written), capacity))
        }
        return String(decoding: normalized, as: UTF16.self)
    }
}
