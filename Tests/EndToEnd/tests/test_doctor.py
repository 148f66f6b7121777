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

    @unittest.skipIf(os.geteuid() != 0, "only root can make a file that somebody else may not read")
    def test_a_state_directory_that_others_may_enter_is_a_note(self):
        (self.directory / "state").mkdir(mode=0o755)
        status, text = self.doctor(SAMPLES / "mx1-mail.log")
        self.assertEqual(0, status)
        self.assertIn("can be entered by others", text)


if __name__ == "__main__":
    unittest.main()
