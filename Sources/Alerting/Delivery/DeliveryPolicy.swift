// When to try, when to try again, and when to give up: a pure function of a sink's state, an answer and an instant.
// No clock, no I/O. The rules and their reasons: docs/sinks.md, "When a receiver fails".

/// What the policy needs to know of a sink.
public struct DeliveryLimits: Sendable, Equatable {
    /// µs between two messages; 0: as fast as the receiver takes them.
    public var interval: Int64
    /// More deliveries than these that are due become one message, a digest; nil: the sink has none.
    public var digestAbove: Int?
    /// The most deliveries in a digest.
    public var digestSize: Int

    public init(interval: Int64 = 0, digestAbove: Int? = nil, digestSize: Int = 1) {
        self.interval = interval
        self.digestAbove = digestAbove
        self.digestSize = digestSize
    }
}

/// The retry schedule, the circuit breaker, the token bucket and the digest rule of one sink.
public struct DeliveryPolicy: Sendable {
    private static let second: Int64 = 1_000_000
    /// µs before each attempt; the last one repeats.
    static let delays: [Int64] = [0, 5, 30, 120, 600, 900].map { $0 * second }
    /// Nobody will fix it within seconds, but a security alert must not wait for hours.
    static let slowDelay = 900 * second
    /// As long as Postfix keeps a mail in its queue.
    static let lifetime = 5 * 86_400 * second
    static let longestRetryAfter = 3_600 * second
    /// The longest that any rule here puts a delivery or a sink off.
    static let longestDelay = longestRetryAfter
    /// Deliveries that are taken, and written down, together where nothing limits their rate: each transaction of the
    /// outbox waits for the disk. As many may be sent twice after a crash.
    static let run = 50
    static let failuresThatOpen = 5
    /// µs from the beginning of one attempt to that of the next while a receiver is away: one that comes back is found
    /// within this time, however long the attempt before took (20 s at most).
    static let probeInterval = 60 * second
    /// The first probes come faster.
    static let fastProbeInterval = 30 * second
    static let fastProbes = 10

    public let limits: DeliveryLimits

    public init(limits: DeliveryLimits) { self.limits = limits }

    // MARK: Before an attempt

    /// What to do next.
    public enum Step: Sendable, Equatable {
        /// Nothing before an instant (µs since 1970); nil: nothing until somebody rings.
        case wait(until: Int64?)
        /// Take so many deliveries that are due by an instant, and send them as one message.
        case send(dueBy: Int64, limit: Int)
        /// Take so many that are due by an instant, and send one after the other until one fails.
        case sendEach(dueBy: Int64, limit: Int)
        /// The sink is disabled: take what is due, and hold it.
        case hold
    }

    /// - Parameters:
    ///   - due: deliveries that are due now; counting may stop above `limits.digestAbove`.
    ///   - nextDue: when the next one is due; nil if none is pending.
    public func step(_ state: SinkState, due: Int, nextDue: Int64?, now: Int64) -> Step {
        guard due > 0 || nextDue != nil else { return .wait(until: nil) }
        guard state.disabledReason == nil else { return due > 0 ? .hold : .wait(until: nextDue) }
        let ready = readyAt(state, now: now)
        if state.breaker == .open {
            // What is due first: else one message that this receiver can never take would block all others.
            return now < ready ? .wait(until: ready) : .send(dueBy: due > 0 ? now : .max, limit: 1)
        }
        guard due > 0 else { return wait(state, nextDue: nextDue ?? now, ready: ready, now: now) }
        guard now >= ready else { return .wait(until: ready) }
        if let above = limits.digestAbove, due > above { return .send(dueBy: now, limit: max(1, limits.digestSize)) }
        return limits.interval > 0
            ? .send(dueBy: now, limit: 1) : .sendEach(dueBy: now, limit: DeliveryPolicy.run)
    }

    /// Nothing is due. Where the receiver failed, what is due next is its probe.
    private func wait(_ state: SinkState, nextDue: Int64, ready: Int64, now: Int64) -> Step {
        let next = max(ready, min(nextDue, state.probeAt ?? .max))
        // Nothing is ever put off for longer: the clock was set back meanwhile.
        let isFar = next - now > DeliveryPolicy.longestDelay
        return isFar || next <= now ? .send(dueBy: .max, limit: 1) : .wait(until: next)
    }

