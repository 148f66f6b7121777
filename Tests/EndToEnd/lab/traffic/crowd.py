"""Many clients at once: random sessions of one to five mails, in which everything is mixed that SMTP allows.

Each mail's sender is a lookalike, so that each is a finding; senders are used again within a session, recipients
are refused before and after others were accepted, mails are given up and sent again.
"""

import random

from ..client import Transaction
from ..configuration import DOMAIN
from ..mail import Flow, Mail, answered, begin, connect, greet, transmit

SESSIONS = 150
_LOOKALIKES = ["openai-support.net", "openaihelpdesk.com", "0penai.com", "mixpanel-login.net", "mixpanel-security.com"]
_RECIPIENTS = ["info", "keiri", "taro.yamada", "support", "blackhole", "left.company", "mobile", "archive", "legacy",
               "full.mailbox", "retired", "nobody.here", "no.such", "greylisted"]
_SERVICES = ["mx"] * 8 + ["early", "milter", "filtered", "proxied", "piped", "piped", "submission"]
_CLIENTS = ["vps", "vps2", "noptr", "v6", "esp", "mismatch"]
_LOCAL_PARTS = ['u{}', 'u{}', 'u{}', 'u{}', '"{} a b"', '"{}>y"', '"{}to=<q@partner.example>"', "o'hara{}+tag=x",
                'bounce{}+SRS=Ab=cd=x.example=u', '"{},b"', '"{}; from=<z@partner.example>"']
_FROM_HEADERS = ['"Support, Team" <{}>', "{} (OpenAI <x@partner.example>)", "=?utf-8?B?T3BlbkFJ?= <{}>", "{}"]
_RANDOM = random.Random(20)


def _session(number: int) -> Flow:
    service, client = _RANDOM.choice(_SERVICES), _RANDOM.choice(_CLIENTS)
    mails: list[Mail] = []
    for place in range(_RANDOM.choice([1, 1, 1, 2, 3, 5])):
        again = mails and _RANDOM.random() < 0.2
        sender = mails[-1].mail_from if again else _sender(f"{number}.{place}")
        mails.append(_mail(f"crowd-{number}-{place}", sender, client, service))
    return Flow(f"crowd-{number}", lambda instance: _play(mails, number, instance))


def _sender(unique: str) -> str:
    return _RANDOM.choice(_LOCAL_PARTS).format(unique) + "@" + _RANDOM.choice(_LOOKALIKES)


def _mail(scenario: str, sender: str, client: str, service: str) -> Mail:
    mail = Mail(scenario, sender, _RANDOM.sample(_RECIPIENTS, _RANDOM.choice([1, 1, 2, 3, 5])), client, service)
    if _RANDOM.random() < 0.5:
        mail.header_address = f"{scenario}@{_RANDOM.choice(_LOOKALIKES)}"
        mail.header_from = _RANDOM.choice(_FROM_HEADERS).format(mail.header_address)
    if service == "submission":
        mail.login = (f"hanako.sato@{DOMAIN}", "correct horse")
    mail.message_id = _RANDOM.choice([None, None, None, "", f"<same{_RANDOM.randrange(5)}@partner.example>"])
    if service == "piped":
        mail.message_id = None   # all that says which mail the filter brings back
    if _RANDOM.random() < 0.1:
        mail.headers = ["X-Lab-Action: reject"]
    mail.notes = _RANDOM.choice(["", "", "", "given up first"])
    return mail


def _play(mails: list[Mail], number: int, instance) -> list[Transaction]:
    session, client = connect(mails[0], instance)
    transactions: list[Transaction] = []
    for mail in mails:
        transaction = begin(mail, client)
        if transactions or greet(session, mail, transaction):
            if mail.notes:
                transactions.append(_give_up(session, mail, begin(mail, client)))
            transmit(session, mail, transaction)
        transactions.append(transaction)
    session.quit()
    for transaction in transactions:
        transaction.notes = f"session {number}"
    return transactions


def _give_up(session, mail: Mail, transaction: Transaction) -> Transaction:
    """MAIL, one RCPT, RSET."""
    session.command(f"MAIL FROM:<{mail.mail_from}>")
    address = mail.recipients()[0]
    transaction.recipients = [answered(address, session.command(f"RCPT TO:<{address}>"), mail)]
    session.command("RSET")
    refused = transaction.recipients[0].code >= 400
    transaction.stage = "RCPT" if refused else "left"
    return transaction


CROWD = [_session(number) for number in range(SESSIONS)]
