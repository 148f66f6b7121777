// Compressed bytes for tests, by libarchive: no compressor needs to be installed.

import CArchive

@testable import LogSources

/// The bytes of a compressed file.
func compress(_ bytes: some Sequence<UInt8>, _ compression: Compression) throws -> [UInt8] {
    let bytes = Array(bytes)
    guard compression != .none else { return bytes }
    // libarchive 3.6 crashes when it closes an lz4 stream without data; this is what lz4(1) writes.
    // Its compress writer adds a code to no data at all.
    if bytes.isEmpty && compression == .lz4 { return emptyLZ4Frame }
    if bytes.isEmpty && compression == .compress { return [0x1F, 0x9D, 0x90] }
    guard let archive = archive_write_new() else { throw TestFailure("archive_write_new") }
    defer { archive_write_free(archive) }
    var packed = [UInt8](repeating: 0, count: bytes.count * 2 + 100_000)
    var used = 0
    archive_write_set_format_raw(archive)
    archive_write_set_bytes_in_last_block(archive, 1)
    guard addFilter(archive, compression) == ARCHIVE_OK else { throw TestFailure("no filter \(compression)") }
    return try packed.withUnsafeMutableBytes { room in
        archive_write_open_memory(archive, room.baseAddress, room.count, &used)
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_filetype(entry, 0o100000)
        archive_write_header(archive, entry)
        archive_write_data(archive, bytes, bytes.count)
        guard archive_write_close(archive) == ARCHIVE_OK else { throw TestFailure("archive_write_close") }
        return Array(room[..<used])
    }
}

private let emptyLZ4Frame: [UInt8] = [4, 0x22, 0x4D, 0x18, 0x64, 0x40, 0xA7, 0, 0, 0, 0, 5, 0x5D, 0xCC, 2]

private func addFilter(_ archive: OpaquePointer, _ compression: Compression) -> Int32 {
    switch compression {
    case .none: archive_write_add_filter_none(archive)
    case .gzip: archive_write_add_filter_gzip(archive)
    case .bzip2: archive_write_add_filter_bzip2(archive)
    case .xz: archive_write_add_filter_xz(archive)
    case .zstd: archive_write_add_filter_zstd(archive)
    case .lz4: archive_write_add_filter_lz4(archive)
    case .lzip: archive_write_add_filter_lzip(archive)
    case .compress: archive_write_add_filter_compress(archive)
    }
}
