"""Reasons for missed dates: those given for some rounds, and how often each in a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from keepsight.boards.look import Look
from keepsight.facts import doorway

#: What tells one missed date from another: child, limit, record (0: the child), due date.
Missed = tuple[int, str, int, date]


@dataclass(frozen=True)
class Given:
    """A reason that was given. ``number``: of its record."""

    number: int
    child: int
    limit: str
    line: int
    due_on: date
    reason: str
    words: str
    given_on: date

    @property
    def missed(self) -> Missed:
        return self.child, self.limit, self.line, self.due_on


@dataclass(frozen=True)
class Delays:
    """The reasons given for dates missed in a time: in all, by reason, by limit; and the rows."""

    reasons: Mapping[str, int]
    limits: Mapping[str, Mapping[str, int]]
    rows: tuple[Given, ...]


def given_for(authority_id: int, children: Iterable[int]) -> dict[Missed, Given]:
    """The reasons given for these children's dates; one question, or none without children."""
    some = sorted(set(children))
    return {one.missed: one for one in _given(authority_id, some)} if some else {}


def delays(look: Look, *, since: date, until: date, reason: str = "", limit: str = "") -> Delays:
    """The reasons given for dates due in a time, of the children in reach, the latest first.

    ``reason``, ``limit``: leave only the rows of that reason, or limit; the counts are of all.
    """
    children = None if look.children is None else sorted(look.children)
    found = [
        one
        for one in _given(look.reckoning.authority_id, children, look.day)
        if since <= one.due_on <= until and one.child not in look.closed
    ]
    limits: dict[str, Counter[str]] = {}
    for one in found:
        limits.setdefault(one.limit, Counter())[one.reason] += 1
    rows = [one for one in found if reason in ("", one.reason) and limit in ("", one.limit)]
    return Delays(Counter(one.reason for one in found), limits, tuple(rows))


def _given(authority_id: int, children: list[int] | None, as_at: date | None = None) -> list[Given]:
    frame = doorway.facts(authority_id, tables=("delay_reason",), children=children, as_at=as_at)[
        "delay_reason"
    ]
    rows = frame.sort("due_on", "id", descending=True).select(
        "id", "child", "limit", "line", "due_on", "reason_code", pl.col("words").fill_null(""),
        "given_on",
    )  # fmt: skip
    return [Given(*row) for row in rows.iter_rows()]
