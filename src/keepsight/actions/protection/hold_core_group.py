"""Write down a core group: who came, what has changed for the child, what is done next."""

from __future__ import annotations

from typing import Any

from keepsight.actions.need.agreed_tasks import agree, tasks_of
from keepsight.actions.need.of_plan_actions import still_to_be_done
from keepsight.actions.protection.known_before import last_core_group
from keepsight.actions.stepping import Around, making
from keepsight.records.protection.core_group import CoreGroup
from keepsight.writing.perform import Wrong


def meets_again_later(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a next meeting that is not after this one, and a task without owner or day."""
    tasks_of(given.get("tasks"), given["held_on"])
    following = given.get("next_on")
    if following is not None and following <= given["held_on"]:
        raise Wrong("The group meets again after this meeting.", field="next_on")


def tasks_agreed(around: Around, group: CoreGroup, given: dict[str, Any]) -> None:
    """What the group will do next are actions of the plan."""
    held_on = given["held_on"]
    agree(around, tasks_of(given.get("tasks"), held_on), "protection_plan", held_on)


HOLD_CORE_GROUP = making(
    CoreGroup,
    check=meets_again_later,
    then=tasks_agreed,
    first=last_core_group,
    first_from="From the last core group",
    code="hold_core_group",
    title="Write down a core group",
    why="Those who carry the plan out meet, or nothing happens.",
    needs=("protection_plan",),
    level=20,
    meets=("T16", "T17"),
    beside=still_to_be_done,
)
