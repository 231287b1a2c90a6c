"""Take away a school holiday that was added."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Section
from keepsight.records.reporting.school_holiday import SchoolHoliday
from keepsight.writing.perform import Doing, Wrong

FORM = Form(sections=(Section("", ()),))


def run(doing: Doing, given: dict[str, Any]) -> SchoolHoliday:
    """The holiday, called off today. ``given``: number, of its record."""
    mine = SchoolHoliday.objects.filter(authority_id=doing.by.authority_id, pk=given["number"])
    held = mine.filter(called_off_on__isnull=True).first()
    if held is None:
        raise Wrong("This holiday has been taken away already.")
    doing.touches_everyone = True
    return doing.amend(held, why="called off", called_off_on=doing.today)


CALL_OFF_SCHOOL_HOLIDAY = Action(
    code="call_off_school_holiday",
    title="Take a school holiday away again",
    why="A slip of the finger must not move a child’s date for good.",
    may="set_limits",
    form=FORM,
    run=run,
)
