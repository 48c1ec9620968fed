"""The verdict on messages: what must be noticed, what must stay calm, and what never happens."""

import json
import random
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import locales
from safety.lexicon import LexiconError
from safety.risk import Level, RiskAssessor, RiskType, Signal
from tests.speed import slowness

T = RiskType
IMMINENT, HIGH = Level.IMMINENT, Level.HIGH

# (crisis, type, level at least, its calm twin)
TWINS = [
    ("I want to die", T.SUICIDE, HIGH, "I'm dying to see it"),
    ("I'm going to kill myself", T.SUICIDE, HIGH, "how do I kill the process"),
    ("everyone would be better off without me", T.SUICIDE, HIGH,
     "my team would be better without me as goalie"),
    ("I don't want to wake up", T.SUICIDE, HIGH, "I don't want to wake up early tomorrow"),
    ("there's no reason to live", T.SUICIDE, HIGH, "I have no reason to complain"),
    ("I don't want to live anymore", T.SUICIDE, HIGH, "I don't want to live in London anymore"),
    ("I'm tired of being alive", T.SUICIDE, HIGH, "I'm tired of my job"),
    ("kms", T.SUICIDE, HIGH, "the weather is killing my mood"),
    ("i wanna unalive myself", T.SUICIDE, HIGH, "how to unalive in minecraft"),
    ("I want to end it all", T.SUICIDE, HIGH, "I want to end this call"),
    ("im gonna hang myself", T.SUICIDE, HIGH, "let's hang out tonight"),
    ("I want to jump off a bridge", T.SUICIDE, HIGH, "I want to jump into a new career"),
    ("I wish I was dead", T.SUICIDE, HIGH, "I wish I was on a beach"),
    ("I've been thinking about suicide", T.SUICIDE, HIGH, "what is suicide prevention week"),
    ("nobody would care if I died", T.SUICIDE, HIGH, "nobody cares about this class"),
    ("how many pills does it take to die", T.SUICIDE, HIGH, "how many pills are in one bottle"),
    ("I will kill myself tonight", T.SUICIDE, IMMINENT, "I will call you tonight"),
    ("I have a gun in my hand and I want to die", T.SUICIDE, IMMINENT,
     "I have a dentist appointment"),
    ("I wrote my suicide note", T.SUICIDE, IMMINENT, "I wrote a note to my doctor"),
    ("goodbye world", T.SUICIDE, IMMINENT, "goodbye, thanks for everything"),
    ("I'm scared I'm going to kill myself", T.SUICIDE, HIGH, "I'm scared of dying in a crash"),
    ("I don't trust myself not to kill myself", T.SUICIDE, HIGH,
     "I have never thought about killing myself"),
    ("I cut myself last night", T.SELF_HARM, HIGH, "I cut myself shaving"),
    ("I've been cutting again", T.SELF_HARM, HIGH, "I've been cutting sugar"),
    ("the urge to hurt myself is back", T.SELF_HARM, HIGH, "I hurt myself at the gym"),
    ("I burn my arms when I'm sad", T.SELF_HARM, HIGH,
     "I used to cut myself years ago, I'm fine now"),
    ("I swallowed a bottle of pills", T.OVERDOSE, IMMINENT, "I took 2 ibuprofen this morning"),
    ("I took 30 paracetamol tablets", T.OVERDOSE, IMMINENT, "I took my 20 mg tablet"),
    ("I want to kill my boss", T.HARM_TO_OTHERS, HIGH, "my boss is killing me with deadlines"),
    ("i'm going to shoot up my school", T.HARM_TO_OTHERS, HIGH, "I'm shooting a video tonight"),
    ("my husband hits me", T.ABUSE, HIGH, "he hit me up for lunch"),
    ("my dad beat me again last night", T.ABUSE, HIGH, "my brother beats me at chess"),
    ("the voices are telling me to kill myself", T.PSYCHOSIS, HIGH,
     "I heard voices in the hallway"),
    ("they put a chip in my head", T.PSYCHOSIS, HIGH, "I ate a chip"),
    ("I make myself throw up after every meal", T.EATING_DISORDER, HIGH,
     "I threw up after eating bad sushi"),
    ("I haven't eaten in 5 days", T.EATING_DISORDER, HIGH, "I haven't eaten since breakfast"),
    ("I have crushing chest pain", T.MEDICAL_EMERGENCY, IMMINENT,
     "chest pain went away years ago"),
    ("my face is drooping on one side", T.MEDICAL_EMERGENCY, IMMINENT,
     "what are the signs of a stroke"),
    ("I can't breathe", T.MEDICAL_EMERGENCY, IMMINENT, "I have so much work I can't breathe"),
    ("my throat is closing up", T.MEDICAL_EMERGENCY, IMMINENT, "my throat hurts a bit"),
    ("I'm pregnant and bleeding", T.MEDICAL_EMERGENCY, IMMINENT, "my gums bleed when I brush"),
    ("my son swallowed bleach", T.MEDICAL_EMERGENCY, IMMINENT, "the bleach stained my shirt"),
    ("my sister wants to die", T.THIRD_PARTY, HIGH, "my sister is sick"),
    ("my friend said he will kill himself", T.THIRD_PARTY, HIGH,
     "the character in my novel kills himself"),
    ("my daughter took a whole bottle of tylenol", T.THIRD_PARTY, IMMINENT,
     "he took two tablets of tylenol"),
    ("me quiero morir", T.SUICIDE, HIGH, "me muero de risa"),
    ("quiero suicidarme", T.SUICIDE, HIGH, "el escuadrón suicida es buena película"),
    ("voy a matarme", T.SUICIDE, HIGH, "cómo mato el proceso"),
    ("no quiero vivir más", T.SUICIDE, HIGH, "no quiero vivir en Madrid"),
    ("todos estarían mejor sin mí", T.SUICIDE, HIGH, "estoy mejor sin café"),
    ("no quiero despertar", T.SUICIDE, HIGH, "no quiero despertar temprano mañana"),
    ("estoy cansada de vivir", T.SUICIDE, HIGH,
     "estoy cansado de vivir con compañeros de piso"),
    ("a nadie le importaría si me muero", T.SUICIDE, HIGH, "a nadie le importa esta clase"),
    ("qiero morirme", T.SUICIDE, HIGH, "no quiero morirme"),
    ("me voy a ahorcar esta noche", T.SUICIDE, IMMINENT, "te voy a colgar el teléfono"),
    ("escribí mi carta de despedida", T.SUICIDE, IMMINENT, "escribí una carta al banco"),
    ("me corté los brazos anoche", T.SELF_HARM, HIGH, "me corté el pelo"),
    ("quiero hacerme daño", T.SELF_HARM, HIGH, "nunca me haría daño"),
    ("me tomé un frasco de pastillas", T.OVERDOSE, IMMINENT, "me tomé la pastilla de la presión"),
    ("quiero matar a mi jefe", T.HARM_TO_OTHERS, HIGH, "mi jefe me tiene harta"),
    ("mi marido me pega", T.ABUSE, HIGH, "me pegó la gripe"),
    ("oigo voces que me dicen cosas", T.PSYCHOSIS, HIGH, "oí voces en el pasillo"),
    ("me provoco el vómito", T.EATING_DISORDER, HIGH, "el viaje me dio náuseas"),
    ("no puedo respirar", T.MEDICAL_EMERGENCY, IMMINENT, "no puedo respirar de la risa"),
    ("me duele mucho el pecho y el brazo", T.MEDICAL_EMERGENCY, IMMINENT, "me duele la cabeza"),
    ("mi hermana se quiere morir", T.THIRD_PARTY, HIGH, "mi hermana está triste"),
]  # fmt: skip
CRISES = [crisis for crisis, *_ in TWINS]
SEEDS = [crisis for crisis, kind, *_ in TWINS if kind in (T.SUICIDE, T.SELF_HARM)]

