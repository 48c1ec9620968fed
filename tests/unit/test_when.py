"""How people say days and times in three languages; now is Friday 20 November 2026, 10:00."""

import time as system_time
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actions.meanings import Part
from actions.when import Asked, When, change, direction, nth, understand
from tests.speed import slowness

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=MADRID)
M, A, E = Part.MORNING, Part.AFTERNOON, Part.EVENING


def said(text: str, locale: str, asked: Asked | None = "day", now: datetime = NOW) -> When:
    return understand(text, now, locale, asked=asked)


def day(text: str) -> date:
    """Return a day of 2026 written as month-day, or any written in full."""
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


DAYS = {
    "en": {
        "today": "11-20",
        "tomorrow": "11-21",
        "tommorow pls": "11-21",
        "the day after tomorrow": "11-22",
        "yesterday": "11-19",
        "monday": "11-23",
        "Mondays are good": "11-23",
        "on Friday": "11-27",
        "next Tuesday": "11-24",
        "next week tuesday": "11-24",
        "Tuesday next week": "11-24",
        "tuesday week": "12-01",
        "a week from tuesday": "12-01",
        "this coming wednesday": "11-25",
        "last monday": "11-16",
        "no, Thursday": "11-26",
        "not tuesday, wednesday": "11-25",
        "the 3rd": "12-03",
        "on the 24th": "11-24",
        "3": "12-03",
        "the 3rd of next month": "12-03",
        "Dec 3": "12-03",
        "3 dec": "12-03",
        "december the 3rd": "12-03",
        "the third of december": "12-03",
        "twenty-third of december": "12-23",
        "Tuesday 24 November": "11-24",
        "Dec 3, 2026": "12-03",
        "may 3": "2027-05-03",
        "Jan 5": "2027-01-05",
        "november 3": "11-03",
        "3 December 2020": "2020-12-03",
        "in two weeks": "12-04",
        "in 3 days": "11-23",
        "in a couple of weeks": "12-04",
        "two weeks from now": "12-04",
        "in a fortnight": "12-04",
        "sun": "11-22",
        "sat please": "11-21",
        "mon": "11-23",
        "2026-11-24": "11-24",
        "12/3": "12-03",
        "12/25/2026": "12-25",
        "31.12.2026": "12-31",
        "could you do this weekend": "11-21",
    },
    "es": {
        "hoy": "11-20",
        "mañana": "11-21",
        "manana": "11-21",
        "para mañana por favor": "11-21",
        "pasado mañana": "11-22",
        "ayer": "11-19",
        "lunes": "11-23",
        "el lunes": "11-23",
        "el martes que viene": "11-24",
        "el próximo martes": "11-24",
        "este miércoles": "11-25",
        "el lunes de la semana que viene": "11-23",
        "la próxima semana, el jueves": "11-26",
        "el lunes pasado": "11-16",
        "no, el jueves": "11-26",
        "no el martes, el jueves": "11-26",
        "el 3 de diciembre": "12-03",
        "3 dic": "12-03",
        "el tres de diciembre": "12-03",
        "1 de diciembre": "12-01",
        "el primero de diciembre": "12-01",
        "el treinta y uno de diciembre": "12-31",
        "el 3 de diciembre de 2026": "12-03",
        "3 de enero": "2027-01-03",
        "3 de mayo": "2027-05-03",
        "el 3": "12-03",
        "el día 24": "11-24",
        "3": "12-03",
        "el 3 del mes que viene": "12-03",
        "dentro de dos semanas": "12-04",
        "en 15 días": "12-05",
        "en tres días": "11-23",
        "de hoy en ocho": "11-27",
        "mar": "11-24",
        "vie": "11-27",
        "el sábado": "11-21",
        "este fin de semana": "11-21",
        "3/12": "12-03",
        "31/12/2026": "12-31",
        "2026-11-24": "11-24",
        "quisiera una cita para el viernes": "11-27",
    },
    "zh": {
        "今天": "11-20",
        "明天": "11-21",
        "明天吧": "11-21",
        "后天": "11-22",
        "大后天": "11-23",
        "昨天": "11-19",
        "前天": "11-18",
        "周一": "11-23",
        "星期一": "11-23",
        "礼拜天": "11-22",
        "周日": "11-22",
        "这周五": "11-20",
        "本周三": "11-18",
        "下周三": "11-25",
        "下个星期三": "11-25",
        "下下周一": "11-30",
        "上周三": "11-11",
        "不，周四": "11-26",
        "不要周二，周四": "11-26",
        "12月3号": "12-03",
        "12月3日": "12-03",
        "十二月三号": "12-03",
        "十二月二十三号": "12-23",
        "2026年12月3日": "12-03",
        "1月5号": "2027-01-05",
        "3号": "12-03",
        "二十四号": "11-24",
        "廿四号": "11-24",
        "下个月3号": "12-03",
        "两周后": "12-04",
        "三天后": "11-23",
        "3天以后": "11-23",
        "一个星期后": "11-27",
        "半个月后": "12-05",
        "１２月３号": "12-03",
        "帮我约下周二": "11-24",
        "周末": "11-21",
        "12/3": "12-03",
        "2026-11-24": "11-24",
        "24": "11-24",
        "明早": "11-21",
        "今晚": "11-20",
    },
}


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [(locale, text, day(found)) for locale, table in DAYS.items() for text, found in table.items()],
)
def test_a_day_is_understood(locale: str, text: str, expected: date) -> None:
    assert said(text, locale).day == expected


