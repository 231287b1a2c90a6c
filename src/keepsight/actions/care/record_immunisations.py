"""Write down whether a child’s immunisations are up to date."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.immunisation import Immunisation
from keepsight.writing.perform import Wrong


def agrees(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) that all are up to date, and some are missing."""
    if given["up_to_date"] and given.get("lacking"):
        raise Wrong("Up to date, or something is missing: it cannot be both.", field="lacking")


RECORD_IMMUNISATIONS = making(
    Immunisation,
    check=agrees,
    code="record_immunisations",
    title="Record immunisations",
    why="What nobody asked, nobody caught up with.",
    needs=("period_of_care",),
)
