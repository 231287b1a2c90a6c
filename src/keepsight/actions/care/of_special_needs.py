"""What an education, health and care plan came from, and how its steps are answered."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around
from keepsight.records.care.ehc_request import EhcRequest

#: As the dataset codes it.
YES = "Y"
OUTCOMES = ((YES, "Yes"), ("N", "No"), ("W", "It was withdrawn before it was decided"))


def request_of_plan(around: Around) -> EhcRequest | None:
    """The request that led to the plan; None where another system sent the plan alone."""
    assessment: Any = around.rows["ehc_plan"].assessment
    return assessment.request if assessment else None
