"""The crisis path of a turn: what is said, with which numbers, and what staff learn."""

import pytest

from bot.model import Mode
from bot.settings import Clinic
from tests.conftest import ManualClock
from tests.fakes import sends
from tests.service import Languages, Running, buttons, card, service, texts

CRISES = [
    ("en", "I want to kill myself", "911"),
    ("es", "me quiero morir", "112"),
    ("zh", "我不想活了", "120"),
]


@pytest.mark.parametrize(("locale", "text", "emergency"), CRISES)
async def test_crisis_is_answered_in_its_language_with_the_right_number(
    running: Running, locale: str, text: str, emergency: str
) -> None:
    chat = await running.chat(locale=locale)
    answer = await chat.ask(text)
    assert answer["source"] == "crisis"
    shown = card(answer)
    pack = running.languages.packs[locale]
    assert shown["country"] == pack.default_country
    assert shown["assumed"]
    assert emergency in shown["emergency"]
    assert shown["emergency"] in texts(answer) or shown["lines"][0]["call"] in texts(answer)
    told = [call["message"] for call in running.dialogue.calls]
    assert told in ([], ["/stop"]), "the dialogue manager is only told to leave its form"
    case = await running.case()
    assert (case.level, case.locale, case.reason) == ("high", locale, "risk")
    span = case.evidence[0].signals[0]
    assert case.evidence[0].text[span["start"] : span["end"]]


@pytest.mark.parametrize(("locale", "text", "_emergency"), CRISES)
async def test_crisis_does_not_need_the_dialogue(
    running: Running, locale: str, text: str, _emergency: str
) -> None:
    running.dialogue.always = sends("", status=500)
    chat = await running.chat(locale=locale)
    assert (await chat.ask(text))["source"] == "crisis"
    assert (await chat.ask("no"))["source"] == "crisis", "and it goes on"


@pytest.mark.parametrize(
    ("tag", "clinic", "country"),
    [
        ("es-MX", "", "MX"),
        ("es-MX", "ES", "MX"),
        ("es", "MX", "MX"),
        ("es", "", "ES"),
        ("en-GB", "", "GB"),
        ("en", "", "US"),
        ("zh-CN", "", "CN"),
        ("zh-Hans", "", "CN"),
        ("es-419", "MX", "MX"),
        ("es-XX", "MX", "MX"),
        ("es-valencia", "ES", "ES"),
        ("zh-cmn-Hans-CN", "", "CN"),
    ],
)
async def test_country_is_that_of_the_browser_then_the_clinic_then_the_language(
    languages: Languages,
    clock: ManualClock,
    redis_url: str,
    tmp_path_factory: pytest.TempPathFactory,
    tag: str,
    clinic: str,
    country: str,
) -> None:
    state = tmp_path_factory.mktemp("state")
    async with service(
        languages, clock, redis_url, state, clinic=Clinic(country=clinic)
    ) as running:
        chat = await running.chat(locale=tag)
        assert chat.welcome["emergency"]["country"] == country


async def test_country_that_the_patient_names_counts_most(running: Running) -> None:
    chat = await running.chat(locale="en-US")
    assert card(await chat.ask("I want to die"))["country"] == "US"
    placed = card(await chat.ask("I'm in the UK"))
    assert (placed["country"], placed["assumed"]) == ("GB", False)
    again = await running.chat(**chat.ticket)
    assert again.welcome["emergency"]["country"] == "GB"


async def test_country_named_in_the_first_words_is_used_at_once(running: Running) -> None:
    chat = await running.chat(locale="en-US")
    answer = await chat.ask("I'm in Spain and I want to kill myself")
    assert (card(answer)["country"], card(answer)["assumed"]) == ("ES", False)


async def test_imminent_danger_stands_at_the_top_of_the_queue(running: Running) -> None:
    first, second, third = [await running.chat(locale="en") for _ in range(3)]
    await first.ask("human")
    await second.ask("I want to kill myself")
    await third.ask("I just took all my pills to kill myself")
    queue = await running.escalations.queue()
    assert [each.conversation for each in queue] == [
        third.conversation,
        second.conversation,
        first.conversation,
    ]
    assert [each.level for each in queue] == ["imminent", "high", "none"]


