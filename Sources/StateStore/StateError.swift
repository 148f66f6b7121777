// Why the state of a live service cannot be used, and what to do about it.

import GRDB

/// An error of the state directory or of the database in it.
public struct StateError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: Sendable, Equatable {
        /// Another process holds the directory; its number, where that is known.
        case busy(pid: Int32?)
        /// The directory cannot be made, entered or written.
        case unusable(reason: String)
        /// The directory is open to others, and holds a file that is not ours (nil: anybody may put files there).
        case shared(with: String?)
        /// The disk, or the quota, is full.
        case full
        /// The disk failed: what was written may or may not be there.
        case inputOutput(reason: String)
        /// The database's bytes make no sense.
        case corrupt(reason: String)
        /// The database was written by a newer version.
        case newer(version: Int)
        /// Another process holds the database's lock for longer than is waited for.
        case locked
        /// There is no database.
        case missing
        /// Anything else that SQLite says.
        case database(reason: String)
    }

    public var kind: Kind
    public var path: String

    public init(_ kind: Kind, path: String) {
        self.kind = kind
        self.path = path
    }

    /// SQLite's error, in this module's terms (https://sqlite.org/rescode.html).
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self.init(.database(reason: "\(error)"), path: path)
            return
        }
        let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self.init(.full, path: path)
        case .SQLITE_IOERR: self.init(.inputOutput(reason: reason), path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self.init(.corrupt(reason: reason), path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.locked, path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self.init(.unusable(reason: reason), path: path)
        default: self.init(.database(reason: reason), path: path)
        }
    }

    /// Whether waiting may help: then nothing is lost by trying again.
    public var mayPass: Bool { kind == .full || kind == .locked }

    public var description: String {
        switch kind {
        case .busy(let pid?):
            "\(path): another fakefrom (process \(pid)) uses this state directory; stop it, or give another --state DIR"
        case .busy(nil): "\(path): another fakefrom uses this state directory; stop it, or give another --state DIR"
        case .unusable(let reason):
            "\(path): the state cannot be written: \(reason). Make the directory writable, or give another --state DIR"
        case .shared(let file):
            "\(path): others use this directory"
                + (file.map { " (\($0) lies in it)" } ?? " (everybody may write to it)")
                + ", and the state must be closed to them. Give one of its own: --state \(path)/fakefrom"
        case .full: "\(path): the disk is full; make room. Nothing is lost: reading goes on when there is room"
        case .inputOutput(let reason): "\(path): the disk failed: \(reason). Check the disk"
        case .corrupt(let reason): "\(path): the state database is damaged: \(reason)"
        case .newer(let version):
            "\(path): written by a newer fakefrom (schema \(version)); install that version, or give another --state DIR"
        case .locked: "\(path): another program holds the state database; close it (sqlite3?) and try again"
        case .missing: "\(path): there is no state here. Give the directory of the live service: --state DIR"
        case .database(let reason): "\(path): the state database cannot be used: \(reason)"
        }
    }
}
