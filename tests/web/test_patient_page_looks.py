"""What can be computed of how the patient's page looks: contrast, sizes, width, its words."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

import locales
from tests.web.fake_server import CARD, STATIC, FakeServer, choices, text, words

SHOTS = Path(__file__).parent / "shots"

slow = [
    pytest.mark.slow,
    pytest.mark.timeout(60),
    pytest.mark.asyncio(loop_scope="module"),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A window onto the page."""

    name: str
    width: int
    height: int
    scheme: str = "light"
    locale: str = "en-US"


VIEWS = [
    View(name="phone", width=390, height=844),
    View(name="phone-dark-zh", width=390, height=844, scheme="dark", locale="zh-CN"),
    View(name="desktop-dark", width=1280, height=800, scheme="dark"),
    View(name="desktop-es", width=1280, height=800, locale="es-MX"),
    View(name="narrow-es", width=320, height=568, locale="es-ES"),
    View(name="enlarged", width=320, height=256),
]


@pytest_asyncio.fixture(loop_scope="module")
async def server() -> AsyncIterator[FakeServer]:
    async with FakeServer().running() as server:
        yield server


async def shown(browser: Browser, server: FakeServer, view: View) -> Page:
    """Open the page with everything on it that it can show."""
    size: Any = {"width": view.width, "height": view.height}
    scheme: Any = view.scheme
    context = await browser.new_context(
        viewport=size, color_scheme=scheme, locale=view.locale, reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(server.url)
    await expect(page.locator(".intro-lead")).to_be_visible()
    await picture(page, view, "first")
    server.errors["long"] = {"code": "too_long", "text": "That was too long."}
    for line in ("hello", "long"):
        await page.locator("textarea").fill(line)
        await page.locator("textarea").press("Enter")
    await server.reply(*text("Hello to you."))
    await server.reply({"type": "helpline", "card": CARD}, source="crisis")
    await server.push(type="mode", mode="human")
    await server.reply(*text("Maria from the clinic has joined"), source="event")
    await server.reply(
        *text("I am here."), choices(a="Yes", b="No"), source="staff", author="Maria"
    )
    await expect(page.locator(".log .choice")).to_have_count(2)
    await expect(page.locator(".plain")).to_have_count(1)
    await picture(page, view, "conversation")
    return page


async def offline(page: Page, server: FakeServer) -> None:
    """Take the connection away and write something more."""
    server.refusing = True
    await server.drop()
    await page.locator("textarea").fill("are you there?")
    await page.locator("textarea").press("Enter")
    await page.locator("textarea").fill("x" * 4001)
    await expect(page.locator(".strip.offline")).to_be_visible(timeout=15_000)
    await expect(page.locator(".pending")).to_have_count(1)


async def picture(page: Page, view: View, moment: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    await page.screenshot(path=SHOTS / f"patient-{view.name}-{moment}.png")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
class TestEveryView:
    """What must hold at each size, in each scheme and language."""

    pytestmark = slow

    async def test_text_is_readable_targets_are_large_and_nothing_is_wider_than_the_page(
        self, browser: Browser, server: FakeServer, view: View
    ) -> None:
        page = await shown(browser, server, view)
        await self._holds(page)
        await offline(page, server)
        await picture(page, view, "offline")
        await self._holds(page)
        await page.locator(".bar").get_by_role("button").first.click()
        await expect(page.locator("dialog[open]")).to_be_visible()
        await picture(page, view, "helplines")
        await self._holds(page)
        await page.context.close()

    async def _holds(self, page: Page) -> None:
        assert await page.evaluate(LOW_CONTRAST) == []
        assert await page.evaluate(SMALL_TARGETS) == []
        assert await page.evaluate(TOO_WIDE) == []


def test_every_word_that_the_page_asks_for_is_in_every_language() -> None:
    sources = [STATIC / "chat.js", *sorted((STATIC / "chat").glob("*.js"))]
    asked = {
        key
        for source in sources
        for key in re.findall(r'"(ui_[a-z_]+)"', source.read_text(encoding="utf-8"))
    }
    assert len(asked) > 30
    for locale in locales.available():
        if (locales.FOLDER / locale / "ui.ftl").exists():
            assert asked <= words(locale).keys(), locale


# Every text node's colour against the first opaque background below it (WCAG 2.2, 1.4.3).
LOW_CONTRAST = r"""() => {
  const rgb = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const below = (node) => {
    for (let n = node; n; n = n.parentElement ?? n.getRootNode().host) {
      const colour = rgb(getComputedStyle(n).backgroundColor);
      if ((colour[3] ?? 1) === 1) return colour;
    }
    return [255, 255, 255];
  };
  const root = document.querySelector("beside-chat").shadowRoot;
  const found = [];
  for (const node of root.querySelectorAll("*")) {
    const own = [...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim());
    const field = node.matches("textarea");
    if (!(own || field) || !node.checkVisibility() || node.matches("option")) continue;
    const pseudo = field ? "::placeholder" : null;
    const reached = ratio(rgb(getComputedStyle(node, pseudo).color), below(node));
    if (reached < 4.5) found.push(`${node.className} ${node.textContent} ${reached.toFixed(2)}`);
  }
  return found;
}"""

SMALL_TARGETS = """() => {
  const root = document.querySelector("beside-chat").shadowRoot;
  return [...root.querySelectorAll("a, button, select, textarea")]
    .filter((node) => node.checkVisibility())
    .map((node) => [node, node.getBoundingClientRect()])
    .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
    .map(([node, box]) => `${node.className} ${node.textContent} ${box.width}x${box.height}`);
}"""

TOO_WIDE = """() => {
  const root = document.querySelector("beside-chat").shadowRoot;
  return [...root.querySelectorAll("*")]
    .filter((node) => node.checkVisibility() && !node.closest(".unseen"))
    .filter((node) => {
      const box = node.getBoundingClientRect();
      return box.right > innerWidth + 1 || box.left < -1;
    })
    .map((node) => `${node.tagName} ${node.className} ${node.textContent}`);
}"""
