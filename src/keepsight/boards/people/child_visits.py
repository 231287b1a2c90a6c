"""The visits to one child: the last seen and seen alone, and every one of them for its list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from keepsight.boards.people.child_facts import ChildFacts
from keepsight.facts.people.visit import BY_SOCIAL_WORKER
from keepsight.law.working_days import working_days_between

KINDS = {
    "cp": "Under the protection plan",
    "cin": "As a child in need",
    "cla": "As a looked-after child",
}
OTHER = "By someone else"
How = Literal["alone", "seen", "not_seen", "not_told"]


@dataclass(frozen=True)
class VisitRow:
    """One visit, made or tried. ``counts``: by a social worker; others never count as seen."""

    number: int
    on: date
    kind: str
    how: How
    counts: bool
    worker: int | None


@dataclass(frozen=True)
class Seen:
    """The last time; ``on`` None where never. ``number``: of that visit."""

    on: date | None
    working_days_ago: int = 0
    number: int | None = None


@dataclass(frozen=True)
class Visits:
    """Visits by social workers on the day looked at, and how often the child was seen since ``since``.

    ``is_told``: some source holds this child's visits; else nothing here means anything. ``since``:
    when the child's present status began, None where that is not known. ``tried_on``: the last visit
    at which the child was not seen, where it came after the last one seen.
    """

    is_told: bool
    seen: Seen
    alone: Seen
    tried_on: date | None
    since: date | None
    seen_times: int
    alone_times: int
    rows: tuple[VisitRow, ...]


def visits_of(facts: ChildFacts) -> Visits:
    """All visits by the day, the latest first."""
    rows = tuple(
        VisitRow(
            number=row["id"],
            on=row["visited_on"],
            kind=KINDS.get(row["kind_code"] or "", OTHER),
            how=_how(row["seen"], row["seen_alone"]),
            counts=row["kind_code"] in BY_SOCIAL_WORKER,
            worker=row["worker"],
        )
        for row in facts.by_now("visit", "visited_on")
    )
    seen = [row for row in rows if was_seen(row)]
    alone = [row for row in seen if row.how == "alone"]
    since = facts.card["open_since"] if facts.card else None
    tried = [row.on for row in rows if not was_seen(row) and row.counts]
    last = seen[0].on if seen else date.min
    return Visits(
        is_told=bool(rows) or facts.covered("visit"),
        seen=_last(seen, facts.day),
        alone=_last(alone, facts.day),
        tried_on=tried[0] if tried and tried[0] > last else None,
        since=since,
        seen_times=sum(since is None or row.on >= since for row in seen),
        alone_times=sum(since is None or row.on >= since for row in alone),
        rows=rows,
    )


def was_seen(row: VisitRow) -> bool:
    """A social worker saw the child, alone or not."""
    return row.counts and row.how in ("seen", "alone")


def _how(seen: bool | None, alone: bool | None) -> How:
    if seen is None:
        return "not_told"
    if not seen:
        return "not_seen"
    return "alone" if alone else "seen"


def _last(rows: list[VisitRow], day: date) -> Seen:
    if not rows:
        return Seen(None)
    days = np.array([np.datetime64(rows[0].on, "D")])
    return Seen(
        rows[0].on, int(working_days_between(days, np.datetime64(day, "D"))[0]), rows[0].number
    )
