import Testing

@testable import Alerting

private let second: Int64 = 1_000_000
private let start: Int64 = 1_795_000_000_000_000

@Suite("When to try, to try again and to give up")
struct DeliveryPolicyTests {
    private let policy = DeliveryPolicy(limits: DeliveryLimits())

    private func delivery(attempts: Int = 0, age: Int64 = 0, lastCode: Int? = nil) -> Delivery {
        Delivery(
            sink: "a", change: .opened, attempts: attempts, firstAt: start - age, lastCode: lastCode, alert: .sample(1))
    }

    private func conclude(
        _ result: AttemptResult, _ delivery: Delivery, _ state: SinkState = SinkState(), random: Double = 0.5
    ) -> DeliveryPolicy.Conclusion {
        policy.conclude(result, [delivery], state, startedAt: start, now: start, random: random)
    }

    /// What the table of docs/sinks.md says, in words of its own.
    private func expected(_ status: Int) -> String {
        switch status {
        case 200...299: "done"
        case 300...399: "slow, degraded"
        case 400, 413, 422: "once more, minimal"
        case 408, 425, 429, 500...599: "retry"
        case 410: "held, disabled"
        default: "slow, degraded"
        }
    }

    private func seen(_ status: Int) -> String {
        let conclusion = conclude(.answered(status: status, retryAfter: nil), delivery())
        let state = conclusion.state
        switch conclusion.results.values.first {
        case .done?: return "done"
        case .held?: return state.disabledReason == nil ? "held" : "held, disabled"
        case .dead?, nil: return "dead"
        case .retry(let at, let code, _)?:
            if at == start && code == status { return "once more, minimal" }
            if at == start + 900 * second { return state.degradedReason == nil ? "slow" : "slow, degraded" }
            return at == start + 5 * second && state.degradedReason == nil ? "retry" : "\(at - start)"
        }
    }

    @Test("every status does what the table says", arguments: 200...599)
    func status(status: Int) {
        #expect(seen(status) == expected(status))
    }

    @Test(
        "the delays between attempts, each within a fifth",
        arguments: zip(0...7, [5, 30, 120, 600, 900, 900, 900, 900]))
    func delays(attempts: Int, seconds: Int) {
        for (random, percent) in [(0.0, 80), (0.5, 100), (0.999_999, 120)] {
            let result = conclude(.unreachable("x"), delivery(attempts: attempts), random: random).results.values.first
            guard case .retry(let at, nil, "x")? = result else {
                Issue.record("\(result as Any)")
                continue
            }
            let wanted = Int64(seconds) * second * Int64(percent) / 100
            #expect(abs(at - start - wanted) <= second)
        }
    }

    @Test(
        "a receiver's Retry-After is obeyed, up to an hour", arguments: [(7, 7), (0, 1), (600, 600), (90_000, 3_600)])
    func retryAfter(asked: Int, waits: Int) {
        for status in [408, 425, 429, 500, 503] {
            let conclusion = conclude(.answered(status: status, retryAfter: Int64(asked) * second), delivery())
            let at = start + Int64(waits) * second
            #expect(conclusion.results.values.first == .retry(at: at, code: status, error: problem(status)))
            #expect(conclusion.state.pausedUntil == at)
            #expect(policy.step(conclusion.state, due: 3, nextDue: start, now: start) == .wait(until: at))
        }
    }

    private func problem(_ status: Int) -> String {
        AttemptResult.answered(status: status, retryAfter: nil).problem ?? ""
    }

    @Test("refused content is tried once more in its shortest form, then it is dead", arguments: [400, 413, 422])
    func minimal(status: Int) {
        let answer = AttemptResult.answered(status: status, retryAfter: nil)
        guard case .retry(start, status, _)? = conclude(answer, delivery()).results.values.first else {
            Issue.record("no retry")
            return
        }
        let second = delivery(attempts: 1, lastCode: status)
        #expect(second.isMinimal)
        guard case .dead(status, _)? = conclude(answer, second).results.values.first else {
            Issue.record("not dead")
            return
        }
        // An overload in between does not bring the long form back.
        guard
            case .retry(_, status, _)? = conclude(.answered(status: 503, retryAfter: nil), second).results.values.first
        else {
            Issue.record("lost its form")
            return
        }
        #expect(conclude(answer, delivery()).state.consecutiveFailures == 0)
    }

    @Test("after five days of failures a delivery is dead")
    func lifetime() {
        let day = 86_400 * second
        guard
            case .retry? = conclude(.unreachable("x"), delivery(attempts: 400, age: 5 * day - 1)).results.values.first,
            case .dead? = conclude(.unreachable("x"), delivery(attempts: 400, age: 5 * day)).results.values.first,
            case .done? = conclude(.delivered, delivery(attempts: 400, age: 9 * day)).results.values.first
        else {
            Issue.record("gave up too early or too late")
            return
        }
    }

