"""What pages say of supervision: how a date stands, what was cancelled, by which rule it is due."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from keepsight.access.staff.sessions import WHO, WHY
from keepsight.boards.workforce.supervision import Row
from keepsight.law.rules import limit
from keepsight.law.working_days import working_days_between
from keepsight.pages.words import day, small

STATES = {
    "overdue": "Overdue",
    "due_soon": "Due soon",
    "not_due": "In time",
    "away": "Away",
    "cannot_be_told": "Cannot be told",
}


def due_row(row: Row, as_at: date) -> dict[str, Any]:
    """A due date for ``components/dates.html``."""
    left = 0
    if row.due_on:
        days = (np.array([np.datetime64(one, "D")]) for one in (as_at, row.due_on))
        left = int(working_days_between(*days)[0])
    return {
        "due_on": row.due_on,
        "due_at": None,
        "working_days_left": left,
        "state": row.state if row.due_on else "cannot_be_told",
    }


def cancelled(row: Row) -> str:
    """What was cancelled since the last session: "12 March 2026, by the supervisor: …"; "" for nothing."""
    if not row.cancelled_by or row.cancelled_on is None:
        return ""
    return f"{day(row.cancelled_on)}, {called_off(row.cancelled_by, row.why_cancelled)}"


def called_off(who: str, why: str) -> str:
    """By whom a session was cancelled, and why: "by the supervisor: something urgent with a child"."""
    said = f"by {small(WHO.get(who, who))}"
    return f"{said}: {small(WHY[why])}" if why in WHY else said


def rule_words(row: Row) -> str:
    """The standard by which a session is due, in words."""
    return limit(row.rule).title if row.rule else ""
