"""Agreeing to a placement: the decision is of today, and is kept until the child has moved in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question
from keepsight.kernel.step import Step
from keepsight.records.care.placement import Placement
from keepsight.records.care.placement_approval import FORM, PlacementApproval

#: What was looked for first: asked where a child goes far away, or where no child should be.
TRIED = Question(
    "tried",
    "What was looked for first, nearer or more fitting, and what each said",
    kind="long_text",
    most=4000,
    means="placement_approval.tried",
)
Which = Callable[[Around, dict[str, Any]], Placement | None]


def agreeing(
    kind: str, by: str, *, form: Form = FORM, which: Which | None = None, **said: Any
) -> Step:
    """A step in which somebody agrees to a kind of placement ("secure").

    ``by``: who the law says agrees. ``which``: the placement that stands already, where it is of that; else
    it is for one to come. ``said``: the other fields of the step. Each shows what the child wishes.
    """
    shows = {"childs_wishes": "childs_words", **said.pop("shows", {})}

    def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
        return {
            "approved_on": around.doing.today,
            "kind_code": kind,
            "by_code": by,
            "placement": which(around, given) if which else None,
        }

    return making(PlacementApproval, form, also=today, level=30, shows=shows, **said)
