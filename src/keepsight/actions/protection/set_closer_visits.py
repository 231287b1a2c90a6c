"""Visit a child on a protection plan more often than every child on one."""

from __future__ import annotations

from typing import Any

from keepsight.actions.protection.of_plans import intervals_end
from keepsight.actions.stepping import Around, making
from keepsight.records.protection.visit_interval import INTERVALS, VisitInterval
from keepsight.writing.perform import Wrong

#: The closer the later.
CLOSENESS = [code for code, _ in INTERVALS]


def is_closer(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) visits that are no closer than now: that is a decision of its own."""
    for row in around.all_open("visit_interval"):
        now = VisitInterval.objects.get(pk=row.number)
        if CLOSENESS.index(given["interval_code"]) <= CLOSENESS.index(now.interval_code):
            raise Wrong(
                "That is no closer than now. To visit less often, end the closer visits first.",
                field="interval_code",
            )
        if now.set_on and given["set_on"] < now.set_on:
            raise Wrong("The visits were set closer after this day.", field="set_on")


def the_one_before_ends(around: Around, interval: Any, given: dict[str, Any]) -> None:
    """One order at a time: the wider one ends on the day on which the closer one begins."""
    intervals_end(around, given["set_on"])


SET_CLOSER_VISITS = making(
    VisitInterval,
    check=is_closer,
    then=the_one_before_ends,
    code="set_closer_visits",
    title="Visit a child on a plan more often",
    why="Whoever is worried wants to know more often.",
    needs=("protection_plan",),
    level=30,
)
