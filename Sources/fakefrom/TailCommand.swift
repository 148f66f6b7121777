// fakefrom tail: follows live logs for ever.

import ArgumentParser

struct TailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tail", abstract: "Follows live logs and tells at once of lookalike senders.")
    func run() throws {}
}
