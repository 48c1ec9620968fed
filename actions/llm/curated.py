"""The curated library: the topic is recognised, the words are the locale's own."""

from actions.llm import Draft
from actions.topics import topic

NEUTRAL = "neutral"


class CuratedLibrary:
    """Names the reply to what is talked about; the words are in `locales/*/companion.ftl`."""

    async def reply(self, text: str, locale: str) -> Draft:
        return Draft(key=f"companion_{topic(text, locale) or NEUTRAL}")
