"""What one worker carries, child by child, and what the worker has room for: every number of both sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import polars as pl

from keepsight.boards.look import Look
from keepsight.boards.models import CasePoints
from keepsight.boards.workforce.caseloads import Load
from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.facts.workforce.case_points import ADDED, ROLES, SCHEMA
from keepsight.facts.workforce.workload import ROLE_SHARE
from keepsight.law.council import TABLES as COUNCIL_TABLES
from keepsight.law.council import Council


@dataclass(frozen=True)
class Counts:
    """What one child counts for. ``base`` and ``added`` (a code of ``ADDED`` and its points) in tenths of a
    point, ``sibling`` and ``share`` in per cent, ``points`` in hundredths; ``weight``: tenths that a manager
    said in place of the sum, None where nobody did."""

    child: int
    role: str
    holds: bool
    since: date | None
    stage: str
    base: int
    sibling: int
    added: tuple[tuple[str, int], ...]
    share: int
    weight: int | None
    points: int


#: What of a child is shown as it is kept.
AS_KEPT = tuple(one.name for one in fields(Counts) if one.name != "added")


@dataclass(frozen=True)
class Room:
    """What there is room for: ``full`` and ``stable`` in tenths for a full-time worker, ``fte`` and ``share``
    of the role in per cent."""

    full: int
    stable: int
    fte: int
    share: int


@dataclass(frozen=True)
class Arithmetic:
    """``counts``: the children in reach, most points first. ``beyond``: how many more there are, who are
    out of reach, and ``beyond_points`` what they count for together: the sum is of all of whom the reader
    may know."""

    counts: tuple[Counts, ...]
    beyond: int
    beyond_points: int
    room: Room


def arithmetic(look: Look, load: Load) -> Arithmetic:
    """Both sums of a worker's load; two questions."""
    mine = [_counts(row) for row in _rows(look, load) if row["role"] != ROLES[-1]]
    shown = [one for one in mine if is_in_reach(look, one.child)]
    hidden = [one for one in mine if not is_in_reach(look, one.child)]
    shown.sort(key=lambda one: (-one.points, ROLES.index(one.role), one.child))
    return Arithmetic(
        counts=tuple(shown),
        beyond=len(hidden),
        beyond_points=sum(one.points for one in hidden),
        room=_room(look, load),
    )


def is_in_reach(look: Look, child: int) -> bool:
    """Whether a child is in the reach of whoever looks."""
    if look.children is not None:
        return child in look.children
    return child not in look.closed


def _rows(look: Look, load: Load) -> Iterable[dict[str, Any]]:
    """What each child counts for of whom the reader may know."""
    if load.anew is not None:
        return load.anew.points.filter(pl.col("worker") == load.worker).iter_rows(named=True)
    kept = CasePoints.objects.filter(reckoning_id=look.reckoning.pk, worker=load.worker)
    return kept.values(*SCHEMA)


def _counts(row: Mapping[str, Any]) -> Counts:
    return Counts(
        **{name: row[name] for name in AS_KEPT},
        added=tuple((code, row[code]) for code in ADDED if row[code]),
    )


def _room(look: Look, load: Load) -> Room:
    authority = look.reckoning.authority_id
    facts = facts_at_once(authority, (), tables=COUNCIL_TABLES, known_on=look.known_on).frames()
    council = Council.of(facts, look.known_on)
    share = ROLE_SHARE.get(load.role)
    return Room(
        full=council.number("workforce.points_full_time", look.day),
        stable=council.number("workforce.points_stable", look.day),
        fte=100 if load.fte is None else load.fte,
        share=council.number(share, look.day) if share else 100,
    )
