"""What a decision needs on file: the day of the latest record of the child that shows each thing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.kernel.decision import Decision, OnFile

ENGLAND = ZoneInfo("Europe/London")


def on_file(
    authority_id: int, child: int | None, decision: Decision, today: date
) -> dict[str, date]:
    """The day of each thing on file, by its code; one question, or none where no record can show any.

    A thing is on file where its table holds a row of the child that counts (``OnFile.where``), that is of
    nothing over (``OnFile.until``), and whose day (``OnFile.on``) has come; the latest counts. What no
    table holds, and everything of what concerns no child, is confirmed by hand.
    """
    kept = [one for one in decision.on_file if one.table]
    if child is None or not kept:
        return {}
    found = facts_at_once(authority_id, [child], tables=sorted({one.table for one in kept}))
    days = {one.code: _latest(one, found.rows(one.table), today) for one in kept}
    return {code: day for code, day in days.items() if day is not None}


def _latest(one: OnFile, rows: list[dict[str, Any]], today: date) -> date | None:
    days = (
        _day(row[one.on])
        for row in rows
        if (not one.where or row[one.where]) and not any(row[over] for over in one.until)
    )
    return max((day for day in days if day is not None and day <= today), default=None)


def _day(value: date | datetime | None) -> date | None:
    return value.astimezone(ENGLAND).date() if isinstance(value, datetime) else value
