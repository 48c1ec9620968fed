"""What patients can do, over the web socket, with every part real."""

import asyncio
import re
import time
from itertools import pairwise
from uuid import uuid4

import pytest
from aiohttp import ClientSession

from bot.model import Reason
from bot.store.escalations import Escalations
from bot.store.redis import Store
from tests.system.conftest import Comes
from tests.system.patient import Patient, Reply
from tests.system.staff import escalation_of
from tests.system.whole import System

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

HAN = re.compile(r"[\u4e00-\u9fff]")
FIRST_CRISIS_SECONDS = 1.0


# The protocol


async def test_welcome_says_who_is_here_in_the_browsers_language(patient: Comes) -> None:
    page = await patient("es-MX")
    assert page.welcome["locale"] == "es"
    assert page.welcome["mode"] == "dialogue"
    assert page.welcome["clinic"] == "Riverside Clinic"
    assert {each["locale"] for each in page.welcome["languages"]} == {"en", "es", "zh"}
    assert "asistente automático de Riverside Clinic" in page.welcome["intro"]["texts"][0]
    assert len(page.welcome["intro"]["choices"]) == 4
    assert page.welcome["emergency"]["country"] == "MX"


async def test_language_that_is_not_spoken_gets_the_default(patient: Comes) -> None:
    assert (await patient("fi-FI")).welcome["locale"] == "en"


async def test_message_is_acknowledged_then_typing_then_answered(patient: Comes) -> None:
    page = await patient()
    message = await page.write("hello")
    await page.answer(message)
    kinds = [frame["type"] for frame in page.frames if frame["type"] != "welcome"]
    assert sorted(kinds) == ["ack", "reply", "typing"]
    assert kinds.index("typing") < kinds.index("reply")
    assert page.of_type("ack") == [{"type": "ack", "id": message}]


async def test_same_message_sent_fifty_times_is_answered_once_p2(patient: Comes) -> None:
    page = await patient(stays=True)
    other = await page.other_tab()
    message = str(uuid4())
    sends = (tab.write("hello", message) for _ in range(25) for tab in (page, other))
    await asyncio.gather(*sends)
    await page.answer(message)
    last = await page.say("thanks")
    await other.until(lambda frame: frame.get("id") == last.id)
    for tab in (page, other):
        assert len(tab.replies_to(message)) == 1
        assert len(set(tab.entries)) == len(tab.entries)
    await other.leave()
    assert [frame["id"] for frame in page.of_type("ack")].count(message) >= 1


async def test_other_tab_sees_what_was_said_and_the_answer(patient: Comes) -> None:
    page = await patient()
    other = await page.other_tab()
    reply = await page.say("hello")
    words = await other.until(lambda frame: frame["type"] == "message")
    assert words["text"] == "hello"
    assert (await other.until(lambda frame: frame["type"] == "reply"))["id"] == reply.id
    assert page.of_type("message") == []
    await other.leave()


async def test_resume_brings_what_was_missed_once(patient: Comes) -> None:
    page = await patient()
    first = await page.say("hello")
    other = await page.other_tab()
    second = await other.say("what can you do?")
    third = await other.say("thanks")
    await other.leave()
    back = await page.other_tab(last_id=first.id)
    await back.until(lambda frame: frame.get("id") == third.id)
    shown = [frame["id"] for frame in back.of_type("reply")]
    assert shown == [second.id, third.id]
    assert [frame["text"] for frame in back.of_type("message")] == ["what can you do?", "thanks"]
    await back.leave()


async def test_conversation_is_shown_whole_to_a_page_that_kept_nothing(patient: Comes) -> None:
    page = await patient()
    await page.choose("/help")
    reply = await page.say("thanks")
    back = await page.other_tab()
    await back.until(lambda frame: frame.get("id") == reply.id)
    assert [frame["type"] for frame in back.frames] == [
        *("welcome", "message", "reply", "message", "reply"),
    ]
    await back.leave()


