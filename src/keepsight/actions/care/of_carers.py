"""The fostering household with which a child is placed, and what is written of it on the child's page."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.step import Step
from keepsight.records.care.foster_carer import FosterCarer
from keepsight.records.record import Record
from keepsight.writing.perform import Wrong


def carers_of(around: Around) -> FosterCarer:
    """The household that is named at the child's placement. Refuses (``Wrong``) where none is."""
    carer: FosterCarer | None = around.rows["placement"].carer
    if carer is None:
        raise Wrong("Say first who the foster carers are: “Name the foster carers of a placement”.")
    return carer


def of_carers(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Of the household, and of no child."""
    return {"carer": carers_of(around)}


def caring(record: type[Record], **said: Any) -> Step:
    """A step that puts something on file about the carers of the child's placement."""
    return making(record, also=of_carers, needs=("placement",), **said)
