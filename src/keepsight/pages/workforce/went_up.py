"""What is done about a child while it has no worker: who looked, who sees it, and who was told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from keepsight.access.deciding.above import Above
from keepsight.access.staff.staff_names import Names
from keepsight.access.viewer import Viewer
from keepsight.boards.look import Look
from keepsight.boards.workforce.unallocated import Row, Told
from keepsight.pages.words import sentence_list

#: The weekly look: its step, and from which level it is done.
LOOK, LOOKS_FROM = "review_unallocated", 40
#: To whom a child goes up: a service manager, and a head of service or whoever is above.
SERVICE_MANAGER, HEAD_OF_SERVICE = 50, 60
NOBODY = "Nobody holds that office"


def told_of(viewer: Viewer, over: Above) -> Told:
    """Of whose children the viewer is told once they go up."""
    me = viewer.worker_id or 0
    return Told(
        teams=over.teams_told(me, SERVICE_MANAGER),
        teams_as_head=over.teams_told(me, HEAD_OF_SERVICE),
        locked=over.locked,
        mine=over.locked_told(me, SERVICE_MANAGER) | over.locked_told(me, HEAD_OF_SERVICE),
    )


def told_in_words(look: Look, row: Row, over: Above) -> str:
    """Who has been told by the day, by name; "" where the child has not gone up yet."""
    names: list[str] = []
    went_up = False
    for on, level in (
        (row.raised_on, SERVICE_MANAGER),
        (row.raised_to_head_on, HEAD_OF_SERVICE),
    ):
        if on is not None and on <= look.day:
            went_up = True
            names += [one.name for one in over.told(row.child, row.team, level)]
    if not went_up:
        return ""
    return sentence_list(list(dict.fromkeys(names))) if names else NOBODY


def looked_at(look: Look, row: Row, names: Names) -> dict[str, Any]:
    """Whether a manager looked in time: ``late``, ``by`` whom and ``on`` which day, and ``due``."""
    by = names.worker(row.reviewed_by)
    return {
        "late": is_past(look, row.review_due_on),
        "by": by.name if by else "",
        "on": row.reviewed_on,
        "due": row.review_due_on,
    }


def meanwhile(row: Row, names: Names) -> str:
    """Who sees the child meanwhile, as the last look said; "" where nobody was named."""
    found = names.worker(row.seen_by)
    return found.name if found else ""


def is_past(look: Look, due: date | None) -> bool:
    return due is not None and due < look.day


def workers_in(rows: Iterable[Row]) -> list[int | None]:
    """The workers whom the rows of a list name."""
    return [
        number
        for row in rows
        for number in (row.because_worker, row.last_worker, row.reviewed_by, row.seen_by)
    ]
