"""The address in an alert outside the desk opens the case it is about."""

import pytest
from playwright.async_api import Page, expect

from tests.console_desk import Desk
from tests.web.test_console import address, desk, page, seed, sign_in

__all__ = ("address", "desk", "page")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(60),
    pytest.mark.asyncio(loop_scope="module"),
]


async def test_address_of_an_alert_opens_its_case_and_no_other_does_harm(
    page: Page,
    desk: Desk,
    address: str,
) -> None:
    await seed(desk)
    await sign_in(page, address)
    (high,) = [
        each
        for each in await desk.escalations.queue()
        if each.evidence[0:1] and "driving" in each.evidence[0].text
    ]
    await page.goto("about:blank")
    await page.goto(f"{address}#{high.id}")
    await expect(page.locator(".log mark")).to_contain_text("don't want to be alive any more")
    await page.goto("about:blank")
    await page.goto(f"{address}#nothing-of-the-kind")
    await expect(page.locator(".row .level").first).to_have_text("Imminent")
    await expect(page.locator(".log mark")).to_have_count(0)
