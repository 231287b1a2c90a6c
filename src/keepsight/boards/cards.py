"""An open child in a row of a list: as what, with whom, last seen when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from keepsight.access.question import Sql, day_param, placed
from keepsight.access.record.unborn import not_born_by
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard

#: After how long without being seen a child stands on the list of those not seen.
NOT_SEEN_FOR = timedelta(weeks=4)

FIELDS = (
    "child",
    "open_as",
    "open_since",
    "category_code",
    "legal_status_code",
    "worker",
    "worker_since",
    "team",
    "seen_on",
    "seen_alone_on",
    "tried_on",
    "seen_is_told",
    "discussed_on",
    "discuss_by",
)


@dataclass(frozen=True)
class Card:
    """One open child. ``open_as``: the kinds of ``facts.need.open_as``, riskiest first."""

    child: int
    open_as: tuple[str, ...]
    open_since: date | None = None
    category_code: str = ""
    legal_status_code: str = ""
    worker: int | None = None
    worker_since: date | None = None
    team: int | None = None
    seen_on: date | None = None
    seen_alone_on: date | None = None
    tried_on: date | None = None
    seen_is_told: bool = False
    discussed_on: date | None = None
    discuss_by: date | None = None


def cards(
    look: Look, where: Sql, order: str = "t.rank, t.child", first: int = 0, count: int = -1
) -> tuple[Card, ...]:
    """The rows of ``ChildCard`` (t) of which a condition holds; one query.

    ``first`` and ``count``: which of them, for a page; -1: all.
    """
    columns = ", ".join(f"t.{name}" for name in FIELDS)
    rows = look.rows_of(ChildCard, where, columns, order, first=first, count=count)
    return tuple(card_of(row) for row in rows)


def card_of(row: Mapping[str, Any]) -> Card:
    """A card from its columns; those that are null are blank."""
    given = {name: row[name] for name in FIELDS if row[name] is not None}
    given["seen_is_told"] = bool(row["seen_is_told"])
    return Card(**given | {"open_as": tuple(row["open_as"].split(","))})


def held_by(team: int | None, worker: int | None) -> list[Sql]:
    """The conditions that a row is a team's and a worker's: None asks nothing, 0 for none."""
    asked = []
    for column, wanted in (("team", team), ("worker", worker)):
        if wanted is not None:
            asked.append(
                Sql(f"t.{column} = %s", (wanted,)) if wanted else Sql(f"t.{column} IS NULL")
            )
    return asked


def is_open_as(kind: str) -> Sql:
    """The condition that a child is open as a kind, whatever else it is open as."""
    return Sql("t.open_as LIKE %s", (f"%{kind}%",))


def is_born(look: Look) -> Sql:
    """The condition that a child is born by the day: before that nobody can have seen it."""
    unborn = not_born_by(look.reckoning.authority_id, look.day)
    return placed("(t.seen_on IS NOT NULL OR t.child NOT IN ({unborn}))", unborn=unborn)


#: The same in a counted part, which ``asks_unborn``.
IS_BORN = Sql("(t.seen_on IS NOT NULL OR t.child NOT IN (SELECT id FROM unborn))")
#: Some source holds the child's visits. Written so that no index on it is begun with.
TOLD = "COALESCE(t.seen_is_told, FALSE)"


def not_seen_lately(look: Look) -> Sql:
    """Not seen in four weeks, or never, where some source holds the child's visits."""
    since = day_param(look.day - NOT_SEEN_FOR)
    return Sql(f"({TOLD} AND (t.seen_on IS NULL OR t.seen_on < %s))", (since,))


#: No visit at which the child was seen, where some source holds the child's visits.
NEVER_SEEN = Sql(f"({TOLD} AND t.seen_on IS NULL)")
#: … and none at which the child was seen alone.
NEVER_SEEN_ALONE = Sql(f"({TOLD} AND t.seen_alone_on IS NULL)")
