"""Agree that a child in care lives with a parent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.care.placement_approval import FORM, PlacementApproval

ASKED = Form(
    sections=(
        *FORM.sections,
        Section(
            "",
            (
                Question(
                    "is_before_assessment",
                    "Is it before the assessment of the parents is finished?",
                    kind="yes_no",
                    hint="An emergency: the child is visited every week until it is",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Agreed to on the day of the decision, for a placement that is still to begin."""
    return {
        "approved_on": around.doing.today,
        "kind_code": "with_parents",
        "by_code": "nominated_officer",
    }


def in_an_emergency(given: Mapping[str, Any]) -> dict[str, Any]:
    """What cannot wait for the assessment is an emergency."""
    return {"is_emergency": given.get("is_before_assessment")}


APPROVE_PLACEMENT_WITH_PARENTS = making(
    PlacementApproval,
    ASKED,
    also=today,
    case=in_an_emergency,
    code="approve_placement_with_parents",
    title="Agree to a placement with parents",
    why="The council shares responsibility for a home that a court once found not safe enough.",
    level=30,
    decides="D27",
)
