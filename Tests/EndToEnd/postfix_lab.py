#!/usr/bin/env python3
"""The lab: a real Postfix with real SMTP traffic whose truth is known.

    outside                                    inside namespaces of its own (lab/sandbox.py)
    Lab ── starts, sends one JSON line ──▶     this file as a program
    (tests, make_sample_logs)                    lab/instance.py: Postfix, rsyslog
        ◀── answers with one JSON line ──        lab/peers.py, lab/names.py: mail store, milter, SASL, DNS
                                                 lab/client.py + lab/traffic/: the SMTP clients

Postfix is Debian's own package: the installed one's programs, or the package unpacked into a cache
folder (lab/packages.py). It runs with a configuration, spool and ports of its own, never touches
/etc/postfix or port 25, and ends with the lab.
"""

import argparse
import dataclasses
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from lab import packages, sandbox
from lab.instance import Profile
from lab.packages import Unavailable  # noqa: F401 (for those who import this file)


#: Seconds that the longest request may take.
PATIENCE = 240


class Lab:
    """A running lab, seen from outside. Use it with `with`.

    Raises Unavailable where Postfix cannot be had or cannot run.
    """

    def __init__(self, profile: Profile):
        self.profile = profile
        software = packages.software()
        words, self.private = sandbox.prefix()
        # Postfix's users must be able to reach the folder, which a home directory may not let them.
        self.folder = Path(tempfile.mkdtemp(prefix="fakefrom-lab-"))
        self.folder.chmod(0o755)
        self.process = subprocess.Popen(
            [*words, sys.executable, __file__, "--folder", str(self.folder), "--software", str(software.root),
             "--profile", json.dumps(dataclasses.asdict(profile)), *(["--private"] if self.private else [])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.log = self.folder / "mail.log"
        try:
            self._answer()
        except RuntimeError:
            self.close()
            raise

    def traffic(self, name: str, *, pace: float = 0) -> list[dict]:
        """Sends a set of mails (lab/traffic/), one every `pace` seconds, and returns the truth about each."""
        return self._ask({"do": "traffic", "name": name, "pace": pace})

    def rotate(self, name: str) -> Path:
        """Renames the log to `name` in the same folder and has it opened anew."""
        self._ask({"do": "rotate", "name": name})
        return self.folder / name

    def settle(self) -> None:
        """Waits until the queue is empty but for held mail, and all of it is in the log."""
        self._ask({"do": "settle"})

    def __enter__(self) -> "Lab":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def close(self) -> None:
        """Stops Postfix and removes the folder."""
        if self.process.poll() is None:
            try:
                self._ask({"do": "stop"})
            except (RuntimeError, OSError):
                self.process.kill()
            self.process.stdin.close()
            self.process.wait(timeout=60)
        self.process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _ask(self, request: dict):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def _answer(self):
        # One answer for each question, so nothing is ever left in the buffer that select does not see.
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
        if not ready:
            raise RuntimeError(f"the lab gave no answer for {PATIENCE} s")
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the lab ended with code {self.process.wait()}")
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]


def serve(options: argparse.Namespace) -> None:
    """Inside: starts everything, then does as asked, line by line."""
    from lab.inside import Inside
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)   # whatever else prints must not stand between the answers

    def answer(value: dict) -> None:
        answers.write(json.dumps(value) + "\n")
        answers.flush()

    inside = Inside(Path(options.folder), packages.Software(Path(options.software)),
                    Profile(**json.loads(options.profile)), private=options.private)
    try:
        inside.start()
        answer({"result": None})
        for line in sys.stdin:
            request = json.loads(line)
            if request["do"] == "stop":
                break
            try:
                answer({"result": inside.do(request)})
            except Exception as error:  # the one who asked must get an answer, whatever went wrong
                answer({"error": f"{type(error).__name__}: {error}"})
    except Exception as error:
        answer({"error": f"{type(error).__name__}: {error}"})
    finally:
        inside.stop()
        answer({"result": None})


def main() -> None:
    parser = argparse.ArgumentParser(description="The inside of the lab; started by the Lab class.")
    parser.add_argument("--folder", required=True)
    parser.add_argument("--software", required=True)
    parser.add_argument("--profile", required=True)
    parser.add_argument("--private", action="store_true", help="in network and mount namespaces of its own")
    serve(parser.parse_args())


if __name__ == "__main__":
    main()
