"""The crisis spool: what it keeps comes back as it was, whatever else lies in the folder."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model import Alarm, Choice, Entry, Evidence, Message, Mode, Part, Reason, Source
from bot.store.codec import PlainCodec
from bot.store.patients import draft
from bot.store.spool import Spool, Spooled
from tests.conftest import ManualClock

ANY_TEXT = st.text(st.characters(), max_size=40)


def spooled(clock: ManualClock, text: str = "I want to die", message: str = "m1") -> Spooled:
    opened = draft(locale="en", region="GB", channel="web", clock=clock)
    conversation = replace(
        opened.conversation, mode=Mode.CRISIS, protocol={"stage": "screening"}, variants={"k": 2}
    )
    now = clock.now()
    evidence = Evidence(
        entry_id="",
        text=text,
        level="high",
        types=("suicide",),
        signals=({"rule": "en.x", "start": 0, "end": 3},),
        at=now,
    )
    reply = Entry(
        id="1-1",
        source=Source.CRISIS,
        at=now,
        parts=(
            Part(type="text", text="I am here."),
            Part(type="helpline", card={"country": "GB", "lines": []}),
            Part(type="choices", choices=(Choice(title="Yes", payload="/yes"),)),
        ),
        keys=("crisis_open",),
        in_reply_to=message,
    )
    return Spooled(
        conversation=conversation,
        token="hash",
        message=Message(conversation=conversation.id, id=message, text=text, received_at=now),
        entry_id="1-0",
        replies=(reply,),
        risk={"level": "high"},
        alarm=Alarm(
            id="e1",
            reason=Reason.RISK,
            rank=2,
            level="high",
            types=("suicide",),
            evidence=evidence,
            contacts=(now + timedelta(minutes=15), now + timedelta(hours=1)),
        ),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "spool"


@pytest.fixture
def spool(folder: Path) -> Spool:
    return Spool(folder, PlainCodec())


def test_what_is_kept_comes_back_as_it_was(spool: Spool, clock: ManualClock) -> None:
    kept = spooled(clock)
    spool.keep(kept)
    assert list(spool.waiting()) == [kept]
    assert spool.size() == 1


@given(text=ANY_TEXT, payload=st.booleans())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, text: str, payload: bool
) -> None:
    spool = Spool(tmp_path_factory.mktemp("spool"), PlainCodec())
    kept = spooled(ManualClock(), text)
    if payload:
        pressed = replace(kept.message, text="", payload="/yes", title=text)
        kept = replace(kept, message=pressed, alarm=None)
    spool.keep(kept)
    assert list(spool.waiting()) == [kept]


def test_oldest_comes_first(spool: Spool, clock: ManualClock) -> None:
    for number in (3, 1, 2):
        clock.advance(seconds=1)
        spool.keep(spooled(clock, message=f"m{number}"))
    assert [each.message.id for each in spool.waiting()] == ["m3", "m1", "m2"]


def test_same_message_is_kept_once(spool: Spool, clock: ManualClock) -> None:
    kept = spooled(clock)
    spool.keep(kept)
    spool.keep(kept)
    assert spool.size() == 1


def test_what_the_store_has_is_forgotten_once_and_again(spool: Spool, clock: ManualClock) -> None:
    kept = spooled(clock)
    spool.keep(kept)
    for _ in range(2):
        spool.forget(kept)
    assert spool.size() == 0


def test_names_and_rights_of_files_tell_nothing(
    spool: Spool, folder: Path, clock: ManualClock
) -> None:
    kept = spooled(clock, message="CANARY")
    spool.keep(kept)
    (path,) = folder.iterdir()
    assert "CANARY" not in path.name
    assert kept.conversation.id not in path.name
    assert path.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"null",
        b"[]",
        b"{}",
        b'"text"',
        b"[" * 100_000,
        b'{"conversation": []}',
        b'{"conversation": {"mode": "x"}}',
        b'{"conversation": {"id": 1}, "message": null}',
    ],
)
def test_file_that_cannot_be_read_is_set_aside_and_stops_nothing(
    spool: Spool, folder: Path, clock: ManualClock, content: bytes
) -> None:
    spool.keep(kept := spooled(clock))
    (folder / "0-broken.spool").write_bytes(content)
    assert list(spool.waiting()) == [kept]
    assert (folder / "0-broken.unreadable").read_bytes() == content
    assert spool.size() == 1


def test_record_of_which_a_part_is_missing_is_set_aside(
    spool: Spool, folder: Path, clock: ManualClock
) -> None:
    spool.keep(spooled(clock))
    (path,) = folder.iterdir()
    for name, wrong in (("replies", "text"), ("message", []), ("alarm", {"evidence": 3})):
        record = PlainCodec().open(path.read_bytes()) | {name: wrong}
        (folder / f"0-{name}.spool").write_bytes(PlainCodec().seal(record))
    assert len(list(spool.waiting())) == 1
    assert len(list(folder.glob("*.unreadable"))) == 3


def test_folder_in_the_place_of_a_file_stops_nothing(
    spool: Spool, folder: Path, clock: ManualClock
) -> None:
    spool.keep(kept := spooled(clock))
    (folder / "0-folder.spool").mkdir()
    assert list(spool.waiting()) == [kept]


def test_file_half_written_when_the_machine_died_is_not_taken(
    spool: Spool, folder: Path, clock: ManualClock
) -> None:
    spool.keep(kept := spooled(clock))
    (folder / "0-half.part").write_bytes(b'{"conv')
    assert list(spool.waiting()) == [kept]


def test_file_that_another_process_brought_in_meanwhile_is_passed_over(
    spool: Spool, clock: ManualClock
) -> None:
    spool.keep(first := spooled(clock))
    clock.advance(seconds=1)
    spool.keep(second := spooled(clock, message="m2"))
    waiting = spool.waiting()
    assert next(waiting) == first
    spool.forget(second)
    assert list(waiting) == []


def test_folder_that_is_not_there_is_empty(spool: Spool) -> None:
    assert spool.size() == 0
    assert list(spool.waiting()) == []


def test_disk_that_cannot_be_written_is_told(
    spool: Spool, folder: Path, clock: ManualClock
) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way")
    with pytest.raises(OSError, match="exists"):
        spool.keep(spooled(clock))
    assert spool.size() == 0
    spool.forget(spooled(clock))
