"""Namespaces: how the lab gets a machine of its own inside this one.

In them the lab has its own loopback with nothing else on it (so no mail can leave, and no port
collides), its own process tree (so nothing outlives it), and its own resolv.conf (so Postfix
asks the lab's name server). Nothing of the machine outside is changed.

Where namespaces are not to be had but we are root (some containers), the lab runs on the real
loopback on high ports, without a name server; the transactions that need one are left out.
"""

import fcntl
import os
import shutil
import socket
import struct
import subprocess
from pathlib import Path

from .packages import Unavailable

_UNSHARE = ["unshare", "--mount", "--net", "--ipc", "--pid", "--fork", "--kill-child", "--mount-proc"]
_USER = ["--user", "--map-root-user", "--map-auto"]


def prefix() -> tuple[list[str], bool]:
    """What to put before a command so that it runs as root in namespaces of its own.

    Returns the words, and whether there are namespaces. Raises Unavailable where neither root nor
    namespaces are to be had without a question.
    """
    root = os.geteuid() == 0
    sudo = [] if root else ["sudo", "-n"]
    attempts = [sudo + _UNSHARE]
    if not root:
        attempts.append([_UNSHARE[0], *_USER, *_UNSHARE[1:]])
    for words in attempts:
        if shutil.which(words[0]) and _works(words):
            return words, True
    if root:
        return [], False
    if shutil.which("sudo") and _works(sudo):
        return sudo, False
    raise Unavailable("Postfix needs root, `sudo -n`, or user namespaces with ranges in /etc/subuid (uidmap)")


def _works(words: list[str]) -> bool:
    done = subprocess.run([*words, "true"], stdin=subprocess.DEVNULL, capture_output=True)
    return done.returncode == 0


def furnish(folder: Path) -> None:
    """Inside the namespaces: loopback up, and our own resolver files over the machine's."""
    _loopback_up()
    files = {
        "/etc/resolv.conf": "nameserver 127.0.0.1\noptions timeout:1 attempts:2\n",
        "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\nservices: files\n",
        "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
    }
    for path, text in files.items():
        ours = folder / Path(path).name
        ours.write_text(text)
        if Path(path).exists():
            subprocess.run(["mount", "--bind", str(ours), path], check=True)


def _loopback_up() -> None:
    SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = struct.pack("16sH14x", b"lo", 0)
        flags = struct.unpack("16sH14x", fcntl.ioctl(control, SIOCGIFFLAGS, request))[1]
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", flags | IFF_UP))


def watch(process: subprocess.Popen) -> subprocess.Popen:
    """A shell that ends the process when the lab dies, however it dies.

    It waits for the end of its standard input, which the lab alone holds open. (PR_SET_PDEATHSIG would
    not do: Postfix's master changes its credentials, which clears it.)
    """
    return subprocess.Popen(
        ["sh", "-c", 'cat; kill "$0" 2>/dev/null', str(process.pid)], stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL, start_new_session=True)
