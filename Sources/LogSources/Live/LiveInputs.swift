// All live inputs of one service on one thread: who has something says so, and
// nobody waits while another has something to say.

import Glibc

/// Reads log files, the journal, standard input and syslog listeners; blocks
/// the calling thread while nothing happens.
///
/// Not for sharing: one thread calls `next` again and again, stores what it
/// gives in the order in which it was given, and says so by `committed`. Only
/// `stopper` may be used from elsewhere.
public final class LiveInputs {
    private let inputs: [any LiveInput]
    private let interrupter: Interrupter
    private let options: LiveInputOptions?
    private let pollInterval: Int64
    private var wasIdle = false
    /// The input whose turn it is: a busy one must not hold up the others.
    private var turn = 0

    /// - Parameters:
    ///   - options: what to read, and how.
    ///   - positions: everything that was stored; none at the very first start.
    ///   - old: what was read until now, by another configuration; it is of no use afterwards. Everything that it gave
    ///     must have been stored. Its stopper stays valid, and what has not changed goes on: connections stay open, and
    ///     what waits in a socket is not lost.
    public convenience init(
        _ options: LiveInputOptions, positions: [LivePosition] = [], continuing old: LiveInputs? = nil
    ) {
        let inputs = LiveInputs.inputs(options, positions, continuing: old)
        self.init(
            inputs, pollInterval: options.files.pollInterval, interrupter: old?.interrupter ?? Interrupter(),
            options: options)
    }

    init(
        _ inputs: [any LiveInput], pollInterval: Int64, interrupter: Interrupter = Interrupter(),
        options: LiveInputOptions? = nil
    ) {
        self.inputs = inputs
        self.pollInterval = pollInterval
        self.interrupter = interrupter
        self.options = options
    }

    private static func inputs(
        _ options: LiveInputOptions, _ positions: [LivePosition], continuing old: LiveInputs?
    ) -> [any LiveInput] {
        let limits = options.files.limits
        let kept = old?.options?.files.limits == limits ? old : nil
        func same<Input: LiveInput>(_ type: Input.Type, _ matches: (Input) -> Bool) -> Input? {
            kept?.inputs.lazy.compactMap { $0 as? Input }.first(where: matches)
        }
        var inputs: [any LiveInput] = []
        if !options.files.paths.isEmpty {
            let checkpoints = positions.compactMap(\.checkpoint)
            inputs.append(
                same(FileInput.self) { $0.adopt(options.files) } ?? FileInput(options.files, checkpoints))
        }
        if let journal = options.journal {
            let stored = positions.compactMap(\.journal).last
            inputs.append(
                same(JournalInput.self) { $0.options == journal } ?? JournalInput(journal, stored, limits, .current()))
        }
        if options.readsStandardInput {
            inputs.append(same(StandardInput.self) { _ in true } ?? StandardInput(limits))
        }
        for listener in options.listeners {
            switch listener.transport {
            case .udp: inputs.append(same(UDPInput.self) { $0.options == listener } ?? UDPInput(listener, limits))
            case .tcp: inputs.append(same(TCPInput.self) { $0.options == listener } ?? TCPInput(listener, limits))
            }
        }
        return inputs
    }

    /// Valid as long as this object is.
    public var stopper: LiveStopper { interrupter.stopper }

    /// Whether a stop was asked for; for whoever waits for something else than lines.
    public var isStopped: Bool {
        interrupter.look()
        return interrupter.isStopped
    }

    /// What comes next; nil after a stop, and when nothing can come any more (standard input was the only input, and
    /// it ended).
    ///
    /// `.idle` is given once each time that everything was read, and again after each poll interval in which
    /// nothing came: the moment to store what is not stored yet.
    public func next(into block: inout Block) -> LiveStep? {
        if wasIdle {
            if inputs.allSatisfy(\.isOver) { return nil }
            wait()
        }
        interrupter.look()
        guard !interrupter.isStopped else { return nil }
        if interrupter.takeReload() { return .reload }
        let time = LiveTime.current()
        for index in inputs.indices {
            let position = (turn + index) % inputs.count
            if let step = inputs[position].next(time, into: &block) {
                turn = (position + 1) % inputs.count
                return step
            }
        }
        wasIdle = true
        return .idle
    }

    /// A position was stored, and with it everything given before.
    public func committed(_ position: LivePosition) {
        for input in inputs { input.committed(position) }
    }

    /// The positions of all inputs, for showing; to be stored are only those that `next` gives.
    public var positions: [LivePosition] { inputs.flatMap(\.positions) }

    /// What was read and what was left out (long lines, NULs) since this object was made.
    public var statistics: BlockReader.Statistics {
        inputs.reduce(into: BlockReader.Statistics()) { $0.add($1.statistics) }
    }

    /// The ports that are open, for tests that let the system choose.
    var listenerPorts: [UInt16] { inputs.compactMap { ($0 as? TCPInput)?.port ?? ($0 as? UDPInput)?.port } }

    /// Waits until an input has something, a stop or reload is asked for, or the poll interval is over.
    private func wait() {
        wasIdle = false
        var isStale = false
        for input in inputs where input.prepareWait() { isStale = true }
        guard !isStale else { return }
        var descriptors = [pollfd(fd: interrupter.descriptor, events: Int16(POLLIN), revents: 0)]
        var owners: [Int] = [-1]
        for (index, input) in inputs.enumerated() {
            for wait in input.waits {
                descriptors.append(wait)
                owners.append(index)
            }
        }
        guard poll(&descriptors, nfds_t(descriptors.count), timeout) > 0 else { return }
        var woken: Set<Int> = []
        for (descriptor, owner) in zip(descriptors, owners) where descriptor.revents != 0 && owner >= 0 {
            if woken.insert(owner).inserted { inputs[owner].woken() }
        }
    }

    /// ms until the next thing that is to be done.
    private var timeout: Int32 {
        let now = LiveTime.current().now
        let until = inputs.map(\.deadline).min().map { min($0, now + pollInterval) } ?? now + pollInterval
        return Int32(clamping: (max(0, until - now) + 999) / 1_000)
    }
}
