"""The approval of the carers with whom a child is placed has ended; the fostering service decided it."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_carers import carers_of
from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import around_for, asking
from keepsight.kernel.form import Question
from keepsight.kernel.step import Step
from keepsight.records.care.foster_carer import FosterCarer
from keepsight.writing.perform import Doing, Wrong

ASKED = asking(
    Question(
        "ended_on",
        "When the approval of the foster carers ended",
        kind="date",
        hint="The fostering service’s decision maker ends it, after the panel, or the carers resign",
    ),
    Question("why_ended", "Why the approval of the foster carers ended", "long_text", most=4000),
)


def ended(doing: Doing, given: dict[str, Any]) -> FosterCarer:
    """The household, whose approval has ended; the child stays placed until a move is written down.

    Refuses (``Wrong``) a placement without a named household, and an approval that has ended already.
    """
    carer = carers_of(around_for(END_FOSTER_CARER, doing, given))
    if carer.ended_on is not None:
        raise Wrong(f"Their approval ended on {said_day(carer.ended_on)}.", field="ended_on")
    values = {one.field: given[one.field] for one in ASKED.questions}
    return doing.amend(carer, why="the approval ended", **values)


END_FOSTER_CARER = Step(
    code="end_foster_carer",
    title="Record that the approval of a child’s foster carers ended",
    why="A child with carers whom nobody approves any more has to move.",
    may="write_notes",
    form=ASKED,
    run=ended,
    record="FosterCarer",
    needs=("placement",),
    level=40,
)
