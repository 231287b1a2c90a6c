"""The morning digest: what waits for each person, by e-mail, in numbers alone and with a link home.

It names no child, no colleague and no place, not even whom it is sent to. It goes to who is in post, has an account
and is not away; what falls to a deputy is counted in the deputy's own. Off unless the council's settings name a mail
server.
"""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction

from keepsight.access.demonstration import demonstration
from keepsight.access.log import audit
from keepsight.access.models import AuditLine
from keepsight.access.staff.to_be_mailed import to_be_mailed
from keepsight.access.viewer import ENGLAND, NotInPost, day_of, viewer_of
from keepsight.boards.morning import Morning, morning_of
from keepsight.law.working_days import working_days_between
from keepsight.pages.words import plural
from keepsight.site.machine import machine

LOG = logging.getLogger(__name__)
#: What stands on the log of each letter, and keeps a second run of a day from sending it again.
SENT = "send_morning_mail"
SUBJECT = "Keepsight: what waits for you today"
LAST = (
    "This e-mail holds no personal data, and must not be answered with any. "
    "Whose these are is told when you sign in."
)


def send_morning_mail(*, now: datetime) -> int:
    """Send it; gives to how many. Nothing on a day that is no working day, to nobody for whom nothing waits.

    Each letter stands on the log, and goes once a day. One that cannot be sent is told of in the machine's log, by
    the kind of fault alone, and keeps no other from going.
    """
    if not settings.SENDS_MAIL or demonstration() is not None or not _is_working_day(now):
        return 0
    sent = 0
    connection, had = get_connection(), _had_today(now)
    for account in to_be_mailed(day_of(now)):
        if account.pk in had:
            continue
        try:
            viewer = viewer_of(account, now=now)
        except NotInPost:
            continue
        if viewer.authority_id is None or not viewer.roles:
            continue
        found = morning_of(viewer, now=now)
        if found.is_nothing:
            continue
        letter = EmailMessage(SUBJECT, body_of(found), to=[account.email], connection=connection)
        try:
            letter.send()
            _note(account.pk, viewer.authority_id, now)
            sent += 1
        except (SMTPException, OSError) as error:
            LOG.error("A morning e-mail could not be sent: %s", type(error).__name__)
    return sent


def _had_today(now: datetime) -> set[int]:
    """The accounts whose letter of the day stands on the log."""
    midnight = now.astimezone(ENGLAND).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = AuditLine.objects.filter(act=SENT, at__gte=midnight)
    return {int(json.loads(about)["account"]) for about in lines.values_list("about", flat=True)}


def _note(account: int, council: int, now: datetime) -> None:
    with transaction.atomic():
        audit.write(
            act=SENT,
            now=now,
            account_id=machine().pk,
            authority_id=council,
            about={"account": account},
            children=(),
        )


def body_of(found: Morning) -> str:
    """The letter: a line a number, the children to be seen before what is late."""
    lines = []
    if found.to_see:
        late = f", {found.visits_overdue:,} of them overdue" if found.visits_overdue else ""
        said = plural(found.to_see, "child", "children")
        lines.append(f"{said} to be seen within 10 working days{late}")
    if found.late:
        of = plural(found.late_children, "child", "children")
        lines.append(f"{plural(found.late, 'thing')} overdue, for {of}")
    if found.no_worker:
        lines.append(f"{plural(found.no_worker, 'child', 'children')} with no worker")
    if found.decisions:
        cover = f", {found.covered:,} of them while you cover" if found.covered else ""
        lines.append(f"{plural(found.decisions, 'decision')} for you to take{cover}")
    for number, one, many in (
        (found.things, "other thing waiting for you", "other things waiting for you"),
        (found.signals, "thing to look at today", "things to look at today"),
        (found.moved, "entry to be moved to another child", "entries to be moved to another child"),
        (found.openings, "record opened for a reason", "records opened for a reason"),
    ):
        if number:
            lines.append(plural(number, one, many))
    listed = "\n".join(f"- {line}" for line in lines)
    return f"This morning:\n\n{listed}\n\n{home_url()}\n\n{LAST}\n"


def home_url() -> str:
    """The address of home, as the council's settings name the house."""
    if settings.CSRF_TRUSTED_ORIGINS:
        return f"{settings.CSRF_TRUSTED_ORIGINS[0].rstrip('/')}/"
    host = next((one for one in settings.ALLOWED_HOSTS if one not in ("*", "")), "localhost")
    return f"https://{host.lstrip('.')}/"


def _is_working_day(now: datetime) -> bool:
    day = day_of(now)
    before = day - timedelta(days=1)
    return int(working_days_between(before.isoformat(), day.isoformat())) == 1