    /// When the receiver may be asked again. An instant that is too far away was written before the clock was set back.
    private func readyAt(_ state: SinkState, now: Int64) -> Int64 {
        let pause = state.pausedUntil - now > DeliveryPolicy.longestDelay ? now : state.pausedUntil
        let token = state.nextToken - now > limits.interval ? now : state.nextToken
        return max(pause, token)
    }

    // MARK: After an attempt

    /// What an attempt changes.
    public struct Conclusion: Sendable, Equatable {
        public var results: [Delivery.ID: DeliveryOutcome]
        public var state: SinkState
        public var flushes: Bool
        public var news: [SinkNews]
    }

    /// - Parameters:
    ///   - deliveries: what was sent, as one message.
    ///   - startedAt: µs since 1970, when sending began.
    ///   - random: 0 ..< 1, for the jitter.
    public func conclude(
        _ result: AttemptResult, _ deliveries: [Delivery], _ before: SinkState, startedAt: Int64, now: Int64,
        random: Double
    ) -> Conclusion {
        var state = before
        state.nextToken = startedAt + limits.interval
        let kind = AnswerClass(result)
        let problem = result.problem ?? ""
        let attempt = Attempt(
            result: result, kind: kind, problem: problem, startedAt: startedAt, now: now, random: random)
        let news = update(&state, attempt)
        let results = deliveries.map { ($0.id, outcome($0, attempt)) }
        let isAlive = kind == .delivered || kind == .contentRefused
        return Conclusion(
            results: Dictionary(results) { first, _ in first }, state: state,
            flushes: isAlive && (before.consecutiveFailures > 0 || before.breaker == .open),
            news: news + deadNews(results, problem))
    }

    private struct Attempt {
        var result: AttemptResult
        var kind: AnswerClass
        var problem: String
        var startedAt: Int64
        var now: Int64
        var random: Double

        /// The receiver's wish, bounded.
        var retryAfter: Int64? {
            guard kind == .transient, case .answered(_, let wish?) = result else { return nil }
            return min(max(wish, DeliveryPolicy.second), DeliveryPolicy.longestRetryAfter)
        }
    }

    private func outcome(_ delivery: Delivery, _ attempt: Attempt) -> DeliveryOutcome {
        let status = attempt.result.status
        switch attempt.kind {
        case .delivered: return .done
        case .gone: return .held(reason: attempt.problem)
        case .refused: return .dead(code: status, error: attempt.problem)
        case .contentRefused:
            if delivery.isMinimal { return .dead(code: status, error: "\(attempt.problem), also to its shortest form") }
            return .retry(at: attempt.now, code: status, error: attempt.problem)
        case .transient, .misconfigured:
            guard attempt.now - delivery.firstAt < DeliveryPolicy.lifetime else {
                return .dead(code: status, error: "\(attempt.problem), for five days")
            }
            // A message that was refused for its content stays in its shortest form.
            let code = delivery.isMinimal ? delivery.lastCode : status
            return .retry(at: retryTime(delivery, attempt), code: code, error: attempt.problem)
        }
    }

    private func retryTime(_ delivery: Delivery, _ attempt: Attempt) -> Int64 {
        if let wish = attempt.retryAfter { return attempt.now + wish }
        let place = min(delivery.attempts + 1, DeliveryPolicy.delays.count - 1)
        let delay = attempt.kind == .misconfigured ? DeliveryPolicy.slowDelay : DeliveryPolicy.delays[place]
        return attempt.now + DeliveryPolicy.jittered(delay, attempt.random)
    }

