"""Sessions that are more, or less, than one mail."""

import time

from ..client import Session
from ..mail import Flow, Mail, answered, begin, compose, connect, greet, transmit
from ..people import CLIENTS

LEFT = [
    Mail("left-after-mail", None, "info", "noptr", leave_after="MAIL", envelope=""),
    Mail("left-after-rcpt", None, "info", "noptr", leave_after="RCPT"),
    Mail("left-in-data", None, "info", "noptr", leave_after="DATA"),
]


def _in_one_session(*mails: Mail):
    def play(instance):
        session, client = connect(mails[0], instance)
        transactions = []
        for mail in mails:
            transaction = begin(mail, client)
            if transactions or greet(session, mail, transaction):
                transmit(session, mail, transaction)
            transactions.append(transaction)
        session.quit()
        return transactions
    return play


def _reset(instance):
    """MAIL, RCPT, RSET: given up by the client, then another mail in the same session."""
    given_up, mail = Mail("reset", None, "info"), Mail("after-reset", None, "info")
    session, client = connect(given_up, instance)
    first = begin(given_up, client)
    greet(session, given_up, first)
    session.command(f"MAIL FROM:<{given_up.mail_from}>")
    session.command("RCPT TO:<info@tsukimi-works.example>")
    session.command("RSET")
    first.stage = "left"
    second = begin(mail, client)
    transmit(session, mail, second)
    session.quit()
    return [first, second]


def _chunked(instance):
    """BDAT in two chunks instead of DATA."""
    mail = Mail("bdat", None, "info")
    session, client = connect(mail, instance)
    transaction = begin(mail, client)
    greet(session, mail, transaction)
    session.command(f"MAIL FROM:<{mail.mail_from}>")
    address = mail.recipients()[0]
    transaction.recipients.append(answered(address, session.command(f"RCPT TO:<{address}>"), mail))
    content = compose(mail, transaction)
    session.raw(f"BDAT {len(content) - 5}\r\n".encode() + content[:-5])
    session.read()
    session.raw(b"BDAT 5 LAST\r\n" + content[-5:])
    transaction.ended("accepted", session.read())
    session.quit()
    return [transaction]


def _noise(scenario: str, *lines: bytes, count: int = 1):
    """No mail at all: what scanners and broken clients say."""
    def play(instance):
        mail = Mail(scenario, "", client="noptr")
        session, client = connect(mail, instance)
        transaction = begin(mail, client)
        transaction.stage, transaction.envelope = "left", None
        for line in lines * count:
            if session.command(line).code == 0:
                break
        session.close()
        return [transaction]
    return Flow(scenario, play)


def _silent(instance):
    """postscreen: a client that hangs up before the greeting."""
    mail = Mail("postscreen-hangup", "", client="vps2", service="screened")
    session = Session(instance.ports.screened, None, greet=False)
    session.raw(f"PROXY TCP4 {CLIENTS['vps2'].address} 127.0.0.1 43211 25\r\n".encode())
    time.sleep(0.2)
    session.close()
    transaction = begin(mail, CLIENTS["vps2"])
    transaction.stage, transaction.envelope = "left", None
    return [transaction]


FLOWS = [
    Flow("three-in-one-session", _in_one_session(
        Mail("session-first", None, "info"),
        Mail("session-refused", None, "nobody.here"),
        Mail("session-third", None, "keiri"))),
    Flow("reset", _reset),
    Flow("bdat", _chunked),
    _noise("http-request", b"GET / HTTP/1.1"),
    _noise("header-as-command", b"From: OpenAI <noreply@mixpanel-login.net>"),
    _noise("too-many-errors", b"NOSUCH", count=25),
    Flow("postscreen-hangup", _silent),
]

ALL = [*LEFT, *FLOWS]