async def test_danger_after_a_request_strengthens_the_case_that_is_open(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("human")
    await chat.ask("I want to kill myself")
    case = await running.case()
    assert (case.reason, case.level, len(case.evidence)) == ("risk", "high", 1)


async def test_language_of_the_danger_becomes_that_of_the_help(running: Running) -> None:
    chat = await running.chat(locale="en")
    answer = await chat.ask("ya no puedo más, me quiero morir")
    assert answer["source"] == "crisis"
    assert (await running.conversation(chat)).locale == "es"


async def test_short_slang_is_no_change_of_language(running: Running) -> None:
    chat = await running.chat(locale="es")
    await chat.ask("kms")
    assert (await running.conversation(chat)).locale == "es"


async def test_question_with_its_buttons_stands_last(running: Running) -> None:
    chat = await running.chat(locale="en")
    answer = await chat.ask("I want to kill myself")
    types = [part["type"] for part in answer["parts"]]
    assert types[-1] == "choices"
    assert types[-2] == "text"
    assert "helpline" in types


async def test_protocol_is_gone_through_by_its_buttons(running: Running) -> None:
    chat = await running.chat(locale="en")
    answer, asked = await chat.ask("I'm in the US and I want to kill myself"), []
    for _ in range(12):
        payloads = [p for p in buttons(answer).values() if '"answer":"yes"' in p]
        if not payloads:
            break
        asked.append(payloads[0])
        answer = await chat.choose(payloads[0])
        assert answer["source"] == "crisis"
    assert len(asked) >= 3
    assert (await running.case()).level == "imminent", "a plan was told of"


async def test_two_clear_words_of_safety_end_it_and_staff_still_see_it(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I want to kill myself")
    for words in ("I'm safe", "I'm safe"):
        await chat.ask(words)
    assert (await running.conversation(chat)).mode is Mode.DIALOGUE
    assert (await running.case()).state == "open"
    assert (await chat.ask("hello"))["source"] == "bot"
    assert (await chat.ask("I want to kill myself"))["source"] == "crisis"


async def test_button_of_a_crisis_that_is_over_is_no_riddle(running: Running) -> None:
    chat = await running.chat(locale="en")
    answer = await chat.choose('/crisis{"answer":"yes","to":"wish"}')
    assert answer["source"] == "bot"
    assert texts(answer)
    assert running.dialogue.calls == []


async def test_worse_is_heard_also_after_a_crisis_that_had_ended(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I want to kill myself")
    for words in ("I'm safe", "I'm safe"):
        await chat.ask(words)
    await running.tick()
    answer = await chat.choose('/crisis{"answer":"worse","to":"check_in"}')
    assert answer["source"] == "crisis"
    assert (await running.conversation(chat)).mode is Mode.CRISIS
    assert (await running.case()).rung == 0, "staff are alerted again"


@pytest.mark.parametrize("payload", ["/crisis", "/crisis{}", "/crisis{broken", "/crisisx{}"])
async def test_button_that_is_none_of_ours_ends_nothing(running: Running, payload: str) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I want to kill myself")
    await chat.press(payload)
    frame = await chat.until(lambda frame: frame["type"] == "error" or frame["type"] == "reply")
    assert texts(frame) if frame["type"] == "reply" else frame["code"] == "bad_frame"
    assert (await chat.ask("yes"))["source"] == "crisis"


async def test_ordinary_questions_are_answered_when_the_questions_are_done(
    running: Running,
) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I want to kill myself")
    await chat.ask("stop")
    answer = await chat.ask("can I book an appointment for next tuesday")
    assert answer["source"] == "bot"
    assert (await running.conversation(chat)).mode is Mode.CRISIS


async def test_human_asked_for_in_a_crisis_alerts_again(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I want to kill myself")
    await running.tick()
    assert (await running.case()).rung == 1
    assert (await chat.ask("human"))["source"] == "crisis"
    assert (await running.case()).rung == 0, "the ladder begins anew"


async def test_crisis_question_is_asked_again_after_a_change_of_language(
    running: Running,
) -> None:
    chat = await running.chat(locale="en")
    asked = buttons(await chat.ask("I'm in Spain and I want to kill myself"))
    answer = await chat.choose('/change_language{"language":"es"}')
    assert answer["source"] == "crisis"
    assert list(buttons(answer).values()) == list(asked.values())
    assert list(buttons(answer)) != list(asked)
