"""What is told of stories: JUnit XML for build servers, a page for people."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from bot.stories import junit, page
from bot.stories.coverage import Coverage, universe
from bot.stories.steps import parsed, told_of
from bot.stories.story import Bubble, Check, Result, Step, Story

BEGIN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
VOID = {"meta", "input", "use", "path", "circle"}


def story(name: str = "a story", locale: str = "en", *steps: Step) -> Story:
    path = Path("tests/stories/crisis.yml")
    return Story(name=name, path=path, line=7, locale=locale, at=BEGIN, steps=steps)


def passed(*happened: Bubble | Check, name: str = "a story", locale: str = "en") -> Result:
    return Result(story=story(name, locale), seconds=0.25, happened=list(happened))


def failed(name: str = "one that fails", why: str = "expected this; came that") -> Result:
    return Result(story=story(name), seconds=1.5, failure=f"tests/stories/crisis.yml:9: {why}")


def skipped(name: str = "one of elsewhere") -> Result:
    return Result(story=story(name), skipped="a fault needs an installation of its own")


def step(verb: str, raw: Any, line: int = 9) -> Step:
    return Step(verb=verb, value=parsed(verb, raw), line=line)


def says(text: str, *signals: dict[str, Any], who: str = "patient", patient: str = "") -> Bubble:
    level = signals[0]["level"] if signals else "none"
    risk = {"level": level, "types": ["suicide"], "signals": list(signals), "degraded": False}
    return Bubble(
        who=who, text=text, at=BEGIN, patient=patient, risk=risk if who == "patient" else None
    )


def signal(
    text: str, words: str, *, rule: str = "en.wish_to_die", kind: str = "lexicon",
    level: str = "high",
) -> dict[str, Any]:  # fmt: skip
    start = text.index(words)
    return {
        "rule": rule, "kind": kind, "type": "suicide", "level": level,
        "start": start, "end": start + len(words), "score": 0.93,
    }  # fmt: skip


class Page(HTMLParser):
    """A page as a browser reads it: its text, its marks, and what it would load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.marks: list[tuple[str, str]] = []
        """Class and words."""
        self.stories: list[dict[str, str | None]] = []
        self.addresses: list[str] = []
        self.inside: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.addresses += [named[a] or "" for a in ("src", "href", "action") if a in named]
        if tag not in VOID:
            self.inside.append(tag)
        if tag == "mark":
            self.marks.append((named["class"] or "", ""))
        if tag == "details" and "story" in (named.get("class") or ""):
            self.stories.append(named)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.inside.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        if self.inside and self.inside[-1] in ("style", "script"):
            return
        self.text += data
        if "mark" in self.inside:
            kind, words = self.marks[-1]
            self.marks[-1] = kind, words + data


def shown(*results: Result, coverage: Coverage | None = None) -> Page:
    found = Page(page.report(results, coverage, ["en", "es"]))
    assert found.inside == [], "every element is closed"
    return found


# JUnit


def cases(*results: Result) -> tuple[Xml.Element, list[Xml.Element]]:
    suite = Xml.fromstring(junit.report(results, 2.5))  # noqa: S314 — our own
    return suite, suite.findall("testcase")


def test_junit_counts_what_failed_and_what_was_not_played() -> None:
    suite, found = cases(passed(), failed(), failed("another"), skipped())
    assert suite.attrib == {
        "name": "stories", "tests": "4", "failures": "2", "skipped": "1", "errors": "0",
        "time": "2.500",
    }  # fmt: skip
    assert [[each.tag for each in case] for case in found] == [
        [], ["failure"], ["failure"], ["skipped"],
    ]  # fmt: skip


def test_junit_names_the_story_its_language_and_its_place() -> None:
    _, (case,) = cases(passed(name="says <hello> & goes", locale="es"))
    assert case.attrib == {
        "classname": "crisis", "name": "says <hello> & goes [es]", "time": "0.250",
        "file": "tests/stories/crisis.yml", "line": "7",
    }  # fmt: skip


