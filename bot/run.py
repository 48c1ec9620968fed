"""`beside run`: the whole installation on this machine, started, watched and stopped."""

import asyncio
import json
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path

from rich.console import Console

from bot.clock import SystemClock
from bot.errors import ConfigurationError
from bot.parts import actions_part, bot_part, rasa_part
from bot.processes import Supervisor, free_port, redis_part, write_secret
from bot.settings import RUNNING, Settings
from bot.store.redis import Store
from bot.store.staff import Role, Staff
from bot.training import train

out = Console(highlight=False)


async def run(settings: Settings, *, own_redis: bool) -> None:
    """Start everything, print the addresses, and stay until a signal comes."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    supervisor = Supervisor()
    starting = asyncio.create_task(_start_all(settings, supervisor, stop, own_redis=own_redis))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            await starting
            await stop.wait()
        out.print("\nStopping …")
    finally:
        for task in (starting, stopping):
            task.cancel()
        await supervisor.stop()
        (settings.state_dir / RUNNING).unlink(missing_ok=True)
        out.print("Stopped.")


async def _start_all(
    settings: Settings, supervisor: Supervisor, stop: asyncio.Event, *, own_redis: bool
) -> None:
    logs = settings.state_dir / "logs"
    tell = out.print
    if await asyncio.to_thread(train, tell, log_file=logs / "train.log"):
        tell("trained")
    redis_url = settings.redis_url
    if own_redis:
        redis_url = await _start_redis(settings, supervisor, logs)
    await _first_account(settings, redis_url, stop)
    rasa_port, actions_port = free_port(5005), free_port(settings.actions_port)
    port = free_port(settings.port) if settings.host == "127.0.0.1" else settings.port
    env = {"REDIS_URL": redis_url, "PYTHONUNBUFFERED": "1"}
    parts = (
        rasa_part(env, rasa_port, actions_port, logs),
        actions_part(env, actions_port, logs),
        bot_part(env, settings, port, rasa_port, logs),
    )
    with out.status("starting Rasa, the actions and the bot …"):
        await asyncio.gather(*(supervisor.start(part) for part in parts))
    tell("Rasa, the actions and the bot are ready")
    address = settings.public_url or f"http://{settings.host}:{port}"
    note = {
        "redis_url": redis_url,
        "rasa_url": f"http://127.0.0.1:{rasa_port}",
        "actions_port": actions_port,
        "port": port,
    }
    write_secret(settings.state_dir / RUNNING, json.dumps(note))
    tell(f"\n  patients  [bold]{address}/[/bold]\n  staff     [bold]{address}/console/[/bold]")
    tell("\nCtrl-C stops everything.")


async def _start_redis(settings: Settings, supervisor: Supervisor, logs: Path) -> str:
    server = shutil.which("redis-server")
    if server is None:
        raise ConfigurationError("redis-server is missing: sudo apt-get install redis-server")
    folder = settings.state_dir / "redis"
    part, url = redis_part(server, folder, free_port(6399), logs / "redis.log")
    await supervisor.start(part)
    out.print("Redis is ready")
    return url


async def _first_account(settings: Settings, redis_url: str, stop: asyncio.Event) -> None:
    """Create a staff account if there is none: asked for, or from the settings, never a default."""
    store = Store(redis_url)
    try:
        staff = Staff(store, SystemClock())
        if await staff.list():
            return
        name, password = "staff", ""
        if settings.staff_password:
            password = settings.staff_password.get_secret_value()
        elif sys.stdin.isatty():
            with _ending_questions(stop):
                name, password = _ask_account()
        else:
            out.print(
                "No staff account yet: set BESIDE_STAFF_PASSWORD, or run `beside staff add NAME`."
            )
            return
        await staff.add(name, Role.CLINICIAN, password)
        out.print(f"Staff account [bold]{name}[/bold] is ready.")
    finally:
        await store.close()


@contextmanager
def _ending_questions(stop: asyncio.Event) -> Iterator[None]:
    """Let Ctrl-C end a question at the terminal: it waits on this thread, not on the loop."""
    loop = asyncio.get_running_loop()
    loop.remove_signal_handler(signal.SIGINT)
    try:
        yield
    finally:
        loop.add_signal_handler(signal.SIGINT, stop.set)


def _ask_account() -> tuple[str, str]:
    out.print("\nThe first staff account, for the console:")
    while True:
        name = input("  name: ").strip()
        password = getpass("  password (10 characters or more): ")
        if name and len(password) >= 10 and password == getpass("  once more: "):
            return name, password
        out.print("  Not taken: a name, 10 characters or more, and twice the same, please.")
