"""A tiny name server: the lab's clients, the senders' domains and two block lists.

Knows only test addresses (RFC 5737, RFC 2544, RFC 3849). A domain exists unless its first label
ends in `nxdomain`; nothing here is a copy of what the real DNS says.
"""

import ipaddress
import socket
import struct
import threading

A, PTR, MX, TXT, AAAA = 1, 12, 15, 16, 28
CLIENT_BLOCKLIST = "zen.dnsbl.example"
DOMAIN_BLOCKLIST = "dbl.dnsbl.example"


class Client:
    """A host that sends mail to the lab, as its address and the DNS tell."""

    def __init__(self, address: str, name: str | None = None, *, claims: str | None = None, listed: bool = False):
        self.address = address
        #: What Postfix logs before the address: only a name whose address leads back is believed.
        self.name = name or "unknown"
        #: What the PTR record says, believed or not.
        self.claimed = name or claims
        self.listed = listed


class NameServer:
    """Answers on 127.0.0.1:53 inside the lab's own network namespace."""

    def __init__(self, clients: list[Client], listed_domains: set[str], hosts: dict[str, str]):
        self.hosts = {client.name: client.address for client in clients if client.name != "unknown"} | hosts
        self.pointers = {_reverse(client.address): client.claimed for client in clients if client.claimed}
        self.listed = {_blocklist_name(client.address) for client in clients if client.listed}
        self.listed |= {f"{domain}.{DOMAIN_BLOCKLIST}" for domain in listed_domains}
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 53))
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            query, peer = self.socket.recvfrom(1500)
            try:
                self.socket.sendto(self._answer(query), peer)
            except (IndexError, struct.error, UnicodeError):
                pass

    def _answer(self, query: bytes) -> bytes:
        name, end = _read_name(query, 12)
        kind = struct.unpack(">H", query[end:end + 2])[0]
        exists, records = self._look_up(name.lower(), kind)
        head = query[:2] + struct.pack(">HHHHH", 0x8580 | (0 if exists else 3), 1, len(records), 0, 0)
        body = b"".join(
            b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 60, len(data)) + data for data in records)
        return head + query[12:end + 4] + body

    def _look_up(self, name: str, kind: int) -> tuple[bool, list[bytes]]:
        if name.endswith(".arpa"):
            pointer = self.pointers.get(name)
            return pointer is not None, [_write_name(pointer)] if pointer and kind == PTR else []
        if name.endswith((CLIENT_BLOCKLIST, DOMAIN_BLOCKLIST)):
            text = b"listed by the lab"
            found = {A: socket.inet_aton("127.0.0.2"), TXT: bytes([len(text)]) + text}.get(kind)
            return name in self.listed, [found] if name in self.listed and found else []
        if name.split(".")[0].endswith("nxdomain"):
            return False, []
        address = ipaddress.ip_address(self.hosts.get(name, "192.0.2.250"))
        if kind == (A if address.version == 4 else AAAA):
            return True, [address.packed]
        return True, []


def _reverse(address: str) -> str:
    return ipaddress.ip_address(address).reverse_pointer


def _blocklist_name(address: str) -> str:
    return _reverse(address).rsplit(".", 2)[0] + "." + CLIENT_BLOCKLIST


def _read_name(packet: bytes, at: int) -> tuple[str, int]:
    labels = []
    while length := packet[at]:
        labels.append(packet[at + 1:at + 1 + length].decode("latin-1"))
        at += 1 + length
    return ".".join(labels), at + 1


def _write_name(name: str) -> bytes:
    return b"".join(bytes([len(label)]) + label.encode() for label in name.split(".")) + b"\0"
