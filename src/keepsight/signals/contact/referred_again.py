"""S07: a child has been referred for the third time within twelve months."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import time_after
from keepsight.signals.words import allowed, day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children referred on so many days of the last twelve months, whatever came of it."""
    times = allowed("contact.referrals_in_a_year", as_at).number
    return (
        facts["referral"]
        .filter(time_after("received_on", 12, "months") > as_at)
        .sort("received_on", "id")
        .unique(["child", "received_on"], keep="last", maintain_order=True)
        .group_by("child", maintain_order=True)
        .agg(
            referrals=pl.len(),
            since=pl.col("received_on").first(),
            seen_on=pl.col("received_on").get(times - 1, null_on_oob=True),
            last_on=pl.col("received_on").last(),
            line=pl.col("id").last(),
            closed=(pl.col("no_further_action").fill_null(False)).sum(),
        )
        .filter(pl.col("referrals") >= times)
        .with_columns(
            sentence=said(
                "{} referrals since {}, the last on {}; {} closed straight away.",
                "referrals",
                day_in_words("since"),
                day_in_words("last_on"),
                pl.when(pl.col("closed") == 0).then(pl.lit("none")).otherwise(pl.col("closed")),
            )
        )
    )


REFERRED_AGAIN = Signal(
    code="S07",
    title="Referred again and again",
    why="Looked at one by one, no referral may be enough; looked at together they tell a story.",
    source="Local standard, after the Department's measure of re-referrals within twelve months",
    owner="manager",
    tables=("referral",),
    see=see,
    told={
        "Referred": Told("referral", "received_on"),
        "Referred and closed": Told("referral", "received_on", given={"no_further_action": True}),
    },
)
