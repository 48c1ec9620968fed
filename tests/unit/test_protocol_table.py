"""Every stage of the crisis protocol against every kind of answer, in every language."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import locales
from safety.branches import Stage
from safety.crisis import PlanStep, State, Step
from safety.helplines import Helplines, Kind
from safety.protocol import Protocol
from safety.questions import question_of
from safety.risk import Level, RiskAssessment, RiskType
from safety.staff_card import staff_card

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
LOCALES = locales.available()
WORDS = {name: locales.read(name, "words.yml") for name in LOCALES}
HELPLINES = Helplines.load(locales.FOLDER / "helplines.yml")
PROTOCOL = Protocol(HELPLINES, WORDS)
HOME = {"en": "US", "es": "ES", "zh": "CN"}
"""Where the patient is, by language; "country" moves them to Mexico."""
WORDS_AT_MOST = 120
HAN_PER_WORD = 1.7

CALM = RiskAssessment()
HIGH = RiskAssessment(level=Level.HIGH, types=(RiskType.SUICIDE,))
IMMINENT = RiskAssessment(level=Level.IMMINENT, types=(RiskType.SUICIDE,))

ANSWERS: Mapping[str, Mapping[str, str]] = {
    "yes": {"en": "yes", "es": "sí", "zh": "是的"},
    "no": {"en": "no", "es": "no", "zh": "没有"},
    "skip": {"en": "skip", "es": "saltar", "zh": "跳过"},
    "unclear": {
        "en": "hm, that one is odd",
        "es": "mm, esa es rara",
        "zh": "这个嘛，很奇怪",
    },
    "safe": {"en": "I'm safe", "es": "estoy a salvo", "zh": "我很安全"},
    "human": {"en": "human", "es": "persona", "zh": "真人"},
    "help": {"en": "help", "es": "ayuda", "zh": "帮助"},
    "stop": {"en": "stop", "es": "basta", "zh": "停"},
    "country": {"en": "I'm in Mexico", "es": "estoy en México", "zh": "我在墨西哥"},
    "high": {"en": "I still want to die", "es": "sigo queriendo morir", "zh": "我还是想死"},
    "imminent": {"en": "I do it now", "es": "lo hago ahora", "zh": "我现在就做"},
    "foreign": dict.fromkeys(LOCALES, '/choose{"choice":"x"}'),
    "late": dict.fromkeys(LOCALES, '/crisis{"answer":"no","to":"wish"}'),
    "empty": dict.fromkeys(LOCALES, "\u200b \u2060\u202e"),
    "long": {"en": "oh la " * 667, "es": "oh la " * 667, "zh": "啊哦" * 2000},
    "markup": {
        "en": "<b>hm, that one</b><script>alert(1)</script> is odd",
        "es": "<b>mm, esa</b><script>alert(1)</script> es rara",
        "zh": "<b>这个嘛</b><script>alert(1)</script>，很奇怪",
    },
}
RISKS = {"high": HIGH, "imminent": IMMINENT}
OWN = ("yes", "no", "skip", "unclear", "empty", "long", "markup")


def _all(stage: Stage, **others: Stage) -> dict[str, Stage]:
    return {**dict.fromkeys(OWN, stage), **others}


def _stays(stage: Stage, **others: Stage) -> dict[str, Stage]:
    """What holds in every stage, and what this one does otherwise."""
    return {
        **dict.fromkeys(("human", "help", "country", "high", "foreign", "late"), stage),
        "stop": Stage.STAYING,
        "safe": Stage.SAFE,
        "imminent": Stage.COMPANY,
        **others,
    }


ASKED_ANEW = {"high": Stage.SCREENING}
"""Talk of suicide in another branch begins the questions."""

NEXT: Mapping[Stage, Mapping[str, Stage]] = {
    Stage.COUNTRY: _all(Stage.SCREENING)
    | _stays(Stage.COUNTRY, country=Stage.SCREENING, high=Stage.SCREENING),
    Stage.COUNTRY_NAME: _all(Stage.SCREENING)
    | _stays(Stage.COUNTRY_NAME, country=Stage.SCREENING, high=Stage.SCREENING),
    Stage.SCREENING: _all(Stage.SCREENING) | _stays(Stage.SCREENING),
    Stage.COMPANY: _all(Stage.MEANS) | _stays(Stage.COMPANY),
    Stage.MEANS: _all(Stage.MEANS, yes=Stage.BARRIER, no=Stage.BARRIER, skip=Stage.BARRIER)
    | _stays(Stage.MEANS),
    Stage.BARRIER: _all(Stage.TRUSTED) | _stays(Stage.BARRIER),
    Stage.TRUSTED: _all(Stage.OFFER, yes=Stage.TRUSTED) | _stays(Stage.TRUSTED),
    Stage.OFFER: _all(Stage.OFFER, no=Stage.STAYING, skip=Stage.STAYING) | _stays(Stage.OFFER),
    Stage.PLAN: _all(Stage.PLAN) | _stays(Stage.PLAN),
    Stage.GROUNDING: _all(Stage.STAYING) | _stays(Stage.GROUNDING),
    Stage.SAFE_TO_CHAT: _all(Stage.STAYING, yes=Stage.TRUSTED)
    | _stays(Stage.SAFE_TO_CHAT, safe=Stage.TRUSTED, **ASKED_ANEW),
    Stage.WITH_THEM: _all(Stage.YOURSELF) | _stays(Stage.WITH_THEM, **ASKED_ANEW),
    Stage.YOURSELF: _all(Stage.STAYING) | _stays(Stage.YOURSELF, **ASKED_ANEW),
    Stage.APART: _all(Stage.STAYING) | _stays(Stage.APART, **ASKED_ANEW),
    Stage.TODAY: _all(Stage.STAYING) | _stays(Stage.TODAY, **ASKED_ANEW),
    Stage.SAFE: _all(Stage.SCREENING, yes=Stage.ENDED)
    | _stays(Stage.SAFE, safe=Stage.ENDED, high=Stage.SCREENING),
    Stage.STAYING: _all(Stage.STAYING) | _stays(Stage.STAYING),
    Stage.CHECK_IN: _all(Stage.STAYING) | _stays(Stage.CHECK_IN, high=Stage.STAYING),
    Stage.ENDED: _all(Stage.ENDED)
    | dict.fromkeys(ANSWERS.keys() - set(OWN), Stage.ENDED)
    | {"high": Stage.SCREENING, "imminent": Stage.COMPANY},
}


def _press(to: str, *answers: str) -> list[str]:
    return [f'/crisis{{"answer":"{answer}","to":"{to}"}}' for answer in answers]


def _risk(*types: RiskType) -> RiskAssessment:
    return RiskAssessment(level=Level.HIGH, types=types)


def _start(locale: str, risk: RiskAssessment = HIGH, *, assumed: bool = False) -> Step:
    return PROTOCOL.start(risk, "…", locale=locale, country=HOME[locale], assumed=assumed, now=NOW)


def _then(step: Step, *texts: str, locale: str, risk: RiskAssessment = CALM) -> Step:
    for text in texts:
        state = json.loads(json.dumps(step.state))
        step = PROTOCOL.advance(state, text, risk, locale=locale, now=NOW)
    return step


@cache
def before(stage: Stage, locale: str) -> Step:
    """Return the step with which a stage begins, reached by buttons alone."""
    none = '/crisis{"answer":"no"}'
    urgent = _then(_start(locale, IMMINENT), none, locale=locale)
    low = _then(_start(locale), none, none, none, locale=locale)
    offered = _then(low, *_press("trusted", "nobody"), locale=locale)
    staying = _then(offered, *_press("offer", "talk"), locale=locale)
    safe = _then(_start(locale), ANSWERS["safe"][locale], locale=locale)
    third = _start(locale, _risk(RiskType.THIRD_PARTY))
    found = {
        Stage.COUNTRY: _start(locale, assumed=True),
        Stage.COUNTRY_NAME: _then(
            _start(locale, assumed=True), '/crisis{"country":"other"}', locale=locale
        ),
        Stage.SCREENING: _start(locale),
        Stage.COMPANY: _start(locale, IMMINENT),
        Stage.MEANS: urgent,
        Stage.BARRIER: _then(urgent, *_press("means", "put_away"), locale=locale),
        Stage.TRUSTED: low,
        Stage.OFFER: offered,
        Stage.PLAN: _then(offered, *_press("offer", "plan"), locale=locale),
        Stage.GROUNDING: _then(offered, *_press("offer", "grounding"), locale=locale),
        Stage.SAFE_TO_CHAT: _start(locale, _risk(RiskType.ABUSE)),
        Stage.WITH_THEM: third,
        Stage.YOURSELF: _then(third, *_press("with_them", "no"), locale=locale),
        Stage.APART: _start(locale, _risk(RiskType.HARM_TO_OTHERS)),
        Stage.TODAY: _start(locale, _risk(RiskType.EATING_DISORDER)),
        Stage.SAFE: safe,
        Stage.STAYING: staying,
        Stage.CHECK_IN: PROTOCOL.check_in(staying.state, number=1, locale=locale, now=NOW),
        Stage.ENDED: _then(safe, *_press("safe", "yes"), locale=locale),
    }[stage]
    assert found.state["stage"] == stage
    return found


# What a patient reads


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    path = locales.FOLDER / locale / "crisis.ftl"
    bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _wordings(locale: str, said: Mapping[str, Any]) -> Iterator[str]:
    message = _bundle(locale).get_message(said["key"])
    for pattern in message.attributes.values() or [message.value]:
        text, errors = _bundle(locale).format_pattern(pattern, said["args"])
        assert not errors, (said["key"], errors)
        yield str(text)


def _length(text: str) -> float:
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    return han / HAN_PER_WORD + len(re.findall(r"[^\W\u4e00-\u9fff]+", text))


@cache
def _numbers(country: str, locale: str) -> frozenset[str]:
    """Return the digits that may stand in a text for a country."""
    emergency = HELPLINES.emergency(country)
    found = [emergency.ambulance, emergency.police or ""] if emergency else []
    for kind in Kind:
        for line in HELPLINES.lines(country, locale, NOW.date(), kind):
            found += [*line.call, line.text.to if line.text else "", line.name_in(locale)]
    return frozenset(digits for each in found for digits in _digits(each))


def _digits(text: str) -> list[str]:
    runs = re.findall(r"\d(?:[\d -]*\d)?", text)
    return [re.sub(r"\D", "", run) for run in runs]


def _check(step: Step, locale: str) -> None:
    """What is said renders, is short, and gives no number of another country."""
    assert step.utterances or step.passes
    for said in step.utterances:
        for text in _wordings(locale, said):
            assert text.strip()
            assert _length(text) <= WORDS_AT_MOST, (said["key"], _length(text))
            assert set(_digits(text)) <= _numbers(step.state["country"], locale), text
        for choice in said["choices"]:
            assert all(_wordings(locale, choice))
    assert State.model_validate(json.loads(json.dumps(step.state)))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("answer", list(ANSWERS))
@pytest.mark.parametrize("stage", list(Stage))
def test_every_answer_leads_on_from_every_stage(stage: Stage, answer: str, locale: str) -> None:
    step = _then(
        before(stage, locale),
        ANSWERS[answer][locale],
        locale=locale,
        risk=RISKS.get(answer, CALM),
    )
    assert step.state["stage"] == NEXT[stage][answer]
    _check(step, locale)
    assert step.ended is (step.state["stage"] == Stage.ENDED)
    if answer == "country" and stage is not Stage.ENDED:
        assert step.country == "MX"
        assert step.card is not None
        assert step.card["country"] == "MX"
    if answer in RISKS and (stage, answer) != (Stage.SCREENING, "high"):  # there it is an answer
        assert step.realert
        assert step.card is not None
    assert staff_card(step.state).keys() == staff_card(before(stage, locale).state).keys()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("stage", list(Stage))
def test_opening_of_every_stage_can_be_read(stage: Stage, locale: str) -> None:
    _check(before(stage, locale), locale)
    again = PROTOCOL.repeat(before(stage, locale).state, locale=locale, now=NOW)
    assert all(all(_wordings(locale, said)) for said in again.utterances)


@pytest.mark.parametrize("pressed", [True, False])
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.ENDED])
@pytest.mark.parametrize(
    ("command", "key", "button"),
    [
        ("human", "crisis_human", "/talk_to_human"),
        ("help", "crisis_help", "/help"),
        ("stop", "crisis_stopped", "/stop"),
    ],
)
def test_commands_work_everywhere_typed_or_pressed_in_any_language(
    stage: Stage, locale: str, command: str, key: str, button: str, pressed: bool
) -> None:
    for typed in {button} if pressed else set(ANSWERS[command].values()):
        step = _then(before(stage, locale), typed, locale=locale)
        assert step.utterances[0]["key"] == key
        assert step.realert is (command == "human")
        assert not step.ended
        assert step.state["stage"] == (Stage.STAYING if command == "stop" else stage)


# What each answer is kept as


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("answer", "kept", "alerts"),
    [("put_away", "put_away", False), ("cannot", "cannot", True), ("nothing", "", False)],
)
def test_staff_learn_whether_there_is_distance_from_the_means(
    locale: str, answer: str, kept: str, alerts: bool
) -> None:
    (button,) = _press("means", answer)
    step = _then(before(Stage.MEANS, locale), button, locale=locale)
    assert step.staff["means"] == kept
    assert step.realert is alerts
    assert step.utterances[0]["key"] == f"crisis_means_{answer}"


BARRIERS = {
    "cost": ("I can't afford it", "no tengo dinero", "怕花钱"),
    "privacy": ("my parents would find out", "que se enteren en casa", "怕家里人知道"),
    "language": ("my accent, they won't understand me", "no hablo bien inglés", "语言不通"),
    "not_bad_enough": ("others have it worse", "no es para tanto", "还没那么严重"),
    "police": ("they will send the police", "que me internen", "怕被送医院"),
    "words": ("I can't speak on the phone", "no sé qué decir", "不知道怎么说"),
    "called": ("I already called", "ya llamé", "已经打过了"),
    "other": ("something else", "otra cosa", "别的原因"),
}


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("barrier", list(BARRIERS))
def test_what_keeps_somebody_from_calling_gets_its_own_answer(barrier: str, number: int) -> None:
    locale = ("en", "es", "zh")[number]
    for text in (BARRIERS[barrier][number], *_press("barrier", barrier)):
        step = _then(before(Stage.BARRIER, locale), text, locale=locale)
        assert step.utterances[0]["key"] == f"crisis_barrier_{barrier}"
        assert step.staff["barrier"] == barrier
        _check(step, locale)


def test_only_a_line_that_is_on_record_as_free_is_called_free() -> None:
    for locale, free in (("en", True), ("es", True), ("zh", False)):
        (button,) = _press("barrier", "cost")
        step = _then(before(Stage.BARRIER, locale), button, locale=locale)
        assert (step.utterances[0]["args"]["cost"] == "free") is free


def test_who_cannot_speak_is_given_a_number_to_write_to_where_there_is_one() -> None:
    for locale, texting in (("en", True), ("es", False), ("zh", False)):
        (button,) = _press("barrier", "words")
        step = _then(before(Stage.BARRIER, locale), button, locale=locale)
        for text in _wordings(locale, step.utterances[0]):
            assert bool(_digits(text)) is texting


PEOPLE = [
    ("en", "my sister", "my sister", "your sister"),
    ("en", "Ana", "Ana", "Ana"),
    ("en", "maybe my best friend Luis", "my best friend Luis", "your best friend Luis"),
    ("en", "mom and dad", "mom and dad", "your mom and dad"),
    ("es", "mi mamá", "mi mamá", "tu mamá"),
    ("es", "el vecino", "el vecino", "tu vecino"),
    ("es", "María del Carmen", "María del Carmen", "María del Carmen"),
    ("zh", "我姐姐", "我姐姐", "你姐姐"),
    ("zh", "妈妈", "妈妈", "你妈妈"),
    ("zh", "我妈", "我妈", "你妈妈"),
    ("zh", "小王", "小王", "小王"),
    ("en", "<b>Ana</b>\u202e", "Ana", "Ana"),
]


@pytest.mark.parametrize(("locale", "text", "kept", "spoken"), PEOPLE)
def test_somebody_trusted_is_remembered_and_spoken_of_by_name(
    locale: str, text: str, kept: str, spoken: str
) -> None:
    step = _then(before(Stage.TRUSTED, locale), text, locale=locale)
    assert step.utterances[0]["key"] == "crisis_trusted_named"
    assert step.staff["people"] == [kept]
    assert all(spoken in words for words in _wordings(locale, step.utterances[0]))
    later = PROTOCOL.check_in(step.state, number=2, locale=locale, now=NOW)
    assert all(spoken in words for words in _wordings(locale, later.utterances[-1]))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "I have no idea who that could be"),
        ("en", "Tired"),
        ("en", "my sister died"),
        ("en", "everybody hates me"),
        ("en", "12345678"),
        ("en", "x" * 41),
        ("es", "mi hermana murió"),
        ("es", "Cansada"),
        ("zh", "高兴"),
        ("zh", "我妈妈去世了"),
    ],
)
def test_what_is_not_surely_a_person_is_not_kept_as_one(locale: str, text: str) -> None:
    step = _then(before(Stage.TRUSTED, locale), text, locale=locale)
    assert step.staff["people"] == []
    assert step.state["stage"] == Stage.OFFER


def test_friend_who_is_called_like_a_city_is_no_country() -> None:
    step = _then(before(Stage.TRUSTED, "en"), "Paris", locale="en")
    assert step.country == ""
    assert step.staff["people"] == ["Paris"]


def test_error_about_a_broken_state_repeats_no_word_of_the_patient() -> None:
    broken = {**before(Stage.STAYING, "en").state, "people": "my sister Ana"}
    with pytest.raises(ValidationError) as raised:
        PROTOCOL.advance(broken, "hello", CALM, locale="en", now=NOW)
    assert "Ana" not in str(raised.value)


def test_name_in_a_message_of_danger_is_not_kept() -> None:
    concern = RiskAssessment(level=Level.CONCERN, types=(RiskType.SUICIDE,))
    step = _then(before(Stage.TRUSTED, "en"), "Ana", locale="en", risk=concern)
    assert step.staff["people"] == []


@pytest.mark.parametrize(("locale", "text"), [("en", "nobody"), ("es", "nadie"), ("zh", "没有人")])
def test_who_has_nobody_gets_a_kind_answer(locale: str, text: str) -> None:
    step = _then(before(Stage.TRUSTED, locale), text, locale=locale)
    assert step.utterances[0]["key"] == "crisis_trusted_nobody"


def test_somebody_named_as_company_is_not_asked_for_again() -> None:
    step = _then(_start("en", IMMINENT), "my sister", "done", "too expensive", locale="en")
    keys = [said["key"] for said in step.utterances]
    assert keys == ["crisis_barrier_cost", "crisis_trusted_known", "crisis_ask_offer"]
    assert all("your sister" in text for text in _wordings("en", step.utterances[1]))


# The safety plan


def _planned(locale: str = "en") -> Step:
    texts = [f"{step} text" for step in PlanStep]
    return _then(before(Stage.PLAN, locale), *texts, locale=locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_plan_asks_its_six_steps_one_by_one_and_is_shown_as_one_message(locale: str) -> None:
    step = before(Stage.PLAN, locale)
    for number, each in enumerate(PlanStep):
        assert step.utterances[-1]["key"] == f"crisis_ask_step_{each}"
        step = _then(step, f"words {'abcdef'[number]}", locale=locale)
    assert [said["key"] for said in step.utterances] == ["crisis_plan_done", "crisis_plan"]
    for text in _wordings(locale, step.utterances[-1]):
        assert all(f"words {each}" in text for each in "abcdef")
        assert "\n\n" not in text
    card = staff_card(step.state)
    assert [each["step"] for each in card["plan"]] == list(PlanStep)
    assert step.staff["plan"] is True


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "show me my plan"), ("es", "mi plan"), ("zh", "我的计划")]
)
def test_plan_is_shown_on_request_and_after_a_new_disclosure(locale: str, text: str) -> None:
    asked = _then(_planned(locale), text, locale=locale)
    assert [said["key"] for said in asked.utterances] == ["crisis_plan"]
    again = _then(_planned(locale), "…", locale=locale, risk=HIGH)
    assert [said["key"] for said in again.utterances] == ["crisis_again", "crisis_plan"]
    worse = _then(_planned(locale), "…", locale=locale, risk=IMMINENT)
    keys = [said["key"] for said in worse.utterances]
    assert keys == ["crisis_open_imminent", "crisis_plan", "crisis_ask_company"]
    assert worse.staff["plan"] is True


def test_plan_is_left_by_stop_with_what_is_kept() -> None:
    step = _then(before(Stage.PLAN, "en"), "I stop answering friends", "stop", locale="en")
    assert [said["key"] for said in step.utterances] == ["crisis_stopped", "crisis_plan_kept"]
    assert staff_card(step.state)["plan"] == [
        {"step": "warning", "text": "I stop answering friends"}
    ]


def test_what_goes_into_the_plan_is_cleaned_and_cut() -> None:
    step = _then(before(Stage.PLAN, "en"), "<b>a\u202eb</b>\x00 c", "d" * 400, locale="en")
    assert step.state["plan"]["warning"] == "ab c"
    assert len(step.state["plan"]["alone"]) == 300


def test_to_write_of_dying_in_the_plan_is_kept_and_heard() -> None:
    step = _then(before(Stage.PLAN, "en"), "I think that I want to die", locale="en", risk=HIGH)
    keys = [said["key"] for said in step.utterances]
    assert keys == ["crisis_again", "crisis_ask_step_alone"]
    assert step.realert
    assert step.state["plan"] == {"warning": "I think that I want to die"}


def test_plan_that_was_left_empty_is_none() -> None:
    skip = [f'/crisis{{"answer":"skip","to":"step_{each}"}}' for each in PlanStep]
    step = _then(before(Stage.PLAN, "en"), *skip, locale="en")
    assert [said["key"] for said in step.utterances] == ["crisis_plan_empty"]
    assert step.staff["plan"] is False


def test_plan_can_be_begun_anew() -> None:
    step = _then(_planned(), "change my plan", locale="en")
    assert step.utterances[-1]["key"] == "crisis_ask_step_warning"
    assert _then(step, "another", locale="en").state["plan"]["warning"] == "another"


def test_exercise_asks_once_how_it_is() -> None:
    step = before(Stage.GROUNDING, "en")
    assert [said["key"] for said in step.utterances] == ["crisis_grounding", "crisis_ask_grounding"]
    for text, feeling in (("worse", "worse"), ("a bit better", "better"), ("blue", "other")):
        told = _then(step, text, locale="en")
        assert [said["key"] for said in told.utterances] == [f"crisis_grounding_{feeling}"]
        assert told.realert is (feeling == "worse")


# Checking in


@pytest.mark.parametrize("locale", LOCALES)
def test_check_ins_differ_and_ask_one_question_each(locale: str) -> None:
    said = []
    for number in range(4):
        step = PROTOCOL.check_in(
            before(Stage.STAYING, locale).state, number=number, locale=locale, now=NOW
        )
        _check(step, locale)
        (asked,) = step.utterances
        said += list(_wordings(locale, asked))
        assert [choice["key"] for choice in asked["choices"]] == [
            "crisis_choice_better",
            "crisis_choice_same",
            "crisis_choice_worse",
        ]
    assert len(set(said)) == len(said)
    assert all(len(re.findall(r"[?？]", text)) == 1 for text in said)


FEELINGS = {
    "better": ("a bit better", "un poco mejor", "好一点"),
    "same": ("still the same", "sigue igual", "差不多"),
    "worse": ("worse", "peor", "更难受了"),
    "other": ("the cat came in", "entró el gato", "猫进来了"),
}


@pytest.mark.parametrize("ended", [True, False])
@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("feeling", list(FEELINGS))
def test_check_in_takes_any_answer_and_worse_alerts_staff(
    feeling: str, number: int, ended: bool
) -> None:
    locale = ("en", "es", "zh")[number]
    stage = Stage.ENDED if ended else Stage.STAYING
    asked = PROTOCOL.check_in(before(stage, locale).state, number=3, locale=locale, now=NOW)
    step = _then(asked, FEELINGS[feeling][number], locale=locale)
    worse = feeling == "worse"
    assert [said["key"] for said in step.utterances] == [f"crisis_check_in_{feeling}"]
    assert step.staff["event"] == ("worse" if worse else "check_in")
    assert step.realert is worse
    assert (step.card is not None) is worse
    assert step.staff["check_ins"] == [{"number": 3, "answer": feeling}]
    assert step.state["stage"] == (Stage.STAYING if worse else stage)
    _check(step, locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("stage", [Stage.COUNTRY, Stage.SCREENING, Stage.MEANS, Stage.PLAN])
def test_check_in_leaves_an_open_question_open(stage: Stage, locale: str) -> None:
    opened = before(stage, locale)
    step = PROTOCOL.check_in(opened.state, number=0, locale=locale, now=NOW)
    assert step.state["stage"] == stage
    assert step.utterances[0]["key"] == "crisis_check_in_open"
    assert step.utterances[1]["key"] == opened.utterances[-1]["key"]
    assert all(not re.search(r"[?？]", text) for text in _wordings(locale, step.utterances[0]))


def test_worse_is_heard_also_when_it_is_pressed_late() -> None:
    (worse,) = _press("check_in", "worse")
    asked = PROTOCOL.check_in(before(Stage.STAYING, "en").state, number=0, locale="en", now=NOW)
    step = _then(asked, *_press("check_in", "better"), worse, locale="en")
    assert step.realert
    assert [each["answer"] for each in step.staff["check_ins"]] == ["better", "worse"]


def test_danger_told_at_a_check_in_counts_as_worse() -> None:
    asked = before(Stage.CHECK_IN, "en")
    step = _then(asked, "I want to die", locale="en", risk=HIGH)
    assert step.staff["check_ins"] == [{"number": 1, "answer": "worse"}]
    assert step.realert


# What staff see, and older states


def test_staff_card_is_empty_without_a_crisis_and_never_fails() -> None:
    keys = {"branch", "level", "outcome", "answers", "barrier", "people", "means", "plan"}
    assert staff_card({}) == {}
    assert staff_card({"checked_at": "…", "open": True}) == {}
    odd = {"branch": "suicide", "replies": 7, "people": None, "plan": [], "check_ins": {"a": 1}}
    assert staff_card(odd).keys() == keys | {"check_ins"}
    card = staff_card(before(Stage.TRUSTED, "en").state)
    assert card["answers"][0] == {"question": "wish", "loinc": "93246-7", "reply": "no"}


@pytest.mark.parametrize("stage", list(Stage))
def test_state_of_before_the_later_fields_is_still_understood(stage: Stage) -> None:
    later = {"barrier", "means", "people", "plan", "plan_step", "check_in", "check_ins"}
    state = {
        k: v for k, v in before(stage, "en").state.items() if k not in later | {"asked", "times"}
    }
    assert PROTOCOL.advance(state, "blue", CALM, locale="en", now=NOW).state
    assert staff_card(state)["plan"] == []


# Anything at all


_TYPED = st.one_of(
    st.text(max_size=40),
    st.sampled_from([text for each in ANSWERS.values() for text in set(each.values())]),
    st.sampled_from(
        [
            *_press("means", "put_away", "cannot", "nothing", "?"),
            *_press("barrier", "cost", "other", "?"),
            *_press("trusted", "nobody", "skip"),
            *_press("offer", "plan", "grounding", "talk"),
            *_press("step_warning", "skip"),
            *_press("step_surroundings", "skip"),
            *_press("grounding", "better", "worse"),
            *_press("check_in", "better", "same", "worse"),
            *_press("safe", "yes", "no"),
            *_press("intent", "yes"),
            "my sister",
            "Ana",
            "nobody",
            "my plan",
            "change my plan",
            "check-in",
        ]
    ),
)
_RISK = st.one_of(
    st.just(CALM),
    st.just(CALM),
    st.builds(
        lambda level, kind: RiskAssessment(level=level, types=(kind,)),
        st.sampled_from(list(Level)),
        st.sampled_from(list(RiskType)),
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    first=_RISK,
    assumed=st.booleans(),
    messages=st.lists(st.tuples(_TYPED, _RISK, st.sampled_from(LOCALES)), max_size=30),
)
def test_no_sequence_of_answers_breaks_it_or_asks_the_same_three_times(
    first: RiskAssessment,
    assumed: bool,
    messages: list[tuple[str, RiskAssessment, str]],
) -> None:
    step = _start("en", first, assumed=assumed)
    last, times = _question(step), 1
    for number, (text, risk, locale) in enumerate(messages):
        ended = step.state["stage"] in {Stage.ENDED, Stage.SAFE, Stage.CHECK_IN}
        state = json.loads(json.dumps(step.state))
        if text == "check-in":
            step = PROTOCOL.check_in(state, number=number % 5, locale=locale, now=NOW)
            last, times = "", 0
            continue
        step = PROTOCOL.advance(state, text, risk, locale=locale, now=NOW)
        State.model_validate(json.loads(json.dumps(step.state)))
        assert step.utterances or step.passes
        assert not step.ended or ended, "nothing but being safe, said twice, ends it"
        asked = _question(step)
        if asked:
            last, times = asked, times + 1 if asked == last else 1
        assert times <= 2, asked
        for said in step.utterances:
            assert all(_wordings(locale, said))
            assert all(all(_wordings(locale, choice)) for choice in said["choices"])


def _question(step: Step) -> str:
    asked = (question_of(said["key"]) for said in reversed(step.utterances))
    return next((each for each in asked if each), "")
