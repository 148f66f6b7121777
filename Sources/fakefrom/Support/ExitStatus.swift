// The exit codes of docs/output.md, and the error that ends a command with one of them.

/// Exit codes; as clamscan's and sysexits.h's.
enum ExitStatus: Int32 {
    case nothingFound = 0
    case found = 1
    /// An error of reading, writing or usage: wins over findings.
    case failure = 2
    /// EX_TEMPFAIL: the state directory is taken or full.
    case temporary = 75
    /// EX_CONFIG.
    case configuration = 78
}

/// Ends the command with a message on stderr.
struct Failure: Error {
    var message: String
    var status: ExitStatus

    init(_ message: String, _ status: ExitStatus = .failure) {
        self.message = message
        self.status = status
    }

    /// Several, each with the prefix that one has.
    init(_ messages: [String], _ status: ExitStatus = .failure) {
        self.init(messages.joined(separator: "\nfakefrom: "), status)
    }
}
