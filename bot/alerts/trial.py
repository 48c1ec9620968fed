"""`beside alerts test`: one alert to every target, once, and what became of it."""

import asyncio
from dataclasses import dataclass

from bot.alerts.alert import Alert, Writer
from bot.alerts.target import Target, targets
from bot.clock import Clock
from bot.errors import AlertNotDelivered, AlertRefused
from bot.render import Renderer, load_pack
from bot.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a test at one target."""

    target: str
    delivered: bool
    told: str


async def try_all(settings: Settings, clock: Clock) -> list[Result]:
    """Return what happened at each target, in their order; none if nothing is configured."""
    locale = settings.default_locale
    writer = Writer(Renderer([load_pack(locale)]), locale, settings.public_url)
    alert = writer.test(clock.now())
    return list(await asyncio.gather(*(_try(each, alert) for each in targets(settings))))


async def _try(target: Target, alert: Alert) -> Result:
    try:
        await target.deliver(alert)
    except (AlertNotDelivered, AlertRefused) as error:
        return Result(target=target.told, delivered=False, told=f"not delivered ({error})")
    return Result(target=target.told, delivered=True, told="delivered")
