"""Decide that a child should not be placed for adoption any more: whose decision it was, in person."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import write_on_all
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.permanence.adoption_plan import AdoptionPlan
from keepsight.records.permanence.adoptive_placement import AdoptivePlacement
from keepsight.records.permanence.match import Match

ASKED = asking(
    Question(
        "reversed_reason_code",
        "Why adoption is not the way any more",
        kind="choice",
        choices="ssda903:REASON_PLACED_CEASED",
    ),
    Question(
        "dropped_because", "What happened, and what the plan is now", kind="long_text", most=8_000
    ),
)


def of_today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"reversed_on": around.doing.today}


def all_of_it_ends(around: Around, decision: Any, given: dict[str, Any]) -> None:
    """The plan, a match that is proposed and a placement for adoption end with the decision."""
    day, why = around.doing.today, "the decision for adoption was reversed"
    said = given["dropped_because"]
    write_on_all(around, "adoption_plan", AdoptionPlan, why, dropped_on=day, dropped_because=said)
    write_on_all(around, "match", Match, why, withdrawn_on=day, withdrawn_because=said)
    write_on_all(
        around,
        "adoptive_placement",
        AdoptivePlacement,
        why,
        ended_on=day,
        end_reason_code=given["reversed_reason_code"],
        what_happened=said,
    )


REVERSE_ADOPTION_DECISION = completing(
    "adoption_decision",
    ASKED,
    also=of_today,
    then=all_of_it_ends,
    why_changed="reversed",
    code="reverse_adoption_decision",
    title="Reverse a decision for adoption",
    why="A child for whom no family comes needs another plan, and not the same one for longer.",
    decides="D30",
    undoes_own=True,
    case={"matter": "no_longer", "parents_consent": False},
)