LOOKALIKES = str.maketrans("aeiopcyx", "аеіорсух")
WIDE = {code: code + 0xFEE0 for code in range(33, 127)}


def pronounced(text: str) -> str:
    return " ".join(word[:-1] + word[-1] * 4 if word.isalpha() else word for word in text.split())


DISGUISES: dict[str, Callable[[str], str]] = {
    "shouted": str.upper,
    "without apostrophes": lambda text: text.replace("'", ""),
    "with curly apostrophes": lambda text: text.replace("'", "’"),
    "with look-alikes": lambda text: text.translate(LOOKALIKES),
    "full width": lambda text: text.translate(WIDE),
    "with zero-width spaces": "\u200b".join,
    "struck through": lambda text: "".join(letter + "\u0336" for letter in text),
    "between emoji": lambda text: f"😭😭 {text} 💔",
    "over several lines": lambda text: text.replace(" ", "\n", 2),
    "with underscores": lambda text: text.replace(" ", "_"),
    "letter by letter": lambda text: "  ".join(" ".join(word) for word in text.split()),
    "stretched": pronounced,
    "in a longer message": lambda text: f"hi. today was long and it rained. {text}. that is all",
}


@pytest.fixture(scope="module")
def assessor() -> RiskAssessor:
    return RiskAssessor.load(locales.FOLDER)


