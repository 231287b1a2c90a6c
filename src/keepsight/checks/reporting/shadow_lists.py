"""Q10: lists that one person saves as a file week after week: a sign that the page does not serve them."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from keepsight.checks.days import number_of
from keepsight.kernel.check import Cell, Check, Facts, Part


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """Lists that some person saved on more days of the last weeks than there are weeks; one row a list.

    It never says who: it is the list that is to be mended.
    """
    weeks = number_of("quality.saved_again", as_at)
    since = as_at - timedelta(weeks=weeks)
    days = (
        facts["saved_list"]
        .filter(pl.col("on") > since, pl.col("on") <= as_at)
        .group_by("account", "list")
        .agg(days=pl.col("on").n_unique())
        .filter(pl.col("days") > weeks)
    )
    return (
        days.group_by("list")
        .agg(people=pl.len(), most=pl.col("days").max())
        .sort("list")
        .select(
            child=pl.lit(None, pl.Int64),
            part=pl.lit("list"),
            line=pl.lit(None, pl.Int64),
            since=pl.lit(None, pl.Date),
            sentence=pl.concat_str(
                pl.lit("The list “"),
                pl.col("list").str.replace_all("_", " "),
                pl.lit("” was saved more than once a week in the last "),
                pl.lit(f"{weeks} weeks by "),
                pl.when(pl.col("people") == 1)
                .then(pl.lit("one person"))
                .otherwise(pl.concat_str(pl.col("people"), pl.lit(" people"))),
                pl.lit(", on up to "),
                pl.col("most"),
                pl.lit(" days."),
            ),
        )
    )


SHADOW_LISTS = Check(
    code="Q10",
    title="Lists kept beside the system",
    why="Whoever keeps a tracker of their own does not find here what they need.",
    source="Ofsted, inspection of 2016, paragraph 112; monitoring visit of 2019, paragraph 42",
    mender="analyst",
    parts=(
        Part(
            "list",
            "A list saved more than once a week",
            "Ask what it is for, and what the page lacks.",
        ),
    ),
    read_at_night=("saved_list",),
    at_night=at_night,
    told={
        "Saved": Cell("saved_list", "on", given={"account": 1, "list": "not_seen"}),
        "Another list saved": Cell("saved_list", "on", given={"account": 1, "list": "overdue"}),
        "Saved by another": Cell("saved_list", "on", given={"account": 2, "list": "not_seen"}),
    },
)
