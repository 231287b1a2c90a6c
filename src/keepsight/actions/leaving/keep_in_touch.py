"""Write down that the adviser and the young person were in touch."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import is_old_enough
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.adviser_contact import SEEN, AdviserContact


def was_seen(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"seen": given["way_code"] in SEEN}


def is_a_young_person(around: Around, given: dict[str, Any]) -> None:
    """From the year before the sixteenth birthday."""
    is_old_enough(around, given["made_on"], "made_on")


KEEP_IN_TOUCH = making(
    AdviserContact,
    also=was_seen,
    check=is_a_young_person,
    from_age=15,
    code="keep_in_touch",
    title="Record a contact with a care leaver",
    why="Nobody grows up on their eighteenth birthday.",
    meets=("T103", "T104"),
    for_closed=True,
)
