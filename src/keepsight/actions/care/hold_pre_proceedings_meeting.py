"""A meeting with the parents and their lawyers before proceedings."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.pre_proceedings_meeting import PreProceedingsMeeting
from keepsight.writing.perform import Wrong


def told_in_the_case(around: Around, meeting: Any, given: dict[str, Any]) -> None:
    """The first meeting has its day with the case, whichever is written first; the others are counted."""
    case, on = around.rows["pre_proceedings"], given["held_on"]
    is_first = case.first_meeting_on is None
    around.doing.amend(
        case,
        why="a meeting was held",
        first_meeting_on=min(case.first_meeting_on or on, on),
        meetings=(case.meetings or 0) + (not is_first),
        parents_represented=bool(case.parents_represented or given["parents_represented"]),
        group_meeting_offered=bool(case.group_meeting_offered or given["group_offered"]),
        group_meeting_held=bool(case.group_meeting_held or given["group_held"]),
    )


def group_was_offered(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a family group conference that was held and never offered."""
    if given["group_held"] and not given["group_offered"]:
        raise Wrong("A conference that was held was offered.", field="group_offered")


HOLD_PRE_PROCEEDINGS_MEETING = making(
    PreProceedingsMeeting,
    check=group_was_offered,
    then=told_in_the_case,
    code="hold_pre_proceedings_meeting",
    title="Record a pre-proceedings meeting",
    why="A letter without a meeting is a threat.",
    needs=("pre_proceedings",),
    level=30,
    meets=("T42",),
)
