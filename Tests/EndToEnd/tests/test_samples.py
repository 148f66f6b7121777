"""Replaying sample-logs/ gives exactly the alerts that follow from the truth about them."""

import gzip
import json
import os
import re
import subprocess
import unittest

from lab import expect

from .support import SAMPLES, Cases, binary, fakefrom, records


class SampleLogs(Cases, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.expected = json.loads((SAMPLES / "expected-alerts.json").read_text())
        cls.truth = json.loads((SAMPLES / "truth.json").read_text())
        cls.replay = fakefrom("replay", SAMPLES, "--format", "ndjson")

    def test_replay_gives_exactly_the_expected_alerts(self):
        self.assertEqual([], expect.compare(self.expected, records(self.replay.stdout)), self.replay.stderr.decode())

    def test_replay_exits_with_1_because_something_was_found(self):
        self.assertEqual(1, self.replay.returncode, self.replay.stderr.decode())

    def test_the_records_are_compact_alerts_of_schema_1(self):
        for line in self.replay.stdout.splitlines():
            record = json.loads(line)
            self.assertEqual("fakefrom.alert/1", record["schema"])
            self.assertEqual(line.decode(), json.dumps(record, ensure_ascii=False, separators=(",", ":")))

    def test_the_forms_of_a_siem_hold_the_same_alerts(self):
        own = records(self.replay.stdout)
        for form, member in (("ecs", "fakefrom"), ("ocsf", "unmapped")):
            done = fakefrom("replay", SAMPLES, "--format", form)
            self.assertEqual(1, done.returncode, done.stderr.decode())
            self.assertEqual(own, [record[member] for record in records(done.stdout)])
        lines = fakefrom("replay", SAMPLES, "--format", "cef").stdout.decode().splitlines()
        self.assertEqual([record["id"] for record in own], [re.search(r" externalId=(\S+)", line)[1] for line in lines])
        self.assertTrue(all(line.startswith("CEF:0|FakeFrom|FakeFrom|") for line in lines))
        findings = records(fakefrom("replay", SAMPLES, "--findings", "--format", "ocsf").stdout)
        self.assertEqual({"fakefrom.finding/1"}, {record["unmapped"]["schema"] for record in findings})

    def test_an_alert_is_one_for_each_domain_brand_and_day(self):
        keys = [(r["registrable_domain"], r["target"]["brand"], r["first_seen"][:10]) for r in records(self.replay.stdout)]
        self.assertEqual(len(set(keys)), len(keys))

    def test_the_check_of_make_run_succeeds(self):
        script = SAMPLES.parent / "scripts" / "run-sample-logs"
        done = subprocess.run([script], env={**os.environ, "FAKEFROM": str(binary())}, capture_output=True, timeout=120)
        self.assertEqual(0, done.returncode, done.stderr.decode())

    def test_findings_are_one_for_each_message(self):
        done = fakefrom("replay", SAMPLES, "--findings", "--format", "ndjson", "--minimum-severity", "low")
        nested = {address for item in self.truth for address in item["nested_from"]}
        found = [record for record in records(done.stdout) if record["sender"]["address"] not in nested]
        self.assertEqual(sum(entry["messages"] for entry in self.expected), len(found))
        with_id = [record["queue_id"] for record in found if "queue_id" in record]
        self.assertEqual(len(set(with_id)), len(with_id))

    def test_every_finding_names_the_mail_that_the_client_sent(self):
        found = {record["queue_id"]: record for record in
                 records(fakefrom("replay", SAMPLES, "--findings", "--format", "ndjson").stdout) if "queue_id" in record}
        for item in self.truth:
            one = expect.finding(item, header_checks=item["host"] != "mx3")
            if one is None or item["queue_id"] not in found:
                continue
            record = found[item["queue_id"]]
            with self.case(item["scenario"]):
                self.assertEqual(item["host"], record["host"])
                self.assertEqual(one["source"], record["sender"]["source"])
                self.assertEqual(item["client_address"], record["client"]["ip"])
                self.assertEqual({r["address"]: r["outcome"] for r in item["recipients"]},
                                 {r["address"]: r["outcome"] for r in record["recipients"]})

    def test_text_for_people_names_every_domain_once_at_least(self):
        text = fakefrom("replay", SAMPLES).stdout.decode()
        for entry in self.expected:
            self.assertIn(entry["domain"], text)
        self.assertNotIn("\x1b", text)

    def test_japanese_text_is_japanese(self):
        text = fakefrom("replay", SAMPLES, "--lang", "ja").stdout.decode()
        self.assertIn("openai-support.net", text)
        self.assertRegex(text, "[ぁ-ん]")

    def test_the_coverage_line_counts_the_mails_that_the_clients_sent(self):
        said = re.search(r"(\d+) messages, header From visible for (\d+)", self.replay.stderr.decode())
        visible = [item for item in self.truth
                   if expect.header_from_visible(item, header_checks=item["host"] != "mx3")]
        self.assertEqual((len(self.truth), len(visible)), tuple(map(int, said.groups())), said.group())

    def test_a_log_without_header_from_is_said_to_be_blind_there(self):
        done = fakefrom("replay", SAMPLES / "mx3-mail.log")
        self.assertIn(b"cannot be seen in this log", done.stderr)

    def test_a_log_with_header_from_is_not_called_blind(self):
        self.assertNotIn(b"cannot be seen in this log", fakefrom("replay", SAMPLES / "mx2-mail.log").stderr)

    def test_standard_input_is_read_like_a_file(self):
        data = (SAMPLES / "mx2-mail.log").read_bytes()
        from_file = fakefrom("replay", SAMPLES / "mx2-mail.log", "--format", "ndjson").stdout
        piped = fakefrom("replay", "-", "--format", "ndjson", stdin=data).stdout
        key = lambda output: [(r["id"], r["messages"], r["outcome"]) for r in records(output)]
        self.assertEqual(key(from_file), key(piped))

    def test_every_line_of_the_sample_logs_is_understood(self):
        paths = sorted(SAMPLES.glob("*.log*"))
        lines = sum((gzip.open if path.suffix == ".gz" else open)(path, "rb").read().count(b"\n") for path in paths)
        found = records(fakefrom("parse", *paths).stdout)
        self.assertEqual(lines, len(found))
        unknown = [record["line"] for record in found if not record["recognised"]]
        self.assertEqual([], unknown)


if __name__ == "__main__":
    unittest.main()
