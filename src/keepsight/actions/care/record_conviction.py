"""Write down that a looked-after child was convicted."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_ages import ANSWERS_FROM
from keepsight.actions.stepping import Around, making
from keepsight.law.birthdays import age_on
from keepsight.records.care.conviction import Conviction
from keepsight.writing.perform import Wrong


def old_enough(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a conviction of a child under ten."""
    born = around.child.born_on
    if born and age_on(born, given["convicted_on"]) < ANSWERS_FROM:
        raise Wrong("Nobody under ten is convicted; look at the date of birth.", "convicted_on")


RECORD_CONVICTION = making(
    Conviction,
    check=old_enough,
    code="record_conviction",
    title="Record a conviction",
    why="Asked every year, and read with care.",
    level=30,
    needs=("period_of_care",),
)
