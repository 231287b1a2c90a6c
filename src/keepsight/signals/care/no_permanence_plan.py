"""S22: the second review is over and nobody has agreed where the child will grow up."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running, without
from keepsight.signals.words import day_in_words, said

SECOND = 2


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children in care since whose second review no day has brought a plan for permanence.

    A care plan that says where the child will grow up is one.
    """
    reviewed = (
        facts["period_of_care"]
        .filter(running())
        .join(facts["care_review"].select("child", "held_on"), on="child")
        .filter(pl.col("held_on") >= pl.col("started_on"))
        .group_by("child", "id", "started_on")
        .agg(second_on=pl.col("held_on").unique().sort().get(SECOND - 1, null_on_oob=True))
        .filter(pl.col("second_on") < as_at)
    )
    agreed = facts["care_plan"].filter(pl.col("permanence_code").fill_null("") != "")
    unplanned = without(reviewed, facts["permanence_plan"], on="agreed_on", since="started_on")
    return without(unplanned, agreed, on="started_on", since="started_on").select(
        "child",
        line="id",
        seen_on="second_on",
        since="started_on",
        sentence=said(
            "Looked after since {}; the second review was on {}, and no plan for permanence is on file.",
            day_in_words("started_on"),
            day_in_words("second_on"),
        ),
    )


NO_PERMANENCE_PLAN = Signal(
    code="S22",
    title="No plan for where to grow up",
    why="By the second review a child should know where they will grow up.",
    source="Children Act 1989 guidance and regulations, volume 2: agreed by the second review",
    owner="independent",
    tables=("period_of_care", "care_review", "permanence_plan", "care_plan"),
    see=see,
    told={
        "In care": Told("period_of_care", "started_on", until="ended_on"),
        "Reviewed": Told("care_review", "held_on"),
        "Permanence agreed": Told(
            "permanence_plan", "agreed_on", given={"plan_code": "long_term_fostering"}
        ),
        "Care plan": Told("care_plan", "started_on"),
        "Care plan with permanence": Told(
            "care_plan", "started_on", given={"permanence_code": "return_to_family"}
        ),
    },
    rests_on=("permanence_plan", "care_plan"),
)
