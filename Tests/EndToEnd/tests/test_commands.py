"""The commands' plain promises: order, one result for each input, records, exit codes, help."""

import json
import tempfile
import unittest

from lab.people import LOOKALIKES

from .support import Cases, fakefrom, records

COMMANDS = ["replay", "tail", "check", "parse", "bench"]

#: Names that the brands really use, and names that only look a little like theirs.
OFFICIAL = {"openai.com": "OpenAI", "notifications.openai.com": "OpenAI", "chatgpt.com": "OpenAI", "mixpanel.com": "Mixpanel"}
HONEST = ["gmail.com", "sakura.ne.jp", "yahoo.co.jp", "partner.example", "tsukimi-works.example", "例え.example"]


class Check(Cases, unittest.TestCase):
    def check(self, *names: str, stdin: str = "") -> list[dict]:
        done = fakefrom("check", "--format", "ndjson", *names, stdin=stdin.encode())
        self.assertIn(done.returncode, (0, 1), done.stderr.decode())
        return records(done.stdout)

    def test_every_lookalike_of_the_lab_is_one_and_names_its_brand(self):
        names = list(LOOKALIKES)
        names[names.index("account-verify.example")] = "openai.com.account-verify.example"
        for name, brand, result in zip(names, LOOKALIKES.values(), self.check(*names), strict=True):
            with self.case(name):
                self.assertEqual(("lookalike", brand), (result["verdict"], result.get("target", {}).get("brand")))

    def test_official_names_are_official(self):
        for (name, brand), result in zip(OFFICIAL.items(), self.check(*OFFICIAL), strict=True):
            with self.case(name):
                self.assertEqual(("official", brand), (result["verdict"], result["target"]["brand"]))

    def test_honest_names_are_no_lookalikes(self):
        for name, result in zip(HONEST, self.check(*HONEST), strict=True):
            with self.case(name):
                self.assertIn(result["verdict"], ("clean", "official"))

    def test_arguments_and_standard_input_give_the_same_results_in_the_same_order(self):
        names = ["x@openai-support.net", "OPENAI.COM", "a..b", "noreply@оpenai.com", "gmail.com"]
        self.assertEqual(self.check(*names), self.check(stdin="\n".join(names) + "\n"))

    def test_a_record_has_the_promised_fields_in_the_promised_order(self):
        line = fakefrom("check", "--format", "ndjson", "x@OpenAI-Support.net").stdout.splitlines()[0]
        record = json.loads(line)
        self.assertEqual(
            ["input", "domain", "verdict", "score", "confidence", "target", "techniques", "reasons"], list(record))
        self.assertEqual(("x@OpenAI-Support.net", "openai-support.net"), (record["input"], record["domain"]))
        self.assertEqual(line.decode(), json.dumps(record, ensure_ascii=False, separators=(",", ":")))

    def test_a_protected_domain_of_the_user_is_protected(self):
        done = fakefrom("check", "--format", "ndjson", "--protect", "tsukimi-works.example",
                        "tsukimi-works.example", "tsukimi-works-support.example", "tsukimi-w0rks.example")
        self.assertEqual(["official", "lookalike", "lookalike"], [record["verdict"] for record in records(done.stdout)])

    def test_the_exit_code_says_whether_a_lookalike_was_among_them(self):
        self.assertEqual(1, fakefrom("check", "gmail.com", "openai-support.net").returncode)
        self.assertEqual(0, fakefrom("check", "gmail.com", "openai.com").returncode)


    def test_a_verdict_has_no_form_of_a_siem(self):
        done = fakefrom("check", "--format", "ecs", "openai-support.net")
        self.assertNotIn(done.returncode, (0, 1))
        self.assertIn(b"text or ndjson", done.stderr)

    def test_a_display_name_is_judged_and_explained(self):
        name = '"OpenAI Support" <x@gmail.com>'
        self.assertEqual("lookalike", self.check(name)[0]["verdict"])
        done = fakefrom("check", "--explain", name)
        self.assertEqual(1, done.returncode)
        self.assertIn("display name: lookalike of OpenAI", done.stdout.decode())
        self.assertEqual("lookalike", self.check("=?UTF-8?B?T3BlbkFJIFN1cHBvcnQ=?= <x@gmail.com>")[0]["verdict"])

    def test_patterns_on_addresses_and_display_names_count(self):
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write("patterns:\n  - {name: chief, field: address, regex: '^ceo@'}\n"
                       "  - {name: boss, field: display_name, regex: '(?i)^the boss$', target: openai}\n")
            file.flush()
            for name, target in (("ceo@x.example", {"brand": "chief", "domain": ""}),
                                 ('"The Boss" <a@x.example>', {"brand": "OpenAI", "domain": "openai.com"})):
                with self.case(name):
                    result = self.check("--config", file.name, name)[0]
                    self.assertEqual(("lookalike", target), (result["verdict"], result["target"]))
                    self.assertIn("your patterns", fakefrom("check", "--explain", "--config", file.name, name).stdout.decode())


