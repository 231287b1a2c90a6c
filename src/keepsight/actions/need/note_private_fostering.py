"""Note a private fostering arrangement that we were told of."""

from __future__ import annotations

from typing import Any

from keepsight.actions.need.of_child import age_on, is_disabled
from keepsight.actions.stepping import Around, making
from keepsight.records.need.private_fostering import PrivateFostering
from keepsight.writing.perform import Wrong

#: Until which birthday an arrangement is private fostering, and until which for a disabled child.
UNTIL, UNTIL_DISABLED = 16, 18


def is_young_enough(around: Around, given: dict[str, Any]) -> None:
    """Private fostering ends with a birthday (Children Act 1989, section 66)."""
    age = age_on(around.child, given["starts_on"])
    limit = UNTIL_DISABLED if is_disabled(around.child) else UNTIL
    if age is not None and age >= limit:
        raise Wrong(
            f"The child is {age} then: private fostering is of children under 16, "
            "or under 18 with a disability on file.",
            field="starts_on",
        )


NOTE_PRIVATE_FOSTERING = making(
    PrivateFostering,
    check=is_young_enough,
    code="note_private_fostering",
    title="Note private fostering",
    why="What the council does not know it cannot look at.",
    bars=("private_fostering",),
    meets=("T108A",),
    for_closed=True,
)
