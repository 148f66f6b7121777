// A small copy of the positions beside the database, for the day when the database is damaged.

import Foundation

/// The file `positions.json` of a state directory.
struct PositionBackup {
    struct Content: Codable {
        /// µs since 1970.
        var time: Int64
        var positions: [StoredPosition]
        /// Those that positions make no sense without.
        var facts: [String: String]
    }

    private let path: String

    init(_ directory: String) { path = directory + "/positions.json" }

    /// Nil where there is none, or none that makes sense.
    func read() -> Content? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return try? JSONDecoder().decode(Content.self, from: data)
    }

    /// Replaces the copy as a whole. A copy that cannot be written is not worth an error: the database is there.
    func write(_ content: Content) {
        guard let data = try? JSONEncoder().encode(content) else { return }
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let written = data.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        let isWhole = written == data.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWhole else { return }
        _ = rename(temporary, path)
    }
}

extension StateStore {
    /// Copies the positions beside the database.
    public func backUpPositions(now: Int64) {
        guard let state = try? readPositions() else { return }
        PositionBackup(path).write(
            .init(time: now, positions: state.positions, facts: state.facts.filter { $0.key == "hash_key" }))
    }
}
