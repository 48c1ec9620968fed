"""What the desk shows: the queue with the lists below it, and one conversation with its case."""

from bot.clock import Clock
from bot.console import views
from bot.errors import UnknownConversation
from bot.model import Conversation
from bot.store.escalations import Escalations, Watched
from bot.store.patients import Patients
from bot.store.transcript import Transcript

CLOSED_SHOWN = 20
WATCHED_SHOWN = 20
ENTRIES_SHOWN = 500


class Board:
    """Reads the store for the desk; every method raises StoreUnavailable when it is away."""

    def __init__(
        self, clock: Clock, escalations: Escalations, transcript: Transcript, patients: Patients
    ) -> None:
        self._clock = clock
        self._escalations = escalations
        self._transcript = transcript
        self._patients = patients

    async def queue(self) -> views.View:
        """Return the queue in the order in which to take it, the watch list, and what is done."""
        rows = await self._escalations.queue()
        closed = await self._escalations.recent_closed(CLOSED_SHOWN)
        watched = await self._escalations.watch(limit=WATCHED_SHOWN)
        return {
            "now": self._clock.now().isoformat(),
            "rows": [views.queue_row(each) for each in rows],
            "watch": [view for each in watched if (view := await self._watched(each))],
            "closed": [views.queue_row(each) for each in closed],
        }

    async def escalation(self, escalation: str) -> views.View:
        """Return a case: the escalation and its conversation; raises UnknownEscalation."""
        found = await self._escalations.get(escalation)
        record = await self._patients.get(found.conversation)
        return {"escalation": views.case(found), **views.patient(record)}

    async def conversation(self, conversation: str) -> views.View:
        """Return a conversation that has no escalation; raises UnknownConversation."""
        record = await self._patients.get(conversation)
        return {"escalation": None, **views.patient(record)}

    async def case(self, escalation: str, conversation: str) -> views.View:
        """Return the case of an escalation, or of a conversation if there is none."""
        if escalation:
            return await self.escalation(escalation)
        return await self.conversation(conversation)

    async def transcript(self, conversation: str, after: str = "") -> list[views.View]:
        """Return the last entries of a conversation, or the next ones after an id."""
        entries = await self._transcript.read(conversation, after=after, limit=ENTRIES_SHOWN)
        return [views.entry(each) for each in entries]

    async def _watched(self, watched: Watched) -> views.View | None:
        record = await self._find(watched.conversation)
        if record is None or record.escalation:
            return None
        return {**views.conversation(record), "since": watched.since.isoformat()}

    async def _find(self, conversation: str) -> Conversation | None:
        try:
            return await self._patients.get(conversation)
        except UnknownConversation:
            return None
