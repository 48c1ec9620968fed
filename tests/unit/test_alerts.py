"""Alerts outside the desk: everybody is told, nothing of the patient, and nothing waits for it."""

import asyncio
import io
import logging
import socket
import sys
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Sized
from contextlib import AsyncExitStack, asynccontextmanager, closing, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.alerts import mail as mail_module
from bot.alerts import outside, webhook
from bot.alerts.alert import Writer
from bot.alerts.outside import PAUSES, WITHIN
from bot.alerts.trial import try_all
from bot.doctor import _alerts as examined
from bot.logs import configure
from bot.model import Outcome
from bot.settings import Settings, load_settings
from bot.timers import LADDER
from tests.conftest import ManualClock
from tests.outside import (
    Endpoint,
    Mailbox,
    certificate,
    endpoint,
    hang,
    mailbox,
    server_context,
    status,
)
from tests.service import Chat, Languages, Running, eventually, service

SECRET = "CANARY-secret"
PUBLIC = "https://chat.clinic.org"


def by_mail(box: Mailbox, *recipients: str, **more: Any) -> dict[str, Any]:
    """Return the settings that send alerts to a mail server."""
    return {
        "alert_smtp_host": "localhost",
        "alert_smtp_port": box.port,
        "alert_smtp_security": "none",
        "alert_mail_from": "desk@clinic.org",
        "alert_mail_to": recipients or ("ana@clinic.org",),
        **more,
    }


@dataclass
class Stage:
    """A service with places to tell at."""

    languages: Languages
    clock: ManualClock
    redis_url: str
    folder: Path
    stack: AsyncExitStack

    async def start(self, **settings: Any) -> Running:
        return await self.stack.enter_async_context(
            service(self.languages, self.clock, self.redis_url, self.folder, **settings)
        )

    async def endpoint(self, **options: Any) -> Endpoint:
        return await self.stack.enter_async_context(endpoint(**options))

    async def mailbox(self, **options: Any) -> Mailbox:
        return await self.stack.enter_async_context(mailbox(**options))


@pytest.fixture
async def stage(
    languages: Languages, clock: ManualClock, redis_url: str, tmp_path: Path
) -> AsyncIterator[Stage]:
    async with AsyncExitStack() as stack:
        yield Stage(languages, clock, redis_url, tmp_path / "state", stack)


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    return certificate(tmp_path)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up an attempt soon."""
    monkeypatch.setattr(webhook, "TIMEOUT_SECONDS", 0.2)
    monkeypatch.setattr(mail_module, "TIMEOUT_SECONDS", 0.2)
    monkeypatch.setattr(outside, "LAST_SECONDS", 0.3)


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is logged, by us and by the libraries that know secrets."""
    found, root = io.StringIO(), logging.getLogger()
    before, level, factory = root.handlers[:], root.level, structlog.PrintLoggerFactory
    monkeypatch.setattr(structlog, "PrintLoggerFactory", lambda _stream: factory(found))
    monkeypatch.setattr(sys, "stderr", found)
    root.handlers = []
    configure("debug")
    yield found
    root.handlers, root.level = before, level
    structlog.reset_defaults()


async def crisis(running: Running, text: str = "I want to kill myself", locale: str = "en") -> Chat:
    chat = await running.chat(locale=locale)
    await chat.ask(text)
    await running.case()
    return chat


async def is_there(look: Callable[[], Any]) -> None:
    async def found() -> Any:
        return look()

    await eventually(found)


async def figures(running: Running) -> str:
    async with running.session.get(f"{running.url}/metrics") as response:
        return await response.text()


async def count(running: Running, target: str, result: str) -> float:
    wanted = f'beside_alerts_total{{result="{result}",target="{target}"}} '
    lines = (await figures(running)).splitlines()
    return sum(float(line.removeprefix(wanted)) for line in lines if line.startswith(wanted))


