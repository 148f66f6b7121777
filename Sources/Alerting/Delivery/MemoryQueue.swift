// What waits for one sink, in memory. What is done is forgotten.

/// The deliveries of one sink, each in one of the stages pending, in flight, held or dead.
struct MemoryQueue: Sendable {
    private struct Waiting: Sendable {
        var firstAt: Int64
        var number: Int
        var dueAt: Int64
    }

    private struct Death: Sendable {
        var at: Int64
        var code: Int?
        var error: String
    }

    private var endpoint: String?
    private var state = SinkState()
    /// By the number that each gets when it comes in.
    private var deliveries: [Int: Delivery] = [:]
    private var numbers: [Delivery.ID: Int] = [:]
    private var lastNumber = 0
    /// Sorted by `firstAt`, then number.
    private var pending: [Waiting] = []
    private var inflight: Set<Int> = []
    private var held: Set<Int> = []
    private var dead: [Int: Death] = [:]

    /// - Returns: false if there is no room for it.
    mutating func insert(_ delivery: Delivery, limit: Int) -> Bool {
        guard numbers[delivery.id] == nil else { return true }
        guard deliveries.count < limit else { return false }
        lastNumber += 1
        numbers[delivery.id] = lastNumber
        deliveries[lastNumber] = delivery
        wait(lastNumber, until: delivery.firstAt)
        return true
    }

    mutating func open(endpoint: String) -> SinkState {
        let isNew = self.endpoint != endpoint
        self.endpoint = endpoint
        if isNew { state = SinkState() }
        let back = isNew ? inflight.union(held) : inflight
        if isNew { held = [] }
        inflight = []
        for number in back.sorted() { wait(number, until: deliveries[number]?.firstAt ?? 0) }
        return state
    }

    mutating func take(dueBy: Int64, limit: Int, asMessage: Bool) -> [Delivery] {
        let oldest = pending.first { $0.dueAt <= dueBy }
        let batch = oldest.flatMap { deliveries[$0.number]?.batch }
        var taken: [Int] = []
        for waiting in pending where deliveries[waiting.number]?.batch == batch {
            guard batch != nil || waiting.dueAt <= dueBy else { continue }
            taken.append(waiting.number)
            if batch == nil, taken.count == limit { break }
        }
        if asMessage, batch == nil, let first = taken.first {
            for number in taken { deliveries[number]?.batch = Int64(first) }
        }
        inflight.formUnion(taken)
        let numbers = Set(taken)
        pending.removeAll { numbers.contains($0.number) }
        return taken.compactMap { deliveries[$0] }
    }

    func countDue(by instant: Int64, limit: Int) -> Int {
        var count = 0
        for waiting in pending where waiting.dueAt <= instant {
            count += 1
            if count == limit { break }
        }
        return count
    }

    var nextDue: Int64? { pending.lazy.map(\.dueAt).min() }

    /// - Returns: what was given up now.
    mutating func record(_ report: DeliveryReport) -> [Delivery] {
        state = report.state
        var givenUp: [Delivery] = []
        for (id, outcome) in report.results {
            guard let number = numbers[id], inflight.remove(number) != nil else { continue }
            if outcome.isGivenUp, let delivery = deliveries[number] { givenUp.append(delivery) }
            move(number, outcome, at: report.at)
        }
        if report.flushes {
            for number in held.sorted() { wait(number, until: report.at) }
            held = []
            for index in pending.indices { pending[index].dueAt = min(pending[index].dueAt, report.at) }
        }
        return givenUp.sorted { ($0.firstAt, $0.id.idempotencyKey) < ($1.firstAt, $1.id.idempotencyKey) }
    }

    var deadLetters: [DeadLetter] {
        dead.compactMap { number, death in
            guard let delivery = deliveries[number] else { return nil }
            return DeadLetter(
                id: delivery.id, attempts: delivery.attempts, firstAt: delivery.firstAt, diedAt: death.at,
                code: death.code, error: death.error)
        }
    }

    mutating func retryDead(at instant: Int64) -> Int {
        let numbers = dead.keys.sorted()
        dead = [:]
        for number in numbers {
            deliveries[number]?.attempts = 0
            deliveries[number]?.firstAt = instant
            deliveries[number]?.lastCode = nil
            wait(number, until: instant)
        }
        return numbers.count
    }

    mutating func purgeDead() -> Int {
        let numbers = Array(dead.keys)
        for number in numbers { forget(number) }
        return numbers.count
    }

    // MARK: Stages

    private mutating func move(_ number: Int, _ outcome: DeliveryOutcome, at now: Int64) {
        if outcome.isAttempt { deliveries[number]?.attempts += 1 }
        switch outcome {
        case .untried:
            deliveries[number]?.batch = nil
            wait(number, until: now)
        case .done: forget(number)
        case .retry(let at, let code, _):
            deliveries[number]?.lastCode = code
            wait(number, until: at)
        case .dead(let code, let error): dead[number] = Death(at: now, code: code, error: error)
        case .held: held.insert(number)
        }
    }

    private mutating func wait(_ number: Int, until dueAt: Int64) {
        let firstAt = deliveries[number]?.firstAt ?? dueAt
        var (low, high) = (0, pending.count)
        while low < high {
            let middle = (low + high) / 2
            let other = pending[middle]
            if (other.firstAt, other.number) < (firstAt, number) { low = middle + 1 } else { high = middle }
        }
        pending.insert(Waiting(firstAt: firstAt, number: number, dueAt: dueAt), at: low)
    }

    private mutating func forget(_ number: Int) {
        if let id = deliveries.removeValue(forKey: number)?.id { numbers[id] = nil }
        dead[number] = nil
    }
}

extension DeliveryOutcome {
    /// Dead or held: whoever is next in line should be told.
    public var isGivenUp: Bool {
        switch self {
        case .done, .retry, .untried: false
        case .dead, .held: true
        }
    }

    /// Counts in `Delivery.attempts`.
    public var isAttempt: Bool {
        switch self {
        case .done, .retry, .dead: true
        case .untried, .held: false
        }
    }
}
