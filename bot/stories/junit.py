"""The results as JUnit XML, which every build server reads."""

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from bot.stories.story import Result


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
        classname=story.path.stem,
        name=f"{story.name} [{story.locale}]",
        file=str(story.path),
        line=str(story.line),
        time=f"{result.seconds:.3f}",
    )
    if result.failure:
        first = result.failure.splitlines()[0]
        Xml.SubElement(case, "failure", message=first).text = _printable(result.failure)
    elif result.skipped:
        Xml.SubElement(case, "skipped", message=result.skipped)
    return case


def _printable(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return "".join(each for each in text if each in "\t\n" or ord(each) >= 0x20)
