"""A Postfix whose daemons all run with -v writes a thousand lines a mail: they are known noise, and none of them is
taken for another sender, message or outcome."""

import unittest

from .support import Cases, Profile, fakefrom, records, start_lab


class Verbose(Cases, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        lab = start_lab(Profile("mx1", verbose=True))
        try:
            cls.truth = lab.traffic("headers.ALL")
            lab.settle()
            cls.lines = lab.log.read_bytes().split(b"\n")[:-1]
            parse = fakefrom("parse", lab.log, seconds=240)
            replay = fakefrom("replay", lab.log, "--findings", "--format", "ndjson", "--minimum-severity", "low")
        finally:
            lab.close()
        cls.parsed, cls.findings = records(parse.stdout), records(replay.stdout)

    def test_the_log_is_full_of_debugging_lines_and_nearly_all_are_known(self):
        debugging = [r for r in self.parsed if r["kind"] in ("postfix.debug", "postfix.dialogue")]
        self.assertGreater(len(debugging), 10 * len(self.truth))
        unknown = [self.lines[r["line"] - 1] for r in self.parsed if not r["recognised"]]
        self.assertLessEqual(len(unknown), len(self.parsed) / 200, unknown[:5])

    def test_what_debugging_lines_show_as_sender_is_one(self):
        known = {item[name] for item in self.truth for name in ("mail_from", "envelope")} | {""}
        for record in self.parsed:
            if record["kind"] in ("postfix.debug", "postfix.dialogue"):
                for sender in record.get("senders", []):
                    with self.case(self.lines[record["line"] - 1].decode(errors="replace")):
                        self.assertIn(sender["address"], known)
                        self.assertEqual("postfix.dialogue", record["kind"])

    def test_each_mail_is_one_finding_at_most(self):
        ids = [record["queue_id"] for record in self.findings if "queue_id" in record]
        self.assertEqual(len(ids), len(set(ids)))
        accepted = {item["queue_id"] for item in self.truth if item.get("queue_id")}
        self.assertGreater(len(accepted & set(ids)), 5)


if __name__ == "__main__":
    unittest.main()
