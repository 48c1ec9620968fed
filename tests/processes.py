"""Starting the real parts beside the tests: Redis, the action server and Rasa.

Each is a context manager that yields once the part answers, and leaves nothing running.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import training
from tests.conftest import free_port

ROOT = Path(__file__).parents[1]
START_SECONDS = 60.0
"""A loaded machine takes a while to import tensorflow."""
STOP_SECONDS = 10.0


@dataclass(frozen=True)
class Part:
    """A running part: where it listens, its process, and where its output goes."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def redis_server(folder: Path, port: int = 0) -> Iterator[Part]:
    """A Redis that keeps its append-only file in `folder`, as `beside run` starts it."""
    server = shutil.which("redis-server")
    if server is None:
        pytest.fail("redis-server is missing: apt-get install redis-server")
    port = port or free_port()
    options = {"port": str(port), "bind": "127.0.0.1", "dir": str(folder), "save": ""}
    options |= {"appendonly": "yes", "appendfsync": "always"}
    command = [server, *(word for key, value in options.items() for word in (f"--{key}", value))]
    with _running(command, folder / "redis.log", port) as part:
        _wait(part, lambda: _accepts(port))
        yield part


def redis_url(part: Part) -> str:
    """Return the URL of a running Redis."""
    return f"redis://127.0.0.1:{part.port}/0"


@contextmanager
def action_server(folder: Path, redis: str, port: int = 0, **settings: str) -> Iterator[Part]:
    """The action server; `settings` are more of its environment."""
    port = port or free_port()
    environment = {"REDIS_URL": redis, "BESIDE_ACTIONS_PORT": str(port), **settings}
    command = [sys.executable, "-m", "actions"]
    with _running(command, folder / "actions.log", port, environment) as part:
        _wait(part, lambda: _healthy(f"{part.url}/health"))
        yield part


@contextmanager
def rasa_server(
    folder: Path, redis: str, actions_port: int, port: int = 0, model: Path = training.MODEL
) -> Iterator[Part]:
    """Rasa with the trained model, as `beside run` starts it; see also `trained_model`."""
    port = port or free_port()
    dialogues = ROOT / "dialogues"
    command = [
        *(str(training.RASA), "run", "--model", str(model), "--interface", "127.0.0.1"),
        *("--port", str(port), "--endpoints", str(dialogues / "endpoints.yml")),
        *("--credentials", str(dialogues / "credentials.yml")),
    ]
    actions = f"http://127.0.0.1:{actions_port}/webhook"
    environment = rasa_environment() | {"REDIS_URL": redis, "ACTIONS_URL": actions}
    with _running(command, folder / "rasa.log", port, environment) as part:
        _wait(part, lambda: _healthy(f"{part.url}/webhooks/beside/health"))
        yield part


def trained_model() -> Path:
    """Return the model's path, trained again if what it is made of has changed."""
    if not training.RASA.exists():
        pytest.skip("dialogues/.venv is missing: make setup")
    training.train(lambda _: None, log_file=ROOT / ".state" / "logs" / "training.log")
    return training.MODEL


def rasa_environment() -> dict[str, str]:
    """Return what Rasa's command line needs beside the addresses of its neighbours."""
    return {
        "PYTHONPATH": str(ROOT / "dialogues"),
        "PYTHONWARNINGS": "ignore",
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_CACHE_DIRECTORY": str(ROOT / "dialogues" / ".rasa" / "cache"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }


def _with(environment: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, **environment}


@contextmanager
def _running(
    command: list[str], log: Path, port: int, environment: Mapping[str, str] | None = None
) -> Iterator[Part]:
    with (
        log.open("ab") as output,
        subprocess.Popen(
            command, cwd=ROOT, env=_with(environment or {}), stdout=output, stderr=output
        ) as process,
    ):
        try:
            yield Part(port, process, log)
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process: kindly, then not."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait(part: Part, ready: Callable[[], bool]) -> None:
    end = time.monotonic() + START_SECONDS
    while not ready():
        if part.process.poll() is not None or time.monotonic() > end:
            pytest.fail(f"{part.log.stem} did not start:\n{part.log.read_text()[-2000:]}")
        time.sleep(0.1)


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _accepts(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
