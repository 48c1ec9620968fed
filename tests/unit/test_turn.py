"""The turn: who answers a message, and with what."""

import asyncio
from itertools import pairwise
from uuid import uuid4

import pytest

import bot.dialogue
from bot.model import Escalation, Mode, Outcome, Source
from bot.turn import as_typed
from tests.fakes import (
    Behaviour,
    floods,
    hangs_up,
    reply,
    says,
    says_once_open,
    sends,
    without_end_mark,
)
from tests.service import Chat, Running, buttons, card, texts

FAULTS: dict[str, Behaviour] = {
    "nothing": sends('{"replies": [], "end": true}'),
    "an empty list": sends("[]"),
    "no body": sends(""),
    "half of the JSON": sends('{"replies": [{"key": "utter_gre'),
    "no end mark": without_end_mark("utter_greet"),
    "garbage": sends(b"\xff\xfe\x00 garbage"),
    "an error": sends('{"error": "action"}', status=502),
    "a crash": sends("Traceback", status=500),
    "deep nesting": sends("[" * 50_000),
    "50 MB": floods(50),
    "a cut connection": hangs_up(),
    "a key that is no key": says("CANARY I told it everything"),
    "a key without a text": says("utter_nobody_wrote_this"),
    "an argument that is missing": says("utter_booked"),
    "an argument of an unknown kind": says(reply("utter_ask_time", args={"day": {"$x": "y"}})),
    "a choice without a title": says(reply("utter_greet", choices=[{"payload": "/greet"}])),
}


async def test_message_is_answered_by_the_dialogue(running: Running) -> None:
    chat = await running.chat(locale="en")
    running.dialogue.next.append(says("utter_thanks"))
    answer = await chat.ask("thank you so much")
    assert answer["source"] == "bot"
    (call,) = running.dialogue.calls
    assert call["sender"] == chat.conversation
    assert call["message"] == "thank you so much"
    assert call["metadata"]["locale"] == "en"
    assert call["metadata"]["timezone"] == "UTC"
    assert call["metadata"]["now"] == running.clock.now().isoformat()


async def test_no_wording_comes_twice_in_a_row(running: Running) -> None:
    chat = await running.chat(locale="en")
    said = [texts(await chat.ask("hello again")) for _ in range(6)]
    assert all(one != other for one, other in pairwise(said))


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_broken_dialogue_is_answered_honestly(running: Running, fault: Behaviour) -> None:
    chat = await running.chat(locale="en")
    running.dialogue.next.append(fault)
    answer = await chat.ask("I would like to see the doctor next week")
    assert answer["source"] == "bot"
    assert "CANARY" not in texts(answer)
    assert "/talk_to_human" in buttons(answer).values()
    assert texts(await chat.ask("hello again")), "the conversation goes on"


async def test_slow_dialogue_is_given_up_and_answered_honestly(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.dialogue, "TIMEOUT_SECONDS", 0.1)
    chat, gate = await running.chat(locale="en"), asyncio.Event()
    running.dialogue.next.append(says_once_open(gate, "utter_greet"))
    answer = await chat.ask("hello")
    gate.set()
    assert "/talk_to_human" in buttons(answer).values()


async def test_typing_is_shown_while_the_dialogue_thinks(running: Running) -> None:
    chat, gate = await running.chat(locale="en"), asyncio.Event()
    running.dialogue.next.append(says_once_open(gate, "utter_greet"))
    message = await chat.say("hello")
    await chat.until(lambda frame: frame["type"] == "typing")
    gate.set()
    await chat.reply_to(message)


async def test_slow_patient_does_not_slow_others(running: Running) -> None:
    slow, quick, gate = await running.chat(), await running.chat(), asyncio.Event()
    running.dialogue.next.append(says_once_open(gate, "utter_greet"))
    message = await slow.say("hello")
    await running.asked(1)
    await quick.ask("hello")
    gate.set()
    await slow.reply_to(message)


