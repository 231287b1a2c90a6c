"""Agree that a child in care lives with a parent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.care.of_agreeing import agreeing
from keepsight.actions.stepping import asking
from keepsight.kernel.form import Form, Question
from keepsight.records.care.placement_approval import FORM

ASKED = Form(
    sections=(
        *FORM.sections,
        *asking(
            Question(
                "is_before_assessment",
                "Is it before the assessment of the parents is finished?",
                kind="yes_no",
                hint="An emergency: the child is visited every week until the first review",
            ),
        ).sections,
    ),
    since=FORM.since,
)


def in_an_emergency(given: Mapping[str, Any]) -> dict[str, Any]:
    """What cannot wait for the assessment is an emergency."""
    return {"is_emergency": given.get("is_before_assessment")}


APPROVE_PLACEMENT_WITH_PARENTS = agreeing(
    "with_parents",
    "nominated_officer",
    form=ASKED,
    case=in_an_emergency,
    code="approve_placement_with_parents",
    title="Agree to a placement with parents",
    why="The council shares responsibility for a home that a court once found not safe enough.",
    decides="D27",
)