@pytest.mark.parametrize("stolen", ["id", "token", "both invented", "id alone"])
async def test_foreign_conversation_is_unknown_whatever_was_guessed_p7(
    patient: Comes, system: System, stolen: str
) -> None:
    victim, thief = await patient(), await patient()
    await victim.say("hello")
    hello = {
        "id": {"conversation": victim.conversation, "token": thief.token},
        "token": {"conversation": thief.conversation, "token": victim.token},
        "both invented": {"conversation": "abcdef", "token": "abcdef"},
        "id alone": {"conversation": victim.conversation},
    }[stolen]
    address = system.url.replace("http", "ws") + "/chat/ws"
    async with ClientSession() as http, http.ws_connect(address) as socket:
        await socket.send_json({"type": "hello", "locale": "es", **hello})
        error = await socket.receive_json()
    assert (error["type"], error["code"]) == ("error", "unknown_conversation")
    assert "Traceback" not in error["text"]


# Small talk


@pytest.mark.parametrize(
    ("locale", "lines"),
    [
        ("en", ("hello", "what can you do?", "are you a robot?", "thank you", "goodbye")),
        ("es", ("hola", "¿qué puedes hacer?", "¿eres un robot?", "gracias", "adiós")),
        ("zh", ("你好", "你能做什么", "你是机器人吗", "谢谢", "再见")),
    ],
)
async def test_small_talk_is_answered_in_each_language(
    patient: Comes, locale: str, lines: tuple[str, ...]
) -> None:
    page = await patient(locale)
    keys = [(await page.say(line)).keys for line in lines]
    assert keys == [
        *(("utter_greet",), ("utter_help",), ("utter_bot_challenge",)),
        *(("utter_thanks",), ("utter_goodbye",)),
    ]


async def test_bot_says_that_it_is_a_program(patient: Comes) -> None:
    page = await patient()
    for line in ("are you a robot?", "is this a real person?"):
        assert re.search(r"program|automated assistant", (await page.say(line)).text)


async def test_same_greeting_never_comes_twice_in_a_row(patient: Comes) -> None:
    page = await patient()
    texts = [(await page.say("hello")).text for _ in range(6)]
    assert all(one != following for one, following in pairwise(texts))


@pytest.mark.parametrize(
    ("locale", "line", "key"),
    [
        ("en", "I feel so sad", "companion_sadness"),
        ("en", "I'm so lonely", "companion_loneliness"),
        ("es", "estoy muy triste", "companion_sadness"),
        ("es", "tengo mucha ansiedad", "companion_anxiety"),
        ("zh", "我很难过", "companion_sadness"),
        ("zh", "我很焦虑", "companion_anxiety"),
    ],
)
async def test_feeling_is_heard_stayed_with_and_no_wording_comes_twice(
    patient: Comes, locale: str, line: str, key: str
) -> None:
    page = await patient(locale)
    replies = [await page.say(line) for _ in range(5)]
    further, offer = "companion_deeper_topic", "companion_offer_skill"
    assert [reply.keys[0] for reply in replies] == [key, further, key, offer, key]
    texts = [reply.texts[0] for reply in replies]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("locale", "line", "key"),
    [
        ("en", "how much ibuprofen can I take?", "utter_medication_pointer"),
        ("en", "I need a refill of my sertraline", "utter_refill_pointer"),
        ("en", "what are the symptoms of malaria?", "utter_health_pointer"),
        ("es", "¿puedo tomar alcohol con la sertralina?", "utter_medication_pointer"),
        ("es", "¿cuáles son los síntomas de la malaria?", "utter_health_pointer"),
        ("zh", "布洛芬可以和酒一起吃吗", "utter_medication_pointer"),
        ("zh", "疟疾有什么症状", "utter_health_pointer"),
    ],
)
async def test_medicine_and_health_are_left_to_people_who_are_offered(
    patient: Comes, locale: str, line: str, key: str
) -> None:
    reply = await (await patient(locale)).say(line)
    assert reply.keys == (key,)
    assert "/talk_to_human" in reply.choices.values()


# Appointments