@asynccontextmanager
async def at_once(running: Running) -> AsyncIterator[None]:
    """Fail if a tick of the timers waits for anybody outside."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start < 1


async def test_webhook_hears_what_staff_must_know_and_who_sent_it(stage: Stage) -> None:
    hook = await stage.endpoint()
    running = await stage.start(
        alert_webhook=hook.url, alert_webhook_secret=SECRET, public_url=PUBLIC + "/"
    )
    await crisis(running, locale="es", text="me quiero morir")
    await running.tick()
    running.clock.advance(minutes=5)
    await running.tick()
    await is_there(lambda: len(hook.heard) == 2)
    case = await running.case()
    told = hook.heard[1].content
    url = f"{PUBLIC}/console/#{case.id}"
    assert {name: told[name] for name in told.keys() - {"id", "text"}} == {
        "event": "patient_waits",
        "test": False,
        "escalation": case.id,
        "level": "high",
        "reason": "risk",
        "rung": 2,
        "waiting_seconds": 300,
        "language": "es",
        "url": url,
        "at": running.clock.now().isoformat(),
    }
    for words in ("High risk: a patient waits", "5 min", "Alert: 2", "Spanish", url):
        assert words in told["text"]
    assert hook.heard[1].headers["X-Beside-Delivery"] == told["id"]
    assert hook.heard[0].content["id"] != told["id"]
    assert all(each.is_signed_with(SECRET) for each in hook.heard)
    assert not hook.heard[0].is_signed_with("another")
    assert await count(running, "webhook", "delivered") == 2


async def test_every_recipient_gets_a_mail_of_their_own(stage: Stage) -> None:
    box = await stage.mailbox()
    running = await stage.start(
        public_url=PUBLIC, **by_mail(box, "ana@clinic.org", "ben@clinic.org")
    )
    await crisis(running)
    await running.tick()
    await is_there(lambda: len(box.mails) == 2)
    assert sorted(box.recipients) == ["ana@clinic.org", "ben@clinic.org"]
    for mail in box.mails:
        assert mail["From"] == "Beside <desk@clinic.org>"
        assert mail["Importance"] == "high"
        assert mail["Auto-Submitted"] == "auto-generated"
    assert sorted(mail["To"] for mail in box.mails) == sorted(box.recipients)
    assert "High risk: a patient waits" in box.text()
    assert f"{PUBLIC}/console/#{(await running.case()).id}" in box.text()


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", ("High risk", "2 h 5 min", "Alert: 3", "Spanish", "High\n")),
        ("es", ("Riesgo alto", "2 h 5 min", "Aviso: 3", "español", "Alto\n")),
        ("zh", ("高风险", "2 小时 5 分钟", "第 3 次提醒", "西班牙语")),
    ],
)
async def test_alert_speaks_the_clinics_language(
    running: Running, locale: str, words: tuple[str, ...]
) -> None:
    await crisis(running, locale="es", text="me quiero morir")
    running.clock.advance(hours=2, minutes=5, seconds=30)
    writer = Writer(running.languages.renderer(), locale, "")
    alert = writer.waits(await running.case(), 3, running.clock.now())
    for each in words:
        assert each in f"{alert.subject}\n{alert.text}"
    assert "http" not in alert.text
    assert alert.facts["url"] == ""


@pytest.mark.parametrize("locale", ["en", "es", "zh"])
async def test_every_level_and_reason_has_its_words(running: Running, locale: str) -> None:
    await crisis(running)
    case, subjects = await running.case(), set()
    writer = Writer(running.languages.renderer(), locale, "")
    for level in ("none", "concern", "high", "imminent"):
        object.__setattr__(case, "level", level)
        subjects.add(writer.waits(case, 1, running.clock.now()).subject)
    subjects.add(writer.test(running.clock.now()).subject)
    assert len(subjects) == 5


async def test_nothing_of_the_patient_leaves_the_desk(stage: Stage) -> None:
    hook, box = await stage.endpoint(), await stage.mailbox()
    running = await stage.start(alert_webhook=hook.url, public_url=PUBLIC, **by_mail(box))
    chat = await crisis(running, "my name is Zebulon-CANARY and I want to kill myself tonight")
    await running.tick()
    await is_there(lambda: hook.heard and box.mails)
    alias = (await running.conversation(chat)).alias
    sent = hook.heard[0].body.decode() + str(hook.heard[0].headers) + box.mails[0].as_string()
    for word in ("Zebulon", "kill", "tonight", chat.conversation, str(chat.welcome["token"])):
        assert word not in sent.replace("CANARY-path", "")
    assert f" {alias}" not in sent


async def test_each_rung_is_sent_once_though_two_bots_run(
    monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    # The second one is built, from files, while the first runs already.
    monkeypatch.setattr("tests.service._unblocked", nullcontext)
    hook, box = await stage.endpoint(), await stage.mailbox()
    settings = {"alert_webhook": hook.url, **by_mail(box)}
    one, other = await stage.start(**settings), await stage.start(**settings)
    await crisis(one)
    for rung, minutes in enumerate((0, 5, 10, 15, 30), start=1):
        stage.clock.advance(minutes=minutes)
        await asyncio.gather(one.tick(), other.tick())
        await asyncio.gather(other.tick(), one.tick())
        await is_there(partial(_has, rung, hook.heard, box.mails))
    await asyncio.sleep(0.1)
    assert sorted(hook.rungs) == [1, 2, 3, 4, 5]
    assert len(box.mails) == 5


def _has(number: int, *heard: Sized) -> bool:
    return all(len(each) >= number for each in heard)


async def test_claim_ends_the_alerts_and_the_attempts_too(stage: Stage) -> None:
    hook, box = await stage.endpoint(), await stage.mailbox()
    hook.always = status(503)
    running = await stage.start(alert_webhook=hook.url, **by_mail(box))
    await crisis(running)
    await running.tick()
    await is_there(lambda: hook.heard and box.mails)
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    await running.escalations.say(case.id, "Ana", "Hello", "m1")
    for _ in range(20):
        running.clock.advance(minutes=10)
        await running.tick()
        await asyncio.sleep(0.01)
    assert (len(hook.heard), len(box.mails)) == (1, 1)
    assert await count(running, "webhook", "dropped") == 1
    await running.escalations.close(case.id, "Ana", Outcome.SUPPORTED)
    running.clock.advance(hours=1)
    await running.tick()
    assert len(hook.heard) == 1


async def test_refused_connection_is_tried_again_until_somebody_is_there(stage: Stage) -> None:
    with closing(socket.socket()) as nobody:  # holds the port, and listens to nothing
        nobody.bind(("127.0.0.1", 0))
        running = await stage.start(alert_webhook=f"http://127.0.0.1:{nobody.getsockname()[1]}/")
        await crisis(running)
        await running.tick()
        for tried, pause in enumerate(PAUSES, start=1):
            await figure(running, "retried", tried)
            running.clock.advance(seconds=pause)
        await figure(running, "failed", 1)
    assert await count(running, "webhook", "delivered") == 0


async def figure(running: Running, result: str, number: float) -> None:
    async def look() -> bool:
        return await count(running, "webhook", result) == number

    await eventually(look)


async def test_answer_of_500_is_tried_again_as_the_same_alert(stage: Stage) -> None:
    hook = await stage.endpoint()
    hook.next += [status(500), status(429), status(204)]
    running = await stage.start(alert_webhook=hook.url)
    await crisis(running)
    await running.tick()
    for number, pause in enumerate(PAUSES[:2], start=1):
        await figure(running, "retried", number)
        running.clock.advance(seconds=pause)
    await figure(running, "delivered", 1)
    running.clock.advance(seconds=120)
    await asyncio.sleep(0.05)
    assert len({each.body for each in hook.heard}) == 1
    assert len(hook.heard) == 3


@pytest.mark.parametrize("code", [302, 401, 404, 410])
async def test_answer_that_will_not_change_is_not_asked_for_again(stage: Stage, code: int) -> None:
    hook = await stage.endpoint()
    hook.always = status(code)
    running = await stage.start(alert_webhook=hook.url)
    await crisis(running)
    await running.tick()
    await figure(running, "failed", 1)
    assert len(hook.heard) == 1
    running.clock.advance(minutes=5)
    await running.tick()
    await figure(running, "failed", 2)
    assert hook.rungs == [1, 2], "the next rung tries anew"


@pytest.mark.usefixtures("impatient")
async def test_target_that_hangs_delays_neither_the_ladder_nor_another(stage: Stage) -> None:
    hook, box = await stage.endpoint(), await stage.mailbox()
    hook.always = hang
    running = await stage.start(alert_webhook=hook.url, **by_mail(box))
    await crisis(running)
    async with at_once(running):
        await running.tick()
    await is_there(lambda: len(box.mails) == 1)
    await figure(running, "retried", 1)
    running.clock.advance(minutes=5)
    async with at_once(running):
        await running.tick()
    assert (await running.case()).rung == 2
    await is_there(lambda: len(box.mails) == 2)


@pytest.mark.usefixtures("impatient")
async def test_mail_server_that_hangs_delays_no_webhook(stage: Stage) -> None:
    hook, box = await stage.endpoint(), await stage.mailbox()
    box.slow = True
    running = await stage.start(alert_webhook=hook.url, **by_mail(box))
    await crisis(running)
    async with at_once(running):
        await running.tick()
    await is_there(lambda: len(hook.heard) == 1)

    async def given_up() -> bool:
        return await count(running, "mail", "retried") == 1

    await eventually(given_up)
    assert box.mails == []


async def test_slow_target_is_waited_for(stage: Stage) -> None:
    hook = await stage.endpoint()

    async def slow() -> int:
        await asyncio.sleep(0.3)
        return 200

    hook.always = slow
    running = await stage.start(alert_webhook=hook.url)
    await crisis(running)
    await running.tick()
    await figure(running, "delivered", 1)
    assert len(hook.heard) == 1


async def test_refused_recipient_keeps_no_other_from_their_mail(stage: Stage) -> None:
    box = await stage.mailbox()
    box.refused["gone@clinic.org"] = deque(["550 no such user"] * 9)
    running = await stage.start(**by_mail(box, "gone@clinic.org", "ana@clinic.org"))
    await crisis(running)
    await running.tick()

    async def both() -> bool:
        failed, sent = [await count(running, "mail", each) for each in ("failed", "delivered")]
        return (failed, sent) == (1, 1)

    await eventually(both)
    assert box.recipients == ["ana@clinic.org"]
    assert box.seen.count("gone@clinic.org") == 1


async def test_mail_that_is_put_off_comes_later(stage: Stage) -> None:
    box = await stage.mailbox()
    box.refused["ana@clinic.org"] = deque(["451 later"])
    running = await stage.start(**by_mail(box))
    await crisis(running)
    await running.tick()

    async def put_off() -> bool:
        return await count(running, "mail", "retried") == 1

    await eventually(put_off)
    running.clock.advance(seconds=PAUSES[0])
    await is_there(lambda: box.recipients == ["ana@clinic.org"])


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_mail_goes_encrypted_and_signed_in_to_a_server_that_is_known(
    stage: Stage, pem: Path, monkeypatch: pytest.MonkeyPatch, security: str
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    box = await stage.mailbox(
        context=server_context(pem), tls_first=security == "tls", signed_in=security == "starttls"
    )
    account = {"alert_smtp_user": "desk", "alert_smtp_password": "CANARY-password"}
    more = account if security == "starttls" else {}
    running = await stage.start(**by_mail(box, alert_smtp_security=security, **more))
    await crisis(running)
    await running.tick()
    await is_there(lambda: len(box.mails) == 1)


async def test_nothing_goes_to_whom_no_certificate_knows(stage: Stage, pem: Path) -> None:
    hook = await stage.endpoint(context=server_context(pem))
    box = await stage.mailbox(context=server_context(pem))
    running = await stage.start(
        alert_webhook=hook.url, **by_mail(box, alert_smtp_security="starttls")
    )
    await crisis(running)
    await running.tick()

    async def refused() -> bool:
        return [await count(running, each, "retried") for each in ("webhook", "mail")] == [1, 1]

    await eventually(refused)
    assert hook.heard == []
    assert box.seen == []


async def test_nothing_goes_in_the_open_to_a_server_without_starttls(
    stage: Stage, lines: io.StringIO
) -> None:
    box = await stage.mailbox()
    settings = by_mail(
        box,
        alert_smtp_security="starttls",
        alert_smtp_user="desk",
        alert_smtp_password="CANARY-password",
    )
    running = await stage.start(**settings)
    await crisis(running)
    await running.tick()
    await is_there(lambda: "alert not delivered yet" in lines.getvalue())
    assert box.seen == []


async def test_failures_are_logged_without_secrets_and_counted(
    stage: Stage, lines: io.StringIO, pem: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    hook = await stage.endpoint()
    hook.next += [status(500), status(403)]
    box = await stage.mailbox(context=server_context(pem), signed_in=True)
    running = await stage.start(
        alert_webhook=hook.url,
        alert_webhook_secret=SECRET,
        **by_mail(
            box,
            alert_smtp_security="starttls",
            alert_smtp_user="desk",
            alert_smtp_password="CANARY-wrong",
        ),
    )
    await crisis(running, "CANARY I want to kill myself")
    await running.tick()
    await figure(running, "retried", 1)
    running.clock.advance(seconds=PAUSES[0])
    await figure(running, "failed", 1)
    await is_there(lambda: "535" in lines.getvalue())
    told = lines.getvalue()
    for words in (
        "status 500",
        "status 403",
        "SMTPAuthenticationError 535",
        '"webhook 0"',
        '"mail 1"',
    ):
        assert words in told
    assert "CANARY" not in told
    assert "clinic.org" not in told
    assert await count(running, "mail", "failed") == 1


async def test_target_that_breaks_in_its_own_way_ends_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, lines: io.StringIO
) -> None:
    hook = await stage.endpoint()
    running = await stage.start(alert_webhook=hook.url)

    async def breaks(*_: object) -> None:
        raise ValueError("CANARY")

    with monkeypatch.context() as patched:
        patched.setattr(webhook.Webhook, "deliver", breaks)
        await crisis(running)
        await running.tick()
        await figure(running, "retried", 1)
    running.clock.advance(seconds=PAUSES[0])
    await is_there(lambda: hook.rungs == [1])
    assert "CANARY" not in lines.getvalue()


def test_last_attempt_ends_before_the_next_rung() -> None:
    attempts = (len(PAUSES) + 1) * max(webhook.TIMEOUT_SECONDS, mail_module.TIMEOUT_SECONDS)
    shortest = min(after - before for before, after in pairwise(LADDER))
    assert sum(PAUSES) + attempts < shortest.total_seconds()
    assert shortest > WITHIN


async def test_many_patients_are_not_kept_back_by_a_place_that_hangs(
    monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    monkeypatch.setattr(outside, "LAST_SECONDS", 0.1)
    hook, box = await stage.endpoint(), await stage.mailbox()
    hook.always = hang
    running = await stage.start(alert_webhook=hook.url, **by_mail(box))
    for _ in range(6):
        await (await running.chat(locale="en")).ask("I want to kill myself")
    async with at_once(running):
        await running.tick()
    await is_there(lambda: len(box.mails) == 6)
    assert len(hook.heard) == outside.AT_ONCE


@pytest.mark.usefixtures("impatient")
async def test_service_ends_in_time_whatever_is_under_way(
    languages: Languages, clock: ManualClock, redis_url: str, tmp_path: Path
) -> None:
    async with endpoint() as hook, endpoint() as other:
        hook.always, other.always = hang, status(500)
        for url in (hook.url, other.url):
            async with service(languages, clock, redis_url, tmp_path, alert_webhook=url) as running:
                await crisis_of_its_own(running)
                await running.tick()
                await is_there(lambda: hook.heard)
                start = time.monotonic()
            assert time.monotonic() - start < 4


async def crisis_of_its_own(running: Running) -> None:
    await (await running.chat(locale="en")).ask("I want to kill myself")


async def test_nothing_is_sent_where_nothing_is_configured(running: Running) -> None:
    await crisis(running)
    await running.tick()
    assert await count(running, "webhook", "delivered") == 0
    assert (await running.case()).rung == 1


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"alert_webhook": "ftp://x/CANARY"}, "alert_webhook"),
        ({"alert_webhook": "CANARY"}, "alert_webhook"),
        ({"alert_webhook": "https://x:CANARY/"}, "alert_webhook"),
        ({"alert_webhook_secret": "CANARY"}, "alert_webhook"),
        ({"alert_smtp_host": "mail.clinic.org"}, "alert_mail_from"),
        ({"alert_mail_from": "desk@clinic.org"}, "alert_smtp_host"),
        ({"alert_mail_to": ["ana@clinic.org"]}, "alert_smtp_host"),
        ({"alert_mail_to": ["Ana <ana@clinic.org>"]}, "alert_mail_to"),
        ({"alert_mail_from": "desk@clinic.org\r\nBcc: x@y"}, "alert_mail_from"),
        ({"alert_smtp_port": 0}, "alert_smtp_port"),
        ({"alert_smtp_security": "ssl"}, "alert_smtp_security"),
        ({"alert_smtp_user": "desk"}, "alert_smtp_password"),
        ({"alert_smtp_password": "CANARY"}, "alert_smtp_user"),
        (
            {
                "alert_smtp_host": "mail.clinic.org",
                "alert_mail_from": "desk@clinic.org",
                "alert_mail_to": ["ana@clinic.org"],
                "alert_smtp_user": "desk",
                "alert_smtp_password": "CANARY",
                "alert_smtp_security": "none",
            },
            "alert_smtp_security",
        ),
    ],
)
def test_wrong_setting_stops_the_start_names_itself_and_shows_no_secret(
    settings: dict[str, Any], told: str
) -> None:
    with pytest.raises(Exception, match=told) as error:
        load_settings(_env_file=None, **settings)
    assert "CANARY" not in str(error.value)


def test_no_secret_shows_in_the_settings() -> None:
    settings = Settings(_env_file=None, **ALL_SET)
    assert "CANARY" not in repr(settings)


ALL_SET: dict[str, Any] = {
    "alert_webhook": "https://hooks.example.org/CANARY",
    "alert_webhook_secret": SECRET,
    "alert_smtp_host": "mail.clinic.org",
    "alert_smtp_user": "desk",
    "alert_smtp_password": "CANARY-password",
    "alert_mail_from": "desk@clinic.org",
    "alert_mail_to": ("ana@clinic.org",),
}


def test_doctor_says_whether_anybody_is_told_and_what_to_do() -> None:
    nothing = examined(Settings(_env_file=None))
    assert [each.state for each in nothing] == ["note"]
    assert "BESIDE_ALERT_WEBHOOK" in nothing[0].told
    whole = examined(Settings(_env_file=None, public_url=PUBLIC, **ALL_SET))
    assert [each.state for each in whole] == ["ok"]
    assert "webhook, mail to ana@clinic.org" in whole[0].told
    bare = examined(Settings(_env_file=None, alert_webhook="http://pager.lan/CANARY"))
    assert [each.state for each in bare] == ["ok", "note", "note"]
    assert "BESIDE_PUBLIC_URL" in bare[1].told
    assert "CANARY" not in str((whole, bare))


async def test_trial_tells_what_happened_at_each_target() -> None:
    async with endpoint() as hook, mailbox() as box:
        box.refused["gone@clinic.org"] = deque(["550 no such user"])
        settings = Settings(
            _env_file=None,
            alert_webhook=hook.url,
            alert_webhook_secret=SECRET,
            **by_mail(box, "ana@clinic.org", "gone@clinic.org"),
        )
        results = await try_all(settings, ManualClock())
    assert [(each.target, each.told) for each in results] == [
        ("webhook", "delivered"),
        ("mail to ana@clinic.org", "delivered"),
        ("mail to gone@clinic.org", "not delivered (SMTPRecipientRefused 550)"),
    ]
    told = hook.heard[0].content
    assert (told["event"], told["test"]) == ("test", True)
    assert told["text"].startswith("Test: an alert of Beside\n\nThis is a test. Nobody waits.")
    assert hook.heard[0].is_signed_with(SECRET)
    assert "Nobody waits" in box.text()
