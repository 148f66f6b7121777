"""Sinks against real receivers: `fakefrom sink test`, and `tail` with a configuration."""

import json
import random
import socket
import tempfile
import time
import unittest
from pathlib import Path

from .receivers import (
    RawReceiver, answers, certificate, drops_first_reply, expired_certificate, hangs, large_answer, resets, slow_body, verify)
from .support import Cases, Tail, fakefrom


class _Sinks(Cases):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="fakefrom-sinks-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def receiver(self, behave=answers(204), **more) -> RawReceiver:
        receiver = RawReceiver(behave, **more)
        self.addCleanup(receiver.close)
        return receiver

    def config(self, *sinks: str) -> Path:
        path = self.folder / "fakefrom.yaml"
        path.write_text("sinks:\n" + "".join(f"  - {{{sink}}}\n" for sink in sinks))
        return path

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text)
        return path


class SinkTest(_Sinks, unittest.TestCase):
    """`fakefrom sink test` goes the way of real alerts, and says what came back."""

    def run_test(self, *sinks: str, name: str = "", code: int = 0, **more: str) -> str:
        done = fakefrom("sink", "test", *([name] if name else []), "--config", self.config(*sinks), **more)
        output = (done.stdout + done.stderr).decode()
        self.assertEqual(code, done.returncode, output)
        self.assertNotIn("s3cret", output)
        return output

    def test_every_format_gets_json_that_says_it_is_a_test(self):
        receiver = self.receiver()
        formats = ["generic", "slack", "mattermost", "teams", "discord", "alertmanager"]
        output = self.run_test(*(f"type: webhook, url: '{receiver.url}', format: {format}" for format in formats))
        self.assertEqual(6, len(receiver.requests))
        for format, request in zip(formats, receiver.requests):
            with self.case(format):
                self.assertIn("TEST ALERT", json.dumps(request.json))
                self.assertIn("application/json", request.headers["content-type"])
                self.assertRegex(request.headers["user-agent"], r"^fakefrom/\d")
                self.assertEqual(request.headers["webhook-id"], request.headers["idempotency-key"])
        self.assertIn("slack (http://127.0.0.1", output)

    def test_both_keys_sign_and_an_independent_verifier_accepts_each(self):
        receiver = self.receiver()
        keys = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "an old key as plain text"]
        key_file = self.file("hook.key", "\n".join(keys) + "\n")
        self.run_test(f"type: webhook, url_file: {self.file('hook.url', receiver.url)}, secret_file: {key_file}")
        request = receiver.requests[0]
        for key in keys:
            self.assertTrue(verify(request, key))
        self.assertFalse(verify(request, "another key"))
        request.body += b" "
        self.assertFalse(verify(request, keys[0]))
        self.assertRegex(request.headers["webhook-id"], r"^ff_test_\d+:1:webhook$")
        self.assertLess(abs(int(request.headers["webhook-timestamp"]) - time.time()), 60)

    def test_the_answer_is_told_and_decides_the_exit_code(self):
        for status in (200, 202, 299, 301, 400, 401, 404, 410, 429, 500, 503):
            with self.case(str(status)):
                receiver = self.receiver(answers(status))
                output = self.run_test(f"type: webhook, url: '{receiver.url}'", code=0 if status < 300 else 2)
                self.assertIn(str(status), output)
                self.assertEqual(1, len(receiver.requests))

    def test_a_redirect_to_a_metadata_service_is_not_followed(self):
        receiver = self.receiver(answers(302, "Location: http://169.254.169.254/latest/meta-data/\r\n"))
        started = time.monotonic()
        output = self.run_test(f"type: webhook, url: '{receiver.url}'", code=2)
        self.assertIn("redirect", output)
        self.assertLess(time.monotonic() - started, 15)
        self.assertEqual(1, len(receiver.requests))

    def test_bad_receivers_cost_their_time_out_at_most(self):
        for name, behave, code, most in (
                ("resets", resets, 2, 15), ("10 MiB answer", large_answer, 0, 15), ("slow body", slow_body, 0, 15)):
            with self.case(name):
                started = time.monotonic()
                self.run_test(f"type: webhook, url: '{self.receiver(behave).url}'", code=code)
                self.assertLess(time.monotonic() - started, most)
        with self.case("refuses"):
            self.assertIn("onnect", self.run_test("type: webhook, url: 'http://127.0.0.1:9/s3cret'", code=2))

    def test_tls_is_verified(self):
        right, context = certificate(self.folder, "right")
        receiver = self.receiver(tls=context)
        sink = f"type: webhook, url: '{receiver.url}'"
        with self.case("unknown authority"):
            self.assertIn("certificate", self.run_test(sink, code=2))
        with self.case("ca_file"):
            self.run_test(f"{sink}, ca_file: {right}")
        with self.case("wrong host"):
            pem, other = certificate(self.folder, "other", host="other.example")
            output = self.run_test(f"type: webhook, url: '{self.receiver(tls=other).url}', ca_file: {pem}", code=2)
            self.assertRegex(output, "host|subject")
        with self.case("expired"):
            pem, old = expired_certificate(self.folder)
            output = self.run_test(f"type: webhook, url: '{self.receiver(tls=old).url}', ca_file: {pem}", code=2)
            self.assertIn("expired", output)
        self.assertEqual(1, len(receiver.requests))

    def test_a_proxy_is_used(self):
        proxy = self.receiver()
        self.run_test("type: webhook, url: 'http://hook.example/x', allow_http: true, "
                      f"proxy: 'http://127.0.0.1:{proxy.port}'")
        self.assertTrue(proxy.requests[0].first.startswith("POST http://hook.example/x "))

    def test_local_sinks(self):
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.addCleanup(udp.close)
        udp.bind(("127.0.0.1", 0))
        udp.settimeout(5)
        tcp = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(tcp.close)
        tcp.settimeout(5)
        self.run_test(
            f"type: syslog, name: u, address: 'udp://127.0.0.1:{udp.getsockname()[1]}'",
            f"type: syslog, name: t, address: 'tcp://127.0.0.1:{tcp.getsockname()[1]}'",
            "type: file, path: alerts.ndjson", "type: stdout",
            f"type: command, argv: [/usr/bin/tee, {self.folder / 'command.out'}]")
        self.assertRegex(udp.recv(4096).decode(), r"^<29>1 \S+Z \S+ fakefrom \d+ opened \[fakefrom@32473 id=\"ff_test_")
        connection, _ = tcp.accept()
        count, _, message = connection.recv(4096).partition(b" ")
        connection.close()
        self.assertEqual(int(count), len(message))
        for name in ("alerts.ndjson", "command.out"):
            with self.case(name):
                self.assertEqual("fakefrom.alert/1", json.loads((self.folder / name).read_text())["schema"])
        self.assertEqual(0o600, (self.folder / "alerts.ndjson").stat().st_mode & 0o777)

    def test_a_command_that_fails_says_so(self):
        script = self.file("tell", "#!/bin/sh\necho 'no such room' >&2\nexit 1\n")
        script.chmod(0o755)
        self.assertIn("exit code 1: no such room", self.run_test(f"type: command, argv: [{script}]", code=2))

    def test_one_sink_by_its_name(self):
        receiver = self.receiver()
        sinks = [f"type: webhook, name: {name}, url: '{receiver.url}'" for name in ("one", "two")]
        output = self.run_test(*sinks, name="two")
        self.assertNotIn("one", output)
        self.assertEqual(1, len(receiver.requests))
        self.assertIn("one, two", self.run_test(*sinks, name="three", code=2))

    def test_what_cannot_be_used_is_named_with_its_place(self):
        empty = self.file("empty", "\n")
        for sink, *words in (
                ("type: webhook, url: 'http://hook.example/s3cret'", "allow_http"),
                ("type: webhook, url: 'http://169.254.169.254/s3cret', allow_http: true", "169.254.169.254", "refused"),
                ("type: webhook, url: 'https://[::ffff:169.254.169.254]/s3cret'", "refused"),
                ("type: webhook, url: 'https://2852039166/s3cret'", "refused"),
                ("type: webhook, url: 'https://10.0.0.1/s3cret', deny_private: true", "deny_private"),
                ("type: webhook, url: 'https://me:s3cret@hook.example/'", "user name"),
                ("type: webhook, url_file: /nonexistent/hook.url", "/nonexistent/hook.url"),
                (f"type: webhook, url_file: {empty}", "not a URL"),
                (f"type: webhook, url: 'https://hook.example/s3cret', secret_file: {empty}", "no key"),
                ("type: webhook, url: 'https://hook.example/s3cret', ca_file: /nonexistent/ca", "/nonexistent/ca"),
                ("type: command, argv: [/nonexistent/tell]", "/nonexistent/tell"),
                ("type: syslog, address: 'udp://a b'", "address"),
                ("type: webhok, url: 'https://hook.example/s3cret'", "webhok", "webhook"),
        ):
            with self.case(sink):
                output = self.run_test(sink, code=78)
                self.assertIn("fakefrom.yaml:2:", output)
                for word in words:
                    self.assertIn(word, output)
                check = fakefrom("config", "check", self.config(sink))
                self.assertEqual(78, check.returncode)
        with self.case("no sink"):
            self.assertEqual(78, fakefrom("sink", "test", "--config", self.file("f.yaml", "lang: en\n")).returncode)


