"""Note that a young person of 16 or 17 came as homeless; both services answer on the same day."""

from __future__ import annotations

from typing import Any

from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around, making
from keepsight.records.need.homeless_young_person import HomelessYoungPerson
from keepsight.writing.perform import Wrong


def is_16_or_17(around: Around, given: dict[str, Any]) -> None:
    """Under 16 a child is never homeless alone: it is looked after, or protected."""
    age = age_on(around.child, given["presented_on"])
    if age is not None and age not in (16, 17):
        raise Wrong(
            f"The child was {age} on that day. This is for 16 and 17 year olds: a younger child is "
            "accommodated or protected, and a grown-up goes to housing.",
            field="presented_on",
        )


START_HOMELESS_RESPONSE = making(
    HomelessYoungPerson,
    check=is_16_or_17,
    code="start_homeless_response",
    title="A young person comes as homeless",
    why="A homeless child is a child in need of a home, not a housing case.",
    bars=("homeless_young_person",),
    for_closed=True,
)
