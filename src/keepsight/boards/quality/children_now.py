"""What the standing boards hold of some children today: in which team they are, and when they were seen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from keepsight.access.question import Sql, among, answered, as_day, placed


def teams_now(authority_id: int, children: Iterable[int]) -> dict[int, int | None]:
    """The team of each of these children who is open today, by number; one question, none for none."""
    return {row["child"]: row["team"] for row in _cards(authority_id, children)}


def last_seen(authority_id: int, child: int) -> date | None:
    """When an open child was last seen; None where nobody knows, or nothing is open. One question."""
    return next((as_day(row["seen_on"]) for row in _cards(authority_id, [child])), None)


def _cards(authority_id: int, children: Iterable[int]) -> list[dict[str, Any]]:
    asked = sorted(set(children))
    if not asked:
        return []
    return answered(
        placed(
            "SELECT t.child AS child, t.team AS team, t.seen_on AS seen_on FROM boards_childcard t "
            "JOIN boards_reckoning k ON k.id = t.reckoning_id WHERE {mine} AND {these}",
            mine=Sql("k.authority_id = %s AND k.dates = ''", (authority_id,)),
            these=among("t.child", asked),
        )
    )
