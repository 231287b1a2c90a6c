"""S27: an action of supervision was overdue at two discussions, one after another."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.words import allowed, day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Open actions that were past their day at so many discussions of the child; several of a day are one."""
    times = allowed("workforce.supervision_action_overdue", as_at).number
    talks = facts["case_discussion"].select("child", "discussed_on").drop_nulls().unique()
    return (
        facts["supervision_action"]
        .filter(pl.col("settled_on").is_null(), pl.col("due_on").is_not_null())
        .select("child", "due_on", line="id")
        .join(talks, on="child")
        .filter(pl.col("discussed_on") > pl.col("due_on"))
        .sort("child", "line", "discussed_on")
        .group_by("child", "line", maintain_order=True)
        .agg(
            pl.col("due_on").first(),
            discussions=pl.len(),
            seen_on=pl.col("discussed_on").get(times - 1, null_on_oob=True),
        )
        .filter(pl.col("discussions") >= times)
        .with_columns(
            since=pl.col("due_on"),
            sentence=said(
                "What was agreed on in supervision was due on {} and has been overdue at {} discussions since.",
                day_in_words("due_on"),
                "discussions",
            ),
        )
    )


ACTION_OVERDUE_TWICE = Signal(
    code="S27",
    title="Supervision agrees, and nothing happens",
    why="Children drift despite regular supervision where nobody asks what came of the last one.",
    source="Local standard: an action overdue at two discussions",
    owner="manager",
    tables=("supervision_action", "case_discussion"),
    see=see,
    told={
        "Action due": Told(
            "supervision_action",
            "due_on",
            until="settled_on",
            given={"agreed_on": date(2015, 1, 1)},
        ),
        "Discussed": Told("case_discussion", "discussed_on"),
    },
)
