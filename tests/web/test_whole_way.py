"""The whole way, once: a patient and somebody of the clinic, each in a real browser.

Every part is real. The screenshots of each station are for people to look at.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from bot.clock import SystemClock
from bot.store.redis import Store
from bot.store.staff import Role, Staff
from tests.system.whole import System, running

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(180),
    pytest.mark.asyncio(loop_scope="module"),
]

SHOTS = Path(__file__).parent / "shots"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1360, "height": 850}
PASSWORD = "correct horse battery"


@pytest.fixture(scope="module")
def system(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> System:
    return running(request.config, tmp_path_factory)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def staff(system: System) -> str:
    """The name of somebody who may sign in."""
    store = Store(system.redis_url)
    await Staff(store, SystemClock()).add("Ana Ruiz", Role.CLINICIAN, PASSWORD)
    await store.close()
    return "Ana Ruiz"


@pytest_asyncio.fixture(loop_scope="module")
async def phone(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(
        viewport=PHONE, locale="en-US", has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="module")
async def desk(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(viewport=DESK, locale="en-US", reduced_motion="reduce")
    yield context
    await context.close()


async def shot(page: Page, name: str) -> None:
    """Keep what both widths show."""
    SHOTS.mkdir(exist_ok=True)
    here = page.viewport_size
    for width, size in (("phone", PHONE), ("desk", DESK)):
        await page.set_viewport_size(size)
        await page.wait_for_timeout(150)
        await page.screenshot(path=SHOTS / f"whole-{name}-{width}.png")
    if here:
        await page.set_viewport_size(here)


async def open_chat(context: BrowserContext, system: System) -> Page:
    page = await context.new_page()
    await page.goto(system.url)
    await expect(page.locator("textarea")).to_be_visible()
    await expect(page.locator(".intro .choice")).to_have_count(4)
    return page


async def say(page: Page, words: str) -> None:
    """Write, and wait until something was answered."""
    before = await replies(page).count()
    await page.locator("textarea").fill(words)
    await page.locator("textarea").press("Enter")
    await expect(replies(page).nth(before)).to_be_visible()


async def press(page: Page, choice: Locator) -> None:
    before = await replies(page).count()
    await choice.click()
    await expect(replies(page).nth(before)).to_be_visible()


def replies(page: Page) -> Locator:
    return page.locator(".log .bubble:not(.patient .bubble)")


def choices(page: Page) -> Locator:
    return page.locator(".log .choice")


def log(page: Page) -> Locator:
    return page.locator(".log")


async def test_patient_books_switches_the_language_and_is_helped_in_a_crisis_by_a_person(
    phone: BrowserContext, desk: BrowserContext, system: System, staff: str
) -> None:
    complaints: list[str] = []
    page = await open_chat(phone, system)
    _note_complaints(page, complaints)
    await expect(page.locator(".intro")).to_contain_text("automated assistant of Riverside Clinic")
    await shot(page, "01-first-view")

    await press(page, page.locator(".intro .choice").first)
    await shot(page, "02-which-day")
    await say(page, "next Tuesday afternoon")
    await press(page, choices(page).nth(2))
    await press(page, choices(page).first)
    await expect(log(page)).to_contain_text("Reason: Check-up")
    await shot(page, "03-confirm")
    await press(page, choices(page).first)
    await expect(log(page)).to_contain_text(re.compile("booked|We expect you"))
    await shot(page, "04-booked")

    await say(page, "español")
    await expect(page.locator("textarea")).to_have_attribute("placeholder", re.compile("mensaje"))
    await say(page, "últimamente me siento muy triste")
    await shot(page, "05-spanish")
    await page.locator("header select").select_option("en")
    await expect(page.locator("textarea")).to_have_attribute("placeholder", re.compile("message"))

    await say(page, "I want to die, and nobody at work would notice")
    await expect(log(page).locator("a[href='tel:988']").first).to_be_visible()
    await shot(page, "06-crisis")
    await press(page, choices(page).filter(has_text="United States"))
    await shot(page, "07-first-question")

    console = await desk.new_page()
    _note_complaints(console, complaints)
    await _sign_in(console, system, staff)
    row = console.locator("#queue .row").filter(has_text="nobody at work would notice")
    await expect(row.locator("mark")).to_contain_text("want to die")
    await expect(row).to_contain_text("English")
    await expect(row.locator("time")).to_have_text(re.compile(r"\d:\d\d"))
    await shot(console, "08-queue")
    await row.click()
    await expect(console.locator("#conversation mark").first).to_contain_text("want to die")
    await expect(console.locator("#case blockquote mark").first).to_contain_text("want to die")
    await expect(console.locator("#conversation")).to_contain_text("últimamente me siento")
    await shot(console, "09-evidence")
    await console.keyboard.press("c")
    await expect(page.locator(".strip")).to_contain_text("person from the clinic is here")
    await expect(log(page)).to_contain_text(staff)
    await shot(console, "10-claimed")

    composer = console.locator("#composer")
    await composer.fill("Hello, I am Ana, a nurse here. I am with you now.")
    await composer.press("Enter")
    await expect(log(page)).to_contain_text("I am with you now.")
    await shot(page, "11-person-is-here")
    silent = await replies(page).count()
    await page.locator("textarea").fill("thank you for coming")
    await page.locator("textarea").press("Enter")
    await expect(console.locator("#conversation")).to_contain_text("thank you for coming")
    await asyncio.sleep(1.5)
    assert await replies(page).count() == silent, "the bot spoke in a human's time"

    await console.locator("#hand-back").click()
    await expect(page.locator(".strip")).to_be_empty()
    await expect(log(page).locator(".event-line").last).to_contain_text(staff)
    await say(page, "what can you do?")
    await shot(page, "12-handed-back")
    await shot(console, "13-handed-back")
    await console.locator("#outcome").select_option("supported")
    await console.get_by_role("button", name="Close the case").click()
    await expect(console.locator("#conversation .foot")).to_contain_text("Closed: Supported here")
    await shot(console, "14-closed")
    await expect(row.and_(console.locator("[data-state=open]"))).to_have_count(0)
    assert complaints == []


def _note_complaints(page: Page, complaints: list[str]) -> None:
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type == "error" else None,
    )


async def _sign_in(console: Page, system: System, name: str) -> None:
    await console.goto(f"{system.url}/console/")
    await expect(console.locator("#name")).to_be_visible()
    await shot(console, "00-sign-in")
    await console.locator("#name").fill(name)
    await console.locator("#password").fill(PASSWORD)
    await console.locator("#password").press("Enter")
    await expect(console.locator(".desk")).to_be_visible()


FOCUSED = """() => {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node?.tagName + " " + (node?.getAttribute("aria-label") ?? node?.textContent ?? "").trim();
}"""


async def _tab_to(page: Page, name: str) -> None:
    """Move the focus by the keyboard until it is on what has this name."""
    seen: list[Any] = []
    for _ in range(40):
        seen.append(await page.evaluate(FOCUSED))
        if name in seen[-1]:
            return
        await page.keyboard.press("Tab")
    pytest.fail(f"the keyboard never came to {name!r}: {seen}")


async def test_keyboard_alone_books_and_reaches_the_number_in_a_crisis(
    browser: Browser, system: System
) -> None:
    context = await browser.new_context(viewport=DESK, locale="en-US", reduced_motion="reduce")
    page = await open_chat(context, system)
    await _tab_to(page, "Book an appointment")
    await page.keyboard.press("Enter")
    await expect(log(page)).to_contain_text(re.compile("Which day"))
    await page.locator("textarea").focus()
    await page.keyboard.type("next Wednesday at 10:30")
    await page.keyboard.press("Enter")
    await expect(choices(page).first).to_contain_text("Check-up")
    for name, then in (("Check-up", "Yes"), ("Yes", "")):
        await page.keyboard.press("Shift+Tab")
        await _back_to(page, name)
        await page.keyboard.press("Enter")
        if then:
            await expect(choices(page).first).to_have_text(then)
    await expect(log(page)).to_contain_text(re.compile("booked|We expect you"))
    await shot(page, "20-keyboard-booked")
    await page.locator("textarea").focus()
    await page.keyboard.type("I want to die")
    await page.keyboard.press("Enter")
    await expect(log(page).locator("a[href='tel:988']").first).to_be_visible()
    await _back_to(page, "988")
    await shot(page, "21-keyboard-number")
    await context.close()


async def _back_to(page: Page, name: str) -> None:
    seen: list[Any] = []
    for _ in range(40):
        seen.append(await page.evaluate(FOCUSED))
        if name in seen[-1]:
            return
        await page.keyboard.press("Shift+Tab")
    pytest.fail(f"the keyboard never came back to {name!r}: {seen}")
