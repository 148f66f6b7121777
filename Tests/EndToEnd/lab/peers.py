"""The servers around Postfix: the mail store behind it, the SASL service, the milter.

Each speaks just enough of its protocol, and decides by what the scenarios put into addresses and
headers, so that the one who sends a mail knows beforehand what will become of it.
"""

import socketserver
import struct
import threading


def serve(port: int, handler: type) -> None:
    """Starts a server for a handler on 127.0.0.1:port."""
    socketserver.ThreadingTCPServer.allow_reuse_address = True
    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()


class MailStore(socketserver.StreamRequestHandler):
    """SMTP and LMTP: takes mail, but refuses some recipients as real stores do."""

    smtputf8 = True
    answers = {
        "full.mailbox": "452 4.2.2 mailbox is over quota",
        "left.company": "550 5.1.1 user unknown at final destination",
        "never.works": "451 4.3.0 mail store is being moved",
    }

    def handle(self) -> None:
        self.say("220 mailstore.tsukimi-works.example ESMTP")
        self.recipients = 0
        while line := self.rfile.readline():
            words = line.decode("utf-8", "replace").strip().split(" ", 1)
            verb = words[0].upper()
            if verb == "QUIT":
                return self.say("221 2.0.0 Bye")
            getattr(self, "on_" + verb.lower(), self.fine)(words[-1], verb)

    def say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")

    def fine(self, argument: str, verb: str) -> None:
        self.say("250 2.0.0 Ok")

    def on_ehlo(self, argument: str, verb: str) -> None:
        lines = ["mailstore.tsukimi-works.example", "PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES"]
        lines += ["SMTPUTF8"] if self.smtputf8 else []
        for line in lines[:-1]:
            self.say("250-" + line)
        self.say("250 " + lines[-1])
        self.lmtp = verb == "LHLO"

    on_lhlo = on_ehlo

    def on_mail(self, argument: str, verb: str) -> None:
        self.recipients = 0
        self.say("250 2.1.0 Ok")

    def on_rcpt(self, argument: str, verb: str) -> None:
        local = argument.split("<")[-1].split("@")[0]
        answer = self.answers.get(local, "250 2.1.5 Ok")
        self.recipients += answer.startswith("250")
        self.say(answer)

    def on_data(self, argument: str, verb: str) -> None:
        if not self.recipients:
            return self.say("554 5.5.1 no valid recipients")
        self.say("354 End data with <CR><LF>.<CR><LF>")
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            pass
        # LMTP answers once for each recipient.
        for _ in range(self.recipients if getattr(self, "lmtp", False) else 1):
            self.say("250 2.0.0 Ok stored")


class OldMailStore(MailStore):
    """A store that does not know SMTPUTF8: such mail bounces before it."""

    smtputf8 = False


class SASLService(socketserver.StreamRequestHandler):
    """Dovecot's authentication protocol 1.1: one user, PLAIN and LOGIN by PLAIN's initial response."""

    users = {"hanako.sato@tsukimi-works.example": "correct horse"}

    def handle(self) -> None:
        for line in ("VERSION\t1\t1", "MECH\tPLAIN\tplaintext", "SPID\t1", "CUID\t1", "COOKIE\t00", "DONE"):
            self.wfile.write(line.encode() + b"\n")
        while line := self.rfile.readline():
            fields = line.decode().rstrip("\n").split("\t")
            if fields[0] == "AUTH":
                self.authenticate(fields)

    def authenticate(self, fields: list[str]) -> None:
        import base64
        response = next((field[5:] for field in fields if field.startswith("resp=")), "")
        parts = base64.b64decode(response).decode("utf-8", "replace").split("\0")
        user, password = (parts + ["", "", ""])[1:3]
        verdict = "OK" if self.users.get(user) == password else "FAIL"
        self.wfile.write(f"{verdict}\t{fields[1]}\tuser={user}\n".encode())


class Milter(socketserver.StreamRequestHandler):
    """The milter protocol, version 6. Local parts of senders and recipients name what it does.

    `milter-mail-reject@…`, `milter-rcpt-tempfail@…`, `milter-eom-reject@…`, `milter-eom-discard@…`,
    `milter-eom-hold@…`, `milter-eom-newsender@…`; a HELO of `milter-helo-reject.example`. A subject
    with `gift card` in it is refused like `milter-eom-reject@…`.
    """

    def handle(self) -> None:
        self.wish = ""
        while head := self.rfile.read(4):
            packet = self.rfile.read(struct.unpack(">I", head)[0])
            if packet[:1] == b"Q":
                return
            self.command(packet[:1], packet[1:])

    def reply(self, code: bytes, data: bytes = b"") -> None:
        self.wfile.write(struct.pack(">I", 1 + len(data)) + code + data)

    def command(self, code: bytes, data: bytes) -> None:
        if code == b"O":
            # Actions: change the sender (0x40), quarantine (0x20). Steps: all.
            return self.reply(b"O", struct.pack(">III", 6, 0x60, 0))
        if code in b"DAK":
            return None
        text = data.split(b"\0")[0].decode("utf-8", "replace")
        if code == b"H" and text.startswith("milter-helo-reject"):
            return self.refuse("550 5.7.1 the milter refuses this HELO")
        if code == b"M":
            self.wish = text.strip("<>").split("@")[0]
            if self.wish == "milter-mail-reject":
                return self.refuse("550 5.7.1 the milter refuses this sender")
        if code == b"R":
            local = text.strip("<>").split("@")[0]
            if local == "milter-rcpt-tempfail":
                return self.refuse("451 4.7.1 the milter asks to come back later")
        if code == b"L" and data.lower().startswith(b"subject\0") and b"gift card" in data:
            self.wish = "milter-eom-reject"
        if code == b"E":
            return self.end_of_message()
        return self.reply(b"c")

    def refuse(self, text: str) -> None:
        self.reply(b"y", text.encode() + b"\0")

    def end_of_message(self) -> None:
        if self.wish == "milter-eom-reject":
            return self.refuse("550 5.7.1 the milter says: looks like phishing")
        if self.wish == "milter-eom-discard":
            return self.reply(b"d")
        if self.wish == "milter-eom-hold":
            self.reply(b"q", b"held by the milter\0")
        if self.wish == "milter-eom-newsender":
            self.reply(b"e", b"<srs0=ab=cd=partner.example=news@forward.example>\0")
        return self.reply(b"c")
