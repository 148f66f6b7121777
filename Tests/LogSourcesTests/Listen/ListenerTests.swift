import Glibc
import Testing

@testable import LogSources

/// A sender on this machine.
private final class Sender {
    let descriptor: Int32

    init(_ transport: SyslogListenerOptions.Transport, _ port: UInt16) throws {
        let type = transport == .udp ? SOCK_DGRAM : SOCK_STREAM
        descriptor = socket(AF_INET, Int32(type.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw TestFailure("connect: \(errno)") }
    }

    deinit { close(descriptor) }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}

/// A listener on a port that the system chose.
private final class Listener {
    let input: any LiveInput
    private var block = Block()
    private(set) var lines: [String] = []
    private(set) var gaps: [LogGap] = []
    private(set) var problems: [FollowProblem] = []
    /// µs: added to the clock.
    var later: Int64 = 0

    init(_ options: SyslogListenerOptions) {
        let limits = BlockReader.Limits()
        input = options.transport == .udp ? UDPInput(options, limits) : TCPInput(options, limits)
        poll()
    }

    var port: UInt16 { (input as? TCPInput)?.port ?? (input as? UDPInput)?.port ?? 0 }

    func poll() {
        var time = LiveTime.current()
        time.now += later
        while let step = input.next(time, into: &block) {
            switch step {
            case .lines: lines += LogSourcesTests.lines(of: block)
            case .gap(let gap, _): gaps.append(gap)
            case .problem(let problem): problems.append(problem)
            default: break
            }
        }
    }

    func poll(until condition: (Listener) -> Bool) -> Bool {
        for _ in 0..<60_000 {
            poll()
            if condition(self) { return true }
            usleep(1_000)
        }
        return false
    }
}

private func options(_ transport: SyslogListenerOptions.Transport) -> SyslogListenerOptions {
    SyslogListenerOptions(address: "127.0.0.1", port: 0, transport: transport)
}

@Suite("Listening for syslog messages")
struct ListenerTests {
    @Test("datagrams are lines, in order, and cannot bring line ends along")
    func udp() throws {
        let listener = Listener(options(.udp))
        let sender = try Sender(.udp, listener.port)
        for number in 0..<200 { sender.write("<22>Sep  1 10:00:00 mx1 postfix/qmgr[1]: line \(number)") }
        sender.write("<22>one\n<22>forged\n")
        sender.write("")
        #expect(listener.poll { $0.lines.count == 201 })
        #expect(listener.lines.last == "<22>one <22>forged")
        #expect(listener.lines[7] == "<22>Sep  1 10:00:00 mx1 postfix/qmgr[1]: line 7")
        #expect(listener.gaps.isEmpty)
    }

    @Test("datagrams that the kernel threw away are a gap with their number")
    func overflow() throws {
        let listener = Listener(options(.udp))
        guard let wait = listener.input.waits.first else { throw TestFailure("no socket") }
        ListeningSocket.set(wait.fd, SOL_SOCKET, SO_RCVBUF, 4_096)
        let sender = try Sender(.udp, listener.port)
        for number in 0..<500 { sender.write("<22>\(number) \(String(repeating: "x", count: 500))") }
        listener.poll()
        sender.write("<22>last")
        #expect(listener.poll { $0.lines.last == "<22>last" })
        let lost = listener.gaps.compactMap(\.messages).reduce(0, +)
        #expect(lost > 0 && lost + Int64(listener.lines.count) == 501)
        #expect(listener.gaps.allSatisfy { $0.kind == .dropped })
    }

    @Test("many connections at once, each with its messages in order")
    func tcp() throws {
        let listener = Listener(options(.tcp))
        let senders = try (0..<20).map { _ in try Sender(.tcp, listener.port) }
        for number in 0..<50 {
            for (index, sender) in senders.enumerated() {
                let text = "<22>\(index) \(number)"
                sender.write(index % 2 == 0 ? text + "\n" : "\(text.utf8.count) \(text)")
            }
            listener.poll()
        }
        #expect(listener.poll { $0.lines.count == 1_000 })
        for index in 0..<20 {
            let own = listener.lines.filter { $0.hasPrefix("<22>\(index) ") }
            #expect(own == (0..<50).map { "<22>\(index) \($0)" })
        }
    }

