"""S18: a child in need plan has lasted longer than nine months."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running, too_long
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Plans that go on for so long."""
    plans = facts["child_in_need_plan"].filter(running())
    return too_long(plans, "started_on", "need.plan_drift", as_at).select(
        "child",
        line="id",
        seen_on="due",
        since="started_on",
        sentence=said("The child in need plan began on {}.", day_in_words("started_on")),
    )


LONG_CHILD_IN_NEED_PLAN = Signal(
    code="S18",
    title="A child in need plan that goes on for months",
    why="After nine months help either works, or something else is needed.",
    source="Local standard: longer than nine months",
    owner="manager",
    tables=("child_in_need_plan",),
    see=see,
    told={"On a plan": Told("child_in_need_plan", "started_on", until="ended_on")},
)
