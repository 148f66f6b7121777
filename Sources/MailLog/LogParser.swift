// Bytes → events: splits a block into lines and says of each what it means.

/// Parses blocks of log bytes into events. Holds no I/O and no clock.
///
/// Blocks are cut at line ends by whoever reads them; a block's last line may
/// lack its line end. Cutting a log into other blocks gives the same events,
/// but for `last message repeated` at the head of a block.
public struct LogParser: Sendable {
    public init() {}

    /// Appends the events of a block to an empty batch.
    /// - Parameters:
    ///   - block: whole lines.
    ///   - batch: cleared by the caller (`removeAll`).
    public mutating func parse(_ block: ByteView, into batch: inout EventBatch) {
    }
}