def test_junit_tells_the_failure_in_one_line_and_then_in_full() -> None:
    why = "risk: high\n  expected the risk high; came concern\n  the conversation so far:"
    _, (case,) = cases(failed(why=why))
    failure = case[0]
    assert failure.get("message") == "tests/stories/crisis.yml:9: risk: high"
    assert failure.text is not None
    assert "came concern" in failure.text


def test_junit_of_nothing_is_an_empty_suite() -> None:
    suite, found = cases()
    assert suite.get("tests") == "0"
    assert found == []


def test_junit_is_well_formed_whatever_control_characters_a_patient_wrote() -> None:
    _, (case,) = cases(failed(why="bot: hello\n  patient  a\x00b\x07c\x1bd\te 我 😔"))
    assert case[0].text is not None
    assert "abcd\te 我 😔" in case[0].text


@pytest.mark.parametrize(
    "result",
    [
        failed(why="bot: bell \x07"),
        passed(name="bell \x07"),
        replace(skipped(), skipped="bell \x07"),
        failed(why="bot: hello\n  patient  half a face \ud83d"),
    ],
)
def test_junit_is_well_formed_wherever_control_characters_are(result: Result) -> None:
    cases(result)


# The page

THERE = {
    "intent": {("greet", "any"), ("book", "any"), ("thank", "any")},
    "form": {("booking_form", "any")},
    "safety rule": {("en.wish_to_die", "en"), ("es.querer_morir", "es"), ("model.abuse", "es")},
}


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small project: reading all that there really is takes half a second."""
    monkeypatch.setattr(page, "universe", lambda languages: THERE)


def test_page_tells_how_many_passed_failed_and_were_not_played() -> None:
    text = " ".join(shown(passed(), passed(), failed(), skipped()).text.split())
    assert "1 of 4 stories failed" in text
    assert "1 failed 2 passed 1 known or left out 2.0 s of conversation" in text


@pytest.mark.parametrize(
    ("results", "heading"),
    [
        ([passed(), passed()], "Every story passed"),
        ([passed(), skipped()], "Every story that was played passed"),
        ([skipped()], "No story could be played here"),
        ([], "No story was played"),
        ([failed()], "1 of 1 story failed"),
    ],
)
def test_heading_says_what_came_of_it(results: list[Result], heading: str) -> None:
    assert heading in shown(*results).text


def test_failed_stories_come_first_and_are_open() -> None:
    found = shown(passed(), skipped(), failed(), passed())
    assert [each["data-state"] for each in found.stories] == [
        "failed", "skipped", "passed", "passed",
    ]  # fmt: skip
    assert ["open" in each for each in found.stories] == [True, False, False, False]


def test_a_story_has_its_name_language_place_and_time() -> None:
    text = shown(passed(name="asks for help", locale="es")).text
    for each in ("asks for help", "Spanish", "tests/stories/crisis.yml:7", "0.2 s"):
        assert each in text


def test_a_language_that_is_none_is_shown_as_it_is_written() -> None:
    assert page.language("xx") == "xx"
    assert page.language("no such tag") == "no such tag"
    assert page.language("zh") == "Chinese"


def test_what_a_patient_writes_stays_text() -> None:
    evil = "<script>alert(1)</script> <img src=//evil.example/x> \"'&amp;</mark></details>"
    words = "<script>alert(1)</script>"
    html = page.report([passed(says(evil, signal(evil, words)), name=evil)], None, ["en"])
    found = Page(html)
    assert html.count("<script>") == 1, "our own"
    assert "<img" not in html
    assert found.marks == [("words", words)]
    assert evil in found.text


@pytest.mark.usefixtures("there")
def test_the_page_loads_nothing_from_anywhere() -> None:
    told = says("see https://example.org", who="bot")
    html = page.report([passed(told), failed()], Coverage(), ["en", "es"])
    assert all(address.startswith("#") for address in Page(html).addresses)
    assert not re.search(r"url\(|@import|<link|<img|<iframe", html)
    assert "default-src 'none'" in html
    assert "//" not in html.replace("https://example.org", "").replace("</script>", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I want to die", "want to die"),
        ("😔😔 I want to die", "want to die"),
        ("👩‍👩‍👧 🇲🇽 I want to die 😔", "want to die"),
        ("𠮷野家 我很难过，今晚就想死。", "今晚就想死"),
        ("e\u0301 <b> & I want to die", "want to die"),
        ("مرحبا أريد أن أموت", "أريد أن أموت"),
    ],
)
def test_the_words_that_raised_the_risk_are_marked(text: str, words: str) -> None:
    found = shown(passed(says(text, signal(text, words))))
    assert found.marks == [("words", words)]
    assert text in found.text
    assert "en.wish_to_die" in found.text


def test_a_sentence_that_a_model_noticed_is_marked_around_the_words_of_rules() -> None:
    text = "😔 today I want to die, really. Bye."
    model = signal(text, "today I want to die, really.", kind="model", rule="model.suicide")
    found = shown(passed(says(text, model, signal(text, "want to die"))))
    assert found.marks == [
        ("around", "today I "), ("words", "want to die"), ("around", ", really."),
    ]  # fmt: skip
    assert "0.93 sure" in found.text


def test_words_of_rules_that_overlap_are_one_mark_of_the_worse_level() -> None:
    text = "I really want to die tonight"
    one, two = signal(text, "want to die"), signal(text, "to die tonight", level="imminent")
    pieces = page.pieces(says(text, two, one))
    assert [(each.text, each.level) for each in pieces] == [
        ("I really ", ""), ("want ", "high"), ("to die tonight", "imminent"),
    ]  # fmt: skip


def test_spans_beyond_the_text_do_no_harm() -> None:
    wrong = signal("I want to die", "want to die") | {"start": -3, "end": 99}
    empty = signal("I want to die", "die") | {"start": 40, "end": 40}
    assert "".join(each.text for each in page.pieces(says("short", wrong, empty))) == "short"


def test_control_characters_and_half_characters_are_shown_and_can_be_written() -> None:
    html = page.report([passed(says("a\x00b\x1b\x7f half \ud83d end"))], None, ["en"])
    assert "a␀b␛␡ half \ufffd end" in html
    html.encode("utf-8")


def test_an_expectation_that_broke_says_what_was_expected_and_what_came() -> None:
    steps = [step("user", "hello", 8), step("utter", "utter_greet", 9), step("quiet", True, 10)]
    broken = Check(step=steps[1], held=False, expected="the message utter_greet", got="nothing")
    result = Result(
        story=story("greets", "en", *steps), happened=[says("hello"), broken],
        failure="tests/stories/crisis.yml:9: utter: utter_greet\n  expected\n"
        "  the conversation so far:\n  patient  hello",
    )  # fmt: skip
    text = " ".join(shown(result).text.split())
    assert "Line 9 did not hold: the bot says utter_greet" in text
    assert "Did not hold: the bot says utter_greet Expected the message utter_greet" in text
    assert "Came nothing line 9" in text
    assert "1 more step was not played" in text
    assert "the conversation so far" not in text


def test_a_failure_without_an_expectation_is_told_in_the_players_words() -> None:
    text = shown(failed(why="TimeoutError: nobody answers")).text
    assert "TimeoutError: nobody answers" in text
    assert "The story ended here." in text


def test_expectations_stand_between_the_bubbles_in_their_order() -> None:
    check = Check(step=step("mode", "crisis"), held=True, got="crisis")
    text = shown(passed(says("first"), check, says("second", who="crisis"))).text
    places = [text.index(each) for each in ("first", "Held:", "Bot, crisis protocol", "second")]
    assert places == sorted(places)


def test_two_patients_are_told_apart_and_so_is_what_is_expected_of_them() -> None:
    inner = step("mode", "crisis", 5)
    between = Step(verb="in_meantime", value=(step("user", "bye"), inner), line=4)
    last = step("mode", "dialogue", 6)
    happened: list[Bubble | Check] = [
        says("hello"), says("bye", patient="2"), says("I am here", who="crisis", patient="2"),
        Check(step=inner, held=True), Check(step=last, held=True),
    ]  # fmt: skip
    result = Result(story=story("two", "en", between, last), happened=happened)
    text = " ".join(shown(result).text.split())
    assert "Patient 1 09:00:00 hello" in text
    assert "Patient 2 09:00:00 bye" in text
    assert "Bot, crisis protocol to patient 2" in text
    assert "patient 2: the conversation is with crisis" in text
    assert "patient 1: the conversation is with dialogue" in text


def test_one_patient_alone_has_no_number() -> None:
    assert "Patient 1" not in shown(passed(says("hello"))).text


def test_replies_show_their_keys_and_their_buttons() -> None:
    reply = replace(says("Which day?", who="bot"), keys=("utter_ask_day",), choices=("Today <3",))
    text = shown(passed(reply)).text
    assert "utter_ask_day" in text
    assert "Today <3" in text


def test_another_day_is_told_where_it_begins() -> None:
    later = replace(says("still here"), at=BEGIN + timedelta(days=3))
    assert "Friday, 27 November 2026" in shown(passed(says("hello"), later)).text


@pytest.mark.parametrize(
    ("verb", "raw", "plain"),
    [
        ("utter", "utter_greet", "utter_greet"),
        ("risk", "high", "high"),
        ("risk", {"level": "high", "types": ["suicide"], "rule": "en.x"},
         "high, types: suicide, rule: en.x"),
        ("risk", {"degraded": True}, "degraded: yes"),
        ("escalation", "none", "none"),
        ("escalation", {"level": "high", "within": "2s"}, "level: high, within: 2 s"),
        ("alert", {"count": 2, "within": "15min"}, "2, within: 15 min"),
        ("at_most", {"words": 60}, "words: 60"),
        ("slot_was_set", [{"day": "2026-11-25"}, "time"], "day: 2026-11-25, time"),
        ("never", {"keys": ["utter_booked"], "says": ["cheer up"]},
         "keys: utter_booked, says: cheer up"),
        ("says_one_of", ["988", "crisis_human"], "988, crisis_human"),
    ],
)  # fmt: skip
def test_expectations_are_told_in_plain_words(verb: str, raw: Any, plain: str) -> None:
    assert told_of(verb, parsed(verb, raw)) == plain


@pytest.mark.usefixtures("there")
def test_coverage_shows_how_much_is_covered_and_what_is_missing_in_which_language() -> None:
    coverage = Coverage()
    coverage.note("intent", "greet")
    coverage.note("intent", "of a plugin")
    coverage.note("form", "booking_form")
    coverage.note("safety rule", "en.wish_to_die", "en")
    coverage.note("safety rule", "model.abuse", "en")
    text = " ".join(shown(passed(), coverage=coverage).text.split())
    assert "intent 1 of 3 2 missing In any language book thank form 1 of 1 safety rule" in text
    assert "safety rule 1 of 3 2 missing Spanish es.querer_morir model.abuse" in text
    assert "42 % covered" in text


@pytest.mark.usefixtures("there")
def test_coverage_is_whole_only_when_nothing_is_missing() -> None:
    coverage = Coverage()
    for kind, items in THERE.items():
        for name, locale in items:
            coverage.note(kind, name, locale)
    found = shown(passed(), coverage=coverage)
    assert "100\N{NO-BREAK SPACE}% covered" in found.text
    assert "missing" not in found.text.replace("What is missing here", "")


def test_coverage_of_the_project_itself_can_be_shown() -> None:
    text = " ".join(shown(passed(), coverage=Coverage()).text.split())
    assert "0 % covered" in text
    for kind in universe(["en", "es"]):
        assert f"{kind} 0 of " in text


def test_without_coverage_the_page_does_not_speak_of_it() -> None:
    assert "covered" not in shown(passed()).text
