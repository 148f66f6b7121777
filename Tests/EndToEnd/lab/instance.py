"""One Postfix: its configuration, its folder, its start, its rotation and its end."""

import grp
import os
import pwd
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from . import configuration, sandbox
from .packages import Software

#: Accounts that every Debian and Ubuntu has. Postfix wants two users and a group of its own; in the
#: lab nobody else is there, so accounts that other programs use elsewhere do no harm.
MAIL_OWNER, SETGID_GROUP, UNPRIVILEGED = "mail", "news", "nobody"


@dataclass(frozen=True)
class Profile:
    """How a mail server logs."""

    host: str
    #: RFC 3339 stamps by rsyslog, else traditional ones by Postfix's own postlogd.
    rfc3339: bool = False
    long_queue_ids: bool = False
    header_checks: bool = True
    syslog_name: str = "postfix"
    #: Every daemon with -v.
    verbose: bool = False


class Instance:
    """A running Postfix in `folder`, with its log in `folder/mail.log`."""

    def __init__(self, software: Software, folder: Path, profile: Profile, *, dns: bool):
        self.software, self.folder, self.profile, self.dns = software, folder, profile, dns
        self.ports = configuration.Ports(dns)
        self.log = folder / "mail.log"
        self.configuration = folder / "etc"
        self.queue = folder / "queue"
        self.master: subprocess.Popen | None = None
        self.rsyslog: subprocess.Popen | None = None
        self.watchers: list[subprocess.Popen] = []

    def start(self) -> None:
        self._folders()
        configuration.write(self)
        if self.profile.rfc3339:
            self._start_rsyslog()
        output = (self.folder / "master.out").open("wb")
        self.master = subprocess.Popen(
            [self.software.daemons / "master", "-d", "-c", self.configuration], env=self.environment(),
            stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        self.watchers.append(sandbox.watch(self.master))
        self._wait_until_ready()

    def environment(self) -> dict[str, str]:
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "TZ": "UTC", "LANG": "C.UTF-8",
                       "MAIL_CONFIG": str(self.configuration)}
        if self.software.library_path:
            environment["LD_LIBRARY_PATH"] = self.software.library_path
        return environment

    def command(self, name: str, *arguments: str, text: str = "") -> subprocess.CompletedProcess:
        """Runs one of Postfix's commands (postsuper, sendmail …) on this instance."""
        return subprocess.run(
            [self.software.commands / name, *arguments], env=self.environment(), input=text,
            capture_output=True, text=True, timeout=60)

    def rotate(self, target: Path) -> None:
        """Renames the log, and has its writer open a new one: what logrotate's `create` does."""
        self.log.rename(target)
        writer = self.rsyslog if self.profile.rfc3339 else self.master
        writer.send_signal(signal.SIGHUP)
        self._wait(lambda: self.log.exists() or self._poke(), "the log was not opened again")

    def stop(self) -> None:
        for process in (self.master, self.rsyslog):
            if process and process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(timeout=20)
                except subprocess.TimeoutExpired:
                    process.kill()
        for watcher in self.watchers:
            watcher.kill()   # what it watched is gone, and its process ID may be another's soon
            watcher.wait()
        self.master, self.rsyslog, self.watchers = None, None, []

    def _poke(self) -> bool:
        """postlogd and rsyslog open the file when they have something to write."""
        self.command("postlog", "-t", f"{self.profile.syslog_name}/postfix-script", "refreshing the Postfix mail system")
        return False

    def _folders(self) -> None:
        owner, group = pwd.getpwnam(MAIL_OWNER).pw_uid, grp.getgrnam(SETGID_GROUP).gr_gid
        private = ["active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private",
                   "saved", "trace"]
        for name in [*private, "maildrop", "public", "pid"]:
            path = self.queue / name
            path.mkdir(parents=True, exist_ok=True)
            shared = name in ("maildrop", "public")
            # postdrop is not set-group-ID here, and the simple content filter's user submits mail by it.
            path.chmod(0o733 if name == "maildrop" else 0o711 if shared else 0o755 if name == "pid" else 0o700)
            if name != "pid":
                os.chown(path, owner, group if shared else -1)
        data = self.folder / "data"
        data.mkdir(exist_ok=True)
        data.chmod(0o700)
        os.chown(data, owner, -1)
        mail = self.folder / "mailboxes"
        mail.mkdir(exist_ok=True)
        os.chown(mail, pwd.getpwnam(UNPRIVILEGED).pw_uid, -1)
        self.configuration.mkdir(exist_ok=True)
        self.folder.chmod(0o755)

    def _start_rsyslog(self) -> None:
        path = self.folder / "rsyslog.conf"
        path.write_text(configuration.rsyslog(self))
        output = (self.folder / "rsyslog.out").open("wb")
        self.rsyslog = subprocess.Popen(
            [self.software.rsyslogd, "-n", "-f", path, "-i", self.folder / "rsyslog.pid",
             "-M", self.software.rsyslog_modules],
            env=self.environment(), stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        self.watchers.append(sandbox.watch(self.rsyslog))
        self._wait(lambda: (self.queue / "public/postlog").exists(), "rsyslog did not open its socket")

    def _wait_until_ready(self) -> None:
        self._wait(lambda: self.log.exists() and b"daemon started" in self.log.read_bytes(), "Postfix did not start")

    def _wait(self, ready, problem: str, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not ready():
            for process in (self.master, self.rsyslog):
                if process and process.poll() is not None:
                    raise RuntimeError(f"{problem}: {process.args[0]} ended\n{self.words()}")
            if time.monotonic() > end:
                raise RuntimeError(f"{problem} within {seconds:.0f} s\n{self.words()}")
            time.sleep(0.05)

    def words(self) -> str:
        """What the daemons said, for error messages."""
        text = ""
        for name in ("master.out", "rsyslog.out", "mail.log"):
            if (self.folder / name).exists():
                text += (self.folder / name).read_text(errors="replace")[-2000:]
        return text

    def clean(self) -> None:
        """Removes everything but the logs: whoever started the lab may not have the right to."""
        for path in self.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif not path.name.startswith(self.log.name):
                path.unlink()