class Parse(unittest.TestCase):
    def test_every_physical_line_has_a_record_blank_ones_and_rubbish_included(self):
        lines = [b"", b"Nov 22 16:00:00 mx1 postfix/qmgr[9]: 70B72F7E5B6: removed", b"\xff\x00\x01", b"",
                 b"no log line at all", b"x" * 70_000]
        done = fakefrom("parse", "-", stdin=b"\n".join(lines) + b"\n")
        self.assertEqual(0, done.returncode, done.stderr)
        found = records(done.stdout)
        self.assertEqual(list(range(1, 7)), [record["line"] for record in found])
        self.assertEqual([False, True, False, False, False, False], [record["recognised"] for record in found])

    def test_only_what_was_not_understood_can_be_shown(self):
        log = b"Nov 22 16:00:00 mx1 postfix/qmgr[9]: 70B72F7E5B6: removed\nNov 22 16:00:01 mx1 postfix/qmgr[9]: new words\n"
        done = fakefrom("parse", "--unrecognised", stdin=log)
        self.assertIn(b"new words", done.stdout)
        self.assertNotIn(b"removed", done.stdout)

    def test_a_log_of_which_much_is_not_understood_says_how_to_see_it(self):
        known = b"Nov 22 16:00:00 mx1 postfix/qmgr[9]: 70B72F7E5B6: removed\n"
        unknown = b"Nov 22 16:00:01 mx1 postfix/qmgr[9]: new words\n"
        for count, is_said in ((2, True), (1, False)):
            done = fakefrom("replay", "-", "--lang", "en", stdin=known * 100 + unknown * count)
            self.assertIn(f"{count} not understood".encode(), done.stderr)
            self.assertEqual(is_said, b"fakefrom parse --unrecognised FILE" in done.stderr, done.stderr)

    def test_a_line_with_every_field_shows_them(self):
        log = (b"2026-11-22T16:00:00+00:00 mx1 postfix/smtpd[7]: NOQUEUE: reject: RCPT from mx.partner.example[198.51.100.9]: "
               b"550 5.1.1 <a@tsukimi-works.example>: Recipient address rejected: User unknown; "
               b"from=<x@openai-support.net> to=<a@tsukimi-works.example> proto=ESMTP helo=<mx.partner.example>\n")
        record = records(fakefrom("parse", "-", stdin=log).stdout)[0]
        self.assertEqual({"name": "mx.partner.example", "ip": "198.51.100.9"}, record["client"])
        self.assertEqual([{"source": "envelope", "address": "x@openai-support.net", "domain": "openai-support.net"}],
                         [sender for sender in record["senders"] if sender["source"] == "envelope"])
        self.assertEqual(("mx1", "postfix", "smtpd", 7), tuple(record[f] for f in ("host", "instance", "program", "pid")))
        self.assertEqual(["a@tsukimi-works.example"], record["recipients"])
        self.assertNotIn("queue_id", record)


    def test_a_zone_can_be_named_for_stamps_without_one(self):
        log = b"Nov 22 16:00:00 mx1 postfix/qmgr[9]: 70B72F7E5B6: removed\n"
        for zone, time in (("UTC", "2024-11-22T16:00:00.000000Z"), ("+09:00", "2024-11-22T07:00:00.000000Z"),
                           ("Asia/Tokyo", "2024-11-22T07:00:00.000000Z"), ("America/New_York", "2024-11-22T21:00:00.000000Z"),
                           ("-0330", "2024-11-22T19:30:00.000000Z")):
            with self.subTest(zone):
                done = fakefrom("parse", "--year", "2024", "--timezone", zone, stdin=log)
                self.assertEqual([time], [record["time"] for record in records(done.stdout)])

    def test_summer_time_is_the_named_zone_s(self):
        log = b"Jul 22 16:00:00 mx1 postfix/qmgr[9]: 70B72F7E5B6: removed\n"
        done = fakefrom("parse", "--year", "2024", "--timezone", "Europe/Berlin", stdin=log)
        self.assertEqual("2024-07-22T14:00:00.000000Z", records(done.stdout)[0]["time"])

    def test_a_zone_that_there_is_not_is_refused(self):
        for command in ("parse", "replay"):
            done = fakefrom(command, "--timezone", "Asia/Tokio", "-", stdin=b"")
            self.assertNotIn(done.returncode, (0, 1))
            self.assertIn(b"Asia/Tokio", done.stderr)


class Help(Cases, unittest.TestCase):
    def test_help_and_version(self):
        self.assertIn(b"replay", fakefrom("--help").stdout)
        self.assertRegex(fakefrom("--version").stdout.decode(), r"\d+\.\d+")

    def test_every_command_has_help_with_an_example(self):
        for command in COMMANDS:
            with self.case(command):
                done = fakefrom(command, "--help")
                self.assertEqual(0, done.returncode)
                self.assertRegex(done.stdout.decode(), rf"(?is)example.*fakefrom {command}")


if __name__ == "__main__":
    unittest.main()