async def test_two_messages_at_once_are_answered_in_their_order(running: Running) -> None:
    chat, gate = await running.chat(), asyncio.Event()
    running.dialogue.next += [says_once_open(gate, "utter_greet"), says("utter_thanks")]
    first, second = await chat.say("hello"), await chat.say("thanks")
    gate.set()
    await chat.reply_to(first)
    await chat.reply_to(second)
    assert running.dialogue.heard == ["hello", "thanks"]


# Commands and languages


async def test_human_typed_opens_a_request(running: Running) -> None:
    chat = await running.chat(locale="es")
    await chat.ask("quiero hablar con una persona")
    case = await running.case()
    assert (case.reason, case.locale) == ("request", "es")
    assert running.dialogue.heard == ["/talk_to_human"]


@pytest.mark.parametrize("words", ["human", "/human", "HUMAN!", "persona", "人工"])
async def test_human_is_told_while_the_dialogue_is_away(running: Running, words: str) -> None:
    running.dialogue.always = sends("", status=500)
    chat = await running.chat(locale="en")
    await chat.ask(words)
    assert (await running.case()).reason == "request"
    assert (await running.entries(chat))[-1].keys == ("utter_human_requested",)


async def test_human_pressed_is_told_while_the_dialogue_is_away(running: Running) -> None:
    running.dialogue.always = sends("", status=500)
    chat = await running.chat(locale="zh")
    answer = await chat.ask("你好")
    assert "/talk_to_human" in buttons(answer).values()
    await chat.choose("/talk_to_human")
    assert (await running.case()).reason == "request"


@pytest.mark.parametrize(
    ("words", "locale"), [("español", "es"), ("in Spanish please", "es"), ("中文", "zh")]
)
async def test_word_changes_the_language(running: Running, words: str, locale: str) -> None:
    chat = await running.chat(locale="en")
    message = await chat.say(words)
    changed = await chat.until(lambda frame: frame["type"] == "locale")
    assert changed["locale"] == locale
    assert changed["intro"]["texts"]
    assert (await running.conversation(chat)).locale == locale
    assert running.dialogue.calls == []
    assert any(frame.get("in_reply_to") == message for frame in [*chat.seen, *await chat.quiet()])


async def test_button_changes_the_language_also_while_the_dialogue_is_away(
    running: Running,
) -> None:
    running.dialogue.always = sends("", status=500)
    chat = await running.chat(locale="en")
    await chat.choose('/change_language{"language":"zh"}')
    assert (await running.conversation(chat)).locale == "zh"


@pytest.mark.parametrize(
    "payload",
    [
        '/change_language{"language":"xx"}',
        '/change_language{"language":["es"]}',
        "/change_language{broken}",
        '/change_language{"language":null}',
    ],
)
async def test_language_that_is_none_is_left_to_the_dialogue(
    running: Running, payload: str
) -> None:
    chat = await running.chat(locale="en")
    await chat.choose(payload)
    assert running.dialogue.heard == [payload]
    assert (await running.conversation(chat)).locale == "en"


async def test_message_in_another_of_our_languages_is_noticed(running: Running) -> None:
    chat = await running.chat(locale="en")
    answer = await chat.ask("Hola, quiero pedir una cita para la semana que viene, por favor")
    assert running.dialogue.calls[0]["metadata"]["locale"] == "es"
    assert (await running.conversation(chat)).locale == "es"
    assert '/change_language{"language":"en"}' in buttons(answer).values(), "the way back"
    await chat.choose('/change_language{"language":"en"}')
    assert (await running.conversation(chat)).locale == "en"


async def test_language_that_the_dialogue_asks_for_is_switched_on(running: Running) -> None:
    chat = await running.chat(locale="en")
    running.dialogue.next.append(says(reply("utter_greet", effect={"locale": "es"})))
    await chat.ask("could we go on in the language of my mother")
    assert (await running.conversation(chat)).locale == "es"


