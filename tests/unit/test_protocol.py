"""The crisis protocol: what it says first, what it asks, and that it never leaves anybody."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given, settings
from hypothesis import strategies as st

import locales
from safety.branches import Branch, Stage
from safety.crisis import Step
from safety.helplines import Helplines
from safety.protocol import Protocol
from safety.risk import Level, RiskAssessment, RiskType
from safety.screener import Outcome, Question, Reply, next_question, outcome

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
WORDS = {name: locales.read(name, "words.yml") for name in locales.available()}
HELPLINES = Helplines.load(locales.FOLDER / "helplines.yml")
PROTOCOL = Protocol(HELPLINES, WORDS)
DEFAULT_COUNTRY = {"en": "US", "es": "ES", "zh": "CN"}

CALM = RiskAssessment()
HIGH = RiskAssessment(level=Level.HIGH, types=(RiskType.SUICIDE,))
IMMINENT = RiskAssessment(level=Level.IMMINENT, types=(RiskType.SUICIDE,))


def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    resource = FluentResource((locales.FOLDER / locale / "crisis.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if type(entry).__name__ == "Junk"]
    bundle.add_resource(resource)
    return bundle


BUNDLES = {name: _bundle(name) for name in WORDS}


def _risk(level: Level, *types: RiskType) -> RiskAssessment:
    return RiskAssessment(level=level, types=types)


def _start(
    risk: RiskAssessment = HIGH,
    text: str = "…",
    *,
    locale: str = "en",
    country: str = "US",
    assumed: bool = False,
) -> Step:
    return PROTOCOL.start(risk, text, locale=locale, country=country, assumed=assumed, now=NOW)


def _then(
    step: Step,
    *texts: str,
    risk: RiskAssessment = CALM,
    locale: str = "en",
    after: timedelta = timedelta(),
    attended: bool = False,
) -> Step:
    for text in texts:
        step = PROTOCOL.advance(
            step.state, text, risk, locale=locale, now=NOW + after, attended=attended
        )
    return step


def _keys(step: Step) -> list[str]:
    return [utterance["key"] for utterance in step.utterances]


def _wordings(locale: str, utterance: Mapping[str, Any]) -> Iterator[str]:
    message = BUNDLES[locale].get_message(utterance["key"])
    for pattern in message.attributes.values() or [message.value]:
        text, errors = BUNDLES[locale].format_pattern(pattern, utterance["args"])
        assert not errors, (utterance["key"], errors)
        yield str(text)


def _check_words(step: Step) -> None:
    """Every text and button of a step exists in every language, with all its arguments."""
    for utterance in step.utterances:
        for locale in WORDS:
            assert all(_wordings(locale, utterance))
            for choice in utterance["choices"]:
                assert all(_wordings(locale, choice))


# The first words


@pytest.mark.parametrize("locale", list(WORDS))
@pytest.mark.parametrize("branch", list(Branch))
@pytest.mark.parametrize("level", [Level.HIGH, Level.IMMINENT])
def test_the_first_message_names_a_number_of_the_right_country_in_its_text(
    branch: Branch, level: Level, locale: str
) -> None:
    country = DEFAULT_COUNTRY[locale]
    step = _start(_risk(level, RiskType(branch)), locale=locale, country=country, assumed=True)
    _check_words(step)
    assert step.realert
    assert step.staff["event"] == "opened"
    assert step.card is not None
    assert step.card["country"] == country
    facts = step.utterances[0]["args"]
    for text in _wordings(locale, step.utterances[0]):
        assert facts["number"] in text or facts["emergency"] in text


def test_a_disclosure_is_met_with_the_helpline_and_the_country_is_asked() -> None:
    step = _start(assumed=True)
    assert _keys(step) == ["crisis_open_suicide", "crisis_ask_country"]
    for text in _wordings("en", step.utterances[0]):
        assert "In the United States you can call or text 988" in text
        assert "A person from the clinic is being told" in text
    payloads = [json.loads(c["payload"][7:]) for c in step.utterances[1]["choices"]]
    assert payloads[0] == {"country": "US"}
    assert payloads[-1] == {"country": "other"}


def test_a_known_country_is_not_asked_and_the_questions_begin() -> None:
    step = _start(country="MX", locale="es")
    assert _keys(step) == ["crisis_open_suicide", "crisis_questions_intro", "crisis_ask_wish"]
    assert [c["payload"] for c in step.utterances[-1]["choices"]] == [
        '/crisis{"answer":"yes","to":"wish"}',
        '/crisis{"answer":"no","to":"wish"}',
        '/crisis{"answer":"skip","to":"wish"}',
    ]


def test_a_country_in_the_first_message_counts_more_than_a_guess() -> None:
    step = _start(text="I'm in Mexico and I want to die", assumed=True)
    assert step.country == "MX"
    assert step.card is not None
    assert step.card["country"] == "MX"
    assert "crisis_ask_country" not in _keys(step)


@pytest.mark.parametrize(
    ("types", "keys"),
    [
        ([RiskType.SUICIDE], ["crisis_open_imminent", "crisis_ask_company"]),
        (
            [RiskType.OVERDOSE, RiskType.SUICIDE],
            ["crisis_open_overdose", "crisis_poison", "crisis_ask_company_bodily"],
        ),
        (
            [RiskType.MEDICAL_EMERGENCY],
            ["crisis_open_medical_emergency", "crisis_ask_company_bodily"],
        ),
        (
            [RiskType.SUICIDE, RiskType.THIRD_PARTY],
            ["crisis_open_third_party_imminent", "crisis_ask_with_them"],
        ),
        (
            [RiskType.PSYCHOSIS],
            ["crisis_emergency_first", "crisis_open_psychosis", "crisis_ask_company"],
        ),
        (
            [RiskType.HARM_TO_OTHERS],
            ["crisis_emergency_first", "crisis_open_harm_to_others", "crisis_ask_apart"],
        ),
    ],
)
@pytest.mark.parametrize("locale", list(WORDS))
def test_when_it_is_imminent_the_emergency_number_comes_first_and_no_questionnaire(
    types: list[RiskType], keys: list[str], locale: str
) -> None:
    step = _start(_risk(Level.IMMINENT, *types), locale=locale)
    assert _keys(step) == keys
    for text in _wordings(locale, step.utterances[0]):
        sentence = re.split(r"(?<=[.。])", text.strip())
        assert "911" in "".join(sentence[:2])


def test_an_overdose_at_any_level_gets_the_poison_line_where_there_is_one() -> None:
    step = _start(_risk(Level.HIGH, RiskType.OVERDOSE))
    assert "crisis_poison" in _keys(step)
    assert step.card is not None
    assert step.card["lines"][0]["call"] == "1-800-222-1222"
    elsewhere = _start(_risk(Level.HIGH, RiskType.OVERDOSE), country="ES", locale="es")
    assert "crisis_poison" not in _keys(elsewhere)


def test_an_urgent_opening_offers_the_countries_without_waiting_for_an_answer() -> None:
    step = _start(IMMINENT, assumed=True)
    assert _keys(step) == ["crisis_open_imminent", "crisis_elsewhere", "crisis_ask_company"]
    step = _then(step, '/crisis{"country":"GB"}')
    assert _keys(step) == ["crisis_country", "crisis_ask_company"]
    assert step.card is not None
    assert step.card["emergency"] == "999"


def test_worry_about_somebody_else_is_never_screened() -> None:
    step = _start(_risk(Level.HIGH, RiskType.SUICIDE, RiskType.THIRD_PARTY))
    assert _keys(step) == ["crisis_open_third_party", "crisis_ask_with_them"]
    assert _keys(_then(step, "yes")) == ["crisis_with_them", "crisis_ask_yourself"]
    assert _keys(_then(step, "no")) == ["crisis_reach_them", "crisis_ask_yourself"]
    assert _keys(_then(step, "no", "I barely sleep")) == ["crisis_yourself"]


def test_abuse_asks_first_whether_it_is_safe_to_chat() -> None:
    step = _start(_risk(Level.HIGH, RiskType.ABUSE), assumed=True)
    assert _keys(step) == ["crisis_open_abuse", "crisis_ask_safe_to_chat"]
    assert _keys(_then(step, "yes"))[0] == "crisis_chat_safe"
    assert _keys(_then(step, "no"))[0] == "crisis_leave_hint"
    assert _keys(_then(step, "yes but he is in the next room"))[0] == "crisis_leave_hint"


# The country


@pytest.mark.parametrize(
    ("locale", "text", "country"),
    [("en", "I'm in Mexico", "MX"), ("es", "estoy en México", "MX"), ("zh", "美国", "US")],
)
def test_a_country_gives_its_card_at_once_and_the_questions_go_on(
    locale: str, text: str, country: str
) -> None:
    step = _start(locale=locale, country=DEFAULT_COUNTRY[locale], assumed=True)
    step = _then(step, text, locale=locale)
    assert step.country == country
    assert step.card is not None
    assert step.card["country"] == country
    assert _keys(step) == ["crisis_country", "crisis_questions_intro", "crisis_ask_wish"]


def test_the_country_can_be_named_in_the_middle_of_the_questions() -> None:
    step = _then(_start(assumed=True), "skip", "yes", "I live in Spain")
    assert step.country == "ES"
    assert _keys(step) == ["crisis_country", "crisis_ask_thoughts"]


def test_any_other_answer_than_a_country_leads_straight_on() -> None:
    step = _then(_start(assumed=True), "I just can't any more")
    assert _keys(step) == ["crisis_questions_intro", "crisis_ask_wish"]


@pytest.mark.parametrize("text", ["I'm not in the US", '/crisis{"country":"other"}'])
def test_a_denied_country_takes_its_number_away_and_asks_for_the_name_once(text: str) -> None:
    step = _then(_start(assumed=True), text)
    assert _keys(step) == ["crisis_other_country", "crisis_ask_country_name"]
    assert step.card is not None
    assert step.card["lines"] == []
    assert step.card["emergency"] is None
    for utterance in step.utterances:
        assert not any("988" in text or "911" in text for text in _wordings("en", utterance))
    assert _keys(_then(step, "no idea"))[-1] == "crisis_ask_wish"
    assert _keys(_then(step, '/crisis{"country":"other"}'))[-1] == "crisis_ask_wish"


def test_a_country_without_numbers_gets_the_directory() -> None:
    step = _then(_start(assumed=True), "Argentina")
    assert step.country == "AR"
    for text in _wordings("en", step.utterances[0]):
        assert "findahelpline.com" in text
        assert not re.search(r"\d{3}", text)


def test_a_friends_name_is_not_taken_for_a_country() -> None:
    step = _then(_start(IMMINENT), "Jordan")
    assert step.country == ""
    assert _keys(step)[0] == "crisis_company_named"


def test_a_country_named_while_close_to_acting_changes_the_number_at_once() -> None:
    step = _then(_start(), "I'm in Mexico and I have it in my hand", risk=IMMINENT)
    assert step.country == "MX"
    assert step.card is not None
    assert step.card["country"] == "MX"
    assert step.utterances[0]["args"]["emergency"] == "911"


# The questions


YES_NO = {True: "yes", False: "no"}


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        (["no", "no", "no"], Outcome.LOW),
        (["yes", "no", "no"], Outcome.LOW),
        (["yes", "yes", "no", "no", "no", "no"], Outcome.LOW),
        (["yes", "yes", "yes", "no", "no", "no"], Outcome.MODERATE),
        (["no", "no", "yes", "no"], Outcome.MODERATE),
        (["no", "no", "yes", "yes"], Outcome.HIGH),
        (["yes", "yes", "no", "yes", "no", "no"], Outcome.HIGH),
        (["yes", "yes", "no", "no", "yes", "no"], Outcome.HIGH),
        (["skip", "skip", "skip"], Outcome.UNKNOWN),
        (["yes", "skip", "no"], Outcome.UNKNOWN),
        (["yes", "yes", "yes", "skip", "no", "no"], Outcome.MODERATE),
    ],
)
@pytest.mark.parametrize("pressed", [True, False])
def test_the_outcome_follows_the_triage_of_the_screener(
    answers: list[str], result: Outcome, pressed: bool
) -> None:
    step = _start()
    for answer in answers:
        assert step.state["stage"] == Stage.SCREENING
        step = _then(step, f'/crisis{{"answer":"{answer}"}}' if pressed else answer)
        _check_words(step)
    assert step.staff["event"] == "outcome"
    assert step.staff["outcome"] == result
    assert f"crisis_outcome_{result}" in _keys(step)
    assert ("crisis_ask_company" in _keys(step)) is (result is Outcome.HIGH)
    assert step.realert is (result is Outcome.HIGH)


def test_answers_reach_staff_by_their_loinc_codes() -> None:
    step = _then(_start(), "yes", "no", "yes", "I'd rather not say")
    assert step.staff["answers"] == {
        "93246-7": "yes",
        "93247-5": "no",
        "93267-3": "yes",
        "93269-9": "skip",
    }


def test_a_serious_answer_alerts_staff_before_the_questions_are_done() -> None:
    step = _then(_start(), "yes", "yes", "no", "yes")
    assert _keys(step) == ["crisis_serious", "crisis_ask_plan"]
    assert step.realert
    step = _then(step, "yes")
    assert step.staff["level"] == Level.IMMINENT
    assert step.realert


def test_an_unclear_answer_is_asked_once_in_other_words_and_then_left() -> None:
    step = _then(_start(), "I don't know")
    assert _keys(step) == ["crisis_ask_wish_again"]
    step = _then(step, "hard to say")
    assert _keys(step) == ["crisis_after_unclear", "crisis_ask_thoughts"]


def test_two_questions_left_in_a_row_end_the_questions() -> None:
    step = _then(_start(), *["blue"] * 4)
    assert _keys(step) == ["crisis_outcome_unknown", "crisis_ask_barrier"]


def test_saying_it_again_answers_whether_they_wish_to_be_dead() -> None:
    step = _then(_start(), "I want to be dead", risk=HIGH)
    assert step.staff["answers"] == {"93246-7": "yes"}


def test_being_close_to_acting_breaks_off_the_questions() -> None:
    step = _then(_start(), "yes", "yes, I have it in my hand", risk=IMMINENT)
    assert _keys(step) == ["crisis_open_imminent", "crisis_ask_company"]
    assert step.realert
    assert step.staff["event"] == "raised"
    assert step.staff["answers"]["93247-5"] == "yes"


def test_a_plain_answer_is_an_answer_however_high_the_conversation_is_rated() -> None:
    step = _then(_start(), "yes", risk=IMMINENT)
    assert _keys(step)[-1] == "crisis_ask_thoughts"


def test_a_button_of_an_earlier_question_changes_that_answer_alone() -> None:
    step = _then(_start(), "no", "no")
    step = _then(step, '/crisis{"answer":"yes","to":"wish"}')
    assert _keys(step) == ["crisis_noted", "crisis_ask_ever"]
    assert step.staff["answers"] == {"93246-7": "yes", "93247-5": "no"}


@pytest.mark.parametrize("to", ["wish", "safe_to_chat", "check"])
def test_a_button_pressed_twice_does_not_answer_the_next_question(to: str) -> None:
    step = _then(_start(), '/crisis{"answer":"yes","to":"wish"}')
    again = _then(step, f'/crisis{{"answer":"yes","to":"{to}"}}')
    assert _keys(again) == ["crisis_ask_thoughts"]
    assert again.staff["answers"] == {"93246-7": "yes"}


def test_a_serious_answer_that_comes_late_still_counts() -> None:
    step = _then(_start(), "yes", "yes", "no", "no", "no", "no")
    assert step.staff["outcome"] == Outcome.LOW
    step = _then(step, '/crisis{"answer":"yes","to":"intent"}')
    assert step.staff["outcome"] == Outcome.HIGH
    assert step.realert


def test_an_open_question_is_never_read_as_a_no() -> None:
    replies = {Question.WISH: Reply.NO, Question.THOUGHTS: Reply.UNCLEAR, Question.EVER: Reply.NO}
    assert next_question(replies) is None
    assert outcome(replies) is Outcome.UNKNOWN


# Somebody near, and staying


@pytest.mark.parametrize(
    ("locale", "text", "key"),
    [
        ("en", "nobody", "crisis_company_alone"),
        ("es", "no tengo a nadie", "crisis_company_alone"),
        ("zh", "没有人", "crisis_company_alone"),
        ("en", "my neighbor Ana", "crisis_company_named"),
        ("es", "mi hermana", "crisis_company_named"),
        ("en", "I'd have to think about that", "crisis_company_there"),
    ],
)
def test_who_could_be_near_takes_any_answer(locale: str, text: str, key: str) -> None:
    step = _then(_start(IMMINENT, locale=locale), text, locale=locale)
    assert _keys(step) == [key, "crisis_ask_means"]


def _staying() -> Step:
    return _then(_start(), "yes", "no", "no", "nobody", "just talk")


def test_ordinary_talk_passes_while_the_protocol_stays() -> None:
    step = _then(_staying(), "what are your opening hours?")
    assert step.passes
    assert step.utterances == ()
    assert step.state["stage"] == Stage.STAYING


def test_a_new_disclosure_is_acknowledged_anew_and_alerts_again() -> None:
    for _ in range(2):
        step = _then(_staying(), "I want to die", risk=HIGH)
        assert _keys(step) == ["crisis_again"]
        assert step.realert
        assert step.card is not None


def test_while_nobody_came_the_truth_is_told_now_and_then() -> None:
    staying = _staying()
    later = timedelta(minutes=11)
    step = _then(staying, "are you there?", after=later)
    assert _keys(step) == ["crisis_waiting"]
    assert step.passes
    assert _then(step, "ok", after=later + timedelta(minutes=1)).utterances == ()
    assert _then(staying, "are you there?", after=later, attended=True).utterances == ()
    waiting = PROTOCOL.waiting(staying.state, locale="zh", now=NOW)
    assert _keys(waiting) == ["crisis_waiting"]


def test_talk_of_suicide_after_another_danger_begins_the_questions() -> None:
    step = _start(_risk(Level.HIGH, RiskType.EATING_DISORDER))
    assert _keys(step) == ["crisis_open_eating_disorder", "crisis_ask_today"]
    step = _then(step, "honestly I want to die", risk=HIGH)
    assert _keys(step) == ["crisis_open_suicide", "crisis_questions_intro", "crisis_ask_wish"]


def test_buttons_of_another_dialogue_pass() -> None:
    step = _then(_start(), '/choose{"choice":"x"}')
    assert step.passes
    assert step.state["stage"] == Stage.SCREENING


def test_the_open_question_can_be_repeated_in_another_language() -> None:
    step = PROTOCOL.repeat(_start(assumed=True).state, locale="zh", now=NOW)
    assert _keys(step) == ["crisis_ask_country"]
    assert step.utterances[0]["choices"][0]["args"] == {"country": "美国"}


# "I am safe"


def test_being_safe_is_asked_back_once_and_then_believed() -> None:
    step = _then(_start(), "No, I'm safe.")
    assert _keys(step) == ["crisis_ask_safe"]
    assert not step.ended
    for again in ("yes", "I'm safe", '/crisis{"answer":"yes","to":"safe"}'):
        end = _then(step, again)
        assert end.ended
        assert _keys(end) == ["crisis_safe_end"]
        assert end.staff["event"] == "ended"


@pytest.mark.parametrize("text", ["no", "yes but I'm scared", "I don't know", "what?"])
def test_anything_but_a_clear_yes_goes_on_where_it_was(text: str) -> None:
    step = _then(_start(), "yes", "I'm safe", text)
    assert not step.ended
    assert _keys(step) == ["crisis_not_safe", "crisis_ask_thoughts"]


def test_after_the_end_ordinary_talk_passes_and_a_new_disclosure_begins_anew() -> None:
    end = _then(_start(), "I'm safe", "yes")
    assert _then(end, "thanks").passes
    assert _keys(_then(end, "I want to die", risk=HIGH))[0] == "crisis_open_suicide"


# What works in every state


def _everywhere() -> dict[str, Step]:
    urgent = _then(_start(IMMINENT), "my sister")
    offered = _then(_start(), "no", "no", "no", "nobody")
    return {
        Stage.COUNTRY: _start(assumed=True),
        Stage.COUNTRY_NAME: _then(_start(assumed=True), "I'm not in the US"),
        Stage.SCREENING: _start(),
        Stage.COMPANY: _start(IMMINENT),
        Stage.MEANS: urgent,
        Stage.BARRIER: _then(urgent, "done"),
        Stage.TRUSTED: _then(_start(), "no", "no", "no"),
        Stage.OFFER: offered,
        Stage.PLAN: _then(offered, "safety plan"),
        Stage.GROUNDING: _then(offered, "an exercise"),
        Stage.SAFE_TO_CHAT: _start(_risk(Level.HIGH, RiskType.ABUSE)),
        Stage.WITH_THEM: _start(_risk(Level.HIGH, RiskType.THIRD_PARTY)),
        Stage.YOURSELF: _then(_start(_risk(Level.HIGH, RiskType.THIRD_PARTY)), "yes"),
        Stage.APART: _start(_risk(Level.HIGH, RiskType.HARM_TO_OTHERS)),
        Stage.TODAY: _start(_risk(Level.HIGH, RiskType.EATING_DISORDER)),
        Stage.SAFE: _then(_start(), "I'm safe"),
        Stage.STAYING: _staying(),
        Stage.CHECK_IN: PROTOCOL.check_in(_staying().state, number=0, locale="en", now=NOW),
    }


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.ENDED])
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("human", "crisis_human"),
        ("/talk_to_human", "crisis_human"),
        ("救命", "crisis_help"),
        ("/help", "crisis_help"),
        ("basta", "crisis_stopped"),
        ("/stop", "crisis_stopped"),
    ],
)
def test_human_help_and_stop_work_in_every_state(stage: Stage, text: str, key: str) -> None:
    before = _everywhere()[stage]
    assert before.state["stage"] == stage
    step = _then(before, text)
    assert _keys(step)[0] == key
    assert not step.ended
    assert step.realert is (key == "crisis_human")
    kept = Stage.STAYING if key == "crisis_stopped" else stage
    assert step.state["stage"] == kept


def test_after_stop_nothing_more_is_asked_but_a_new_disclosure_is_heard() -> None:
    step = _then(_start(), "yes", "stop")
    assert _then(step, "let's talk about football").passes
    again = _then(step, "I want to die", risk=HIGH)
    assert _keys(again) == ["crisis_again"]


_RISKS = st.builds(
    _risk,
    st.sampled_from(list(Level)),
    st.sampled_from(list(RiskType)),
)
_TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "yes",
            "no",
            "skip",
            "I'm safe",
            "stop",
            "human",
            "help",
            "Mexico",
            "I'm not in the US",
            "没有人",
            "/crisis",
            "/crisis{",
            "/crisis[]",
            '/crisis{"answer":"yes"}',
            '/crisis{"answer":"safe","to":"wish"}',
            '/crisis{"answer":"yes","to":"recent"}',
            '/crisis{"answer":7,"country":["x"]}',
            '/crisis{"country":"other"}',
            '/crisis{"country":"FR"}',
            "/greet",
        ]
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    first=_RISKS,
    assumed=st.booleans(),
    country=st.sampled_from(["US", "ES", "AR", ""]),
    messages=st.lists(
        st.tuples(_TEXTS, st.one_of(st.just(CALM), _RISKS), st.sampled_from(list(WORDS))),
        max_size=12,
    ),
)
def test_no_message_whatever_breaks_it_or_leads_nowhere(
    first: RiskAssessment,
    assumed: bool,
    country: str,
    messages: list[tuple[str, RiskAssessment, str]],
) -> None:
    step = _start(first, country=country, assumed=assumed)
    for text, risk, locale in messages:
        before = step.state["level"]
        state = json.loads(json.dumps(step.state))
        step = PROTOCOL.advance(state, text, risk, locale=locale, now=NOW)
        assert step.utterances or step.passes
        assert Level(step.state["level"]) >= Level.HIGH
        assert step.state["level"] == before or step.realert
        _check_words(step)
    shut = {Stage.STAYING, Stage.OFFER, Stage.ENDED}
    for _ in range(30):
        if step.state["stage"] in shut:
            break
        step = _then(step, "blue")
    assert step.state["stage"] in shut


# The texts


@pytest.mark.parametrize("locale", list(WORDS))
def test_no_number_stands_in_a_text(locale: str) -> None:
    for path in (locales.FOLDER / locale).glob("crisis.ftl"):
        lines = [
            re.sub(r"^ *\.v\d+ =", "", line)
            for line in path.read_text(encoding="utf-8").splitlines()
            if not line.startswith("#")
        ]
        assert not [line for line in lines if re.search(r"\d", line)]


def _texts(locale: str) -> dict[str, set[str]]:
    resource = FluentResource((locales.FOLDER / locale / "crisis.ftl").read_text(encoding="utf-8"))
    return {
        entry.id.name: {attribute.id.name for attribute in entry.attributes}
        for entry in resource.body
        if hasattr(entry, "id") and not entry.id.name.startswith("crisis_part_")
    }


def test_all_languages_have_the_same_texts_and_as_many_wordings() -> None:
    english = _texts("en")
    for locale in WORDS:
        assert _texts(locale) == english


def test_openings_and_acknowledgements_have_three_wordings_and_second_askings_two() -> None:
    for key, wordings in _texts("en").items():
        if key.startswith("crisis_open_") or key in {
            "crisis_emergency_first",
            "crisis_poison",
            "crisis_elsewhere",
            "crisis_questions_intro",
            "crisis_ask_country",
            "crisis_ask_company",
            "crisis_ask_company_bodily",
            "crisis_ask_safe_to_chat",
            "crisis_ask_with_them",
            "crisis_ask_today",
            "crisis_ask_apart",
            "crisis_ask_yourself",
            "crisis_talk",
            "crisis_again",
            "crisis_waiting",
            "crisis_human",
            "crisis_still_here",
            "crisis_after_yes",
        }:
            assert len(wordings) >= 3, key
        if key.endswith("_again") and key != "crisis_again":
            assert len(wordings) >= 2, key


@pytest.mark.parametrize("locale", list(WORDS))
def test_nobody_is_shouted_at(locale: str) -> None:
    text = (locales.FOLDER / locale / "crisis.ftl").read_text(encoding="utf-8")
    assert not set("!！¡") & set(text)


def test_safe_answers_whether_it_is_safe_to_chat_and_does_not_end_a_case_of_abuse() -> None:
    opened = _start(_risk(Level.HIGH, RiskType.ABUSE), locale="zh", country="CN")
    answered = _then(opened, "安全", locale="zh")
    assert "crisis_chat_safe" in _keys(answered)
    assert not answered.ended


@pytest.mark.parametrize(
    ("locale", "place", "country"), [("zh", "香港", "HK"), ("en", "Japan", "JP")]
)
def test_country_named_after_an_overdose_is_no_answer_to_who_is_there(
    locale: str, place: str, country: str
) -> None:
    opened = _start(_risk(Level.IMMINENT, RiskType.OVERDOSE), locale=locale, assumed=True)
    named = _then(opened, place, locale=locale)
    assert named.country == country
    assert _keys(named)[0] == "crisis_emergency_first"


def test_friend_called_like_a_country_is_a_friend() -> None:
    opened = _start(_risk(Level.IMMINENT, RiskType.OVERDOSE), assumed=True)
    assert _then(opened, "Jordan").country == ""


def test_after_an_overdose_nothing_else_is_talked_about_for_half_an_hour() -> None:
    opened = _start(_risk(Level.IMMINENT, RiskType.OVERDOSE), assumed=False)
    staying = _then(opened, "nobody", "I watched a film")
    assert staying.state["stage"] == Stage.STAYING
    assert not staying.passes
    assert staying.card is not None
    assert _then(staying, "I watched a film", after=timedelta(hours=1), attended=True).passes


def test_new_disclosure_amid_the_questions_is_acknowledged_before_they_go_on() -> None:
    asked = _then(_start(), "yes")
    again = _then(asked, "I keep wanting to be gone", risk=HIGH)
    assert _keys(again)[0] == "crisis_again"
    assert again.realert


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "longer ago"), ("es", "hace más tiempo"), ("zh", "更早以前")]
)
def test_longer_ago_is_never_a_no_to_whether_it_ever_happened(locale: str, text: str) -> None:
    asked = _then(_start(locale=locale), "no", "no", locale=locale)
    assert asked.state["question"] == Question.EVER
    assert _then(asked, text, locale=locale).state["replies"].get(Question.EVER) is None


def test_voice_that_commands_to_die_is_taken_up_as_a_voice_and_asked_about() -> None:
    opened = _start(_risk(Level.HIGH, RiskType.SUICIDE, RiskType.PSYCHOSIS))
    assert _keys(opened)[0] == "crisis_open_psychosis"
    asked = _then(opened, "nobody")
    assert asked.state["question"] == Question.WISH
