"""Write down that a child had a permanence order before coming into care again."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.previous_permanence import PreviousPermanence
from keepsight.writing.perform import Wrong

#: That there was none before.
NONE_BEFORE = "Z1"


def fits(around: Around, given: dict[str, Any]) -> None:
    """Where there was no order, there is no day of one and no council that arranged it."""
    if given["kind_code"] != NONE_BEFORE:
        return
    for field in ("authority_name", "ordered_on"):
        if given.get(field):
            raise Wrong("There was no order before, so leave this empty.", field=field)


RECORD_PREVIOUS_PERMANENCE = making(
    PreviousPermanence,
    check=fits,
    code="record_previous_permanence",
    title="Record an earlier permanence order",
    why="A home that was meant to last and did not is the first thing to know of a child who comes back.",
    level=30,
)
