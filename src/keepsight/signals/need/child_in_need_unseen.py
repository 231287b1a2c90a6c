"""S05: a child with a child in need plan has not been seen for one and a half times as long as a visit may wait."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running
from keepsight.signals.unseen import unseen


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children with a plan whom nobody has seen for too long, or never since it began."""
    plans = facts["child_in_need_plan"].filter(running())
    return unseen(facts, plans, "need.visit", as_at)


CHILD_IN_NEED_UNSEEN = Signal(
    code="S05",
    title="On a child in need plan, and not seen for weeks",
    why="Help that nobody sees working may not be working.",
    source="Local standard: one and a half times the time that a visit may wait",
    owner="worker",
    tables=("child_in_need_plan", "visit"),
    see=see,
    told={
        "On a plan": Told("child_in_need_plan", "started_on", until="ended_on"),
        "Seen": Told("visit", "visited_on", given={"seen": True, "kind_code": "cin"}),
        "Tried": Told("visit", "visited_on", given={"seen": False, "kind_code": "cin"}),
    },
    rests_on=("visit",),
)
