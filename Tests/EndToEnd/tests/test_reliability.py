"""What a live service does when things go wrong around it: kills, rotations, full disks, damaged state, bad configurations,
real logrotate. The long forms: Tests/EndToEnd/storm/run and storm/syscalls."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from .support import Cases, Receiver, Tail, binary, environment, fakefrom, records

STORM = Path(__file__).resolve().parents[1] / "storm"


def message(number: int, domain: str, minute: int = 0) -> list[str]:
    queue_id = "4XBCD" + "".join("BCDFGHJKLM"[int(digit)] for digit in str(number)) + "z2Yk"
    stamp = f"2026-11-22T10:{minute:02d}:{number % 60:02d}.000000+00:00 mx1 postfix/"
    return [f"{stamp}{text}\n" for text in (
        f"smtpd[11]: {queue_id}: client=mail.example[192.0.2.1]",
        f"cleanup[12]: {queue_id}: message-id=<{number}@{domain}>",
        f"qmgr[13]: {queue_id}: from=<a@{domain}>, size=3, nrcpt=1 (queue active)",
        f"smtp[14]: {queue_id}: to=<taro@home.example>, relay=mbox[192.0.2.9]:25, delay=1, dsn=2.0.0, status=sent (250 Ok)",
        f"qmgr[13]: {queue_id}: removed")]


class _Service(Cases):
    def setUp(self):
        super().setUp()
        self.folder = Path(tempfile.mkdtemp(prefix="fakefrom-reliability-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.log = self.folder / "mail.log"
        self.log.touch()
        self.state = self.folder / "state"
        self.running = []

    def tearDown(self):
        for process in self.running:
            if process.poll() is None:
                process.kill()
            process.wait()
        super().tearDown()

    def write(self, *messages: list[str]) -> None:
        with open(self.log, "a") as log:
            for lines in messages:
                log.writelines(lines)

    def tail(self, *arguments, **more: str) -> subprocess.Popen:
        return self.start(self.log, *arguments, **more)

    def start(self, *arguments, **more: str) -> subprocess.Popen:
        """Without a log: the configuration names the sources."""
        output = open(self.folder / "stdout", "ab")
        errors = open(self.folder / "stderr", "ab")
        process = subprocess.Popen(
            [binary(), "tail", *map(str, arguments), "--state", str(self.state), "--format", "ndjson"],
            stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env=environment(**more))
        output.close()
        errors.close()
        self.running.append(process)
        return process

    def errors(self) -> str:
        return (self.folder / "stderr").read_text()

    def shown(self) -> list[dict]:
        return records((self.folder / "stdout").read_bytes())

    def listed(self) -> dict[str, dict]:
        listing = fakefrom("alerts", "list", "--state", self.state, "--format", "ndjson")
        return {record["registrable_domain"]: record for record in records(listing.stdout)}

    def until(self, condition, seconds: float = 60) -> bool:
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def stop(self, process) -> int:
        process.terminate()
        return process.wait(timeout=60)


class Restarts(_Service, unittest.TestCase):
    def test_a_restart_tells_nothing_twice_and_counts_each_line_once(self):
        first = self.tail()
        self.write(message(1, "openai-support.net"))
        self.assertTrue(self.until(lambda: len(self.shown()) >= 1), self.errors())
        self.assertTrue(self.until(lambda: self.listed().get("openai-support.net", {}).get("lines") == 5))
        first.kill()
        first.wait()
        before = len(self.shown())
        second = self.tail()
        self.write(message(2, "openai-support.net"), message(3, "openai-billing.net"))
        self.assertTrue(self.until(lambda: "openai-billing.net" in self.listed()), self.errors())
        self.assertTrue(self.until(lambda: self.listed()["openai-support.net"]["lines"] == 10))
        self.assertEqual(self.stop(second), 0)
        told = [(record["id"], record["rev"]) for record in self.shown()]
        self.assertEqual(len(told), len(set(told)), "an alert's revision was shown twice")
        self.assertGreater(len(told), before)
        self.assertEqual(self.listed()["openai-support.net"]["messages"], 2)

    def test_tail_and_replay_end_in_the_same_alerts(self):
        self.write(*[message(number, f"openai-support{number % 3}.net") for number in range(1, 30)])
        process = self.tail()
        self.assertTrue(self.until(lambda: sum(a["lines"] for a in self.listed().values()) == 29 * 5), self.errors())
        self.assertEqual(self.stop(process), 0)
        replayed = {r["id"]: r for r in records(fakefrom("replay", self.log, "--format", "ndjson").stdout)}
        for alert in self.listed().values():
            for key in ("messages", "lines", "outcome", "severity", "recipients_count", "first_seen", "last_seen"):
                with self.case(f"{alert['registrable_domain']} {key}"):
                    self.assertEqual(alert[key], replayed[alert["id"]][key])

    def test_a_short_storm_of_kills_and_rotations(self):
        storm = subprocess.run(
            [sys.executable, STORM / "run", "--kills", "8", "--messages", "1500", "--seed", "5", "--life", "3", "--lenient"],
            env={**os.environ, "FAKEFROM": binary()}, capture_output=True, text=True, timeout=300)
        self.assertEqual(storm.returncode, 0, storm.stdout + storm.stderr)

    def test_kills_at_some_system_calls_of_a_commit(self):
        storm = subprocess.run(
            [sys.executable, STORM / "syscalls", "--from", "3", "--step", "11", "--seconds", "40"],
            env={**os.environ, "FAKEFROM": binary()}, capture_output=True, text=True, timeout=400)
        if storm.returncode == 77:
            self.skipTest(storm.stdout)
        self.assertEqual(storm.returncode, 0, storm.stdout + storm.stderr)
        self.assertRegex(storm.stdout, r"^[1-9]\d* kills", "nothing was killed")

    def test_real_logrotate(self):
        logrotate = shutil.which("logrotate") or shutil.which("logrotate", path="/usr/sbin")
        if not logrotate:
            self.skipTest("there is no logrotate here")
        process = self.tail()
        for number, option in enumerate(["create 0600", "copytruncate", "create 0600\ncompress"]):
            self.write(message(10 + number, f"openai-support{number}.net"))
            self.assertTrue(self.until(lambda: f"openai-support{number}.net" in self.listed()), self.errors())
            if number == 2:
                process.kill()
                process.wait()
                self.write(message(20, "openai-billing.net"))
            settings = self.folder / "logrotate.conf"
            settings.write_text(f"{self.log} {{\nrotate 9\nsize 1\n{option}\n}}\n")
            settings.chmod(0o600)
            subprocess.run([logrotate, "-f", "-s", self.folder / "status", settings], check=True, capture_output=True)
        process = self.tail()
        self.write(message(30, "openai-login.net"))
        self.assertTrue(self.until(lambda: "openai-login.net" in self.listed()), self.errors())
        self.assertTrue(self.until(lambda: "openai-billing.net" in self.listed()), self.errors())
        self.assertTrue(self.until(lambda: all(a["lines"] == 5 for a in self.listed().values())), self.listed())
        self.assertEqual(self.stop(process), 0)


class State(_Service, unittest.TestCase):
    def test_a_second_service_exits_with_75_and_names_the_first(self):
        first = self.tail()
        self.write(message(1, "openai-support.net"))
        self.assertTrue(self.until(lambda: len(self.shown()) >= 1), self.errors())
        second = self.tail()
        self.assertEqual(second.wait(timeout=60), 75)
        self.assertIn(f"process {first.pid}", self.errors())
        self.assertEqual(self.stop(first), 0)

    def test_a_damaged_database_is_set_aside_and_reading_goes_on_where_it_was(self):
        process = self.tail()
        self.write(message(1, "openai-support.net"))
        self.assertTrue(self.until(lambda: self.listed().get("openai-support.net", {}).get("lines") == 5))
        self.assertEqual(self.stop(process), 0)
        (self.state / "state.db").write_bytes(b"rubbish" * 5000)
        process = self.tail()
        self.write(message(2, "openai-billing.net"))
        self.assertTrue(self.until(lambda: "openai-billing.net" in self.listed()), self.errors())
        self.assertEqual(self.stop(process), 0)
        self.assertIn("was damaged", self.errors())
        self.assertEqual(len(list(self.state.glob("state.db.damaged-*"))), 1)
        self.assertEqual(self.listed()["openai-billing.net"]["lines"], 5)

    def test_a_state_directory_that_cannot_be_written_is_named(self):
        place = self.folder / "file"
        place.write_text("")
        tail = fakefrom("tail", self.log, "--state", place / "state")
        self.assertEqual(tail.returncode, 75, tail.stderr)
        self.assertIn(b"file/state", tail.stderr)

    def test_a_small_full_disk_is_waited_for(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("a small file system cannot be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], capture_output=True)
        self.state = disk / "state"
        process = self.tail()
        self.assertTrue(self.until(lambda: (self.state / "state.db").exists()))
        (disk / "ballast").write_bytes(b"x" * 150_000)
        self.write(*[message(number, f"openai-support{number}.net") for number in range(200)])
        self.assertTrue(self.until(lambda: "the disk is full" in self.errors()), self.errors())
        self.assertIsNone(process.poll(), "it must wait, not end")
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        self.assertTrue(self.until(lambda: len(self.listed()) == 200), self.errors())
        self.assertTrue(self.until(lambda: all(a["lines"] == 5 for a in self.listed().values())))
        self.assertEqual(self.stop(process), 0)

    def test_people_acknowledge_allow_and_forget_while_it_runs(self):
        process = self.tail()
        self.write(message(1, "openai-support.net"), message(2, "openai-billing.net"))
        self.assertTrue(self.until(lambda: len(self.listed()) == 2), self.errors())
        state = ("--state", self.state)
        self.assertEqual(fakefrom("alerts", "ack", "openai-support.net", "--note", "told them", *state).returncode, 0)
        self.assertIn(b"told them", fakefrom("alerts", "show", "openai-support.net", *state).stdout)
        allowed = fakefrom("alerts", "allow", "openai-billing.net", "--reason", "ours", "--expires", "30d", *state)
        self.assertEqual(allowed.returncode, 0, allowed.stderr)
        time.sleep(2)
        self.write(message(3, "openai-billing.net"), message(4, "openai-login.net"))
        self.assertTrue(self.until(lambda: "openai-login.net" in self.listed()))
        self.assertEqual(self.listed()["openai-billing.net"]["messages"], 1)
        forgotten = fakefrom("alerts", "forget", "TARO@home.example", *state)
        self.assertEqual(forgotten.returncode, 0, forgotten.stderr)
        self.assertNotIn(b"taro@home.example", fakefrom("alerts", "list", *state, "--format", "ndjson").stdout)
        self.assertEqual(self.listed()["openai-support.net"]["recipients_count"], 1)
        status = json.loads(fakefrom("status", *state, "--format", "ndjson").stdout)
        self.assertTrue(status["running"])
        self.assertEqual(status["gaps"], 0)
        self.assertEqual(self.stop(process), 0)
        for options in (["--expires", "30d"], ["--reason", "x", "--expires", "2020-01-01"]):
            wrong = fakefrom("alerts", "allow", "openai-login.net", *options, *state)
            self.assertEqual(wrong.returncode, 2, wrong.stderr)
        self.assertEqual(
            fakefrom("alerts", "allow", "gmail.com", "--reason", "x", "--expires", "30d", *state).returncode, 2)


class Signals(_Service, unittest.TestCase):
    def test_sighup_takes_a_good_configuration_and_keeps_the_old_one_for_a_bad_one(self):
        config = self.folder / "fakefrom.yaml"
        config.write_text("protect: {builtin: [openai]}\n")
        process = self.tail("--config", config)
        self.write(message(1, "openai-support.net"), message(2, "mixpanel-security.com"))
        self.assertTrue(self.until(lambda: "openai-support.net" in self.listed()), self.errors())
        self.assertNotIn("mixpanel-security.com", self.listed())
        config.write_text("protect: {builtin: [openai, mixpanel]}\n")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: "configuration read again" in self.errors()))
        self.write(message(3, "mixpanel-security.com"))
        self.assertTrue(self.until(lambda: "mixpanel-security.com" in self.listed()), self.errors())
        config.write_text("protekt: {}\n")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: "the configuration before stays in use" in self.errors()))
        self.write(message(4, "mixpanel-login.com"))
        self.assertTrue(self.until(lambda: "mixpanel-login.com" in self.listed()), self.errors())
        self.assertEqual(self.stop(process), 0)

    def test_sighup_with_another_site_counts_nothing_twice(self):
        config = self.folder / "fakefrom.yaml"
        config.write_text("site: soc-1\nprotect: {builtin: [openai]}\n")
        process = self.tail("--config", config)
        self.write(message(1, "openai-support.net"))
        self.assertTrue(self.until(lambda: "openai-support.net" in self.listed()), self.errors())
        config.write_text("site: soc-2\nprotect: {builtin: [openai]}\n")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: "site: stays soc-1 until the next start" in self.errors()), self.errors())
        self.write(message(2, "openai-support.net"), message(3, "openai-login.net"))
        self.assertTrue(self.until(lambda: "openai-login.net" in self.listed()), self.errors())
        counts = {domain: (alert["site"], alert["messages"], alert["lines"]) for domain, alert in self.listed().items()}
        self.assertEqual(counts, {"openai-support.net": ("soc-1", 2, 10), "openai-login.net": ("soc-1", 1, 5)})
        self.assertEqual(self.stop(process), 0)

    def test_sighup_swaps_sources_and_no_line_is_lost_or_read_twice(self):
        logs = {name: self.folder / f"{name}.log" for name in ("kept", "left", "new")}
        config = self.folder / "fakefrom.yaml"

        def configure(*names: str) -> None:
            files = ", ".join(str(logs[name]) for name in names)
            config.write_text(f"protect: {{builtin: [openai]}}\nsources:\n  - {{files: [{files}]}}\n")

        def write(name: str, number: int) -> None:
            with open(logs[name], "a") as log:
                log.writelines(message(number, f"openai-{name}.net"))

        def lines() -> dict[str, int]:
            return {domain.removeprefix("openai-").removesuffix(".net"): alert["lines"]
                    for domain, alert in self.listed().items()}

        for log in logs.values():
            log.touch()
        configure("kept", "left")
        process = self.start("--config", config)
        for number, name in enumerate(logs):
            write(name, number)
        self.assertTrue(self.until(lambda: lines() == {"kept": 5, "left": 5}), self.errors())
        configure("kept", "new")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: self.errors().count("configuration read again") == 1), self.errors())
        for number, name in enumerate(logs):
            write(name, 10 + number)
        self.assertTrue(self.until(lambda: lines() == {"kept": 10, "left": 5, "new": 10}), self.errors())
        # Wrong in its sources, and wrong elsewhere: everything goes on as before.
        for wrong in (f"sources:\n  - {{files: [{self.folder}]}}\n", "sources: [{fils: []}]\n"):
            before = self.errors().count("the configuration before stays in use")
            config.write_text(wrong)
            process.send_signal(signal.SIGHUP)
            self.assertTrue(
                self.until(lambda: self.errors().count("the configuration before stays in use") > before), self.errors())
        write("kept", 20)
        self.assertTrue(self.until(lambda: lines()["kept"] == 15), self.errors())
        # What was left out comes back where it was, rotated meanwhile, and after a restart too.
        logs["left"].rename(self.folder / "left.log.1")
        write("left", 30)
        configure("left", "new")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: lines() == {"kept": 15, "left": 15, "new": 10}), self.errors())
        write("kept", 40)
        self.assertEqual(self.stop(process), 0)
        configure("kept", "left", "new")
        process = self.start("--config", config)
        self.assertTrue(self.until(lambda: lines() == {"kept": 20, "left": 15, "new": 10}), self.errors())
        # Under load: a hundred reloads, every other one with another set of sources.
        for number in range(50):
            configure(*(["kept", "new"] if number % 2 else ["left", "kept"]))
            write("kept", 100 + number)
            write("new", 200 + number)
            process.send_signal(signal.SIGHUP)
            config.write_text("protekt: {}\n")
            process.send_signal(signal.SIGHUP)
        configure("kept", "left", "new")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: lines() == {"kept": 270, "left": 15, "new": 260}), (lines(), self.errors()))
        self.assertEqual(self.stop(process), 0)
        told = [(record["id"], record["rev"]) for record in self.shown()]
        self.assertEqual(len(told), len(set(told)), "an alert's revision was shown twice")

    def test_what_waits_for_a_removed_sink_is_dead_until_it_is_retried_with_the_sink(self):
        closed = socket.create_server(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        closed.close()
        there, gone = f"{{type: webhook, name: soc, url: 'http://127.0.0.1:{port}/x', allow_http: true}}", ""
        config = self.folder / "fakefrom.yaml"
        state = ("--state", self.state)

        def dead() -> list[dict]:
            return records(fakefrom("alerts", "dead", "list", *state, "--format", "ndjson").stdout)

        def waiting() -> int:
            status = records(fakefrom("status", *state, "--format", "ndjson").stdout)
            return sum(sink["pending"] for record in status for sink in record["sinks"] if sink["name"] == "soc")

        config.write_text(f"sinks: [{there}]\n")
        process = self.tail("--config", config)
        self.write(message(1, "openai-support.net"))
        self.assertTrue(self.until(lambda: waiting() > 0), self.errors())
        config.write_text(f"sinks: [{gone}]\n")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: len(dead()) > 0), self.errors())
        self.assertEqual({letter["error"] for letter in dead()}, {"sink removed"})
        self.assertIn("soc: this sink is not configured any more", self.errors())
        # With the sink back, retry delivers them.
        receiver = Receiver()
        self.addCleanup(receiver.close)
        config.write_text(f"sinks: [{there.replace(f'127.0.0.1:{port}/x', receiver.url.removeprefix('http://'))}]\n")
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.until(lambda: self.errors().count("configuration read again") == 2), self.errors())
        self.assertEqual(fakefrom("alerts", "dead", "retry", "--sink", "soc", *state).returncode, 0)
        self.assertTrue(receiver.wait_for(lambda: len(receiver.alerts()) == 1, 90), self.errors())
        self.assertTrue(self.until(lambda: not dead()))
        # Removed while nothing runs: found at the start.
        self.assertEqual(self.stop(process), 0)
        config.write_text(f"sinks: [{there}]\n")
        process = self.tail("--config", config)
        self.write(message(2, "openai-billing.net"))
        self.assertTrue(self.until(lambda: waiting() > 0), self.errors())
        process.kill()
        process.wait()
        config.write_text("sinks: []\n")
        process = self.tail("--config", config)
        self.assertTrue(self.until(lambda: len(dead()) > 0), self.errors())
        self.assertEqual(self.stop(process), 0)

    def test_lines_that_come_as_syslog_are_read_and_status_shows_who_takes_them(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        config = self.folder / "config.yaml"
        config.write_text(f"sources: [{{syslog: {{listen: '127.0.0.1:{port}', protocol: tcp}}}},"
                          f" {{syslog: {{listen: '127.0.0.1:{port}', protocol: udp}}}}]\n")
        process = self.start("--config", config)

        def inputs() -> list[dict]:
            status = records(fakefrom("status", "--state", self.state, "--format", "ndjson").stdout)
            return [item for record in status for item in record["inputs"]]

        expected = [{"name": f"syslog+{transport}://127.0.0.1:{port}", "state": "not durable"} for transport in ("tcp", "udp")]
        self.assertTrue(self.until(lambda: inputs() == expected), (inputs(), self.errors()))
        self.assertIn("what UDP loses", self.errors())
        with socket.create_connection(("127.0.0.1", port), 10) as sender:
            sender.sendall("".join(message(1, "openai-support.net")).encode())
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            for line in message(2, "openai-billing.net"):
                sender.sendto(line.rstrip("\n").encode(), ("127.0.0.1", port))
        self.assertTrue(self.until(lambda: len(self.listed()) == 2), self.errors())
        self.assertEqual(self.stop(process), 0)

    def test_sigterm_ends_it_soon_whatever_a_receiver_does(self):
        listener = socket.create_server(("127.0.0.1", 0))   # takes connections, never answers
        self.addCleanup(listener.close)
        process = self.tail("--webhook", f"http://127.0.0.1:{listener.getsockname()[1]}/x")
        self.write(message(1, "openai-support.net"))
        self.assertTrue(self.until(lambda: len(self.shown()) >= 1), self.errors())
        began = time.monotonic()
        self.assertEqual(self.stop(process), 0)
        # Two seconds by itself; the receiver would cost 20. A machine whose disk is busy costs some too.
        self.assertLess(time.monotonic() - began, 15)

    def test_standard_output_may_be_in_the_form_of_a_siem(self):
        self.write(message(1, "openai-support.net"))
        shown = self.folder / "shown"
        with open(shown, "wb") as output, open(self.folder / "stderr", "ab") as errors:
            process = subprocess.Popen(
                [binary(), "tail", str(self.log), "--state", str(self.state), "--format", "ecs"],
                stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env=environment())
        self.running.append(process)
        self.assertTrue(self.until(lambda: shown.read_bytes().endswith(b"\n")), self.errors())
        self.assertEqual(self.stop(process), 0)
        record = records(shown.read_bytes())[0]
        self.assertEqual("alert", record["event"]["kind"])
        self.assertEqual("openai-support.net", record["threat"]["indicator"]["name"])
        self.assertEqual(record["event"]["id"], record["fakefrom"]["id"])

    def test_a_closed_standard_output_is_an_error_and_the_alert_waits(self):
        reader, writer = os.pipe()
        process = subprocess.Popen(
            [binary(), "tail", str(self.log), "--state", str(self.state), "--format", "ndjson"], stdout=writer,
            stderr=subprocess.PIPE, env=environment())
        self.running.append(process)
        os.close(writer)
        os.close(reader)
        self.write(message(1, "openai-support.net"))
        _, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 2, errors)
        again = self.tail()
        self.assertTrue(self.until(lambda: len(self.shown()) >= 1), self.errors())
        self.assertEqual(self.stop(again), 0)

    def test_a_standard_output_that_nobody_reads_holds_nothing_else_up_and_loses_nothing(self):
        receiver = Receiver()
        self.addCleanup(receiver.close)
        reader, writer = os.pipe()
        with open(self.folder / "stderr", "ab") as errors:
            process = subprocess.Popen(
                [binary(), "tail", str(self.log), "--state", str(self.state), "--format", "ndjson", "--webhook", receiver.url],
                stdin=subprocess.DEVNULL, stdout=writer, stderr=errors, env=environment())
        self.running.append(process)
        os.close(writer)
        # Some 300 kB of alerts; a pipe holds 64 KiB.
        self.write(*[message(number, f"openai-support{number}.net") for number in range(200)])
        self.assertTrue(receiver.wait_for(lambda: len(receiver.alerts()) >= 20, 120), self.errors())
        self.assertTrue(self.until(lambda: len(self.listed()) == 200, 120), self.errors())
        self.assertTrue(self.until(lambda: all(a["lines"] == 5 for a in self.listed().values())))
        # It stops in time all the same; what was not written comes with the next start.
        began = time.monotonic()
        self.assertEqual(self.stop(process), 0)
        self.assertLess(time.monotonic() - began, 30)
        with open(reader, "rb") as stream:
            first = stream.read()
        again = self.tail()
        whole = records(first[:first.rfind(b"\n") + 1])

        def told() -> set[str]:
            return {record["id"] for record in whole + self.shown()}

        self.assertLess(len({record["id"] for record in whole}), 200)
        self.assertTrue(self.until(lambda: len(told()) == 200, 60), self.errors())
        self.assertEqual(self.stop(again), 0)

    def test_patterns_match_where_no_memory_may_become_executable(self):
        import ctypes

        def deny() -> None:
            # PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN: what systemd's MemoryDenyWriteExecute does.
            if ctypes.CDLL(None).prctl(65, 1, 0, 0, 0) != 0:
                os._exit(99)

        config = self.folder / "fakefrom.yaml"
        config.write_text("patterns:\n  - {name: desk, field: domain, regex: '(?i)(^|-)zelp-?desk', target: openai}\n")

        def check(**more) -> subprocess.CompletedProcess:
            return subprocess.run(
                [binary(), "check", "zelp-desk.example", "--config", str(config), "--format", "ndjson"],
                capture_output=True, env=environment(), timeout=60, **more)

        free, denied = check(), check(preexec_fn=deny)
        if denied.returncode == 99:
            self.skipTest("this kernel cannot deny executable memory (Linux 6.3)")
        self.assertEqual(records(free.stdout)[0]["verdict"], "lookalike", free.stderr)
        self.assertEqual((denied.returncode, denied.stdout), (free.returncode, free.stdout), denied.stderr)

    def test_the_time_of_silence_is_checked_in_the_configuration(self):
        config = self.folder / "fakefrom.yaml"
        config.write_text("dead_man: 60s\n")
        wrong = self.folder / "wrong.yaml"
        wrong.write_text("dead_man: soon\n")
        self.assertEqual(fakefrom("config", "check", wrong).returncode, 78)
        self.assertEqual(fakefrom("config", "check", config).returncode, 0)
