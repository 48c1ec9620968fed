"""Alerts by e-mail, through the clinic's own mail server."""

import asyncio
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime, formataddr

from aiosmtplib import SMTP, SMTPException, SMTPRecipientsRefused, SMTPResponseException

from bot.alerts.alert import Alert
from bot.errors import AlertNotDelivered, AlertRefused, BesideError
from bot.settings import MailSecurity, Settings

TIMEOUT_SECONDS = 10.0
"""For the whole of one attempt, name look-up and handshake too."""
QUIT_SECONDS = 1.0
"""For the farewell: the mail is the server's by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """How mail leaves the house."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    security: MailSecurity
    sender: str
    context: ssl.SSLContext | None

    @classmethod
    def of(cls, settings: Settings) -> "MailServer":
        """Return the server that is configured. Reads the system's certificates."""
        password = settings.alert_smtp_password
        plain = settings.alert_smtp_security is MailSecurity.NONE
        return cls(
            host=settings.alert_smtp_host,
            port=settings.alert_smtp_port,
            user=settings.alert_smtp_user,
            password=password.get_secret_value() if password else "",
            security=settings.alert_smtp_security,
            sender=settings.alert_mail_from,
            context=None if plain else ssl.create_default_context(),
        )

    @property
    def domain(self) -> str:
        return self.sender.rpartition("@")[2]

    def client(self) -> SMTP:
        """Return a client that has not connected yet.

        With STARTTLS a server that does not offer it gets nothing.
        """
        return SMTP(
            hostname=self.host,
            port=self.port,
            username=self.user or None,
            password=self.password or None,
            local_hostname=self.domain,  # else the machine's own name is looked up, which may hang
            timeout=TIMEOUT_SECONDS,
            use_tls=self.security is MailSecurity.TLS,
            start_tls=self.security is MailSecurity.STARTTLS,
            tls_context=self.context,
        )


class Mail:
    """One recipient: a refused address keeps no other from its mail."""

    kind = "mail"

    def __init__(self, server: MailServer, recipient: str) -> None:
        self._server = server
        self._recipient = recipient

    @property
    def told(self) -> str:
        return f"mail to {self._recipient}"

    async def deliver(self, alert: Alert) -> None:
        """Send once; raises AlertNotDelivered, or AlertRefused if it is no use to try again."""
        client = self._server.client()
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                await client.connect()
                await client.send_message(self._message(alert))
            with suppress(SMTPException, OSError):
                async with asyncio.timeout(QUIT_SECONDS):
                    await client.quit()
        except SMTPRecipientsRefused as error:
            raise _answered(error.recipients[0]) from error
        except SMTPResponseException as error:
            raise _answered(error) from error
        except (SMTPException, OSError) as error:  # a time-out and broken TLS are OSErrors too
            raise AlertNotDelivered(type(error).__name__) from error
        finally:
            client.close()

    def _message(self, alert: Alert) -> EmailMessage:
        message = EmailMessage()
        message["From"] = formataddr(("Beside", self._server.sender))
        message["To"] = self._recipient
        message["Subject"] = alert.subject
        message["Date"] = format_datetime(alert.at)
        message["Message-ID"] = f"<{alert.id}@{self._server.domain}>"
        message["Importance"] = "high"
        message["Auto-Submitted"] = "auto-generated"  # no "out of office" in answer
        message.set_content(f"{alert.text}\n")
        return message


def _answered(error: SMTPResponseException) -> BesideError:
    """Return what a server's answer means; 5xx is meant for good. Its words may repeat ours."""
    told = f"{type(error).__name__} {error.code}"
    return AlertRefused(told) if error.code >= 500 else AlertNotDelivered(told)
