"""Agree that a child sleeps where no child should, for a night."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.care.placement_approval import FORM, PlacementApproval

PLACES = (
    ("bed_and_breakfast", "Bed and breakfast, hotel or hostel"),
    ("unregistered", "An unregistered home"),
    ("other", "Another unsuitable place"),
)
ASKED = Form(
    sections=(
        *FORM.sections,
        Section(
            "",
            (
                Question(
                    "unsuitable_code",
                    "What kind of unsuitable place",
                    kind="choice",
                    choices=PLACES,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Agreed to on the day of the decision, for a placement that is still to begin."""
    return {"approved_on": around.doing.today, "kind_code": "unsuitable", "by_code": "director"}


def of_that_kind(given: Mapping[str, Any]) -> dict[str, Any]:
    """The decision asks what kind of place it is; the step has asked already."""
    return {"kind": given.get("unsuitable_code")}


APPROVE_UNSUITABLE_PLACE = making(
    PlacementApproval,
    ASKED,
    also=today,
    case=of_that_kind,
    code="approve_unsuitable_place",
    title="Agree to an unsuitable place",
    why="If a child sleeps in a hotel tonight, the director has said so, and looks again tomorrow.",
    level=30,
    decides="D26",
)
