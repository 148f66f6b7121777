"""alerts, status: what a live service raised, from its state, and what people decide about it."""

import json
import re
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from .support import SAMPLES, Tail, binary, environment, fakefrom, records


class Alerts(unittest.TestCase):
    """One service reads the sample log once; every test looks at a copy of what it left."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="fakefrom-alerts-")))
        cls.stored = cls.folder / "state"
        config = cls.folder / "fakefrom.yaml"
        config.write_text("site: tokyo-1\nsinks: [{type: stdout, format: ndjson, minimum_severity: critical}]\n")
        tail = Tail(SAMPLES / "mx1-mail.log", "--config", config, state=cls.stored)
        try:
            end = time.monotonic() + 120
            while not cls.listed(cls.stored) and time.monotonic() < end:
                time.sleep(0.2)
            assert tail.stop() == 0, tail.text()
            cls.shown = tail.text()[0]
        finally:
            tail.close()

    @classmethod
    def listed(cls, state: Path, *more) -> list[dict]:
        return records(fakefrom("alerts", "list", "--state", state, "--format", "ndjson", *more).stdout)

    def setUp(self):
        self.state = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="fakefrom-alerts-"))) / "state"
        subprocess.run(["cp", "-a", self.stored, self.state], check=True)

    def alerts(self, *arguments, code: int = 0) -> str:
        done = fakefrom("alerts", *arguments, "--state", self.state)
        self.assertEqual(code, done.returncode, done.stderr.decode())
        return (done.stdout + done.stderr).decode()

    def test_an_alert_ends_with_site_state_and_note(self):
        first = self.listed(self.state)[0]
        self.assertEqual(["site", "state"], list(first)[-2:])
        self.assertEqual(("tokyo-1", "open"), (first["site"], first["state"]))
        self.alerts("ack", first["id"], "--note", "told\x1b them")
        first = self.listed(self.state)[0]
        self.assertEqual(("acknowledged", "told\x1b them"), (first["state"], first["note"]))
        text = self.alerts("list")
        self.assertIn(first["id"], text)
        self.assertIn("acknowledged: told\\u{1b} them", text)

    def test_decided_and_old_ones_can_be_left_out(self):
        alerts = self.listed(self.state)
        self.alerts("ack", alerts[0]["id"])
        self.assertEqual([alert["id"] for alert in alerts[1:]], [alert["id"] for alert in self.listed(self.state, "--open")])
        self.assertEqual(len(alerts), len(self.listed(self.state, "--since", "2000-01-01")))
        self.assertEqual([], self.listed(self.state, "--since", "9999-01-01"))

    def test_what_was_allowed_is_listed_and_can_be_taken_back(self):
        domain = self.listed(self.state)[0]["registrable_domain"]
        self.alerts("allow", domain, "--reason", "user group", "--expires", "90d")
        self.assertIn(f"{domain} until ", self.alerts("allowed"))
        self.assertIn("suppressed", [alert["state"] for alert in self.listed(self.state)])
        entry = records(fakefrom("alerts", "allowed", "--state", self.state, "--format", "ndjson").stdout)[0]
        self.assertEqual(["domain", "reason", "added", "expires"], list(entry))
        self.alerts("disallow", domain)
        self.assertEqual({"open"}, {alert["state"] for alert in self.listed(self.state)})
        self.assertEqual("", self.alerts("allowed"))
        self.assertIn("is not allowed", self.alerts("disallow", domain, code=2))

    def test_a_beginning_of_an_id_that_is_too_short_is_said(self):
        for text in ("f", "ff_", "ff_a"):
            self.assertIn("write more of the id", self.alerts("show", text, code=2))
        self.assertIn("no such alert", self.alerts("show", "nothing.example", code=2))

    def test_an_address_that_stands_nowhere_is_said(self):
        self.assertIn("stands in no stored alert", self.alerts("forget", "nobody@x.example"))

    def test_a_sink_of_type_stdout_sets_format_and_severity(self):
        for line in self.shown.splitlines():
            self.assertEqual("critical", json.loads(line)["severity"])

    def test_the_only_state_needs_no_name_and_two_do(self):
        if Path("/var/lib/fakefrom/state.db").exists():
            self.skipTest("a service is installed here")
        home = self.state.parent / "home"
        (home / "fakefrom").mkdir(parents=True)

        def status():
            done = subprocess.run([binary(), "status"], capture_output=True, env=environment(XDG_STATE_HOME=str(home)))
            return done.returncode, (done.stdout + done.stderr).decode()

        self.assertIn("no service has kept a state here", status()[1])
        for number in (1, 2):
            subprocess.run(["cp", "-a", self.stored, home / "fakefrom" / f"tail-{number}"], check=True)
            code, text = status()
            self.assertEqual(0 if number == 1 else 2, code, text)
        self.assertIn("several services", text)
        self.assertIn("tail-2", text)

    def test_status_shows_what_a_sink_last_did(self):
        done = fakefrom("status", "--state", self.state)
        self.assertRegex(done.stdout.decode(), r"sink: stdout, 0 waiting, (last delivered|nothing delivered yet)")
        sink = json.loads(fakefrom("status", "--state", self.state, "--format", "ndjson").stdout)["sinks"][0]
        self.assertEqual(["name", "pending", "dead", "held"], list(sink)[:4])

    def test_a_directory_that_others_use_is_refused_and_not_closed(self):
        shared = self.state.parent / "shared"
        shared.mkdir()
        (shared / "notes.txt").write_text("mine")
        shared.chmod(0o755)
        tail = Tail(SAMPLES / "mx1-mail.log", state=shared)
        self.addCleanup(tail.close)
        self.assertEqual(75, tail.process.wait(timeout=60), tail.text())
        self.assertIn(b"others use this directory", tail.text()[1])
        self.assertEqual(0o755, shared.stat().st_mode & 0o777)


class ManualPage(unittest.TestCase):
    """The manual page and the help say the same."""

    PAGE = (Path(__file__).resolve().parents[3] / "packaging" / "fakefrom.1").read_text()

    @staticmethod
    def help(*command: str) -> str:
        return fakefrom(*command, "--help").stdout.decode()

    @classmethod
    def commands(cls, *command: str) -> list[tuple[str, ...]]:
        """All commands under this one, itself included, as their help lists them."""
        text = cls.help(*command)
        names = re.findall(r"(?m)^  ([a-z]+)(?: \(default\))?(?:  |$)", text.partition("SUBCOMMANDS:")[2].partition("\n\n")[0])
        return [command] + [below for name in names for below in cls.commands(*command, name)]

    def test_every_command_and_option_of_the_help_is_in_it(self):
        commands = self.commands()
        self.assertGreater(len(commands), 20)
        missing = []
        for command in commands:
            for name in command[-1:]:
                if not re.search(rf"(?m)^\.(It )?Cm .*\b{name}\b|^\.Cm {name}\b", self.PAGE):
                    missing.append(" ".join(command))
            options = set(re.findall(r"(?m)^  (?:-\w, )?--([a-z-]+)", self.help(*command))) | {"version"}
            missing += [f"{' '.join(command)} --{name}" for name in options if f"-{name}" not in self.PAGE.replace("\\", "")]
        self.assertEqual([], missing)


if __name__ == "__main__":
    unittest.main()