class TailToSinks(_Sinks, unittest.TestCase):
    """`tail` tells its configured sinks, whatever one of them does."""

    def setUp(self):
        super().setUp()
        self.log = self.folder / "mail.log"
        self.log.write_text("")

    def tail(self, *sinks: str) -> Tail:
        tail = Tail(self.log, "--format", "ndjson", "--config", self.config(*sinks), state=self.folder / "state")
        self.addCleanup(tail.close)
        return tail

    def write(self, *domains: str):
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())
        with self.log.open("a") as log:
            for number, domain in enumerate(domains):
                log.write(f"{stamp} mx1 postfix/qmgr[9]: 4XyZ{abs(hash(domain)) % 10000:04d}R{number:02d}z2Bcd: "
                          f"from=<a@{domain}>, size=900, nrcpt=1 (queue active)\n")

    def test_one_dead_sink_does_not_slow_another_nor_the_end(self):
        dead, fine = self.receiver(hangs), self.receiver()
        tail = self.tail(f"type: webhook, name: dead, url: '{dead.url}'", f"type: webhook, name: fine, url: '{fine.url}'")
        self.write("openai-support0.net")
        self.assertTrue(fine.wait_for(1), tail.text())
        self.assertTrue(dead.wait_for(1), tail.text())
        for number in range(1, 6):
            self.write(f"openai-support{number}.net")
            written = time.monotonic()
            self.assertTrue(fine.wait_for(number + 1), tail.text())
            # The hanging one would cost 20 s; a busy machine costs some too.
            self.assertLess(fine.requests[number].time - written, 15)
        self.assertEqual(1, len(dead.requests))
        stopping = time.monotonic()
        self.assertEqual(0, tail.stop())
        self.assertLess(time.monotonic() - stopping, 15)

    def test_a_reply_that_is_lost_leads_to_the_same_id_and_body_again(self):
        receiver = self.receiver(drops_first_reply())
        tail = self.tail(f"type: webhook, name: soc, url: '{receiver.url}'")
        time.sleep(1)
        self.write("openai-support.net")
        self.assertTrue(receiver.wait_for(2), tail.text())
        first, second = receiver.requests[:2]
        self.assertEqual(first.headers["webhook-id"], second.headers["webhook-id"])
        self.assertEqual(first.body, second.body)
        self.assertRegex(first.headers["webhook-id"], r"^ff_\w+:1:soc$")
        self.assertEqual(0, tail.stop())
        self.assertNotIn(b"s3cret", b"".join(tail.text()))

    def test_many_at_once_are_many_for_a_program_and_one_for_a_chat(self):
        program, chat = self.receiver(), self.receiver()
        tail = self.tail(f"type: webhook, url: '{program.url}'", f"type: webhook, format: mattermost, url: '{chat.url}'",
                         f"type: webhook, format: slack, url: '{chat.url}'", "type: file, path: alerts.ndjson")
        time.sleep(1)
        domains = [f"openai-support{number}.net" for number in range(60)]
        self.write(*domains)
        self.assertTrue(program.wait_for(60), tail.text())
        told = {request.json["data"]["registrable_domain"] for request in program.requests}
        self.assertEqual(set(domains), told)
        time.sleep(4)
        # Each chat: perhaps one by itself before the rest waits, then a digest.
        self.assertLess(len(chat.requests), 9)
        text = " ".join(request.body.decode() for request in chat.requests)
        for domain in domains:
            self.assertGreaterEqual(text.count(domain.replace(".", "[.]")), 2, domain)
        self.assertEqual(60, len((self.folder / "alerts.ndjson").read_text().splitlines()))
        self.assertEqual(0, tail.stop())

    def test_strangers_cannot_put_markup_or_mentions_into_a_chat(self):
        chat = self.receiver()
        tail = self.tail(*(f"type: webhook, format: {format}, url: '{chat.url}'" for format in ("slack", "discord", "teams")))
        time.sleep(1)
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())
        with self.log.open("a") as log:
            log.write(f"{stamp} mx1 postfix/qmgr[9]: 4XyZ0001Rbz2Bcd: from=<\"<!channel>```@everyone\"@openai-support.net>, "
                      "size=900, nrcpt=1 (queue active)\n")
        self.assertTrue(chat.wait_for(3), tail.text())
        for request in chat.requests:
            body = request.json
            with self.case(str(list(body))):
                self.assertNotIn("openai-support.net", request.body.decode())
                if "content" in body:
                    self.assertEqual({"parse": []}, body["allowed_mentions"])
                    self.assertEqual(2, body["content"].count("```"))
                if "text" in body:
                    self.assertNotIn("<", body["text"])

    def test_what_waits_when_it_ends_is_sent_at_the_next_start_under_the_same_id(self):
        first = self.receiver(hangs)
        sink = "type: webhook, name: soc, url: 'http://127.0.0.1:{}/s3cret'"
        tail = self.tail(sink.format(first.port))
        self.write(*(f"openai-support{number}.net" for number in range(5)))
        self.assertTrue(first.wait_for(1), tail.text())
        self.assertEqual(0, tail.stop())
        second = self.receiver()
        self.tail(sink.format(second.port))
        self.assertTrue(second.wait_for(5))
        time.sleep(0.5)
        self.assertEqual(5, len(second.requests))
        self.assertEqual(first.requests[0].headers["webhook-id"], second.requests[0].headers["webhook-id"])
        self.assertEqual(first.requests[0].body, second.requests[0].body)

    def test_kills_and_a_moody_receiver_lose_nothing_and_repeat_only_under_the_same_id(self):
        chance = random.Random(7)
        acknowledged = set()

        def moody(request, connection):
            mood = chance.random()
            if mood < 0.25:
                return resets(request, connection)
            if mood < 0.4:
                return answers(503, "Retry-After: 1\r\n")(request, connection)
            acknowledged.add(request.headers["webhook-id"])
            if mood < 0.55:
                return connection.shutdown(socket.SHUT_RDWR)
            answers(200)(request, connection)

        receiver, log = self.receiver(moody), "type: file, name: log, path: alerts.ndjson"
        domains = []
        for round in range(6):
            tail = self.tail(f"type: webhook, name: soc, url: '{receiver.url}'", log)
            for _ in range(4):
                domains.append(f"openai-support{len(domains)}.net")
                self.write(domains[-1])
                time.sleep(chance.random() / 2)
            before = len(receiver.requests)
            receiver.wait_for(before + 1, 5)
            tail.process.kill()
            tail.process.wait()
        chance.random = lambda: 0.9
        tail = self.tail(f"type: webhook, name: soc, url: '{receiver.url}'", log)

        def told() -> set[str]:
            return {request.json["data"]["registrable_domain"] for request in receiver.requests
                    if request.headers["webhook-id"] in acknowledged}

        end = time.monotonic() + 100
        while told() < set(domains) and time.monotonic() < end:
            time.sleep(0.2)
        self.assertEqual(set(domains), told(), tail.text())
        self.assertEqual(0, tail.stop())
        bodies: dict[str, set[bytes]] = {}
        for request in receiver.requests:
            bodies.setdefault(request.headers["webhook-id"], set()).add(request.body)
        self.assertEqual({1}, {len(seen) for seen in bodies.values()})
        keys = [f"{(alert := request.json['data'])['id']}:{alert['rev']}:soc" for request in receiver.requests]
        self.assertEqual([request.headers["webhook-id"] for request in receiver.requests], keys)
        lines = [json.loads(line) for line in (self.folder / "alerts.ndjson").read_text().splitlines()]
        self.assertEqual(set(domains), {line["registrable_domain"] for line in lines})

    def test_a_severity_of_its_own(self):
        all_of_them, severe = self.receiver(), self.receiver()
        tail = self.tail(f"type: webhook, url: '{all_of_them.url}'",
                         f"type: webhook, url: '{severe.url}', minimum_severity: critical")
        time.sleep(1)
        self.write("openai-support.net")
        self.assertTrue(all_of_them.wait_for(1), tail.text())
        time.sleep(0.5)
        self.assertEqual([], severe.requests)


