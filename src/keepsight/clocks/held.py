"""What the sources of a fact table hold for each child: from when, until when, how far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: Beyond every day.
BEYOND = 1 << 40


@dataclass(frozen=True, eq=False)
class Held:
    """What is held of one table, for each of some children."""

    any: Bools
    whole: Bools
    since: Ints
    to: Ints


@dataclass(frozen=True)
class _Source:
    """What one source holds of a table: of whom, from which day to which."""

    source: str
    whom: str
    whole: bool
    begin: int
    end: int


class Holdings:
    """What all sources hold, taken from the facts once for one question.

    ``facts`` may hold "coverage" (facts/reporting), "covered_children" (table, source, child) and
    "period_of_care"; without the first nothing is said, and ``said`` is false.
    """

    def __init__(self, facts: Mapping[str, pl.DataFrame]) -> None:
        self._facts = facts
        self._by_table: dict[str, list[_Source]] = {}
        coverage = facts.get("coverage")
        self.said = coverage is not None
        if coverage is None:
            return
        begins, ends = _days(coverage["from_on"], -BEYOND), _days(coverage["to_on"], BEYOND)
        rows = zip(*(coverage[name] for name in ("table", "source", "whom", "whole")), strict=True)
        for (table, source, whom, whole), begin, end in zip(rows, begins, ends, strict=True):
            one = _Source(source, whom, bool(whole), int(begin), int(end))
            self._by_table.setdefault(table, []).append(one)

    @property
    def tables(self) -> frozenset[str]:
        """The tables of which any source holds anything."""
        return frozenset(self._by_table)

    def of(self, table: str, children: Ints) -> Held:
        """What the sources of a table together hold for each of some children."""
        count = len(children)
        anyone, whole = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
        since, to = np.full(count, BEYOND), np.full(count, -BEYOND)
        for one in self._by_table.get(table, ()):
            mine = self._of_whom(table, one, children)
            anyone |= mine
            to = np.where(mine, np.maximum(to, one.end), to)
            if one.whole:
                whole |= mine
                since = np.where(mine, np.minimum(since, one.begin), since)
        return Held(anyone, whole, since, to)

    def _of_whom(self, table: str, one: _Source, children: Ints) -> Bools:
        """Which of the children a source speaks of."""
        if one.whom == "all":
            return np.ones(len(children), dtype=bool)
        if one.whom == "looked_after":
            return np.isin(children, self._looked_after)
        return np.isin(children, self._listed.get((table, one.source), _NOBODY))

    @cached_property
    def _looked_after(self) -> Ints:
        frame = self._facts.get("period_of_care")
        return _NOBODY if frame is None else np.unique(_numbers(frame["child"]))

    @cached_property
    def _listed(self) -> Mapping[tuple[str, str], Ints]:
        """The children on the lists of each table and source."""
        frame = self._facts.get("covered_children")
        if frame is None or frame.is_empty():
            return {}
        parts = frame.select("table", "source", "child").partition_by(
            ["table", "source"], as_dict=True, include_key=False
        )
        return {
            (str(table), str(source)): part["child"].drop_nulls().to_numpy()
            for (table, source), part in parts.items()
        }


_NOBODY = np.zeros(0, dtype=np.int64)


def _numbers(ids: pl.Series) -> Ints:
    """The ids that are there."""
    return ids.to_arrow().drop_null().to_numpy(zero_copy_only=False).astype(np.int64)


def _days(series: pl.Series, blank: int) -> Ints:
    days = series.to_numpy().astype("datetime64[D]")
    return np.where(np.isnat(days), blank, days.astype(np.int64))
