// index-benchmark COUNT spoken|drawn: one line of JSON about a rule set of COUNT protected names.
// COUNT 0 stands for the built-in brands.

import Glibc
import Lookalike

/// Seconds of this process on a processor: other programs on the machine do not count.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The largest resident size so far, in KiB.
func peakKilobytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
}

let arguments = CommandLine.arguments.dropFirst().map { $0 }
guard arguments.count == 2, let count = Int(arguments[0]) else {
    print("usage: index-benchmark COUNT spoken|drawn")
    exit(2)
}
let isSpoken = arguments[1] == "spoken"

var source = NameSource(seed: 7, isSpoken: isSpoken)
var labels: [[UInt8]] = []
var brands: [Brand] = count == 0 ? BuiltinRegistry.brands : []
for number in 0..<count {
    let label = source.label()
    // The scan gets as many as it can do in reasonable time; its cost grows in proportion.
    if labels.count < 100_000 { labels.append(label) }
    let text = String(decoding: label, as: UTF8.self)
    brands.append(Brand(name: text, key: "b\(number)", domains: [text + ".com"]))
}
let protected = brands.count
let start = processorSeconds()
let rules = try CompiledRules(rules: RuleSet(brands: brands), now: 0)
let built = processorSeconds()
brands = []
let judge = Judge(rules)

var senders = NameSource(seed: 99, isSpoken: isSpoken)
let hosts = (0..<100_000).map { _ in senders.host() }
for host in hosts.prefix(5_000) { _ = judge.judge(host) }
var found = 0
// In batches, of which the middle one counts: what else the machine does in the meantime slows some of them.
let batch = 5_000
var batches: [Double] = []
for first in stride(from: batch, to: hosts.count, by: batch) {
    let before = processorSeconds()
    for host in hosts[first..<first + batch] where judge.judge(host).kind == .lookalike { found += 1 }
    batches.append((processorSeconds() - before) / Double(batch) * 1e6)
}
let memory = peakKilobytes()
let perName = batches.sorted()[batches.count / 2]

var scan = LinearScan(labels: labels)
let samples = max(20, min(20_000, 4_000_000 / max(1, labels.count)))
let scanStart = processorSeconds()
var near = 0
for _ in 0..<samples { near += scan.count(near: senders.label()) }
let scanned = (processorSeconds() - scanStart) / Double(samples) * 1e6
let perScan = scanned * Double(max(1, count)) / Double(max(1, labels.count))

print(
    "{\"names\":\(protected),\"kind\":\"\(arguments[1])\",\"us\":\(perName),\"scan_us\":\(count == 0 ? 0 : perScan),"
        + "\"build_ms\":\((built - start) * 1e3),\"mb\":\(Double(memory) / 1024),\"found\":\(found),\"near\":\(near)}")
