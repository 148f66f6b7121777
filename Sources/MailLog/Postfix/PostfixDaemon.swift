// The daemons of Postfix by the name in the tag.

/// A program of Postfix that logs under its own name; those that log the same lines share a case.
enum PostfixDaemon: UInt8 {
    case qmgr, smtpd, cleanup, smtp, delivery, pickup, bounce, postscreen, postsuper, qmqpd, other

    /// - Parameter name: the tag after its last slash.
    @inline(__always)
    init?(_ name: ByteView) {
        // The daemons of nearly all lines are told by their length and one comparison.
        switch name.count {
        case 4 where name.has("qmgr"): self = .qmgr
        case 4 where name.has("smtp") || name.has("lmtp"): self = .smtp
        case 5 where name.has("smtpd"): self = .smtpd
        case 7 where name.has("cleanup"): self = .cleanup
        default:
            guard let rare = PostfixDaemon.rare(name) else { return nil }
            self = rare
        }
    }

    private static func rare(_ name: ByteView) -> PostfixDaemon? {
        for entry in names where name.equals(entry.name) { return entry.daemon }
        return nil
    }

    private struct Entry {
        var name: StaticString
        var daemon: PostfixDaemon

        init(_ name: StaticString, _ daemon: PostfixDaemon) {
            self.name = name
            self.daemon = daemon
        }
    }

    private static let names: [Entry] = [
        Entry("local", .delivery), Entry("bounce", .bounce), Entry("pickup", .pickup),
        Entry("postscreen", .postscreen), Entry("virtual", .delivery), Entry("error", .delivery),
        Entry("pipe", .delivery), Entry("discard", .delivery), Entry("retry", .delivery), Entry("relay", .smtp),
        Entry("anvil", .other), Entry("dnsblog", .other), Entry("tlsproxy", .other), Entry("scache", .other),
        Entry("trivial-rewrite", .other), Entry("master", .other), Entry("verify", .other),
        Entry("tlsmgr", .other), Entry("flush", .other), Entry("showq", .other), Entry("postfix-script", .other),
        Entry("proxymap", .other), Entry("proxywrite", .other), Entry("spawn", .other), Entry("postlogd", .other),
        Entry("postsuper", .postsuper), Entry("qmqpd", .qmqpd), Entry("defer", .bounce), Entry("trace", .bounce),
        Entry("nqmgr", .qmgr), Entry("oqmgr", .qmgr), Entry("sendmail", .other), Entry("postdrop", .other),
        Entry("postqueue", .other), Entry("postlog", .other), Entry("postalias", .other), Entry("postmap", .other),
        Entry("postcat", .other), Entry("postconf", .other), Entry("postmulti", .other), Entry("postkick", .other),
        Entry("postlock", .other), Entry("post-install", .other), Entry("postmulti-script", .other),
        Entry("postfix-tls-script", .other), Entry("postfix-wrapper", .other),
        Entry("postfix-sqlite", .other), Entry("postfix-ldap", .other), Entry("nbdb_reindexd", .other),
        Entry("smtp-sink", .other), Entry("smtp-source", .other), Entry("posttls-finger", .other),
        Entry("newaliases", .other), Entry("mailq", .other), Entry("set-permissions", .other),
    ]
}
