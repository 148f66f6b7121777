"""The SMTP client: what it sent and what it was answered is the truth of every test."""

import base64
import re
import socket
import ssl
import zlib
from dataclasses import dataclass, field

_QUEUED = re.compile(r"queued as (\S+)")


@dataclass
class Reply:
    code: int
    text: str

    @property
    def positive(self) -> bool:
        return self.code < 400


class Session:
    """One SMTP connection, line by line; raw enough to break any rule."""

    def __init__(self, port: int, source: str | None = None, *, greet: bool = True):
        """Connects to 127.0.0.1:port; with a source, by the PROXY protocol, as if from that address."""
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.stream = self.socket.makefile("rwb")
        if source:
            family, here = ("TCP6", "::1") if ":" in source else ("TCP4", "127.0.0.1")
            self.raw(f"PROXY {family} {source} {here} {40000 + zlib.crc32(source.encode()) % 20000} 25\r\n".encode())
        self.greeting = self.read() if greet else None

    def raw(self, data: bytes) -> None:
        self.stream.write(data)
        self.stream.flush()

    def read(self) -> Reply:
        """A whole reply; code 0 where the server has closed the connection."""
        lines = []
        while True:
            try:
                line = self.stream.readline().decode("utf-8", "replace").rstrip("\r\n")
            except (ConnectionError, TimeoutError):
                line = ""
            lines.append(line[4:])
            if not line:
                return Reply(0, "connection closed")
            if line[3:4] != "-":
                return Reply(int(line[:3]), "\n".join(lines))

    def command(self, line: str | bytes) -> Reply:
        data = line if isinstance(line, bytes) else line.encode()
        try:
            self.raw(data + b"\r\n")
        except (ConnectionError, BrokenPipeError):
            return Reply(0, "connection closed")
        return self.read()

    def start_tls(self) -> None:
        self.command("STARTTLS")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        # The lab's Postfix has no certificate, so it offers anonymous ciphers only, which end at TLS 1.2.
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers("aNULL:@SECLEVEL=0")
        self.stream.close()
        self.socket = context.wrap_socket(self.socket)
        self.stream = self.socket.makefile("rwb")

    def login(self, user: str, password: str) -> Reply:
        token = base64.b64encode(f"\0{user}\0{password}".encode()).decode()
        return self.command(f"AUTH PLAIN {token}")

    def data(self, message: bytes) -> tuple[str, Reply]:
        """DATA and the message with dots stuffed; the last stage reached and the reply there."""
        reply = self.command("DATA")
        if reply.code != 354:
            return "DATA", reply
        body = message.replace(b"\r\n.", b"\r\n..")
        reply = self.command(body + (b"" if body.endswith(b"\r\n") else b"\r\n") + b".")
        return "accepted" if reply.positive else "END-OF-MESSAGE", reply

    def quit(self) -> None:
        self.command("QUIT")
        self.close()

    def close(self) -> None:
        for thing in (self.stream, self.socket):
            try:
                thing.close()
            except OSError:
                pass


@dataclass
class Recipient:
    """One RCPT TO, what the server said, and what became of that copy of the mail."""

    address: str
    code: int = 0
    reply: str = ""
    outcome: str = ""


@dataclass
class Transaction:
    """What is known to be true of one mail that a client tried to send."""

    scenario: str
    service: str
    client_address: str
    client_name: str
    helo: str
    #: As typed after MAIL FROM, without the angle brackets.
    mail_from: str
    #: As a correct log shows it; None where no line can show it.
    envelope: str | None
    recipients: list[Recipient] = field(default_factory=list)
    #: The address of the header From; "" without one, None where the mail had no header (refused before).
    header_from: str | None = None
    display_name: str | None = None
    #: The brand that the display name pretends to be.
    pretends: str | None = None
    reply_to: str | None = None
    subject: str | None = None
    message_id: str | None = None
    sasl_username: str | None = None
    #: The last stage reached: CONNECT, HELO, MAIL, RCPT, DATA, END-OF-MESSAGE or accepted.
    stage: str = ""
    code: int = 0
    reply: str = ""
    #: From the server's "queued as"; None where it gave none.
    queue_id: str | None = None
    #: Whether the log cut the header From before its address.
    header_from_truncated: bool = False
    #: The addresses of From headers of mails attached to this one.
    nested_from: list[str] = field(default_factory=list)
    #: Addresses after the first in the From header.
    also_from: list[str] = field(default_factory=list)
    #: Postfix replaced or added recipients, so those of the log are not these.
    rewritten: bool = False
    notes: str = ""

    def ended(self, stage: str, reply: Reply) -> None:
        self.stage, self.code, self.reply = stage, reply.code, reply.text
        if stage == "accepted" and (found := _QUEUED.search(reply.text)):
            self.queue_id = found.group(1)
