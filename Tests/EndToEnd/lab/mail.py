"""One mail as a scenario describes it, and how it is sent: description → SMTP → Transaction."""

import itertools
import re
import time
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Callable

from .client import Recipient, Reply, Session, Transaction
from .configuration import DOMAIN
from .people import CLIENTS

#: Senders that a scenario does not name are here, so that each of its mails is a finding.
LOOKALIKE = "openai-support.net"

_counter = itertools.count(1)

#: What becomes of a mail to these recipients; all others get theirs.
OUTCOMES = {"branch.osaka": "expired", "never.works": "expired", "full.mailbox": "expired",
            "left.company": "bounced", "retired": "bounced", "blackhole": "discarded"}


@dataclass
class Mail:
    """One mail to be sent. What is left out is made up from what stands here."""

    scenario: str
    #: The text between the angle brackets of MAIL FROM; None: one of the scenario's own at LOOKALIKE.
    mail_from: str | None = None
    #: Local names of tsukimi-works.example, or whole addresses.
    to: list[str] | str = "info"
    client: str = "partner"
    service: str = "mx"
    helo: str | None = None
    #: The whole From header's value; "" sends none.
    header_from: str | None = None
    #: The address in it (the truth), where it is not the obvious one.
    header_address: str | None = None
    display_name: str | None = None
    reply_to: str | None = None
    subject: str = "Hello"
    message_id: str | None = None
    #: More header lines, as they go over the wire.
    headers: list[str | bytes] = field(default_factory=list)
    body: str | bytes = "Good day.\r\n"
    smtputf8: bool = False
    mail_options: str = ""
    recipient_options: str = ""
    login: tuple[str, str] | None = None
    tls: bool = False
    #: What the log shows as envelope sender, where that is not `mail_from`.
    envelope: str | None = None
    #: Outcome of the accepted recipients, where it is not the usual one of their names.
    outcome: str | None = None
    #: The brand that the display name pretends to be, where that is all there is to it.
    pretends: str | None = None
    truncated: bool = False
    nested_from: list[str] = field(default_factory=list)
    #: More addresses that the From header itself names.
    also_from: list[str] = field(default_factory=list)
    #: Postfix replaces or adds recipients after RCPT TO.
    rewritten: bool = False
    #: Can only be played where the lab has its name server.
    needs_names: bool = False
    #: Stop here instead of sending all: "MAIL", "RCPT" or "DATA" leave without a word.
    leave_after: str | None = None
    notes: str = ""

    def __post_init__(self):
        if self.mail_from is None:
            self.mail_from = f"{self.scenario}@{LOOKALIKE}"

    def recipients(self) -> list[str]:
        names = [self.to] if isinstance(self.to, str) else self.to
        return [name if "@" in name else f"{name}@{DOMAIN}" for name in names]


@dataclass
class Flow:
    """What cannot be said as one mail: a function that plays it and returns the transactions."""

    scenario: str
    play: Callable


def send(mail: Mail, instance) -> Transaction:
    """Sends one mail in a session of its own."""
    session, client = connect(mail, instance)
    transaction = begin(mail, client)
    try:
        if greet(session, mail, transaction):
            transmit(session, mail, transaction)
    finally:
        if transaction.stage != "left":
            session.quit()
        session.close()
    return transaction


def connect(mail: Mail, instance):
    client = CLIENTS[mail.client]
    service = getattr(instance.ports, mail.service)
    local = mail.service in ("reinject",)
    return Session(service, None if local else client.address), client


def begin(mail: Mail, client) -> Transaction:
    """The truth as far as it is known before anything was sent."""
    helo = mail.helo if mail.helo is not None else client.claimed or "localhost.localdomain"
    return Transaction(
        scenario=mail.scenario, service=mail.service, client_address=client.address, client_name=client.name,
        helo=helo, mail_from=mail.mail_from, envelope=mail.envelope if mail.envelope is not None else mail.mail_from,
        sasl_username=mail.login[0] if mail.login else None, rewritten=mail.rewritten, notes=mail.notes)


