// fakefrom alerts allow, forget: what people decide about what was raised.

import Alerting
import ArgumentParser
import Glibc
import Lookalike
import Pipeline
import StateStore

struct AlertsAllowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow", abstract: "Allows a domain for a time: it raises no more alerts in this service.",
        discussion: """
            Example:
              fakefrom alerts allow openai-forum.example --reason "user group" --expires 2027-03-01 --state /var/lib/fakefrom

            A running service takes it up within two seconds. To allow a domain in all commands, write it into the
            configuration file under allow.
            """)

    @Argument(help: "A sender domain, or an alert's id.")
    var alert: String

    @Option(help: "Why it is harmless.")
    var reason: String

    @Option(help: "Until when: 2027-03-01, or 90d from now.")
    var expires: String

    @OptionGroup var state: StateOptions

    func run() throws {
        let store = try state.attach(readOnly: false)
        let now = LocalTime.now()
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw Failure("--reason is empty; say why the domain is harmless")
        }
        let end = try PeriodOptions.end(expires, "--expires")
        guard end > now else { throw Failure("--expires \(SafeText.terminal(expires)): lies in the past") }
        let domain = try domain(store)
        do throws(RuleError) {
            _ = try Judge(rules: RuleSet(brands: [], allow: [AllowEntry(domain: domain, reason: reason)]), now: now)
        } catch {
            throw Failure(RuleErrorText.text(error))
        }
        let entry = AllowedDomain(domain: domain, reason: reason, added: now, expires: end)
        let count = try StateFailure.typing { try store.allow(entry) }
        Console.error("\(SafeText.terminal(domain)): allowed; \(count) alert\(count == 1 ? "" : "s") suppressed")
    }

    /// An id stands for its domain; anything else is a domain, whether it raised an alert or not.
    private func domain(_ store: StateStore) throws -> String {
        guard alert.hasPrefix("ff_") else { return alert.lowercased() }
        let found = try NamedAlerts.find(alert, store)
        guard found.count == 1, let domain = found.first?.alert.key.registrableDomain else {
            throw Failure("\(SafeText.terminal(alert)): \(found.count) alerts begin like this; write more of the id")
        }
        return domain
    }
}

struct AlertsAllowedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allowed", abstract: "Lists the domains that were allowed with alerts allow.",
        discussion: """
            Example:
              fakefrom alerts allowed --state /var/lib/fakefrom
            """)

    @OptionGroup var state: StateOptions
    @Option(
        help: "How to show it: text (the default) or ndjson.", completion: RecordFormat.ownCompletion,
        transform: RecordFormat.readOwn)
    var format: RecordFormat = .text

    func run() throws {
        let store = try state.attach(readOnly: true)
        let stdout = Output()
        for entry in try StateFailure.typing({ try store.allowed(now: LocalTime.now()) }) {
            stdout.write(format == .text ? AlertsAllowedCommand.text(entry) : AlertsAllowedCommand.record(entry))
        }
        if let failure = stdout.flush() { throw failure }
    }

    private static func text(_ entry: AllowedDomain) -> String {
        "\(SafeText.terminal(entry.domain)) until \(Timestamp.short(entry.expires)): \(SafeText.terminal(entry.reason))\n"
    }

    private static func record(_ entry: AllowedDomain) -> String {
        var json = JSONWriter()
        json.object {
            $0.member("domain", entry.domain)
            $0.member("reason", entry.reason)
            $0.member("added", Timestamp.text(entry.added))
            $0.member("expires", Timestamp.text(entry.expires))
        }
        json.newline()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

struct AlertsDisallowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disallow", abstract: "Takes back what was allowed with alerts allow.",
        discussion: """
            Example:
              fakefrom alerts disallow openai-forum.example --state /var/lib/fakefrom

            The domain's alerts are open again. A running service takes it up within two seconds.
            """)

    @Argument(help: "The domain.")
    var domain: String

    @OptionGroup var state: StateOptions

    func run() throws {
        let store = try state.attach(readOnly: false)
        guard try StateFailure.typing({ try store.disallow(domain.lowercased()) }) else {
            throw Failure("\(SafeText.terminal(domain)): is not allowed; fakefrom alerts allowed lists what is")
        }
        Console.error("\(SafeText.terminal(domain.lowercased())): raises alerts again")
    }
}

struct AlertsForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Takes a recipient's address out of all stored alerts.",
        discussion: """
            Example:
              fakefrom alerts forget taro@example.jp --state /var/lib/fakefrom

            Counts stay. What was sent before is not called back. A running service also throws the log lines away that it
            keeps for a crash (else the next start does); what it knows of a message that is still in the queue goes with
            that message, within five days.
            """)

    @Argument(help: "The address.")
    var address: String

    @OptionGroup var state: StateOptions

    func run() throws {
        let store = try state.attach(readOnly: false)
        var count = try StateFailure.typing { try store.forget(address: address) }
        // A running service may just have written what it remembered; it reads anew within a second.
        sleep(2)
        count += try StateFailure.typing { try store.forget(address: address) }
        guard count > 0 else { return Console.error("\(SafeText.terminal(address)): stands in no stored alert") }
        Console.error("taken out of \(Words.count(count, "alert"))")
    }
}
