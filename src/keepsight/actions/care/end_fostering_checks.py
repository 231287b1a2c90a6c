"""The checks and references of a household that wants to foster are complete (stage one)."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.care.foster_application import STAGE_ONE
from keepsight.writing.perform import Doing


def ends_with_no(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    """Who is not suitable goes no further, from that day."""
    return {"withdrawn_on": given["checked_on"]} if given["checks_code"] == "not_suitable" else {}


END_FOSTERING_CHECKS = turning(
    "foster_application",
    asking(
        Question("checked_on", "When the checks and references were complete", kind="date"),
        Question("checks_code", "What the checks come to", kind="choice", choices=STAGE_ONE),
        Question(
            "checks_found",
            "What the checks and references say",
            kind="long_text",
            hint="Of everyone in the household of 18 or over: the barring service, health, references, "
            "the council where they live",
            most=8_000,
        ),
    ),
    also=ends_with_no,
    code="end_fostering_checks",
    title="Record the checks and references",
    why="Of everyone in a house in which a child is to sleep the same is asked.",
    may="keep_adopters",
    bars=("checked_on",),
)
