"""Decide that a child should be placed for adoption: the agency decision maker, in person."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import (
    early_permanence,
    placement_order_on,
    write_on_all,
)
from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.adoption_decision import AdoptionDecision
from keepsight.records.permanence.decision_papers import DecisionPapers
from keepsight.writing.perform import Wrong


def counts_of_siblings(around: Around, given: dict[str, Any]) -> None:
    """Who is placed with others is one of at least two."""
    together, apart = given.get("siblings_together"), given.get("siblings_apart")
    if given["in_sibling_group"] and together is None and apart is None:
        raise Wrong("Say how many, together or apart.", field="siblings_together")
    if not given["in_sibling_group"] and (apart or (together or 0) > 1):
        raise Wrong(
            "There are brothers and sisters to be adopted, so answer yes.", field="in_sibling_group"
        )
    for field, least in (("siblings_together", 1), ("siblings_apart", 0)):
        if given.get(field) is not None and given[field] < least:
            raise Wrong(f"This is {least} at least.", field=field)
    if given["in_sibling_group"] and (together or 1) + (apart or 0) < 2:
        raise Wrong("With this child alone there is no group.", field="siblings_together")


def of_today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {
        "decided_on": around.doing.today,
        "placement_order_on": placement_order_on(around),
        **early_permanence(around),
    }


def papers_answered(around: Around, decision: Any, given: dict[str, Any]) -> None:
    """The papers that lay before the decision maker have their answer."""
    write_on_all(
        around, "decision_papers", DecisionPapers, "decided", decided_on=around.doing.today
    )


DECIDE_FOR_ADOPTION = making(
    AdoptionDecision,
    also=of_today,
    check=counts_of_siblings,
    then=papers_answered,
    code="decide_for_adoption",
    title="Decide that a child should be placed for adoption",
    why="It changes who a child’s family is for life, so one named person reads it all and answers for it.",
    decides="D30",
    case={"matter": "child"},
    needs=("adoption_plan",),
    bars=("adoption_decision",),
    meets=("T90", "T91A"),
)
