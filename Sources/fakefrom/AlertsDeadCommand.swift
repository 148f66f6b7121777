// fakefrom alerts dead: what could not be delivered.

import Alerting
import ArgumentParser
import Pipeline
import StateStore

struct AlertsDeadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead", abstract: "Lists, retries or forgets what could not be delivered.",
        discussion: """
            Examples:
              fakefrom alerts dead list --state /var/lib/fakefrom
              fakefrom alerts dead retry --sink soc --state /var/lib/fakefrom
            """,
        subcommands: [List.self, Retry.self, Purge.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists what could not be delivered, oldest first.")

        @Option(help: "Of this sink only.") var sink: String?
        @OptionGroup var state: StateOptions
        @Option(
            help: "How to show it: text (the default) or ndjson.", completion: RecordFormat.ownCompletion,
            transform: RecordFormat.readOwn)
        var format: RecordFormat = .text

        func run() throws {
            let store = try state.attach(readOnly: true)
            let stdout = Output()
            for letter in try dead({ try store.deadLetters(sink: sink) }) { stdout.write(text(letter)) }
            if let failure = stdout.flush() { throw failure }
        }

        private func text(_ letter: DeadLetter) -> String {
            guard format == .ndjson else {
                return "\(letter.id.alertID) rev \(letter.id.revision) to \(SafeText.terminal(letter.id.sink)): "
                    + "given up \(Timestamp.short(letter.diedAt)) after \(letter.attempts) attempts: "
                    + "\(SafeText.terminal(letter.error))\n"
            }
            var json = JSONWriter()
            json.object {
                $0.member("alert", letter.id.alertID)
                $0.member("rev", letter.id.revision)
                $0.member("sink", letter.id.sink)
                $0.member("attempts", letter.attempts)
                $0.member("first", Timestamp.text(letter.firstAt))
                $0.member("died", Timestamp.text(letter.diedAt))
                $0.member("code", letter.code)
                $0.member("error", letter.error)
            }
            json.newline()
            return String(decoding: json.bytes, as: UTF8.self)
        }
    }

    struct Retry: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tries them again, from now on.")

        @Option(help: "Of this sink only.") var sink: String?
        @OptionGroup var state: StateOptions

        func run() throws {
            let store = try state.attach(readOnly: false)
            let removed = Set(
                try dead { try store.deadLetters(sink: sink) }.filter { $0.error == StateStore.removedReason }.map(
                    \.id.sink))
            let count = try dead { try store.retryDeadLetters(sink: sink, at: LocalTime.now()) }
            Console.error("\(count) will be tried again; a running service begins within a minute")
            for name in removed.sorted() {
                Console.error(
                    "\(SafeText.terminal(name)): this sink was not configured when the service read its configuration last; "
                        + "if it still is not, these become dead letters again")
            }
        }
    }

    struct Purge: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Forgets them: they will never be delivered.")

        @Option(help: "Of this sink only.") var sink: String?
        @OptionGroup var state: StateOptions

        func run() throws {
            let store = try state.attach(readOnly: false)
            let count = try dead { try store.purgeDeadLetters(sink: sink) }
            Console.error("\(count) forgotten; their alerts stay in: fakefrom alerts list")
        }
    }
}

private func dead<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as OutboxError {
        throw Failure(SafeText.terminal(error.description), .temporary)
    }
}