    private func update(_ state: inout SinkState, _ attempt: Attempt) -> [SinkNews] {
        switch attempt.kind {
        case .delivered:
            let wasDown = state.breaker == .open || state.degradedReason != nil || state.consecutiveFailures > 0
            state.close()
            state.degradedReason = nil
            state.lastSuccessAt = attempt.now
            return wasDown ? [.recovered] : []
        case .refused, .contentRefused:
            state.note(attempt.problem, at: attempt.now)
            // It answers, so others may pass.
            if state.breaker == .open { state.close() }
            state.probeAt = nil
            return []
        case .gone:
            state.note(attempt.problem, at: attempt.now)
            state.consecutiveFailures += 1
            state.disabledReason = attempt.problem
            return [.disabled(attempt.problem)]
        case .transient, .misconfigured: return fail(&state, attempt)
        }
    }

    private func fail(_ state: inout SinkState, _ attempt: Attempt) -> [SinkNews] {
        var news: [SinkNews] = []
        state.note(attempt.problem, at: attempt.now)
        if state.consecutiveFailures == 0 { news.append(.failing(attempt.problem)) }
        state.consecutiveFailures += 1
        if attempt.kind == .misconfigured, state.degradedReason != attempt.problem {
            state.degradedReason = attempt.problem
            news.append(.degraded(attempt.problem))
        }
        if let wish = attempt.retryAfter { state.pausedUntil = max(state.pausedUntil, attempt.now + wish) }
        state.probeAt = nil
        if state.breaker == .open {
            state.failedProbes += 1
            state.pausedUntil = nextProbe(state, attempt)
        } else if state.consecutiveFailures >= DeliveryPolicy.failuresThatOpen {
            state.breaker = .open
            state.openedAt = attempt.now
            state.failedProbes = 0
            state.pausedUntil = nextProbe(state, attempt)
            news.append(.down(attempt.problem))
        } else if attempt.kind == .transient {
            state.probeAt = attempt.startedAt + DeliveryPolicy.probeInterval
        }
        return news
    }

    private func nextProbe(_ state: SinkState, _ attempt: Attempt) -> Int64 {
        if attempt.kind == .misconfigured {
            return attempt.now + DeliveryPolicy.delayed(DeliveryPolicy.slowDelay, attempt.random)
        }
        // The early ones spread many senders over a minute; after them the interval is a promise to people.
        let isEarly = state.failedProbes < DeliveryPolicy.fastProbes
        let delay =
            isEarly
            ? DeliveryPolicy.delayed(DeliveryPolicy.fastProbeInterval, attempt.random) : DeliveryPolicy.probeInterval
        return max(attempt.startedAt + delay, attempt.now + (attempt.retryAfter ?? 0))
    }

    /// Up to a fifth later, never earlier.
    private static func delayed(_ delay: Int64, _ random: Double) -> Int64 {
        delay + Int64(Double(delay) * 0.2 * random)
    }

    private func deadNews(_ results: [(Delivery.ID, DeliveryOutcome)], _ problem: String) -> [SinkNews] {
        let dead = results.filter { if case .dead = $0.1 { true } else { false } }
        return dead.isEmpty ? [] : [.dead(dead.map(\.0), problem)]
    }

    /// ±20 %, so that many senders do not come back at the same instant.
    static func jittered(_ delay: Int64, _ random: Double) -> Int64 {
        delay + Int64(Double(delay) * 0.4 * (random - 0.5))
    }
}

/// What people should hear of a sink. Texts hold no secret.
public enum SinkNews: Sendable, Equatable {
    /// The first failure after a success (or after the start).
    case failing(String)
    /// Somebody must look at it: the receiver refuses what is sent.
    case degraded(String)
    /// The breaker opened.
    case down(String)
    case recovered
    case disabled(String)
    /// Given up; they stand in the dead letters.
    case dead([Delivery.ID], String)
    /// The outbox cannot be used for now.
    case outbox(String)
}

extension SinkState {
    fileprivate mutating func note(_ problem: String, at now: Int64) {
        lastError = problem
        lastErrorAt = now
    }

    fileprivate mutating func close() {
        breaker = .closed
        consecutiveFailures = 0
        openedAt = nil
        failedProbes = 0
        pausedUntil = 0
        probeAt = nil
    }
}

extension Delivery {
    /// The receiver refused the whole message for its content: what is sent now is its shortest form.
    var isMinimal: Bool { lastCode.map { AnswerClass(status: $0) == .contentRefused } ?? false }
}
