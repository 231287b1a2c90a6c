"""Dates that are about no child: an adopter, an allegation, a foster carer, a request for information."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from keepsight.access.question import Sql, answered, both, placed
from keepsight.access.viewer import Viewer
from keepsight.boards.look import Look, look_of
from keepsight.boards.models import OpenRound
from keepsight.boards.readings import COLUMNS, Reading, by_line, of_lines, read_rows
from keepsight.boards.round_states import is_late, is_overdue_or_due_soon


@dataclass(frozen=True)
class NotAboutAChild:
    """What is overdue and due soon of a whole council, and the rows of one page."""

    overdue: int
    due_soon: int
    rows: tuple[Reading, ...]


def concern(viewer: Viewer) -> bool:
    """Whether dates about no child are a viewer's concern: of whoever reaches the whole council.

    Such a record lies in no team and with no worker of a child, so no narrower reach holds it: a
    service manager, who sees figures of the whole service, answers for the children of one.
    """
    return viewer.reaches_council


def _may_be_known(look: Look) -> Sql:
    """That a row is of nothing of which the viewer may not even know that it is there."""
    may = look.viewer.may("see_allegations")
    return Sql("1 = 1" if may else "(t.line_kind IS NULL OR t.line_kind <> 'allegation')")


def dates_of(
    viewer: Viewer, kind: str, numbers: Sequence[int], *, now: datetime
) -> dict[int, tuple[Reading, ...]]:
    """The dates that run for some records about no child, by their number; soonest first, one query.

    ``kind``: the code of their table. For whoever has read these records; asks nothing of its own who may.
    """
    if not numbers:
        return {}
    look = look_of(viewer, now=now)
    these = both(look.of_reckoning(), Sql("t.child IS NULL"), of_lines(kind, numbers))
    table = OpenRound._meta.db_table
    asked = f"SELECT {COLUMNS} FROM {table} t WHERE {{these}} ORDER BY t.due_on, t.id"
    return by_line(read_rows(answered(placed(asked, these=these)), look))


def late_among(viewer: Viewer, kind: str, numbers: Sequence[int], *, now: datetime) -> int:
    """How many of these records have a date that is overdue; one query. The rest as for ``dates_of``."""
    if not numbers:
        return 0
    look = look_of(viewer, now=now)
    late = both(look.of_reckoning(), of_lines(kind, numbers), is_late(look))
    table = OpenRound._meta.db_table
    asked = f"SELECT COUNT(DISTINCT t.line) AS late FROM {table} t WHERE {{late}}"
    return int(answered(placed(asked, late=late))[0]["late"])


def not_about_a_child(look: Look, first: int = 0, count: int = -1) -> NotAboutAChild:
    """By due date; one query, which counts and shows. Nothing for whom they do not concern."""
    if not concern(look.viewer):
        return NotAboutAChild(0, 0, ())
    either = both(
        look.rows(), Sql("t.child IS NULL"), _may_be_known(look), is_overdue_or_due_soon(look)
    )
    page = Sql("") if count < 0 else Sql("LIMIT %s OFFSET %s", (count, first))
    rows = answered(
        placed(
            f"SELECT {COLUMNS}, COUNT(*) OVER () AS every, "
            "SUM(CASE WHEN {late} THEN 1 ELSE 0 END) OVER () AS late "
            f"FROM {OpenRound._meta.db_table} t WHERE {{either}} "
            "ORDER BY t.due_on, t.line_kind, t.line, t.id {page}",
            late=is_late(look),
            either=either,
            page=page,
        )
    )
    late, every = (int(rows[0]["late"]), int(rows[0]["every"])) if rows else (0, 0)
    return NotAboutAChild(late, every - late, read_rows(rows, look))
