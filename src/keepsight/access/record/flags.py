"""The flags on a child's record that stand on a day: which danger, from whom it is known, what to do.

A part of the one question of ``around_child``: four rows for each flag, told apart by their kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.question import Sql, as_day, both, day_param, placed, visible
from keepsight.access.viewer import Viewer

#: The kind of row in which each column comes.
_PARTS = {
    "flag": "kind_code",
    "flag_told": "told_by",
    "flag_do": "what_to_do",
    "flag_risk": "risk_code",
}


@dataclass(frozen=True)
class FlagLine:
    """One flag; ``review_on``: when it is looked at again."""

    number: int
    kind_code: str
    risk_code: str
    told_by: str
    what_to_do: str
    review_on: date | None


def flag_parts(viewer: Viewer, child_id: int, day: date) -> list[Sql]:
    """The flags of a child, as rows (kind, about, who, said, ended_on)."""
    on = day_param(day)
    here = both(
        Sql("f.authority_id = %s AND f.person_id = %s", (viewer.authority_id, child_id)),
        Sql("(f.raised_on IS NULL OR f.raised_on <= %s)", (on,)),
        Sql("(f.ended_on IS NULL OR f.ended_on > %s)", (on,)),
        visible("f"),
    )
    return [
        placed(
            f"SELECT '{kind}', f.id, 0, f.{column}, f.review_on FROM records_flag f WHERE {{here}}",
            here=here,
        )
        for kind, column in _PARTS.items()
    ]


def is_of_flag(kind: str) -> bool:
    """Whether a row of that kind is one of these."""
    return kind in _PARTS


def flags_of(rows: Iterable[Mapping[str, Any]]) -> tuple[FlagLine, ...]:
    """The flags in these rows, what must be looked at soonest first."""
    found: dict[int, dict[str, Any]] = {}
    for row in rows:
        if is_of_flag(row["kind"]):
            one = found.setdefault(row["about"], {"review_on": as_day(row["ended_on"])})
            one[_PARTS[row["kind"]]] = row["said"] or ""
    lines = [FlagLine(number=number, **said) for number, said in found.items()]
    return tuple(sorted(lines, key=lambda one: (one.review_on or date.max, one.number)))
