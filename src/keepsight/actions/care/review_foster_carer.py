"""Review the approval of the carers with whom a child is placed, once a year."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.carer_review import CarerReview
from keepsight.writing.perform import Wrong


def of_the_placement(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The household that is named at the child’s placement. Refuses (``Wrong``) where none is."""
    carer = around.rows["placement"].carer
    if carer is None:
        raise Wrong("Say first who the foster carers are: “Name the foster carers of a placement”.")
    return {"carer": carer}


REVIEW_FOSTER_CARER = making(
    CarerReview,
    also=of_the_placement,
    code="review_foster_carer",
    title="Record a review of a child’s foster carers",
    why="Once a year somebody asks whether this home is still right.",
    needs=("placement",),
    level=40,
    meets=("T115A",),
)
