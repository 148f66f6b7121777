// A program whose output is read: started without a shell, never waited for.

import CSystem
import Glibc

/// One run of a program; owned by one thread. Its standard input is empty, its
/// other streams are pipes that do not block.
final class ChildProcess {
    private let pid: pid_t
    /// Where its standard output comes.
    let output: Int32
    private let errors: Int32
    private var errorText: [UInt8] = []
    private var isReaped = false

    /// Of what a program says on standard error, as much is kept.
    private static let errorLimit = 2_048

    /// - Parameters:
    ///   - program: a path, or a name that is looked for in PATH.
    /// - Throws: the error number.
    init(_ program: String, _ arguments: [String]) throws(Errno) {
        guard let out = ChildProcess.makePipe() else { throw Errno(errno) }
        guard let err = ChildProcess.makePipe() else {
            let code = errno
            ChildProcess.close([out.read, out.write])
            throw Errno(code)
        }
        var pid: pid_t = 0
        let code = ChildProcess.spawn(&pid, program, arguments, out: out.write, err: err.write)
        ChildProcess.close([out.write, err.write])
        guard code == 0 else {
            ChildProcess.close([out.read, err.read])
            throw Errno(code)
        }
        self.pid = pid
        output = out.read
        errors = err.read
        for end in [output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        // Fewer wake-ups; the system may refuse.
        _ = fcntl(output, ChildProcess.setPipeSize, 1 << 20)
    }

    deinit {
        end()
        ChildProcess.close([output, errors])
    }

    struct Errno: Error {
        var code: Int32
        init(_ code: Int32) { self.code = code }
    }

    /// Ends it at once. What it had written can still be read.
    func end() {
        guard !isReaped else { return }
        kill(pid, SIGKILL)
        var status: Int32 = 0
        // It cannot refuse, but a process that waits for a dead disk ends later: nobody waits for it.
        for _ in 0..<20 {
            let result = waitpid(pid, &status, WNOHANG)
            if result == pid || (result < 0 && errno == ECHILD) {
                isReaped = true
                return
            }
            usleep(1_000)
        }
    }

    /// What it has said on standard error so far, one line, without control characters.
    func complaint() -> String {
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while true {
            let count = buffer.withUnsafeMutableBytes { SystemCall.read(errors, into: $0) }
            guard count > 0 else { break }
            errorText += buffer.prefix(min(count, ChildProcess.errorLimit - errorText.count))
        }
        let lines = String(decoding: errorText, as: UTF8.self).split(whereSeparator: \.isNewline)
        return PrintablePath.string(lines.joined(separator: "; "))
    }

    // MARK: Starting

    private static let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ of <fcntl.h>, which Swift's Glibc hides

    private static func makePipe() -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [-1, -1]
        // At once: a child that another thread starts in between would keep the end open.
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        return (ends[0], ends[1])
    }

    private static func close(_ descriptors: [Int32]) {
        for descriptor in descriptors { _ = Glibc.close(descriptor) }
    }

    private static func spawn(
        _ pid: inout pid_t, _ program: String, _ arguments: [String], out: Int32, err: Int32
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO)
        // A process group of its own: a Ctrl-C in the terminal is for us alone. Ignored signals are not inherited.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return withCStrings([program] + arguments) { argv in
            withCStrings(environment) { envp in
                posix_spawnp(&pid, program, &actions, &attributes, argv, envp)
            }
        }
    }

    /// As little as needed: no pager, no colours, times as they are.
    private static var environment: [String] {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/sbin:/usr/bin:/sbin:/bin"
        return ["PATH=\(path)", "LC_ALL=C.UTF-8", "SYSTEMD_COLORS=0", "SYSTEMD_PAGER="]
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
