"""End a protection plan of itself: the young person is 18, has died, or has left the country."""

from __future__ import annotations

from typing import Any

from keepsight.actions.protection.of_plans import what_ends_with_it
from keepsight.actions.stepping import Around, completing
from keepsight.delegation.answers import AGE, with_known
from keepsight.records.protection.protection_plan import FORM
from keepsight.writing.perform import Wrong

ADULT_AT = 18


def is_so(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) an end that the record itself denies: only a conference ends any other plan."""
    child, reason = around.child, given["end_reason_code"]
    if reason == "died" and child.died_on is None:
        raise Wrong("No day of death is on file for this child.", field="end_reason_code")
    if reason != "eighteen":
        return
    age = with_known({}, born_on=child.born_on, day=given["ended_on"]).get(AGE)
    if age is None or age < ADULT_AT:
        raise Wrong("The young person is not 18 on this day.", field="ended_on")


def over(around: Around, plan: Any, given: dict[str, Any]) -> None:
    """Closer visits and open actions end with the plan."""
    what_ends_with_it(around, given["ended_on"])


END_PLAN = completing(
    "protection_plan",
    FORM,
    check=is_so,
    then=over,
    why_changed="ended of itself",
    code="end_plan",
    title="End a protection plan without a conference: 18, died or left the country",
    why="Only a conference ends a plan, but for what no conference can change.",
    level=40,
)