TIMES: dict[str, dict[str, tuple[str | None, Part | None]]] = {
    "en": {
        "3pm": ("15:00", None),
        "3 p.m.": ("15:00", None),
        "at 3am": ("03:00", None),
        "12 am": ("00:00", None),
        "15:30": ("15:30", None),
        "03:30": ("03:30", None),
        "9.30": ("09:30", None),
        "half past nine": ("09:30", None),
        "quarter to ten": ("09:45", None),
        "quarter past 2": ("14:15", None),
        "ten past nine": ("09:10", None),
        "three o'clock": ("15:00", None),
        "at 3": ("15:00", None),
        "around ten": ("10:00", None),
        "9": ("09:00", None),
        "nine thirty": ("09:30", None),
        "930": ("09:30", None),
        "noon": ("12:00", None),
        "8 in the evening": ("20:00", E),
        "any morning": (None, M),
        "afternoon": (None, A),
    },
    "es": {
        "a las tres": ("15:00", None),
        "a las tres y media": ("15:30", None),
        "a las diez y cuarto": ("10:15", None),
        "a las diez menos cuarto": ("09:45", None),
        "un cuarto para las diez": ("09:45", None),
        "a las cinco y veinte": ("17:20", None),
        "a las 9 de la mañana": ("09:00", M),
        "a las 3 de la tarde": ("15:00", A),
        "15:30": ("15:30", None),
        "15h30": ("15:30", None),
        "16h": ("16:00", None),
        "3 pm": ("15:00", None),
        "a la una": ("13:00", None),
        "a mediodía": ("12:00", None),
        "10": ("10:00", None),
        "por la mañana": (None, M),
        "cualquier mañana": (None, M),
        "en la tarde": (None, A),
    },
    "zh": {
        "下午三点": ("15:00", A),
        "下午三点半": ("15:30", A),
        "上午十点一刻": ("10:15", M),
        "十点三刻": ("10:45", None),
        "差一刻十点": ("09:45", None),
        "三点四十": ("15:40", None),
        "15:30": ("15:30", None),
        "十五点": ("15:00", None),
        "晚上七点": ("19:00", E),
        "早上九点": ("09:00", M),
        "中午12点": ("12:00", A),
        "中午": ("12:00", None),
        "十点": ("10:00", None),
        "10": ("10:00", None),
        "上午": (None, M),
        "下午吧": (None, A),
    },
}


