// What came of one attempt to deliver, and what class of answer it is.

/// What came back.
public enum AttemptResult: Sendable, Equatable {
    /// It is there.
    case delivered
    /// An HTTP answer. `retryAfter`: µs from now, as the receiver asked.
    case answered(status: Int, retryAfter: Int64?)
    /// No answer: DNS, network, TLS, a full disk; in words, without a secret.
    case unreachable(String)
    /// It will never be accepted (a command that says so); in words.
    case refused(String)
    /// Somebody asked the worker to stop; nothing is known of the delivery.
    case aborted
}

/// What an answer means for the delivery and for the sink.
enum AnswerClass: Equatable {
    case delivered
    /// The receiver is overloaded, restarting or not reachable.
    case transient
    /// Nobody takes it until somebody changes something here or there. Outages look like that too.
    case misconfigured
    /// This message is too large or not understood.
    case contentRefused
    /// The receiver asks never to be called again.
    case gone
    /// Never again, in no form.
    case refused

    /// The status table (RFC 9110 section 15; Standard Webhooks, "Deliverability and reliability").
    init(status: Int) {
        switch status {
        case 200..<300: self = .delivered
        // Redirects are not followed: they would take a signed message to a place that nobody configured.
        case 300..<400: self = .misconfigured
        case 400, 413, 422: self = .contentRefused
        case 408, 425, 429: self = .transient
        case 410: self = .gone
        case 401, 403, 404: self = .misconfigured
        // The other client errors (405, 407, 415 …) are of the same kind: a wrong URL, proxy or method.
        case 402..<500: self = .misconfigured
        default: self = .transient
        }
    }

    init(_ result: AttemptResult) {
        switch result {
        case .delivered: self = .delivered
        case .answered(let status, _): self = AnswerClass(status: status)
        case .unreachable, .aborted: self = .transient
        case .refused: self = .refused
        }
    }
}

extension AttemptResult {
    /// The HTTP status, if there is one.
    public var status: Int? {
        if case .answered(let status, _) = self { status } else { nil }
    }

    /// In words, for people; nil where it was delivered.
    public var problem: String? {
        switch self {
        case .delivered: nil
        case .answered(let status, _): AttemptResult.words(status)
        case .unreachable(let text), .refused(let text): text
        case .aborted: "it was stopped"
        }
    }

    private static func words(_ status: Int) -> String? {
        let answer = "the receiver answered \(status)"
        switch status {
        case 200..<300: return nil
        case 300..<400: return "\(answer), a redirect, which is not followed; configure the final URL"
        case 401, 403: return "\(answer): it refuses the credentials; check the URL and the secret"
        case 404: return "\(answer): there is no such webhook; check the URL"
        case 407: return "\(answer): the proxy wants credentials; check proxy"
        case 410: return "\(answer): the webhook is gone; configure a new URL"
        case 429: return "\(answer): too many messages"
        default: return answer
        }
    }
}