class Notices(_Sinks, unittest.TestCase):
    """What the service must say about itself goes the way of alerts, also where the receiver fails at first."""

    def setUp(self):
        super().setUp()
        self.log = self.folder / "mail.log"
        self.failures = 1

        def fails_at_first(request, connection):
            self.failures -= 1
            answers(503 if self.failures >= 0 else 204)(request, connection)

        self.receiver_ = self.receiver(fails_at_first)
        self.settings = self.file("fakefrom.yaml", f"dead_man: 5s\nsinks:\n  - {{type: webhook, name: soc, "
                                  f"url: '{self.receiver_.url}', minimum_severity: high}}\n")

    def tail(self) -> Tail:
        tail = Tail(self.log, "--format", "ndjson", "--config", self.settings, state=self.folder / "state")
        self.addCleanup(tail.close)
        return tail

    def write(self, count: int = 1):
        with self.log.open("a") as log:
            for number in range(count):
                log.write(f"2026-11-22T10:00:{number % 60:02d}+00:00 mx1 postfix/qmgr[9]: 4XyZ0{number:03d}R00z2Bcd: removed\n")

    def told(self, kind: str) -> list:
        return [request for request in self.receiver_.requests
                if request.json["type"] == "fakefrom.notice" and request.json["data"]["kind"] == kind]

    def ids(self, kind: str) -> set[str]:
        return {request.headers["webhook-id"] for request in self.told(kind)}

    def until(self, done, tail: Tail, seconds: float = 60):
        end = time.monotonic() + seconds
        while not done():
            self.assertLess(time.monotonic(), end, (tail.text(), [request.json for request in self.receiver_.requests]))
            time.sleep(0.1)

    def test_a_silence_its_end_and_lost_lines_are_told_once_each(self):
        self.write(50)
        tail = self.tail()
        # Refused with 503, then taken, under one id.
        self.until(lambda: len(self.told("silence")) >= 2, tail)
        self.assertEqual(1, len(self.ids("silence")))
        self.assertEqual(1, len({request.body for request in self.told("silence")}))
        self.assertEqual("high", self.told("silence")[0].json["data"]["severity"])
        tail.process.kill()
        tail.process.wait()
        tail = self.tail()
        self.write()
        self.until(lambda: self.told("resumed"), tail)
        self.assertEqual(1, len(self.ids("silence")), "a restart told it again")
        # A line that was seen, but not to its end, and then is gone.
        end = time.monotonic() + 60
        while not self.told("gap") and time.monotonic() < end:
            with self.log.open("a") as log:
                log.write("2026-11-22T10:00:01+00:00 mx1 postfix/qmgr[9]: " + "x" * 3000)
            time.sleep(1)
            self.log.write_text("")
            self.write()
            time.sleep(1)
        self.assertTrue(self.told("gap"), tail.text())
        self.assertIn("lost", self.told("gap")[0].json["data"]["text"])
        self.until(lambda: len(self.ids("silence")) >= 2, tail)
        self.assertEqual(0, tail.stop())
        self.assertEqual(1, len(self.ids("gap")))


if __name__ == "__main__":
    unittest.main()
