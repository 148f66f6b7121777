// A child process with bytes on its standard input and an ear for what it says on standard error.

import CSystem
import Glibc

/// A program that runs.
struct ChildProcess {
    struct Problem: Error {
        var text: String
    }

    /// How it ended.
    enum End {
        /// The exit code, and the last words on standard error for people (`: …`, or nothing).
        case exited(Int32, String)
        case killed(signal: Int32)
        case timedOut
        case stopped
    }

    private let id: pid_t
    private let errors: Int32
    private static let wordsLimit = 2_000

    /// Starts a program, in a process group of its own. Its standard output goes nowhere.
    /// - Parameter input: at most 64 KiB, what a pipe holds.
    static func start(_ arguments: [String], environment: [String], input: [UInt8]) -> Result<ChildProcess, Problem> {
        guard let program = arguments.first, let inputPipe = Pipe() else {
            return .failure(Problem(text: SystemText.error(errno)))
        }
        guard let errorPipe = Pipe() else {
            let code = errno
            close(inputPipe.reading)
            close(inputPipe.writing)
            return .failure(Problem(text: SystemText.error(code)))
        }
        defer {
            close(inputPipe.reading)
            close(errorPipe.writing)
        }
        // It fits into the pipe, so this does not wait for a reader.
        _ = input.withUnsafeBytes { write(inputPipe.writing, $0.baseAddress, $0.count) }
        close(inputPipe.writing)
        var child: pid_t = 0
        let code = spawn(program, arguments, environment, inputPipe.reading, errorPipe.writing, &child)
        guard code == 0 else {
            close(errorPipe.reading)
            return .failure(Problem(text: SystemText.error(code)))
        }
        _ = fcntl(errorPipe.reading, F_SETFL, O_NONBLOCK)
        return .success(ChildProcess(id: child, errors: errorPipe.reading))
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String], _ input: Int32, _ errors: Int32,
        _ child: inout pid_t
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals as a program expects them: this process ignores SIGPIPE, which children would inherit.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        return posix_spawn(&child, program, &actions, &attributes, &argv, &envp)
    }

    /// Waits for its end; kills it and what it started when its time is over or somebody asks to stop.
    func wait(seconds: Int, isStopped: () -> Bool) -> End {
        defer { close(errors) }
        var words: [UInt8] = []
        let step: Int32 = 20
        for round in 0... {
            listen(for: step, into: &words)
            var status: Int32 = 0
            let result = waitpid(id, &status, WNOHANG)
            if result == id { return ended(status, words) }
            if result < 0 && errno != EINTR { return .exited(-1, ": \(SystemText.error(errno))") }
            if isStopped() { return killed(.stopped) }
            if round * Int(step) > seconds * 1_000 { return killed(.timedOut) }
        }
        return .timedOut
    }

    private func killed(_ end: End) -> End {
        kill(-id, SIGKILL)
        var status: Int32 = 0
        // One that hangs in the kernel (a dead network file system) is not waited for: the sink goes on.
        for _ in 0..<100 {
            let result = waitpid(id, &status, WNOHANG)
            if result == id || result < 0 && errno != EINTR { break }
            poll(nil, 0, 20)
        }
        return end
    }

    /// Takes what it says and waits a little.
    private func listen(for milliseconds: Int32, into words: inout [UInt8]) {
        var entry = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, milliseconds) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(errors, &buffer, buffer.count)
        if count > 0 {
            words.append(contentsOf: buffer.prefix(min(count, ChildProcess.wordsLimit - words.count)))
        } else if count == 0 {
            // It closed its standard error and goes on.
            poll(nil, 0, milliseconds)
        }
    }

    private func ended(_ status: Int32, _ heard: [UInt8]) -> End {
        var heard = heard
        listen(for: 0, into: &heard)
        let signal = status & 0x7F
        if signal != 0 { return .killed(signal: signal) }
        let line = String(decoding: heard, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        let words = SafeText.shortened(SafeText.terminal(line.trimmed), to: 200)
        return .exited(status >> 8 & 0xFF, words.isEmpty ? "" : ": \(words)")
    }

    /// Two ends, both closed in other children.
    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init?() {
            var ends: [Int32] = [-1, -1]
            guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
            reading = ends[0]
            writing = ends[1]
        }
    }
}
