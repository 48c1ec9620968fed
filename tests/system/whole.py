"""The whole of Beside, as processes of the tests' own that can be killed, frozen and restarted.

Its ports, its Redis and its folder are its own; nothing is left running when the session ends.
"""

import asyncio
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest

from bot.training import MODEL, train
from tests.conftest import free_port
from tests.processes import Part, action_server, rasa_server, redis_server, stop

ROOT = Path(__file__).parents[2]
START_SECONDS = 60.0
CLINIC = """\
name: Riverside Clinic
timezone: UTC
days_ahead: 60
hours:
"""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Process:
    """One part. Its port and its folder stay the same however often it is started."""

    def __init__(self, begin: Callable[[], AbstractContextManager[Part]]) -> None:
        self._begin = begin
        self._stack = ExitStack()
        self._part: Part | None = None
        self._frozen = False

    @property
    def part(self) -> Part:
        if self._part is None:
            raise RuntimeError("the part does not run")
        return self._part

    @property
    def runs(self) -> bool:
        return self._part is not None and self._part.process.poll() is None

    def begin(self) -> None:
        """Start the part and wait until it answers; blocks."""
        self._part = self._stack.enter_context(self._begin())

    def end(self) -> None:
        """Stop the part kindly and wait until it is gone; blocks."""
        self.go_on()
        self._stack.close()
        self._part = None

    def mend(self) -> None:
        """Have the part run, whatever a test did to it; blocks."""
        self.go_on()
        if not self.runs:
            self.end()
            self.begin()

    async def start(self) -> None:
        await asyncio.to_thread(self.begin)

    async def stop(self) -> None:
        await asyncio.to_thread(self.end)

    async def kill(self) -> None:
        """End the part as a crash or the kernel would: without a word."""
        self.part.process.kill()
        await asyncio.to_thread(self.end)

    async def restart(self) -> None:
        await self.kill()
        await self.start()

    def freeze(self) -> None:
        """Let the part hang: its connections stay open, nothing is answered."""
        self.part.process.send_signal(signal.SIGSTOP)
        self._frozen = True

    def go_on(self) -> None:
        if self._frozen and self.runs:
            self.part.process.send_signal(signal.SIGCONT)
        self._frozen = False


class System:
    """Redis, the actions, Rasa and the bot, started in this order."""

    def __init__(self, folder: Path, model: Path) -> None:
        self.folder = folder
        self.clinic = folder / "clinic.yml"
        hours = "".join(f'  {day}: ["08:00-20:00"]\n' for day in DAYS)
        self.clinic.write_text(CLINIC + hours, encoding="utf-8")
        ports = {name: free_port() for name in ("redis", "actions", "rasa", "bot")}
        self.redis_url = f"redis://127.0.0.1:{ports['redis']}/0"
        self.rasa_url = f"http://127.0.0.1:{ports['rasa']}"
        self.url = f"http://127.0.0.1:{ports['bot']}"
        self.redis = Process(lambda: redis_server(folder, ports["redis"]))
        self.actions = Process(
            lambda: action_server(folder, self.redis_url, ports["actions"], **self.environment)
        )
        self.rasa = Process(
            lambda: _talkative_rasa(folder, self.redis_url, ports["actions"], ports["rasa"], model)
        )
        self.bot = Process(lambda: bot_server(self, "bot", ports["bot"]))

    @property
    def environment(self) -> dict[str, str]:
        """What the parts are told: log everything, and keep to this folder."""
        return {
            "BESIDE_LOG_LEVEL": "debug",
            "BESIDE_CLINIC_FILE": str(self.clinic),
            "BESIDE_STATE_DIR": str(self.folder / "state"),
        }

    @property
    def processes(self) -> tuple[Process, ...]:
        return (self.redis, self.actions, self.rasa, self.bot)

    @property
    def spool(self) -> Path:
        return self.folder / "state" / "spool"

    def another_bot(self) -> tuple[Process, str]:
        """Return a second bot on the same Redis, not started yet, and its address."""
        port = free_port()
        return Process(lambda: bot_server(self, "other", port)), f"http://127.0.0.1:{port}"

    def mend(self) -> None:
        """Have every part run again."""
        for process in self.processes:
            process.mend()

    def end(self) -> None:
        for process in reversed(self.processes):
            process.end()

    def logs(self) -> Iterator[Path]:
        """Yield the file of each part's output."""
        yield from sorted(self.folder.glob("*.log"))


@contextmanager
def bot_server(system: System, name: str, port: int) -> Iterator[Part]:
    """A bot of the system."""
    settings = {
        "REDIS_URL": system.redis_url,
        "BESIDE_RASA_URL": system.rasa_url,
        "BESIDE_HOST": "127.0.0.1",
        "BESIDE_PORT": str(port),
        "BESIDE_PUBLIC_URL": "",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    log = system.folder / f"{name}.log"
    command = [sys.executable, "-m", "bot", "serve"]
    environment = {**os.environ, **settings, **system.environment}
    with (
        log.open("ab") as output,
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=output
        ) as process,
    ):
        part = Part(port, process, log)
        try:
            _wait_for(part, "/health/live")
            yield part
        finally:
            stop(process)


@contextmanager
def _talkative_rasa(
    folder: Path, redis: str, actions_port: int, port: int, model: Path
) -> Iterator[Part]:
    with ExitStack() as stack:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LOG_LEVEL", "DEBUG")
            part = stack.enter_context(rasa_server(folder, redis, actions_port, port, model))
        yield part


def _wait_for(part: Part, path: str) -> None:
    end = time.monotonic() + START_SECONDS
    while not _answers(f"{part.url}{path}"):
        if part.process.poll() is not None or time.monotonic() > end:
            pytest.fail(f"{part.log.stem} did not start:\n{part.log.read_text()[-2000:]}")
        time.sleep(0.1)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


_SYSTEM = pytest.StashKey[System]()


def running(config: pytest.Config, folders: pytest.TempPathFactory) -> System:
    """Return the session's one system, whole: started by whoever asks first, mended if need be."""
    if _SYSTEM not in config.stash:
        folder = folders.mktemp("beside")
        train(lambda _: None, log_file=folder / "train.txt")
        config.stash[_SYSTEM] = System(folder, MODEL)
        config.add_cleanup(config.stash[_SYSTEM].end)
    system = config.stash[_SYSTEM]
    system.mend()
    return system
