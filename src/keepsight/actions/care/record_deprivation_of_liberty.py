"""A court allows that a child is deprived of liberty."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.deprivation_of_liberty import DeprivationOfLiberty
from keepsight.writing.perform import Wrong


def in_order(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an order that ends before it begins."""
    if given["until_on"] < given["started_on"]:
        raise Wrong("It cannot end before it begins.", field="until_on")


RECORD_DEPRIVATION_OF_LIBERTY = making(
    DeprivationOfLiberty,
    check=in_order,
    code="record_deprivation_of_liberty",
    title="Record an order that deprives a child of liberty",
    why="Only a court may, and only for as long as it says.",
    needs=("period_of_care",),
    bars=("deprivation_of_liberty",),
    level=30,
)
