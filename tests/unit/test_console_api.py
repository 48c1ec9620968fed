"""What staff can see and do, by role; and that nothing typed ever becomes more than text."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from bot.console.headers import TEXT_MAX
from bot.model import EscalationState, Mode, Outcome, Source
from bot.store.audit import Act
from bot.store.redis import Store
from bot.store.staff import Role
from tests.conftest import ManualClock
from tests.console_desk import Browsers, Desk, Staffer, browsing, make_desk


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


async def want_to_die(desk: Desk) -> str:
    patient = await desk.patient(locale="en", country="US")
    return (await desk.escalate(patient, "😔 I want to die tonight", "want to die")).id


async def test_the_queue_shows_the_most_urgent_first_and_why(desk: Desk, ana: Staffer) -> None:
    await desk.alarm(await desk.patient(locale="zh"))
    desk.clock.advance(minutes=5)
    high = await want_to_die(desk)
    desk.clock.advance(minutes=5)
    pills = await desk.escalate(
        await desk.patient(locale="es"), "tomé las pastillas", "tomé", level="imminent"
    )
    rows = (await ana.get("api/queue"))["rows"]
    assert [row["level"] for row in rows] == ["imminent", "high", "none"]
    assert [row["id"] for row in rows[:2]] == [pills.id, high]
    why = rows[1]["why"]
    (mark,) = why["marks"]
    assert why["text"][mark["start"] : mark["end"]] == "want to die"
    assert rows[2]["why"] is None


async def test_the_reason_in_a_row_is_cut_around_the_words_that_raised_the_risk(
    desk: Desk, ana: Staffer
) -> None:
    text = "word " * 100 + "I want to die" + " word" * 100
    await desk.escalate(await desk.patient(), text, "want to die")
    why = (await ana.get("api/queue"))["rows"][0]["why"]
    (mark,) = why["marks"]
    assert len(why["text"]) <= 90
    assert why["before"]
    assert why["after"]
    assert why["text"][mark["start"] : mark["end"]] == "want to die"


async def test_the_watch_list_holds_who_has_no_escalation(desk: Desk, ana: Staffer) -> None:
    sad, worse = await desk.patient(), await desk.patient()
    for patient in (sad, worse):
        await desk.wrote(patient, "what's the point")
        await desk.commit(patient, watch=True)
    await desk.escalate(worse, "I want to die", "want to die")
    assert [each["id"] for each in (await ana.get("api/queue"))["watch"]] == [sad.id]
    opened = await ana.get(f"api/conversations/{sad.id}")
    assert opened["escalation"] is None
    assert opened["transcript"][0]["parts"][0]["text"] == "what's the point"


async def test_a_case_shows_evidence_and_transcript(desk: Desk, ana: Staffer) -> None:
    opened = await ana.get(f"api/escalations/{await want_to_die(desk)}")
    (evidence,) = opened["escalation"]["evidence"]
    (mark,) = evidence["marks"]
    assert evidence["text"][mark["start"] : mark["end"]] == "want to die"
    assert mark["rule"] == "en.wish_to_die"
    assert opened["transcript"][0]["id"] == evidence["entry"]
    assert opened["conversation"]["country"] == "US"
    assert opened["card"] == {}


async def test_a_model_is_named_with_its_score_and_does_not_push_a_rules_words_out_of_the_row(
    desk: Desk, ana: Staffer
) -> None:
    sentence = "word " * 40 + "and I want to die in the end"
    found = await desk.escalate(
        await desk.patient(), f"Hello. {sentence}.", "want to die", model=(sentence, 0.87)
    )
    (row,) = (await ana.get("api/queue"))["rows"]
    for mark in row["why"]["marks"]:
        assert 0 <= mark["start"] < mark["end"] <= len(row["why"]["text"])
    assert "want to die" in row["why"]["text"]
    opened = await ana.get(f"api/escalations/{found.id}")
    marks = opened["escalation"]["evidence"][0]["marks"]
    assert [(mark["kind"], mark["rule"], mark["score"]) for mark in marks] == [
        ("lexicon", "en.wish_to_die", 1.0),
        ("model", "model.suicide", 0.87),
    ]


CRISIS = {
    "branch": "suicide",
    "level": "high",
    "outcome": "moderate",
    "replies": {"wish": "yes", "thoughts": "skip"},
    "barrier": "cost",
    "means": "put_away",
    "people": ["Rosa <b>"],
    "plan": {"alone": "walk to the river"},
    "check_ins": [{"number": 0, "answer": "worse"}],
}


async def in_crisis(desk: Desk, *, escalated: bool = True) -> str:
    """Have a patient tell the crisis steps what they ask for; returns where staff read it."""
    patient = replace(await desk.patient(), protocol=CRISIS)
    await desk.wrote(patient, "I want to die")
    if not escalated:
        await desk.commit(patient, watch=True)
        return f"api/conversations/{patient.id}"
    return f"api/escalations/{(await desk.alarm(patient)).id}"


@pytest.mark.parametrize("escalated", [True, False])
async def test_a_case_shows_what_the_crisis_steps_learned(
    desk: Desk, ana: Staffer, escalated: bool
) -> None:
    card = (await ana.get(await in_crisis(desk, escalated=escalated)))["card"]
    assert (card["branch"], card["level"], card["outcome"]) == ("suicide", "high", "moderate")
    assert card["answers"] == [
        {"question": "wish", "loinc": "93246-7", "reply": "yes"},
        {"question": "thoughts", "loinc": "93247-5", "reply": "skip"},
    ]
    assert (card["barrier"], card["means"], card["people"]) == ("cost", "put_away", ["Rosa <b>"])
    assert card["plan"] == [{"step": "alone", "text": "walk to the river"}]
    assert card["check_ins"] == [{"number": 0, "answer": "worse"}]


async def test_a_case_says_when_the_bot_still_checks_back(desk: Desk, ana: Staffer) -> None:
    tomorrow = desk.clock.now() + timedelta(hours=24)
    case = await desk.alarm(await desk.patient(), contacts=(tomorrow,))
    opened = await ana.get(f"api/escalations/{case.id}")
    assert opened["escalation"]["contacts"] == [tomorrow.isoformat()]


async def test_the_card_comes_with_every_act_on_the_case_and_never_with_the_queue(
    desk: Desk, ana: Staffer
) -> None:
    path = await in_crisis(desk)
    assert "Rosa" not in str(await ana.get("api/queue"))
    _, claimed = await ana.post(f"{path}/claim")
    assert claimed["card"]["people"] == ["Rosa <b>"]


@pytest.mark.parametrize("role", [Role.ADMIN, Role.AUDITOR])
@pytest.mark.parametrize("escalated", [True, False])
async def test_who_may_not_read_a_conversation_sees_no_card_either(
    desk: Desk, browsers: Browsers, role: Role, escalated: bool
) -> None:
    await desk.hire("Sam", role)
    sam = await (await browsers()).sign_in("Sam")
    path = await in_crisis(desk, escalated=escalated)
    async with sam.client.get(f"/console/{path}") as answer:
        assert answer.status == 403
        assert "Rosa" not in await answer.text()


async def test_reading_a_card_is_recorded_without_a_word_of_it(desk: Desk, ana: Staffer) -> None:
    await ana.get(await in_crisis(desk))
    lines = await desk.audit.read()
    assert [line.act for line in lines].count(Act.READ) == 1
    assert "Rosa" not in str(lines)
    assert "river" not in str(lines)


async def test_claim_write_hand_back_and_close(desk: Desk, ana: Staffer) -> None:
    case = await want_to_die(desk)
    status, claimed = await ana.post(f"api/escalations/{case}/claim")
    assert status == 200
    assert claimed["escalation"]["claimed_by"] == "Ana Ruiz"
    assert claimed["conversation"]["mode"] == Mode.HUMAN

    message = str(uuid4())
    status, said = await ana.post(f"api/escalations/{case}/say", {"id": message, "text": " Hi. "})
    assert status == 200
    assert said["entry"]["parts"] == [{"type": "text", "text": "Hi."}]

    status, handed = await ana.post(f"api/escalations/{case}/hand-back")
    assert status == 200
    assert handed["conversation"]["mode"] == Mode.DIALOGUE

    status, closed = await ana.post(f"api/escalations/{case}/close", {"outcome": "supported"})
    assert status == 200
    assert closed["escalation"]["state"] == EscalationState.CLOSED
    assert closed["escalation"]["outcome"] == Outcome.SUPPORTED
    board = await ana.get("api/queue")
    assert (board["rows"], [each["id"] for each in board["closed"]]) == ([], [case])


async def test_of_fifty_claims_at_the_same_time_one_wins(desk: Desk, browsers: Browsers) -> None:
    for number in range(5):
        await desk.hire(f"Nurse {number}")
    team = [await (await browsers()).sign_in(f"Nurse {number}") for number in range(5)]
    case = await want_to_die(desk)

    async def claim(nurse: Staffer) -> tuple[int, str]:
        status, answer = await nurse.post(f"api/escalations/{case}/claim")
        return status, answer.get("escalation", {}).get("claimed_by", answer.get("error"))

    outcomes = await asyncio.gather(*(claim(nurse) for nurse in team * 10))
    winners = {who for status, who in outcomes if status == 200}
    assert len(winners) == 1
    assert {outcome for outcome in outcomes if outcome[0] != 200} == {(409, "conflict")}
    assert [status for status, _ in outcomes].count(409) == 40  # the winner's own ten repeat it
    entries = await desk.transcript.read((await desk.escalations.get(case)).conversation)
    assert [entry.source for entry in entries].count(Source.EVENT) == 1


async def test_the_same_message_sent_again_is_written_once(desk: Desk, ana: Staffer) -> None:
    case = await want_to_die(desk)
    await ana.post(f"api/escalations/{case}/claim")
    body = {"id": str(uuid4()), "text": "I am here."}
    answers = await asyncio.gather(
        *(ana.post(f"api/escalations/{case}/say", body) for _ in range(10))
    )
    assert len({answer["entry"]["id"] for _, answer in answers}) == 1
    entries = await desk.transcript.read((await desk.escalations.get(case)).conversation)
    assert [entry.source for entry in entries].count(Source.STAFF) == 1


@pytest.mark.parametrize("act", ["say", "hand-back", "close"])
async def test_only_whoever_claimed_may_write_hand_back_and_close(
    desk: Desk, ana: Staffer, browsers: Browsers, act: str
) -> None:
    await desk.hire("Li Wei")
    li = await (await browsers()).sign_in("Li Wei")
    case = await want_to_die(desk)
    body = {"id": str(uuid4()), "text": "Hello", "outcome": "supported"}
    assert (await ana.post(f"api/escalations/{case}/{act}", body))[0] == 409
    await li.post(f"api/escalations/{case}/claim")
    status, answer = await ana.post(f"api/escalations/{case}/{act}", body)
    assert (status, answer["error"]) == (409, "conflict")


BAD_WORDS = [
    ({"text": ""}, 400, "empty"),
    ({"text": " \n\t "}, 400, "empty"),
    ({"text": "\x00\x1b\ud800"}, 400, "empty"),
    ({"text": "x" * (TEXT_MAX + 1)}, 413, "too_long"),
    ({"text": 7}, 400, "bad_request"),
    ({"text": None}, 400, "bad_request"),
    ({"text": "x", "id": "7"}, 400, "bad_request"),
    ({"text": "x", "id": None}, 400, "bad_request"),
    ({"text": "x", "id": ["x"]}, 400, "bad_request"),
]


@pytest.mark.parametrize(("wrong", "status", "code"), BAD_WORDS)
async def test_what_cannot_be_sent_is_refused_by_name(
    desk: Desk, ana: Staffer, wrong: dict[str, object], status: int, code: str
) -> None:
    case = await want_to_die(desk)
    await ana.post(f"api/escalations/{case}/claim")
    body = {"id": str(uuid4()), **wrong}
    answered, answer = await ana.post(f"api/escalations/{case}/say", body)
    assert (answered, answer["error"]) == (status, code)
    assert answer["text"]


@pytest.mark.parametrize("body", ["", "{", "[]", "7", '{"a":' * 5000, "\x00"])
async def test_a_body_that_is_no_object_is_refused(desk: Desk, ana: Staffer, body: str) -> None:
    headers = {
        "Origin": ana.origin,
        "X-CSRF-Token": ana.csrf,
        "Content-Type": "application/json",
    }
    path = f"/console/api/escalations/{await want_to_die(desk)}/say"
    async with ana.client.post(path, data=body, headers=headers) as answer:
        assert (answer.status, (await answer.json())["error"]) == (400, "bad_request")


async def test_a_body_that_is_not_json_by_its_type_is_refused(desk: Desk, ana: Staffer) -> None:
    headers = {"Origin": ana.origin, "X-CSRF-Token": ana.csrf, "Content-Type": "text/plain"}
    path = f"/console/api/escalations/{await want_to_die(desk)}/say"
    async with ana.client.post(path, data="{}", headers=headers) as answer:
        assert answer.status == 400


@pytest.mark.parametrize("outcome", [None, "", "done", 7, ["supported"], {}])
async def test_a_case_is_closed_with_an_outcome_of_the_list(
    desk: Desk, ana: Staffer, outcome: object
) -> None:
    case = await want_to_die(desk)
    await ana.post(f"api/escalations/{case}/claim")
    status, _ = await ana.post(f"api/escalations/{case}/close", {"outcome": outcome})
    assert status == 400
    assert (await desk.escalations.get(case)).state is EscalationState.CLAIMED


@pytest.mark.parametrize("case", ["nothing", "%00", "x" * 1000, "..%2f..", "*"])
@pytest.mark.parametrize("act", ["claim", "hand-back"])
async def test_an_unknown_case_is_not_found(ana: Staffer, case: str, act: str) -> None:
    status, answer = await ana.post(f"api/escalations/{case}/{act}")
    assert (status, answer["error"]) == (404, "unknown_escalation")


async def test_errors_are_written_in_the_language_of_the_reader(ana: Staffer) -> None:
    texts = set()
    for locale in ("en", "es", "zh"):
        _, answer = await ana.post("api/escalations/x/claim", headers={"Accept-Language": locale})
        texts.add(answer["text"])
    assert len(texts) == 3


ANSWER = {Role.CLINICIAN, Role.COORDINATOR}
READ = ANSWER | {Role.REVIEWER}
TABLE = [
    ("GET", "api/me", set(Role)),
    ("GET", "api/queue", READ),
    ("GET", "ws", READ),
    ("GET", "api/escalations/{case}", READ),
    ("GET", "api/conversations/{conversation}", READ),
    ("POST", "api/escalations/{case}/claim", ANSWER),
    ("POST", "api/escalations/{case}/say", ANSWER),
    ("POST", "api/escalations/{case}/hand-back", ANSWER),
    ("POST", "api/escalations/{case}/close", ANSWER),
    ("GET", "api/audit", {Role.AUDITOR}),
    ("GET", "api/accounts", {Role.ADMIN}),
    ("POST", "api/accounts/disable", {Role.ADMIN}),
]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(("method", "path", "allowed"), TABLE)
async def test_a_role_reaches_what_is_its_own_and_nothing_else(
    desk: Desk, browsers: Browsers, method: str, path: str, allowed: set[Role], role: Role
) -> None:
    await desk.hire("Sam", role)
    sam = await (await browsers()).sign_in("Sam")
    case = await want_to_die(desk)
    conversation = (await desk.escalations.get(case)).conversation
    url = f"/console/{path.format(case=case, conversation=conversation)}"
    headers = {"Origin": sam.origin, "X-CSRF-Token": sam.csrf}
    async with sam.client.request(method, url, headers=headers, json={}) as answer:
        assert (answer.status != 403) == (role in allowed)
        if answer.status == 403:
            assert "want to die" not in await answer.text()


async def test_reading_is_recorded_each_time_before_anything_is_shown(
    desk: Desk, ana: Staffer
) -> None:
    case = await want_to_die(desk)
    conversation = (await desk.escalations.get(case)).conversation
    for _ in range(2):
        await ana.get(f"api/escalations/{case}")
    reads = [line for line in await desk.audit.read() if line.act is Act.READ]
    assert {(line.staff, line.conversation, line.escalation) for line in reads} == {
        ("Ana Ruiz", conversation, case)
    }
    assert len(reads) == 2


async def test_the_audit_log_holds_every_act_and_no_word_of_anybody(
    desk: Desk, ana: Staffer
) -> None:
    case = await want_to_die(desk)
    await ana.post(f"api/escalations/{case}/claim")
    words = {"id": str(uuid4()), "text": "a secret word"}
    await ana.post(f"api/escalations/{case}/say", words)
    await ana.post(f"api/escalations/{case}/hand-back")
    await ana.post(f"api/escalations/{case}/close", {"outcome": "referred"})
    lines = await desk.audit.read()
    assert [line.act for line in lines[:4]] == [Act.CLOSE, Act.HAND_BACK, Act.SAY, Act.CLAIM]
    assert lines[0].detail == "referred"
    assert "secret" not in str(lines)
    assert "want to die" not in str(lines)


async def test_an_auditor_pages_through_the_log(desk: Desk, browsers: Browsers) -> None:
    for _ in range(120):
        await desk.audit.write("Ana Ruiz", Act.SEE_QUEUE)
    await desk.hire("Ove", Role.AUDITOR)
    ove = await (await browsers()).sign_in("Ove")
    first = await ove.get("api/audit")
    assert len(first["lines"]) == 100
    assert first["more"]
    rest = await ove.get(f"api/audit?before={first['lines'][-1]['id']}")
    assert not rest["more"]
    ids = [line["id"] for line in first["lines"] + rest["lines"]]
    assert len(ids) == len(set(ids)) == 122  # and the sign-in, and this reading
    async with ove.client.get("/console/api/audit?before=(x") as answer:
        assert answer.status == 400


async def test_an_administrator_disables_an_account_but_not_their_own(
    desk: Desk, ana: Staffer, browsers: Browsers
) -> None:
    await desk.hire("Root", Role.ADMIN)
    root = await (await browsers()).sign_in("Root")
    assert (await root.post("api/accounts/disable", {"name": "root"}))[0] == 400
    status, account = await root.post("api/accounts/disable", {"name": "Ana Ruiz"})
    assert (status, account["disabled"]) == (200, True)
    assert (await ana.post("logout"))[0] == 401
    names = [each["name"] for each in (await root.get("api/accounts"))["accounts"]]
    assert names == ["Ana Ruiz", "Root"]


MARKUP = '<img src=x onerror="alert(1)"></script><script>alert(1)</script>{{ 7*7 }}'


async def test_markup_stays_what_was_typed(desk: Desk, ana: Staffer) -> None:
    patient = await desk.patient()
    case = (await desk.escalate(patient, f"{MARKUP} I want to die", "want to die")).id
    await ana.post(f"api/escalations/{case}/claim")
    await ana.post(f"api/escalations/{case}/say", {"id": str(uuid4()), "text": MARKUP})
    async with ana.client.get(f"/console/api/escalations/{case}") as answer:
        assert answer.content_type == "application/json"
        opened = await answer.json()
    assert opened["transcript"][0]["parts"][0]["text"] == f"{MARKUP} I want to die"
    assert opened["transcript"][-1]["parts"][0]["text"] == MARKUP


async def test_half_a_character_from_a_patient_reaches_the_desk_unharmed(
    desk: Desk, ana: Staffer
) -> None:
    patient = await desk.patient()
    case = (await desk.escalate(patient, "\ud800 I want to die", "want to die")).id
    opened = await ana.get(f"api/escalations/{case}")
    assert opened["transcript"][0]["parts"][0]["text"] == "\ud800 I want to die"


async def test_the_texts_of_every_language_have_the_same_keys(ana: Staffer) -> None:
    found = {locale: await ana.get(f"ui/{locale}.json") for locale in ("en", "es", "zh")}
    assert found["es"]["texts"].keys() == found["en"]["texts"].keys() == found["zh"]["texts"].keys()
    assert found["en"]["texts"]["alerts"] == {
        "one": "{n} alert sent",
        "other": "{n} alerts sent",
    }
    async with ana.client.get("/console/ui/xx.json") as answer:
        assert answer.status == 404
