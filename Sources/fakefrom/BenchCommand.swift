// fakefrom bench: measures every stage on a log of one's own, or on a generated one.

import ArgumentParser
import Glibc
import LogGenerator
import LogSources
import Pipeline

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures every stage on your own log, or on a generated one.",
        discussion: """
            Examples:
              fakefrom bench /var/log/mail.log
              fakefrom bench --generate 1G --seed 7
              fakefrom bench --generate 200M --write /tmp/big.log

            Times are CPU time; compare them only with others of the same run.
            """)

    @Argument(help: "Files, directories or globs.", completion: .file())
    var paths: [String] = []

    @OptionGroup var protection: ProtectionOptions

    @Option(help: "Generate a log of this size: 500K, 200M, 1G.")
    var generate: String?

    @Option(help: "Seed of the generated log.")
    var seed: UInt64 = 7

    @Option(help: "Only write the generated log to this file (- for standard output).", completion: .file())
    var write: String?

    @Option(help: "Threads that parse.")
    var jobs: Int = 1

    @Option(
        help: ArgumentHelp(
            "Walk the files once up to this stage and show nothing else: read, parse or track.",
            discussion: "For programs that measure: CPU time and allocations of the process are the stage's own."))
    var only: String?

    func validate() throws {
        guard !paths.isEmpty || generate != nil else {
            throw ValidationError("name a log, or write --generate 200M")
        }
        guard write == nil || generate != nil else { throw ValidationError("--write needs --generate SIZE") }
        guard only.map({ StageBenchmark.Walk(rawValue: $0) != nil }) ?? true else {
            throw ValidationError("--only takes read, parse or track")
        }
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a whole number from 1 to 256") }
    }

    func run() throws {
        if let write { return try generateLog(to: write) }
        var paths = paths
        var temporary: String?
        if generate != nil {
            temporary = try TemporaryFile.make()
            paths.append(temporary ?? "")
        }
        defer { if let temporary { unlink(temporary) } }
        if let temporary { try generateLog(to: temporary) }
        try measure(paths)
    }

    private func measure(_ paths: [String]) throws {
        let plan = InputPlan(paths: paths, holdsLogLine: LogSniffer.holdsLogLine)
        for problem in plan.problems { Console.error(problem.message) }
        if let only = only.flatMap(StageBenchmark.Walk.init(rawValue:)) {
            let lines = StageBenchmark.walk(plan.files, upTo: only) { Console.error($0.message) }
            if lines > 0 { Console.error("\(lines) lines") }
            return
        }
        let settings = try protection.load()
        let benchmark: StageBenchmark
        do {
            benchmark = try StageBenchmark(plan.files, options: ReplayOptions(engine: settings.engine, jobs: jobs)) {
                Console.error($0.message)
            }
        } catch {
            throw Failure(RuleErrorText.text(error), .configuration)
        }
        guard benchmark.lines > 0 else { throw Failure("there was no line to measure") }
        show(benchmark)
        if plan.problems.contains(where: \.isError) { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    private func show(_ result: StageBenchmark) {
        let output = Output()
        let lines = max(1, result.lines)
        let seconds = max(1e-9, Double(result.wall) / 1e9)
        output.write(
            "\(result.lines) lines, \(result.bytes / 1_000_000) MB, \(result.findings) findings of medium severity or above\n"
        )
        output.write(
            "\(Int(Double(result.lines) / seconds)) lines/s, \(Int(Double(result.bytes) / 1e6 / seconds)) MB/s (wall, whole walk)\n"
        )
        for stage in result.stages {
            let name = stage.name + String(repeating: " ", count: max(1, 16 - stage.name.count))
            output.write(
                "\(name)\(stage.nanoseconds / 1_000_000) ms CPU, \(stage.nanoseconds / Int64(lines)) ns/line\n")
        }
        output.flush()
    }

    private func generateLog(to path: String) throws {
        guard let text = generate, let size = ByteSize.parse(text) else {
            throw Failure("--generate \(generate ?? ""): this is no size. Write 500K, 200M or 1G.")
        }
        let descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw Failure("\(path): cannot be written: \(String(cString: strerror(errno)))") }
        defer { if descriptor != STDOUT_FILENO { close(descriptor) } }
        var generator = LogGenerator(seed: seed)
        var bytes: [UInt8] = []
        var left = size
        while left > 0 {
            bytes.removeAll(keepingCapacity: true)
            generator.append(min(left, 1 << 20), to: &bytes)
            left -= bytes.count
            let code = Console.write(descriptor, bytes)
            guard code != EPIPE else { return }
            guard code == 0 else { throw Failure("\(path): cannot be written: \(String(cString: strerror(code)))") }
        }
        Console.error("generated \(generator.messages) messages, \(generator.spoofs) of them spoofed")
    }
}

/// Sizes as people write them.
enum ByteSize {
    /// `500K`, `200M`, `1G` (powers of 1000) or a number of bytes.
    static func parse(_ text: String) -> Int? {
        let units: [Character: Int] = ["k": 1000, "m": 1_000_000, "g": 1_000_000_000]
        guard let last = text.lowercased().last else { return nil }
        let number = units[last] == nil ? text : String(text.dropLast())
        guard let value = Int(number), value > 0, value < 1_000_000 * 1_000_000 else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: units[last] ?? 1)
        return overflow ? nil : product
    }
}

/// A file of one's own in the temporary folder.
enum TemporaryFile {
    static func make() throws -> String {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/fakefrom-bench-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw Failure("\(folder): no temporary file can be made: \(String(cString: strerror(errno)))")
        }
        close(descriptor)
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
