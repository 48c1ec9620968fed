"""The live desk: what is pushed, to whom, and when a socket ends."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from bot.console.sockets import SESSION_ENDED
from bot.model import Source
from bot.store.audit import Act
from bot.store.redis import Store
from bot.store.staff import Role
from tests.conftest import ManualClock
from tests.console_desk import Browsers, Desk, Staffer, browsing, make_desk

Socket = ClientWebSocketResponse[bool]


@pytest.fixture
async def desk(store: Store, clock: ManualClock) -> Desk:
    desk = make_desk(store, clock)
    await desk.hire("Ana Ruiz")
    return desk


@pytest.fixture
async def browsers(desk: Desk) -> AsyncIterator[Browsers]:
    async with browsing(desk) as browsers:
        yield browsers


@pytest.fixture
async def ana(browsers: Browsers) -> Staffer:
    return await (await browsers()).sign_in("Ana Ruiz")


async def connect(staffer: Staffer) -> Socket:
    headers = {"Origin": staffer.origin}
    # Closing is left to the test: a client that answers a close while the connection goes down
    # would report its own failure in place of the code that the server gave.
    return await staffer.client.ws_connect("/console/ws", headers=headers, autoclose=False)


async def hear(socket: Socket, kind: str) -> dict[str, Any]:
    """Return the next frame of a kind; others are passed over."""
    async with asyncio.timeout(5):
        while True:
            frame: dict[str, Any] = await socket.receive_json()
            if frame["type"] == kind:
                return frame


async def queue_of(socket: Socket, desk: Desk, size: int) -> list[dict[str, Any]]:
    """Wait until the queue that is pushed has this many rows."""
    async with asyncio.timeout(5):
        while True:
            desk.clock.advance(seconds=1)
            rows: list[dict[str, Any]] = (await hear(socket, "queue"))["rows"]
            if len(rows) == size:
                return rows


async def ended(socket: Socket) -> int:
    """Wait for the server to close; returns the code that it gave."""
    async with asyncio.timeout(5):
        while (message := await socket.receive()).type is not WSMsgType.CLOSE:
            pass
    return int(message.data)


async def test_a_new_socket_gets_the_queue_at_once(desk: Desk, ana: Staffer) -> None:
    await desk.escalate(await desk.patient(), "I want to die", "want to die")
    async with await connect(ana) as socket:
        frame = await hear(socket, "queue")
        assert [row["level"] for row in frame["rows"]] == ["high"]
        assert frame["now"] == desk.clock.now().isoformat()


async def test_a_new_escalation_is_pushed_to_everybody(
    desk: Desk, ana: Staffer, browsers: Browsers
) -> None:
    await desk.hire("Rev", Role.REVIEWER)
    rev = await (await browsers()).sign_in("Rev")
    async with await connect(ana) as one, await connect(rev) as other:
        await desk.escalate(await desk.patient(), "I want to die", "want to die")
        for socket in (one, other):
            rows = await queue_of(socket, desk, 1)
            assert rows[0]["why"]["text"] == "I want to die"


async def test_what_is_written_reaches_whoever_watches_and_nobody_else(
    desk: Desk, ana: Staffer
) -> None:
    watched, other = await desk.patient(), await desk.patient()
    case = await desk.escalate(watched, "I want to die", "want to die")
    async with await connect(ana) as socket:
        await socket.send_json({"type": "watch", "escalation": case.id})
        first = await hear(socket, "entry")
        await desk.wrote(other, "not for this desk")
        await desk.wrote(watched, "are you there?")
        second = await hear(socket, "entry")
    assert [entry["parts"][0]["text"] for entry in first["entries"]] == ["I want to die"]
    assert [entry["parts"][0]["text"] for entry in second["entries"]] == ["are you there?"]


async def test_watching_goes_on_after_the_last_entry_that_was_seen(
    desk: Desk, ana: Staffer
) -> None:
    patient = await desk.patient()
    case = await desk.escalate(patient, "I want to die", "want to die")
    opened = await ana.get(f"api/escalations/{case.id}")
    await desk.wrote(patient, "written in between")
    after = opened["transcript"][-1]["id"]
    async with await connect(ana) as socket:
        await socket.send_json({"type": "watch", "escalation": case.id, "after": after})
        frame = await hear(socket, "entry")
    assert [entry["parts"][0]["text"] for entry in frame["entries"]] == ["written in between"]


async def test_a_claim_changes_the_case_of_whoever_watches(
    desk: Desk, ana: Staffer, browsers: Browsers
) -> None:
    await desk.hire("Li Wei")
    li = await (await browsers()).sign_in("Li Wei")
    case = await desk.escalate(await desk.patient(), "I want to die", "want to die")
    async with await connect(ana) as socket:
        await socket.send_json({"type": "watch", "escalation": case.id})
        await hear(socket, "case")
        await li.post(f"api/escalations/{case.id}/claim")
        frame = await hear(socket, "case")
        while not frame["escalation"]["claimed_by"]:
            frame = await hear(socket, "case")
    assert frame["escalation"]["claimed_by"] == "Li Wei"
    assert frame["conversation"]["mode"] == "human"


async def test_an_answer_to_the_crisis_steps_changes_the_card_of_whoever_watches(
    desk: Desk, ana: Staffer
) -> None:
    patient = await desk.patient()
    case = await desk.escalate(patient, "I want to die", "want to die")
    async with await connect(ana) as socket:
        await socket.send_json({"type": "watch", "escalation": case.id})
        assert (await hear(socket, "case"))["card"] == {}
        crisis = {"branch": "suicide", "level": "high", "replies": {"wish": "yes"}}
        patient = replace(patient, protocol=crisis)
        await desk.answered(patient, "Have you thought about it?", source=Source.CRISIS)
        card = (await hear(socket, "case"))["card"]
    assert [(each["question"], each["reply"]) for each in card["answers"]] == [("wish", "yes")]


async def test_alerts_and_typing_are_passed_on(desk: Desk, ana: Staffer) -> None:
    patient = await desk.patient()
    case = await desk.escalate(patient, "I want to die", "want to die")
    async with await connect(ana) as socket:
        await socket.send_json({"type": "watch", "escalation": case.id})
        await hear(socket, "entry")
        alert = {"type": "alert", "escalation": case.id, "rung": 2}
        await desk.events.publish_staff(alert)
        assert await hear(socket, "alert") == alert
        typing = {"type": "typing", "conversation": patient.id}
        await desk.events.publish_staff({"type": "typing", "conversation": "another"})
        await desk.events.publish_staff(typing)
        assert await hear(socket, "typing") == typing


async def test_opening_and_then_watching_is_one_view_in_the_audit_log(
    desk: Desk, ana: Staffer
) -> None:
    patient = await desk.patient()
    case = await desk.escalate(patient, "I want to die", "want to die")
    async with await connect(ana) as socket:
        for _ in range(2):
            await ana.get(f"api/escalations/{case.id}")
            await socket.send_json({"type": "watch", "escalation": case.id})
            await hear(socket, "entry")
        for number in range(5):
            await desk.wrote(patient, f"message {number}")
            await hear(socket, "entry")
        reads = [line for line in await desk.audit.read() if line.act is Act.READ]
        assert len(reads) == 2
        await socket.send_json({"type": "watch", "escalation": case.id})
        await hear(socket, "entry")
    reads = [line for line in await desk.audit.read() if line.act is Act.READ]
    assert len(reads) == 3


BAD_FRAMES = [
    "",
    "{",
    "[]",
    "7",
    "null",
    '{"type":"dance"}',
    '{"type":["watch"]}',
    '{"type":"watch","escalation":7}',
    '{"type":"watch","escalation":"' + "x" * 101 + '"}',
    '{"type":"watch","escalation":"x","after":"+ -"}',
    '{"a":' * 2000,
]


@pytest.mark.parametrize("text", BAD_FRAMES)
async def test_a_frame_that_is_none_of_ours_gets_an_error_and_the_socket_goes_on(
    ana: Staffer, text: str
) -> None:
    async with await connect(ana) as socket:
        await socket.send_str(text)
        assert (await hear(socket, "error"))["code"] == "bad_frame"
        await socket.send_bytes(b"\x00\xff")
        assert (await hear(socket, "error"))["code"] == "bad_frame"
        await socket.send_json({"type": "watch", "escalation": "nothing"})
        assert (await hear(socket, "error"))["code"] == "unknown_escalation"


async def test_a_frame_over_the_limit_ends_the_socket(ana: Staffer) -> None:
    async with await connect(ana) as socket:
        await socket.send_str(json.dumps({"type": "active", "more": "x" * 17_000}))
        assert await ended(socket) == 1009


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_a_page_of_another_origin_gets_no_socket(ana: Staffer, origin: str) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        await ana.client.ws_connect("/console/ws", headers={"Origin": origin})
    assert refused.value.status == 403


async def test_nobody_without_a_session_gets_a_socket(browsers: Browsers) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        await connect(await browsers())
    assert refused.value.status == 401


async def test_signing_out_ends_the_socket(ana: Staffer) -> None:
    async with await connect(ana) as socket:
        await hear(socket, "queue")
        await ana.post("logout")
        assert await ended(socket) == SESSION_ENDED


async def test_disabling_an_account_ends_its_sockets_and_no_others(
    desk: Desk, ana: Staffer, browsers: Browsers
) -> None:
    await desk.hire("Li Wei")
    li = await (await browsers()).sign_in("Li Wei")
    async with await connect(ana) as socket, await connect(li) as other:
        await hear(other, "queue")
        await desk.sessions.disable("Ana Ruiz")
        assert await ended(socket) == SESSION_ENDED
        await desk.escalate(await desk.patient(), "I want to die", "want to die")
        assert await queue_of(other, desk, 1)


async def test_an_idle_session_takes_its_socket_with_it(desk: Desk, ana: Staffer) -> None:
    async with await connect(ana) as socket:
        await hear(socket, "queue")
        desk.clock.advance(minutes=15)
        assert await ended(socket) == SESSION_ENDED


async def test_somebody_at_the_desk_keeps_the_session(desk: Desk, ana: Staffer) -> None:
    async with await connect(ana) as socket:
        await hear(socket, "queue")
        desk.clock.advance(minutes=14)
        await socket.send_json({"type": "active"})
        await socket.send_json({"type": "watch", "escalation": "nothing"})
        await hear(socket, "error")  # both frames were read
        desk.clock.advance(minutes=14)
        assert (await ana.get("api/me"))["name"] == "Ana Ruiz"


async def test_a_socket_whose_session_is_over_obeys_no_frame(desk: Desk, ana: Staffer) -> None:
    case = await desk.escalate(await desk.patient(), "I want to die", "want to die")
    async with await connect(ana) as socket:
        await hear(socket, "queue")
        session = await desk.sessions.find(ana.token)
        assert session
        await desk.store.redis.delete(f"session:{session.id}")  # the end was not heard
        await socket.send_json({"type": "watch", "escalation": case.id})
        assert await ended(socket) == SESSION_ENDED
    assert Act.READ not in [line.act for line in await desk.audit.read()]


async def test_the_desk_says_when_the_store_is_away_and_when_it_is_back(
    desk: Desk, ana: Staffer
) -> None:
    async with await connect(ana) as socket:
        await hear(socket, "queue")
        await desk.store.redis.client_pause(2500)
        desk.clock.advance(seconds=15)
        assert (await hear(socket, "status"))["store"] is False
        back = asyncio.create_task(hear(socket, "status"))
        while not back.done():
            desk.clock.advance(seconds=1)
            await asyncio.sleep(0.05)
        assert (await back)["store"] is True


async def test_the_ninth_tab_closes_the_first(ana: Staffer) -> None:
    sockets = [await connect(ana) for _ in range(9)]
    assert await ended(sockets[0]) == 1008
    await hear(sockets[8], "queue")
    assert not sockets[1].closed
    for socket in sockets:
        await socket.close()


async def test_a_stopping_service_says_goodbye(desk: Desk) -> None:
    async with browsing(desk) as browsers:
        ana = await (await browsers()).sign_in("Ana Ruiz")
        socket = await connect(ana)
        await hear(socket, "queue")
    assert socket.closed or (await socket.receive()).type in (WSMsgType.CLOSE, WSMsgType.CLOSED)
