// Is this file a log? Told by its first 64 KiB, decompressed; names say nothing.

/// The first bytes of a file, judged.
struct HeadProbe {
    enum Finding {
        case log(Compression)
        case other(InputProblem.Kind)
    }

    static let length = 65_536
    /// What is kept of the head, to find two copies of one log.
    static let fingerprintLength = 4_096

    let finding: Finding
    let fingerprint: [UInt8]

    /// - Parameter holdsLogLine: whether bytes hold at least one line that is one of a log.
    init(path: String, holdsLogLine: (UnsafeRawBufferPointer) -> Bool) {
        do throws(SourceError) {
            let reader = try BlockReader(path: path)
            let head = try HeadProbe.readHead(reader)
            finding = head.withUnsafeBytes { bytes in
                if bytes.isEmpty { return .other(.empty) }
                return holdsLogLine(bytes) ? .log(reader.compression) : .other(HeadProbe.classify(bytes))
            }
            fingerprint = Array(head.prefix(HeadProbe.fingerprintLength))
        } catch {
            finding = .other(.unreadable(error))
            fingerprint = []
        }
    }

    /// The first block may be one short line, or an entry's first. What the file holds behind a place that cannot be read
    /// is said when it is read.
    private static func readHead(_ reader: BlockReader) throws(SourceError) -> [UInt8] {
        var head: [UInt8] = []
        var block = Block()
        do throws(SourceError) {
            var skipped = false
            while head.count < length, try reader.next(into: &block) {
                // A log that was truncated under its writer begins with as many NULs as it was long.
                if head.isEmpty, block.withBytes({ $0.allSatisfy { $0 == 0 } }) {
                    skipped = true
                } else {
                    block.withBytes { head += $0.prefix(length - head.count) }
                }
            }
            return head.isEmpty && skipped ? [0] : head
        } catch {
            guard !head.isEmpty else { throw error }
            return head
        }
    }

    /// Text of two bytes a letter, as Windows programs save it: with a byte order mark, or with a NUL in every letter.
    static func isUTF16(_ head: UnsafeRawBufferPointer) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
        let start = head.prefix(64)
        guard start.count == 64 else { return false }
        let nuls = start.indices.filter { start[$0] == 0 }
        return nuls.count == 32 && nuls.allSatisfy { $0 % 2 == nuls[0] % 2 }
    }

    /// What a head without a log line is.
    private static func classify(_ head: UnsafeRawBufferPointer) -> InputProblem.Kind {
        if isUTF16(head) { return .utf16 }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .archive }
        if head.count >= 262, head[257..<262].elementsEqual("ustar".utf8) { return .archive }
        // NUL never stands in text; four in a hundred control bytes neither (tab, line ends, escape apart).
        let controls = head.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
        return head.contains(0) || controls * 25 > head.count ? .binary : .notALog
    }
}
