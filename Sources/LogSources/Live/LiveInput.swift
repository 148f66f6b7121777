// What each kind of live input must be able to do, so that one thread can wait for all of them.

import Glibc

/// One input, owned by the thread that reads. Nothing in it blocks.
protocol LiveInput: AnyObject {
    /// What comes next without waiting; nil: nothing for now.
    func next(_ time: LiveTime, into block: inout Block) -> LiveStep?
    /// Asked before each wait: what wakes it.
    /// - Returns: whether it wants to be asked again instead (what happened meanwhile must be looked for).
    func prepareWait() -> Bool
    /// The descriptors to wait for.
    var waits: [pollfd] { get }
    /// µs of the monotonic clock: when it wants to be asked at the latest; `.max` where only descriptors matter.
    var deadline: Int64 { get }
    /// One of the descriptors is ready.
    func woken()
    func committed(_ position: LivePosition)
    /// Where it stands, for showing.
    var positions: [LivePosition] { get }
    var statistics: BlockReader.Statistics { get }
    /// Nothing will come from it any more.
    var isOver: Bool { get }
}

extension LiveInput {
    func prepareWait() -> Bool { false }
    func woken() {}
    func committed(_ position: LivePosition) {}
    var isOver: Bool { false }
    var deadline: Int64 { .max }
}

/// The time of one call, µs.
struct LiveTime {
    /// Of a clock that only goes forward.
    var now: Int64
    /// Since 1970.
    var wallClock: Int64

    static func current() -> LiveTime {
        LiveTime(now: clock(CLOCK_MONOTONIC), wallClock: clock(CLOCK_REALTIME))
    }

    private static func clock(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }
}
