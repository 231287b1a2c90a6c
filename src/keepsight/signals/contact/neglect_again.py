"""S08: a child was referred again within twelve months of the end of a protection plan for neglect."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import after
from keepsight.signals.words import allowed, day_in_words, said

#: Neglect, among the categories of abuse of the children in need census.
NEGLECT = "NEG"


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """The first referral after the last such plan, until twelve months after its end."""
    category = pl.coalesce("latest_category_code", "initial_category_code")
    plans = (
        facts["protection_plan"]
        .filter(category == NEGLECT)
        .with_columns(until=after("ended_on", allowed("contact.neglect_again", as_at)))
        .filter(pl.col("until") >= as_at)
        .group_by("child")
        .agg(pl.col("ended_on").max())
    )
    return (
        facts["referral"]
        .join(plans, on="child")
        .filter(pl.col("received_on") > pl.col("ended_on"))
        .sort("received_on", "id")
        .unique("child", keep="first", maintain_order=True)
        .select(
            "child",
            line="id",
            seen_on="received_on",
            since="ended_on",
            sentence=said(
                "Referred on {}; a protection plan for neglect had ended on {}.",
                day_in_words("received_on"),
                day_in_words("ended_on"),
            ),
        )
    )


NEGLECT_AGAIN = Signal(
    code="S08",
    title="Neglect, and referred again",
    why="Neglect comes back when the help goes.",
    source="Local standard, after the Department's measure of re-referrals within twelve months",
    owner="manager",
    tables=("referral", "protection_plan"),
    see=see,
    told={
        "Plan for neglect": Told(
            "protection_plan",
            "started_on",
            until="ended_on",
            given={"initial_category_code": NEGLECT},
        ),
        "Became neglect": Told(
            "protection_plan",
            "started_on",
            until="ended_on",
            given={"initial_category_code": "EMO", "latest_category_code": NEGLECT},
        ),
        "Other plan": Told(
            "protection_plan",
            "started_on",
            until="ended_on",
            given={"initial_category_code": "EMO"},
        ),
        "Referred": Told("referral", "received_on"),
    },
)
