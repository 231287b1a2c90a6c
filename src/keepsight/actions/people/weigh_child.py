"""Say what a child counts for in a worker's load, where the points added up do not say it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.workforce.child_weight import ChildWeight
from keepsight.writing.perform import Wrong

#: No child is all that a full-time worker has room for, and no weight outlives a year unlooked at.
MOST, A_YEAR = Decimal(50), timedelta(days=366)


def level_then(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The manager's level at that moment, as a decision keeps it."""
    return {"actor_level": around.doing.by.level}


def can_stand(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) points out of all measure, and a last day before the first or over a year on."""
    points: Decimal = given["points"]
    if not 0 <= points <= MOST:
        raise Wrong(f"Give points from 0 to {MOST}.", field="points")
    if points != round(points, 1):
        raise Wrong("Give at most one figure after the point.", field="points")
    since: date = given["started_on"]
    until: date = given["until_on"]
    if until <= since:
        raise Wrong("Choose a day after the first.", field="until_on")
    if until - since > A_YEAR:
        raise Wrong("Look again within a year of the first day.", field="until_on")


WEIGH_CHILD = making(
    ChildWeight,
    also=level_then,
    check=can_stand,
    code="weigh_child",
    title="Weigh the work with this child",
    why="No table of points knows every child; a manager may say otherwise, with the reason.",
    level=40,
)
