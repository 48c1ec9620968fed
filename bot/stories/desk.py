"""Staff in a story: the console's own HTTP interface, as a browser uses it."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import aiohttp

from bot.errors import BesideError, NotSignedIn

Case = Mapping[str, Any]
SignIn = Callable[[], Awaitable[str]]
"""Returns the cookie of a new session."""

_TOKEN = re.compile(r'name="token" value="([^"]+)"')


class DeskRefused(BesideError):
    """The console refused what staff wanted to do; names the status and what it said."""

    code = "desk_refused"


@dataclass(kw_only=True)
class Desk:
    """Somebody of the staff at the console; signs in anew when a session is over."""

    url: str
    session: aiohttp.ClientSession
    sign_in: SignIn
    _cookie: str = ""
    _csrf: str = ""

    async def case_of(self, conversation: str) -> Case:
        """Return a conversation's record and transcript, and its escalation or None."""
        found = await self._get(f"conversations/{conversation}")
        escalation = found["conversation"]["escalation"]
        if not escalation:
            return await self._with_closed(found, conversation)
        return await self._get(f"escalations/{escalation}")

    async def claim(self, escalation: str) -> None:
        await self._post(f"escalations/{escalation}/claim")

    async def say(self, escalation: str, text: str) -> None:
        await self._post(f"escalations/{escalation}/say", {"id": str(uuid4()), "text": text})

    async def hand_back(self, escalation: str) -> None:
        await self._post(f"escalations/{escalation}/hand-back")

    async def close(self, escalation: str, outcome: str) -> None:
        await self._post(f"escalations/{escalation}/close", {"outcome": outcome})

    async def _with_closed(self, found: Case, conversation: str) -> Case:
        """Look for a case that is closed: the conversation's record no longer names it."""
        queue = await self._get("queue")
        rows = [row for row in queue["closed"] if row["conversation"] == conversation]
        if not rows:
            return found
        return await self._get(f"escalations/{rows[0]['id']}")

    async def _get(self, path: str) -> Case:
        return await self._ask("GET", path)

    async def _post(self, path: str, body: Mapping[str, Any] | None = None) -> Case:
        return await self._ask("POST", path, dict(body or {}))

    async def _ask(self, method: str, path: str, body: Any = None) -> Case:
        for _ in range(2):
            if not self._cookie:
                await self._begin()
            headers = {"Cookie": self._cookie, "X-CSRF-Token": self._csrf, "Origin": self.url}
            address = f"{self.url}/console/api/{path}"
            async with self.session.request(method, address, json=body, headers=headers) as answer:
                if answer.status == 200:
                    return dict(await answer.json())
                if answer.status != 401:
                    raise DeskRefused(f"{path.split('/')[-1]}: {answer.status}")
                self._cookie = ""
        raise NotSignedIn("the console does not take the story's account")

    async def _begin(self) -> None:
        self._cookie = await self.sign_in()
        headers = {"Cookie": self._cookie}
        async with self.session.get(f"{self.url}/console/api/me", headers=headers) as answer:
            if answer.status != 200:
                raise NotSignedIn("the console does not take the story's account")
            self._csrf = (await answer.json())["csrf"]


async def sign_in_by_form(
    session: aiohttp.ClientSession, url: str, name: str, password: str
) -> str:
    """Sign in as a browser does; returns the session's cookie. Raises NotSignedIn."""
    async with session.get(f"{url}/console/login") as page:
        found = _TOKEN.search(await page.text())
        cookies = "; ".join(f"{each.key}={each.value}" for each in page.cookies.values())
    if found is None:
        raise NotSignedIn(f"{url}/console/login shows no form to sign in")
    form = {"name": name, "password": password, "token": found[1]}
    headers = {"Cookie": cookies, "Origin": url}
    login = session.post(f"{url}/console/login", data=form, headers=headers, allow_redirects=False)
    async with login as answer:
        kept = [c for c in answer.cookies.values() if c.value and not c.key.endswith("login")]
    if answer.status != 303 or not kept:
        raise NotSignedIn(f"{url} does not take this name and password")
    return f"{kept[0].key}={kept[0].value}"
