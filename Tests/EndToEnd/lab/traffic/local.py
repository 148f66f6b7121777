"""Mail that the server itself takes in, delivers or sends on; and what an administrator does to the queue."""

import time

from ..client import Recipient, Transaction
from ..mail import Flow, Mail, send


def _to(name: str, scenario: str, **more) -> Flow:
    """To a local user of the host itself, whatever it is called."""
    def play(instance):
        return [send(Mail(scenario, None, f"{name}@{instance.profile.host}.tsukimi-works.example", **more), instance)]
    return Flow(scenario, play)


def _sendmail(scenario: str, sender: str, recipient: str, logged: str):
    """Through sendmail(1) and pickup: no SMTP, no client."""
    def play(instance):
        identity = f"{scenario}.{int(time.time())}@tsukimi-works.example"
        done = instance.command(
            "sendmail", "-f", sender, recipient,
            text=f"From: {logged}\nTo: {recipient}\nMessage-ID: <{identity}>\nSubject: From cron\n\nDone.\n")
        return [Transaction(
            scenario, "pickup", "", "", "", sender, logged, [Recipient(recipient, 250, "", "delivered")],
            header_from=logged, subject="From cron", message_id=identity, stage="accepted", code=done.returncode)]
    return Flow(scenario, play)


def _released(instance):
    """Held by an access map, then released by the administrator: qmgr names the sender only then."""
    transaction = send(Mail("held-then-released", "release@mixpanel-security.com", "info"), instance)
    time.sleep(0.3)
    instance.command("postsuper", "-H", transaction.queue_id)
    instance.command("postqueue", "-f")
    return [transaction]


def _removed(instance):
    """Deferred, then deleted by the administrator."""
    transaction = send(Mail("deferred-then-deleted", None, "branch.osaka", outcome="deferred"), instance)
    time.sleep(0.6)
    instance.command("postsuper", "-d", transaction.queue_id)
    return [transaction]


def _requeued(instance):
    """Deferred, then requeued: the same mail under a new queue ID."""
    transaction = send(Mail("deferred-then-requeued", None, "never.works"), instance)
    time.sleep(0.6)
    instance.command("postsuper", "-r", transaction.queue_id)
    return [transaction]


ALL = [
    _to("to.forward", "local-forward", rewritten=True),
    _to("to.file", "local-file"),
    _to("to.command", "local-command"),
    _to("to.broken.command", "local-broken-command", outcome="bounced"),
    _to("no.such.user", "local-unknown", outcome="bounced"),
    _to("to.nobody", "local-forward-bounces", outcome="bounced", rewritten=True),
    _sendmail("sendmail", "cron@tsukimi-works.example", "info@tsukimi-works.example", "cron@tsukimi-works.example"),
    _sendmail("sendmail-abroad", "news@openai-support.net", "info@tsukimi-works.example", "news@openai-support.net"),
    Flow("held-then-released", _released),
    Flow("deferred-then-deleted", _removed),
    Flow("deferred-then-requeued", _requeued),
]
