"""S01: a protection plan began and nobody has seen the child since the conference."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.people.visit import child_was_seen
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running, too_long, without
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Plans that are open and older than the first visit may wait, with no visit since their first day."""
    seen = facts["visit"].filter(child_was_seen() & pl.col("visited_on").is_not_null())
    plans = facts["protection_plan"].filter(running())
    late = too_long(plans, "started_on", "protection.visit_after_conference", as_at)
    return without(late, seen, on="visited_on", since="started_on").select(
        "child",
        line="id",
        seen_on="due",
        since="started_on",
        sentence=said(
            "The plan began on {}, and no visit at which the child was seen is on file since.",
            day_in_words("started_on"),
        ),
    )


NO_VISIT_SINCE_CONFERENCE = Signal(
    code="S01",
    title="Nobody has seen the child since the conference",
    why="A plan on paper keeps nobody safe.",
    source="Local standard: seen within five working days of the conference",
    owner="worker",
    tables=("protection_plan", "visit"),
    see=see,
    told={
        "On a plan": Told("protection_plan", "started_on", until="ended_on"),
        "Seen": Told("visit", "visited_on", given={"seen": True, "kind_code": "cp"}),
        "Tried": Told("visit", "visited_on", given={"seen": False, "kind_code": "cp"}),
    },
    rests_on=("visit",),
)
