"""The composition root: builds every part and hands each what it needs. Nothing else does.

`build` makes the application; its parts start and stop with it, in this order: the event loop's
signals, the workers, the spool's replay and the timers.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import structlog
from aiohttp import web

from bot.alerts.alert import Writer
from bot.alerts.outside import Outside
from bot.alerts.target import targets
from bot.channels.chat_api import PATH, ChatApi
from bot.channels.hub import Hub
from bot.channels.web import WebChannel
from bot.clock import Clock, SystemClock
from bot.console.routes import setup_console
from bot.crisis import Crisis
from bot.dialogue import Dialogue
from bot.errors import StoreUnavailable
from bot.gate import Gate
from bot.guards import Guards
from bot.metrics import Metrics
from bot.offline import Offline
from bot.pages import Pages
from bot.patience import Patience
from bot.render import Renderer
from bot.replies import Replies
from bot.resources import Resources
from bot.settings import Settings
from bot.store.audit import Audit
from bot.store.escalations import Escalations
from bot.store.events import Events
from bot.store.inbox import Inbox
from bot.store.patients import Patients
from bot.store.redis import Store
from bot.store.sessions import Sessions
from bot.store.spool import Spool
from bot.store.staff import Staff
from bot.store.threads import Threads
from bot.store.timers import TimerStore
from bot.store.transcript import Transcript
from bot.tasks import stop
from bot.timers import Timers
from bot.turn import Turn
from bot.waiting import Waiting
from bot.welcome import Welcome
from bot.worker import Worker

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Service:
    """The parts that run for as long as the application does."""

    store: Store
    inbox: Inbox
    hub: Hub
    worker: Worker
    offline: Offline
    timers: Timers


SERVICE = web.AppKey("service", Service)


def build(
    settings: Settings, *, clock: Clock | None = None, resources: Resources | None = None
) -> web.Application:
    """Return the service as an application; `resources` spares reading them again.

    Raises ConfigurationError if a language, the helplines or a lexicon cannot be read.
    """
    clock = clock or SystemClock()
    read = resources or Resources.load(settings)
    renderer = Renderer(read.packs.values())
    store = Store(settings.redis_url)
    transcript, patients, events = Transcript(store), Patients(store), Events(store)
    waiting = Waiting(renderer)
    escalations = Escalations(store, clock, waiting)
    welcome = Welcome(settings, renderer, read.helplines, clock)
    hub = Hub(transcript, patients, events, welcome)
    spool = Spool(settings.state_dir / "spool", store.codec)
    replies = Replies(renderer, clock)
    crisis = Crisis(
        protocol=read.protocol,
        answers=read.answers,
        welcome=welcome,
        replies=replies,
        languages=renderer.packs,
        clock=clock,
    )
    offline = Offline(
        crisis=crisis, delivery=hub, spool=spool, transcript=transcript, patients=patients
    )
    guards = Guards(read.assessor, read.reviewer)
    dialogue = Dialogue(settings.rasa_url)
    metrics = Metrics(hub, spool)
    audit = Audit(store, clock)
    gate = Gate(guards=guards, welcome=welcome, audit=audit, count=metrics.blocked)
    patience = Patience(settings.workers)
    turn = Turn(
        settings=settings,
        clock=clock,
        guards=guards,
        commands=read.commands,
        notice=read.notice,
        crisis=crisis,
        dialogue=dialogue,
        gate=gate,
        renderer=renderer,
        replies=replies,
        transcript=transcript,
        events=events,
        offline=offline,
        patience=patience,
    )
    inbox = Inbox(store)
    outside = Outside(
        clock=clock,
        targets=targets(settings),
        writer=Writer(renderer, settings.default_locale, settings.public_url),
        count=metrics.alert,
    )
    channel = WebChannel(
        patients=patients,
        inbox=inbox,
        hub=hub,
        turn=turn,
        patience=patience,
        offline=offline,
        welcome=welcome,
        clock=clock,
        origins=settings.origins,
    )

    app = web.Application(client_max_size=64 * 1024)
    app[SERVICE] = Service(
        store=store,
        inbox=inbox,
        hub=hub,
        worker=Worker(inbox, metrics.timed(turn.handle), limit=settings.workers),
        offline=offline,
        timers=Timers(
            clock=clock,
            timers=TimerStore(store),
            escalations=escalations,
            events=events,
            outside=outside,
            patients=patients,
            transcript=transcript,
            crisis=crisis,
        ),
    )
    Pages(settings=settings, renderer=renderer, store=store, dialogue=dialogue, spool=spool).add_to(
        app
    )
    app.router.add_get("/chat/ws", channel.handle)
    if settings.chat_api_token is not None:
        chat_api = ChatApi(
            token=settings.chat_api_token.get_secret_value(),
            patients=patients,
            inbox=inbox,
            turn=turn,
            patience=patience,
            offline=offline,
            transcript=transcript,
            threads=Threads(store),
            welcome=welcome,
            clock=clock,
        )
        app.router.add_post(PATH, chat_api.handle)
    app.router.add_get("/metrics", metrics.page)
    staff = Staff(store, clock)
    setup_console(
        app,
        settings=settings,
        clock=clock,
        escalations=escalations,
        transcript=transcript,
        patients=patients,
        events=events,
        staff=staff,
        sessions=Sessions(store, clock, staff),
        audit=audit,
    )
    app.cleanup_ctx.append(guards.running)
    app.cleanup_ctx.append(dialogue.session)
    app.cleanup_ctx.append(outside.running)
    app.cleanup_ctx.append(_running)
    app.on_shutdown.append(_close_sockets)
    return app


async def _running(app: web.Application) -> AsyncIterator[None]:
    """Run the parts in the background; stop taking messages first, let go of the store last."""
    service = app[SERVICE]
    await service.offline.load()
    worker = asyncio.create_task(_named("worker", service.worker.run()))
    others = [
        asyncio.create_task(_named("signals", service.hub.run())),
        asyncio.create_task(_named("spool", service.offline.run())),
        asyncio.create_task(_named("timers", service.timers.run())),
    ]
    with suppress(StoreUnavailable):
        await service.inbox.make_group()
    yield
    service.worker.stop()
    await worker
    await stop(others)
    await service.store.close()


async def _named(part: str, work: Coroutine[Any, Any, None]) -> None:
    """Run a part; its end by an error ends the process, so that whoever watches starts it anew."""
    try:
        await work
    except asyncio.CancelledError:
        raise
    except BaseException:
        log.critical("part ended", part=part, exc_info=True)
        os.kill(os.getpid(), signal.SIGTERM)
        raise


async def _close_sockets(app: web.Application) -> None:
    await app[SERVICE].hub.close()


async def serve(settings: Settings, on_start: Callable[[str], None]) -> None:
    """Run the service until SIGTERM or SIGINT; `on_start` hears the address."""
    runner = web.AppRunner(
        build(settings), handle_signals=False, access_log=None, shutdown_timeout=2.0
    )
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.host, settings.port)
        await site.start()
        host, port = runner.addresses[0][:2]
        on_start(f"http://{host}:{port}")
        await ended.wait()
    finally:
        await runner.cleanup()
