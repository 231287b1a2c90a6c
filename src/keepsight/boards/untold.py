"""What no source tells of a child: kept as words in ``ChildDates.untold``, read as rounds again."""

from __future__ import annotations

from typing import Any

from keepsight.clocks.table import SCHEMA

_BLANK: dict[str, Any] = dict.fromkeys(SCHEMA)


def untold_in(said: str | None) -> tuple[tuple[str, str], ...]:
    """(clock, missing table) of each clock in "T16:core_group,T18:visit"."""
    pairs = (one.partition(":") for one in (said or "").split(",") if one)
    return tuple((clock, table) for clock, _, table in pairs)


def untold_rounds(said: str | None, child: int) -> list[dict[str, Any]]:
    """The same as rounds that cannot be told, with the columns of ``clocks.table.SCHEMA``."""
    return [
        {**_BLANK, "child": child, "clock": clock, "limit": clock, "recorded_late": False,
         "missing": table}
        for clock, table in untold_in(said)
    ]  # fmt: skip
