"""doctor: each line says how it is and what to do; nothing it prints can reach a terminal unescaped."""

import os
import tempfile
import unittest
from pathlib import Path

from .support import SAMPLES, fakefrom


class Doctor(unittest.TestCase):
    def setUp(self):
        self.directory = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def doctor(self, *arguments) -> tuple[int, str]:
        done = fakefrom("doctor", "--state", self.directory / "state", *arguments)
        return done.returncode, done.stdout.decode()

    def config(self, text: str) -> Path:
        path = self.directory / "fakefrom.yaml"
        path.write_text(text)
        return path

    def test_a_log_that_is_understood_is_fine(self):
        status, text = self.doctor(SAMPLES / "mx1-mail.log")
        self.assertEqual(0, status, text)
        self.assertIn("are understood", text)
        self.assertIn("header From is logged", text)
        self.assertTrue(all(line.startswith(("ok", "note", " ", "nothing")) or not line for line in text.splitlines()), text)

    def test_a_log_without_header_from_is_a_note_with_what_to_do(self):
        log = self.directory / "mail.log"
        log.write_text("Sep  1 10:00:00 mx1 postfix/qmgr[1]: 4BcD00bcdfz1: from=<a@b.example>, size=1, nrcpt=1 (queue active)\n")
        status, text = self.doctor(log)
        self.assertEqual(0, status, text)
        self.assertIn("header From is not logged", text)
        self.assertIn("header_checks", text)

    def test_what_is_no_mail_log_is_a_problem(self):
        log = self.directory / "evil\x1b[31m.log"
        log.write_text("nothing\n\x1b]0;owned\x07\n")
        status, text = self.doctor(log)
        self.assertEqual(2, status)
        self.assertIn("problem", text)
        self.assertNotIn("\x1b", text)

    def test_a_missing_log_and_a_missing_glob_are_problems(self):
        for path in (self.directory / "no.log", self.directory / "no*.log"):
            self.assertEqual(2, self.doctor(path)[0])

    def test_the_sources_of_the_configuration_are_looked_at(self):
        path = self.config(
            f"sources: [{{files: ['{SAMPLES}/mx*.log']}}, {{syslog: {{listen: '127.0.0.1:5514', protocol: udp}}}}]")
        status, text = self.doctor("--config", path)
        self.assertEqual(0, status, text)
        self.assertIn("3 files match", text)
        self.assertIn("syslog+udp://127.0.0.1:5514", text)

    def test_a_bad_configuration_ends_with_78(self):
        self.assertEqual(78, self.doctor("--config", self.config("sources: [{fils: [x]}]"))[0])

    def test_a_sink_that_tail_would_not_start_with_is_a_problem_and_ends_with_78(self):
        status, text = self.doctor(
            SAMPLES / "mx1-mail.log", "--config",
            self.config(f"sinks: [{{type: webhook, url_file: '{self.directory}/none'}}, {{type: syslog}}]"))
        self.assertEqual(78, status, text)
        self.assertIn("there is no such file", text)
        self.assertIn("ok      sink: syslog (/dev/log) can be used", text)

    def test_what_is_odd_about_a_sink_is_a_note(self):
        for name, content in (("hook.url", "http://127.0.0.1:9/x"), ("hook.key", "whsec_AAAA")):
            (self.directory / name).write_text(content)
            (self.directory / name).chmod(0o644)
        status, text = self.doctor(SAMPLES / "mx1-mail.log", "--config", self.config(
            "sinks: [{type: webhook, url_file: hook.url, secret_file: hook.key}, {type: file, path: none/alerts.ndjson}]"))
        self.assertEqual(0, status, text)
        for words in ("everybody on this machine may read it", "can be guessed", "its directory is not there"):
            self.assertIn(words, text)

    def test_a_state_directory_that_others_use_is_a_problem_and_stays_as_it_is(self):
        state = self.directory / "state"
        state.mkdir()
        state.chmod(0o1777)
        status, text = self.doctor(SAMPLES / "mx1-mail.log")
        self.assertEqual((2, 0o1777), (status, state.stat().st_mode & 0o7777), text)
        self.assertIn("others use", text)

    @unittest.skipIf(os.geteuid() != 0, "only root can make a file that somebody else may not read")
    def test_a_state_directory_that_others_may_enter_is_a_note(self):
        (self.directory / "state").mkdir(mode=0o755)
        status, text = self.doctor(SAMPLES / "mx1-mail.log")
        self.assertEqual(0, status)
        self.assertIn("can be entered by others", text)


if __name__ == "__main__":
    unittest.main()
