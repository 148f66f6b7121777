// --state: where a live service keeps what it must not forget.

import Alerting
import ArgumentParser
import Glibc
import StateStore

/// Errors of the state end a command with 75.
enum StateFailure {
    static func typing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as StateError {
            throw Failure(SafeText.terminal(error.description), error.kind == .missing ? .failure : .temporary)
        }
    }
}

struct StateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Directory for positions, alerts and what is still to be sent (default: $STATE_DIRECTORY, else one for these files under $XDG_STATE_HOME or ~/.local/state).",
            valueName: "dir"))
    var state: String?

    /// The directory of a service.
    /// - Parameter sources: what it follows. Without a directory that somebody named, each set of sources has one of its
    ///   own: who tries `tail` on another file must not meet the positions and alerts of the first.
    func directory(for sources: [String]) throws -> String {
        if let named = try named() { return named }
        return try base() + "/tail-" + StateOptions.digest(sources)
    }

    /// The directory that somebody named.
    func named() throws -> String? {
        if let state {
            guard !state.isEmpty else { throw Failure("--state is empty; give a directory") }
            return state
        }
        // systemd gives several, divided by colons.
        return StateOptions.variable("STATE_DIRECTORY").map { String($0.prefix { $0 != ":" }) }
    }

    /// Opens the state of a service that may be running.
    func attach(readOnly: Bool) throws -> StateStore {
        guard let directory = try named() else {
            throw Failure("say which service: --state DIR (fakefrom tail prints its directory when it starts)")
        }
        return try StateFailure.typing { try StateStore(attachingTo: directory, readOnly: readOnly) }
    }

    private func base() throws -> String {
        if let base = StateOptions.variable("XDG_STATE_HOME") { return base + "/fakefrom" }
        if let home = StateOptions.variable("HOME") { return home + "/.local/state/fakefrom" }
        guard geteuid() == 0 else {
            throw Failure("no place for the state is known; give one: --state DIR", .temporary)
        }
        return "/var/lib/fakefrom"
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// FNV-1a: a short name, not a secret.
    private static func digest(_ texts: [String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in texts.sorted() {
            for byte in Array(text.utf8) + [0] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        let hex = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
