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

    private static func rare(_ name: ByteView) -> PostfixDaemon? { names.value(of: name) }

    private static let names = NameTable<PostfixDaemon>([
        ("local", .delivery), ("bounce", .bounce), ("pickup", .pickup),
        ("postscreen", .postscreen), ("virtual", .delivery), ("error", .delivery),
        ("pipe", .delivery), ("discard", .delivery), ("retry", .delivery), ("relay", .smtp),
        ("anvil", .other), ("dnsblog", .other), ("tlsproxy", .other), ("scache", .other),
        ("trivial-rewrite", .other), ("master", .other), ("verify", .other),
        ("tlsmgr", .other), ("flush", .other), ("showq", .other), ("postfix-script", .other),
        ("proxymap", .other), ("proxywrite", .other), ("spawn", .other), ("postlogd", .other),
        ("postsuper", .postsuper), ("qmqpd", .qmqpd), ("defer", .bounce), ("trace", .bounce),
        ("nqmgr", .qmgr), ("oqmgr", .qmgr), ("sendmail", .other), ("postdrop", .other),
        ("postqueue", .other), ("postlog", .other), ("postalias", .other), ("postmap", .other),
        ("postcat", .other), ("postconf", .other), ("postmulti", .other), ("postkick", .other),
        ("postlock", .other), ("post-install", .other), ("postmulti-script", .other),
        ("postfix-tls-script", .other), ("postfix-wrapper", .other),
        ("postfix-sqlite", .other), ("postfix-ldap", .other), ("nbdb_reindexd", .other),
        ("smtp-sink", .other), ("smtp-source", .other), ("posttls-finger", .other),
        ("newaliases", .other), ("mailq", .other), ("set-permissions", .other),
    ])
}
