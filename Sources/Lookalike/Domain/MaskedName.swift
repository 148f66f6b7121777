// Postfix writes `?` for every byte that is not printable ASCII: a run of them stands for fewer characters.

enum MaskedName {
    /// At most this many ways of reading the runs are tried.
    static let maximumVariants = 8

    /// The name with every run of masks as one character, two, and so on: in UTF-8 a character has up to four
    /// bytes, in the older character sets one. A name without masks is its own only variant.
    static func variants(of domain: DomainName) -> [DomainName] {
        guard domain.isMasked else { return [domain] }
        var variants: [DomainName] = []
        for bytesPerCharacter in [2, 1, 3, 4] {
            let name = shorten(domain.unicode, bytesPerCharacter)
            guard !variants.contains(where: { $0.unicode == name.bytes }) else { continue }
            var variant = domain
            variant.unicode = name.bytes
            variant.labels = name.labels
            variants.append(variant)
        }
        return variants
    }

    private static func shorten(_ name: [UInt8], _ bytesPerCharacter: Int) -> (bytes: [UInt8], labels: [Range<Int>]) {
        var bytes: [UInt8] = []
        var labels: [Range<Int>] = []
        var (run, start) = (0, 0)
        func flush() {
            let count = run == 0 ? 0 : (run + bytesPerCharacter - 1) / bytesPerCharacter
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "?"), count: count))
            run = 0
        }
        for byte in name {
            if byte == UInt8(ascii: "?") {
                run += 1
                continue
            }
            flush()
            if byte == UInt8(ascii: ".") {
                labels.append(start..<bytes.count)
                start = bytes.count + 1
            }
            bytes.append(byte)
        }
        flush()
        labels.append(start..<bytes.count)
        return (bytes, labels)
    }
}
