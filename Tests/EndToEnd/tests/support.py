"""What the tests share: the fakefrom binary, a started lab, a webhook receiver."""

import contextlib
import http.server
import json
import os
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from postfix_lab import Lab, Profile, Unavailable

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = ROOT / "sample-logs"


def binary() -> Path:
    """The fakefrom to test: $FAKEFROM, else the newest one built here."""
    if named := os.environ.get("FAKEFROM"):
        return Path(named).resolve()
    built = [path for kind in ("debug", "release") if (path := ROOT / ".build" / kind / "fakefrom").exists()]
    if not built:
        raise FileNotFoundError("there is no fakefrom in .build; run `swift build`, or name one in FAKEFROM")
    return max(built, key=lambda path: path.stat().st_mtime)


def environment(**more: str) -> dict[str, str]:
    """English texts, UTC, and no configuration of the machine's user."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent", **more}


def fakefrom(*arguments, stdin: bytes = b"", seconds: float = 120, **more: str) -> subprocess.CompletedProcess:
    """Runs fakefrom to its end."""
    return subprocess.run(
        [binary(), *map(str, arguments)], input=stdin, capture_output=True, timeout=seconds, env=environment(**more))


def records(output: bytes) -> list[dict]:
    """The NDJSON records on standard output; raises on anything else there."""
    return [json.loads(line) for line in output.split(b"\n") if line]


def start_lab(profile: Profile) -> Lab:
    """A running lab. Without one the test is skipped, but in CI it fails: there it must run."""
    try:
        return Lab(profile)
    except Unavailable as problem:
        if os.environ.get("CI") == "true":
            raise
        raise unittest.SkipTest(f"no Postfix here: {problem}") from None


class Cases:
    """For test classes that look at many cases at once: one failure that lists what is wrong with each."""

    def setUp(self):
        self._problems = []

    @contextlib.contextmanager
    def case(self, name: str):
        try:
            yield
        except AssertionError as problem:
            self._problems.append(f"{name}: " + str(problem).replace("\n", "\n    "))

    def tearDown(self):
        if self._problems:
            self.fail(f"{len(self._problems)} cases are wrong:\n" + "\n".join(self._problems[:40]))


class Receiver:
    """An HTTP server on loopback that takes webhooks."""

    def __init__(self):
        self.posts: list[tuple[float, dict, dict]] = []
        self.changed = threading.Condition()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with receiver.changed:
                    receiver.posts.append((time.monotonic(), dict(self.headers), json.loads(body)))
                    receiver.changed.notify_all()
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}/hook"

    def alerts(self) -> dict[str, dict]:
        """The newest state of each alert, by its id."""
        newest: dict[str, dict] = {}
        for _, _, body in self.posts:
            alert = body.get("data", body)
            if alert["id"] not in newest or alert["rev"] >= newest[alert["id"]]["rev"]:
                newest[alert["id"]] = alert
        return newest

    def wait_for(self, done, seconds: float) -> bool:
        """Waits until `done()` is true; looks after every post."""
        end = time.monotonic() + seconds
        with self.changed:
            while not done():
                left = end - time.monotonic()
                if left <= 0:
                    return False
                self.changed.wait(min(left, 0.2))
        return True

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Tail:
    """A `fakefrom tail` that runs while a test goes on."""

    def __init__(self, *arguments, state: Path | None = None):
        """`state`: a directory that outlives this run."""
        self.folder = tempfile.TemporaryDirectory(prefix="fakefrom-tail-")
        self.errors = open(Path(self.folder.name) / "stderr", "w+b")
        self.output = open(Path(self.folder.name) / "stdout", "w+b")
        self.process = subprocess.Popen(
            [binary(), "tail", *map(str, arguments), "--state", state or Path(self.folder.name) / "state"],
            stdin=subprocess.DEVNULL, stdout=self.output, stderr=self.errors, env=environment())

    def stop(self) -> int:
        """Asks it to stop as systemd does, and returns its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("tail did not stop within 20 s of SIGTERM") from None

    def text(self) -> tuple[bytes, bytes]:
        return tuple((Path(self.folder.name) / name).read_bytes() for name in ("stdout", "stderr"))

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.errors.close()
        self.output.close()
        self.folder.cleanup()
