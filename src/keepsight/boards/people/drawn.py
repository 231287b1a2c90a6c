"""The records drawn for somebody to read: for an audit, a second look, an inspection or disclosure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from keepsight.access.question import Sql, answered, as_day, both, day_param, placed, visible
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer, day_of

#: What a record is drawn for, in words.
PURPOSE_WORDS = {
    "audit": "Audit of practice",
    "moderation": "Second look at an audit",
    "inspection": "Inspection",
    "disclosure": "A person’s request for their own record",
}


@dataclass(frozen=True)
class Drawn:
    """One record: for what, in words, and the last day on which it may be read."""

    child: int
    purpose: str
    until: date | None


def drawn_for(viewer: Viewer, *, now: datetime) -> tuple[Drawn, ...]:
    """What is drawn for the viewer today and may be opened by them, the first to end first; one question."""
    if viewer.worker_id is None or viewer.authority_id is None:
        return ()
    day = day_param(day_of(now))
    asked = placed(
        "SELECT s.person_id AS child, s.purpose_code AS purpose, CAST(s.ended_on AS text) AS until_on "
        "FROM records_sampledrecord s WHERE {mine} AND s.person_id IN ({reached}) "
        "ORDER BY s.ended_on, s.person_id",
        mine=both(
            Sql(
                "s.authority_id = %s AND s.worker_id = %s AND s.started_on <= %s AND s.ended_on >= %s",
                (viewer.authority_id, viewer.worker_id, day, day),
            ),
            visible("s"),
        ),
        reached=reach_of(viewer, now).children(),
    )
    return tuple(
        Drawn(
            row["child"], PURPOSE_WORDS.get(row["purpose"], row["purpose"]), as_day(row["until_on"])
        )
        for row in answered(asked)
    )
