"""S26: a child has had three workers within twelve months."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.workforce.allocation import gives_a_lead_worker
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import time_after
from keepsight.signals.words import allowed, day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children with a worker today whom so many have held within the last twelve months.

    A worker who held the child from a day that nobody knows was there before the others; the same one
    twice is one.
    """
    times = allowed("people.workers_in_a_year", as_at).number
    lately = time_after("ended_on", 12, "months").fill_null(date.max) > as_at
    known = pl.col("started_on").is_not_null().all()
    return (
        facts["allocation"]
        .filter(gives_a_lead_worker() & lately)
        .sort("started_on", "id", nulls_last=False)
        .group_by("child", "worker", maintain_order=True)
        .agg(
            began_on=pl.when(known).then(pl.col("started_on").min()),
            line=pl.col("id").last(),
            holds=pl.col("ended_on").is_null().any(),
        )
        .sort("began_on", "line", nulls_last=False)
        .group_by("child", maintain_order=True)
        .agg(
            workers=pl.len(),
            seen_on=pl.col("began_on").get(times - 1, null_on_oob=True),
            since=pl.col("began_on").last(),
            line=pl.col("line").last(),
            holds=pl.col("holds").any(),
        )
        .filter(pl.col("holds") & (time_after("seen_on", 12, "months") > as_at))
        .with_columns(
            sentence=said(
                "{} workers have held this child within twelve months; the last took over on {}.",
                "workers",
                day_in_words("since"),
            )
        )
    )


THREE_WORKERS = Signal(
    code="S26",
    title="Three workers within a year",
    why="Every new worker is a stranger to whom a child has to tell it all again.",
    source="Local standard: a third worker within twelve months",
    owner="manager",
    tables=("allocation",),
    see=see,
    told={
        "First worker": Told(
            "allocation", "started_on", until="ended_on", given={"worker": 1, "role_code": "lead"}
        ),
        "Second": Told(
            "allocation", "started_on", until="ended_on", given={"worker": 2, "role_code": "lead"}
        ),
        "Third": Told(
            "allocation", "started_on", until="ended_on", given={"worker": 3, "role_code": "lead"}
        ),
        "Beside them": Told(
            "allocation",
            "started_on",
            until="ended_on",
            given={"worker": 4, "role_code": "reviewing_officer"},
        ),
    },
)
