// What a live command reads: arguments first, then the configuration, then what this machine has.

import Alerting
import ArgumentParser
import Configuration
import Glibc
import LogSources

/// The arguments that name live sources.
struct LiveSourceOptions: ParsableArguments {
    @Argument(
        help: "Files or globs, or - for standard input (default: the mail log of this machine, else its journal).")
    var paths: [String] = []

    @Flag(help: "Read systemd's journal.")
    var journal = false

    @Option(help: "Where to begin in logs that are there at the very first start: beginning or end.")
    var start: StartChoice = .beginning

    @Option(help: ArgumentHelp("How many rotated files to read at the very first start.", valueName: "n"))
    var backfill: Int?

    enum StartChoice: String, ExpressibleByArgument, CaseIterable {
        case beginning, end
    }

    /// The inputs, and why they are the ones.
    struct Plan {
        var inputs = LiveInputOptions()
        /// For people; not escaped.
        var reason = ""
        /// Nobody named them.
        var isFound = false
    }

    /// - Throws: what can never be followed (2), or that there is nothing to follow (2).
    func plan(configured sources: [SourceSettings]) throws -> Plan {
        if let backfill, backfill < 0 { throw Failure("--backfill cannot be negative") }
        var plan = Plan()
        if !paths.isEmpty || journal {
            try takeArguments(into: &plan)
        } else if !sources.isEmpty {
            for source in sources { take(source, into: &plan.inputs) }
            plan.reason = "the sources of the configuration"
        } else {
            try find(into: &plan)
        }
        plan.inputs.files.start = start == .end ? .end : .beginning
        plan.inputs.files.backfill = backfill ?? 0
        if let backfill {
            for path in plan.inputs.files.settings.keys { plan.inputs.files.settings[path]?.backfill = backfill }
        }
        plan.inputs.journal?.start = plan.inputs.files.start
        for path in plan.inputs.files.paths { try LiveSourceOptions.requireFollowable(path) }
        return plan
    }

    private func takeArguments(into plan: inout Plan) throws {
        plan.inputs.readsStandardInput = paths.contains("-")
        plan.inputs.files.paths = paths.filter { $0 != "-" }
        if journal { plan.inputs.journal = JournalOptions() }
        plan.reason = "named as an argument"
    }

    private func take(_ source: SourceSettings, into inputs: inout LiveInputOptions) {
        switch source {
        case .files(let files):
            for path in files.paths {
                inputs.files.paths.append(path)
                inputs.files.settings[path] = .init(backfill: files.backfill, rotated: files.rotated)
            }
        case .journal(let settings):
            var options = JournalOptions(units: settings.units)
            options.identifiers = settings.identifiers
            options.directory = settings.directory
            inputs.journal = options
        case .standardInput: inputs.readsStandardInput = true
        case .syslog(let settings):
            inputs.listeners.append(
                SyslogListenerOptions(
                    address: settings.address, port: settings.port,
                    transport: settings.transport == .tcp ? .tcp : .udp))
        }
    }

    private func find(into plan: inout Plan) throws {
        let finding = SourceFinder.find()
        switch finding.source {
        case .file(let path): plan.inputs.files.paths = [path]
        case .journal: plan.inputs.journal = JournalOptions()
        case .none: throw Failure(finding.reason)
        }
        plan.reason = finding.reason
        plan.isFound = true
    }

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
}
