"""S04: a child with a protection plan has not been seen for one and a half times as long as a visit may wait."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running
from keepsight.signals.unseen import unseen


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children with a plan, seen since it began, and then not for too long; S01 says who never was."""
    plans = facts["protection_plan"].filter(running())
    return unseen(facts, plans, "protection.visit", as_at).filter(pl.col("last_on").is_not_null())


PROTECTED_CHILD_UNSEEN = Signal(
    code="S04",
    title="On a protection plan, and not seen for weeks",
    why="Three weeks are long for a child who is not safe.",
    source="Local standard: one and a half times the time that a visit may wait",
    owner="worker",
    tables=("protection_plan", "visit"),
    see=see,
    told={
        "On a plan": Told("protection_plan", "started_on", until="ended_on"),
        "Seen": Told("visit", "visited_on", given={"seen": True, "kind_code": "cp"}),
        "Tried": Told("visit", "visited_on", given={"seen": False, "kind_code": "cp"}),
        "Seen by somebody else": Told(
            "visit", "visited_on", given={"seen": True, "kind_code": "other"}
        ),
    },
    rests_on=("visit",),
)
