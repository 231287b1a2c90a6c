"""Why a child is in reach of a viewer, asked once more by whoever is about to write."""

from __future__ import annotations

from datetime import datetime

from keepsight.access.question import answered
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer


def ground_of(viewer: Viewer, child: int, *, now: datetime) -> str:
    """The code of the strongest ground on which the viewer may open the child, "" for none.

    A child of another council, closed or not there has none. Two questions; leaves no line: it tells
    nothing of the child, and what is then written has its own.
    """
    reach = reach_of(viewer, now)
    if not answered(reach.children([child])):
        return ""
    return reach.strongest(row["ground"] for row in answered(reach.rows([child])))
