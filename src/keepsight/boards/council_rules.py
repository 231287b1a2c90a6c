"""The rules in force in a council: the law's, and those it has set itself; and what a new one would move."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache

import polars as pl

from keepsight.boards.reckoning import tables_needed
from keepsight.clocks.compiled import all_clocks
from keepsight.clocks.evaluator import rounds
from keepsight.clocks.limits import in_order
from keepsight.facts import doorway
from keepsight.kernel.clock import Clock
from keepsight.law.bank_holidays import bank_holidays
from keepsight.law.council import TABLES, Council
from keepsight.law.rules import Limit, Version, law, limit

#: Rooms whose numbers no clock counts by, and lists do: how soon is "soon", how many children.
COUNTED_BY_LISTS = ("reporting", "workforce")


@dataclass(frozen=True)
class Rule:
    """One law key on a day.

    ``codes``: the limits of clocks that count by it. ``by_law``: the version in force, None where
    none is. ``own``: what the council has set, if anything is in force.
    """

    key: str
    title: str
    room: str
    codes: tuple[str, ...]
    by_law: Version | None
    own: Version | None

    @property
    def may_be_longer(self) -> bool:
        """Whether the council's own stands in the law's place: a local standard, no statute."""
        return self.by_law is not None and self.by_law.kind == "local"


@dataclass(frozen=True)
class Moved:
    """An open round whose date another rule would move."""

    child: int | None
    limit: str
    before: date
    after: date


@dataclass(frozen=True)
class OneOff:
    """A one-off bank holiday that the council has added: its record, the day and the reason."""

    number: int
    day: date
    why: str


@dataclass(frozen=True)
class SchoolBreak:
    """A school holiday that the council has recorded: its record, what it is called, its days."""

    number: int
    title: str
    begins_on: date
    ends_on: date


def council_of(authority_id: int, known_on: date | None = None) -> Council:
    """What a council has set itself."""
    return Council.of(doorway.facts(authority_id, tables=TABLES, known_on=known_on), known_on)


def may_be_set(key: str) -> bool:
    """Whether a council may set a length itself: what a clock counts by, or a list.

    A birthday, or the first year of a placement, is no length that anybody decides.
    """
    return bool(_codes().get(key)) or key.partition(".")[0] in COUNTED_BY_LISTS


def rules_on(council: Council, day: date) -> tuple[Rule, ...]:
    """Every rule that a council may look at on a day, those of the first clocks first."""
    rules = [rule_on(council, key, day) for key in law()]
    return tuple(
        sorted(
            rules, key=lambda rule: (in_order(rule.codes[0]) if rule.codes else (999, ""), rule.key)
        )
    )


def rule_on(council: Council, key: str, day: date) -> Rule:
    """One rule on a day. Raises KeyError where the law has no such key."""
    known = limit(key)
    return Rule(
        key=key,
        title=known.title,
        room=key.partition(".")[0],
        codes=_codes().get(key, ()),
        by_law=known.on(day) or _first_to_come(known),
        own=council.own(key, day),
    )


def _first_to_come(known: Limit) -> Version | None:
    return known.versions[0] if known.versions else None


def own_versions(council: Council, key: str) -> tuple[Version, ...]:
    """Everything a council has set for a key, the latest first."""
    return tuple(reversed(dict(council.limits).get(key, ())))


def one_offs(authority_id: int) -> tuple[OneOff, ...]:
    """The bank holidays that a council has added, the latest first."""
    frame = doorway.facts(authority_id, tables=("council_holiday",))["council_holiday"]
    rows = frame.filter(pl.col("called_off_on").is_null()).sort("day_on", descending=True)
    return tuple(OneOff(r["id"], r["day_on"], r["why"] or "") for r in rows.iter_rows(named=True))


def school_breaks(authority_id: int) -> tuple[SchoolBreak, ...]:
    """The school holidays that a council has recorded, the latest first."""
    frame = doorway.facts(authority_id, tables=("school_holiday",))["school_holiday"]
    rows = frame.filter(pl.col("called_off_on").is_null()).sort("begins_on", descending=True)
    return tuple(
        SchoolBreak(r["id"], r["title"] or "", r["begins_on"], r["ends_on"])
        for r in rows.iter_rows(named=True)
    )


def keys_counted_in(unit: str, council: Council) -> frozenset[str]:
    """The law keys that the law, or the council itself, ever counts in a unit."""
    versions = [version for known in law().values() for version in known.versions]
    versions += [version for _, own in council.limits for version in own]
    return frozenset(version.key for version in versions if version.unit == unit)


def known_holidays(year: int) -> tuple[date, ...]:
    """The bank holidays of a year that the house knows by itself."""
    return tuple(sorted(bank_holidays(year, year)))


def would_move(
    authority_id: int, after: Council, keys: Collection[str], today: date
) -> tuple[Moved, ...]:
    """The open dates that differ if a council's rules were others, the furthest moved first.

    ``keys``: the law keys that are touched; empty: all of them. The whole council is read, as when
    boards are reckoned anew.
    """
    facts = doorway.facts(authority_id, tables=tables_needed())
    clocks = [clock for clock in all_clocks() if not keys or _keys_of(clock) & set(keys)]
    now, then = (
        rounds(facts, as_at=today, council=council, clocks=clocks).filter(
            pl.col("met_on").is_null(), pl.col("ended_on").is_null(), pl.col("due_on").is_not_null()
        )
        for council in (Council.of(facts), after)
    )
    same = ["child", "clock", "line", "started_on"]
    both = now.join(then, on=[*same, "limit"], suffix="_then", nulls_equal=True)
    moved = both.filter(pl.col("due_on") != pl.col("due_on_then")).sort(
        (pl.col("due_on_then") - pl.col("due_on")).abs(), "child", descending=[True, False]
    )
    chosen = moved.select("child", "limit", "due_on", "due_on_then").unique(maintain_order=True)
    return tuple(Moved(*row) for row in chosen.iter_rows())


def _keys_of(clock: Clock) -> set[str]:
    keys = {key for _, _, key in clock.limits()}
    return keys | {key for one in clock.extends for key in (one.by, one.ceiling) if key}


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """The limits of clocks that count by each law key."""
    found: dict[str, list[str]] = {}
    for clock in sorted(all_clocks(), key=lambda one: in_order(one.code)):
        for code, _, key in clock.limits():
            found.setdefault(key, []).append(code)
        for key in _keys_of(clock) - {key for _, _, key in clock.limits()}:
            found.setdefault(key, []).append(clock.code)
    return {key: tuple(dict.fromkeys(codes)) for key, codes in found.items()}
