// gzip through zlib: members one after another, and every byte that a cut-off
// or damaged file still holds.

import CZlib

/// Decompresses gzip (RFC 1952), concatenated members included.
final class GzipInput: ByteInput {
    private let source: PlainInput
    /// On the heap, because zlib keeps the address.
    private let stream: UnsafeMutablePointer<z_stream>
    private let packed: UnsafeMutableRawBufferPointer
    private var betweenMembers = true
    private var members = 0
    private var failure: SourceError.Kind?
    private var atEnd = false

    private static let packedSize = 65_536

    init(_ source: PlainInput) throws(SourceError.Kind) {
        self.source = source
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        packed = .allocate(byteCount: GzipInput.packedSize, alignment: 16)
        guard cz_inflate_init_gzip(stream) == Z_OK else { throw .damaged(.gzip, detail: "zlib has no memory") }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        packed.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError.Kind) -> Int {
        guard failure == nil, !atEnd else { return try end() }
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(clamping: buffer.count)
        let room = Int(stream.pointee.avail_out)
        var produced = 0
        while produced < room, failure == nil, !atEnd {
            if stream.pointee.avail_in == 0 {
                // What there is goes out before a read that may have to wait for a pipe.
                if produced > 0 { break }
                try refill()
            }
            if !atEnd && failure == nil { step() }
            produced = room - Int(stream.pointee.avail_out)
        }
        return produced > 0 ? produced : try end()
    }

    private func end() throws(SourceError.Kind) -> Int {
        if let failure { throw failure }
        return 0
    }

    private func refill() throws(SourceError.Kind) {
        let count = try source.read(into: packed)
        stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(clamping: count)
        guard count == 0 else { return }
        if betweenMembers { atEnd = true } else { failure = .truncated(.gzip) }
    }

    private func step() {
        if betweenMembers && !beginMember() { return }
        switch inflate(stream, Z_NO_FLUSH) {
        case Z_STREAM_END:
            members += 1
            betweenMembers = true
            inflateReset(stream)
        case Z_OK, Z_BUF_ERROR: break
        default: failure = .damaged(.gzip, detail: detail)
        }
    }

    /// Skips zeros behind a member: tapes and block devices pad with them (as gzip(1) does).
    /// - Returns: whether there is a byte to begin with.
    private func beginMember() -> Bool {
        while members > 0, stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
            stream.pointee.next_in += 1
            stream.pointee.avail_in -= 1
        }
        guard stream.pointee.avail_in > 0 else { return false }
        betweenMembers = false
        return true
    }

    private var detail: String {
        if members > 0 && stream.pointee.total_out == 0 { return "trailing bytes that are not gzip" }
        guard let message = stream.pointee.msg else { return "zlib gives no reason" }
        return String(cString: message)
    }
}
