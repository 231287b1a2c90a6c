"""Make the first pathway plan, with the assessment of needs as its draft."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import refuse_own_adviser
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.pathway_plan import PathwayPlan


def planned_on(around: Around, plan: Any, given: dict[str, Any]) -> None:
    """The assessment has its plan."""
    assessment = around.rows["needs_assessment"]
    around.doing.amend(assessment, why="a pathway plan was made", planned_on=given["made_on"])


def as_first(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"is_review": False}


MAKE_PATHWAY_PLAN = making(
    PathwayPlan,
    check=refuse_own_adviser,
    also=as_first,
    then=planned_on,
    from_age=15,
    code="make_pathway_plan",
    title="Make a pathway plan",
    why="The way out of care, in my own words.",
    needs=("needs_assessment",),
    bars=("pathway_plan",),
    carries="needs_assessment",
    meets=("T101A",),
    for_closed=True,
)
