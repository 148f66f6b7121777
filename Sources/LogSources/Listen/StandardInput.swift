// Standard input as one of the live inputs.

import Glibc

/// Gives lines as they come, until the end. What was read and not processed
/// when the process dies is lost: nobody can ask for it again.
final class StandardInput: LiveInput {
    static let name = "stdin"

    private let descriptor: Int32
    private let limits: BlockReader.Limits
    private let cutter: LineCutter
    /// What was read and not handed out.
    private var pending: [UInt8] = []
    /// The pending bytes may be cut before more is read.
    private var isRipe = false
    private var isDroppingLine = false
    private var isEnded = false
    private(set) var statistics = BlockReader.Statistics()

    /// - Parameter descriptor: whose mode is left as it is: others may share it.
    init(_ limits: BlockReader.Limits, descriptor: Int32 = STDIN_FILENO) {
        self.limits = limits
        self.descriptor = descriptor
        cutter = LineCutter(cap: limits.lineCap)
    }

    var positions: [LivePosition] { [.volatile(StandardInput.name)] }
    var isOver: Bool { isEnded && pending.isEmpty }
    var waits: [pollfd] { isEnded ? [] : [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)] }

    func next(_ time: LiveTime, into block: inout Block) -> LiveStep? {
        block.begin(limits, offset: statistics.bytes)
        while !isOver {
            if !isRipe && !isEnded {
                guard ListeningSocket.ready([descriptor])[0] else { return nil }
                read()
            }
            isRipe = cut(into: &block)
            if block.count > 0 { return .lines(.volatile(StandardInput.name)) }
            if isEnded && !isRipe { pending.removeAll() }
        }
        return nil
    }

    private func read() {
        let start = pending.count
        pending.append(contentsOf: repeatElement(0, count: limits.blockSize - start))
        let count = pending.withUnsafeMutableBytes {
            SystemCall.read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
        }
        pending.removeLast(pending.count - start - max(count, 0))
        if count <= 0 { isEnded = true }
    }

    /// Moves whole lines into the block.
    /// - Returns: whether there may be more in what is pending.
    private func cut(into block: inout Block) -> Bool {
        if isDroppingLine, !dropLine() { return false }
        let cut = pending.withUnsafeBytes { cutter.cut($0, atEnd: isEnded) }
        switch cut {
        case .needsMore: return false
        case .lines(let end):
            hand(end, to: &block)
            return false
        case .longLine(let end):
            hand(end, to: &block)
            block.endsWithCutLine = true
            statistics.longLines += 1
            isDroppingLine = true
            return true
        case .leadingNULs(let start, _) where start > 0:
            hand(start, to: &block)
            return true
        case .leadingNULs(_, let end):
            pending.removeFirst(end)
            statistics.nulBytesDropped += Int64(end)
            return true
        }
    }

    private func hand(_ count: Int, to block: inout Block) {
        pending.withUnsafeBytes { block.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        pending.removeFirst(count)
        statistics.bytes += Int64(count)
    }

    /// Drops the rest of a line whose head was handed out.
    /// - Returns: whether its end was found.
    private func dropLine() -> Bool {
        let end = pending.withUnsafeBytes { LineCutter.firstLineEnd(in: $0) }
        let dropped = end.map { $0 + 1 } ?? pending.count
        statistics.bytesDropped += Int64(end ?? dropped)
        pending.removeFirst(dropped)
        isDroppingLine = end == nil
        return end != nil
    }
}
