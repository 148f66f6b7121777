// IDNA 2008 with the UTS 46 mapping, by ICU: A-labels to U-labels and back.

internal import CICU

/// UTS 46, non-transitional. Only called for names that are not plain ASCII or hold an A-label.
struct IDNA: @unchecked Sendable {
    // Safe to share: ICU's UIDNA is immutable after it was opened.
    private let handle: OpaquePointer?

    static let shared = IDNA()

    private init() { handle = cicu_idna_open() }

    /// A name converted, and the UIDNA_ERROR bits that the conversion met.
    struct Result: Equatable {
        var name: [UInt8]
        var errors: UInt32
    }

    /// Errors after which a name is judged as it was written. The others (hyphens in places three and four …)
    /// occur in names that exist.
    static let fatalErrors = invalidLabels | UInt32(UIDNA_ERROR_INVALID_ACE_LABEL)

    /// Those that make a name impossible. Not among them: an A-label that UTS 46 would write differently; registries
    /// hold such names.
    static let invalidLabels = UInt32(
        UIDNA_ERROR_PUNYCODE | UIDNA_ERROR_DISALLOWED | UIDNA_ERROR_LABEL_HAS_DOT | UIDNA_ERROR_LEADING_COMBINING_MARK)

    func toASCII(_ name: [UInt8]) -> Result? { convert(name, cicu_idna_to_ascii) }

    func toUnicode(_ name: [UInt8]) -> Result? { convert(name, cicu_idna_to_unicode) }

    private typealias Conversion = (
        OpaquePointer?, UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<Int32>?
    ) -> cicu_idna_result

    private func convert(_ name: [UInt8], _ conversion: Conversion) -> Result? {
        guard let handle else { return nil }
        // A character grows to at most four bytes per byte of input in either direction.
        let capacity = name.count * 4 + 16
        var errors: UInt32 = 0
        var failed = false
        let converted = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            var written: Int32 = 0
            let result = name.withUnsafeBytes { input in
                buffer.withMemoryRebound(to: CChar.self) { output in
                    conversion(
                        handle, input.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(name.count),
                        output.baseAddress, Int32(capacity), &written)
                }
            }
            failed = result.status.rawValue > 0
            errors = result.errors
            count = failed ? 0 : min(Int(written), capacity)
        }
        return failed ? nil : Result(name: converted, errors: errors)
    }
}
