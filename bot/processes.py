"""Starting and watching the parts of a whole installation on one machine: `beside run`.

Not honcho or supervisord: the parts need an order, a check that each is ready, a start again when
one dies, and an operator wants to see it as progress, in a page of code without a config file.
"""

import asyncio
import ctypes
import os
import secrets
import signal
import socket
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import structlog

from bot.errors import ConfigurationError

log = structlog.get_logger()

READY_SECONDS = 90.0
"""Rasa takes 8 s on two idle cores; a busy or small machine gets ten times that."""
STOP_SECONDS = 10.0
RESTART_PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
STEADY_SECONDS = 60.0
"""After so long without a fall the next restart is quick again."""
PR_SET_PDEATHSIG = 1

Probe = Callable[[], Awaitable[bool]]


@dataclass(kw_only=True)
class Part:
    """One process: how it starts, and how one sees that it is ready."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    ready: Probe
    log_file: Path
    process: asyncio.subprocess.Process | None = None
    falls: int = 0
    started: float = field(default_factory=time.monotonic)


def free_port(wanted: int) -> int:
    """Return `wanted` if nobody listens on it on loopback, else a port that is free."""
    for port in (wanted, 0):
        with closing(socket.socket()) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return int(probe.getsockname()[1])
    raise ConfigurationError("no free port on 127.0.0.1")


def answers(url: str) -> Probe:
    """Return a probe that is content when `url` answers 200."""

    async def probe() -> bool:
        limit = aiohttp.ClientTimeout(total=2)
        with suppress(aiohttp.ClientError, OSError, TimeoutError):
            async with aiohttp.ClientSession(timeout=limit) as session, session.get(url) as answer:
                return answer.status == 200
        return False

    return probe


class Supervisor:
    """Starts parts in order, starts each again when it dies, and stops all."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._watches: list[asyncio.Task[None]] = []

    async def start(self, part: Part) -> None:
        """Start a part and wait until it is ready; from then on it is watched.

        Raises ConfigurationError naming the part and its log if it does not become ready.
        """
        await self._spawn(part)
        self._parts.append(part)
        await self._wait(part)
        self._watches.append(asyncio.create_task(self._watch(part)))

    async def stop(self) -> None:
        """Stop every part, the last started first; returns when none is left."""
        for watch in self._watches:
            watch.cancel()
        for part in reversed(self._parts):
            await _stop(part)

    async def _spawn(self, part: Part) -> None:
        part.log_file.parent.mkdir(parents=True, exist_ok=True)
        with part.log_file.open("ab") as sink:
            part.process = await asyncio.create_subprocess_exec(
                *part.command,
                env={**os.environ, **part.env},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
                # Ctrl-C comes to us alone, and we stop the parts in their order; should we be
                # killed, the kernel ends them.
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )
        part.started = time.monotonic()

    async def _wait(self, part: Part) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            if part.process is None or part.process.returncode is not None:
                raise ConfigurationError(
                    f"{part.name} ended while starting; its log: {part.log_file}"
                )
            if await part.ready():
                return
            await asyncio.sleep(0.1)
        raise ConfigurationError(f"{part.name} is not ready after {READY_SECONDS:.0f} s")

    async def _watch(self, part: Part) -> None:
        while part.process is not None:
            code = await part.process.wait()
            steady = time.monotonic() - part.started > STEADY_SECONDS
            part.falls = 0 if steady else part.falls + 1
            pause = RESTART_PAUSES[min(part.falls, len(RESTART_PAUSES) - 1)]
            log.error("part ended, starting it again", part=part.name, code=code, pause=pause)
            await asyncio.sleep(pause)
            await self._spawn(part)


async def _stop(part: Part) -> None:
    process = part.process
    if process is None or process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGTERM)
    try:
        async with asyncio.timeout(STOP_SECONDS):
            await process.wait()
    except TimeoutError:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


def _die_with_parent() -> None:
    if hasattr(ctypes.CDLL(None), "prctl"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def redis_part(server: str, folder: Path, port: int, log_file: Path) -> tuple[Part, str]:
    """Return the embedded Redis and its URL."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    secret_file = folder / "password"
    if not secret_file.exists():
        write_secret(secret_file, secrets.token_hex(24))
    password = secret_file.read_text(encoding="ascii").strip()
    config = folder / "redis.conf"
    write_secret(
        config,
        "\n".join(
            (
                "bind 127.0.0.1",
                f"port {port}",
                f"requirepass {password}",
                f'dir "{folder.resolve()}"',
                # Without the append-only file a killed Redis forgets what was acknowledged.
                "appendonly yes",
                "appendfsync always",
                'save ""',
                "maxmemory 512mb",
                "maxmemory-policy noeviction",
                "",
            )
        ),
    )
    url = f"redis://:{password}@127.0.0.1:{port}/0"

    async def ready() -> bool:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"AUTH {password}\r\nPING\r\n".encode())
            answer = await reader.readline() + await reader.readline()
            writer.close()
            return b"+PONG" in answer
        return False

    command = (server, str(config.resolve()))
    return Part(name="Redis", command=command, env={}, ready=ready, log_file=log_file), url


def write_secret(path: Path, text: str) -> None:
    """Write a file that only its owner may read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
