"""Record a holiday of the council's schools."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from keepsight.actions.reporting.add_bank_holiday import FIRST, LAST
from keepsight.kernel.action import Action
from keepsight.law.council import Span
from keepsight.records.reporting.school_holiday import FORM, SchoolHoliday
from keepsight.writing.perform import Doing, Wrong

#: No school is closed for longer; more days are a slip of the finger.
MOST_DAYS = 100


def run(doing: Doing, given: dict[str, Any]) -> SchoolHoliday:
    """The new holiday. ``given``: title, begins_on, ends_on. One that was taken away is put back."""
    mine = SchoolHoliday.objects.filter(authority_id=doing.by.authority_id)
    standing = mine.filter(called_off_on__isnull=True)
    begin, end = checked(given, standing.values_list("begins_on", "ends_on"))
    doing.touches_everyone = True
    title = given["title"].strip()
    held = mine.filter(begins_on=begin).first()
    if held is None:
        return doing.create(SchoolHoliday, title=title, begins_on=begin, ends_on=end)
    return doing.amend(held, why="put back", title=title, ends_on=end, called_off_on=None)


def checked(given: Mapping[str, Any], others: Iterable[Span]) -> Span:
    """The first and the last day; ``Wrong`` where they cannot stand beside the ``others``.

    A day that is in no holiday twice can be taken away with the one that it is in.
    """
    begin: date = given["begins_on"]
    end: date = given["ends_on"]
    for field, day in (("begins_on", begin), ("ends_on", end)):
        if not FIRST <= day <= LAST:
            raise Wrong(f"Give a day from {FIRST.year} to {LAST.year}.", field)
    if end < begin:
        raise Wrong("The last day comes before the first.", "ends_on")
    if (end - begin).days >= MOST_DAYS:
        raise Wrong(f"A school holiday lasts at most {MOST_DAYS} days.", "ends_on")
    if any(first <= end and begin <= last for first, last in others):
        raise Wrong("Some of these days are in another school holiday already.", "begins_on")
    return begin, end


ADD_SCHOOL_HOLIDAY = Action(
    code="add_school_holiday",
    title="Add a school holiday",
    why="Where a limit counts school days, a holiday moves its date.",
    may="set_limits",
    form=FORM,
    run=run,
)
