"""What the worker for long jobs does every night, without anybody's asking."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LOG = logging.getLogger(__name__)
NAME = "nightly"
WORK = "keepsight.site.nightly.work"
LONDON = ZoneInfo("Europe/London")
#: At this hour in England, when nobody waits for a page.
HOUR = 2


def work() -> list[str]:
    """The job itself; the names of its parts that failed. A fault in one keeps none from the others.

    Of an error only its kind is told: its words may quote a record.
    """
    failed = []
    for name, part in _parts().items():
        try:
            part()
        except Exception as error:
            LOG.error("%s failed at night: %s", name, type(error).__name__)
            failed.append(name)
    return failed


def _parts() -> dict[str, Callable[[], object]]:
    """What is done, in this order, each for a moment of its own: the house's, or the machine's."""
    from keepsight.importers.check_jobs import nightly
    from keepsight.site import nightly_checks, nightly_log
    from keepsight.site.clock import machine_now, now
    from keepsight.site.idle_accounts import close_idle_accounts
    from keepsight.site.morning_mail import send_morning_mail
    from keepsight.writing import drafts, sent_forms

    return {
        "checks of the records": lambda: nightly(now=now()),
        "checks of the data": lambda: nightly_checks.look_and_count(now=now()),
        "idle accounts": lambda: close_idle_accounts(now=machine_now()),
        "old drafts": lambda: drafts.throw_away_old(now=now()),
        "sent forms": lambda: sent_forms.forget_old(now=now()),
        "unusual looks": lambda: nightly_log.note_unusual_looks(now=now()),
        "morning e-mails": lambda: send_morning_mail(now=now()),
        "head of the log": lambda: nightly_log.keep_todays_head(now=machine_now()),
    }


def see_to_it(*, now: datetime) -> None:
    """Have the worker do it every night from the next one on; once, however often it is asked."""
    from django_q.models import Schedule

    first = now.astimezone(LONDON).replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if first <= now:
        first += timedelta(days=1)
    Schedule.objects.get_or_create(
        name=NAME,
        defaults={"func": WORK, "schedule_type": Schedule.DAILY, "next_run": first},
    )