@pytest.mark.parametrize(
    ("locale", "text", "clock", "part"),
    [(locale, text, *found) for locale, table in TIMES.items() for text, found in table.items()],
)
def test_a_time_or_part_of_the_day_is_understood(
    locale: str, text: str, clock: str | None, part: Part | None
) -> None:
    found = said(text, locale, "time")
    assert found.time == (time.fromisoformat(clock) if clock else None)
    assert found.day is None
    if part:
        assert found.part in (part, None if clock else part)


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "book me in next Tuesday afternoon", When(day=day("11-24"), part=A)),
        ("en", "friday at 3", When(day=day("11-27"), time=time(15))),
        ("en", "noon on friday", When(day=day("11-27"), time=time(12))),
        ("en", "tonight", When(day=day("11-20"), part=E)),
        ("en", "next week", When(after=day("11-23"))),
        ("en", "sometime in december", When(after=day("12-01"))),
        ("es", "mañana por la mañana", When(day=day("11-21"), part=M)),
        ("es", "mañana por la tarde", When(day=day("11-21"), part=A)),
        ("es", "mañana a las 4", When(day=day("11-21"), time=time(16))),
        ("es", "esta tarde", When(day=day("11-20"), part=A)),
        ("es", "la semana que viene", When(after=day("11-23"))),
        ("zh", "下周三上午", When(day=day("11-25"), part=M)),
        ("zh", "周五下午三点半", When(day=day("11-27"), time=time(15, 30), part=A)),
        ("zh", "周三四点", When(day=day("11-25"), time=time(16))),
        ("zh", "下周", When(after=day("11-23"))),
        ("en", "2026-11-24T15:30:00+01:00", When(day=day("11-24"), time=time(15, 30))),
    ],
)
def test_day_and_time_said_together_are_both_understood(
    locale: str, text: str, expected: When
) -> None:
    assert said(text, locale, None) == expected


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "the 31st of February"),
        ("en", "Feb 30"),
        ("en", "june 31"),
        ("en", "the 45th"),
        ("en", "Feb 29"),
        ("en", "2026-02-31"),
        ("es", "el 31 de febrero"),
        ("es", "31 de abril"),
        ("zh", "2月31号"),
        ("zh", "二月三十号"),
        ("zh", "45号"),
    ],
)
def test_a_day_that_no_calendar_has_is_impossible(locale: str, text: str) -> None:
    found = said(text, locale)
    assert found.impossible
    assert found.day is None


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        *[("en", text) for text in ("hello", "good morning", "it may rain", "may I ask", "asdf")],
        *[("en", text) for text in ("I sat down in the sun", "every day", "12", "at 25:00", "")],
        *[("en", text) for text in ("I take 20 mg", "march on", "see you", "\x00", "🙂")],
        *[("es", text) for text in ("buenos días", "buenas tardes", "me gusta el mar", "20 mg")],
        *[("zh", text) for text in ("你好", "早上好", "我很难过", "每天", "一点事也没有")],
    ],
)
def test_what_says_no_day_is_nothing(locale: str, text: str) -> None:
    assert not said(text, locale, None).found


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        *[("en", text, 1) for text in ("the second one", "second", "option 2", "the 2nd one")],
        *[("en", text, 3) for text in ("the last one", "last")],
        *[("en", text, 0) for text in ("asap", "whichever", "I don't mind", "the earliest")],
        *[("es", text, 1) for text in ("la segunda", "el segundo", "la opción 2")],
        *[("es", text, 3) for text in ("la última", "el último")],
        *[("es", text, 0) for text in ("lo antes posible", "me da igual", "cualquiera")],
        *[("zh", text, 1) for text in ("第二个", "第2个", "选二", "第二个吧")],
        *[("zh", text, 3) for text in ("最后一个", "最后一天")],
        *[("zh", text, 0) for text in ("最早的", "随便", "都可以", "哪天都行")],
        ("en", "the fifth one", None),
        ("en", "any morning", None),
        ("en", "tuesday", None),
    ],
)
def test_a_choice_is_picked_by_its_place(locale: str, text: str, expected: int | None) -> None:
    assert nth(text, locale, 4) == expected


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "something later", "later"),
        ("en", "a bit earlier please", "earlier"),
        ("en", "none of these", "later"),
        ("en", "another day", "other_day"),
        ("es", "más tarde", "later"),
        ("es", "un poco más temprano", "earlier"),
        ("es", "otro día", "other_day"),
        ("zh", "晚一点", "later"),
        ("zh", "再早一点", "earlier"),
        ("zh", "换一天", "other_day"),
        ("zh", "晚上七点", None),
        ("en", "tuesday", None),
    ],
)
def test_a_wish_for_other_offers_is_understood(
    locale: str, text: str, expected: str | None
) -> None:
    assert direction(text, locale) == expected


