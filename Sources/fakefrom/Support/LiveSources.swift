// What a live run reads: from the arguments, else from the configuration, else what this machine has.

import Alerting
import Configuration
import Glibc
import LogSources

struct LiveSources {
    var options: LiveInputOptions
    /// What is read, for people and for the name of the state directory.
    var names: [String]
    /// What people should know about the choice.
    var notes: [String] = []
    /// Why these are the ones; not escaped.
    var reason = "named as an argument"
    /// Nobody named them.
    private(set) var wasFound = false

    /// - Parameter journal: whether the journal was named as an argument.
    init(
        paths: [String], journal: Bool = false, configured: [SourceSettings], start: FollowOptions.Start,
        backfill: Int?
    ) throws {
        options = LiveInputOptions()
        names = []
        if !paths.isEmpty || journal {
            try add(paths: paths)
            if journal { addJournal(JournalOptions()) }
            noteWhatIsMissing(journal: journal)
        } else if !configured.isEmpty {
            for source in configured { try add(source) }
            reason = "the sources of the configuration"
        } else {
            try addUsual()
        }
        options.files.start = start
        if let backfill {
            options.files.backfill = backfill
            for path in options.files.paths { options.files.settings[path]?.backfill = backfill }
        }
        options.journal?.start = start
        names += options.files.paths.map(LiveSources.absolute)
    }

    /// Both may come later and are waited for; silence would look like quiet mail.
    private mutating func noteWhatIsMissing(journal: Bool) {
        for path in options.files.paths where path.contains(where: { "*?[".contains($0) }) && !matches(path) {
            notes.append("\(SafeText.terminal(path)): no file matches now; files that come later are read")
        }
        guard journal else { return }
        switch JournalProbe.ask() {
        case .entries: return
        case .missing: notes.append("journal: there is no journalctl; install systemd, or name log files instead")
        case .noAnswer: notes.append("journal: journalctl does not answer yet")
        case .noEntries:
            notes.append(
                "journal: it holds no mail that this user may read; if there should be some, add the user to the group "
                    + "systemd-journal (fakefrom doctor --journal says more)")
        }
    }

    private func matches(_ pattern: String) -> Bool {
        var result = glob_t()
        defer { globfree(&result) }
        return glob(pattern, 0, nil, &result) == 0
    }

    private mutating func add(paths: [String]) throws {
        for path in paths {
            if path == "-" {
                addStandardInput()
            } else {
                try LiveSources.requireFollowable(path)
                options.files.paths.append(path)
            }
        }
    }

    private mutating func add(_ source: SourceSettings) throws {
        switch source {
        case .files(let files):
            for path in files.paths {
                try LiveSources.requireFollowable(path)
                options.files.paths.append(path)
                options.files.settings[path] = .init(backfill: files.backfill, rotated: files.rotated)
            }
        case .journal(let journal):
            var settings = JournalOptions(units: journal.units)
            settings.identifiers = journal.identifiers
            settings.directory = journal.directory
            addJournal(settings)
        case .standardInput: addStandardInput()
        case .syslog(let syslog):
            let listener = SyslogListenerOptions(
                address: syslog.address, port: syslog.port, transport: syslog.transport == .tcp ? .tcp : .udp)
            options.listeners.append(listener)
            names.append(listener.name)
            guard listener.transport == .udp else { return }
            notes.append(
                "\(listener.name): what UDP loses on its way, or sends while this process does not run, nobody sees; "
                    + "protocol: tcp loses less, a file nothing")
        }
    }

    private mutating func addJournal(_ settings: JournalOptions) {
        options.journal = settings
        names.append(JournalOptions.name)
    }

    private mutating func addStandardInput() {
        options.readsStandardInput = true
        names.append("stdin")
        notes.append("standard input: what was not read when this process ends is lost; a file can be read again")
    }

    private mutating func addUsual() throws {
        let finding = SourceFinder.find()
        wasFound = true
        switch finding.source {
        case .file(let path): options.files.paths = [path]
        case .journal: addJournal(JournalOptions())
        case .none: throw Failure(SafeText.terminal(finding.reason))
        }
        reason = "found " + finding.reason
        notes.append("following \(SafeText.terminal(finding.reason))")
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
