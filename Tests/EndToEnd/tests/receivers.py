"""Receivers for sinks: HTTP servers that behave as badly as a test wants, TLS included, and a proxy. Raw sockets, so
that they can break every rule."""

import base64
import hashlib
import hmac
import json
import socket
import ssl
import struct
import subprocess
import threading
import time
from pathlib import Path


class Request:
    def __init__(self, first: str, headers: dict[str, str], body: bytes):
        self.first, self.headers, self.body = first, headers, body
        self.time = time.monotonic()

    @property
    def json(self):
        return json.loads(self.body)


class RawReceiver:
    """Calls `behave(request, connection)` for each request; a connection it leaves open is read on."""

    def __init__(self, behave, tls: ssl.SSLContext | None = None):
        self.behave, self.tls = behave, tls
        self.requests: list[Request] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.closed = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}/hook/s3cret"

    def _accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket):
        try:
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            while request := self._read(connection):
                self.requests.append(request)
                self.behave(request, connection)
        except OSError:
            pass
        finally:
            connection.close()

    @staticmethod
    def _read(connection) -> Request | None:
        data = b""
        while b"\r\n\r\n" not in data:
            part = connection.recv(65536)
            if not part:
                return None
            data += part
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        while len(body) < int(headers.get("content-length", 0)):
            part = connection.recv(65536)
            if not part:
                return None
            body += part
        return Request(first, headers, body)

    def wait_for(self, count: int, seconds: float = 90) -> bool:
        end = time.monotonic() + seconds
        while len(self.requests) < count and time.monotonic() < end:
            time.sleep(0.02)
        return len(self.requests) >= count

    def close(self):
        self.closed.set()
        self.listener.close()


def answers(status: int, headers: str = "", body: bytes = b""):
    """Behaves well, with this status."""
    def behave(request, connection):
        connection.sendall(f"HTTP/1.1 {status} Answer\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    return behave


def hangs(request, connection):
    time.sleep(60)


def resets(request, connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def drops_first_reply():
    seen = []

    def behave(request, connection):
        seen.append(request)
        if len(seen) == 1:
            connection.shutdown(socket.SHUT_RDWR)
        else:
            answers(200)(request, connection)
    return behave


def large_answer(request, connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10485760\r\n\r\n")
    for _ in range(160):
        connection.sendall(b"x" * 65536)


def slow_body(request, connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n")
    for _ in range(60):
        connection.sendall(b"x")
        time.sleep(1)


def verify(request: Request, key_text: str) -> bool:
    """Standard Webhooks, as its specification says, without FakeFrom's code."""
    key = base64.b64decode(key_text[6:]) if key_text.startswith("whsec_") else key_text.encode()
    content = b".".join([request.headers["webhook-id"].encode(), request.headers["webhook-timestamp"].encode(), request.body])
    right = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(f"v1,{right}", given) for given in request.headers["webhook-signature"].split(" "))


def certificate(folder: Path, name: str, *, host: str = "127.0.0.1") -> tuple[Path, ssl.SSLContext]:
    """A self-signed certificate, which is also its own authority, and a server's context with it."""
    key, pem = folder / f"{name}.key", folder / f"{name}.pem"
    kind = "IP" if host[0].isdigit() else "DNS"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=test",
               "-addext", f"subjectAltName={kind}:{host}", "-keyout", key, "-out", pem, "-days", "2"]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key)
    return pem, context


def expired_certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A self-signed certificate that was valid for a day in 2020."""
    (folder / "index").write_text("")
    (folder / "serial").write_text("01\n")
    configuration = folder / "ca.cnf"
    configuration.write_text(
        "[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n"
        "x509_extensions=v\n[p]\ncommonName=supplied\n[v]\nsubjectAltName=IP:127.0.0.1\nbasicConstraints=CA:TRUE\n")
    for command in (
            ["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=test",
             "-keyout", "old.key", "-out", "old.csr"],
            ["ca", "-batch", "-selfsign", "-notext", "-config", configuration, "-keyfile", "old.key", "-in", "old.csr",
             "-startdate", "20200101000000Z", "-enddate", "20200102000000Z", "-out", "old.pem"]):
        subprocess.run(["openssl", *command], check=True, capture_output=True, cwd=folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "old.pem", folder / "old.key")
    return folder / "old.pem", context
