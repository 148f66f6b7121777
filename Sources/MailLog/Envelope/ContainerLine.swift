// A log line inside another one: what a container runtime or logger(1) passes on to the host's syslog or journal.

/// Reads the log line in the text of a container's or logger's line: `3f2a5c3d4e5f[812]: Nov 22 14:38:13 mx1 postfix/qmgr[1]: …`.
///
/// Other programs' text is never looked into: strangers choose it (`sshd: Invalid user …`).
enum ContainerLine {
    /// - Parameter start: where the outer program's text begins.
    /// - Returns: false, with nothing changed, where no line of a mail program stands there.
    static func read(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let outer = line.slice(event.program)
        let isContainer = isContainer(outer, instance: line.slice(event.instance))
        guard isContainer || isMailContainer(outer) || outer.equals("logger") || outer.equals("root") else {
            return false
        }
        return readInside(line, from: start, needsStamp: !isContainer, into: &event, &batch)
    }

    /// The same for a program whose text is known to be no stranger's.
    static func readInside(
        _ line: ByteView, from start: Int, needsStamp: Bool = true, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) -> Bool {
        var inner = event.head
        inner.host = .absent
        inner.stamp = LogStamp()
        guard let body = readHeader(line, from: start, needsStamp: needsStamp, into: &inner) else { return false }
        if !inner.stamp.isPresent || inner.stamp.year == 0 && event.stamp.year != 0 { inner.stamp = event.stamp }
        if !inner.host.isPresent { inner.host = event.host }
        event = inner
        ProgramReader.read(line, from: body, into: &event, &batch)
        return true
    }

    /// Stamp, host and tag; of a container the tag alone, too. The tag is a mail program's, so that nothing in it is looked
    /// into again.
    private static func readHeader(
        _ line: ByteView, from start: Int, needsStamp: Bool, into event: inout LogEvent
    ) -> Int? {
        var cursor = Cursor(line, at: start)
        // `docker compose up` as a service: `docker[812]: mail-1  | Nov 22 …`.
        if !needsStamp { _ = Wrapping.skipCompose(&cursor) }
        var body = Envelope.read(line, from: cursor.at, into: &event)
        if body == nil, !needsStamp {
            event.stamp = LogStamp()
            body = SyslogTag.read(&cursor, into: &event)
        }
        guard let body else { return nil }
        let program = line.slice(event.program)
        let isPostfix = event.instance.isPresent && event.pid != 0 && PostfixDaemon(program) != nil
        return isPostfix || Companion(program) != nil ? body : nil
    }

    /// A container under its own name (`tag={{.Name}}`): `mailserver`, `mailcowdockerized-postfix-mailcow-1`. A program of
    /// such a name may log strangers' words, but no whole header with a Postfix daemon's tag before them.
    private static func isMailContainer(_ program: ByteView) -> Bool {
        program.firstIndex(of: "postfix") != nil || program.has("mailserver")
    }

    /// Docker's default tag is the first twelve digits of the container's ID; others name the runtime.
    private static func isContainer(_ program: ByteView, instance: ByteView) -> Bool {
        if program.has("docker") || instance.has("docker") || program.equals("podman") || program.equals("conmon")
            || program.equals("containerd")
        {
            return true
        }
        guard program.count == 12 || program.count == 64 else { return false }
        for index in 0..<program.count {
            guard Byte.hexadecimalValue(program[index]) != nil, !Byte.isUpper(program[index]) else {
                return false
            }
        }
        return true
    }
}
