// Stands in for libFuzzer on machines whose toolchain lacks it: mutates the corpus for some seconds, blindly.
//
// mutation-fuzzer SECONDS SEED FINDING CORPUS-FILE… ; on a crash the input is in the file FINDING.

import Glibc

@main
enum MutationMain {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 4, let seconds = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
            print("usage: mutation-fuzzer SECONDS SEED FINDING CORPUS-FILE…")
            exit(64)
        }
        var mutator = Mutator(lines: arguments[4...].flatMap(lines), seed: seed)
        watch(arguments[3])
        var runs = 0
        let end = time(nil) + seconds
        while time(nil) < end {
            for _ in 0..<200 { run(mutator.next()) }
            runs += 200
        }
        unlink(arguments[3])
        print("Done \(runs) runs in \(seconds) second(s), seed \(seed)")
    }

    private static func lines(of path: String) -> [[UInt8]] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return bytes.prefix(count).split(separator: 0x0A).map(Array.init)
    }

    // MARK: The input of a crash

    // Written before, read in the signal handler: one thread, one process.
    nonisolated(unsafe) private static var current: UnsafeRawBufferPointer?
    nonisolated(unsafe) private static var finding: Int32 = -1

    private static func run(_ input: [UInt8]) {
        input.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            current = UnsafeRawBufferPointer(buffer)
            _ = fuzzOneInput(start, buffer.count)
        }
        current = nil
    }

    private static func watch(_ path: String) {
        finding = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
            signal(number) { number in
                if let input = MutationMain.current {
                    _ = write(MutationMain.finding, input.baseAddress, input.count)
                }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}

/// Makes inputs of a few corpus lines with changed bytes and spliced pieces.
private struct Mutator {
    let lines: [[UInt8]]
    var state: UInt64

    init(lines: [[UInt8]], seed: UInt64) {
        self.lines = lines.isEmpty ? [[0x20]] : lines
        state = seed
    }

    /// SplitMix64.
    private mutating func random(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ value >> 31) % UInt64(max(limit, 1)))
    }

    mutating func next() -> [UInt8] {
        var input: [UInt8] = []
        for _ in 0...random(5) {
            input += lines[random(lines.count)]
            input.append(0x0A)
        }
        for _ in 0...random(6) { change(&input) }
        return input
    }

    private mutating func change(_ input: inout [UInt8]) {
        let at = random(input.count)
        switch random(5) {
        case 0: input[at] = UInt8(random(256))
        case 1: input[at] = Array("<>\"\\@:;,=?[](){} \n|".utf8)[random(19)]
        case 2: input.removeSubrange(at..<min(input.count, at + random(12)))
        case 3: input.insert(contentsOf: piece(), at: at)
        default:
            let from = random(input.count)
            input.insert(contentsOf: input[from..<min(input.count, from + random(80))], at: at)
        }
        if input.isEmpty { input = [0x0A] }
    }

    private mutating func piece() -> ArraySlice<UInt8> {
        let line = lines[random(lines.count)]
        let from = random(line.count)
        return line[from..<min(line.count, from + random(60))]
    }
}
