"""Forms that were sent, by their token: where the first press of a button led, for the second."""

from __future__ import annotations

from datetime import datetime, timedelta

from keepsight.writing.models import SentForm

#: A page that is still open after so long is not sent again by a slip of the finger.
KNOWN_FOR = timedelta(days=30)


def note_where(token: str, address: str) -> None:
    """Keep where the form led once it was done. Addresses bear references, never names."""
    if token and address:
        SentForm.objects.filter(token=token).update(led_to=address[:500])


def where(token: str, account: int) -> str:
    """Where this person's form led, "" while the first press is not answered yet."""
    found = SentForm.objects.filter(token=token, account_id=account)
    return found.values_list("led_to", flat=True).first() or ""


def forget_old(*, now: datetime) -> int:
    """Every night: tokens that no open page bears any more. Their number."""
    return SentForm.objects.filter(sent_at__lt=now - KNOWN_FOR).delete()[0]