@pytest.mark.parametrize(
    ("locale", "lines"),
    [
        (
            "en",
            (
                *("I want to book an appointment", "next Tuesday afternoon", "15:00"),
                *("I can't sleep", "yes", "what appointments do I have?"),
                *("cancel my appointment", "yes", "what appointments do I have?"),
            ),
        ),
        (
            "es",
            (
                *("quiero pedir una cita", "el miércoles que viene por la tarde", "a las 16:00"),
                *("no puedo dormir", "sí", "¿qué citas tengo?"),
                *("cancela mi cita", "sí", "¿qué citas tengo?"),
            ),
        ),
        (
            "zh",
            (
                *("我想预约", "下周四下午", "下午5点"),
                *("睡不着", "是的", "我有哪些预约"),
                *("取消预约", "是的", "我有哪些预约"),
            ),
        ),
    ],
)
async def test_appointment_is_booked_listed_and_cancelled_in_free_words(
    patient: Comes, locale: str, lines: tuple[str, ...]
) -> None:
    page = await patient(locale)
    replies = [await page.say(line) for line in lines]
    assert [reply.keys[0] for reply in replies] == [
        *("utter_ask_day", "utter_ask_time", "utter_ask_reason"),
        *("utter_ask_confirmed", "utter_booked", "utter_appointments"),
        *("utter_ask_cancel_confirmed", "utter_cancelled", "utter_no_appointments"),
    ]
    booked, listed = replies[4], replies[5]
    assert lines[3] in booked.text
    assert lines[3] in listed.text


@pytest.mark.parametrize("locale", ["en", "es", "zh"])
async def test_appointment_is_booked_by_buttons_alone(patient: Comes, locale: str) -> None:
    page = await patient(locale)
    await page.choose("/book_appointment")
    keys = [(await _press_first(page, skip=1)).keys[0]]
    keys += [(await _press_first(page)).keys[0] for _ in range(3)]
    assert keys == ["utter_ask_time", "utter_ask_reason", "utter_ask_confirmed", "utter_booked"]
    words = [str(frame["text"]) for frame in await _history(page) if frame["type"] == "message"]
    assert not [text for text in words if "/choose" in text]


async def _press_first(page: Patient, *, skip: int = 0) -> Reply:
    """Press a button of the last reply."""
    last = Reply(page.of_type("reply")[-1])
    return await page.choose(list(last.choices.values())[skip])


async def _history(page: Patient) -> list[dict[str, object]]:
    last = page.of_type("reply")[-1]["id"]
    back = await page.other_tab()
    await back.until(lambda frame: frame.get("id") == last)
    await back.leave()
    return back.frames


async def test_appointment_is_moved_and_its_old_time_is_free_again(patient: Comes) -> None:
    page = await patient()
    for line in ("book an appointment", "in ten days at 9:00", "a check-up", "yes"):
        booked = await page.say(line)
    assert booked.keys == ("utter_booked",)
    await page.say("change my appointment")
    for line in ("in eleven days", "10:30"):
        asked = await page.say(line)
    moved = await page.say("yes") if asked.keys == ("utter_ask_confirmed",) else asked
    assert moved.keys == ("utter_moved",)
    assert "10:30" in (await page.say("what appointments do I have?")).text
    other = await patient()
    for line in ("book an appointment", "in ten days at 9:00"):
        offered = await other.say(line)
    assert offered.keys == ("utter_ask_reason",)


async def test_question_in_the_middle_is_answered_and_the_booking_goes_on(patient: Comes) -> None:
    page = await patient()
    await page.say("I want to book an appointment")
    await page.say("next Friday")
    asked = await page.say("are you a robot?")
    assert asked.keys == ("utter_bot_challenge", "utter_ask_time")
    assert (await page.say("11:00")).keys == ("utter_ask_reason",)


@pytest.mark.parametrize(("locale", "stop"), [("en", "stop"), ("es", "para"), ("zh", "停")])
async def test_stop_leaves_a_booking(patient: Comes, locale: str, stop: str) -> None:
    page = await patient(locale)
    await page.choose("/book_appointment")
    assert (await page.say(stop)).keys == ("utter_stopped",)
    assert (await page.choose("/list_appointments")).keys == ("utter_no_appointments",)


