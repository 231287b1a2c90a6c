"""Whether an education, health and care assessment is made."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_special_needs import OUTCOMES, YES
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.care.ehc_assessment import EhcAssessment

ASKED = asking(
    Question("outcome_on", "When the request was decided", kind="date"),
    Question("outcome_code", "Is there an assessment?", kind="choice", choices=OUTCOMES),
)


def goes_on(around: Around, request: Any, given: dict[str, Any]) -> None:
    """Where it is agreed, the assessment begins on that day."""
    if given["outcome_code"] == YES:
        around.doing.create(
            EhcAssessment,
            person_id=around.child.pk,
            request=request,
            started_on=given["outcome_on"],
        )


DECIDE_EHC_REQUEST = completing(
    "ehc_request",
    ASKED,
    then=goes_on,
    why_changed="decided",
    code="decide_ehc_request",
    title="Record what came of a request for an assessment of special needs",
    why="Within six weeks a family knows.",
)
