"""What the pages of one child are made of: the child's facts, and what boards keep of the child.

Today's boards are kept right by every action and import, so a page reads them and the facts in one
journey. For another date, and on a day on which nothing was reckoned yet, the same is reckoned from
the child's facts alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import polars as pl
from django.db import connection, models

from keepsight.boards.look import RULES, council_by
from keepsight.boards.models import (
    NEVER_OPEN,
    ChildCard,
    ChildDates,
    OpenRound,
    Reckoning,
    WithoutWorker,
)
from keepsight.boards.reckoning import reckon, tables_needed
from keepsight.boards.untold import untold_rounds
from keepsight.clocks.table import SCHEMA
from keepsight.facts.doorway.at_once import AtOnce, Beside, Row, facts_at_once
from keepsight.facts.doorway.question import type_of
from keepsight.law.council import Council
from keepsight.law.due_dates import LAW_ALONE

#: The fact tables of which a child's page tells something by itself.
TABLES = (
    "contact",
    "referral",
    "episode_of_need",
    "early_help_episode",
    "assessment",
    "child_in_need_plan",
    "strategy_discussion",
    "section_47_enquiry",
    "conference",
    "protection_plan",
    "protection_plan_review",
    "core_group",
    "period_of_care",
    "legal_status",
    "placement",
    "care_review",
    "missing_episode",
    "care_leaver",
    "visit",
    "allocation",
    "coverage",
    "covered_children",
)
_KEPT: dict[str, type[models.Model]] = {
    "card": ChildCard,
    "rounds": OpenRound,
    "dates": ChildDates,
    "without": WithoutWorker,
}


@dataclass(frozen=True)
class ChildFacts:
    """One child on a day.

    ``rows``: the facts by table, as rows, whole; what lies after ``day`` is for the reader to leave
    out. ``card``: the child's row of ``ChildCard``, None where the child is not open. ``rounds``:
    those neither met nor ended, with the columns of ``clocks.table.SCHEMA``. ``without``: the time
    without a worker, as a row of ``WithoutWorker``, None where there is none. ``council``: what the
    council has set itself that states are told by.
    """

    day: date
    rows: dict[str, list[Row]]
    card: Row | None
    rounds: pl.DataFrame
    without: Row | None
    council: Council = LAW_ALONE

    def covered(self, table: str) -> bool:
        """Whether any source holds a table for this child, or at least its latest row."""
        return any(True for _ in self._coverage(table))

    def is_told_of_all(self, table: str) -> bool:
        """Whether a source names everyone of whom a table tells, so that who is not there is not."""
        wholly = ("all", "looked_after") if table == "period_of_care" else ("all",)
        return any(h["table"] == table and h["whom"] in wholly for h in self.rows["coverage"])

    def held_since(self, table: str) -> date | None:
        """From which day on every row of a table is held, so that a blank means none; None: never."""
        whole = [held["from_on"] or date.min for held in self._coverage(table) if held["whole"]]
        return min(whole, default=None)

    def _coverage(self, table: str) -> Iterator[Row]:
        """What sources hold of a table that also speaks of this child."""
        listed = {(one["table"], one["source"]) for one in self.rows["covered_children"]}
        looked_after = bool(self.rows["period_of_care"])
        for held in self.rows["coverage"]:
            of_all = held["whom"] == "all" or (held["whom"] == "looked_after" and looked_after)
            if held["table"] == table and (of_all or (table, held["source"]) in listed):
                yield held

    def by_now(self, table: str, column: str) -> list[Row]:
        """The rows of a table that had happened by the day, the latest first."""
        found = [row for row in self.rows[table] if row[column] and row[column] <= self.day]
        return sorted(found, key=lambda row: (row[column], row["id"]), reverse=True)


def child_facts(
    authority_id: int,
    child: int,
    *,
    today: date,
    as_at: date | None = None,
    known_on: date | None = None,
) -> ChildFacts:
    """One child's facts and boards; one question to the database.

    ``as_at``: another day than ``today``, None for today's boards. On a day for which the boards
    were not reckoned yet, and for another date, they are reckoned for this child alone.
    """
    if as_at is None and known_on is None:
        wanted = [_kept(name, authority_id, child, today) for name in ("standing", *_KEPT)]
        found = facts_at_once(authority_id, [child], tables=TABLES, beside=wanted)
        if found.beside("standing"):
            return _as_kept(found, child, today)
    tables = (*TABLES, *tables_needed())
    live = facts_at_once(authority_id, [child], tables=tables, known_on=known_on)
    return _reckoned(live, today, as_at, known_on)


def _as_kept(found: AtOnce, child: int, today: date) -> ChildFacts:
    card, without = found.beside("card"), found.beside("without")
    rounds = [row | dict.fromkeys(NEVER_OPEN) for row in found.beside("rounds")]
    for row in found.beside("dates"):
        rounds += untold_rounds(row["untold"], child)
    columns = {name: [row[name] for row in rounds] for name in SCHEMA}
    return ChildFacts(
        day=today,
        rows={code: found.rows(code) for code in TABLES},
        card=_blank_as_none(card),
        rounds=pl.DataFrame(columns, schema=SCHEMA),
        without=_of_today(without, today),
        council=council_by(found.beside("standing")[0]),
    )


def _reckoned(found: AtOnce, today: date, as_at: date | None, known_on: date | None) -> ChildFacts:
    facts = found.frames()
    boards = reckon(facts, today=today, as_at=as_at, known_on=known_on)
    day = as_at or today
    mine = boards.rounds.filter(pl.col("child").is_not_null()).select(
        pl.col(name).cast(dtype) for name, dtype in SCHEMA.items()
    )
    dates = boards.dates.filter(pl.col("child").is_not_null()).to_dicts()
    untold = [one for row in dates for one in untold_rounds(row["untold"], row["child"])]
    return ChildFacts(
        day=day,
        rows={code: found.rows(code) for code in TABLES},
        card=_blank_as_none(boards.cards.to_dicts()),
        rounds=pl.concat([mine, pl.DataFrame(untold, schema=SCHEMA)]),
        without=_of_today(boards.without.to_dicts(), day),
        council=Council.of(facts, known_on),
    )


def _blank_as_none(cards: list[Row]) -> Row | None:
    """The one card, with nothing for what its table keeps as an empty word."""
    return {k: None if v == "" else v for k, v in cards[0].items()} if cards else None


def _of_today(without: list[Row], day: date) -> Row | None:
    """Of the times kept, the one that has begun and lasts."""
    for row in without:
        if row["from_on"] <= day and (row["until_on"] is None or row["until_on"] > day):
            return row
    return None


def _kept(name: str, authority_id: int, child: int, today: date) -> Beside:
    """What is kept of the child in today's reckoning; "standing": whether there is one."""
    reckoning = (
        f"select id from {Reckoning._meta.db_table} where authority_id = %s "
        "and as_at is null and known_on is null and reckoned_on = %s"
    )
    params: tuple[Any, ...] = (authority_id, connection.ops.adapt_datefield_value(today))
    if name == "standing":
        rules = reckoning.replace("select id", f"select {', '.join(('id', *RULES))}")
        number: Any = pl.Int64()
        words = ("holidays", "school_holidays")
        kept = tuple((rule, pl.String() if rule in words else number) for rule in RULES)
        return Beside(name, rules, params, (("id", number), *kept))
    model = _KEPT[name]
    columns = _columns(model)
    picked = ", ".join(f'"{column}"' for column, _ in columns)
    sql = (
        f"select {picked} from {model._meta.db_table} "
        f"where reckoning_id in ({reckoning}) and child = %s"
    )
    return Beside(name, sql, (*params, child), columns)


@cache
def _columns(model: type[models.Model]) -> tuple[tuple[str, Any], ...]:
    fields = [f for f in model._meta.concrete_fields if f.name not in ("id", "reckoning")]
    return tuple((field.column, type_of(field)) for field in fields)
