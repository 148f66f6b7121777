// The daemons of Postfix by the name in the tag.

/// A program of Postfix that logs under its own name.
enum PostfixDaemon: UInt8 {
    case qmgr, smtpd, cleanup, delivery, pickup, bounce, postscreen, postsuper, qmqpd, other

    /// - Parameter name: the tag after its last slash.
    @inline(__always)
    init?(_ name: ByteView) {
        switch name.count {
        case 4:
            if name.has("qmgr") { self = .qmgr } else if name.has("smtp") || name.has("lmtp") || name.has("pipe") {
                self = .delivery
            } else {
                return nil
            }
        case 5:
            if name.has("smtpd") { self = .smtpd } else if name.has("local") || name.has("error") || name.has("retry") {
                self = .delivery
            } else if name.has("qmqpd") {
                self = .qmqpd
            } else if name.has("anvil") || name.has("flush") || name.has("showq") {
                self = .other
            } else {
                return nil
            }
        case 6:
            if name.has("pickup") { self = .pickup } else if name.has("bounce") { self = .bounce } else {
                self.init(rare: name)
            }
        case 7:
            if name.has("cleanup") { self = .cleanup } else if name.has("virtual") || name.has("discard") {
                self = .delivery
            } else {
                self.init(rare: name)
            }
        default:
            self.init(rare: name)
        }
    }

    private init?(rare name: ByteView) {
        if name.equals("postscreen") {
            self = .postscreen
        } else if name.equals("postsuper") {
            self = .postsuper
        } else if name.equals("defer") || name.equals("trace") {
            self = .bounce
        } else {
            return nil
        }
    }
}