@pytest.mark.parametrize(
    ("locale", "text", "old", "new"),
    [
        ("en", "move it from Monday to Friday", "11-23", "11-27"),
        ("en", "from monday to friday at quarter to ten", "11-23", "11-27"),
        ("es", "pásala del lunes al viernes a las 10", "11-23", "11-27"),
        ("zh", "把周一的改到周五", "11-23", "11-27"),
    ],
)
def test_a_change_tells_the_old_day_from_the_new(
    locale: str, text: str, old: str, new: str
) -> None:
    before, after = change(text, NOW, locale)
    assert (said(before, locale).day, said(after, locale).day) == (day(old), day(new))


def test_next_tuesday_on_a_monday_is_the_one_of_next_week() -> None:
    monday = datetime(2026, 11, 23, 10, tzinfo=MADRID)
    assert said("next tuesday", "en", now=monday).day == day("12-01")
    assert said("tuesday", "en", now=monday).day == day("11-24")
    assert said("el martes que viene", "es", now=monday).day == day("11-24")


def test_todays_weekday_means_the_next_one() -> None:
    assert said("friday", "en").day == day("11-27")


def test_the_country_decides_the_order_of_numbers() -> None:
    assert understand("3/12", NOW, "en", asked="day", country="GB").day == day("12-03")
    assert understand("3/12", NOW, "en", asked="day", country="US").day == day("2027-03-12")


def test_an_hour_without_a_word_may_be_in_either_half_of_the_day() -> None:
    assert said("at 7", "en", "time").either_half
    assert not said("at 7 am", "en", "time").either_half
    assert not said("19:00", "en", "time").either_half


def test_what_is_not_about_time_is_left_over() -> None:
    assert said("no, thursday please", "en").rest == ""
    assert "sad" in said("i feel so sad today", "en").rest


WORDS = [
    *(
        "monday",
        "next",
        "31",
        "february",
        "the",
        "at",
        "half past",
        "in",
        "weeks",
        "2026",
        "/",
        ".",
    ),
    *("mañana", "pasado", "el", "31 de febrero", "que viene", "a las", "y media", "99"),
    *("下", "周", "三", "十", "月", "号", "点", "半", "大后天", "第", "个", "-", ":", "0"),
]
ANYTHING = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS)).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(
    text=ANYTHING,
    locale=st.sampled_from(["en", "es", "zh"]),
    asked=st.sampled_from(["day", "time", None]),
    now=st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001
)
def test_no_text_raises_and_no_day_is_silently_in_a_wrong_year(
    text: str, locale: str, asked: Any, now: datetime
) -> None:
    aware = now.replace(tzinfo=MADRID)
    found = understand(text, aware, locale, asked=asked)
    nth(text, locale, 4)
    direction(text, locale)
    change(text, NOW, locale)
    if found.day and not any(year in text for year in ("19", "20", "99")):
        ahead = found.day - aware.date()
        assert timedelta(days=-61) <= ahead <= timedelta(days=31 * 99)
    assert not (found.day and found.impossible)


@settings(max_examples=200, deadline=None)
@given(
    month=st.integers(1, 12),
    number=st.integers(1, 31),
    now=st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001
)
@example(month=2, number=29, now=datetime(2035, 1, 1))  # noqa: DTZ001
@example(month=2, number=29, now=datetime(2027, 3, 1))  # noqa: DTZ001
def test_a_day_and_month_is_that_day_within_a_year_or_impossible(
    month: int, number: int, now: datetime
) -> None:
    found = understand(f"{month}月{number}号", now.replace(tzinfo=MADRID), "zh")
    assert found.impossible == (found.day is None)
    if found.day:
        assert (found.day.month, found.day.day) == (month, number)
        assert timedelta(days=-60) <= found.day - now.date() <= timedelta(days=366)


def test_long_and_hostile_texts_are_read_quickly() -> None:
    hostile = [
        unit * 20_000 for unit in ("1", "the ", "next ", "三", "十月", "a las ", "1/", "at 3 ")
    ]
    for locale in ("en", "es", "zh"):
        understand("warm", NOW, locale)
        nth("warm", locale, 4)
        direction("warm", locale)
        for text in hostile:
            start = system_time.perf_counter()
            said(text, locale)
            nth(text, locale, 4)
            direction(text, locale)
            assert system_time.perf_counter() - start < 0.2 * slowness()
