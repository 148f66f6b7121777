"""Fetches Debian's Postfix and rsyslog and unpacks them into a folder. Installs nothing.

A Postfix that is installed already is used as it is (its programs only: never its
configuration, its spool or its ports).
"""

import os
import platform
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


class Unavailable(Exception):
    """Postfix cannot be had or cannot run here; the text says why."""


def cache_folder() -> Path:
    """Where unpacked packages are kept between runs; one folder per distribution."""
    base = os.environ.get("FAKEFROM_LAB_CACHE") or ROOT / ".build" / "postfix-lab"
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        release = {}
    name = f"{release.get('ID', 'unknown')}-{release.get('VERSION_ID', '0')}-{platform.machine()}"
    return Path(base) / name


class Software:
    """The programs of Postfix and rsyslog, wherever they are."""

    def __init__(self, root: Path):
        self.root = root
        self.commands = root / "usr/sbin"
        self.daemons = root / "usr/lib/postfix/sbin"
        self.postfix_libraries = root / "usr/lib/postfix"
        self.rsyslogd = root / "usr/sbin/rsyslogd"

    @property
    def library_path(self) -> str:
        """For LD_LIBRARY_PATH: empty where the programs are installed."""
        if self.root == Path("/"):
            return ""
        folders = [self.postfix_libraries]
        folders += sorted(self.root.glob("usr/lib/*-linux-gnu*")) + sorted(self.root.glob("lib/*-linux-gnu*"))
        return ":".join(str(folder) for folder in folders)

    @property
    def rsyslog_modules(self) -> Path:
        found = sorted(self.root.glob("usr/lib/*/rsyslog"))
        return found[0] if found else self.root / "usr/lib/rsyslog"


def software() -> Software:
    """Postfix and rsyslog, ready to be run.

    Raises Unavailable where they are neither installed nor to be downloaded.
    """
    if all(Path(path).exists() for path in ("/usr/lib/postfix/sbin/master", "/usr/sbin/rsyslogd")):
        return Software(Path("/"))
    cache = cache_folder()
    root = cache / "root"
    if not (cache / "complete").exists():
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(parents=True)
        _Fetcher(cache, root).fetch(["postfix", "rsyslog"])
        (cache / "complete").touch()
    return Software(root)


class _Fetcher:
    def __init__(self, cache: Path, root: Path):
        self.cache = cache
        self.root = root
        self.options = ["-q", "-o", "APT::Sandbox::User="]
        self.done: set[str] = set()

    def fetch(self, names: list[str]) -> None:
        for program in ("apt-get", "dpkg-deb"):
            if not shutil.which(program):
                raise Unavailable(f"there is no {program} to fetch Debian's Postfix with, and Postfix is not installed")
        try:
            self._unpack(names)
        except Unavailable:
            # The machine has no package lists, or stale ones: fetch some into a folder of our own, which needs no root.
            self._private_lists()
            self._unpack(names)

    def _private_lists(self) -> None:
        for folder in ("lists/partial", "archives/partial"):
            (self.cache / "apt" / folder).mkdir(parents=True, exist_ok=True)
        self.options += [
            "-o", f"Dir::State::lists={self.cache}/apt/lists",
            "-o", f"Dir::Cache={self.cache}/apt",
            "-o", "Dir::Cache::pkgcache=", "-o", "Dir::Cache::srcpkgcache=",
        ]
        self._run(["apt-get", *self.options, "update"], "the package lists cannot be fetched")

    def _unpack(self, names: list[str]) -> None:
        for name in names:
            if name in self.done:
                continue
            folder = self.cache / "download" / name
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            self._run(["apt-get", *self.options, "download", name], f"{name} cannot be downloaded", folder)
            archive = next(iter(folder.glob("*.deb")), None)
            if archive is None:
                raise Unavailable(f"apt-get downloaded nothing for {name}")
            self._run(["dpkg-deb", "-x", str(archive), str(self.root)], f"{archive.name} cannot be unpacked")
            self.done.add(name)
            self._unpack(self._missing_libraries(archive))
            shutil.rmtree(folder)

    def _missing_libraries(self, archive: Path) -> list[str]:
        text = self._run(["dpkg-deb", "-f", str(archive), "Depends"], f"{archive.name} cannot be read")
        names = [part.split("|")[0].split("(")[0].split(":")[0].strip() for part in text.split(",")]
        return [name for name in names if name.startswith("lib") and not _installed(name)]

    def _run(self, command: list[str], problem: str, folder: Path | None = None) -> str:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
        done = subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            last = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
            raise Unavailable(f"{problem}: {last}")
        return done.stdout


def _installed(package: str) -> bool:
    status = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Status}", package], capture_output=True, text=True).stdout
    return status == "install ok installed"
