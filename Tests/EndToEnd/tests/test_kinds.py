"""About 150 kinds of transaction on a real Postfix: what `fakefrom parse` and `fakefrom replay` make of them
is compared with what the SMTP client knows.

Most mails come from lookalike domains, so that every kind must come out as one finding, whatever happened to it.
"""

import unittest
from collections import defaultdict

from lab import expect
from lab.people import imitated

from .support import Cases, Profile, fakefrom, records, start_lab

class _Kinds(Cases):
    profile: Profile

    @classmethod
    def setUpClass(cls):
        lab = start_lab(cls.profile)
        try:
            cls.truth = lab.traffic("kinds.KINDS")
            lab.settle()
            cls.lines = lab.log.read_bytes().split(b"\n")[:-1]
            parse = fakefrom("parse", lab.log)
            replay = fakefrom("replay", lab.log, "--findings", "--format", "ndjson", "--minimum-severity", "low")
        finally:
            lab.close()
        cls.parsed, cls.findings = records(parse.stdout), records(replay.stdout)
        cls.by_id = defaultdict(list)
        for record in cls.parsed:
            cls.by_id[record.get("queue_id")].append(record)
        cls.by_sender = defaultdict(list)
        for record in cls.findings:
            cls.by_sender[record["sender"]["address"]].append(record)

    # The lab itself

    def test_the_lab_makes_at_least_a_hundred_kinds_and_they_go_as_planned(self):
        self.assertGreaterEqual(len({item["scenario"] for item in self.truth}), 100)
        for item in self.truth:
            name = item["scenario"]
            with self.case(name):
                if name.startswith(("reject", "header-reject", "milter-reject", "postscreen-blocklist", "body-reject")):
                    refused = item["stage"] != "accepted" or any(r["outcome"] == "rejected" for r in item["recipients"])
                    self.assertTrue(refused, item)
                if name.startswith(("accepted", "from-", "subject-", "quoted-")) and not name.endswith("refused"):
                    self.assertEqual("accepted", item["stage"], item)

    def test_every_queue_id_that_the_client_was_told_is_in_the_log(self):
        log = b"\n".join(self.lines)
        for item in self.accepted():
            with self.case(item["scenario"]):
                self.assertIn(item["queue_id"].encode(), log, item["scenario"])

    # parse

    def test_there_is_one_record_for_each_line(self):
        self.assertEqual(list(range(1, len(self.lines) + 1)), [record["line"] for record in self.parsed])

    def test_every_line_is_recognised(self):
        unknown = [self.lines[record["line"] - 1].decode(errors="replace")
                   for record in self.parsed if not record["recognised"]]
        self.assertEqual([], unknown)

    def test_every_line_has_its_host_instance_program_and_process(self):
        for record in self.parsed:
            self.assertEqual(self.profile.host, record["host"])
            self.assertTrue(record["instance"].startswith(self.profile.syslog_name), record)
            self.assertTrue(record["program"] and record["pid"] and record["time"], record)

    def test_accepted_mail_shows_the_sender_that_the_client_gave_and_no_other(self):
        for item in self.accepted():
            shown = self.senders(item, "envelope")
            with self.case(item["scenario"]):
                if not {r["outcome"] for r in item["recipients"]} & {"held", "discarded"}:
                    self.assertIn(item["envelope"], shown)
                self.assertLessEqual(shown, {item["envelope"], item["mail_from"]})

    def test_the_header_from_is_right_or_flagged_as_cut(self):
        for item in self.accepted():
            shown = self.senders(item, "header_from")
            with self.case(item["scenario"]):
                if item["header_from_truncated"]:
                    self.assertIn("header_from", {record.get("truncated") for record in self.by_id[item["queue_id"]]})
                    self.assertEqual(set(), shown)
                elif item["header_from"]:
                    self.assertIn(item["header_from"], shown)
                self.assertLessEqual(
                    shown, {item["header_from"], *item["nested_from"], *item["also_from"]} - {None, ""})

    def test_the_reply_to_is_right(self):
        for item in self.accepted():
            with self.case(item["scenario"]):
                self.assertEqual({item["reply_to"]} - {None}, self.senders(item, "reply_to"))

    def test_client_helo_message_id_and_user_are_right(self):
        for item in self.accepted():
            with self.case(item["scenario"]):
                own = self.by_id[item["queue_id"]]
                self.assertLessEqual({record["message_id"] for record in own if "message_id" in record},
                                     self.message_ids(item))
                self.assertLessEqual({record["sasl_username"] for record in own if "sasl_username" in record},
                                     {item["sasl_username"]})
                if item["service"] in ("mx", "milter", "screened", "submission", "early", "filtered"):
                    clients = {(r["client"]["name"], r["client"]["ip"]) for r in own if "ip" in r.get("client", {})}
                    self.assertEqual({(item["client_name"], item["client_address"])}, clients)
                    self.assertLessEqual({record["helo"] for record in own if "helo" in record}, {item["helo"]})

    def test_each_delivery_names_its_recipient_and_outcome(self):
        words = {"delivered": "sent", "bounced": "bounced", "expired": "deferred", "deferred": "deferred",
                 "discarded": "sent"}
        for item in self.accepted():
            if item["rewritten"] or item["service"] in ("filtered", "proxied"):
                continue
            seen = {(address, record["status"]) for record in self.by_id[item["queue_id"]] if record.get("status")
                    for address in record.get("recipients", [])}
            with self.case(item["scenario"]):
                for recipient in item["recipients"]:
                    if recipient["outcome"] in ("rejected", "held") or "discard" in item["scenario"]:
                        continue
                    self.assertIn((recipient["address"], words[recipient["outcome"]]), seen)

    def test_refused_mail_shows_sender_recipient_and_helo(self):
        refused = [item for item in self.truth if item["stage"] == "RCPT" and imitated(item["envelope"])]
        self.assertGreater(len(refused), 10)
        for item in refused:
            lines = [record for record in self.parsed
                     if item["envelope"] in {s["address"] for s in record.get("senders", []) if s["source"] == "envelope"}]
            with self.case(item["scenario"]):
                self.assertTrue(lines)
                told = {address for record in lines for address in record.get("recipients", [])}
                self.assertEqual({recipient["address"] for recipient in item["recipients"]}, told)
                for record in lines:
                    if item["service"] == "broken_proxy":
                        continue   # refused by the server behind it, whose client is the first server itself
                    self.assertEqual(item["client_address"], record["client"]["ip"])
                    self.assertIn(record.get("helo"), (item["helo"], neutered(item["helo"])))

    # replay

    def test_every_mail_of_a_lookalike_is_one_finding_and_no_other_mail_is(self):
        wanted = defaultdict(int)
        for item in self.truth:
            if one := self.wanted(item):
                wanted[one["address"]] += 1
        got = {address: len(found) for address, found in self.by_sender.items() if imitated(address)}
        for address in sorted(wanted.keys() | got.keys()):
            with self.case(address):
                self.assertEqual(wanted.get(address, 0), got.get(address, 0), "findings (wanted, got)")

    def test_each_finding_has_the_recipients_and_what_became_of_them(self):
        for item, record in self.found():
            if item["rewritten"]:
                continue
            with self.case(item["scenario"]):
                self.assertEqual({r["address"]: r["outcome"] for r in item["recipients"]},
                                 {r["address"]: r["outcome"] for r in record.get("recipients", [])})

    def test_each_finding_has_the_client_and_the_source_it_was_seen_in(self):
        for item, record in self.found():
            with self.case(item["scenario"]):
                if item["scenario"] != "milter-new-sender":   # the envelope changed on the way: both are true
                    self.assertEqual(self.wanted(item)["source"], record["sender"]["source"])
                if item["client_address"] and item["service"] != "broken_proxy":
                    self.assertEqual(item["client_address"], record["client"]["ip"])
                    self.assertIn(record["client"].get("helo"), (None, item["helo"], neutered(item["helo"])))

    # What the tests ask of the truth and the records

    def accepted(self) -> list[dict]:
        # A mail that an access map discards has a queue ID for the client, but none in the log.
        return [item for item in self.truth if item["queue_id"] and item["scenario"] != "access-discard"]

    def senders(self, item: dict, source: str) -> set[str]:
        return {sender["address"] for record in self.by_id[item["queue_id"]]
                for sender in record.get("senders", []) if sender["source"] == source}

    def message_ids(self, item: dict) -> set[str]:
        if item["message_id"]:
            return {item["message_id"], f"<{item['message_id']}>"}
        # Postfix makes one of its own where the mail has none.
        return {record["message_id"] for record in self.by_id[item["queue_id"]] if "message_id" in record}

    def wanted(self, item: dict) -> dict | None:
        return expect.finding(item, header_checks=True)

    def found(self):
        """Pairs of a truth and the one finding about it."""
        for item in self.truth:
            one = self.wanted(item)
            if one and len(self.by_sender[one["address"]]) == 1:
                yield item, self.by_sender[one["address"]][0]


def neutered(helo: str) -> str:
    """As Postfix logs a HELO name: `?` for what could break the line."""
    return "".join("?" if letter in ' <>()\\";@' else letter for letter in helo)


class KindsTraditional(_Kinds, unittest.TestCase):
    profile = Profile("mx1")


class KindsRFC3339(_Kinds, unittest.TestCase):
    profile = Profile("mx2", rfc3339=True, long_queue_ids=True, syslog_name="postfix-mx2")


if __name__ == "__main__":
    unittest.main()