@pytest.mark.parametrize("effect", [{"locale": "xx"}, {"locale": ["es"]}, {"rm": "-rf"}])
async def test_effect_that_is_unknown_changes_nothing(
    running: Running, effect: dict[str, object]
) -> None:
    chat = await running.chat(locale="en")
    running.dialogue.next.append(says(reply("utter_greet", effect=effect)))
    await chat.ask("hello")
    assert (await running.conversation(chat)).locale == "en"
    assert await running.escalations.queue() == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("/restart", "restart"),
        ("  //restart", "restart"),
        ("/ /restart", "restart"),
        ("\x00/restart", "restart"),
        ("\u3000/ \x00 /restart", "restart"),
        ("nul \x00 here", "nul   here"),
        ("lone \ud800", "lone ?"),
        ("/", "?"),
        ("1/2 of a pill", "1/2 of a pill"),
    ],
)
def test_typed_text_is_never_a_command_to_the_dialogue(typed: str, read: str) -> None:
    assert as_typed(typed) == read


# Concern, and the direct question


async def test_concern_is_answered_and_asked_about_directly(running: Running) -> None:
    chat = await running.chat(locale="en")
    running.dialogue.next.append(says("companion_sadness"))
    answer = await chat.ask("I feel hopeless and I hate my life")
    assert answer["source"] == "bot"
    assert list(buttons(answer).values()) == [
        '/crisis{"answer":"yes","to":"check"}',
        '/crisis{"answer":"no","to":"check"}',
    ]
    assert [each.conversation for each in await running.escalations.watch()] == [chat.conversation]
    assert await running.escalations.queue() == []
    patient = (await running.entries(chat))[0]
    assert patient.risk
    assert patient.risk["level"] == "concern"


async def test_direct_question_is_asked_while_the_dialogue_is_away_too(running: Running) -> None:
    running.dialogue.always = sends("", status=500)
    chat = await running.chat(locale="en")
    answer = await chat.ask("I feel hopeless and I hate my life")
    assert '/crisis{"answer":"yes","to":"check"}' in buttons(answer).values()


