"""What runs inside the namespaces: the servers, Postfix, and the traffic that was asked for."""

import dataclasses
import importlib
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import names, peers, sandbox
from .client import Transaction
from .configuration import DOMAIN
from .instance import Instance, Profile
from .mail import Flow, Mail, send
from .packages import Software
from .people import CLIENTS, LISTED_DOMAINS

#: Clients at work at the same time, so that the lines of different mails are mixed as in real logs.
PARALLEL = 4


class Inside:
    def __init__(self, folder: Path, software: Software, profile: Profile, *, private: bool):
        self.folder, self.private = folder, private
        self.instance = Instance(software, folder, profile, dns=private)

    def start(self) -> None:
        if self.private:
            sandbox.furnish(self.folder)
            names.NameServer(list(CLIENTS.values()), LISTED_DOMAINS, {f"mailstore.{DOMAIN}": "127.0.0.1"})
        else:
            for client in CLIENTS.values():
                client.name = "unknown"   # Postfix does not look names up there
        ports = self.instance.ports
        peers.serve(ports.store, peers.MailStore)
        peers.serve(ports.old_store, peers.OldMailStore)
        peers.serve(ports.sasl, peers.SASLService)
        peers.serve(ports.milter_service, peers.Milter)
        self.instance.start()

    def stop(self) -> None:
        self.instance.stop()
        self.instance.clean()

    def do(self, request: dict):
        match request["do"]:
            case "traffic":
                return [dataclasses.asdict(item) for item in self.traffic(request["name"], request["pace"])]
            case "rotate":
                # A reload in the middle of a delivery makes Postfix put that mail off for a minute.
                self._wait_while_queued("incoming", "active")
                return self.instance.rotate(self.folder / request["name"])
            case "settle":
                return self.settle()
            case other:
                raise ValueError(f"the lab cannot do {other!r}")

    def traffic(self, name: str, pace: float) -> list[Transaction]:
        """Sends a set, named `module.SET`, and returns the truths in the order of the set.

        A mail starts `pace` seconds after the one before it, or as soon as a client is free.
        """
        module, _, attribute = name.partition(".")
        items = getattr(importlib.import_module(f"lab.traffic.{module}"), attribute)
        items = [item for item in items if self.private or not getattr(item, "needs_names", False)]
        start = time.monotonic()
        with ThreadPoolExecutor(PARALLEL) as pool:
            moments = [start + pace * index for index in range(len(items))]
            return [truth for truths in pool.map(self._play, items, moments) for truth in truths]

    def _play(self, item: Mail | Flow, moment: float) -> list[Transaction]:
        try:
            time.sleep(max(0, moment - time.monotonic()))
            return item.play(self.instance) if isinstance(item, Flow) else [send(item, self.instance)]
        except Exception as error:
            raise RuntimeError(f"scenario {item.scenario}: {type(error).__name__}: {error}") from error

    def settle(self) -> None:
        """Waits until nothing but held mail is queued and the log has stood still for a moment."""
        self._wait_while_queued("maildrop", "incoming", "active", "deferred")
        size = -1
        while size != (now := self.instance.log.stat().st_size):
            size = now
            time.sleep(0.5)

    def _wait_while_queued(self, *queues: str) -> None:
        end = time.monotonic() + 60
        while queued := self._queued(queues):
            if time.monotonic() > end:
                raise TimeoutError(f"still queued after 60 s: {queued}\n{self.instance.words()}")
            time.sleep(0.1)

    def _queued(self, queues: tuple[str, ...]) -> list[str]:
        found = [path for queue in queues for path in (self.instance.queue / queue).rglob("*") if path.is_file()]
        return [str(path.relative_to(self.instance.queue)) for path in found]
