"""Write down a core group: who came, what has changed for the child, what is done next."""

from __future__ import annotations

from typing import Any

from keepsight.actions.protection.known_before import last_core_group
from keepsight.actions.stepping import Around, making
from keepsight.records.protection.core_group import CoreGroup
from keepsight.writing.perform import Wrong


def meets_again_later(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a next meeting that is not after this one."""
    following = given.get("next_on")
    if following is not None and following <= given["held_on"]:
        raise Wrong("The group meets again after this meeting.", field="next_on")


HOLD_CORE_GROUP = making(
    CoreGroup,
    check=meets_again_later,
    first=last_core_group,
    first_from="From the last core group",
    code="hold_core_group",
    title="Write down a core group",
    why="Those who carry the plan out meet, or nothing happens.",
    needs=("protection_plan",),
    level=20,
    meets=("T16", "T17"),
)
