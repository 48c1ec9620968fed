"""Places outside the desk that tests can be told at: a real mail server and a real webhook."""

import asyncio
import hmac
import json
import ssl
import subprocess
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from hashlib import sha256
from pathlib import Path
from typing import Any

from aiohttp import web
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

Behaviour = Callable[[], Awaitable[int]]


def status(code: int) -> Behaviour:
    """Answer with this."""

    async def behave() -> int:
        return code

    return behave


async def hang() -> int:
    """Answer when nobody waits any more."""
    await asyncio.sleep(30)
    return 204


@dataclass
class Received:
    """One request to the webhook."""

    body: bytes
    headers: dict[str, str]

    @property
    def content(self) -> dict[str, Any]:
        return dict(json.loads(self.body))

    def is_signed_with(self, secret: str) -> bool:
        told = self.headers.get("X-Beside-Signature", "")
        return told == f"sha256={hmac.new(secret.encode(), self.body, sha256).hexdigest()}"


@dataclass
class Endpoint:
    """A webhook that answers as `next` says, one behaviour a request, and otherwise 204."""

    url: str = ""
    next: deque[Behaviour] = field(default_factory=deque)
    always: Behaviour = field(default_factory=lambda: status(204))
    heard: list[Received] = field(default_factory=list)

    @property
    def rungs(self) -> list[int]:
        return [each.content["rung"] for each in self.heard]

    async def handle(self, request: web.Request) -> web.Response:
        self.heard.append(Received(await request.read(), dict(request.headers)))
        code = await (self.next.popleft() if self.next else self.always)()
        return web.Response(status=code, headers={"Location": "/elsewhere"} if code == 302 else {})


@asynccontextmanager
async def endpoint(context: ssl.SSLContext | None = None) -> AsyncIterator[Endpoint]:
    """Serve a webhook."""
    found, app = Endpoint(), web.Application()
    app.router.add_post("/{path:.*}", found.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
        scheme = "https" if context else "http"
        found.url = f"{scheme}://localhost:{runner.addresses[0][1]}/CANARY-path"
        yield found
    finally:
        await runner.cleanup()


@dataclass
class Mailbox:
    """What a mail server took, and what it answers to a recipient or to a mail."""

    port: int = 0
    refused: dict[str, deque[str]] = field(default_factory=dict)
    slow: bool = False
    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    """Every command that had a recipient or a password in it."""

    def text(self, number: int = 0) -> str:
        """Return what a person reads of a mail."""
        return f"{self.mails[number]['Subject']}\n{self.mails[number].get_content()}"

    async def handle_RCPT(
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        self.seen.append(address)
        if self.slow:
            await asyncio.sleep(30)
        if answers := self.refused.get(address):
            return answers.popleft()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        content = envelope.content or b""
        raw = content if isinstance(content, bytes) else content.encode()
        found = message_from_bytes(raw, policy=default)
        assert isinstance(found, EmailMessage)
        self.mails.append(found)
        self.recipients += envelope.rcpt_tos
        return "250 OK"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, mechanism: str, given: Any
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.seen.append(mechanism)
        right = (given.login, given.password) == (b"desk", b"CANARY-password")
        return AuthResult(success=right, handled=False)


@asynccontextmanager
async def mailbox(
    context: ssl.SSLContext | None = None, *, tls_first: bool = False, signed_in: bool = False
) -> AsyncIterator[Mailbox]:
    """Serve mail; with a context by STARTTLS, or encrypted from the first byte."""
    found, loop = Mailbox(), asyncio.get_running_loop()
    clients: list[SMTP] = []

    def client() -> SMTP:
        clients.append(
            SMTP(
                found,
                hostname="localhost",
                loop=loop,
                enable_SMTPUTF8=True,
                tls_context=None if tls_first else context,
                authenticator=found.authenticate,
                auth_required=signed_in,
                auth_require_tls=bool(context),
            )
        )
        return clients[-1]

    server = await loop.create_server(client, "127.0.0.1", 0, ssl=context if tls_first else None)
    found.port = server.sockets[0].getsockname()[1]
    try:
        yield found
    finally:
        server.close()
        for each in clients:
            if isinstance(each.transport, asyncio.Transport):
                each.transport.abort()
        await server.wait_closed()
        await asyncio.sleep(0)


def certificate(folder: Path) -> Path:
    """Make a certificate for localhost that nobody has signed, with its key in one file."""
    path = folder / "localhost.pem"
    made = (
        *("openssl", "req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
        *("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
        *("-addext", "subjectAltName=DNS:localhost"),
        *("-keyout", str(folder / "key"), "-out", str(folder / "certificate")),
    )
    subprocess.run(made, check=True, capture_output=True)
    path.write_bytes((folder / "key").read_bytes() + (folder / "certificate").read_bytes())
    return path


def server_context(pem: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context
