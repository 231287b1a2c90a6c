"""S06: a looked-after child has not been seen for one and a half times as long as a visit may wait."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.care.placement import is_meant_to_last, is_not_for_adoption
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import after, running
from keepsight.signals.unseen import unseen
from keepsight.signals.words import allowed

USUAL, SETTLED, AGREED = "care.visit", "care.visit_until_18", "care.visit_fewer_agreed"


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children in care whom nobody has seen for too long, or never since it began.

    A child a year into a home meant to last until 18, or who agreed to fewer visits there, is visited less
    often; one placed for adoption by other rules. Where visits are due more often than usual (regulation 28(3)
    to (5)) their own clock says so long before. An agreement that no source holds is none, as for the clock.
    """
    spells = (
        facts["period_of_care"].filter(running()).join(_homes(facts, as_at), on="child", how="left")
    )
    spells = spells.with_columns(pl.col("key").fill_null(USUAL))
    return pl.concat(
        unseen(facts, spells.filter(pl.col("key") == key), key, as_at)
        for key in (USUAL, SETTLED, AGREED)
    )


def _homes(facts: Facts, as_at: date) -> pl.DataFrame:
    """``child, key``: the law on visits where each child lives now; none for a child placed for adoption."""
    homes = facts["placement"].filter(running()).sort("started_on", "id")
    agreed = facts["fewer_visits"].filter(
        pl.col("agreed_on").is_not_null() & pl.col("withdrawn_on").is_null()
    )
    a_year_on = after("started_on", allowed("care.first_year", as_at))
    settled = is_meant_to_last() & (a_year_on <= as_at)
    fewer = pl.col("agreed_on") >= pl.col("started_on")
    return (
        homes.unique("child", keep="last", maintain_order=True)
        .join(agreed.group_by("child").agg(pl.col("agreed_on").max()), on="child", how="left")
        .select(
            "child",
            key=pl.when(~is_not_for_adoption())
            .then(pl.lit(""))
            .when(settled & fewer)
            .then(pl.lit(AGREED))
            .when(settled)
            .then(pl.lit(SETTLED))
            .otherwise(pl.lit(USUAL)),
        )
    )


LOOKED_AFTER_CHILD_UNSEEN = Signal(
    code="S06",
    title="Looked after, and not seen for months",
    why="A child away from home must be able to tell somebody how it is there.",
    source="Local standard: one and a half times the time that regulation 28 gives a visit",
    owner="worker",
    tables=("period_of_care", "placement", "fewer_visits", "visit"),
    see=see,
    told={
        "In care": Told("period_of_care", "started_on", until="ended_on"),
        "Placed": Told("placement", "started_on", until="ended_on", given={"type_code": "U6"}),
        "Placed to 18": Told(
            "placement", "started_on", until="ended_on", given={"type_code": "U4"}
        ),
        "With adopters": Told(
            "placement", "started_on", until="ended_on", given={"type_code": "A3"}
        ),
        "Agreed to fewer": Told("fewer_visits", "agreed_on", until="withdrawn_on"),
        "Seen": Told("visit", "visited_on", given={"seen": True, "kind_code": "cla"}),
    },
    rests_on=("visit",),
)