async def test_direct_question_is_not_asked_at_every_sigh(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I feel hopeless and I hate my life")
    again = await chat.ask("everything is hopeless")
    assert buttons(again) == {}
    running.clock.advance(minutes=31)
    later = await chat.ask("everything is hopeless")
    assert '/crisis{"answer":"yes","to":"check"}' in buttons(later).values()


@pytest.mark.parametrize("typed", ["yes", "Yes, I am.", "sí", "yes, sometimes"])
async def test_yes_to_the_direct_question_opens_the_crisis(running: Running, typed: str) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I feel hopeless and I hate my life")
    answer = await chat.ask(typed)
    assert answer["source"] == "crisis"
    assert card(answer)["emergency"] == "911"
    case = await running.case()
    assert (case.level, case.types) == ("high", ("suicide",))
    assert case.evidence[0].text == typed
    assert case.evidence[0].signals[0]["rule"] == "conversation.yes_to_direct_question"


async def test_yes_pressed_names_the_button_in_the_evidence(running: Running) -> None:
    chat = await running.chat(locale="en")
    question = await chat.ask("I feel hopeless and I hate my life")
    yes = '/crisis{"answer":"yes","to":"check"}'
    title = next(title for title, payload in buttons(question).items() if payload == yes)
    assert (await chat.choose(yes))["source"] == "crisis"
    assert (await running.case()).evidence[0].text == title


async def test_yes_pressed_after_a_no_opens_the_crisis(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I feel hopeless and I hate my life")
    await chat.choose('/crisis{"answer":"no","to":"check"}')
    answer = await chat.choose('/crisis{"answer":"yes","to":"check"}')
    assert answer["source"] == "crisis"
    assert (await running.case()).level == "high"


@pytest.mark.parametrize("typed", ["no", "No.", "not really"])
async def test_no_to_the_direct_question_is_answered_kindly(running: Running, typed: str) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I feel hopeless and I hate my life")
    answer = await chat.ask(typed)
    assert answer["source"] == "bot"
    assert await running.escalations.queue() == []
    assert (await running.entries(chat))[-1].keys == ("check_no",)
    await chat.ask("no")
    assert running.dialogue.heard[-1] == "no", "asked once, answered once"


async def test_something_else_than_an_answer_goes_to_the_dialogue(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I feel hopeless and I hate my life")
    await chat.ask("can I book an appointment")
    assert running.dialogue.heard[-1] == "can I book an appointment"
    assert (await chat.ask("yes"))["source"] == "crisis", "the question still stands"


async def test_yes_without_a_question_is_the_dialogues(running: Running) -> None:
    chat = await running.chat(locale="en")
    assert (await chat.ask("yes"))["source"] == "bot"
    assert running.dialogue.heard == ["yes"]


# A human has it


async def claimed(running: Running, locale: str = "en") -> tuple[Chat, Escalation]:
    chat = await running.chat(locale=locale)
    await chat.ask("human")
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    await chat.until(lambda frame: frame.get("source") == "event")
    return chat, case


async def test_bot_is_silent_while_a_human_has_it(running: Running) -> None:
    chat, case = await claimed(running)
    calls = len(running.dialogue.calls)
    for text in ("hello?", "what are my appointments", "stop"):
        await chat.give(text)
    await running.all_done()
    assert [frame["type"] for frame in await chat.quiet() if frame["type"] == "reply"] == []
    assert len(running.dialogue.calls) == calls
    await running.escalations.say(case.id, "Ana", "I am here.", str(uuid4()))
    heard = await chat.until(lambda frame: frame.get("source") == "staff")
    assert texts(heard) == "I am here."


async def test_danger_is_noted_for_staff_while_a_human_has_it(running: Running) -> None:
    chat, _ = await claimed(running)
    await chat.give("I want to die")
    await running.all_done()
    case = await running.case()
    assert (case.state, case.claimed_by, case.level) == ("claimed", "Ana", "high")
    assert case.evidence[-1].text == "I want to die"
    assert all(frame.get("source") != "crisis" for frame in await chat.quiet())


async def test_language_can_be_changed_silently_while_a_human_has_it(running: Running) -> None:
    chat, _ = await claimed(running)
    await chat.press('/change_language{"language":"es"}')
    await chat.until(lambda frame: frame["type"] == "locale")
    assert (await running.conversation(chat)).locale == "es"
    assert all(frame.get("source") != "bot" for frame in await chat.quiet())


async def test_bot_answers_again_after_the_hand_back(running: Running) -> None:
    chat, case = await claimed(running, "zh")
    await running.escalations.hand_back(case.id, "Ana")
    back = await chat.until(lambda frame: frame.get("source") == "bot")
    assert texts(back)
    assert (await running.conversation(chat)).mode is Mode.DIALOGUE
    assert (await chat.ask("你好"))["source"] == "bot"


async def test_reply_drafted_before_a_claim_is_never_delivered(running: Running) -> None:
    chat, gate = await running.chat(locale="en"), asyncio.Event()
    await chat.ask("human")
    case, before = await running.case(), len(running.dialogue.calls)
    running.dialogue.next.append(says_once_open(gate, "utter_greet"))
    await chat.say("what can you do")
    await running.asked(before + 1)
    await running.escalations.claim(case.id, "Ana")
    gate.set()
    await running.all_done()
    after_claim = [entry.source for entry in await running.entries(chat)][-2:]
    assert after_claim == [Source.PATIENT, Source.EVENT]


async def test_reply_drafted_before_a_hand_back_is_decided_again(running: Running) -> None:
    """Claimed and handed back during one slow turn: the patient still gets an answer."""
    chat, gate = await running.chat(locale="en"), asyncio.Event()
    await chat.ask("human")
    case, before = await running.case(), len(running.dialogue.calls)
    running.dialogue.next.append(says_once_open(gate, "utter_greet"))
    message = await chat.say("what can you do")
    await running.asked(before + 1)
    await running.escalations.claim(case.id, "Ana")
    await running.escalations.close(case.id, "Ana", Outcome.SUPPORTED)
    gate.set()
    await chat.reply_to(message)
    answers = [e for e in await running.entries(chat) if e.in_reply_to == message]
    assert len(answers) == 1
    assert len(running.dialogue.calls) == before + 2, "asked again, for the new moment"


async def test_country_that_is_known_goes_to_the_dialogue(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I want to die")
    await chat.ask("I'm in Spain")
    assert (await running.conversation(chat)).country == "ES"
