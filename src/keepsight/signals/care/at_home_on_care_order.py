"""S23: a child has lived with parents under a care order for more than twelve months."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.care.care_episode import at_home_under_care_order
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import too_long, without
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children at home so long without a break, with no application to end the order since they moved in."""
    at_home = facts["care_episode"].filter(
        at_home_under_care_order() & pl.col("started_on").is_not_null()
    )
    late = too_long(_unbroken(at_home), "since", "care.at_home_drift", as_at)
    applied = facts["discharge_application"]
    return without(late, applied, on="applied_on", since="since").select(
        "child",
        "line",
        "since",
        seen_on="due",
        sentence=said(
            "At home under a care order since {}, and no application to end it is on file.",
            day_in_words("since"),
        ),
    )


def _unbroken(episodes: pl.DataFrame) -> pl.DataFrame:
    """``child, line, since``: the episodes that go on, with the first day of those that led up to them."""
    before = pl.col("ended_on").shift(1).over("child")
    begins_anew = before.is_null() | (pl.col("started_on") > before)
    return (
        episodes.sort("child", "started_on", "id")
        .with_columns(run=begins_anew.cum_sum().over("child"))
        .group_by("child", "run", maintain_order=True)
        .agg(
            line=pl.col("id").last(),
            since=pl.col("started_on").first(),
            over=pl.col("ended_on").last().is_not_null(),
        )
        .filter(~pl.col("over"))
    )


AT_HOME_ON_CARE_ORDER = Signal(
    code="S23",
    title="At home on a care order for more than a year",
    why="An order that nobody needs should end; one that is needed should be explained.",
    source="Local standard: more than twelve months; Children Act 1989, section 39, on ending the order",
    owner="independent",
    tables=("care_episode", "discharge_application"),
    see=see,
    told={
        "At home, care order": Told(
            "care_episode",
            "started_on",
            until="ended_on",
            given={"legal_status_code": "C2", "placement_type_code": "P1"},
        ),
        "At home, interim order": Told(
            "care_episode",
            "started_on",
            until="ended_on",
            given={"legal_status_code": "C1", "placement_type_code": "P1"},
        ),
        "Applied": Told("discharge_application", "applied_on"),
    },
    rests_on=("discharge_application",),
)
