"""The command line: what it prints, and codes that scripts can trust."""

import asyncio
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import redis as sync_redis

import bot.doctor
import bot.packs
from bot.cli import main
from bot.store.redis import Store
from bot.store.staff import ACCOUNTS
from safety.risk import RiskAssessor
from tests.conftest import RedisProcess, free_port
from tests.service import Languages

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run the command in an empty folder; returns its code and what it wrote."""
    monkeypatch.chdir(tmp_path)
    for name in ("REDIS_URL", "BESIDE_REDIS_URL", "BESIDE_CLINIC_FILE"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str, stdin: bytes = b"") -> tuple[int, str, str]:
        with monkeypatch.context() as patched:
            patched.setattr(sys, "argv", ["beside", *words])
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
            with pytest.raises(SystemExit) as ended:
                main()
        written = capsys.readouterr()
        return int(ended.value.code or 0), written.out, written.err

    return run


@pytest.fixture
def on_redis(redis_url: str, monkeypatch: pytest.MonkeyPatch, beside: Run) -> Run:
    """The same with a Redis to work on."""
    monkeypatch.setenv("REDIS_URL", redis_url)
    return beside


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("staff",),
        ("staff", "add"),
        ("staff", "fly"),
        ("staff", "add", "Ana", "--role", "king"),
        ("chat", "--colour", "red"),
        ("bench", "--messages", "many"),
        ("bench", "--messages", "1"),
        ("locales",),
        ("doctor", "who"),
    ],
)
def test_wrong_use_is_two_and_says_why(beside: Run, words: tuple[str, ...]) -> None:
    code, out, err = beside(*words)
    assert code == 2
    assert "Traceback" not in err
    assert out or err


def test_wrong_setting_is_two_and_names_itself(
    beside: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BESIDE_PORT", "eighty")
    code, _, err = beside("doctor")
    assert code == 2
    assert "port" in err
    assert "eighty" in err
    assert "Traceback" not in err


def test_help_is_fine(beside: Run) -> None:
    code, out, _ = beside("--help")
    assert code == 0
    assert "assess" in out


# assess


def test_verdicts_are_written_line_by_line(beside: Run) -> None:
    lines = [
        {"text": "I want to kill myself", "locale": "en", "id": 7},
        {"text": "me quiero morir"},
        {"text": "hello there", "locale": "en"},
        {"text": "我不想活了", "locale": "zh", "context": ["你好"]},
    ]
    given = "\n".join(json.dumps(line) for line in lines) + "\n\n"
    code, out, _ = beside("assess", stdin=given.encode())
    verdicts = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [v["level"] for v in verdicts] == ["high", "high", "none", "high"]
    assert verdicts[0]["id"] == 7, "what came goes along"
    assert verdicts[0]["signals"][0]["rule"]
    assert all(line.isascii() for line in out.splitlines())


WRONG_LINES = [
    b"not json",
    b"[1]",
    b"3",
    b"null",
    b"{}",
    b'{"text": 3}',
    b'{"text": "x", "locale": 3}',
    b'{"text": "x", "context": "y"}',
    b'{"text": "x", "context": [3]}',
    b"\xff\xfe",
    b"[" * 100_000,
]
ODD_TEXTS = [
    {"text": ""},
    {"text": "\x00"},
    {"text": "half \ud83d"},
    {"text": "hola", "locale": "xx"},
    {"text": "x" * 100_000, "locale": "en"},
]


def test_line_that_cannot_be_read_is_told_and_the_next_is_read(beside: Run) -> None:
    odd = [json.dumps(each).encode() for each in ODD_TEXTS]
    given = [*WRONG_LINES, *odd, b'{"text": "I want to kill myself"}']
    code, out, _ = beside("assess", stdin=b"\n".join(given))
    verdicts = list(map(json.loads, out.splitlines()))
    assert code == 0
    wrong, last = len(WRONG_LINES), len(given) - 1
    assert all("error" in each for each in verdicts[:wrong])
    assert all(each["level"] in ("none", "concern") for each in verdicts[wrong:last])
    assert verdicts[last]["level"] == "high"


# locales


def test_languages_that_are_on_are_complete(
    beside: Run, languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RiskAssessor, "load", lambda _: languages.assessor)
    monkeypatch.setattr(bot.packs, "_helplines", lambda *_: ())  # those grow old by themselves
    code, out, _ = beside("locales", "check")
    assert code == 0
    assert [line for line in out.splitlines() if "complete" in line] == [
        "en: complete",
        "es: complete",
        "zh: complete",
    ]


@pytest.mark.parametrize("code", ["xx", "..", "en/../en2"])
def test_language_that_is_not_there_is_a_failed_check(beside: Run, code: str) -> None:
    status, out, _ = beside("locales", "check", code)
    assert status == 1
    assert "missing" in out


# staff


def accounts(redis_url: str) -> dict[str, str]:
    with sync_redis.Redis.from_url(redis_url) as client:
        return {k.decode(): v.decode() for k, v in client.hgetall(ACCOUNTS).items()}


def test_account_is_made_listed_and_disabled(on_redis: Run, redis_url: str) -> None:
    password = "correct horse battery"
    code, out, _ = on_redis("staff", "add", "Ana", stdin=f"{password}\n".encode())
    assert (code, out.strip()) == (0, "Ana may sign in as clinician")
    assert password not in json.dumps(accounts(redis_url)), "only its hash is kept"
    on_redis("staff", "add", "Eva [b]", "--role", "auditor", stdin=b"another long one\n")
    code, out, _ = on_redis("staff", "list")
    assert out.splitlines() == ["Ana\tclinician\tactive", "Eva [b]\tauditor\tactive"]
    code, out, _ = on_redis("staff", "disable", "ana")
    assert code == 0
    code, out, _ = on_redis("staff", "list")
    assert out.splitlines()[0] == "Ana\tclinician\tdisabled"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Ana", b""),
        ("Ana", b"\n"),
        ("Ana", b"short\n"),
        ("", b"correct horse\n"),
        ("A", b"x" * 999),
    ],
)
def test_account_that_cannot_be_is_refused(
    on_redis: Run, redis_url: str, name: str, password: bytes
) -> None:
    code, _, err = on_redis("staff", "add", name, stdin=password)
    assert code == 2
    assert "Traceback" not in err
    assert accounts(redis_url) == {}


def test_name_that_is_taken_is_refused(on_redis: Run) -> None:
    on_redis("staff", "add", "Ana", stdin=b"correct horse battery\n")
    code, _, err = on_redis("staff", "add", "ANA", stdin=b"correct horse battery\n")
    assert code == 2
    assert "already" in err


def test_nobody_cannot_be_disabled(on_redis: Run) -> None:
    code, _, err = on_redis("staff", "disable", "nobody")
    assert code == 2
    assert "nobody" in err


def test_redis_that_is_away_is_named_with_its_remedy(
    beside: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDIS_URL", f"redis://127.0.0.1:{free_port()}/0")
    code, _, err = beside("staff", "list")
    assert code == 2
    assert "REDIS_URL" in err
    assert "Traceback" not in err


# doctor


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As if what takes long, or grows old by itself, were in order."""
    monkeypatch.setattr(bot.doctor, "problems", lambda *_: [])
    monkeypatch.setenv("BESIDE_RASA_URL", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setattr(bot.doctor, "RASA", tmp_path)
    monkeypatch.setattr(bot.doctor, "is_current", lambda: True)


@pytest.mark.usefixtures("trained")
def test_doctor_finds_a_redis_that_is_away(beside: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", f"redis://127.0.0.1:{free_port()}/0")
    code, out, _ = beside("doctor")
    assert code == 1
    assert "does not answer" in out
    assert "Traceback" not in out


@pytest.mark.usefixtures("trained")
def test_doctor_finds_a_redis_that_forgets(on_redis: Run) -> None:
    code, out, _ = on_redis("doctor")
    assert code == 1
    assert "appendonly" in out
    assert "beside staff add" in out
    assert "await a clinician's review" in " ".join(out.split())


@pytest.mark.usefixtures("trained")
def test_doctor_is_content_with_what_is_right(
    beside: Run, own_redis: RedisProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDIS_URL", own_redis.url)
    beside("staff", "add", "Ana", stdin=b"correct horse battery\n")
    code, out, _ = beside("doctor")
    assert code == 0, out
    assert "wrong" not in out
    assert "note" in out, "Rasa and the actions are away, and the clinic has no name"


@pytest.mark.usefixtures("trained")
def test_doctor_tells_of_crisis_messages_in_the_spool(on_redis: Run) -> None:
    Path(".state/spool").mkdir(parents=True)
    Path(".state/spool/1.spool").write_bytes(b"{}")
    _, out, _ = on_redis("doctor")
    assert "1 crisis messages wait" in out


@pytest.mark.usefixtures("trained")
def test_doctor_finds_a_language_that_is_not_fit(
    beside: Run, own_redis: RedisProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDIS_URL", own_redis.url)
    beside("staff", "add", "Ana", stdin=b"correct horse battery\n")
    monkeypatch.setattr(bot.doctor, "problems", lambda code, _: ["x"] if code == "zh" else [])
    code, out, _ = beside("doctor")
    assert code == 1
    assert [line.split()[1] for line in out.splitlines() if line.startswith("wrong")] == ["zh"]


@pytest.mark.usefixtures("trained")
def test_doctor_tells_of_messages_that_nobody_could_answer(on_redis: Run, redis_url: str) -> None:
    async def bury() -> None:
        store = Store(redis_url)
        await store.redis.xadd("dead", {"c": "x", "entry": "y"})
        await store.close()

    asyncio.run(bury())
    code, out, _ = on_redis("doctor")
    assert code == 1
    assert "failed five times" in out


@pytest.mark.usefixtures("trained")
def test_doctor_without_a_model_says_how_to_get_one(
    on_redis: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bot.doctor, "RASA", tmp_path / "missing")
    code, out, _ = on_redis("doctor")
    assert code == 1
    assert "make setup" in out


def test_test_of_the_alerts_without_any_says_what_to_set(beside: Run) -> None:
    code, _, err = beside("alerts", "test")
    assert code == 2
    assert "BESIDE_ALERT_WEBHOOK" in err


def test_test_of_the_alerts_fails_with_a_target_and_shows_no_secret(
    beside: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BESIDE_ALERT_WEBHOOK", f"http://127.0.0.1:{free_port()}/CANARY")
    code, out, err = beside("alerts", "test")
    assert code == 1
    assert out == "webhook: not delivered (ClientConnectorError)\n"
    assert "CANARY" not in out + err


def test_articles_are_imported_by_command_and_what_is_wrong_is_named(
    beside: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BESIDE_STATE_DIR", str(tmp_path / "state"))
    source = tmp_path / "faq.jsonl"
    record = '{"question": "When is the blood test?", "answer": "At eight.", "url": "https://a.b/"}'
    source.write_text(f"{record}\nno json\n", encoding="utf-8")
    code, out, err = beside("knowledge", "import", str(source))
    assert (code, "1 taken, 1 left out" in out) == (0, True)
    assert f"{source}:2" in err
    assert beside("knowledge", "import", str(tmp_path / "none"))[0] == 2
    assert beside("knowledge", "import", str(source), "--locale", "xx")[0] == 2
    code, out, _ = beside("knowledge", "eval", str(source.with_suffix(".none")))
    assert code == 2