    @Test("five failures in a row open the breaker; then one probe passes at a time; a success closes it")
    func breaker() {
        var state = SinkState()
        for number in 1...5 {
            #expect(state.breaker == .closed)
            let conclusion = conclude(.unreachable("x"), delivery(), state)
            state = conclusion.state
            #expect(conclusion.news == (number == 1 ? [.failing("x")] : number == 5 ? [.down("x")] : []))
        }
        #expect(state.breaker == .open)
        #expect(state.openedAt == start)
        let probe = state.pausedUntil
        #expect(probe >= start + 30 * second && probe <= start + 36 * second)
        #expect(policy.step(state, due: 100, nextDue: start, now: start + 29 * second) == .wait(until: probe))
        #expect(policy.step(state, due: 100, nextDue: start, now: probe) == .send(dueBy: probe, limit: 1))
        #expect(policy.step(state, due: 0, nextDue: probe + 500 * second, now: probe) == .send(dueBy: .max, limit: 1))
        let closed = conclude(.answered(status: 204, retryAfter: nil), delivery(), state)
        #expect(closed.state.breaker == .closed)
        #expect(closed.flushes)
        #expect(closed.news == [.recovered])
        #expect(policy.step(closed.state, due: 1, nextDue: start, now: start) == .send(dueBy: start, limit: 1))
    }

    @Test("a probe waits as long as the receiver asked, and a quarter of an hour where somebody must act")
    func probes() {
        var state = SinkState()
        state.consecutiveFailures = 4
        let busy = conclude(.answered(status: 503, retryAfter: 300 * second), delivery(), state).state
        #expect(busy.pausedUntil == start + 300 * second)
        let refused = conclude(.answered(status: 404, retryAfter: nil), delivery(), state, random: 0).state
        #expect(refused.pausedUntil == start + 900 * second)
    }

    @Test("after a 410 nothing is sent: what is due is held")
    func gone() {
        let conclusion = conclude(.answered(status: 410, retryAfter: nil), delivery())
        #expect(policy.step(conclusion.state, due: 1, nextDue: start, now: start) == .hold)
        #expect(policy.step(conclusion.state, due: 0, nextDue: nil, now: start) == .wait(until: nil))
    }

    @Test("a token bucket spaces messages, and more than twenty make a digest")
    func tokens() {
        let slack = DeliveryPolicy(limits: DeliveryLimits(interval: second, digestAbove: 20, digestSize: 100))
        let state = slack.conclude(
            .delivered, [delivery()], SinkState(), startedAt: start, now: start + 100, random: 0
        ).state
        #expect(slack.step(state, due: 1, nextDue: start, now: start + 100) == .wait(until: start + second))
        #expect(
            slack.step(state, due: 20, nextDue: start, now: start + second) == .send(dueBy: start + second, limit: 1))
        #expect(
            slack.step(state, due: 21, nextDue: start, now: start + second) == .send(dueBy: start + second, limit: 100))
        #expect(policy.step(SinkState(), due: 5_000, nextDue: start, now: start) == .send(dueBy: start, limit: 1))
    }

    @Test("every delivery of a digest shares its fate")
    func digest() {
        let many = (1...30).map { Delivery(sink: "a", change: .opened, firstAt: start, alert: .sample($0)) }
        let done = policy.conclude(.delivered, many, SinkState(), startedAt: start, now: start, random: 0)
        #expect(done.results.count == 30)
        #expect(done.results.values.allSatisfy { $0 == .done })
    }

    @Test("a clock that was set back by days holds nothing up")
    func clockSetBack() {
        let day = 86_400 * second
        var state = SinkState()
        state.pausedUntil = start + day
        state.nextToken = start + day
        #expect(policy.step(state, due: 1, nextDue: start, now: start) == .send(dueBy: start, limit: 1))
        #expect(policy.step(SinkState(), due: 0, nextDue: start + day, now: start) == .send(dueBy: .max, limit: 1))
        #expect(
            policy.step(SinkState(), due: 0, nextDue: start + 900 * second, now: start)
                == .wait(until: start + 900 * second))
    }

    @Test("nothing is done where nothing waits")
    func idle() {
        #expect(policy.step(SinkState(), due: 0, nextDue: nil, now: start) == .wait(until: nil))
    }

    @Test(
        "Retry-After is seconds or a date; anything else is ignored",
        arguments: [
            ("120", 120), (" 5 ", 5), ("0", 0), ("99999999999999999999", 1_000_000_000),
            ("Wed, 18 Nov 2026 11:07:40 GMT", 60), ("Wed, 18 Nov 2026 11:06:00 GMT", 0), ("soon", nil), ("", nil),
            ("-3", nil), ("0x1F", nil), ("nan", nil), ("Wed, 18 Nov 2026 11:07:40 CET", nil),
            ("Wed, 99 Nov 2026 11:07:40 GMT", nil),
            ("Wed, 18 Nov 99999999999 11:07:40 GMT", nil), ("x, 18 Nov 2026 11:07 GMT", nil),
        ] as [(String, Int64?)])
    func retryAfterText(text: String, seconds: Int64?) {
        #expect(RetryAfter.parse(text, now: start) == seconds.map { $0 * second })
    }
}
