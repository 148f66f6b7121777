// Blocks with their events, in the order of the input: parsed on this thread or by several.

import Dispatch
import LogSources
import MailLog

/// Gives an input's blocks, parsed, in order.
protocol ParsedBlocks {
    /// Lends the next block to `body`: its events, its bytes, and where it begins.
    /// - Returns: false at the end of the input.
    func next(_ body: (borrowing EventBatch, ByteView, Int64) -> Void) throws(SourceError) -> Bool
}

/// Reads and parses on the calling thread.
final class SerialParser: ParsedBlocks {
    private let reader: BlockReader
    private var parser = LogParser()
    private var block = Block()
    private var batch = EventBatch()

    init(reader: BlockReader) { self.reader = reader }

    func next(_ body: (borrowing EventBatch, ByteView, Int64) -> Void) throws(SourceError) -> Bool {
        guard try reader.next(into: &block) else { return false }
        batch.removeAll()
        block.withBytes { bytes in
            let view = ByteView(bytes)
            parser.parse(view, into: &batch)
            body(batch, view, block.offset)
        }
        return true
    }
}

/// One reader thread, several parsing threads, and the caller who takes blocks in order.
///
/// A ring of cells goes round: the reader fills a free cell, a worker parses it, the caller takes it
/// and frees it. Two semaphores a cell hand it on, so each cell is touched by one thread at a time.
final class ParallelParser: ParsedBlocks {
    /// One block on its way. Its fields belong to whoever holds the cell.
    private final class Cell: @unchecked Sendable {
        var block = Block()
        var batch = EventBatch()
        /// As it stands behind the block.
        var parser = LogParser()
        var hasBlock = false
        var failure: SourceError?
        // Made with 0 and raised: Dispatch traps when a semaphore ends below the value it was made with.
        let isFree = DispatchSemaphore(value: 0)
        let isParsed = DispatchSemaphore(value: 0)

        init() { isFree.signal() }
    }

    /// A reader that one thread, the reading one, uses.
    private struct Handover: @unchecked Sendable {
        let reader: BlockReader
    }

    private let cells: [Cell]
    private var place = 0
    private var isOver = false
    /// As it stands behind the block before: an entry of many lines may have begun there.
    private var before = LogParser()

    init(reader: BlockReader, jobs: Int) {
        cells = (0..<jobs * 2).map { _ in Cell() }
        startReading(Handover(reader: reader))
    }

    private func startReading(_ handover: Handover) {
        let cells = cells
        let workers = DispatchQueue(label: "fakefrom.parse", attributes: .concurrent)
        DispatchQueue(label: "fakefrom.read").async {
            var place = 0
            while true {
                let cell = cells[place]
                place = (place + 1) % cells.count
                cell.isFree.wait()
                do throws(SourceError) {
                    cell.hasBlock = try handover.reader.next(into: &cell.block)
                } catch {
                    cell.hasBlock = false
                    cell.failure = error
                }
                guard cell.hasBlock else {
                    cell.isParsed.signal()
                    return
                }
                workers.async { ParallelParser.parse(cell) }
            }
        }
    }

    private static func parse(_ cell: Cell) {
        cell.parser = LogParser()
        cell.batch.removeAll()
        cell.block.withBytes { cell.parser.parse(ByteView($0), into: &cell.batch) }
        cell.isParsed.signal()
    }

    func next(_ body: (borrowing EventBatch, ByteView, Int64) -> Void) throws(SourceError) -> Bool {
        guard !isOver else { return false }
        let cell = cells[place]
        place = (place + 1) % cells.count
        cell.isParsed.wait()
        guard cell.hasBlock else {
            isOver = true
            if let failure = cell.failure { throw failure }
            return false
        }
        if before.isInsideEntry {
            cell.batch.removeAll()
            cell.block.withBytes { before.parse(ByteView($0), into: &cell.batch) }
        } else {
            before = cell.parser
        }
        cell.block.withBytes { body(cell.batch, ByteView($0), cell.block.offset) }
        cell.isFree.signal()
        return true
    }
}
