"""A supervising social worker visits the carers with whom a child is placed."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.carer_visit import CarerVisit
from keepsight.writing.perform import Wrong


def of_the_placement(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The household that is named at the child’s placement. Refuses (``Wrong``) where none is."""
    carer = around.rows["placement"].carer
    if carer is None:
        raise Wrong("Say first who the foster carers are: “Name the foster carers of a placement”.")
    return {"carer": carer}


VISIT_FOSTER_CARER = making(
    CarerVisit,
    also=of_the_placement,
    code="visit_foster_carer",
    title="Record a visit to a child’s foster carers",
    why="Somebody must care for the carers.",
    needs=("placement",),
    level=30,
    meets=("T115B", "T115C"),
)
