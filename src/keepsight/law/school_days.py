"""School days: working days that lie in none of the school holidays that a council has recorded.

Where a council has recorded none, every working day is a school day, and is called a working day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from keepsight.law.bank_holidays import last_announcement
from keepsight.law.council import Council, Span
from keepsight.law.working_days import WorkingCalendar, working_calendar

SCHOOL_DAYS = "school_days"


@dataclass(frozen=True, eq=False)
class Calendars:
    """What days are counted by, one by one: those on which people work, and those of schools."""

    working: WorkingCalendar
    school: WorkingCalendar

    def of(self, unit: str) -> WorkingCalendar | None:
        """The calendar by which a unit is counted; None for one that needs none."""
        return {"working_days": self.working, SCHOOL_DAYS: self.school}.get(unit)


def calendars_of(council: Council, known_on: date | None = None) -> Calendars:
    """The calendars of a council, as England's was known on a day (default: now)."""
    known = last_announcement(known_on)
    return Calendars(
        working_calendar(council.holidays, known),
        working_calendar(council.holidays | days_in(council.school_holidays), known),
    )


@lru_cache(maxsize=32)
def days_in(spans: tuple[Span, ...]) -> frozenset[date]:
    """Every day of some spells, first and last included."""
    return frozenset(
        begin + timedelta(days=n) for begin, end in spans for n in range((end - begin).days + 1)
    )
