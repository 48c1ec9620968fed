"""The results as JUnit XML, which every build server reads."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from bot.stories.story import Result

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(results: Sequence[Result], seconds: float) -> bytes:
    """Return the document."""
    failed = sum(1 for result in results if result.failure)
    skipped = sum(1 for result in results if result.skipped)
    suite = Xml.Element(
        "testsuite",
        name="stories",
        tests=str(len(results)),
        failures=str(failed),
        skipped=str(skipped),
        errors="0",
        time=f"{seconds:.3f}",
    )
    for result in results:
        suite.append(_case(result))
    document: bytes = Xml.tostring(suite, encoding="utf-8", xml_declaration=True)
    return document


def _case(result: Result) -> Xml.Element:
    story = result.story
    case = Xml.Element(
        "testcase",
        classname=_printable(story.path.stem),
        name=_printable(f"{story.name} [{story.locale}]"),
        file=_printable(str(story.path)),
        line=str(story.line),
        time=f"{result.seconds:.3f}",
    )
    if result.failure:
        told = _printable(result.failure)
        Xml.SubElement(case, "failure", message=told.splitlines()[0]).text = told
    elif result.skipped:
        Xml.SubElement(case, "skipped", message=_printable(result.skipped))
    return case


def _printable(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _UNFIT.sub("", text)
