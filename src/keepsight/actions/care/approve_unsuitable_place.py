"""Agree that a child sleeps where no child should, for a night."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.care.placement import UNSUITABLE, Placement
from keepsight.records.care.placement_approval import FORM, PlacementApproval
from keepsight.writing.perform import Wrong

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
                Question(
                    "is_another_night",
                    "Is it for another night in the place where the child is?",
                    kind="yes_no",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def for_which(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Agreed to on the day of the decision: for a place that is to come, or for one night more."""
    return {
        "approved_on": around.doing.today,
        "kind_code": "unsuitable",
        "by_code": "director",
        "placement": _unsuitable(around) if given["is_another_night"] else None,
    }


def is_there(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) another night where the child is in no such place."""
    if given["is_another_night"] and _unsuitable(around) is None:
        raise Wrong("The child is in no unsuitable place now.", field="is_another_night")


def _unsuitable(around: Around) -> Placement | None:
    stands = (one for one in open_rows(around, "placement") if one.accommodation_code in UNSUITABLE)
    return next(stands, None)


def of_that_kind(given: Mapping[str, Any]) -> dict[str, Any]:
    """The decision asks what kind of place it is; the step has asked already."""
    return {"kind": given.get("unsuitable_code")}


APPROVE_UNSUITABLE_PLACE = making(
    PlacementApproval,
    ASKED,
    also=for_which,
    check=is_there,
    case=of_that_kind,
    code="approve_unsuitable_place",
    title="Agree to an unsuitable place",
    why="If a child sleeps in a hotel tonight, the director has said so, and looks again tomorrow.",
    level=30,
    decides="D26",
)
