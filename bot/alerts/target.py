"""Where an alert can be delivered outside the desk."""

from typing import Protocol

from bot.alerts.alert import Alert
from bot.alerts.mail import Mail, MailServer
from bot.alerts.webhook import Webhook
from bot.settings import Settings


class Target(Protocol):
    """One place; each is tried by itself, so that none waits for another."""

    kind: str
    """For figures and logs: "webhook" or "mail"."""

    @property
    def told(self) -> str:
        """What an operator calls it; no secret."""
        ...

    async def deliver(self, alert: Alert) -> None:
        """Deliver once, within seconds; raises AlertNotDelivered or AlertRefused."""
        ...


def targets(settings: Settings) -> tuple[Target, ...]:
    """Return what is configured: the webhook, and each recipient of mail."""
    found: list[Target] = []
    if settings.alert_webhook:
        secret = settings.alert_webhook_secret
        found.append(
            Webhook(
                settings.alert_webhook.get_secret_value(),
                secret.get_secret_value() if secret else "",
            )
        )
    if settings.alert_smtp_host:
        server = MailServer.of(settings)
        found += [Mail(server, recipient) for recipient in settings.alert_mail_to]
    return tuple(found)
