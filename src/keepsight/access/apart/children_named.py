"""Children named by their numbers on a matter that is kept apart: no pointer leads from the child to it.

The numbers stand in a column of the matter as they are written, one a line, and nowhere else. Looking at the
matter is no look at the child: a line on the child's log would tell that there is one.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from keepsight.access.question import Sql, among, answered, both, placed, visible
from keepsight.access.reach.locks import secret_from
from keepsight.access.reference import id_of, reference_of
from keepsight.access.viewer import Viewer, day_of


def numbers_in(said: str | None) -> list[str]:
    """The references of children in a text, one a line, each once, as written ("C-12")."""
    lines = (line.strip().upper() for line in (said or "").splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def unknown_among(viewer: Viewer, said: Collection[str], *, now: datetime) -> list[str]:
    """Those that name no child whom the viewer may know of: no number, nobody's, or of a locked record.

    Which of the three it is nobody can tell. One question.
    """
    numbers = {one: number for one in said if (number := _number(one)) is not None}
    if not numbers or viewer.authority_id is None:
        return list(said)
    found = answered(
        placed(
            "SELECT p.id AS child FROM records_person p WHERE {these} "
            "AND p.id NOT IN (SELECT s.child FROM ({secret}) s)",
            these=both(
                Sql("p.authority_id = %s AND p.is_child", (viewer.authority_id,)),
                among("p.id", numbers.values()),
                visible("p"),
            ),
            secret=secret_from(viewer, now, day_of(now)),
        )
    )
    known = {reference_of("child", row["child"]) for row in found}
    return [one for one in said if one not in known]


def _number(said: str) -> int | None:
    try:
        return id_of(said, "child")
    except ValueError:
        return None
