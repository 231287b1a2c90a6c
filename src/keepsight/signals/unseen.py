"""Children whom nobody has seen for one and a half times as long as a visit may wait."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.people.visit import child_was_seen
from keepsight.kernel.signal import Facts
from keepsight.law.rules import Version
from keepsight.signals.days import after, time_after
from keepsight.signals.words import allowed, day_in_words, said

WHOLE = 100  # per cent


def unseen(facts: Facts, spells: pl.DataFrame, key: str, as_at: date) -> pl.DataFrame:
    """What a signal sees of ``spells`` (``child, id, started_on``): seen last too long before ``as_at``, or never.

    ``key``: the law on how long a visit may wait. A social worker's visit of any kind counts, at which
    the child was seen, from the first day of the spell on. Also gives ``last_on``, null for never.
    """
    standard = allowed(key, as_at)
    visits = (
        facts["visit"]
        .filter(child_was_seen())
        .join(spells.select("child", "id", "started_on"), on="child", suffix="_spell")
        .filter(pl.col("visited_on") >= pl.col("started_on"))
        .group_by(id="id_spell")
        .agg(last_on=pl.col("visited_on").max())
    )
    every = f"a visit is due every {standard.number} {standard.unit.replace('_', ' ')}."
    return (
        spells.join(visits, on="id", how="left", maintain_order="left")
        .with_columns(since=pl.coalesce("last_on", "started_on"))
        .with_columns(seen_on=_half_as_long_again("since", standard, as_at))
        .filter(pl.col("seen_on") < as_at)
        .select(
            "child",
            "last_on",
            "seen_on",
            "since",
            line="id",
            sentence=pl.when(pl.col("last_on").is_not_null())
            .then(said("Last seen on {}; {}", day_in_words("last_on"), pl.lit(every)))
            .otherwise(
                said(
                    "Nobody is on file as having seen the child since {}; {}",
                    day_in_words("started_on"),
                    pl.lit(every),
                )
            ),
        )
    )


def _half_as_long_again(column: str, standard: Version, as_at: date) -> pl.Expr:
    """So many per cent of the time that a visit may wait after the day in a column."""
    percent = allowed("people.unseen", as_at).number
    if standard.unit == "working_days":
        return time_after(column, standard.number * percent // WHOLE, standard.unit)
    days = (after(column, standard) - pl.col(column)).dt.total_days()
    return pl.col(column) + pl.duration(days=days * percent // WHOLE)
