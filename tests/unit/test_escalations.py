"""Escalations: one case a conversation, one owner, and an order that staff can trust."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from bot.errors import Conflict, StoreUnavailable, UnknownEscalation
from bot.model import Alarm, Conversation, Evidence, Message, Mode, Outcome, Source
from bot.store.escalations import Escalations
from bot.store.inbox import Inbox
from bot.store.patients import Patients, draft, token_hash
from bot.store.redis import CLOSED_ESCALATIONS, TIMERS, WATCH, Store, conversation_key
from bot.store.transcript import Committed, Step, Transcript
from tests.conftest import ManualClock, free_port
from tests.fakes import PlainAnnouncer

RANKS = {"none": 0, "concern": 1, "high": 2, "imminent": 3}


@pytest.fixture
def cases(store: Store, clock: ManualClock) -> Escalations:
    return Escalations(store, clock, PlainAnnouncer())


@pytest.fixture
async def patient(store: Store, clock: ManualClock) -> Conversation:
    return await opened(store, clock)


async def opened(store: Store, clock: ManualClock) -> Conversation:
    found = draft(locale="es", region="", channel="web", clock=clock)
    await Patients(store).add(found.conversation, token_hash(found.token))
    return found.conversation


def alarm(clock: ManualClock, level: str = "high", **changes: object) -> Alarm:
    evidence = Evidence(
        entry_id="1-0",
        text="me quiero morir",
        level=level,
        types=("suicide",),
        signals=({"rule": "es.x", "start": 0, "end": 5},),
        at=clock.now(),
    )
    return replace(
        Alarm(
            id=uuid4().hex,
            reason="risk",
            rank=RANKS[level],
            level=level,
            types=("suicide",),
            evidence=evidence,
        ),
        **changes,  # type: ignore[arg-type]
    )


async def raised(store: Store, clock: ManualClock, patient: Conversation, alarm: Alarm) -> None:
    current = await Patients(store).get(patient.id)
    step = Step(conversation=current, now=clock.now(), alarm=alarm)
    assert await Transcript(store).commit(step) is Committed.OK


async def test_case_is_opened_with_all_that_staff_must_know(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    assert (case.state, case.reason, case.level) == ("open", "risk", "high")
    assert (case.conversation, case.locale, case.alias) == (patient.id, "es", patient.alias)
    assert case.opened_at == clock.now()
    assert case.evidence[0].text == "me quiero morir"
    assert await cases.get(case.id) == case
    assert await cases.conversation_of(case.id) == patient.id


async def test_conversation_has_one_case_which_only_rises(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    for level, types in (("high", ("suicide",)), ("imminent", ("overdose",)), ("high", ("abuse",))):
        await raised(store, clock, patient, alarm(clock, level, types=types))
    (case,) = await cases.queue()
    assert case.level == "imminent"
    assert case.types == ("suicide", "overdose", "abuse")
    assert len(case.evidence) == 3


async def test_types_that_are_part_of_each_other_are_kept_apart(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    for types in (("self_harm",), ("harm",), ("self_harm", "harm_to_others")):
        await raised(store, clock, patient, alarm(clock, types=types))
    assert (await cases.queue())[0].types == ("self_harm", "harm", "harm_to_others")


async def test_queue_shows_the_gravest_first_and_then_the_longest_wait(
    store: Store, clock: ManualClock, cases: Escalations
) -> None:
    order = []
    for level in ("concern", "high", "imminent", "high"):
        patient = await opened(store, clock)
        await raised(store, clock, patient, alarm(clock, level))
        order.append(patient.id)
        clock.advance(minutes=1)
    queue = [each.conversation for each in await cases.queue()]
    assert queue == [order[2], order[1], order[3], order[0]]


async def test_of_many_who_claim_at_once_one_has_it(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    names = [f"staff {n}" for n in range(20)]
    before = await Patients(store).get(patient.id)
    results = await asyncio.gather(
        *(cases.claim(case.id, name) for name in names), return_exceptions=True
    )
    won = [result for result in results if not isinstance(result, BaseException)]
    assert len(won) == 1
    assert all(isinstance(r, Conflict) for r in results if isinstance(r, BaseException))
    owner = (await cases.queue())[0].claimed_by
    assert owner in names
    after = await Patients(store).get(patient.id)
    assert (after.mode, after.epoch) == (Mode.HUMAN, before.epoch + 1)
    (joined,) = await Transcript(store).read(patient.id)
    assert joined.parts[0].text == f"{owner} has joined."


async def test_claiming_again_changes_nothing(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")
    before = await Patients(store).get(patient.id)
    for _ in range(3):
        await cases.claim(case.id, "Ana")
    assert len(await Transcript(store).read(patient.id)) == 1
    assert await Patients(store).get(patient.id) == before


async def test_words_of_staff_are_written_once(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")
    entries = await asyncio.gather(*(cases.say(case.id, "Ana", "Hola", "m1") for _ in range(10)))
    assert len({entry.id for entry in entries}) == 1
    said = [e for e in await Transcript(store).read(patient.id) if e.source is Source.STAFF]
    assert [(e.parts[0].text, e.author) for e in said] == [("Hola", "Ana")]


async def test_message_id_of_staff_and_of_a_patient_do_not_meet(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")
    await cases.say(case.id, "Ana", "Hola", "same")
    message = Message(conversation=patient.id, id="same", text="hola", received_at=clock.now())
    assert await Inbox(store).put(message), "it is taken as new"


@pytest.mark.parametrize("op", ["say", "hand_back", "close", "lapse"])
async def test_only_the_owner_acts(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation, op: str
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")

    async def act(who: str) -> None:
        if op == "say":
            await cases.say(case.id, who, "Hola", "m1")
        elif op == "hand_back":
            await cases.hand_back(case.id, who)
        elif op == "close":
            await cases.close(case.id, who, Outcome.SUPPORTED)
        else:
            await cases.lapse(replace(case, claimed_by=who))

    before = await Transcript(store).read(patient.id)
    with pytest.raises(Conflict):
        await act("Eva")
    assert await Transcript(store).read(patient.id) == before
    await act("Ana")
    assert len(await Transcript(store).read(patient.id)) > len(before)


async def test_nothing_is_done_with_a_case_that_nobody_claimed(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    with pytest.raises(Conflict):
        await cases.say(case.id, "Ana", "Hola", "m1")
    with pytest.raises(Conflict):
        await cases.close(case.id, "Ana", Outcome.FALSE_ALARM)
    assert (await cases.get(case.id)).state == "open"


async def test_handed_back_case_stays_with_its_owner_who_may_take_it_again(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    before = await Patients(store).get(patient.id)
    await cases.claim(case.id, "Ana")
    back = await cases.hand_back(case.id, "Ana")
    assert (back.state, back.claimed_by) == ("claimed", "Ana")
    assert (await Patients(store).get(patient.id)).mode is Mode.DIALOGUE
    with pytest.raises(Conflict):
        await cases.say(case.id, "Ana", "Hola", "m1")
    with pytest.raises(Conflict):
        await cases.hand_back(case.id, "Ana")
    await cases.claim(case.id, "Ana")
    assert (await Patients(store).get(patient.id)).epoch == before.epoch + 3
    sources = [entry.source for entry in await Transcript(store).read(patient.id)]
    assert sources == [Source.EVENT, Source.EVENT, Source.BOT, Source.EVENT]


async def test_closed_case_is_over_and_the_next_danger_opens_another(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")
    closed = await cases.close(case.id, "Ana", Outcome.REFERRED)
    assert (closed.state, closed.outcome, closed.closed_at) == ("closed", "referred", clock.now())
    assert await cases.queue() == []
    assert await cases.recent_closed() == [closed]
    assert await store.redis.zcard(TIMERS) == 0
    for act in (
        cases.claim(case.id, "Eva"),
        cases.say(case.id, "Ana", "x", "m"),
        cases.close(case.id, "Ana", Outcome.SUPPORTED),
    ):
        with pytest.raises(Conflict):
            await act
    await raised(store, clock, patient, alarm(clock))
    (again,) = await cases.queue()
    assert again.id != case.id


async def test_closing_while_the_bot_has_it_does_not_say_goodbye_twice(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")
    await cases.hand_back(case.id, "Ana")
    before = await Transcript(store).read(patient.id)
    await cases.close(case.id, "Ana", Outcome.SUPPORTED)
    assert await Transcript(store).read(patient.id) == before


async def test_new_danger_while_a_human_has_it_does_not_take_it_from_them(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")
    await raised(store, clock, patient, alarm(clock, "imminent"))
    (after,) = await cases.queue()
    assert (after.state, after.claimed_by, after.level) == ("claimed", "Ana", "imminent")


async def test_new_danger_after_the_hand_back_opens_the_case_to_all(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    await cases.claim(case.id, "Ana")
    await cases.hand_back(case.id, "Ana")
    await raised(store, clock, patient, alarm(clock))
    (after,) = await cases.queue()
    assert (after.id, after.state, after.claimed_by) == (case.id, "open", "")
    assert await store.redis.zscore(TIMERS, f"alert:{case.id}") == clock.now().timestamp()


async def test_reply_decided_before_a_claim_is_refused(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    (case,) = await cases.queue()
    before = await Patients(store).get(patient.id)
    await cases.claim(case.id, "Ana")
    step = Step(conversation=before, now=clock.now(), alarm=alarm(clock, "imminent"))
    assert await Transcript(store).commit(step) is Committed.STALE
    assert (await cases.get(case.id)).level == "high", "nothing of it was written"


async def test_unknown_case_is_told_apart_from_a_conflict(cases: Escalations) -> None:
    for act in (
        cases.get("x"),
        cases.claim("x", "Ana"),
        cases.say("x", "Ana", "Hola", "m"),
        cases.hand_back("x", "Ana"),
        cases.close("x", "Ana", Outcome.SUPPORTED),
        cases.conversation_of("x"),
    ):
        with pytest.raises(UnknownEscalation):
            await act


async def test_case_whose_conversation_was_erased_can_be_read(
    store: Store, clock: ManualClock, cases: Escalations, patient: Conversation
) -> None:
    await raised(store, clock, patient, alarm(clock))
    await store.redis.delete(conversation_key(patient.id))
    (case,) = await cases.queue()
    with pytest.raises(UnknownEscalation):
        await cases.claim(case.id, "Ana")


async def test_watch_list_shows_the_newest_sign_first(
    store: Store, clock: ManualClock, cases: Escalations
) -> None:
    first, second = await opened(store, clock), await opened(store, clock)
    for patient in (first, second, first):
        clock.advance(minutes=1)
        current = await Patients(store).get(patient.id)
        step = Step(conversation=current, now=clock.now(), watch=True)
        assert await Transcript(store).commit(step) is Committed.OK
    watch = await cases.watch()
    assert [each.conversation for each in watch] == [first.id, second.id]
    assert watch[0].since == clock.now()
    assert await store.redis.zcard(WATCH) == 2


async def test_closed_cases_are_listed_newest_first(
    store: Store, clock: ManualClock, cases: Escalations
) -> None:
    closed = []
    for _ in range(3):
        patient = await opened(store, clock)
        await raised(store, clock, patient, alarm(clock))
        (case,) = await cases.queue()
        await cases.claim(case.id, "Ana")
        clock.advance(minutes=1)
        await cases.close(case.id, "Ana", Outcome.SUPPORTED)
        closed.append(case.id)
    assert [each.id for each in await cases.recent_closed(2)] == closed[:0:-1]
    assert await store.redis.zcard(CLOSED_ESCALATIONS) == 3


async def test_store_that_is_away_says_so(clock: ManualClock) -> None:
    away = Store(f"redis://127.0.0.1:{free_port()}/0")
    cases = Escalations(away, clock, PlainAnnouncer())
    for act in (cases.queue(), cases.watch(), cases.get("x"), cases.claim("x", "Ana")):
        with pytest.raises(StoreUnavailable):
            await act
    await away.close()