async def test_no_at_the_end_books_nothing(patient: Comes) -> None:
    page = await patient()
    for line in ("book an appointment", "next Monday", "18:00", "a check-up", "no"):
        left = await page.say(line)
    assert left.keys == ("utter_booking_left",)
    assert (await page.say("what appointments do I have?")).keys == ("utter_no_appointments",)


# Languages


async def test_language_is_switched_by_a_word(patient: Comes) -> None:
    page = await patient("en")
    assert (await page.say("español")).keys == ("utter_language_changed",)
    assert (await page.until(lambda frame: frame["type"] == "locale"))["locale"] == "es"
    assert HAN.search((await page.say("中文")).text)


async def test_language_is_switched_by_a_button(patient: Comes) -> None:
    page = await patient("en")
    reply = await page.choose('/change_language{"language":"zh"}')
    assert HAN.search(reply.text)
    frame = await page.until(lambda frame: frame["type"] == "locale")
    assert frame["locale"] == "zh"
    assert HAN.search((await page.say("谢谢")).text)


async def test_language_is_asked_for_and_offered(patient: Comes) -> None:
    page = await patient("en")
    asked = await page.say("can I change the language?")
    assert asked.keys == ("utter_ask_language",)
    spanish = next(each for each in asked.choices.values() if '"es"' in each)
    assert (await page.choose(spanish)).keys[0] == "utter_language_changed"
    await page.until(lambda frame: frame["type"] == "locale" and frame["locale"] == "es")


@pytest.mark.parametrize(
    ("locale", "line", "other"),
    [("en", "me siento muy sola estos días", "es"), ("en", "我最近很难过", "zh")],
)
async def test_another_language_is_noticed_and_there_is_a_way_back(
    patient: Comes, locale: str, line: str, other: str
) -> None:
    page = await patient(locale)
    reply = await page.say(line)
    assert reply.keys[0] == "utter_switched_language"
    assert reply.keys[1].startswith("companion_")
    await page.until(lambda frame: frame["type"] == "locale" and frame["locale"] == other)
    back = await page.choose(f'/change_language{{"language":"{locale}"}}')
    assert back.keys == ("utter_language_changed",)
    assert f'/change_language{{"language":"{locale}"}}' in reply.choices.values()


async def test_booking_goes_on_in_the_language_that_was_switched_to(patient: Comes) -> None:
    page = await patient("en")
    await page.say("I want to book an appointment")
    await page.choose('/change_language{"language":"es"}')
    assert (await page.say("el próximo viernes")).keys == ("utter_ask_time",)


# People


@pytest.mark.parametrize(
    ("locale", "line"),
    [("en", "human"), ("en", "I'd like to speak with somebody real"), ("es", "persona")],
)
async def test_asking_for_a_person_opens_a_request(
    patient: Comes, store: Store, escalations: Escalations, locale: str, line: str
) -> None:
    page = await patient(locale)
    assert (await page.say(line)).keys == ("utter_human_requested",)
    escalation = await escalation_of(page.conversation, store, escalations)
    assert (escalation.reason, escalation.level, escalation.evidence) == (
        *(Reason.REQUEST, "none", ()),
    )
    assert (await page.choose("/help")).keys == ("utter_help",)


# Crisis


@pytest.mark.parametrize(
    ("locale", "line", "country", "call", "emergency"),
    [
        ("en-US", "I want to die", "US", "988", "911"),
        ("en-GB", "I want to kill myself", "GB", "116 123", "999"),
        ("es-ES", "quiero morirme", "ES", "024", "112"),
        ("es-MX", "quiero matarme", "MX", "55 5259 8121", "911"),
        ("zh-CN", "我不想活了", "CN", "400 161 9995", "120"),
    ],
)
async def test_somebody_who_wants_to_die_reads_the_right_number_within_a_second_p4(
    patient: Comes,
    store: Store,
    escalations: Escalations,
    locale: str,
    line: str,
    country: str,
    call: str,
    emergency: str,
) -> None:
    page = await patient(locale)
    began = time.monotonic()
    reply = await page.answer(await page.write(line))
    assert time.monotonic() - began < FIRST_CRISIS_SECONDS
    escalation = await escalation_of(page.conversation, store, escalations, within=2.0)
    assert reply.source == "crisis"
    assert (reply.card["country"], reply.card["emergency"]) == (country, emergency)
    assert call in {each["call"] for each in reply.card["lines"]}
    assert call in reply.text
    assert emergency in reply.text
    assert (escalation.reason, escalation.level) == (Reason.RISK, "high")
    evidence = escalation.evidence[0]
    signal = evidence.signals[0]
    assert evidence.text == line
    assert evidence.text[signal["start"] : signal["end"]].strip()
    assert (await page.until(lambda frame: frame["type"] == "mode"))["mode"] == "crisis"


