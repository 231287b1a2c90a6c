"""Agree that a child in care goes abroad, or has a passport."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.law.running_out import runs_out
from keepsight.records.care.foreign_travel import ForeignTravel
from keepsight.writing.perform import Wrong

JOURNEY = "travel"


def there_and_back(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a journey without its days, or of which the child is back before it begins."""
    leaves, returns = given.get("leaves_on"), given.get("returns_on")
    if given["matter_code"] == JOURNEY:
        for field, day in (("leaves_on", leaves), ("returns_on", returns)):
            if day is None:
                raise Wrong("Say when: for how long it is decides who must agree.", field=field)
    if leaves and returns and returns < leaves:
        raise Wrong("The child cannot be back before leaving.", field="returns_on")


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """On the day of the decision."""
    return {"agreed_on": around.doing.today}


def how_long(given: Mapping[str, Any]) -> dict[str, Any]:
    """The decision asks for what, and whether for a month or longer; both are answered already."""
    leaves, returns = given.get("leaves_on"), given.get("returns_on")
    month = runs_out("care.foreign_travel", leaves) if leaves else None
    is_long = bool(month and returns and returns >= month)
    return {"matter": given.get("matter_code") or "", "is_over_a_month": is_long}


ALLOW_FOREIGN_TRAVEL = making(
    ForeignTravel,
    also=today,
    check=there_and_back,
    case=how_long,
    code="allow_foreign_travel",
    title="Agree to a journey abroad or a passport",
    why="A child in care goes on holiday as other children do, and nobody takes a child away unseen.",
    needs=("period_of_care",),
    level=30,
    decides="D36",
    shows={"childs_wishes": "childs_words", "parents_views": "parents_say"},
)
