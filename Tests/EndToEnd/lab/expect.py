"""Truth → what FakeFrom must say: the alerts that are right for a set of transactions.

Made from what the SMTP client knows and from the hand-written list of lookalikes alone.
"""

from collections import Counter

from .people import imitated

#: Reached with the message's content, so that header lines were logged.
_WITH_HEADER = ("END-OF-MESSAGE", "accepted")


def header_from_visible(transaction: dict, *, header_checks: bool) -> bool:
    """Whether the log shows the address of the header From."""
    return bool(
        header_checks and transaction["stage"] in _WITH_HEADER and transaction["header_from"]
        and not transaction["header_from_truncated"])


def finding(transaction: dict, *, header_checks: bool, judge=imitated) -> dict | None:
    """The strongest sign that a sender imitates a brand: envelope, then From, Reply-To, display name.

    `judge` tells the lookalike domain of an address and its brand.
    """
    if transaction["stage"] in ("left", "CONNECT", "HELO"):
        return None   # such a sender is logged nowhere
    sightings = [("envelope", transaction["envelope"])]
    header = header_from_visible(transaction, header_checks=header_checks)
    if header:
        sightings += [("header_from", transaction["header_from"]), ("reply_to", transaction["reply_to"])]
    for source, address in sightings:
        if found := judge(address):
            return {"domain": found[0], "brand": found[1], "source": source, "address": address}
    if header and transaction["pretends"]:
        domain = transaction["header_from"].rpartition("@")[2].lower()
        return {"domain": domain, "brand": transaction["pretends"], "source": "display_name"}
    return None


def alerts(transactions: list[dict], *, header_checks: bool) -> list[dict]:
    """One entry for each domain and brand, with the number of messages and how each was seen."""
    found: dict[tuple[str, str], list[tuple[dict, dict]]] = {}
    for transaction in transactions:
        if one := finding(transaction, header_checks=header_checks):
            found.setdefault((one["domain"], one["brand"]), []).append((one, transaction))
    return [
        {"domain": domain, "brand": brand, "messages": len(entries),
         "sources": dict(sorted(Counter(one["source"] for one, _ in entries).items())),
         "scenarios": [transaction["scenario"] for _, transaction in entries]}
        for (domain, brand), entries in sorted(found.items())
    ]


def compare(expected: list[dict], records: list[dict]) -> list[str]:
    """What is wrong with the alerts (schema fakefrom.alert/1), in words; nothing where all is right.

    Compares domain, brand and number of messages, added up over days: a log that was written or is
    read around midnight may give two alerts of one campaign.
    """
    got: Counter = Counter()
    for record in records:
        got[record["registrable_domain"], record["target"]["brand"]] += record["messages"]
    wanted = {(entry["domain"], entry["brand"]): entry["messages"] for entry in expected}
    problems = []
    for key in sorted(wanted.keys() | got.keys()):
        name = f"{key[0]} as {key[1]}"
        if key not in got:
            problems.append(f"missing: {name}, {wanted[key]} messages")
        elif key not in wanted:
            problems.append(f"not expected: {name}, {got[key]} messages")
        elif got[key] != wanted[key]:
            problems.append(f"{name}: {got[key]} messages, expected {wanted[key]}")
    return problems
