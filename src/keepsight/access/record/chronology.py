"""A child's story: every record of the child as a line of its day, and the events that were chosen of it.

Asked for a child whom ``child_for`` has given, so the look is on the log before. What the viewer's roles
do not see of a record is not fetched; free text only for whoever sees notes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

import numpy as np

from keepsight.access.question import as_day
from keepsight.access.record.child import Child
from keepsight.access.record.moves import Move, moves_numbered
from keepsight.access.record.story_rows import (
    BETWEEN,
    Asked,
    Row,
    Where,
    Written,
    as_moment,
    plain,
    rows_of,
    written_down,
)
from keepsight.access.record.telling import NARRATIVE, Telling, parts_seen, seen_by, tellings
from keepsight.access.record.versions import corrected_by, versions_of
from keepsight.access.viewer import Viewer, day_of
from keepsight.kernel.told import Line
from keepsight.law.working_days import working_days_between
from keepsight.records.people.significant_event import SignificantEvent
from keepsight.records.record import HERE

#: Written down more working days than this after it happened, an entry is said to be late.
LATE_AFTER = 5
EVERYTHING = Asked()
NOT_HERE = Written(None, None)


@dataclass(frozen=True)
class StoryLine:
    """One day of one record.

    ``values``: the columns that the line names, as codes, "yes" and "no". ``text``: the beginning of its
    free text, "" for whoever does not see notes. ``worker``: who did it; ``writer``: who wrote it down
    here, None where another system sent it (``source``). ``is_late``: written long after the day.
    """

    where: Where
    telling: Telling
    line: Line
    on: date | None
    values: Mapping[str, str]
    text: str
    source: str
    recorded_at: datetime | None
    is_late: bool
    worker: int | None
    writer: int | None
    move: Move | None = None

    @property
    def is_written_here(self) -> bool:
        return self.source == HERE


@dataclass(frozen=True)
class Story:
    """A page of lines, and how many there are on all pages."""

    lines: tuple[StoryLine, ...]
    total: int


@dataclass(frozen=True)
class Chosen:
    """A line that was chosen as significant: ``number`` of the choice, why, by whom and when."""

    number: int
    why: str
    worker: int | None
    chosen_at: datetime | None


def story_of(
    viewer: Viewer,
    child: Child,
    asked: Asked = EVERYTHING,
    *,
    only: Collection[Where] | None = None,
    page: int | None = 1,
) -> Story:
    """The lines of a child, ``ROWS_A_PAGE`` a page (``page`` None: all of them).

    One question for all records, and one for who wrote the lines that are shown; one more where an entry
    was moved away: its stub says by whom. ``only``: of these lines alone.
    """
    known = seen_by(viewer)
    rows = rows_of(
        child.id,
        viewer.authority_id or 0,
        known.values(),
        asked,
        sees_text=NARRATIVE in parts_seen(viewer),
        only=only,
        page=page,
    )
    written = written_down(rows)
    moves = moves_numbered(row["number"] for row in rows if row["record"] == "moved_entry")
    lines = [_line(row, known[row["record"]], written, moves) for row in rows]
    return Story(tuple(_with_late(lines)), rows[0]["total"] if rows else 0)


def chosen_of(child: Child) -> dict[Where, Chosen]:
    """The lines of a child that stand on the chronology, by where they stand.

    One question, and one more for each kind of entry that is finished once: what was corrected since is
    found by its newest version. An event told by itself stands under its own number.
    """
    rows = list(SignificantEvent.objects.filter(person_id=child.id, withdrawn_at__isnull=True))
    corrected = {code: _corrected(code, child) for code in {row.record for row in rows}}
    found: dict[Where, Chosen] = {}
    for row in rows:
        newest = versions_of(row.line, corrected[row.record])[-1]
        where = (row.record, newest, row.point)
        if not row.record:
            where = ("significant_event", row.pk, "happened_on")
        found[where] = Chosen(row.pk, row.why, row.serializable_value("worker"), row.chosen_at)
    return found


def _corrected(code: str, child: Child) -> dict[int, int]:
    """Which version corrects which, of the entries of a record that is finished once; else nothing."""
    one = tellings().get(code)
    fields = {field.name for field in one.model._meta.concrete_fields} if one else set()
    return corrected_by(one.model, child.id) if one and "corrects" in fields else {}


# --- what came back -----------------------------------------------------------------------------


def _line(
    row: Row, one: Telling, written: Mapping[Where, Written], moves: Mapping[int, Move]
) -> StoryLine:
    line = next(line for line in one.told.lines if line.on == row["point"])
    where = (one.code, row["number"], row["point"])
    here = written.get(where, NOT_HERE)
    columns = [more.column for more in plain(one, line)]
    return StoryLine(
        where=where,
        telling=one,
        line=line,
        on=as_day(row["on_day"]),
        values=dict(zip(columns, row["said"].split(BETWEEN), strict=False)),
        text=row["words"],
        source=row["source"],
        recorded_at=here.at or as_moment(row["recorded_at"]),
        is_late=False,
        worker=row["worker"],
        writer=here.worker,
        move=moves.get(row["number"]) if one.code == "moved_entry" else None,
    )


def _with_late(lines: list[StoryLine]) -> list[StoryLine]:
    """The lines, those said to be late that were written down long after; all are counted at once."""
    far = date(2000, 1, 1)
    pairs = [
        (one.on, day_of(one.recorded_at)) if one.on and one.recorded_at else (far, far)
        for one in lines
    ]
    if not pairs:
        return []
    first, second = (np.array(side, dtype="datetime64[D]") for side in zip(*pairs, strict=True))
    late = working_days_between(first, second) > LATE_AFTER
    return [replace(one, is_late=bool(is_late)) for one, is_late in zip(lines, late, strict=True)]
