"""S16: actions of a plan are past their day, and were still open at two reviews since."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.need.child_in_need_review import is_a_review_meeting
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.words import allowed, day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """The oldest such action of each child, with how many there are."""
    times = allowed("need.reviews_of_open_action", as_at).number
    late = facts["plan_action"].filter(
        pl.col("by_when_on").is_not_null()
        & pl.col("done_on").is_null()
        & pl.col("ended_on").is_null()
    )
    return (
        late.join(_reviews(facts), on=["child", "plan_kind_code"])
        .filter(pl.col("held_on") > pl.col("by_when_on"))
        .group_by("child", "id", "by_when_on")
        .agg(seen_on=pl.col("held_on").unique().sort().get(times - 1, null_on_oob=True))
        .filter(pl.col("seen_on").is_not_null())
        .sort("by_when_on", "id")
        .group_by("child", maintain_order=True)
        .agg(
            line=pl.col("id").first(),
            since=pl.col("by_when_on").first(),
            seen_on=pl.col("seen_on").first(),
            actions=pl.len(),
        )
        .with_columns(
            sentence=pl.when(pl.col("actions") == 1)
            .then(
                said(
                    "An action was due by {}, and is still open after {} reviews.",
                    day_in_words("since"),
                    times,
                )
            )
            .otherwise(
                said(
                    "{} actions are still open after {} reviews; the oldest was due by {}.",
                    "actions",
                    times,
                    day_in_words("since"),
                )
            )
        )
    )


def _reviews(facts: Facts) -> pl.DataFrame:
    """``child, plan_kind_code, held_on`` of every review meeting."""
    held = {
        "protection_plan": facts["protection_plan_review"],
        "child_in_need_plan": facts["child_in_need_review"].filter(is_a_review_meeting()),
    }
    return pl.concat(
        frame.select("child", "held_on", plan_kind_code=pl.lit(kind))
        for kind, frame in held.items()
    )


ACTIONS_LEFT_OPEN = Signal(
    code="S16",
    title="Actions carried forward from review to review",
    why="What two reviews have carried forward is not going to be done.",
    source="Local standard: still open at two reviews after its day",
    owner="independent",
    tables=("plan_action", "protection_plan_review", "child_in_need_review"),
    see=see,
    told={
        "Due by": Told(
            "plan_action",
            "by_when_on",
            until="done_on",
            given={"plan_kind_code": "protection_plan"},
        ),
        "Due by, plan ended": Told(
            "plan_action",
            "by_when_on",
            until="ended_on",
            given={"plan_kind_code": "protection_plan"},
        ),
        "Due by, child in need": Told(
            "plan_action",
            "by_when_on",
            until="done_on",
            given={"plan_kind_code": "child_in_need_plan"},
        ),
        "Review conference": Told("protection_plan_review", "held_on"),
        "Child in need review": Told("child_in_need_review", "held_on"),
        "Manager’s own look": Told(
            "child_in_need_review", "held_on", given={"kind_code": "manager"}
        ),
    },
)
