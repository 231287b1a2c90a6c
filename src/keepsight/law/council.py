"""A council's own rules beside the law: limits of its own, dated, one-off bank holidays, and the
holidays of its schools.

Where the law is a statute or statutory guidance, the earlier of the two dates counts, so that a
council can only tighten it. Where the number in force is itself a local standard, the council's own
stands in its place (``due_dates``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import polars as pl

from keepsight.law.rules import Version, limit

#: The tables of facts (``facts/reporting``) from which a council's rules are read.
TABLES = ("council_limit", "council_holiday", "school_holiday")
#: A first and a last day.
Span = tuple[date, date]


@dataclass(frozen=True)
class Council:
    """What a council has set itself, as known on a day. Without anything: the law alone."""

    limits: tuple[tuple[str, tuple[Version, ...]], ...] = ()
    holidays: frozenset[date] = frozenset()
    school_holidays: tuple[Span, ...] = ()

    @classmethod
    def of(cls, facts: Mapping[str, pl.DataFrame], known_on: date | None = None) -> Council:
        """From the frames of ``TABLES``, where they are among the facts.

        ``known_on``: what was recorded later is left out.
        """
        limits, holidays, breaks = (_known(facts.get(table), known_on) for table in TABLES)
        found: dict[str, list[Version]] = {}
        if limits is not None:
            for row in (
                limits.drop_nulls("valid_from").sort("valid_from", "id").iter_rows(named=True)
            ):
                found.setdefault(row["key"], []).append(_version(row))
        days: list[date] = []
        if holidays is not None:
            days = holidays.filter(pl.col("called_off_on").is_null())["day_on"].to_list()
        spans: list[Span] = []
        if breaks is not None:
            held = breaks.filter(pl.col("called_off_on").is_null())
            spans = held.select("begins_on", "ends_on").drop_nulls().rows()
        return cls(
            tuple(sorted((key, tuple(mine)) for key, mine in found.items())),
            frozenset(days),
            tuple(sorted(spans)),
        )

    def with_limit(self, own: Version) -> Council:
        """This council with one more limit of its own, in its place in time."""
        mine = [v for v in self._own.get(own.key, ()) if v.valid_from != own.valid_from]
        every = tuple(sorted((*mine, own), key=lambda version: version.valid_from))
        return replace(self, limits=tuple(sorted({**self._own, own.key: every}.items())))

    @cached_property
    def _own(self) -> dict[str, tuple[Version, ...]]:
        return dict(self.limits)

    def own(self, key: str, day: date) -> Version | None:
        """The council's own version of a limit that is in force on a day."""
        mine = [v for v in self._own.get(key, ()) if v.valid_from <= day]
        return (
            mine[-1] if mine and (mine[-1].valid_to is None or day <= mine[-1].valid_to) else None
        )

    def number(self, key: str, day: date) -> int:
        """A number that no clock counts (how soon is "due soon"): the council's own, else the law's."""
        version = self.own(key, day) or limit(key).on(day)
        return version.number if version else 0


def _known(frame: pl.DataFrame | None, known_on: date | None) -> pl.DataFrame | None:
    if frame is None or frame.is_empty():
        return None
    frame = frame.filter(pl.col("superseded_at").is_null()) if known_on is None else frame
    if known_on is None:
        return frame
    recorded = pl.col("recorded_at").dt.convert_time_zone("Europe/London").dt.date()
    return frame.filter(recorded.is_null() | (recorded <= known_on))


def _version(row: Mapping[str, Any]) -> Version:
    return Version(
        key=row["key"],
        number=row["number"],
        unit=row["unit"],
        kind="local",
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        source=f"The council’s own: {row['why']}" if row["why"] else "The council’s own standard",
    )