def greet(session: Session, mail: Mail, transaction: Transaction) -> bool:
    """From the greeting to the end of AUTH. False where the server sent the client away."""
    if not session.greeting.positive or session.greeting.code == 0:
        transaction.ended("CONNECT", session.greeting)
        return False
    reply = session.command(f"EHLO {transaction.helo}")
    if not reply.positive:
        transaction.ended("HELO", reply)
        return False
    if mail.tls:
        session.start_tls()
        session.command(f"EHLO {transaction.helo}")
    if mail.login and not session.login(*mail.login).positive:
        transaction.sasl_username = None
    return True


def transmit(session: Session, mail: Mail, transaction: Transaction) -> None:
    """MAIL, RCPT and DATA, in an open session."""
    options = (" SMTPUTF8 BODY=8BITMIME" if mail.smtputf8 else "") + (f" {mail.mail_options}" if mail.mail_options else "")
    reply = session.command(f"MAIL FROM:<{mail.mail_from}>{options}")
    if not reply.positive:
        return transaction.ended("MAIL", reply)
    if mail.leave_after == "MAIL":
        return _leave(session, transaction)
    for address in mail.recipients():
        answer = session.command(f"RCPT TO:<{address}>" + (f" {mail.recipient_options}" if mail.recipient_options else ""))
        transaction.recipients.append(answered(address, answer, mail))
    if mail.leave_after == "RCPT":
        return _leave(session, transaction)
    if not any(recipient.code < 400 for recipient in transaction.recipients):
        transaction.ended("RCPT", answer)
        session.command("RSET")
        return
    content = compose(mail, transaction)
    if mail.leave_after == "DATA":
        session.command("DATA")
        session.raw(content[:40])
        return _leave(session, transaction)
    transaction.ended(*session.data(content))
    if transaction.stage == "accepted":
        return
    for recipient in transaction.recipients:
        recipient.outcome = "rejected"


def answered(address: str, reply: Reply, mail: Mail) -> Recipient:
    """The truth about a recipient, after the reply to its RCPT TO."""
    local = address.split("@")[0]
    usual = mail.outcome or OUTCOMES.get(local, "delivered")
    return Recipient(address, reply.code, reply.text, usual if reply.positive and reply.code else "rejected")


def _leave(session: Session, transaction: Transaction) -> None:
    transaction.stage = "left"
    for recipient in transaction.recipients:
        recipient.outcome = recipient.outcome if recipient.outcome == "rejected" else "pending"
    session.close()


def compose(mail: Mail, transaction: Transaction) -> bytes:
    """The message; notes in the transaction what its header says."""
    address = mail.mail_from.strip() or "mailer-daemon@" + DOMAIN
    value, truth = mail.header_from, mail.header_address
    if value is None:
        value, truth = f"{mail.display_name or ''} <{address}>".strip(), address
    transaction.header_from = truth if truth is not None else _address_of(value)
    transaction.display_name, transaction.reply_to = mail.display_name, mail.reply_to and _address_of(mail.reply_to)
    transaction.subject, transaction.header_from_truncated = mail.subject, mail.truncated
    transaction.nested_from, transaction.also_from = mail.nested_from, mail.also_from
    transaction.pretends = mail.pretends
    domain = transaction.header_from.rpartition("@")[2] if transaction.header_from else DOMAIN
    domain = domain if re.fullmatch(r"[A-Za-z0-9.-]+", domain) else "mail.example"
    identity = mail.message_id if mail.message_id is not None else (
        f"<{int(time.time())}.{next(_counter)}.{mail.scenario}@{domain}>")
    transaction.message_id = identity.strip("<>")
    lines: list[str | bytes] = [f"From: {value}"] if value else []
    lines += [f"To: {mail.recipients()[0]}", f"Date: {formatdate()}"]
    lines += [f"Reply-To: {mail.reply_to}"] if mail.reply_to else []
    lines += [f"Subject: {mail.subject}"]
    lines += [f"Message-ID: {identity}"] if identity else []
    lines += mail.headers
    head = b"\r\n".join(_bytes(line) for line in lines)
    return head + b"\r\n\r\n" + _bytes(mail.body)


def _address_of(value: str) -> str:
    found = re.search(r"<([^<>]*)>\s*$", value)
    return (found.group(1) if found else value).strip()


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def encoded(text: str, charset: str = "utf-8") -> str:
    """An RFC 2047 encoded word."""
    import base64
    return f"=?{charset.upper()}?B?{base64.b64encode(text.encode(charset)).decode()}?="
