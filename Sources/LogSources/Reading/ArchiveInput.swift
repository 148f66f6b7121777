// bzip2, xz, zstd, lz4, lzip and compress through libarchive's raw format.

import CArchive
import Glibc

/// Decompresses one stream with libarchive.
///
/// Only the filter that the first bytes name is switched on: `filter_all`
/// would also run programs (`lrzip`, `grzip`) on a stranger's bytes.
final class ArchiveInput: ByteInput {
    private let source: PlainInput
    private let compression: Compression
    private let archive: OpaquePointer
    private let packed: UnsafeMutableRawBufferPointer
    private var readFailure: SourceError.Kind?
    private var isOpen = false
    private var atEnd = false
    /// The part of libarchive's last block that was not handed out yet.
    private var rest = UnsafeRawBufferPointer(start: nil, count: 0)

    private static let packedSize = 65_536

    init(_ source: PlainInput, _ compression: Compression) throws(SourceError.Kind) {
        guard let archive = archive_read_new() else { throw .damaged(compression, detail: "no memory") }
        self.source = source
        self.compression = compression
        self.archive = archive
        packed = .allocate(byteCount: ArchiveInput.packedSize, alignment: 16)
        archive_read_support_format_raw(archive)
        archive_read_support_format_empty(archive)
        guard enableFilter() == ARCHIVE_OK else { throw failure() }
    }

    deinit {
        archive_read_free(archive)
        packed.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError.Kind) -> Int {
        if !isOpen { try open() }
        while rest.isEmpty && !atEnd { try nextBlock() }
        let count = min(rest.count, buffer.count)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        return count
    }

    private func open() throws(SourceError.Kind) {
        isOpen = true
        let context = Unmanaged.passUnretained(self).toOpaque()
        let opened = archive_read_open(
            archive, context, nil,
            { _, context, block in
                guard let context else { return -1 }
                return Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue().refill(block)
            }, nil)
        guard opened == ARCHIVE_OK else { throw failure() }
        var entry: OpaquePointer?
        switch archive_read_next_header(archive, &entry) {
        case ARCHIVE_EOF: atEnd = true
        case ARCHIVE_OK, ARCHIVE_WARN: break
        default: throw failure()
        }
        // libarchive passes on what is too short to be recognised as if it were plain.
        guard archive_filter_code(archive, 0) != ARCHIVE_FILTER_NONE else { throw .truncated(compression) }
    }

    private func nextBlock() throws(SourceError.Kind) {
        var start: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        switch archive_read_data_block(archive, &start, &count, &offset) {
        case ARCHIVE_EOF: atEnd = true
        case ARCHIVE_OK, ARCHIVE_WARN: rest = UnsafeRawBufferPointer(start: start, count: count)
        default: throw failure()
        }
    }

    private func refill(_ block: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        do {
            let count = try source.read(into: packed)
            block?.pointee = UnsafeRawPointer(packed.baseAddress)
            return count
        } catch {
            readFailure = error
            return -1
        }
    }

    private func enableFilter() -> Int32 {
        switch compression {
        case .bzip2: archive_read_support_filter_bzip2(archive)
        case .xz: archive_read_support_filter_xz(archive)
        case .zstd: archive_read_support_filter_zstd(archive)
        case .lz4: archive_read_support_filter_lz4(archive)
        case .lzip: archive_read_support_filter_lzip(archive)
        case .compress: archive_read_support_filter_compress(archive)
        case .gzip: archive_read_support_filter_gzip(archive)
        case .none: archive_read_support_filter_none(archive)
        }
    }

    private func failure() -> SourceError.Kind {
        if let readFailure { return readFailure }
        let detail = archive_error_string(archive).map { String(cString: $0) } ?? "libarchive gives no reason"
        return detail.lowercased().contains("truncated")
            ? .truncated(compression) : .damaged(compression, detail: detail)
    }
}
