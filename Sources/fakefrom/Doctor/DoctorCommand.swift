// fakefrom doctor: what this machine can see, what it cannot, and what to do.

import ArgumentParser
import Configuration
import Glibc
import LogSources
import Pipeline

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Says what this machine can see and what it cannot, and what to do.",
        discussion: """
            Examples:
              fakefrom doctor
              fakefrom doctor --config /etc/fakefrom/fakefrom.yaml
              sudo -u fakefrom fakefrom doctor /var/log/mail.log

            Looks at the sources that tail would read, and changes nothing. Run it as the user that runs the service.
            Exits with 0 if nothing keeps FakeFrom from its work, 2 if something does, 78 for a bad configuration.
            """)

    @Argument(help: "Files or globs, or - for standard input (default: what tail would read).", completion: .file())
    var paths: [String] = []

    @Flag(help: "Look at systemd's journal.")
    var journal = false

    @OptionGroup var protection: ProtectionOptions
    @OptionGroup var state: StateOptions

    @Option(help: "Colour: auto, always or never.")
    var color: ColorChoice = .auto

    func run() throws {
        let settings = try protection.load()
        let report = DoctorReport(isColoured: color.isColoured)
        if let path = settings.path {
            report.fine("configuration: \(path)")
        } else {
            report.fine("configuration: there is none; all built-in brands are protected")
        }
        let areSinksGood = SinkChecks(report: report).check(settings)
        var names: [String] = []
        do {
            let sources = try LiveSources(
                paths: paths, journal: journal, configured: settings.sources, start: .beginning, backfill: nil)
            names = sources.names
            check(sources, report)
        } catch let failure as Failure {
            report.problem("source: \(failure.message)", "Then run fakefrom doctor again.")
        }
        let machine = MachineChecks(report: report)
        machine.checkState(directory(names))
        machine.checkClock()
        if let failure = report.finish() { throw failure }
        // As tail and config check do.
        if !areSinksGood { throw ExitCode(ExitStatus.configuration.rawValue) }
        if report.problems > 0 { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    /// The one that was named, else that of the installed service, else what tail would take.
    private func directory(_ names: [String]) -> String? {
        if let named = try? state.named() { return named }
        if access(StateOptions.system, F_OK) == 0 { return StateOptions.system }
        return try? state.directory(for: names)
    }

    private func check(_ sources: LiveSources, _ report: DoctorReport) {
        let inputs = sources.options
        report.fine("source: \(sources.reason)")
        let files = FileChecks(report: report)
        for path in inputs.files.paths { files.check(path, inputs.files.settings[path]) }
        let others = InputChecks(report: report)
        if let journal = inputs.journal { others.check(journal) }
        if inputs.readsStandardInput { others.checkStandardInput() }
        for listener in inputs.listeners { others.check(listener) }
    }
}
