"""The whole system, and patients who write to it."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import ClientSession
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from bot.clock import SystemClock
from bot.store.escalations import Escalations
from bot.store.redis import Store
from tests.fakes import PlainAnnouncer
from tests.system.patient import Patient
from tests.system.whole import System, running

Comes = Callable[..., Awaitable[Patient]]


@pytest.fixture
def system(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> System:
    """The session's one system, with every part running."""
    return running(request.config, tmp_path_factory)


@pytest.fixture
async def store(system: System) -> AsyncIterator[Store]:
    """The system's Redis, to look into, also right after it was away."""
    store = Store(system.redis_url)
    store.redis.set_retry(Retry(NoBackoff(), 3))
    yield store
    await store.close()


@pytest.fixture
async def patient(system: System, store: Store) -> AsyncIterator[Comes]:
    """Open a page: `await patient()`, `await patient("es-MX", stays=True)`."""
    async with ClientSession() as http:
        pages: list[Patient] = []

        async def come(locale: str = "en", **more: object) -> Patient:
            url = str(more.pop("url", system.url))
            page = Patient(http, url, store, locale=locale, **more)  # type: ignore[arg-type]
            pages.append(page)
            return await page.come()

        yield come
        for page in pages:
            await page.leave()


@pytest.fixture
def escalations(store: Store) -> Escalations:
    """What staff do, from beside the console."""
    return Escalations(store, SystemClock(), PlainAnnouncer())
