"""What somebody has begun and not sent, as their home tells of it."""

from __future__ import annotations

from typing import Any

from keepsight.access.record.children import names_for
from keepsight.pages.listing import child
from keepsight.pages.page import Visit
from keepsight.pages.resuming import CARRY_ON
from keepsight.pages.words import day, day_of_year, plural, time_of
from keepsight.writing.drafts import Begun, begun_by

#: So many are listed, the latest first; the count is of all.
SHOWN = 10


def begun(visit: Visit) -> dict[str, Any] | None:
    """The drafts that this person may carry on; None where nothing was begun.

    One about a child who is out of reach by now is neither named nor opened, and is not lost: it is
    kept as long as any other, and stands here again with the child.
    """
    viewer = visit.viewer
    held = begun_by(viewer.account_id, viewer.authority_id or 0, now=visit.now)
    if not held:
        return None
    wanted = sorted({number for one in held for number in one.children})
    named = names_for(viewer, wanted, why="begun", now=visit.now) if wanted else {}
    reached = [one for one in held if all(named[number].is_named for number in one.children)]
    beyond = len(held) - len(reached)
    return {
        "total": len(held),
        "rows": [
            _row(one, named.get(one.children[0]) if len(one.children) == 1 else None)
            for one in reached[:SHOWN]
        ],
        "beyond": _beyond(beyond, more=len(reached) - SHOWN),
    }


def _row(one: Begun, line: Any) -> dict[str, Any]:
    joint = "&" if "?" in one.address else "?"
    shown = child(line) if line is not None and line.name not in one.title else None
    goes = (
        f"It is thrown away on {day(one.goes_at)} if you do not carry on." if one.is_warned else ""
    )
    return {
        "title": one.title,
        "url": f"{one.address}{joint}{CARRY_ON}=yes",
        "child": shown,
        "when": f"{day_of_year(one.saved_at)}, {time_of(one.saved_at)}",
        "goes": goes,
    }


def _beyond(count: int, *, more: int) -> str:
    """Of what is not listed: the older ones, and those about a child out of reach."""
    said = [f"{plural(more, 'older thing')} not listed here."] if more > 0 else []
    if count:
        said.append(
            f"{plural(count, 'thing')} about a child whom you cannot open today: "
            "kept for you, and listed again when you can."
        )
    return " ".join(said)
