// What a live run reads: from the arguments, else from the configuration, else what this machine has.

import Alerting
import Configuration
import Glibc
import LogSources

struct InputChoice {
    var options: LiveInputOptions
    /// What is read, for people and for the name of the state directory.
    var names: [String]
    /// What people should know about the choice.
    var notes: [String] = []

    init(
        paths: [String], configured: [SourceSettings], start: FollowOptions.Start, backfill: Int?
    ) throws {
        options = LiveInputOptions()
        names = []
        if !paths.isEmpty {
            try add(paths: paths)
        } else if !configured.isEmpty {
            for source in configured { try add(source) }
        } else {
            try addUsual()
        }
        options.files.start = start
        if let backfill {
            options.files.backfill = backfill
            for path in options.files.settings.keys { options.files.settings[path]?.backfill = backfill }
        }
        names += options.files.paths.map(InputChoice.absolute)
    }

    private mutating func add(paths: [String]) throws {
        for path in paths {
            if path == "-" {
                addStandardInput()
            } else {
                try InputChoice.requireFollowable(path)
                options.files.paths.append(path)
            }
        }
    }

    private mutating func add(_ source: SourceSettings) throws {
        switch source {
        case .files(let files):
            for path in files.paths { try InputChoice.requireFollowable(path) }
            options.files.paths += files.paths
            let settings = FollowOptions.PathSettings(backfill: files.backfill, rotated: files.rotated)
            for path in files.paths { options.files.settings[path] = settings }
        case .journal(let journal):
            var settings = JournalOptions(units: journal.units)
            settings.identifiers = journal.identifiers
            settings.directory = journal.directory
            options.journal = settings
            names.append("journal")
        case .standardInput: addStandardInput()
        case .syslog(let syslog):
            let listener = SyslogListenerOptions(
                address: syslog.address, port: syslog.port, transport: syslog.transport == .tcp ? .tcp : .udp)
            options.listeners.append(listener)
            names.append(listener.name)
        }
    }

    private mutating func addStandardInput() {
        options.readsStandardInput = true
        names.append("stdin")
        notes.append("standard input: what was not read when this process ends is lost; a file can be read again")
    }

    /// Where this machine's mail log is, as far as it shows.
    private mutating func addUsual() throws {
        let found = SourceFinder.find()
        switch found.source {
        case .file(let path): options.files.paths = [path]
        case .journal:
            options.journal = JournalOptions()
            names.append("journal")
        case .none: throw Failure(SafeText.terminal(found.reason))
        }
        notes.append("following \(SafeText.terminal(found.reason))")
    }

    // MARK: Files

    /// Refuses what can never be followed, instead of waiting for ever.
    private static func requireFollowable(_ path: String) throws {
        let name = SafeText.terminal(path)
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure("\(name): this is not a regular file. Name a log file, such as /var/log/mail.log")
        }
        guard (try? BlockReader(path: path))?.compression ?? Compression.none == Compression.none else {
            throw Failure("\(name): this file is compressed and will not grow. Read it once: fakefrom replay \(name)")
        }
    }

    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }
}