@pytest.mark.parametrize(("text", "kind", "level", "_twin"), TWINS)
def test_danger_is_noticed_with_its_type_and_urgency(
    assessor: RiskAssessor, text: str, kind: RiskType, level: Level, _twin: str
) -> None:
    assessment = assessor.assess(text)
    assert assessment.level >= level
    assert kind in assessment.types


@pytest.mark.parametrize("text", [twin for *_, twin in TWINS])
def test_look_alikes_stay_calm(assessor: RiskAssessor, text: str) -> None:
    assert assessor.assess(text).level < HIGH, assessor.assess(text).signals


@pytest.mark.parametrize("name", DISGUISES)
def test_most_of_the_danger_is_still_noticed_in_disguise(assessor: RiskAssessor, name: str) -> None:
    disguised = [DISGUISES[name](seed) for seed in SEEDS]
    missed = [text for text in disguised if assessor.assess(text).level < HIGH]
    assert len(missed) <= 0.05 * len(SEEDS), missed


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.sampled_from([seed for seed in SEEDS if "'" not in seed]),
    names=st.lists(
        st.sampled_from(["shouted", "with look-alikes", "with zero-width spaces",
                         "struck through", "between emoji", "in a longer message"]),
        min_size=2, max_size=3, unique=True,
    ),
)  # fmt: skip
def test_disguises_may_be_worn_one_over_the_other(seed: str, names: list[str]) -> None:
    text = seed
    for name in names:
        text = DISGUISES[name](text)
    assert shared_assessor().assess(text).level >= HIGH


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=300))
def test_any_text_gets_a_verdict_whose_spans_lie_inside_it(text: str) -> None:
    assessment = shared_assessor().assess(text, context=[text])
    assert not assessment.degraded
    assert all(0 <= s.start < s.end <= len(text) for s in assessment.signals)
    json.dumps(assessment.as_mapping())


def shared_assessor(_loaded: list[RiskAssessor] = []) -> RiskAssessor:  # noqa: B006
    """Load once for the property tests, which cannot take a fixture of this scope."""
    if not _loaded:
        _loaded.append(RiskAssessor.load(locales.FOLDER))
    return _loaded[0]


def test_spans_point_at_the_words_in_the_original(assessor: RiskAssessor) -> None:
    text = "😭👩‍👩‍👧 ok… I w\u200bant to 𝓭𝓲𝓮 💔"
    signals = [s for s in assessor.assess(text).signals if s.rule.startswith("en.")]
    spans = {text[s.start : s.end] for s in signals}
    assert any("w\u200bant to 𝓭𝓲𝓮" in span for span in spans)
    assert all("💔" not in span for span in spans)


def test_risk_and_swearing_and_calm_words_in_one_message_leave_the_risk(
    assessor: RiskAssessor,
) -> None:
    text = "this fucking homework is killing me and I want to kill myself"
    assert assessor.assess(text).level >= HIGH


@pytest.mark.parametrize("locale", [None, "en", "es", "zh", "xx"])
def test_languages_may_be_mixed_whatever_the_locale(
    assessor: RiskAssessor, locale: str | None
) -> None:
    for text in ("hola, I want to die", "hello, me quiero morir"):
        assert assessor.assess(text, locale=locale).level >= HIGH


