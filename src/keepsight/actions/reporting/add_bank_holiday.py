"""Add a one-off bank holiday that the house does not know of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.kernel.action import Action
from keepsight.law.bank_holidays import bank_holidays
from keepsight.records.reporting.council_holiday import FORM, CouncilHoliday
from keepsight.writing.perform import Doing, Wrong

#: Days are proclaimed a year or two ahead; another is a slip of the finger.
FIRST, LAST = date(2010, 1, 1), date(2060, 12, 31)


def run(doing: Doing, given: dict[str, Any]) -> CouncilHoliday:
    """The new holiday. ``given``: day_on, why. One that was called off is put back."""
    day = checked(given)
    doing.touches_everyone = True
    held = CouncilHoliday.objects.filter(authority_id=doing.by.authority_id, day_on=day).first()
    if held is None:
        return doing.create(CouncilHoliday, day_on=day, why=given["why"].strip())
    if held.called_off_on is None:
        raise Wrong("This day has been added already.", "day_on")
    return doing.amend(held, why="put back", called_off_on=None)


def checked(given: Mapping[str, Any]) -> date:
    """The day; ``Wrong`` where it is no working day anyway, or far from any year that is counted."""
    day: date = given["day_on"]
    if not FIRST <= day <= LAST:
        raise Wrong(f"Give a day from {FIRST.year} to {LAST.year}.", "day_on")
    if day.weekday() >= 5:
        raise Wrong("That is a Saturday or Sunday, which does not count anyway.", "day_on")
    if day in bank_holidays(day.year, day.year):
        raise Wrong("That is a bank holiday already.", "day_on")
    return day


ADD_BANK_HOLIDAY = Action(
    code="add_bank_holiday",
    title="Add a one-off bank holiday",
    why="A day proclaimed last week moves dates today.",
    may="set_limits",
    form=FORM,
    run=run,
)
