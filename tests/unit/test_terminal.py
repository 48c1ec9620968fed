"""The terminal chat: what goes in comes back answered, also where a script types."""

import asyncio
import os
import sys

from tests.service import Running

PATIENT = b"hello\nI want to die\n"


async def _chat(url: str, typed: bytes, *, locale: str = "en") -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "chat", "--url", url, "--locale", locale),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env={**os.environ, "COLUMNS": "200"},
    )
    out, _ = await process.communicate(typed)
    return process.returncode or 0, out.decode()


async def test_lines_are_answered_in_their_order_and_the_number_is_shown(
    running: Running,
) -> None:
    code, shown = await _chat(running.url, PATIENT)
    assert code == 0
    assert "automated assistant" in shown
    assert shown.index("1  Book an appointment") < shown.index("988")
    assert "☎ 911" in shown


async def test_number_chooses_a_button(running: Running) -> None:
    _, shown = await _chat(running.url, "我不想活了\n1\n".encode(), locale="zh")
    assert shown.count("120") >= 2
    assert "1  是的" in shown


async def test_address_where_nobody_answers_is_wrong_use() -> None:
    code, shown = await _chat("http://127.0.0.1:1", b"hello\n")
    assert code == 2
    assert "is `beside run` running?" in shown
