// A block in small steps, so that what one step finds is little.

import Glibc

/// Cuts a block of whole lines into slices of whole lines.
enum LineSlices {
    /// Bytes: some eighty lines.
    static let size = 8_192

    /// Where the slice ends that begins at a place: behind the first line end from `size` bytes on, else at the block's end.
    static func end(of bytes: [UInt8], from start: Int) -> Int {
        guard bytes.count - start > size else { return bytes.count }
        return bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return bytes.count }
            let rest = base + start + size - 1
            guard let found = memchr(rest, 0x0A, bytes.count - start - size + 1) else { return bytes.count }
            return UnsafeRawPointer(found) - base + 1
        }
    }
}
