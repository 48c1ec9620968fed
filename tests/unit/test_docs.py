"""What the documents say of commands, settings, files and figures is so."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic_core import PydanticUndefined
from typer.core import TyperGroup
from typer.main import get_command

from bot import metrics
from bot.cli import app
from bot.packs import FILES
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
OPERATIONS = (ROOT / "docs/operations.md").read_text("utf-8")
FENCED = re.compile(r"^```[a-z]*\n(.*?)^```", re.M | re.S)
SPAN = re.compile(r"`([^`\n]+)`")
PATH = re.compile(
    r"`((?:actions|bot|dialogues|docker|docs|locales|safety|scripts|tests)/[^`\s<*]*)`"
)
EXAMPLES = ("locales/fr/",)

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def commands(text: str, program: str) -> Iterator[list[str]]:
    """Yield the words after `program` of each of its calls in the text's code."""
    lines = [line for block in FENCED.findall(text) for line in block.splitlines()]
    for code in (*lines, *SPAN.findall(FENCED.sub("", text))):
        called = re.match(rf"(?:docker compose run --rm bot |\.venv/bin/|\$ )?{program} (.+)", code)
        if called:
            yield called[1].split("#")[0].split()


@each_document
def test_every_command_exists(document: Path) -> None:
    for words in commands(document.read_text("utf-8"), "beside"):
        command = get_command(app)
        while isinstance(command, TyperGroup):
            assert words, f"{command.name} wants one of {sorted(command.commands)}"
            assert words[0] in command.commands
            command, words = command.commands[words[0]], words[1:]
        options = {o for p in command.params for o in (*p.opts, *p.secondary_opts)}
        assert {word for word in words if word.startswith("--")} <= options


@each_document
def test_every_make_target_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for words in commands(document.read_text("utf-8"), "make"):
        assert words[0] in targets


def test_the_commands_are_looked_for_where_they_stand() -> None:
    text = "`make run`\n```\n.venv/bin/beside doctor # look\n```\nto make do, beside the point"
    assert list(commands(text, "beside")) == [["doctor"]]
    assert list(commands(text, "make")) == [["run"]]


@each_document
def test_every_link_leads_somewhere(document: Path) -> None:
    for link in re.findall(r"\]\(([^)]+)\)", document.read_text("utf-8")):
        if link.startswith(("https://", "http://")):
            continue
        name, _, heading = link.partition("#")
        target = document.parent / name if name else document
        assert target.exists(), link
        assert not heading or heading in headings(target), link


def headings(document: Path) -> set[str]:
    """Return the anchors of a document's headings."""
    titles = re.findall(r"^#+ (.+)$", FENCED.sub("", document.read_text("utf-8")), re.M)
    return {re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-") for title in titles}


@each_document
def test_every_file_that_is_named_exists(document: Path) -> None:
    for path in PATH.findall(document.read_text("utf-8")):
        assert path in EXAMPLES or (ROOT / path).exists(), path


def setting_rows() -> dict[str, str]:
    """Return the defaults of the settings table, by setting."""
    return dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \|", OPERATIONS, re.M))


def test_the_operations_page_names_every_setting_and_no_other() -> None:
    known = {f"BESIDE_{name}".upper() for name in Settings.model_fields} - {"BESIDE_CLINIC"}
    assert set(re.findall(r"BESIDE_[A-Z_]+", OPERATIONS)) == known | {"BESIDE_CLINIC_FILE"}
    assert set(setting_rows()) == (known - {"BESIDE_REDIS_URL"}) | {
        "BESIDE_CLINIC_FILE",
        "REDIS_URL",
    }


def test_the_operations_page_tells_every_default() -> None:
    rows = setting_rows()
    for name, field in Settings.model_fields.items():
        if name == "clinic":
            continue
        row = rows["REDIS_URL" if name == "redis_url" else f"BESIDE_{name}".upper()]
        assert row.strip("`") == shown(field.default), name


def shown(default: object) -> str:
    """Return a default as the table shows it."""
    assert default is not PydanticUndefined
    if isinstance(default, tuple):
        return json.dumps(list(default))
    return "–" if default in (None, "") else str(default)


def test_settings_that_other_documents_name_exist() -> None:
    for document in DOCUMENTS:
        named = set(re.findall(r"BESIDE_[A-Z_]+", document.read_text("utf-8")))
        assert named <= set(setting_rows()) | {"BESIDE_REDIS_URL"}, document.name


def test_the_operations_page_names_every_figure_and_no_other() -> None:
    source = Path(metrics.__file__).read_text("utf-8")
    served = set(re.findall(r'"(beside_[a-z_]+)"', source))
    assert set(re.findall(r"`(beside_[a-z_]+)`", OPERATIONS)) == served


def test_the_languages_page_names_every_file_of_a_language() -> None:
    table = (ROOT / "docs/languages.md").read_text("utf-8")
    texts = {path.name for path in (ROOT / "locales/en").iterdir() if path.is_file()}
    named = set(re.findall(r"`([a-z]+\.(?:yml|ftl))`", table))
    assert set(FILES) <= texts
    assert texts <= named


def test_the_readme_says_how_torch_stays_small() -> None:
    assert "torch==" in (ROOT / "constraints.txt").read_text("utf-8")
    assert "PIP_EXTRA_INDEX_URL" in (ROOT / "README.md").read_text("utf-8")
