"""Bad input through the command line: the message names the thing and what to do, the exit code says
that something went wrong, and everything readable is still read."""

import gzip
import tempfile
import unittest
from pathlib import Path

from .support import SAMPLES, Cases, fakefrom, records

GOOD = SAMPLES / "mx3-mail.log"


class BadInput(Cases, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="fakefrom-bad-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.good_ids = {record["id"] for record in records(fakefrom("replay", GOOD, "--format", "ndjson").stdout)}

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def check(self, *arguments, codes: tuple[int, ...] = (2,), says: tuple[str, ...]):
        done = fakefrom(*arguments)
        message = done.stderr.decode()
        self.assertIn(done.returncode, codes, message)
        for words in says:
            self.assertIn(words, message)
        return done

    def still_reads_the_good_one(self, path: Path):
        done = fakefrom("replay", path, GOOD, "--format", "ndjson")
        self.assertEqual(2, done.returncode, done.stderr.decode())
        self.assertEqual(self.good_ids, {record["id"] for record in records(done.stdout)})

    def test_missing_file(self):
        path = self.folder / "no-such.log"
        self.check("replay", path, says=("no-such.log",))
        self.still_reads_the_good_one(path)

    def test_directory_without_logs(self):
        empty = self.folder / "empty-folder"
        empty.mkdir(exist_ok=True)
        self.check("replay", empty, says=("empty-folder",))
        self.still_reads_the_good_one(empty)

    def test_glob_without_matches(self):
        self.check("replay", self.folder / "*.none", says=("*.none",))

    def test_binary_file(self):
        path = self.file("core.bin", bytes(range(256)) * 4096)
        self.check("replay", path, says=("core.bin",))
        self.still_reads_the_good_one(path)

    def test_empty_file(self):
        path = self.file("empty.log", b"")
        for command in ("replay", "parse"):
            self.check(command, path, codes=(0,), says=("empty.log",))

    def test_truncated_gzip_is_read_up_to_the_cut(self):
        whole = gzip.compress(GOOD.read_bytes() * 50)
        path = self.file("cut.log.gz", whole[:len(whole) // 2])
        done = self.check("replay", path, "--format", "ndjson", says=("cut.log.gz",))
        self.assertTrue(records(done.stdout), "nothing was read before the cut")
        self.still_reads_the_good_one(path)

    def test_damaged_gzip(self):
        data = bytearray(gzip.compress(GOOD.read_bytes() * 50))
        data[len(data) // 2] ^= 0xFF
        path = self.file("damaged.log.gz", bytes(data))
        self.check("replay", path, says=("damaged.log.gz",))

    def test_a_log_with_nul_runs_invalid_utf8_and_no_last_line_end_is_read(self):
        line = (b"2026-11-22T10:00:00+00:00 mx1 postfix/qmgr[9]: 4XyZ000%dRbz2Bcd: from=<a@%s>, size=9, "
                b"nrcpt=1 (queue active)")
        first, last = line % (1, b"openai-support.net"), line % (2, b"0penai.com")
        path = self.file(
            "odd.log", b"\0" * 5000 + b"\n" + first + b"\r\n\xff\xfe\xc3(\n\n" + b"x" * 200_000 + b"\n" + last)
        done = fakefrom("replay", path, "--format", "ndjson")
        self.assertEqual(1, done.returncode, done.stderr.decode())
        self.assertEqual({"openai-support.net", "0penai.com"},
                         {record["registrable_domain"] for record in records(done.stdout)})

    def test_bad_protect_domain(self):
        for text in ("not a domain", "com", "a..b", "tsukimi"):
            with self.case(text):
                self.check("check", "openai.com", "--protect", text, codes=(2, 78), says=(text,))

    def test_unknown_option_and_command(self):
        for arguments in (("replay", "--no-such-option", GOOD), ("no-such-command",)):
            with self.case(arguments[0]):
                done = fakefrom(*arguments)
                self.assertNotIn(done.returncode, (0, 1))
                self.assertTrue(done.stderr)

    def test_bad_time(self):
        self.check("replay", GOOD, "--since", "yesteryear", says=("yesteryear",))

    def test_a_name_that_is_none_is_a_verdict_and_no_error(self):
        done = fakefrom("check", "--format", "ndjson", stdin="a..b\n\nnot a name\nopenai.com\n".encode())
        self.assertEqual(["invalid", "invalid", "invalid", "official"], [r["verdict"] for r in records(done.stdout)])

    def test_standard_output_that_closes_early_is_no_crash(self):
        import subprocess
        from .support import binary, environment
        shell = f"'{binary()}' replay '{SAMPLES}' --format ndjson | head -n 1"
        done = subprocess.run(["bash", "-c", shell + "; exit ${PIPESTATUS[0]}"], capture_output=True, env=environment())
        self.assertIn(done.returncode, (0, 1, 2, 141), done.stderr)


class BadConfiguration(unittest.TestCase):
    def config(self, text: str, *says: str):
        with tempfile.TemporaryDirectory(prefix="fakefrom-config-") as folder:
            path = Path(folder) / "fakefrom.yaml"
            path.write_text(text)
            done = fakefrom("replay", GOOD, "--config", path)
            message = done.stderr.decode()
            self.assertIn(done.returncode, (2, 78), message)
            for words in says:
                self.assertIn(words, message)

    def test_unknown_brand_is_named_with_a_suggestion(self):
        self.config("protect:\n  builtin: [openal, mixpanel]\n", "fakefrom.yaml:2:", "openal", "openai")

    def test_unknown_key(self):
        self.config("protcet:\n  builtin: all\n", "fakefrom.yaml:1:1", "protcet", "protect")

    def test_pattern_that_pcre2_rejects(self):
        self.config("patterns:\n  - {name: broken, field: domain, regex: \"(open\"}\n", "fakefrom.yaml:2:", "broken", "(open")

    def test_name_that_is_no_domain(self):
        self.config("protect:\n  brands:\n    - name: X\n      domains: [\"not a domain\"]\n", "fakefrom.yaml:4:", "not a domain")

    def test_not_yaml(self):
        self.config("protect: [\n", "fakefrom.yaml:")

    def test_configuration_that_is_not_there(self):
        done = fakefrom("replay", GOOD, "--config", "/nonexistent/fakefrom.yaml")
        self.assertIn(done.returncode, (2, 78))
        self.assertIn(b"/nonexistent/fakefrom.yaml", done.stderr)


if __name__ == "__main__":
    unittest.main()
