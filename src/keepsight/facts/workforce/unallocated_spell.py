"""The times for which a child has no worker, whatever the reasons in turn: worked out of who held whom."""

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.facts.people.visit import child_was_seen
from keepsight.facts.reporting.covered import covered
from keepsight.facts.workforce.without_worker import TABLES, without_worker
from keepsight.kernel.fact import Column, Event, FactTable
from keepsight.law.rules import limit

#: What a visit is allowed to be behind: the law's own key.
SEEN = "workforce.unallocated_seen"
OUT_OF = ("allocation", *(table for table in TABLES if table != "allocation"), "visit")
#: Of the number that stands for a spell: child, then the day it began, counted from 1970.
DAYS_APART = 100_000


def unallocated_spells(
    facts: Mapping[str, pl.DataFrame], intervals: pl.DataFrame | None = None
) -> pl.DataFrame:
    """A row for each time without a worker: ``UNALLOCATED_SPELL.schema``.

    Takes the frames named in ``OUT_OF``. ``intervals``: what ``without_worker`` says of the same facts,
    where the caller has asked already. ``from_on`` is the first day, ``until_on`` the day on which there
    was a worker again (null: not yet). ``reviewed_from_on``: from when a manager's weekly look is owed,
    which is no earlier than the day from which such looks are held at all. ``see_by_on``: by when the
    child must be seen, counted from the last visit before it had no worker (null: none).
    """
    found = without_worker(facts) if intervals is None else intervals
    apart = pl.col("from_on").ne_missing(pl.col("until_on").shift(1).over("child"))
    spells = (
        found.sort("child", "from_on")
        .with_columns(apart.cum_sum().alias("run"))
        .group_by("run", "child", maintain_order=True)
        .agg(pl.col("from_on").first(), pl.col("until_on").last())
    )
    held = covered(facts, "unallocated_review", spells["child"]).select(
        "child", pl.col("from_on").alias("held_from")
    )
    spells = spells.join(held, on="child", how="left").join(
        _seen(facts, spells), on="run", how="left"
    )
    made = {
        "id": pl.col("child") * DAYS_APART + pl.col("from_on").to_physical(),
        "source": pl.lit("keepsight"),
        "reviewed_from_on": pl.max_horizontal("from_on", "held_from"),
        "see_by_on": pl.when(pl.col("seen_on").is_not_null()).then(
            pl.max_horizontal("from_on", pl.col("seen_on").dt.offset_by(_allowed()))
        ),
    }
    blanks = {name: pl.lit(None) for name in ("recorded_at", "superseded_at")}
    return spells.with_columns(**made, **blanks).select(
        pl.col(name).cast(dtype) for name, dtype in UNALLOCATED_SPELL.schema.items()
    )


def _seen(facts: Mapping[str, pl.DataFrame], spells: pl.DataFrame) -> pl.DataFrame:
    """When each child was last seen by the first day without a worker: ``run, seen_on``."""
    visits = facts["visit"].filter(child_was_seen()).select("child", "visited_on")
    before = spells.select("run", "child", "from_on").join(visits, on="child")
    return (
        before.filter(pl.col("visited_on") <= pl.col("from_on"))
        .group_by("run")
        .agg(pl.col("visited_on").max().alias("seen_on"))
    )


def _allowed() -> str:
    """What the standard allows between two visits, as polars counts it."""
    version = limit(SEEN).on(date.max) or limit(SEEN).versions[-1]
    return f"{version.number}{ {'weeks': 'w', 'days': 'd'}[version.unit] }"


def _worked_out(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    return unallocated_spells({code: facts[code].collect() for code in OUT_OF}).lazy()


UNALLOCATED_SPELL = FactTable(
    code="unallocated_spell",
    title="Times with no worker",
    why="A child is never nobody’s: every day without a worker is counted.",
    source="Worked out of allocations, workers, absences and what a child is open as",
    record="",
    worked_out=_worked_out,
    out_of=OUT_OF,
    of_blanks=True,
    happened="from_on",
    columns=(
        Column("from_on", pl.Date),
        Column("until_on", pl.Date, after="until_on"),
        Column("reviewed_from_on", pl.Date),
        Column("see_by_on", pl.Date),
    ),
)

WITHOUT_WORKER = Event(
    name="without_worker",
    table="unallocated_spell",
    on="reviewed_from_on",
    until="until_on",
    line="id",
    words="{date}, when the child had no worker",
    heading="No worker, looks are held",
)

NOT_SEEN_BY_A_WORKER = Event(
    name="not_seen_by_a_worker",
    table="unallocated_spell",
    on="from_on",
    until="until_on",
    line="id",
    due="see_by_on",
    words="{date}, the first day with no worker",
    heading="No worker",
)
