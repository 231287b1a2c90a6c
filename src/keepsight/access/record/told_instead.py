"""What a viewer may be told of a child whom they may not open, for an action that is about to be done."""

from __future__ import annotations

from datetime import datetime

from keepsight.access.reach.reach import reach_of
from keepsight.access.record.child import NoSuchChild, checked_child, told_instead
from keepsight.access.record.entry import IndexEntry, entry_of
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer


def told_of(viewer: Viewer, child: int, *, now: datetime) -> IndexEntry | None:
    """The index entry of a child in or out of reach; None of one of whom the viewer may not know.

    Leaves no line: an action that asks has its own.
    """
    reach = reach_of(viewer, now)
    try:
        person, ground = checked_child(viewer, reference_of("child", child), reach)
    except NoSuchChild:
        return None
    return entry_of(person, reach.day) if ground else told_instead(viewer, person, reach)
