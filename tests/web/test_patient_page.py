"""The patient's page in a real browser, against a server that can be made to fail."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.web.fake_server import CARD, FakeServer, choices, text

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(60),
    pytest.mark.asyncio(loop_scope="module"),
]

Opener = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="module")
async def server() -> AsyncIterator[FakeServer]:
    async with FakeServer().running() as server:
        yield server


@pytest_asyncio.fixture(loop_scope="module")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(locale="en-US", reduced_motion="reduce")
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(context: BrowserContext, server: FakeServer) -> Page:
    return await opened(context, server)


async def opened(context: BrowserContext, server: FakeServer) -> Page:
    """Open the page and wait until it can be written in."""
    page = await context.new_page()
    await page.goto(server.url)
    await ready(page)
    return page


async def ready(page: Page) -> None:
    await expect(field(page)).to_be_visible()
    await expect(page.locator(".intro")).to_be_visible()


def field(page: Page) -> Any:
    return page.locator("textarea")


def bubbles(page: Page) -> Any:
    return page.locator(".bubble")


def choice(page: Page, title: str) -> Any:
    return page.locator(".choice", has_text=title)


async def say(page: Page, words: str) -> None:
    await field(page).fill(words)
    await field(page).press("Enter")


async def kept(page: Page) -> dict[str, str]:
    """Return what the page keeps in the browser."""
    found: dict[str, str] = await page.evaluate("() => ({...localStorage})")
    return found


async def test_first_view_says_who_is_here_and_what_to_do_in_an_emergency(page: Page) -> None:
    await expect(page.locator(".intro-lead")).to_contain_text("automated assistant")
    await expect(page.locator(".intro .choice")).to_have_count(4)
    await expect(page.locator(".intro-words a")).to_have_attribute("href", "tel:911")
    await expect(page.locator(".intro-emergency")).to_contain_text("United States")
    await expect(page).to_have_title("Chat · Riverside Clinic")


async def test_emergency_number_that_no_text_of_the_first_view_names_is_shown_below_it(
    context: BrowserContext, server: FakeServer
) -> None:
    server.welcome["intro"] = {"texts": ["I am the assistant of room 9112."], "choices": []}
    page = await opened(context, server)
    await expect(page.locator(".intro-words a")).to_have_count(0)
    await expect(page.locator(".intro-emergency a")).to_have_attribute("href", "tel:911")


async def test_page_keeps_its_content_policy_and_asks_no_other_host(
    context: BrowserContext, server: FakeServer
) -> None:
    page = await context.new_page()
    complaints: list[str] = []
    hosts: set[str] = set()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    await page.goto(server.url)
    await ready(page)
    await say(page, "hello")
    await server.reply(*text("Hello."), {"type": "helpline", "card": CARD}, choices(help="Help"))
    await expect(choice(page, "Help")).to_be_visible()
    assert complaints == []
    assert hosts == {server.url.split("/")[2]}


async def test_enter_sends_and_shift_enter_breaks_the_line(page: Page, server: FakeServer) -> None:
    await field(page).press_sequentially("one")
    await field(page).press("Shift+Enter")
    await field(page).press_sequentially("two")
    await field(page).press("Enter")
    await expect(bubbles(page)).to_have_text("one\ntwo", use_inner_text=True)
    assert [frame["text"] for frame in server.sent("message")] == ["one\ntwo"]


async def test_enter_that_picks_a_word_in_an_input_method_does_not_send(
    page: Page, server: FakeServer, context: BrowserContext
) -> None:
    devtools = await context.new_cdp_session(page)
    await field(page).focus()
    await devtools.send(
        "Input.imeSetComposition", {"text": "nihao", "selectionStart": 5, "selectionEnd": 5}
    )
    await field(page).press("Enter")
    assert server.sent("message") == []
    await devtools.send("Input.insertText", {"text": "你好"})
    await field(page).press("Enter")
    await expect(bubbles(page)).to_have_text(["你好"])


async def test_blank_text_is_not_sent(page: Page, server: FakeServer) -> None:
    await say(page, "  \n ")
    await expect(bubbles(page)).to_have_count(0)
    assert server.sent("message") == []


async def test_text_over_the_limit_stays_in_the_field_with_a_kind_hint(
    page: Page, server: FakeServer
) -> None:
    await field(page).fill("好" * 4001)
    await field(page).press("Enter")
    await expect(page.locator(".hint")).to_contain_text("too long for one message")
    await expect(page.locator(".hint")).to_contain_text("4,001 / 4,000")
    assert server.sent("message") == []
    await say(page, "😀" * 4000)
    await expect(bubbles(page)).to_have_count(1)


async def test_dots_show_within_a_second_and_go_with_the_reply(
    page: Page, server: FakeServer
) -> None:
    await say(page, "hello")
    await expect(page.locator(".dots")).to_be_visible(timeout=1000)
    await server.reply(*text("Hello to you."))
    await expect(page.locator(".dots")).to_be_hidden()


async def test_circle_to_breathe_with_says_in_and_out_and_goes_with_the_next_words(
    page: Page, server: FakeServer
) -> None:
    await server.reply(
        *text("In for four, out for six."), choices(next="Next"), keys=["skill_breathing_2"]
    )
    await expect(page.locator(".breath")).to_have_text("Breathe in")
    await expect(page.locator(".breath")).to_have_text("Breathe out", timeout=6000)
    await choice(page, "Next").click()
    await expect(page.locator(".breath")).to_have_count(0)


async def test_choices_send_their_payload_and_are_gone_once_answered(
    page: Page, server: FakeServer
) -> None:
    await server.reply(*text("What is it about?"), choices(check="A check-up", new="New"))
    await choice(page, "A check-up").click()
    await expect(page.locator(".log .choice")).to_have_count(0)
    await expect(page.locator(".patient .bubble")).to_have_text("A check-up")
    assert server.sent("choice")[0]["payload"] == "/check"


async def test_choices_of_an_earlier_reply_give_way_to_those_of_the_next(
    page: Page, server: FakeServer
) -> None:
    await server.reply(*text("First?"), choices(one="One"))
    await server.reply(*text("Second?"), choices(two="Two"))
    await expect(page.locator(".log .choice")).to_have_text(["Two"])


async def test_message_without_an_answer_is_sent_again_with_its_id_after_a_reconnect(
    page: Page, server: FakeServer
) -> None:
    server.acks = False
    await say(page, "did this arrive?")
    await expect(page.locator(".pending")).to_have_count(1)
    await server.drop()
    server.acks = True
    await expect(page.locator(".pending")).to_have_count(0)
    first, *again = server.sent("message")
    assert again
    assert {frame["id"] for frame in again} == {first["id"]}
    await expect(bubbles(page)).to_have_text(["did this arrive?"])


async def test_resume_asks_for_what_was_missed_and_shows_nothing_twice(
    page: Page, server: FakeServer
) -> None:
    first = await server.reply(*text("Before."))
    await expect(bubbles(page)).to_have_text(["Before."])
    await server.drop()
    await server.reply(*text("Meanwhile."))
    await expect(bubbles(page)).to_have_text(["Before.", "Meanwhile."])
    hello = server.sent("hello")[-1]
    assert hello["last_id"] == first["id"]
    assert (hello["conversation"], hello["token"]) == ("c0ffee", "t0ken")
    await server.push(**first)
    await server.reply(*text("After."))
    await expect(bubbles(page)).to_have_text(["Before.", "Meanwhile.", "After."])


async def test_offline_words_say_that_they_will_be_sent_and_are(
    page: Page, server: FakeServer
) -> None:
    server.refusing = True
    await server.drop()
    await say(page, "I am on a train")
    await expect(page.locator(".state")).to_have_text("Will be sent when the connection is back")
    await expect(page.locator(".strip.offline")).to_be_visible(timeout=15_000)
    await expect(page.locator(".strip a")).to_have_attribute("href", "tel:911")
    server.refusing = False
    await expect(page.locator(".pending")).to_have_count(0, timeout=15_000)
    await expect(page.locator(".strip")).to_be_empty()
    assert len({frame["id"] for frame in server.sent("message")}) == 1


async def test_unsent_words_and_the_draft_survive_a_reload(page: Page, server: FakeServer) -> None:
    server.acks = False
    await say(page, "sent into the void")
    await field(page).fill("half a thou")
    await page.reload()
    await ready(page)
    await expect(field(page)).to_have_value("half a thou")
    await expect(bubbles(page)).to_have_text(["sent into the void"])
    server.acks = True
    await page.reload()
    await ready(page)
    await expect(page.locator(".pending")).to_have_count(0)
    assert not [key for key in await kept(page) if "outbox" in key]


async def test_conversation_comes_back_after_a_reload_each_entry_once(
    page: Page, server: FakeServer
) -> None:
    await say(page, "hello")
    await server.reply(*text("Hello to you."), choices(help="Help"))
    await expect(bubbles(page)).to_have_text(["hello", "Hello to you."])
    await page.reload()
    await ready(page)
    await expect(bubbles(page)).to_have_text(["hello", "Hello to you."])
    await expect(choice(page, "Help")).to_be_visible()
    await expect(page.locator(".intro .choice")).to_have_count(0)


async def test_second_tab_shows_what_the_first_one_says(
    page: Page, context: BrowserContext, server: FakeServer
) -> None:
    other = await opened(context, server)
    await say(page, "from the first tab")
    await expect(page.locator(".pending")).to_have_count(0)
    await server.push(**server.entries[-1])
    await expect(bubbles(other)).to_have_text(["from the first tab"])
    await expect(bubbles(page)).to_have_text(["from the first tab"])


async def test_refused_message_is_kept_in_sight_and_can_be_changed(
    page: Page, server: FakeServer
) -> None:
    server.errors["bad"] = {"code": "too_long", "text": "That was too long."}
    await say(page, "bad")
    await expect(page.locator(".notice")).to_have_text("That was too long.")
    await expect(page.locator(".state")).to_contain_text("Not sent.")
    await page.get_by_role("button", name="Change it").click()
    await expect(field(page)).to_have_value("bad")
    await expect(bubbles(page)).to_have_count(0)


async def test_message_that_the_store_could_not_take_is_sent_again_by_itself(
    page: Page, server: FakeServer
) -> None:
    server.errors["later"] = {"code": "store_unavailable", "text": "I cannot keep this just now."}
    await say(page, "later")
    await expect(page.locator(".notice")).to_have_text("I cannot keep this just now.")
    await expect(page.locator(".pending")).to_have_count(0, timeout=6_000)
    first, second = server.sent("message")
    assert first["id"] == second["id"]


async def test_lost_session_begins_a_new_conversation_on_a_fresh_page(
    page: Page, server: FakeServer
) -> None:
    server.unknown = True
    await page.reload()
    await ready(page)
    await expect(page.locator(".intro .choice")).to_have_count(4)
    assert "conversation" not in server.sent("hello")[-1]


async def test_conversation_that_is_gone_says_that_it_has_ended(
    page: Page, server: FakeServer
) -> None:
    await server.reply(*text("Hello."))
    await expect(bubbles(page)).to_have_count(1)
    server.unknown = True
    await server.drop()
    await expect(page.locator(".closed")).to_contain_text("This conversation has ended.")
    await expect(field(page)).to_be_hidden()
    await page.get_by_role("button", name="Start a new one").click()
    await expect(field(page)).to_be_visible()
    await expect(bubbles(page)).to_have_count(0)
    await say(page, "hello again")
    await expect(page.locator(".pending")).to_have_count(0)


async def test_empty_conversation_that_the_server_lost_is_replaced_without_a_word(
    page: Page, server: FakeServer
) -> None:
    server.unknown = True
    await server.drop()
    await say(page, "hello")
    await expect(page.locator(".pending")).to_have_count(0)
    await expect(page.locator(".closed")).to_be_hidden()


async def test_store_that_is_away_at_the_hello_is_told_once_and_tried_again(
    page: Page, server: FakeServer
) -> None:
    await server.reply(*text("Hello."))
    await expect(bubbles(page)).to_have_count(1)
    server.sulking = True
    await server.drop()
    await expect(page.locator(".notice")).to_have_text("In danger? Call 911.")
    await say(page, "are you back?")
    await expect(page.locator(".strip.offline")).to_be_visible(timeout=15_000)
    server.sulking = False
    await expect(page.locator(".pending")).to_have_count(0, timeout=15_000)


async def test_tab_that_is_one_too_many_does_not_push_out_the_next_at_once(
    page: Page, server: FakeServer
) -> None:
    await server.send_away()
    await page.wait_for_timeout(2_500)
    assert len(server.sent("hello")) == 1


async def test_person_who_joins_is_named_and_the_bot_no_longer_seems_to_type(
    page: Page, server: FakeServer
) -> None:
    await server.reply(*text("Shall I?"), choices(affirm="Yes"))
    await server.push(type="mode", mode="human")
    await server.reply(*text("Maria from the clinic has joined"), source="event")
    await server.reply(*text("Hello, I am here."), source="staff", author="Maria")
    await expect(page.locator(".strip")).to_contain_text("A person from the clinic is here")
    await expect(page.locator(".event-line")).to_have_text("Maria from the clinic has joined")
    await expect(page.locator(".staff .label")).to_contain_text("Maria, clinic team")
    await expect(page.locator(".log .choice")).to_have_count(0)
    await say(page, "hello Maria")
    await page.wait_for_timeout(1000)
    await expect(page.locator(".dots")).to_be_hidden()
    await server.push(type="mode", mode="dialogue")
    await expect(page.locator(".strip")).to_be_empty()


async def test_talk_to_a_person_is_one_press_away(page: Page, server: FakeServer) -> None:
    await page.locator("header").get_by_role("button", name="Talk to a person").click()
    await expect(page.locator(".patient .bubble")).to_have_text("Talk to a person")
    assert server.sent("choice")[0]["payload"] == "/talk_to_human"


async def test_crisis_card_calls_and_texts_and_stays_in_reach_for_the_day(
    page: Page, server: FakeServer
) -> None:
    helplines = page.locator("header").get_by_role("button", name="Helplines")
    await expect(helplines).to_be_hidden()
    await server.reply(*text("I am here."), {"type": "helpline", "card": CARD}, source="crisis")
    card = page.locator(".log .helpline")
    await expect(card.locator("a[href='tel:988']")).to_be_visible()
    await expect(card.locator("a[href='sms:988']")).to_be_visible()
    await expect(card.locator("a[href='sms:741741?&body=HOME']")).to_contain_text("HOME")
    await expect(card.locator("a[href='tel:911']")).to_be_visible()
    await helplines.click()
    await expect(page.locator("dialog .helpline")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(helplines).to_be_focused()
    server.entries.clear()
    await page.reload()
    await ready(page)
    await expect(helplines).to_be_visible()


async def test_yesterdays_crisis_card_is_no_longer_in_the_top_bar(
    page: Page, server: FakeServer
) -> None:
    yesterday = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    await server.reply({"type": "helpline", "card": CARD}, source="crisis", at=yesterday)
    await expect(page.locator(".log .helpline")).to_be_visible()
    await expect(page.locator("header").get_by_role("button", name="Helplines")).to_be_hidden()
    await expect(page.locator(".day")).to_have_text(re.compile("yesterday", re.IGNORECASE))


async def test_numbers_and_addresses_of_a_card_become_no_other_kind_of_link(
    page: Page, server: FakeServer
) -> None:
    card = {
        **CARD,
        "emergency": "120 / 110",
        "lines": [
            {"name": "<b>x</b>", "call": "1;ext", "text": None, "url": "javascript:alert(1)"},
            {"name": "y", "call": None, "text": None, "url": "http://plain.example"},
        ],
        "directory": "javascript:alert(1)",
    }
    await server.reply({"type": "helpline", "card": card})
    await expect(page.locator(".log .helpline-name").first).to_have_text("<b>x</b>")
    links = await page.locator(".log a").evaluate_all("all => all.map(one => one.href)")
    assert links == ["tel:1", "tel:120", "tel:110"]


async def test_markup_of_patient_and_bot_stays_text(page: Page, server: FakeServer) -> None:
    markup = "<img src=x onerror=\"document.title='owned'\"><script>1</script>"
    await say(page, markup)
    await server.reply(*text(markup), choices(help=markup))
    await expect(bubbles(page)).to_have_text([markup, markup])
    assert await page.locator(".log img, .log script").count() == 0
    assert await page.title() != "owned"


@pytest.mark.parametrize(
    ("preferred", "greeted"),
    [("es-MX", "es-MX"), ("zh-CN", "zh-CN"), ("fr-FR", "en-FR"), ("zh-Hant-TW", "zh-TW")],
)
async def test_browsers_language_is_preselected_and_its_region_kept(
    browser: Browser, server: FakeServer, preferred: str, greeted: str
) -> None:
    context = await browser.new_context(locale=preferred)
    page = await opened(context, server)
    assert server.sent("hello")[0]["locale"] == greeted
    language = greeted.split("-")[0]
    await expect(page.locator("select")).to_have_value(language)
    await expect(page.locator("html")).to_have_attribute("lang", language)
    await context.close()


async def test_picking_a_language_turns_the_page_and_tells_the_server(
    page: Page, server: FakeServer
) -> None:
    await page.locator("select").select_option("es")
    await expect(field(page)).to_have_attribute("placeholder", "Escribe un mensaje")
    await expect(page.locator("html")).to_have_attribute("lang", "es")
    assert server.sent("choice")[0]["payload"] == '/change_language{"language":"es"}'
    await expect(bubbles(page)).to_have_count(0)


async def test_first_view_turns_too_when_nothing_was_said_yet(
    page: Page, server: FakeServer
) -> None:
    server.welcome["locale"] = "es"
    server.welcome["intro"] = {"texts": ["Hola, soy el asistente."], "choices": []}
    await page.locator("select").select_option("es")
    await expect(field(page)).to_have_attribute("placeholder", "Escribe un mensaje")
    await server.push(type="locale", locale="es")
    await expect(page.locator(".intro-lead")).to_have_text("Hola, soy el asistente.")
    await expect(page.locator(".intro-lead")).to_be_in_viewport()
    await expect(bubbles(page)).to_have_count(0)


async def test_language_that_the_server_switches_turns_the_page(
    page: Page, server: FakeServer
) -> None:
    await server.reply(*text("Hello."))
    intro = {"texts": ["你好，我是自动助手。"], "choices": []}
    await server.push(type="locale", locale="zh", intro=intro)
    await expect(page.locator(".tool.exit")).to_have_text("退出")
    await expect(page.locator(".intro-lead")).to_have_text("你好，我是自动助手。")
    await expect(page.locator("select")).to_have_value("zh")
    await expect(page.locator(".day")).to_have_text("今天")
    await expect(bubbles(page)).to_have_attribute("lang", "en")


async def test_quick_exit_clears_everything_and_leaves_no_way_back(
    page: Page, server: FakeServer
) -> None:
    await say(page, "nobody should read this")
    await field(page).fill("nor this")
    await page.locator(".exit").click()
    await page.wait_for_url("about:blank")
    await page.goto(f"{server.url}static/icon.svg")
    assert await kept(page) == {}


async def test_quick_exit_goes_where_the_clinic_chose_and_never_runs_a_script(
    context: BrowserContext, server: FakeServer
) -> None:
    server.welcome["exit_url"] = f"{server.url}static/icon.svg"
    page = await opened(context, server)
    await page.locator(".exit").click()
    await page.wait_for_url("**/static/icon.svg")
    server.welcome["exit_url"] = "javascript:alert(1)"
    page = await opened(context, server)
    await page.locator(".exit").click()
    await page.wait_for_url("about:blank")


async def test_escape_three_times_leaves_in_every_tab(
    page: Page, context: BrowserContext, server: FakeServer
) -> None:
    other = await opened(context, server)
    for _ in range(3):
        await page.keyboard.press("Escape")
    await page.wait_for_url("about:blank")
    await other.wait_for_url("about:blank")


async def test_keyboard_alone_reaches_everything(page: Page, server: FakeServer) -> None:
    await server.reply(*text("Which?"), choices(one="One", two="Two"))
    await expect(choice(page, "Two")).to_be_visible()
    reached: list[str] = []
    for _ in range(14):
        await page.keyboard.press("Tab")
        reached.append(await page.evaluate(FOCUSED))
    for name in ("Talk to a person", "en", "Exit", "911", "Two", "words", "Send"):
        assert name in reached
    await choice(page, "Two").focus()
    await page.keyboard.press("Enter")
    assert server.sent("choice")[0]["payload"] == "/two"


FOCUSED = """() => {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  const label = node.getAttribute("aria-label");
  return (label ?? (node.value || node.id || node.textContent)).trim();
}"""


async def test_element_can_be_embedded_in_a_clinics_own_page(
    context: BrowserContext, server: FakeServer
) -> None:
    server.extra = {
        "home": "<!doctype html><html lang='de'><title>Clinic</title><h1>Us</h1>"
        "<script type='module' src='/static/chat.js'></script>"
        f"<beside-chat server='{server.url}' locale='es'></beside-chat>"
    }
    page = await context.new_page()
    await page.goto(f"{server.url}clinic/home")
    await ready(page)
    await expect(field(page)).to_have_attribute("placeholder", "Escribe un mensaje")
    assert server.sent("hello")[0]["locale"] == "es-US"
    await expect(page).to_have_title("Clinic")
    await expect(page.locator("html")).to_have_attribute("lang", "de")
    await expect(page.locator("main")).to_have_count(0)
