"""Make a looked-after child’s care plan, or the next one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.access.record.open_now import last_answers
from keepsight.actions.care.of_episodes import open_rows, said
from keepsight.actions.stepping import Around, making
from keepsight.records.care.care_plan import FORM, CarePlan
from keepsight.writing.perform import Wrong

#: What is asked anew of every plan.
SAID_ANEW = ("started_on", "childs_words", "parents_say")


def of_care(given: Mapping[str, Any]) -> dict[str, Any]:
    """Of the plans that this decision is about it is the care plan."""
    return {"plan": "care"}


def last_version(council: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """The plan that stands is the draft of the next one; its day, and what was said of it, are not."""
    rows = found.get("care_plan", ())
    fields = [one.field for one in FORM.questions if one.field not in SAID_ANEW]
    return last_answers("care_plan", rows[-1].number, fields) if rows else {}


def after_the_last(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a plan that begins before the one that stands."""
    for before in open_rows(around, "care_plan"):
        if before.started_on and given["started_on"] <= before.started_on:
            begun = said(before.started_on)
            raise Wrong(f"The care plan that stands began on {begun}.", field="started_on")


def replaced(around: Around, plan: Any, given: dict[str, Any]) -> None:
    """The plan before ends on the day on which this one begins: a child has one."""
    for before in open_rows(around, "care_plan"):
        around.doing.amend(before, why="another care plan holds", ended_on=given["started_on"])


MAKE_CARE_PLAN = making(
    CarePlan,
    check=after_the_last,
    then=replaced,
    case=of_care,
    first=last_version,
    first_from="From the care plan that stands",
    code="make_care_plan",
    title="Make a care plan",
    why="A child in care without a plan is only away from home.",
    needs=("period_of_care",),
    level=30,
    decides="D15",
    shows={"childs_wishes": "childs_words", "parents_views": "parents_say"},
    meets=("T60",),
)
