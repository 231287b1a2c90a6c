"""A court makes the adoption order."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import placement_order_on, write_on_all
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.permanence.adoption_plan import AdoptionPlan
from keepsight.records.permanence.adoptive_placement import AdoptivePlacement
from keepsight.records.permanence.early_permanence import EarlyPermanence

ASKED = asking(
    Question("ordered_on", "When the court made the adoption order", kind="date"),
)

#: As the dataset words the kind of order.
ADOPTION = "Adoption"


def as_adoption(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"order_code": ADOPTION, "placement_order_on": placement_order_on(around)}


def is_home(around: Around, decision: Any, given: dict[str, Any]) -> None:
    """The plan is fulfilled, and the placement is the child's home."""
    day, why = given["ordered_on"], "adopted"
    write_on_all(around, "adoption_plan", AdoptionPlan, why, fulfilled_on=day)
    write_on_all(around, "adoptive_placement", AdoptivePlacement, why, adopted_on=day)
    write_on_all(
        around, "early_permanence", EarlyPermanence, why, ended_on=day, what_became="Adopted"
    )


RECORD_ADOPTION_ORDER = completing(
    "adoption_decision",
    ASKED,
    also=as_adoption,
    then=is_home,
    why_changed="adopted",
    code="record_adoption_order",
    title="Record the adoption order",
    why="From now on this is the child’s family, and the record before it is sealed.",
    level=30,
    needs=("adoptive_placement",),
)