def test_a_farewell_after_hopelessness_is_more_than_either(assessor: RiskAssessor) -> None:
    farewell = "thank you for everything. goodbye"
    assert assessor.assess(farewell).level == Level.NONE
    after_hopelessness = assessor.assess(farewell, context=["I can't take this anymore", "ok"])
    assert after_hopelessness.level == HIGH
    assert after_hopelessness.signals[0].kind == "conversation"
    after_wish = assessor.assess(farewell, context=["I just want to die"])
    assert after_wish.level == IMMINENT


def test_what_was_said_before_is_not_counted_again(assessor: RiskAssessor) -> None:
    assert assessor.assess("ok", context=["I want to die"]).level == Level.NONE


def test_a_sentence_sent_in_two_messages_is_read_as_one(assessor: RiskAssessor) -> None:
    assessment = assessor.assess("die tonight", context=["hello", "i really want to"])
    assert assessment.level >= HIGH
    assert all(0 <= s.start < s.end <= len("die tonight") for s in assessment.signals)


class Broken:
    """A detector that is down."""

    def detect(self, text: str, *, locale: str | None, context: Sequence[str]) -> list[Signal]:
        raise RuntimeError(text)


def test_a_broken_detector_degrades_and_distress_becomes_concern() -> None:
    assessor = RiskAssessor([Broken()], ["die"])
    worried = assessor.assess("I want to DIE")
    assert worried.degraded
    assert worried.level == Level.CONCERN
    assert worried.signals[0].kind == "fallback"
    calm = assessor.assess("what are your hours")
    assert calm.degraded
    assert calm.level == Level.NONE


def test_a_broken_detector_does_not_silence_the_others(
    caplog: pytest.LogCaptureFixture, assessor: RiskAssessor
) -> None:
    both = RiskAssessor([Broken(), *assessor._detectors], ["die"])
    assessment = both.assess("I want to die")
    assert assessment.degraded
    assert assessment.level == HIGH
    assert "want to die" not in caplog.text


def test_levels_are_ordered() -> None:
    assert sorted(reversed(Level)) == list(Level)
    assert max(Level.CONCERN, Level.IMMINENT, Level.HIGH) is Level.IMMINENT


def test_a_mapping_holds_all_that_staff_need(assessor: RiskAssessor) -> None:
    mapping = assessor.assess("me quiero morir").as_mapping()
    assert mapping["level"] == "high"
    assert mapping["types"] == ["suicide"]
    assert mapping["degraded"] is False
    assert set(mapping["signals"][0]) == {"rule", "kind", "type", "level", "start", "end", "score"}


def test_a_folder_without_any_lexicon_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        RiskAssessor.load(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "a " * 50_000,
        "k.i.l.l. " * 11_000,
        "want to " * 12_500,
        "!1l|" * 25_000,
        "😭" * 100_000,
        "\u0301" * 100_000,
        "*" * 100_000,
        "iwant" * 20_000,
        "不" * 100_000,
    ],
    ids=lambda text: text[:8].encode("unicode_escape").decode(),
)
def test_long_hostile_text_is_answered_in_time(assessor: RiskAssessor, text: str) -> None:
    before = time.process_time()
    assert not assessor.assess(text).degraded
    assert time.process_time() - before < 5 * slowness()


def test_danger_at_the_end_of_a_very_long_text_is_found_in_its_place(
    assessor: RiskAssessor,
) -> None:
    text = "today was a long day at work. " * 500 + "I want to die"
    assessment = assessor.assess(text)
    assert assessment.level >= HIGH
    assert text[assessment.signals[0].start : assessment.signals[0].end].endswith("want to die")


def test_a_normal_message_takes_a_few_milliseconds(assessor: RiskAssessor) -> None:
    texts = [*CRISES, *(twin for *_, twin in TWINS)]
    random.Random(7).shuffle(texts)
    taken = []
    for text in texts:
        before = time.thread_time()
        assessor.assess(text)
        taken.append(time.thread_time() - before)
    # Measured: median 0.4 ms, 95th percentile 0.6 ms; the bound is the promise.
    assert statistics.quantiles(taken, n=20)[-1] < 0.005 * slowness()
