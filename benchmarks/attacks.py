"""Logs of attacks on the service's memory: each message a lookalike sender of its own, in forms that weigh on different
parts. Used by benchmarks/live; nothing here is a real log."""

import time

BRANDS = ["openai", "mixpanel", "proton", "microsoft", "paypal", "amazon", "netflix", "apple", "google", "dropbox", "docusign"]
LURES = ["support", "billing", "login", "secure", "verify", "account", "update", "invoice"]


def domain(number: int) -> str:
    return f"{BRANDS[number % len(BRANDS)]}-{number:x}-{LURES[number // 16 % 8]}.net"


def queue_id(number: int) -> str:
    return "4X" + "".join("BCDFGHJKLM"[int(digit)] for digit in f"{number:08d}") + "z2Yk"


def stamp(number: int) -> str:
    now = 1_790_000_000 + number / 278
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)) + f".{int(now % 1 * 1e6):06d}+00:00 mx1 postfix/"


def opened(number: int) -> list[str]:
    """Messages that stay in the queue."""
    return [f"qmgr[13]: {queue_id(number)}: from=<a@{domain(number)}>, size=3000, nrcpt=1 (queue active)"]


def rejected(number: int) -> list[str]:
    """Sessions that are refused and never end."""
    sender = domain(number)
    return [f"smtpd[{1000 + number % 5000}]: NOQUEUE: reject: RCPT from mail.{sender}[192.0.2.{number % 250}]: 554 5.7.1 "
            f"<u{number}@home.example>: Relay access denied; from=<a@{sender}> to=<u{number}@home.example> proto=ESMTP "
            f"helo=<mail.{sender}>"]


def heavy(number: int, local: str = "l" * 64, label: str = "x" * 60, word: str = "important invoice ") -> list[str]:
    """The longest addresses, headers, subjects, and a hundred recipients, deferred."""
    name, sender = queue_id(number), f"{label}.{label}.{label}.{domain(number)}"
    tail = f"from mail.{sender}[192.0.2.1]; from=<{local}@{sender}> to=<u@home.example> proto=ESMTP helo=<mail.{sender}>"
    return [
        f"smtpd[11]: {name}: client=mail.{sender}[192.0.2.1], sasl_method=LOGIN, sasl_username={local}",
        f"cleanup[12]: {name}: warning: header From: OpenAI <{local}@{sender}> {tail}",
        f"cleanup[12]: {name}: warning: header Reply-To: <{local}@{sender}> {tail}",
        f"cleanup[12]: {name}: warning: header Subject: {word * 50} {tail}",
        f"cleanup[12]: {name}: message-id=<{'m' * 200}{number}@{sender}>",
        f"qmgr[13]: {name}: from=<{local}@{sender}>, size=3000, nrcpt=100 (queue active)",
    ] + [f"smtp[14]: {name}: to=<{'r' * 50}{(number * 7 + count) % 99_991}@{'h' * 60}.home.example>, "
         f"relay=mbox[192.0.2.9]:25, delay=1, dsn=4.0.0, status=deferred (450 later)" for count in range(100)]


def heavy_utf8(number: int) -> list[str]:
    """The same with SMTPUTF8."""
    return heavy(number, "ü" * 30 + "aaaa", "ö" * 28, "重要なお知らせ")


def many_recipients(number: int) -> list[str]:
    """A thousand recipients of each alert, in ten messages."""
    name, sender = queue_id(number), domain(number // 10)
    return [f"qmgr[13]: {name}: from=<a@{sender}>, size=3000, nrcpt=100 (queue active)"] + [
        f"smtp[14]: {name}: to=<u{number % 10 * 100 + count}.{number}@{'h' * 40}.home.example>, relay=mbox[192.0.2.9]:25, "
        f"delay=1, dsn=2.0.0, status=sent (250 ok)" for count in range(100)] + [f"qmgr[13]: {name}: removed"]


def one_alert(number: int) -> list[str]:
    """All messages of one alert, none of which ends."""
    return [f"qmgr[13]: {queue_id(number)}: from=<a{number}@openai-support.net>, size=3000, nrcpt=1 (queue active)"]


# Each with how many messages are enough to fill what it fills, for each part of `$ATTACK`'s 166,000.
FORMS = {"opened": (opened, 30_000), "rejected": (rejected, 30_000), "heavy": (heavy, 4_000), "heavy_utf8": (heavy_utf8, 4_000),
         "many_recipients": (many_recipients, 5_000), "one_alert": (one_alert, 60_000)}
