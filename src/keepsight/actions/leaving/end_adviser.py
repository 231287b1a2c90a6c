"""End a personal adviser for whom nobody follows."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import ADVISED_UNTIL
from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.leaving.adviser import END_REASONS
from keepsight.writing.perform import Wrong

#: That another takes over is said by naming the other.
REASONS = tuple(one for one in END_REASONS if one[0] != "another")
ASKED = asking(
    Question("ended_on", "Last day as personal adviser", kind="date"),
    Question("end_reason_code", "Why nobody follows", kind="choice", choices=REASONS),
)


def is_not_owed(around: Around, given: dict[str, Any]) -> None:
    """Nobody is too old for an adviser before 21 (Children Act 1989, section 23C)."""
    age = age_on(around.child, given["ended_on"])
    if given["end_reason_code"] == "of_age" and age is not None and age < ADVISED_UNTIL:
        raise Wrong(f"On this day they were {age}. Until 21 one is owed.", field="end_reason_code")


END_ADVISER = completing(
    "adviser",
    ASKED,
    check=is_not_owed,
    why_changed="ended",
    from_age=15,
    code="end_adviser",
    title="End a personal adviser",
    why="An adviser is owed until 21, and until 25 to whoever wants one: an end needs its reason.",
    for_closed=True,
)
