"""S24: six months after a plan for long-term fostering the child is not matched with the carers."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running, too_long
from keepsight.signals.words import day_in_words, said

LONG_TERM_FOSTERING = "long_term_fostering"


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children in care whose last plan is long-term fostering, agreed so long ago, with no match that holds."""
    plans = (
        facts["permanence_plan"]
        .filter(pl.col("agreed_on").is_not_null())
        .join(facts["period_of_care"].filter(running()).select("child", "started_on"), on="child")
        .filter(pl.col("agreed_on") >= pl.col("started_on"))
        .sort("agreed_on", "id")
        .unique("child", keep="last", maintain_order=True)
        .filter(pl.col("plan_code") == LONG_TERM_FOSTERING)
    )
    matched = facts["long_term_match"].filter(pl.col("ended_on").is_null())
    late = too_long(plans, "agreed_on", "permanence.long_term_match", as_at)
    return late.join(matched, on="child", how="anti").select(
        "child",
        line="id",
        seen_on="due",
        since="agreed_on",
        sentence=said(
            "Long-term fostering was agreed on {}, and no long-term match is on file.",
            day_in_words("agreed_on"),
        ),
    )


NO_LONG_TERM_MATCH = Signal(
    code="S24",
    title="To be fostered for good, and not matched",
    why="A child who is told that this is home can unpack.",
    source="Local standard: six months from the plan; Care Planning, Placement and Case Review (England) "
    "Regulations 2010, regulation 22B, on the match",
    owner="independent",
    tables=("permanence_plan", "period_of_care", "long_term_match"),
    see=see,
    told={
        "In care": Told("period_of_care", "started_on", until="ended_on"),
        "Long-term fostering agreed": Told(
            "permanence_plan", "agreed_on", given={"plan_code": LONG_TERM_FOSTERING}
        ),
        "Return home agreed": Told(
            "permanence_plan", "agreed_on", given={"plan_code": "return_to_family"}
        ),
        "Matched": Told("long_term_match", "decided_on", until="ended_on"),
    },
    rests_on=("long_term_match",),
)
