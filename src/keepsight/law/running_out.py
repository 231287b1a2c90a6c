"""The day on which what the law allows is up: for one thing on one day, where no clock is wanted."""

from __future__ import annotations

from datetime import date, timedelta

from keepsight.law.due_dates import EPOCH, LAW_ALONE, day_after
from keepsight.law.rules import limit
from keepsight.law.school_days import calendars_of


def runs_out(key: str, began: date) -> date | None:
    """The last day of a limit that began on a day; None where no law was in force then."""
    version = limit(key).on(began)
    if version is None:
        return None
    number = day_after((began - EPOCH).days, version.number, version.unit, calendars_of(LAW_ALONE))
    return EPOCH + timedelta(days=number)