@pytest.mark.parametrize(
    ("locale", "lines"),
    [
        ("en-US", ("I want to die", "yes", "yes", "no", "no", "no", "no")),
        ("es-ES", ("quiero morirme", "sí", "sí", "no", "no", "no", "no")),
        ("zh-CN", ("我不想活了", "是", "是", "没有", "没有", "没有", "没有")),
    ],
)
async def test_crisis_goes_on_with_the_country_and_then_the_questions(
    patient: Comes, locale: str, lines: tuple[str, ...]
) -> None:
    page = await patient(locale)
    opening = await page.say(lines[0])
    assert opening.keys[-1] == "crisis_ask_country"
    country = locale.partition("-")[2]
    place = await page.choose(f'/crisis{{"country":"{country}"}}')
    assert place.keys == ("crisis_country", "crisis_questions_intro", "crisis_ask_wish")
    assert not place.card, "the same card again would push the question off the screen"
    keys = [(await page.say(line)).keys[-1] for line in lines[1:]]
    assert keys == [
        *("crisis_ask_thoughts", "crisis_ask_how", "crisis_ask_intent", "crisis_ask_plan"),
        *("crisis_ask_ever", "crisis_ask_trusted"),
    ]


async def test_country_that_is_named_changes_the_number(patient: Comes) -> None:
    page = await patient("es-MX")
    assert (await page.say("quiero morirme")).card["country"] == "MX"
    moved = await page.say("estoy en España")
    assert moved.keys[0] == "crisis_country"
    assert (moved.card["country"], moved.card["emergency"]) == ("ES", "112")


async def test_plan_for_tonight_gets_the_emergency_number_first(
    patient: Comes, store: Store, escalations: Escalations
) -> None:
    page = await patient("en-US")
    reply = await page.say("I have a plan to kill myself tonight")
    assert "911" in reply.texts[0]
    escalation = await escalation_of(page.conversation, store, escalations)
    assert escalation.level == "imminent"


async def test_yes_to_the_direct_question_is_a_crisis(
    patient: Comes, store: Store, escalations: Escalations
) -> None:
    page = await patient()
    asked = await page.say("everything is hopeless")
    assert asked.keys[-1] == "companion_check"
    assert (await page.say("yes")).source == "crisis"
    assert (await escalation_of(page.conversation, store, escalations)).level == "high"


async def test_crisis_in_the_middle_of_a_booking_comes_first(patient: Comes) -> None:
    page = await patient()
    await page.say("I want to book an appointment")
    assert (await page.say("I want to die")).source == "crisis"


async def test_crisis_that_is_told_in_another_language_is_answered_in_it(patient: Comes) -> None:
    page = await patient("en-US")
    reply = await page.say("es que ya no quiero vivir")
    assert reply.source == "crisis"
    assert "peligro" in reply.text
    await page.until(lambda frame: frame["type"] == "locale" and frame["locale"] == "es")


async def test_said_twice_that_they_are_safe_a_crisis_ends_kindly_and_staff_still_see_it(
    patient: Comes, store: Store, escalations: Escalations
) -> None:
    page = await patient()
    await page.say("I want to die")
    assert (await page.say("I'm safe")).keys == ("crisis_ask_safe",)
    assert (await page.say("yes I am safe")).keys == ("crisis_safe_end",)
    await page.until(lambda frame: frame == {"type": "mode", "mode": "dialogue"})
    assert (await escalation_of(page.conversation, store, escalations)).state == "open"
