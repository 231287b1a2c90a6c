"""Agree that a child sleeps where no child should, for a night."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.care.of_agreeing import TRIED, agreeing
from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, asking
from keepsight.delegation.care.use_unsuitable_accommodation import USE_UNSUITABLE_ACCOMMODATION
from keepsight.kernel.form import Form, Question
from keepsight.records.care.placement import UNSUITABLE, Placement
from keepsight.records.care.placement_approval import FORM
from keepsight.writing.perform import Wrong

(KIND,) = USE_UNSUITABLE_ACCOMMODATION.asks
ASKED = Form(
    sections=(
        *FORM.sections,
        *asking(
            Question(
                "unsuitable_code", "What kind of unsuitable place", "choice", choices=KIND.choices
            ),
            Question(
                "is_another_night",
                "Is it for another night in the place where the child is?",
                kind="yes_no",
                hint="Each night is agreed to by itself",
            ),
            TRIED,
            Question(
                "who_stays", "Who stays with the child, or looks in, through the night", most=400
            ),
        ).sections,
    ),
    since=FORM.since,
)


def is_there(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) another night where the child is in no such place."""
    if given["is_another_night"] and _unsuitable(around) is None:
        raise Wrong("The child is in no unsuitable place now.", field="is_another_night")


def where_it_is(around: Around, given: dict[str, Any]) -> Placement | None:
    """For one night more: the place where the child is."""
    return _unsuitable(around) if given["is_another_night"] else None


def _unsuitable(around: Around) -> Placement | None:
    stands = (one for one in open_rows(around, "placement") if one.accommodation_code in UNSUITABLE)
    return next(stands, None)


def where_now(council: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """Whether the child is in such a place: then it is most likely about another night there."""
    numbers = [row.number for row in found.get("placement", ())]
    stands = Placement.objects.filter(pk__in=numbers, accommodation_code__in=UNSUITABLE)
    return {"is_another_night": True} if stands.exists() else {}


def of_that_kind(given: Mapping[str, Any]) -> dict[str, Any]:
    """The decision asks what kind of place it is; the step has asked already."""
    return {"kind": given.get("unsuitable_code")}


APPROVE_UNSUITABLE_PLACE = agreeing(
    "unsuitable",
    "director",
    form=ASKED,
    which=where_it_is,
    check=is_there,
    case=of_that_kind,
    first=where_now,
    shows={"what_was_tried": "tried", "who_stays": "who_stays", "looked_at_again": "terms"},
    code="approve_unsuitable_place",
    title="Agree to an unsuitable place",
    why="If a child sleeps in a hotel tonight, the director has said so, and looks again tomorrow.",
    decides="D26",
)
