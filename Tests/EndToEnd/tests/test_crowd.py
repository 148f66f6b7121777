"""Many clients of a real Postfix at once: one finding for each mail, and nothing of one mail told of another."""

import unittest
from collections import Counter, defaultdict

from .support import Cases, Profile, fakefrom, records, start_lab


class _Crowd(Cases):
    profile: Profile

    @classmethod
    def setUpClass(cls):
        lab = start_lab(cls.profile)
        try:
            cls.truth = lab.traffic("crowd.CROWD")
            lab.settle()
            replay = fakefrom("replay", lab.log, "--findings", "--format", "ndjson", "--minimum-severity", "low")
        finally:
            lab.close()
        cls.findings = records(replay.stdout)
        cls.by_id = defaultdict(list)
        for finding in cls.findings:
            cls.by_id[finding.get("queue_id")].append(finding)

    def test_each_accepted_mail_is_one_finding_with_its_own_sender_client_and_header(self):
        for item in self.accepted():
            with self.case(item["scenario"]):
                self.assertEqual(1, len(self.by_id[item["queue_id"]]))
                finding = self.by_id[item["queue_id"]][0]
                shown = [finding["sender"], *finding.get("also", [])]
                self.assertEqual({item["envelope"]}, addresses(shown, "envelope"))
                header = {item["header_from"]} if self.profile.header_checks else set()
                self.assertEqual(header, addresses(shown, "header_from"))
                self.assertEqual(item["client_address"], finding["client"]["ip"])
                self.assertEqual(item["client_name"], finding["client"].get("name", "unknown"))
                self.assertIn(finding["client"].get("helo"), {item["helo"], None})
                self.assertEqual(item["message_id"] or None, finding.get("message_id"))

    def test_each_accepted_mail_has_its_own_recipients_and_what_became_of_them(self):
        for item in self.accepted():
            told = {one["address"]: one["outcome"] for finding in self.by_id[item["queue_id"]]
                    for one in finding["recipients"]}
            own = {one["address"]: one["outcome"] for one in item["recipients"]}
            with self.case(item["scenario"]):
                self.assertEqual(own, {address: told.get(address) for address in own})
                # What was refused to this sender before, in the same session, cannot be told from this mail's own.
                session = {one["address"] for other in self.truth for one in other["recipients"]
                           if key(other) == key(item) and one["code"] >= 400}
                self.assertLessEqual(set(told), set(own) | session)

    def test_what_a_session_was_refused_is_one_finding_for_each_sender(self):
        told = defaultdict(list)
        for finding in self.by_id[None]:
            told[finding["sender"]["address"]].append(finding)
        # The other tests look at mail that got a queue ID, and these refusals belong to it.
        queued = {key(item) for item in self.truth if item["stage"] in ("accepted", "END-OF-MESSAGE")}
        for item in self.truth:
            refused = {one["address"] for one in item["recipients"] if one["code"] >= 400}
            if not refused or key(item) in queued:
                continue
            with self.case(item["scenario"]):
                self.assertEqual(1, len(told[item["envelope"]]))
                finding = told[item["envelope"]][0]
                self.assertEqual("rejected", finding["outcome"])
                self.assertEqual(item["client_address"], finding["client"]["ip"])
                self.assertLessEqual(refused, {one["address"] for one in finding["recipients"]})

    def test_a_mail_that_was_refused_at_its_end_is_one_finding(self):
        uses = Counter(key(item) for item in self.truth)
        refused = [item for item in self.truth if item["stage"] == "END-OF-MESSAGE" and uses[key(item)] == 1]
        self.assertEqual(bool(refused), self.profile.header_checks)
        for item in refused:
            with self.case(item["scenario"]):
                own = [one for one in self.findings if item["envelope"] in addresses([one["sender"]], "envelope")]
                self.assertEqual(["rejected"], [one["outcome"] for one in own])
                told = {one["address"] for one in own[0]["recipients"]}
                self.assertLessEqual({one["address"] for one in item["recipients"] if one["code"] >= 400}, told)

    def test_nothing_else_is_found(self):
        senders = {item["envelope"] for item in self.truth}
        for finding in self.findings:
            with self.case(finding["id"]):
                self.assertLessEqual(addresses([finding["sender"], *finding.get("also", [])], "envelope"), senders)
        self.assertLessEqual(len(self.findings), len(self.truth))

    def accepted(self):
        found = [item for item in self.truth if item["stage"] == "accepted"]
        self.assertGreater(len(found), 100)
        return found


def addresses(senders: list[dict], source: str) -> set[str]:
    return {sender["address"] for sender in senders if sender["source"] == source}


def key(item: dict) -> tuple[str, str]:
    """Session and sender: what tells refused mails apart."""
    return item["notes"], item["envelope"]


class CrowdTraditional(_Crowd, unittest.TestCase):
    """Short queue IDs, which are used again, seconds, and header lines."""

    profile = Profile(host="mx1")


class CrowdRFC3339(_Crowd, unittest.TestCase):
    """Long queue IDs, RFC 3339, and no header lines."""

    profile = Profile(host="mx2", rfc3339=True, long_queue_ids=True, header_checks=False)


if __name__ == "__main__":
    unittest.main()
