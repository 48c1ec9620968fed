"""The desk in a real browser, at the width of a desk and of a phone."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.model import Choice, Outcome, Part, Source
from bot.store.redis import Store
from bot.store.staff import Role
from tests.conftest import ManualClock
from tests.console_desk import PASSWORD, Desk, make_desk

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(60),
    pytest.mark.asyncio(loop_scope="module"),
]

SHOTS = Path(__file__).parent / "shots"
WIDE: ViewportSize = {"width": 1360, "height": 850}
PHONE: ViewportSize = {"width": 390, "height": 844}


class RunningClock(ManualClock):
    """The time of the machine, moved by what a test has advanced."""

    def __init__(self) -> None:
        super().__init__(datetime.now(UTC))
        self._started = datetime.now(UTC)

    def now(self) -> datetime:
        return super().now() + (datetime.now(UTC) - self._started)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


@pytest_asyncio.fixture(loop_scope="module")
async def desk(redis_url: str) -> AsyncIterator[Desk]:
    store = Store(redis_url)
    yield make_desk(store, RunningClock())
    await store.close()


@pytest_asyncio.fixture(loop_scope="module")
async def address(desk: Desk) -> AsyncIterator[str]:
    app: web.Application = desk.app()
    async with TestServer(app, skip_url_asserts=True) as server:
        yield str(server.make_url("/console/"))


async def seed(desk: Desk) -> None:
    """Three people who wait, one in hand, one on the watch list, one whose case is closed."""
    await desk.hire("Ana Ruiz")
    await desk.hire("Li Wei", Role.COORDINATOR)
    desk.clock.advance(minutes=-75)
    await seed_past(desk)
    desk.clock.advance(minutes=45)
    asked = await desk.patient(locale="zh", country="CN")
    await desk.wrote(asked, "我想和真人说话")
    await desk.alarm(asked)
    desk.clock.advance(minutes=10)
    words = "A veces me corto para sentir algo"
    taken = await desk.escalate(
        await desk.patient(locale="es"), words, "me corto", types=("self_harm",), rule="es.cutting"
    )
    await desk.escalations.claim(taken.id, "Li Wei")
    desk.clock.advance(minutes=8)
    await seed_high(desk)
    desk.clock.advance(minutes=9)
    await desk.escalate(
        await desk.patient(locale="es"),
        "ya tomé todas las pastillas",
        "tomé todas las pastillas",
        level="imminent",
        types=("overdose",),
        rule="es.overdose_taken",
    )
    desk.clock.advance(seconds=63)


async def seed_past(desk: Desk) -> None:
    calm = await desk.patient(locale="es", country="ES")
    await desk.wrote(calm, "Quería cambiar mi cita")
    done = await desk.alarm(calm)
    await desk.escalations.claim(done.id, "Li Wei")
    await desk.escalations.close(done.id, "Li Wei", Outcome.SUPPORTED)
    sad = await desk.patient(locale="en")
    await desk.wrote(sad, "everything feels pointless lately")
    await desk.commit(sad, watch=True)


async def seed_high(desk: Desk) -> None:
    patient = await desk.patient(locale="en", country="US")
    patient = replace(patient, protocol=CRISIS)
    await desk.wrote(patient, "hi")
    choices = (
        Choice(title="Book an appointment", payload="/x"),
        Choice(title="Talk", payload="/y"),
    )
    greeting = Part(type="text", text="Hello. I'm the clinic's automated assistant, not a person.")
    await desk.commit(patient, (greeting, Part(type="choices", choices=choices)))
    desk.clock.advance(minutes=1)
    await desk.wrote(patient, "I lost my job in August. My sister calls and I don't pick up 😔")
    await desk.answered(patient, "Losing work can take the ground away. How are the nights?")
    desk.clock.advance(minutes=1)
    words = "don't want to be alive any more"
    due = tuple(desk.clock.now() + timedelta(hours=hours) for hours in (24, 72))
    model = (f"I {words}. I keep thinking about it", 0.93)
    await desk.escalate(patient, HIGH, words, model=model, contacts=due)
    answer = Part(type="text", text="You've carried that alone. I'm telling the clinic now.")
    card = {"country": "US", "country_name": "United States"}
    await desk.commit(patient, (answer, Part(type="helpline", card=card)), source=Source.CRISIS)


CRISIS = {
    "branch": "suicide",
    "level": "high",
    "outcome": "moderate",
    "replies": {"wish": "yes", "thoughts": "yes", "how": "skip", "intent": "no", "plan": "unclear"},
    "barrier": "not_bad_enough",
    "means": "cannot",
    "people": ["Rosa", "<b>my cousin</b> Ed"],
    "plan": {"alone": "walk down to the river", "people": "call Rosa, she is up till ten"},
    "check_ins": [{"number": 0, "answer": "same"}, {"number": 1, "answer": "worse"}],
}
HIGH = (
    "honestly 😔 I don't want to be alive any more. I keep thinking about it when I'm driving home "
    "at night and nobody would notice for days"
)


async def sign_in(page: Page, address: str, name: str = "Ana Ruiz") -> None:
    await page.goto(address)
    await page.get_by_label("Name").fill(name)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await page.wait_for_selector(".queue, .table-page")


async def until(page: Page, condition: str) -> None:
    """Wait for a condition in the page; its policy forbids Playwright's own way to do so."""
    async with asyncio.timeout(15):
        while not await page.evaluate(condition):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def shot(page: Page, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    await page.screenshot(path=str(SHOTS / f"console-{name}.png"))


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A page of its own at desk width; a script error or a broken policy fails the test."""
    context = await browser.new_context(viewport=WIDE, locale="en-US", reduced_motion="reduce")
    page = await context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Policy" in said.text else None)
    yield page
    await context.close()
    assert wrong == []


def row(page: Page, words: str) -> Locator:
    return page.locator(".row", has_text=words)


async def test_staff_take_a_conversation_answer_and_close_it_with_the_keyboard_alone(
    page: Page, desk: Desk, address: str
) -> None:
    await seed(desk)
    await page.goto(address)
    await shot(page, "login")
    await page.keyboard.type("ana ruiz")
    await page.keyboard.press("Tab")
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")
    await expect(page).to_have_title("▲ (3) Desk · Riverside Clinic")
    await expect(page.locator(".row .level").first).to_have_text("Imminent")
    await shot(page, "wide-queue")
    await page.keyboard.press("j")
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await expect(page.locator(".log mark")).to_contain_text("don't want to be alive any more")
    await shot(page, "wide-open")
    await page.keyboard.press("c")
    await expect(page.locator("#composer")).to_be_focused()
    await expect(page.locator(".event")).to_contain_text("Ana Ruiz has joined.")
    await expect(page.locator("#whose")).to_contain_text("Sent as Ana Ruiz.")
    await page.keyboard.type("I'm Ana, a nurse at Riverside. Are you driving right now?")
    await page.keyboard.press("Enter")
    bubble = page.locator(".entry[data-source=staff] .bubble")
    await expect(bubble).to_have_count(1)
    await expect(page.locator(".pending")).to_have_count(0)
    await page.locator(".evidence mark").focus()
    await expect(page.locator(".tip")).to_contain_text("Rule “wish to die”: high, suicide")
    await expect(page.locator(".tip")).to_contain_text("Model: high, suicide, 93%")
    await expect(page.locator(".tip")).to_be_in_viewport(ratio=1)
    await shot(page, "wide-claimed")
    await page.locator("#hand-back").press("Enter")
    await expect(page.locator("#claim")).to_have_text("Take it againc")
    await page.locator("#outcome").select_option("supported")
    await page.get_by_role("button", name="Close the case").press("Enter")
    await expect(page.locator(".conversation .foot")).to_have_text("Closed: Supported here")
    await expect(page).to_have_title("▲ (2) Desk · Riverside Clinic")


async def test_what_happens_elsewhere_appears_by_itself(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await expect(page.locator(".queue .lead")).to_have_text("Nobody is waiting")
    await shot(page, "wide-empty")
    patient = await desk.patient()
    case = await desk.escalate(patient, "I want to die", "want to die")
    await row(page, "I want to die").click()
    await desk.wrote(patient, "are you there?")
    await expect(page.locator(".log")).to_contain_text("are you there?")
    async with asyncio.timeout(15):
        while not await page.locator(".typing").is_visible():
            await desk.events.publish_staff({"type": "typing", "conversation": patient.id})
            await asyncio.sleep(0.2)
    await expect(page.locator("#claim")).to_be_visible()
    await desk.escalations.claim(case.id, "Li Wei")
    await expect(page.locator(".conversation .foot")).to_have_text("Li Wei has this conversation.")
    await expect(page.locator(".row[data-urgent=true]")).to_have_count(0)


async def test_markup_is_shown_as_it_was_typed(page: Page, desk: Desk, address: str) -> None:
    await desk.hire("Ana Ruiz")
    text = '<img src=x onerror="document.title=1"> I want to die <script>alert(1)</script>'
    await desk.escalate(await desk.patient(), text, "want to die", rule="<b>rule</b>")
    await sign_in(page, address)
    await row(page, "I want to die").click()
    await expect(page.locator(".log .bubble")).to_contain_text('<img src=x onerror="')
    assert await page.locator(".pane img, .pane script, .pane b").count() == 0


async def test_a_button_that_was_pressed_is_shown_by_its_title(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    patient = await desk.patient()
    choices = (Choice(title="Yes", payload="/crisis{1}"), Choice(title="No", payload="/crisis{0}"))
    await desk.commit(patient, (Part(type="choices", choices=choices),))
    await desk.alarm(patient)
    await sign_in(page, address)
    await page.locator(".row").click()
    await desk.pressed(patient, choices[0])
    await expect(page.locator(".pressed")).to_have_text("pressed “Yes”")


async def test_on_a_phone_one_pane_is_shown_at_a_time(page: Page, desk: Desk, address: str) -> None:
    await seed(desk)
    await page.set_viewport_size(PHONE)
    await sign_in(page, address)
    await shot(page, "phone-queue")
    await row(page, "any more").click()
    await expect(page.locator(".queue")).to_be_hidden()
    await page.locator("#claim").click()
    await page.locator("#composer").fill("I'm Ana, a nurse at Riverside.")
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator(".entry[data-source=staff]")).to_be_in_viewport()
    await shot(page, "phone-conversation")
    await page.get_by_role("button", name="Show the case").click()
    await expect(page.locator(".conversation")).to_be_hidden()
    await shot(page, "phone-case")
    await page.locator(".case .back").click()
    await page.locator(".conversation .back").click()
    await expect(page.locator(".queue")).to_be_visible()
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width == PHONE["width"]


async def test_the_language_changes_in_place_and_keeps_what_was_being_written(
    page: Page, desk: Desk, address: str
) -> None:
    await seed(desk)
    await sign_in(page, address)
    await row(page, "any more").click()
    await page.locator("#claim").click()
    await page.locator("#composer").fill("half a sentence")
    await page.locator("#menu summary").click()
    await page.locator("#language").select_option("zh")
    await expect(page.locator(".queue h2").first).to_contain_text("等待中")
    await expect(page.locator("#composer")).to_have_value("half a sentence")
    await page.locator("#menu summary").click()
    await shot(page, "wide-zh")
    await page.emulate_media(color_scheme="dark")
    await shot(page, "wide-dark")
    await page.reload()
    await expect(page.locator(".queue h2").first).to_contain_text("等待中")


async def test_the_end_of_a_session_is_said_and_takes_the_words_from_the_screen(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    await desk.escalate(await desk.patient(), "I want to die", "want to die")
    await sign_in(page, address)
    await row(page, "I want to die").click()
    await desk.sessions.disable("Ana Ruiz")
    await expect(page.locator("dialog[open] h1")).to_have_text("Your session has ended")
    await expect(page.locator("body")).not_to_contain_text("want to die")
    await shot(page, "ended")
    await page.get_by_role("link", name="Sign in").click()
    await expect(page.get_by_label("Password")).to_be_visible()


async def test_a_lost_connection_is_said_and_comes_back(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await expect(page.locator("#status")).to_have_text("Live")
    await page.context.set_offline(True)
    await expect(page.locator("#banner")).to_contain_text("Connection lost")
    await shot(page, "reconnecting")
    await page.context.set_offline(False)
    await expect(page.locator("#status")).to_have_text("Live")
    await expect(page.locator("#banner")).to_be_hidden()
    await desk.escalate(await desk.patient(), "I want to die", "want to die")
    await expect(row(page, "I want to die")).to_be_visible()


async def test_the_alarm_is_off_until_the_page_is_touched_and_then_on_until_it_is_turned_off(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await expect(page.locator("#sound")).to_have_text("Sound is off")
    await page.locator(".clinic").click()
    await expect(page.locator("#sound")).to_have_text("Sound is on")
    await page.locator("#sound").click()
    await expect(page.locator("#sound")).to_have_text("Sound is off")
    await page.locator(".clinic").click()
    await expect(page.locator("#sound")).to_have_text("Sound is off")


async def test_the_card_says_in_words_what_the_crisis_steps_learned(
    page: Page, desk: Desk, address: str
) -> None:
    await seed(desk)
    await sign_in(page, address)
    await row(page, "any more").click()
    card = page.locator(".crisis")
    await expect(card.locator(".answers").first.locator("> div")).to_have_text(
        [
            "Wished to be dead, or not to wake up 93246-7yes",
            "Thought about killing themselves 93247-5yes",
            "Thought about how 93248-3rather not say",
            "Intends to act on it 93249-1no",
            "Has worked out a plan 93250-9unclear",
        ]
    )
    for words in ("moderate", "cannot put away", "What helps alone", "“not bad enough”", "Rosa"):
        await expect(card).to_contain_text(words)
    await expect(card.locator(".plan")).to_contain_text("call Rosa, she is up till ten")
    await expect(card).to_contain_text("After 1 hworse")
    await expect(card).to_contain_text(re.compile(r"After 24 hdue .*After 72 hdue "))
    await expect(card).to_contain_text("<b>my cousin</b> Ed")
    assert await card.locator("b").count() == 0
    shapes = card.locator(".signed path")
    outlines = {await shapes.nth(n).get_attribute("d") for n in range(await shapes.count())}
    assert len(outlines) == 7  # four replies, the means, and two check-ins
    await card.scroll_into_view_if_needed()
    await page.set_viewport_size({"width": 1360, "height": 1500})
    await shot(page, "card")
    await page.emulate_media(color_scheme="dark")
    await shot(page, "card-dark")
    await page.emulate_media(color_scheme="light")
    await page.set_viewport_size(PHONE)
    await page.get_by_role("button", name="Show the case").click()
    await expect(card).to_be_visible()
    await page.screenshot(path=str(SHOTS / "console-card-phone.png"), full_page=True)
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


async def test_the_card_follows_the_answers_and_leaves_alone_what_is_being_read(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    patient = await desk.patient()
    await desk.escalate(patient, "I want to die", "want to die")
    await sign_in(page, address)
    await row(page, "I want to die").click()
    await page.locator(".evidence mark").focus()
    await expect(page.locator(".crisis")).to_have_count(0)
    patient = replace(patient, protocol={**CRISIS, "replies": {"wish": "no"}})
    await desk.answered(patient, "Thank you.", source=Source.CRISIS)
    await expect(page.locator(".crisis .answers").first).to_contain_text("not to wake up 93246-7no")
    await expect(page.locator(".evidence mark")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator(".tip")).to_be_hidden()
    await expect(page.locator(".evidence mark")).to_be_focused()


async def test_a_whole_sentence_of_a_model_is_marked_quietly_around_the_words_of_a_rule(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    sentence = (
        "and every evening on the bridge I tell myself that nobody would notice, that I want to "
        "die and that the house would be quieter without me in it"
    )
    text = f"It was a long week, {sentence}. My cat is fine."
    await desk.escalate(await desk.patient(), text, "want to die", model=(sentence, 0.999))
    await sign_in(page, address)
    await page.locator(".row").click()
    for place in (".log", ".evidence", ".row"):
        await expect(page.locator(f"{place} mark .words")).to_have_text("want to die")
    await expect(page.locator(".log mark")).to_have_text(sentence)
    await expect(page.locator(".signals li")).to_have_text(
        ["HighsuicideRule “wish to die”Model, 99%"]
    )
    await page.locator(".log mark").hover()
    await expect(page.locator(".tip p")).to_have_text(
        ["Model: high, suicide, 99%", "Rule “wish to die”: high, suicide"]
    )
    await shot(page, "sentence")


CALLS = """
window.rung = 0;
window.called = [];
window.gone = [];
const make = AudioContext.prototype.createOscillator;
AudioContext.prototype.createOscillator = function () { window.rung += 1; return make.call(this); };
window.Notification = class extends EventTarget {
  static permission = "default";
  static asked = 0;
  static async requestPermission() { this.asked += 1; return (this.permission = "granted"); }
  constructor(title, options) {
    super();
    Object.assign(this, { title, ...options });
    window.called.push(this);
  }
  close() { window.gone.push(this.tag); this.dispatchEvent(new Event("close")); }
};
let hidden = false;
Object.defineProperty(document, "hidden", { get: () => hidden });
window.look = (away) => { hidden = away; document.dispatchEvent(new Event("visibilitychange")); };
"""


@pytest_asyncio.fixture(loop_scope="module")
async def calls(page: Page) -> Page:
    """A page whose sounds and notifications are counted, and whose tab can be put behind others."""
    await page.add_init_script(CALLS)
    return page


async def test_who_waits_is_called_by_the_desktop_without_their_words_once_it_was_allowed(
    calls: Page, desk: Desk, address: str
) -> None:
    page = calls
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await expect(page.locator("#status")).to_have_text("Live")
    assert await page.evaluate("Notification.asked") == 0
    await shot(page, "ask-notifications")
    await page.get_by_role("button", name="Allow notifications").press("Enter")
    assert await page.evaluate("Notification.asked") == 1
    await expect(page.locator("#notify")).to_be_hidden()
    await page.evaluate("look(true)")
    patient = await desk.patient(locale="es")
    case = await desk.escalate(patient, "me quiero morir", "quiero morir", level="imminent")
    await until(page, "called.length > 0")
    said = await page.evaluate("JSON.parse(JSON.stringify(called[0]))")
    assert said["title"] == "A patient waits: imminent, just now"
    assert said["body"] == "Writes in Spanish"
    assert said["requireInteraction"]
    assert "morir" not in str(said)
    assert patient.alias not in str(said)
    await desk.escalations.claim(case.id, "Li Wei")
    await until(page, f"gone.includes('{said['tag']}')")


AWAY = """
const Real = Notification;
window.made = [];
window.Notification = class extends Real {
  constructor(title, options) { super(title, options); window.made.push(this.title); }
};
Object.defineProperty(document, "hidden", { get: () => true });
"""


async def test_the_browsers_own_notifications_are_used_where_they_are_allowed(
    page: Page, desk: Desk, address: str
) -> None:
    await page.context.grant_permissions(["notifications"], origin=address)
    await page.add_init_script(AWAY)
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await expect(page.locator("#status")).to_have_text("Live")
    await expect(page.locator("#notify")).to_be_hidden()
    await page.locator("#menu summary").press("Enter")
    await expect(page.locator("#notify-state")).to_have_text("Notifications are on.")
    await desk.escalate(await desk.patient(), "I want to die", "want to die")
    await until(page, "made.length > 0")
    assert await page.evaluate("made") == ["A patient waits: high, just now"]


async def test_a_notification_opens_the_case_and_its_time_goes_on(
    calls: Page, desk: Desk, address: str
) -> None:
    page = calls
    await page.clock.install()
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await page.locator("#notify").click()
    await page.evaluate("look(true)")
    await desk.escalate(await desk.patient(), "I want to die", "want to die")
    await until(page, "called.length > 0")
    await page.clock.fast_forward("03:00")
    desk.clock.advance(minutes=3)
    await until(page, "called.at(-1).title === 'A patient waits: high, 3 min'")
    assert await page.evaluate("called.at(-1).silent")
    await page.evaluate("look(false); called.at(-1).dispatchEvent(new Event('click'))")
    await expect(page.locator(".log mark")).to_have_text("want to die")


async def test_the_desk_sounds_once_a_minute_in_a_hidden_tab_until_somebody_claims(
    calls: Page, desk: Desk, address: str
) -> None:
    page = calls
    await page.clock.install()
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await page.locator(".clinic").click()
    await expect(page.locator("#sound")).to_have_text("Sound is on")
    await page.evaluate("look(true)")
    case = await desk.escalate(await desk.patient(), "I want to die", "want to die")
    await until(page, "rung === 2")
    await expect(page).to_have_title("(1) Desk · Riverside Clinic")
    for minutes in (1, 2):
        await page.clock.fast_forward("01:01")
        await until(page, f"rung === {2 + 2 * minutes}")
    await desk.escalations.claim(case.id, "Li Wei")
    await expect(page).to_have_title("Desk · Riverside Clinic")
    await page.clock.fast_forward("01:01")
    await asyncio.sleep(2)
    assert await page.evaluate("rung") == 6


async def test_after_a_sleep_the_desk_comes_back_at_once_and_knows_who_came_meanwhile(
    calls: Page, desk: Desk, address: str
) -> None:
    page = calls
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await page.clock.install()
    await page.reload()
    await expect(page.locator("#status")).to_have_text("Live")
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    await page.evaluate("look(true)")
    await page.clock.fast_forward("00:30")
    await page.evaluate("look(false)")
    await expect(page.locator("#status")).to_have_text("Live")
    assert len(sockets) == 1
    await desk.escalate(await desk.patient(), "I want to die", "want to die")
    await expect(row(page, "I want to die")).to_be_visible()


async def test_a_connection_that_stays_away_is_said_in_the_title(
    calls: Page, desk: Desk, address: str
) -> None:
    page = calls
    await page.clock.install()
    await desk.hire("Ana Ruiz")
    await sign_in(page, address)
    await page.locator("#notify").click()
    await page.evaluate("look(true)")
    await page.context.set_offline(True)
    await expect(page.locator("#banner")).to_contain_text("Connection lost")
    await page.clock.fast_forward("00:25")
    await expect(page).to_have_title("! Connection lost · Riverside Clinic")
    assert await page.evaluate("called.map(({ title }) => title)") == ["Connection lost"]
    await page.context.set_offline(False)
    await expect(page).to_have_title("Desk · Riverside Clinic")


async def test_a_message_that_was_not_sent_can_be_sent_again(
    page: Page, desk: Desk, address: str
) -> None:
    await desk.hire("Ana Ruiz")
    await desk.escalate(await desk.patient(), "I want to die", "want to die")
    await sign_in(page, address)
    await row(page, "I want to die").click()
    await page.locator("#claim").click()
    await page.route("**/say", lambda route: route.abort())
    await page.locator("#composer").fill("I am here.")
    await page.keyboard.press("Enter")
    await expect(page.locator(".pending")).to_contain_text("Not sent: No connection")
    await shot(page, "not-sent")
    await page.unroute("**/say")
    await page.get_by_role("button", name="Try again").click()
    await expect(page.locator(".pending")).to_have_count(0)
    await expect(page.locator(".entry[data-source=staff]")).to_have_count(1)


async def test_an_auditor_sees_the_log_and_an_administrator_the_accounts(
    page: Page, desk: Desk, address: str
) -> None:
    await seed(desk)
    await desk.hire("Ove", Role.AUDITOR)
    await desk.hire("Root", Role.ADMIN)
    await sign_in(page, address, "Ove")
    await expect(page.locator("td", has_text="signed in")).to_be_visible()
    await shot(page, "audit")
    await page.locator("#menu summary").click()
    await page.get_by_role("button", name="Sign out").click()
    await expect(page.get_by_text("You are signed out.")).to_be_visible()
    await sign_in(page, address, "Root")
    await page.locator("tr", has_text="Li Wei").get_by_role("button").click()
    await page.get_by_role("button", name="Yes").click()
    await expect(page.locator("tr", has_text="Li Wei")).to_contain_text("disabled")
    await shot(page, "accounts")
