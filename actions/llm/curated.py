"""The curated library: the topic is recognised, the words are the locale's own."""

from actions.topics import topic

NEUTRAL = "neutral"


class CuratedLibrary:
    """Names the reply to what is talked about; the words are in `locales/*/companion.ftl`."""

    def key(self, text: str, locale: str) -> str:
        """Return the key of the reply to `text`, which is in the language `locale`."""
        return f"companion_{topic(text, locale) or NEUTRAL}"
