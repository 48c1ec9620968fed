"""The parts of an installation as processes: how each is started, and when it is ready."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.processes import Part, answers
from bot.settings import Settings
from bot.training import DIALOGUES, MODEL, QUIET, RASA


def rasa_part(
    env: Mapping[str, str], port: int, actions_port: int, logs: Path, *, token: str = ""
) -> Part:
    """Return the dialogue manager; with a `token` its own HTTP interface answers, too."""
    command = [str(RASA), "run", "--model", str(MODEL), "--interface", "127.0.0.1"]
    command += ["--port", str(port), "--endpoints", str(DIALOGUES / "endpoints.yml")]
    command += ["--credentials", str(DIALOGUES / "credentials.yml"), "--log-file", os.devnull]
    if token:
        command += ["--enable-api", "--auth-token", token]
    return Part(
        name="Rasa",
        command=command,
        env={
            **env,
            **QUIET,
            "PYTHONPATH": str(DIALOGUES),
            "ACTIONS_URL": f"http://127.0.0.1:{actions_port}/webhook",
            "LOG_LEVEL": "ERROR",
            "SANIC_WORKERS": "1",
        },
        ready=answers(f"http://127.0.0.1:{port}/webhooks/beside/health"),
        log_file=logs / "rasa.log",
    )


def actions_part(env: Mapping[str, str], port: int, logs: Path) -> Part:
    """Return the action server."""
    return Part(
        name="actions",
        command=[sys.executable, "-m", "actions"],
        env={**env, "BESIDE_ACTIONS_PORT": str(port)},
        ready=answers(f"http://127.0.0.1:{port}/health"),
        log_file=logs / "actions.log",
    )


def bot_part(
    env: Mapping[str, str], settings: Settings, port: int, rasa_port: int, logs: Path
) -> Part:
    """Return the bot."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104
    return Part(
        name="bot",
        command=[sys.executable, "-m", "bot", "serve"],
        env={
            **env,
            "BESIDE_RASA_URL": f"http://127.0.0.1:{rasa_port}",
            "BESIDE_PORT": str(port),
        },
        ready=answers(f"http://{host}:{port}/health/live"),
        log_file=logs / "bot.log",
    )
