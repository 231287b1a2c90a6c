"""An education, health and care assessment ends, with a plan or without."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_special_needs import OUTCOMES, YES
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.care.ehc_plan import EhcPlan

ASKED = asking(
    Question("outcome_on", "When it was decided whether there is a plan", kind="date"),
    Question("outcome_code", "Is there a plan?", kind="choice", choices=OUTCOMES),
    Question(
        "exceptions",
        "Did an exception to the twenty weeks apply?",
        kind="choice",
        choices=(("0", "No"), ("1", "Yes")),
    ),
)


def plan_begins(around: Around, assessment: Any, given: dict[str, Any]) -> None:
    """Where there is a plan, it begins on that day."""
    if given["outcome_code"] == YES:
        around.doing.create(
            EhcPlan,
            person_id=around.child.pk,
            assessment=assessment,
            started_on=given["outcome_on"],
        )


FINISH_EHC_ASSESSMENT = completing(
    "ehc_assessment",
    ASKED,
    then=plan_begins,
    why_changed="finished",
    code="finish_ehc_assessment",
    title="Finish an education, health and care assessment",
    why="What came of the request.",
)
