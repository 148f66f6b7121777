import Glibc
import Testing

@testable import LogSources

/// What a thread read, with the time at which each line came.
private final class Reader: @unchecked Sendable {
    private var lock = pthread_mutex_t()
    private var lines: [(text: String, at: Int64)] = []

    init() { pthread_mutex_init(&lock, nil) }

    func add(_ new: [String], at time: Int64) {
        pthread_mutex_lock(&lock)
        lines += new.map { ($0, time) }
        pthread_mutex_unlock(&lock)
    }

    private var gapCount = 0

    func addGap() {
        pthread_mutex_lock(&lock)
        gapCount += 1
        pthread_mutex_unlock(&lock)
    }

    /// Records of lost bytes.
    var gaps: Int {
        pthread_mutex_lock(&lock)
        defer { pthread_mutex_unlock(&lock) }
        return gapCount
    }

    var all: [(text: String, at: Int64)] {
        pthread_mutex_lock(&lock)
        defer { pthread_mutex_unlock(&lock) }
        return lines
    }
}

private func microseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
}

/// Follows in a thread of its own until it is stopped.
private func follow(_ options: FollowOptions, into reader: Reader) -> (stopper: LiveFiles.Stopper, join: () -> Void) {
    let files = LiveFiles(options)
    let stopper = files.stopper
    final class Box: @unchecked Sendable {
        let files: LiveFiles
        let reader: Reader
        init(_ files: LiveFiles, _ reader: Reader) { (self.files, self.reader) = (files, reader) }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(files, reader))
    pthread_create(
        &thread, nil,
        { pointer in
            guard let pointer else { return nil }
            let box = Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue()
            var block = Block()
            while let step = box.files.next(into: &block) {
                switch step {
                case .lines(let checkpoint):
                    box.reader.add(lines(of: block), at: microseconds())
                    box.files.committed(checkpoint)
                case .gap: box.reader.addGap()
                default: break
                }
            }
            return nil
        }, box.toOpaque())
    return (stopper, { pthread_join(thread, nil) })
}

/// Waits for something that happens soon; a busy machine gets its time.
@discardableResult
private func wait(until condition: () -> Bool) -> Bool {
    for _ in 0..<12_000 {
        if condition() { return true }
        usleep(10_000)
    }
    return condition()
}

@Suite("Following with a real clock", .serialized)
struct LiveFilesTests {
    @Test("a write or a rotation wakes the reader")
    func wakes() throws {
        let directory = try TemporaryDirectory()
        try directory.write("mail.log", "")
        let reader = Reader()
        var options = FollowOptions(paths: [directory.file("mail.log")])
        // So long that only a watch can have found what is read here. How soon it does is for `benchmarks/live`.
        options.pollInterval = 600_000_000
        let (stopper, join) = follow(options, into: reader)
        defer { join() }
        defer { stopper.stop() }
        for number in 0..<20 {
            if number == 10 {
                rename(directory.file("mail.log"), directory.file("mail.log.1"))
                try directory.write("mail.log", "")
            }
            try directory.append("mail.log", "line \(number)\n")
            #expect(wait { reader.all.count > number })
        }
        #expect(reader.all.map(\.text) == (0..<20).map { "line \($0)" })
    }

    @Test("rotations in the middle of reading, in every way, as fast as they come")
    func race() throws {
        let disk = try RealDisk()
        let reader = Reader()
        let (stopper, join) = follow(FollowOptions(paths: [disk.path("mail.log")]), into: reader)
        var random = SeededGenerator(seed: 11)
        disk.append("mail.log", "line 0\n")
        usleep(100_000)
        var written = ["line 0"]
        for round in 0..<60 {
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                written.append("line \(written.count) \(String(repeating: "x", count: written.count % 300))")
                disk.append("mail.log", written[written.count - 1] + "\n")
            }
            for number in stride(from: 99, to: 0, by: -1) {
                disk.rename("mail.log.\(number)", "mail.log.\(number + 1)")
                disk.rename("mail.log.\(number).gz", "mail.log.\(number + 1).gz")
            }
            if round % 3 == 0 {
                disk.copy("mail.log", "mail.log.1")
                disk.truncate("mail.log")
            } else {
                disk.rename("mail.log", "mail.log.1")
            }
            if round % 4 == 0 { disk.pack("mail.log.2", "mail.log.2.gz") }
            usleep(UInt32.random(in: 0...20_000, using: &random))
        }
        wait { reader.all.count >= written.count }
        stopper.stop()
        join()
        let read = reader.all.map(\.text)
        let lost = Set(written).subtracting(read)
        #expect(lost.isEmpty, "lost \(lost.count), \(reader.gaps) gaps")
        #expect(read.count == Set(read).count, "read twice")
    }

    @Test("polling alone finds what is written")
    func polling() throws {
        let directory = try TemporaryDirectory()
        let reader = Reader()
        var options = FollowOptions(paths: [directory.file("later/mail.log")])
        options.pollInterval = 20_000
        // A directory that is not there cannot be watched.
        let (stopper, join) = follow(options, into: reader)
        usleep(50_000)
        directory.makeDirectory("later")
        try directory.write("later/mail.log", "a line\n")
        wait { reader.all.count >= 1 }
        stopper.stop()
        join()
        #expect(reader.all.map(\.text) == ["a line"])
    }

    @Test("stopping ends a wait at once")
    func stop() throws {
        let directory = try TemporaryDirectory()
        var options = FollowOptions(paths: [directory.file("mail.log")])
        options.pollInterval = 60_000_000
        let (stopper, join) = follow(options, into: Reader())
        usleep(50_000)
        let start = microseconds()
        stopper.stop()
        join()
        #expect(microseconds() - start < 50_000_000)
    }
}
