"""Signing in to the console, and what keeps strangers' pages out of it."""

import re
from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.console.texts import Languages
from bot.store.audit import Act
from bot.store.redis import Store
from bot.store.staff import FAILURES_ALLOWED, Role
from tests.conftest import ManualClock, free_port
from tests.console_desk import Browsers, Desk, Staffer, browsing, make_desk


@pytest.fixture
async def desk(store: Store, clock: ManualClock) -> Desk:
    desk = make_desk(store, clock)
    await desk.hire("Ana Ruiz")
    return desk


@pytest.fixture
async def browsers(desk: Desk) -> AsyncIterator[Browsers]:
    async with browsing(desk) as browsers:
        yield browsers


async def test_the_desk_sends_whoever_is_not_signed_in_to_the_form(browsers: Browsers) -> None:
    browser = await browsers()
    async with browser.client.get("/console/", allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Location"]) == (303, "/console/login")


async def test_signing_in_opens_the_desk_and_sets_a_careful_cookie(browsers: Browsers) -> None:
    browser = await browsers()
    answer = await browser.form("Ana Ruiz")
    assert (answer.status, answer.headers["Location"]) == (303, "/console/")
    cookie = answer.cookies["beside"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/"
    async with browser.client.get("/console/") as page:
        assert page.status == 200


@pytest.mark.parametrize("public", ["https://desk.clinic.example", "https://desk.clinic.example/"])
async def test_over_https_the_cookie_is_bound_to_the_host(
    desk: Desk, browsers: Browsers, store: Store, clock: ManualClock, public: str
) -> None:
    secure = make_desk(store, clock, public_url=public)
    async with TestClient(TestServer(secure.app())) as client:
        page = await client.get("/console/login")
        cookie = page.cookies["__Host-beside-login"]
        answer = await client.post(
            "/console/login",
            data={"name": "Ana Ruiz", "password": "correct horse battery", "token": cookie.value},
            headers={
                "Origin": "https://desk.clinic.example",
                "Cookie": f"__Host-beside-login={cookie.value}",
            },
            allow_redirects=False,
        )
    assert answer.status == 303
    session = answer.cookies["__Host-beside"]
    assert session["secure"]
    assert session["httponly"]
    assert session["path"] == "/"
    assert not session["domain"]


@pytest.mark.parametrize(
    ("name", "password"), [("Ana Ruiz", "wrong"), ("Nobody", "wrong"), ("", ""), ("\x00", "\x00")]
)
async def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(
    browsers: Browsers, name: str, password: str
) -> None:
    browser = await browsers()
    answer = await browser.form(name, password)
    assert answer.status == 401
    assert "The name or the password is wrong." in await answer.text()
    assert "beside" not in answer.cookies


async def test_five_failures_lock_and_say_so(browsers: Browsers, desk: Desk) -> None:
    browser = await browsers()
    for _ in range(FAILURES_ALLOWED):
        assert (await browser.form("Ana Ruiz", "wrong")).status == 401
    answer = await browser.form("Ana Ruiz")
    assert answer.status == 429
    assert "Too many attempts" in await answer.text()
    desk.clock.advance(minutes=30)
    assert (await browser.form("Ana Ruiz")).status == 303


async def test_a_proxy_on_this_machine_tells_the_address_that_is_locked(
    browsers: Browsers, desk: Desk
) -> None:
    browser = await browsers()
    for _ in range(FAILURES_ALLOWED):
        await browser.form("Somebody", "wrong", **{"X-Forwarded-For": "10.0.0.9, 203.0.113.5"})
    locked = await browser.form("Ana Ruiz", **{"X-Forwarded-For": "10.0.0.1, 203.0.113.5"})
    assert locked.status == 429
    assert (await browser.form("Ana Ruiz", **{"X-Forwarded-For": "203.0.113.6"})).status == 303


async def test_every_sign_in_makes_a_new_session_and_ends_the_old_one(
    browsers: Browsers, desk: Desk
) -> None:
    browser = await (await browsers()).sign_in("Ana Ruiz")
    old = browser.token
    await browser.sign_in("Ana Ruiz")
    assert browser.token != old
    assert await desk.sessions.find(old) is None


async def test_a_session_id_chosen_by_somebody_else_is_never_used(browsers: Browsers) -> None:
    browser = await browsers()
    browser.client.session.cookie_jar.update_cookies({"beside": "chosen-by-an-attacker"})
    await browser.sign_in("Ana Ruiz")
    assert browser.token != "chosen-by-an-attacker"


async def test_signing_out_ends_the_session_on_the_server(browsers: Browsers, desk: Desk) -> None:
    browser = await (await browsers()).sign_in("Ana Ruiz")
    token = browser.token
    assert await browser.post("logout") == (200, {"next": "/console/login?out"})
    assert await desk.sessions.find(token) is None


@pytest.mark.parametrize("minutes", [15, 12 * 60])
async def test_a_session_that_is_over_gets_nothing(
    browsers: Browsers, desk: Desk, minutes: int
) -> None:
    browser = await (await browsers()).sign_in("Ana Ruiz")
    desk.clock.advance(minutes=minutes)
    status, answer = await browser.post("api/escalations/x/claim")
    assert (status, answer["error"]) == (401, "not_signed_in")


async def test_a_disabled_account_is_out_at_once(browsers: Browsers, desk: Desk) -> None:
    browser = await (await browsers()).sign_in("Ana Ruiz")
    await desk.sessions.disable("Ana Ruiz")
    async with browser.client.get("/console/api/queue") as answer:
        assert answer.status == 401


FOREIGN = "https://evil.example"
WRITES = [
    "logout",
    "api/escalations/x/claim",
    "api/escalations/x/say",
    "api/escalations/x/hand-back",
    "api/escalations/x/close",
    "api/accounts/disable",
]
FORGERIES = {
    "no token": {"X-CSRF-Token": ""},
    "wrong token": {"X-CSRF-Token": "x" * 43},
    "surrogate token": {"X-CSRF-Token": "ü"},
    "foreign origin": {"Origin": FOREIGN},
    "own host, other port": {"Origin": "http://127.0.0.1:1"},
    "hidden origin": {"Origin": "null"},
    "hidden origin, other site": {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    "hidden origin, sister site": {"Origin": "null", "Sec-Fetch-Site": "same-site"},
}


@pytest.mark.parametrize("forgery", FORGERIES)
@pytest.mark.parametrize("path", WRITES)
async def test_a_write_that_our_page_did_not_send_is_refused(
    browsers: Browsers, path: str, forgery: str
) -> None:
    browser = await (await browsers()).sign_in("Ana Ruiz")
    status, answer = await browser.post(path, headers=FORGERIES[forgery])
    assert (status, answer["error"]) == (403, "forbidden")


async def test_another_sessions_token_is_no_good(browsers: Browsers, desk: Desk) -> None:
    await desk.hire("Li Wei")
    ana = await (await browsers()).sign_in("Ana Ruiz")
    li = await (await browsers()).sign_in("Li Wei")
    status, _ = await ana.post("logout", headers={"X-CSRF-Token": li.csrf})
    assert status == 403


async def test_the_sites_that_embed_the_chat_may_not_write(
    store: Store, clock: ManualClock, desk: Desk
) -> None:
    embedded = make_desk(store, clock, allowed_origins=(FOREIGN,))
    async with TestClient(TestServer(embedded.app())) as client:
        browser = await Staffer(client).sign_in("Ana Ruiz")
        status, _ = await browser.post("logout", headers={"Origin": FOREIGN})
    assert status == 403


@pytest.mark.parametrize(
    "headers",
    [{"Origin": FOREIGN}, {"Origin": "null"}, {"Origin": "null", "Sec-Fetch-Site": "cross-site"}],
)
async def test_the_form_of_another_origin_signs_nobody_in(
    browsers: Browsers, headers: dict[str, str]
) -> None:
    answer = await (await browsers()).form("Ana Ruiz", **headers)
    assert answer.status == 403
    assert "beside" not in answer.cookies


async def test_a_form_that_hides_its_origin_is_ours_if_the_browser_says_so(
    browsers: Browsers,
) -> None:
    headers = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    assert (await (await browsers()).form("Ana Ruiz", **headers)).status == 303


@pytest.mark.parametrize("token", ["", "x" * 43])
async def test_a_form_without_its_cookies_token_signs_nobody_in(
    browsers: Browsers, token: str
) -> None:
    browser = await browsers()
    await browser.client.get("/console/login")
    answer = await browser.client.post(
        "/console/login",
        data={"name": "Ana Ruiz", "password": "correct horse battery", "token": token},
        headers={"Origin": browser.origin},
    )
    assert answer.status == 403
    assert "open for too long" in await answer.text()


async def test_the_form_is_written_in_the_language_that_was_chosen(browsers: Browsers) -> None:
    browser = await browsers()
    headers = {"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5"}
    async with browser.client.get("/console/login", headers=headers) as answer:
        assert "登录" in await answer.text()
    async with browser.client.get("/console/login?locale=es", headers=headers) as answer:
        assert "Contraseña" in await answer.text()
    async with browser.client.get("/console/login", headers=headers) as answer:
        assert "Contraseña" in await answer.text()


async def test_markup_in_a_name_comes_back_as_text(browsers: Browsers) -> None:
    answer = await (await browsers()).form('"><script>alert(1)</script>', "wrong")
    page = await answer.text()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "path",
    ["", "login", "api/me", "api/nothing", "static/desk.js", "static/../routes.py", "ui/en.json"],
)
async def test_every_answer_carries_the_security_headers(browsers: Browsers, path: str) -> None:
    browser = await (await browsers()).sign_in("Ana Ruiz")
    async with browser.client.get(f"/console/{path}") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


async def test_no_page_holds_a_script_or_a_style_of_its_own(browsers: Browsers) -> None:
    browser = await (await browsers()).sign_in("Ana Ruiz")
    for path in ("", "login"):
        page = await (await browser.client.get(f"/console/{path}")).text()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=", page)
        assert not re.search(r"https?://", page)


async def test_signing_in_and_out_and_failing_to_are_in_the_audit_log(
    browsers: Browsers, desk: Desk
) -> None:
    browser = await browsers()
    await browser.form("Ana Ruiz", "wrong")
    await browser.sign_in("Ana Ruiz")
    await browser.post("logout")
    lines = await desk.audit.read()
    assert [each.act for each in lines] == [Act.SIGN_OUT, Act.SIGN_IN, Act.SIGN_IN_FAILED]
    assert {each.staff for each in lines} == {"Ana Ruiz"}


async def test_without_the_store_the_form_says_so(clock: ManualClock) -> None:
    away = Store(f"redis://127.0.0.1:{free_port()}/0")
    async with TestClient(TestServer(make_desk(away, clock).app())) as client:
        answer = await Staffer(client).form("Ana Ruiz")
        assert answer.status == 503
        assert "does not answer" in await answer.text()
    await away.close()


def test_every_role_has_a_name_in_the_console() -> None:
    for language in Languages(("en", "es", "zh"), "en").by_locale.values():
        assert all(language.text(f"role_{role}") for role in Role)
