// fakefrom bench: measures every stage.

import ArgumentParser

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures every stage on a log.")
    func run() throws {}
}
