// fakefrom doctor: what this machine can see, what it cannot, and what to do.

import ArgumentParser
import Configuration
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

    @OptionGroup var sources: LiveSourceOptions
    @OptionGroup var protection: ProtectionOptions

    @Option(help: ArgumentHelp("Directory for the state of the live service.", valueName: "dir"))
    var state: String?

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
        do {
            check(try sources.plan(configured: settings.sources), report)
        } catch let failure as Failure {
            report.problem("source: \(failure.message)", "Then run fakefrom doctor again.")
        }
        let machine = MachineChecks(report: report)
        machine.checkState(state)
        machine.checkClock()
        if let failure = report.finish() { throw failure }
        if report.problems > 0 { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    private func check(_ plan: LiveSourceOptions.Plan, _ report: DoctorReport) {
        let inputs = plan.inputs
        report.fine(plan.isFound ? "source: found \(plan.reason)" : "source: \(plan.reason)")
        let files = FileChecks(report: report)
        for path in inputs.files.paths { files.check(path, inputs.files.settings[path]) }
        let others = InputChecks(report: report)
        if let journal = inputs.journal { others.check(journal) }
        if inputs.readsStandardInput { others.checkStandardInput() }
        for listener in inputs.listeners { others.check(listener) }
    }
}
