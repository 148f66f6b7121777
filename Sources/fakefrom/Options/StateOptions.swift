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
            "Directory of a live service: positions, alerts, what is still to be sent (default: $STATE_DIRECTORY; tail: else one for these sources under $XDG_STATE_HOME or ~/.local/state; others: else the only one that there is).",
            valueName: "dir"), completion: .directory)
    var state: String?

    /// The directory of a service.
    /// - Parameter sources: what it follows. Without a directory that somebody named, each set of sources has one of its
    ///   own: who tries `tail` on another file must not meet the positions and alerts of the first.
    func directory(for sources: [String]) throws -> String {
        if let named = try named() { return named }
        return try StateOptions.base() + "/tail-" + StateOptions.digest(sources)
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
        let directory = try named() ?? only()
        return try StateFailure.typing { try StateStore(attachingTo: directory, readOnly: readOnly) }
    }

    /// The directory of the only service that there is, as far as this user can see.
    private func only() throws -> String {
        let found = StateOptions.found()
        guard let first = found.first else {
            let hidden =
                StateOptions.isHidden(StateOptions.system)
                ? "; \(StateOptions.system) cannot be looked into: run as root" : ""
            throw Failure(
                "no service has kept a state here (looked in \(StateOptions.system) and \((try? StateOptions.base()) ?? "~/.local/state"))\(hidden). "
                    + "Name its directory: --state DIR (fakefrom tail prints it when it starts)")
        }
        guard found.count == 1 else {
            let names = found.map(SafeText.terminal).joined(separator: ", ")
            throw Failure("there are several services; say which with --state DIR: \(names)")
        }
        Console.error("state: \(SafeText.terminal(first))")
        return first
    }

    /// Where the packaged unit keeps its state.
    static let system = "/var/lib/fakefrom"

    /// The directories that hold a state: the unit's, and those of this user.
    static func found() -> [String] {
        var places = [system]
        if let base = try? base() {
            var result = glob_t()
            defer { globfree(&result) }
            if glob(base + "/tail-*", 0, nil, &result) == 0 {
                places += (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
            }
        }
        return places.filter { access(StateDirectory.databasePath($0), F_OK) == 0 }
    }

    private static func isHidden(_ directory: String) -> Bool {
        access(StateDirectory.databasePath(directory), F_OK) != 0 && errno == EACCES
    }

    private static func base() throws -> String {
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
