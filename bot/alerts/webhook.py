"""Alerts to an address of the clinic's choice: a pager service, a chat, a gateway for messages."""

import hmac
import json
from hashlib import sha256

import aiohttp

from bot.alerts.alert import Alert
from bot.errors import AlertNotDelivered, AlertRefused

TIMEOUT_SECONDS = 10.0
"""For the whole of one attempt, name look-up and handshake too."""
SIGNATURE = "X-Beside-Signature"
"""`sha256=` and the HMAC of the body in hexadecimal, as GitHub and others write it."""
DELIVERY = "X-Beside-Delivery"
PASSING = frozenset({408, 425, 429})
"""Refusals (4xx) that may be none a moment later."""


class Webhook:
    """Posts each alert as JSON: its facts, its text, its id and its time."""

    kind = "webhook"
    told = "webhook"  # its address is often itself the secret

    def __init__(self, url: str, secret: str) -> None:
        self._url = url
        self._secret = secret.encode()

    async def deliver(self, alert: Alert) -> None:
        """Post once; raises AlertNotDelivered, or AlertRefused if it is no use to try again."""
        body = _body(alert)
        headers = {"Content-Type": "application/json", DELIVERY: alert.id, "User-Agent": "Beside"}
        if self._secret:
            headers[SIGNATURE] = f"sha256={hmac.new(self._secret, body, sha256).hexdigest()}"
        try:
            # A session of its own: alerts are minutes apart, and no kept connection can be stale.
            async with (
                aiohttp.ClientSession(timeout=_timeout()) as session,
                session.post(
                    self._url, data=body, headers=headers, allow_redirects=False
                ) as response,
            ):
                _check(response.status)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise AlertNotDelivered(type(error).__name__) from error


def _timeout() -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)


def _body(alert: Alert) -> bytes:
    content = {
        **alert.facts,
        "id": alert.id,
        "at": alert.at.isoformat(),
        "text": f"{alert.subject}\n\n{alert.text}",
    }
    return json.dumps(content, ensure_ascii=False).encode()


def _check(status: int) -> None:
    if 200 <= status < 300:
        return
    if 300 <= status < 500 and status not in PASSING:
        raise AlertRefused(f"status {status}")
    raise AlertNotDelivered(f"status {status}")