    @Test("a connection that says nothing or half of something holds nobody up")
    func slow() throws {
        let listener = Listener(options(.tcp))
        let silent = try Sender(.tcp, listener.port)
        let half = try Sender(.tcp, listener.port)
        half.write("99999999 <22>never whole")
        let busy = try Sender(.tcp, listener.port)
        busy.write("<22>a\n")
        #expect(listener.poll { $0.lines == ["<22>a"] })
        // After the idle limit both are closed.
        listener.later = 601_000_000
        listener.poll()
        var byte: UInt8 = 0
        for sender in [silent, half] { #expect(recv(sender.descriptor, &byte, 1, 0) == 0) }
        #expect(listener.lines == ["<22>a"])
        #expect(listener.input.statistics.bytesCutOff == 0)
    }

    @Test("connections above the limit are closed and said once; a silent one makes room after a minute")
    func connectionLimit() throws {
        var options = options(.tcp)
        options.connectionLimit = 3
        let listener = Listener(options)
        let senders = try (0..<5).map { _ in try Sender(.tcp, listener.port) }
        #expect(listener.poll { !$0.problems.isEmpty })
        for sender in senders { sender.write("<22>x\n") }
        #expect(listener.poll { $0.lines.count == 3 })
        #expect(listener.problems.count == 1)
        listener.later = 61_000_000
        let new = try Sender(.tcp, listener.port)
        new.write("<22>new\n")
        #expect(listener.poll { $0.lines.last == "<22>new" })
    }

    @Test("memory stays bounded whatever is sent")
    func flood() throws {
        let listener = Listener(options(.tcp))
        let sender = try Sender(.tcp, listener.port)
        let chunk = String(repeating: "y", count: 60_000)
        for _ in 0..<50 {
            sender.write(chunk)
            listener.poll()
        }
        sender.write("\n<22>after\n")
        #expect(listener.poll { $0.lines.last == "<22>after" })
        #expect(listener.lines.first?.utf8.count == 65_536)
        #expect(listener.lines.count == 2)
    }

    @Test("a port that is taken is said once with what to do, and tried again")
    func taken() throws {
        let first = Listener(options(.tcp))
        var options = options(.tcp)
        options.port = first.port
        let second = Listener(options)
        second.later = 6_000_000
        second.poll()
        #expect(second.problems.count == 1)
        #expect(second.problems.first?.message.contains("Another program listens there") == true)
    }

    @Test("an address that is none of this machine is said, and a name is not looked up")
    func wrongAddress() {
        for address in ["192.0.2.77", "mail.example", ""] {
            let listener = Listener(SyslogListenerOptions(address: address, port: 5514, transport: .udp))
            #expect(listener.problems.count == 1 || address.isEmpty)
        }
    }
}

@Suite("Live inputs under another configuration")
struct ReloadTests {
    @Test("what did not change goes on, with its connections; a reload and a stop reach the thread that reads")
    func reload() throws {
        let directory = try TemporaryDirectory()
        let first = try directory.write("a.log", "a1\n")
        let second = try directory.write("b.log", "b1\n")
        var options = LiveInputOptions(files: FollowOptions(paths: [first]))
        options.files.pollInterval = 20_000
        options.listeners = [SyslogListenerOptions(address: "127.0.0.1", port: 0, transport: .tcp)]
        var inputs = LiveInputs(options)
        let stopper = inputs.stopper
        var block = Block()
        var read: [String] = []
        var positions: [LiveStreamID: LivePosition] = [:]
        func run(until isDone: () -> Bool) -> Bool {
            let end = LiveTime.current().now + 120_000_000
            while !isDone(), LiveTime.current().now < end {
                switch inputs.next(into: &block) {
                case nil: return false
                case .lines(let position)?:
                    read += lines(of: block)
                    positions[position.stream] = position
                    inputs.committed(position)
                case .position(let position)?: positions[position.stream] = position
                case .reload?: read.append("reload")
                default: break
                }
            }
            return isDone()
        }
        #expect(run { read == ["a1"] })
        let port = inputs.listenerPorts.first ?? 0
        let sender = try Sender(.tcp, port)
        sender.write("<22>one\n<22>ha")
        #expect(run { read.last == "<22>one" })
        stopper.reload()
        stopper.reload()
        #expect(run { read.last == "reload" })
        options.files.paths.append(second)
        inputs = LiveInputs(options, positions: Array(positions.values), continuing: inputs)
        sender.write("lf\n")
        #expect(run { Set(read).isSuperset(of: ["b1", "<22>half"]) })
        #expect(read.count == 5 && inputs.listenerPorts == [port])
        stopper.stop()
        #expect(!run { false })
    }
}

@Suite("Reading standard input live")
struct StandardInputTests {
    @Test("lines come when they are written, the last one at the end, and then it is over")
    func pipe() throws {
        var ends: [Int32] = [0, 0]
        #expect(Glibc.pipe(&ends) == 0)
        let inputs = LiveInputs([StandardInput(BlockReader.Limits(), descriptor: ends[0])], pollInterval: 20_000)
        var block = Block()
        /// The next lines, however often there is nothing for now; nil at the end.
        func text() -> String? {
            while let step = inputs.next(into: &block) {
                if case .lines(.volatile("stdin")) = step { return lines(of: block).joined(separator: "|") }
            }
            return nil
        }
        guard case .idle? = inputs.next(into: &block) else { return #expect(Bool(false), "nothing is there yet") }
        write(ends[1], "a\nb", 3)
        #expect(text() == "a")
        write(ends[1], "c\nlast", 6)
        #expect(text() == "bc")
        close(ends[1])
        #expect(text() == "last")
        #expect(text() == nil)
        close(ends[0])
    }

    @Test("a line longer than the cap is cut, and what follows is read", arguments: [70_000, 500_000])
    func longLine(_ length: Int) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("in", String(repeating: "x", count: length) + "\nnext\n")
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        let input = StandardInput(BlockReader.Limits(), descriptor: descriptor)
        var block = Block()
        var read: [String] = []
        while let step = input.next(.current(), into: &block) {
            if case .lines = step { read += lines(of: block) }
        }
        #expect(read == [String(repeating: "x", count: 65_536), "next"])
        #expect(input.statistics.bytesDropped == Int64(length - 65_536))
        #expect(input.isOver)
    }
}
