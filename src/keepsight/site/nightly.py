"""What the worker for long jobs does every night, without anybody's asking."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

NAME = "nightly"
WORK = "keepsight.site.nightly.work"
LONDON = ZoneInfo("Europe/London")
#: At this hour in England, when nobody waits for a page.
HOUR = 2


def work() -> None:
    """The job itself."""
    from keepsight.importers.check_jobs import nightly
    from keepsight.site.clock import now

    nightly(now=now())


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
