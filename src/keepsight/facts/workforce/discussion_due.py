"""By when each open child is to be discussed in supervision: by what the child is open as.

Of several things that a child is open as, the one that asks for it soonest counts: the time begins with the
last discussion, or with what makes it shorter where that came later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import polars as pl

from keepsight.facts.reporting.covered import EARLY, covered
from keepsight.facts.workforce.supervision_due import day_after
from keepsight.law.council import Council
from keepsight.law.due_dates import NEVER, due_dates

Facts = Mapping[str, pl.DataFrame]

#: The fact table that is read besides those of who is open as what, and of what is covered.
TABLE = "case_discussion"
AT_RISK = "workforce.supervision_of_child_at_risk"
ORDINARY, SETTLED = "workforce.supervision_of_child", "workforce.supervision_of_settled_child"
SETTLED_AFTER = "workforce.settled_in_care"
KEYS = (AT_RISK, ORDINARY, SETTLED, SETTLED_AFTER)
NO_WORKER = "no_worker"
RISKY = ("protection_plan", "section_47", "court", NO_WORKER)
#: What nearly every child is open as besides: it counts where there is nothing else.
RESIDUAL = "episode_of_need"

#: What ``discussion_due`` gives.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "discussed_on": pl.Date(),
    "discuss_by": pl.Date(),
}


def discussion_due(
    facts: Facts,
    spells: pl.DataFrame,
    without: pl.DataFrame,
    day: date,
    *,
    known_on: date | None = None,
) -> pl.DataFrame:
    """A row for each child of ``spells``: ``SCHEMA``.

    ``spells``: what children are open as on the day (``open_as.open_on``). ``without``: the times without a
    worker that last on the day (``child, since``). ``discuss_by`` is null where it cannot be told: nothing is
    on file and no source holds discussions; nobody is late for a time before one did.
    """
    kinds = spells.select("child", "kind", "since")
    others = kinds.filter(pl.col("kind") != RESIDUAL).select("child").unique()
    kinds = pl.concat(
        [
            kinds.filter(pl.col("kind") != RESIDUAL),
            kinds.filter(pl.col("kind") == RESIDUAL).join(others, on="child", how="anti"),
            without.join(kinds.select("child").unique(), on="child").select(
                "child", pl.lit(NO_WORKER).alias("kind"), "since"
            ),
        ]
    )
    last = (
        facts[TABLE]
        .filter(pl.col("discussed_on") <= day)
        .group_by("child")
        .agg(discussed_on=pl.col("discussed_on").max())
    )
    told = covered(facts, TABLE, kinds["child"].unique()).filter("whole")
    rows = kinds.join(last, on="child", how="left").join(
        told.select("child", told_from="from_on"), on="child", how="left"
    )
    rows = _due(rows, Council.of(facts, known_on), known_on)
    return (
        rows.group_by("child")
        .agg(pl.col("discussed_on").first(), pl.col("due").min().alias("discuss_by"))
        .sort("child")
        .select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())
    )


def _due(rows: pl.DataFrame, council: Council, known_on: date | None) -> pl.DataFrame:
    """The rows with ``due``: null where it cannot be told."""
    dates = due_dates(KEYS, council, known_on)
    last = pl.col("discussed_on")
    rows = rows.with_columns(
        anchor=pl.when(last.is_not_null())
        .then(pl.max_horizontal(last, "since"))
        .when(pl.col("told_from").is_not_null())
        .then(pl.max_horizontal("since", "told_from"))
    )
    rows = rows.with_columns(day_after(rows["since"], SETTLED_AFTER, dates).alias("settled_on"))
    settled = (pl.col("kind") == "looked_after") & (pl.col("anchor") >= pl.col("settled_on"))
    rows = rows.with_columns(
        rule=pl.when(pl.col("kind").is_in(RISKY))
        .then(pl.lit(AT_RISK))
        .when((pl.col("kind") == "care_leaver") | settled.fill_null(False))
        .then(pl.lit(SETTLED))
        .otherwise(pl.lit(ORDINARY))
    )
    numbers = rows["anchor"].fill_null(EARLY).cast(pl.Int32).to_numpy().astype(np.int64)
    keys = rows["rule"].replace_strict(dict(dates.keys), return_dtype=pl.Int64).to_numpy()
    due, _ = dates.at(keys.astype(np.int64), numbers)
    found = pl.Series("due", np.where(due < NEVER, due, 0).astype(np.int32)).cast(pl.Date)
    known = rows["anchor"].is_not_null() & pl.Series(due < NEVER)
    return rows.with_columns(found, known.alias("known")).with_columns(
        due=pl.when("known").then(pl.col("due"))
    )
