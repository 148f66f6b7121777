// More of what Postfix writes with `-v`, from every place of its source (3.7,
// 3.10) that logs only then. Nothing of it is about a message.

/// Words of debugging lines.
enum DebugPhrases {
    static func match(_ cursor: Cursor) -> Bool {
        beginnings.contains { cursor.has($0) } || pairs.contains { $0.matches(cursor) }
            || parts.contains { cursor.line.firstIndex(of: $0, from: cursor.at) != nil } || isTable(cursor)
    }

    /// `hash:/etc/postfix/access lookup: "a@b.example" = "OK"` of a `debug:` table (3.11), and what MySQL and its like say.
    private static func isTable(_ cursor: Cursor) -> Bool {
        var behind = cursor
        while Byte.isLetter(behind.byte) { behind.at += 1 }
        guard behind.at > cursor.at, behind.byte == Byte.colon, behind.byte(after: 1) > Byte.space else { return false }
        return tables.contains { behind.line.firstIndex(of: $0, from: behind.at) != nil }
    }

    private static let tables: [StaticString] = [
        " lookup: \"", " update: \"", " delete: \"", " sequence: \"", " sequence: found EOF", ": skipping lookup of '",
        ": successful query result from host ", " table ignores 'dbname' field",
    ]

    private static let beginnings: [StaticString] = [
        "client flags = ", "server flags = ", "masquerade: ", "enable transport ", "enable site ",
        "starting new SASL client", "disposing SASL state information", "client socket not found for fd=",
        "wildcard_", "expanded and quoted query: ", "daemon started", "time to retire -- ", "master disconnect -- ",
        "got sigchld", "throttling command ", "throttle released for command ", "start conditional timer for ",
        "query milter states ", "v6_target=", "removed file ", "remove directory ", "remove subdirectory ",
        "forward delivered=", "spool_uid/gid ", "deliver_file (", "setugid: ", "frag_len=", "res_nmkquery() ",
        "res_nsend() ", "garbage in ", "skipping mynetworks setting ", "skipping inet_interfaces setting ",
        "sendmsg error (", "pausing to let ", "open O_RDWR makes fifo ", "no policy for ", "====start service entry",
        "====end service entry", "status_fd ", "import_service_path=", "import_hostname=", "ni_lookup ", "queue: ",
    ]

    private static let pairs: [Notice] = [
        Notice("origin=", " name=", .debug),
        Notice("record ", " ", .debug), Notice("old-style scan record ", " ", .debug),
        Notice("defer transport ", ": ", .debug), Notice("defer site ", ": ", .debug),
        Notice("MX name ", " STS MX pattern ", .debug), Notice("skip ", " test for [", .debug),
        Notice("PUT ", " status=", .debug), Notice("GOT ", " status=", .debug), Notice("PROBE ", " status=", .debug),
        Notice("allowlisting ", " from ", .debug), Notice("whitelisting ", " from ", .debug),
        Notice("chdir ", "/", .debug), Notice("remove ", "/", .debug), Notice("site ", " to path ", .debug),
        Notice("renamed file ", " as ", .debug), Notice("spawn command ", "; pid ", .debug),
        Notice("source=", " address=", .debug), Notice("skipping ", " event ", .debug),
        Notice("override ", " macro list ", .debug), Notice("looking for session ", " cache", .debug),
        Notice("reloaded session ", " cache", .debug), Notice("save session ", " cache", .debug),
        Notice("remove session ", " cache", .debug), Notice("begin tls_", "_", .debug),
        Notice("write ", " TLS cache entry ", .debug), Notice("lookup ", " session id=", .debug),
        Notice("put ", " session id=", .debug), Notice("delete ", " session id=", .debug),
        Notice("open ", " TLS cache ", .debug), Notice("close ", " TLS cache ", .debug),
        Notice("Read ", " chars: ", .debug), Notice("Write ", " chars: ", .debug), Notice("loaded ", " = 0x", .debug),
        Notice("connecting to ", " service ", .debug), Notice("cannot seek entropy file ", ": ", .debug),
        Notice("cannot read entropy file ", ": ", .debug),
    ]

    private static let parts: [StaticString] = [
        " feedback type ",
        " TLS level: ", " cache cleanup will start after ", ": terminator (consumed)", ": non-terminator ",
        " option ignored", "has policy ", "no policy for domain ", " select wakeup", " select timed out",
    ]
}
