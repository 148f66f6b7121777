// Reads logs and shows what each line was understood as: the walk up to the event.

import Alerting
public import LogSources
import MailLog

/// Parses inputs and counts, per program, what was understood.
public struct ParseRun {
    /// What became of a program's lines.
    public struct Counts: Sendable, Equatable {
        public var recognised = 0
        public var unrecognised = 0
        public var irrelevant = 0
        /// The first unrecognised lines.
        public var examples: [String] = []
    }

    static let examplesKept = 3
    /// Programs beyond these are counted under one name: log lines choose the names.
    static let programsKept = 500

    public private(set) var lines = 0
    /// Within the input that is read now.
    private var line = 0
    /// Where the line began that was taken last: one line may hold several log lines (JSON of log stores).
    private var lastStart = -1
    public private(set) var programs: [String: Counts] = [:]
    private let onlyUnrecognised: Bool
    private let year: Int?
    private var json = JSONWriter()

    /// - Parameters:
    ///   - onlyUnrecognised: give the lines that were not understood, as they are, instead of records.
    ///   - year: of the first stamp without a year.
    public init(onlyUnrecognised: Bool, year: Int?) {
        self.onlyUnrecognised = onlyUnrecognised
        self.year = year
    }

    /// Parses one input.
    /// - Parameter write: gets records (NDJSON) or raw lines; false stops.
    public mutating func parse(_ file: LogFile, write: ([UInt8]) -> Bool) throws(SourceError) {
        let reader = try BlockReader(path: file.path)
        let parser = SerialParser(reader: reader)
        var clock = LogClock(
            reference: file.modified ?? LocalTime.now(), year: year, zoneOffset: LocalTime.offset(atLocal:))
        line = 0
        var goesOn = true
        while goesOn,
            try parser.next({ batch, block, _ in
                json.removeAll()
                var raw: [UInt8] = []
                lastStart = -1
                for event in batch.events { take(event, batch, block, &clock, &raw) }
                goesOn = write(onlyUnrecognised ? raw : json.bytes)
            })
        {}
    }

    private mutating func take(
        _ event: LogEvent, _ batch: borrowing EventBatch, _ block: ByteView, _ clock: inout LogClock,
        _ raw: inout [UInt8]
    ) {
        lines += 1
        if event.line.start != lastStart { line += 1 }
        lastStart = event.line.start
        let instant = clock.instant(of: event.stamp)
        count(event, batch, block)
        guard onlyUnrecognised else {
            return ParseRecord(event, of: copy batch, in: block).write(line: line, instant: instant, to: &json)
        }
        guard event.kind == .unrecognised else { return }
        batch.withField(event.line, in: block) { bytes in bytes.withBytes { raw.append(contentsOf: $0) } }
        raw.append(0x0A)
    }

    private mutating func count(_ event: LogEvent, _ batch: borrowing EventBatch, _ block: ByteView) {
        let name = batch.string(event.program, in: block) ?? ""
        let key = programs[name] != nil || programs.count < ParseRun.programsKept ? name : "(others)"
        switch event.kind {
        case .irrelevant, .blank: programs[key, default: Counts()].irrelevant += 1
        case .unrecognised:
            programs[key, default: Counts()].unrecognised += 1
            if programs[key]?.examples.count ?? 0 < ParseRun.examplesKept,
                let line = batch.string(event.line, in: block)
            {
                programs[key]?.examples.append(String(line.prefix(300)))
            }
        default: programs[key, default: Counts()].recognised += 1
        }
    }
}
