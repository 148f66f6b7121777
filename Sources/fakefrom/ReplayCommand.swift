// fakefrom replay: reads logs once and shows what was found.

import Alerting
import ArgumentParser
import Glibc
import LogSources
import Pipeline

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Reads logs once, oldest first, and shows the lookalike senders in them.",
        discussion: """
            Examples:
              fakefrom replay sample-logs/
              fakefrom replay '/var/log/mail.log*' --since 2026-11-01 --format ndjson
              zcat old.gz | fakefrom replay - --protect tsukimi-works.example

            Exits with 1 if something was found, 0 if not, 2 if something could not be read.
            """)

    @Argument(help: "Files, directories, globs, or - for standard input; plain or compressed.", completion: .file())
    var paths: [String]

    @OptionGroup var protection: ProtectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var period: PeriodOptions
    @OptionGroup var stamps: StampOptions

    @Flag(help: "One record per message instead of one per alert.")
    var findings = false

    @Option(help: "Show and count what is at least this severe: low, medium, high or critical.")
    var minimumSeverity: Severity?

    @Option(help: "Threads that parse.")
    var jobs: Int = 1

    func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a whole number from 1 to 256") }
    }

    func run() throws {
        let settings = try protection.load()
        let language = output.language(configured: settings.language)
        let plan = InputPlan(paths: paths, holdsLogLine: LogSniffer.holdsLogLine)
        SkippedFiles.tell(plan.problems)
        let stdout = Output()
        let writer = RecordWriter(
            stdout, format: output.format, language: language, isColoured: output.color.isColoured)
        let options = try options(settings)
        var pipeline = try Self.pipeline(ReplayOptions(engine: options, jobs: jobs, year: stamps.year))
        let threshold = minimumSeverity ?? settings.minimumSeverity ?? .medium
        let result = try run(&pipeline, plan, site: options.site, threshold, writer)
        if let failure = stdout.flush() { throw failure }
        Console.error(result.coverage.text(language))
        let hasError = result.hasError || plan.problems.contains(where: \.isError)
        throw ExitCode(Self.status(found: result.found, hasError: hasError).rawValue)
    }

    private func options(_ settings: ProtectionOptions.Settings) throws -> EngineOptions {
        var options = settings.engine
        options.since = try period.sinceInstant()
        options.until = try period.untilInstant()
        if let since = options.since, let until = options.until, since >= until {
            throw Failure("--since must be earlier than --until")
        }
        return options
    }

    private struct Outcome {
        var coverage: Coverage
        var found: Bool
        var hasError: Bool
    }

    /// Findings are written as they come, alerts at the end.
    private func run(
        _ pipeline: inout ReplayPipeline, _ plan: InputPlan, site: String, _ threshold: Severity, _ writer: RecordWriter
    ) throws -> Outcome {
        var (found, hasError) = (false, false)
        var alerts = ReplayAlerts(site: site)
        let progress = ProgressBar(totalBytes: plan.totalSize, files: plan.files.count)
        let coverage = pipeline.run(
            plan.files,
            onFinding: { finding in
                guard findings else {
                    alerts.fold(finding)
                    return
                }
                guard finding.severity >= threshold else { return }
                found = true
                writer.write(finding)
            },
            onAnswer: { alerts.note($0) },
            onError: { error in
                progress.clear()
                Console.error(error.message)
                hasError = true
            },
            onProgress: progress.show)
        progress.clear()
        // Empty where findings were asked for.
        try StateFailure.typing {
            try alerts.each { alert in
                guard alert.severity >= threshold else { return }
                found = true
                writer.write(alert)
            }
        }
        return Outcome(coverage: coverage, found: found, hasError: hasError)
    }

    private static func pipeline(_ options: ReplayOptions) throws -> ReplayPipeline {
        do { return try ReplayPipeline(options: options) } catch {
            throw Failure(RuleErrorText.text(error), .configuration)
        }
    }

    private static func status(found: Bool, hasError: Bool) -> ExitStatus {
        hasError ? .failure : found ? .found : .nothingFound
    }
}
