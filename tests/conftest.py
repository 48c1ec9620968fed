"""Fixtures that many tests share: a real Redis, the store on it, and a clock that tests move."""

import asyncio
import io
import logging
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import redis
import structlog
from hypothesis import settings

from bot.logs import configure
from bot.store.redis import Store
from tests.service import Languages, Running, service

# No test calls a model but one that it names: tests/model_server.py says how.
os.environ["BESIDE_FORBID_MODELS"] = "1"

# On a machine that judges a change, the same examples each time; elsewhere new ones, to find more.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


class ManualClock:
    """Time that stands still until a test advances it."""

    def __init__(self, start: datetime = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)) -> None:
        self._now = start
        self._sleepers: list[tuple[datetime, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        due = self._now + timedelta(seconds=seconds)
        if due > self._now:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._sleepers.append((due, future))
            await future

    def advance(self, **delta: float) -> None:
        """Move the time by a timedelta's arguments and wake whoever slept until then."""
        self._now += timedelta(**delta)
        due = [each for each in self._sleepers if each[0] <= self._now]
        self._sleepers = [each for each in self._sleepers if each[0] > self._now]
        for _, future in due:
            if not future.done():
                future.set_result(None)


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture(scope="session")
def redis_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a Redis of the tests' own, without files: the faults tests start theirs."""
    server = shutil.which("redis-server")
    if server is None:
        pytest.fail("redis-server is missing: apt-get install redis-server")
    port, folder = free_port(), Path(tmp_path_factory.mktemp("redis"))
    with subprocess.Popen(
        [server, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)],
        stdout=subprocess.DEVNULL,
    ) as process:
        try:
            _wait_for(port)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    for _ in range(100):
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("redis-server did not start within 5 s")


@pytest.fixture
def redis_url(redis_process: str) -> str:
    """The URL of an empty Redis."""
    with closing(redis.Redis.from_url(redis_process)) as client:
        client.flushall()
    return redis_process


@pytest.fixture
async def store(redis_url: str) -> AsyncIterator[Store]:
    store = Store(redis_url)
    yield store
    await store.close()


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator["RedisProcess"]:
    """A Redis that a test may kill and start again, with what it kept."""
    process = RedisProcess(tmp_path / "redis")
    try:
        process.start()
        yield process
    finally:  # also of one that never answered
        process.kill()


class RedisProcess:
    """One redis-server with an append-only file, on a port of its own."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder, self._port = folder, free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        command = ["redis-server", "--port", str(self._port), "--bind", "127.0.0.1"]
        files = ["--dir", str(self._folder), "--save", ""]
        keep = ["--appendonly", "yes", "--appendfsync", "always"]
        self._process = subprocess.Popen([*command, *files, *keep], stdout=subprocess.DEVNULL)
        _wait_for(self._port)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


@pytest.fixture(scope="session")
def languages() -> Languages:
    """The language packs, the guards and the helplines, read once."""
    return Languages()


@pytest.fixture
async def running(
    languages: Languages, clock: ManualClock, redis_url: str, tmp_path: Path
) -> AsyncIterator[Running]:
    """The whole service, with a fake dialogue manager."""
    async with service(languages, clock, redis_url, tmp_path / "state") as started:
        yield started


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is logged at the most talkative level, by us and by the libraries."""
    root, found = logging.getLogger(), io.StringIO()
    before, level = root.handlers[:], root.level
    monkeypatch.setattr(sys, "stderr", found)
    root.handlers = []
    configure("debug")
    yield found
    root.handlers, root.level = before, level
    structlog.reset_defaults()
