"""Children with no worker: the intervals, and why, from dates alone.

One fact for clock, signal, measure, page and board alike. A child who is open must have a lead
allocation to a named worker who is in post, available and suitably qualified. Where the sources
hold no allocations of a child, nothing is claimed about that child.

Days: an allocation, an absence and a post include their last day; a child is no longer open on the
day on which a plan or an episode ended. An interval's first day is the first without a worker,
``until_on`` the day on which there was one again, or the child was no longer open.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.facts.need.open_as import TABLES as OPEN_TABLES
from keepsight.facts.need.open_as import open_as, rank_of
from keepsight.facts.reporting.covered import EARLY, covered
from keepsight.facts.workforce.why_no_worker import AT, KIND_OF, faults, live, with_last_worker
from keepsight.facts.workforce.worker_spell import ONE_DAY, WorkerSpells, spells_of_workers
from keepsight.law.rules import limit

Facts = Mapping[str, pl.DataFrame]

#: The fact tables that are read.
TABLES = (
    *OPEN_TABLES,
    "allocation",
    "worker",
    "team",
    "role_held",
    "absence",
    "coverage",
    "covered_children",
)

#: What ``without_worker`` gives.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "kind": pl.String(),
    "because": pl.String(),
    "from_on": pl.Date(),
    "from_at": pl.Datetime("us", "UTC"),
    "until_on": pl.Date(),
    "since": pl.Date(),
    "because_worker": pl.Int64(),
    "because_team": pl.Int64(),
    "because_reason": pl.String(),
    "last_worker": pl.Int64(),
    "team": pl.Int64(),
    "open_as": pl.List(pl.String()),
}


def without_worker(
    facts: Facts,
    *,
    as_at: date | None = None,
    known_on: date | None = None,
    spells: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """The intervals in which an open child had no worker, any number of children at once.

    ``facts``: the frames named in ``TABLES``. Gives ``SCHEMA``: the kind (U1 to U5), the reason
    code with the worker, team and reason code that belong to it, ``from_on`` and ``until_on``
    (null: no end in sight), ``from_at`` (the minute within ``from_on``, where the first allocation was
    waited for in hours; null: from the day's beginning), ``since`` (the first day of the whole time
    without a worker, whatever the reasons; the day the child was opened where there was none from the
    start), the last worker who held the child, the team that holds or held the child, and as what the
    child is open, risk first. Every interval has one reason and one set of ``open_as``.

    Dates to come count (a worker's last day is known ahead), so a kept interval holds on any later
    day until a fact changes. ``as_at``: only what had begun by then; an end after it is null.
    ``known_on``: only what was recorded by the end of that day in England. ``spells``: what ``open_as``
    says of the same facts, where the caller has asked already.
    """
    facts = believed({code: facts[code] for code in TABLES}, known_on)
    if spells is None or known_on is not None:
        spells = open_as(facts)
    held = _held(facts)
    workers = spells_of_workers(facts, held["worker"])
    times = _times(facts, spells, held, workers)
    if times.is_empty():
        return pl.DataFrame(schema=SCHEMA)
    wrong = faults(facts, _open_at(times, spells), held, workers)
    intervals = _joined_up(with_last_worker(wrong, held, facts))
    if as_at is None:
        return intervals
    begun = intervals.filter(pl.col("from_on") <= as_at)
    return begun.with_columns(
        pl.when(pl.col("until_on") <= as_at).then("until_on").alias("until_on")
    )


def believed(facts: Facts, known_on: date | None) -> dict[str, pl.DataFrame]:
    """The rows that were recorded by the end of a day and not yet superseded then.

    A row whose source does not say when it was recorded stays.
    """
    if known_on is None:
        return dict(facts)

    def by_then(moment: str) -> pl.Expr:
        return pl.col(moment).dt.convert_time_zone("Europe/London").dt.date() <= known_on

    kept = by_then("recorded_at").fill_null(True) & ~by_then("superseded_at").fill_null(False)
    return {code: frame.filter(kept) for code, frame in facts.items()}


def _held(facts: Facts) -> pl.DataFrame:
    """Who held each child when: lead, co-worker and adviser; ``held_until`` is the day after."""
    begun = pl.col("started_at").dt.convert_time_zone("Europe/London").dt.date()
    return (
        facts["allocation"]
        .join(_listed_again(facts), on="id", how="left")
        .select(
            "child",
            pl.col("id").alias("allocation"),
            pl.col("role_code").fill_null("lead").alias("role"),
            "worker",
            pl.col("team").alias("held_team"),
            pl.coalesce("started_on", begun, pl.lit(EARLY)).alias("held_from"),
            pl.coalesce(pl.col("ended_on") + ONE_DAY, "listed_again_on").alias("held_until"),
            pl.col("end_reason_code").alias("end_reason"),
        )
    )


def _listed_again(facts: Facts) -> pl.DataFrame:
    """Until when an undated allocation stands: ``id, listed_again_on``.

    A list tells who holds a child on its day (``held_on``) and not since when. Its source's next
    list with the child on it says it anew; if the worker is not named there, nobody may say that
    the child is still held.
    """
    lists = facts["covered_children"].filter(pl.col("table") == "allocation")
    return (
        facts["allocation"]
        .filter(pl.col("started_on").is_null(), pl.col("ended_on").is_null())
        .join(lists.select("child", "source", "listed_on"), on=("child", "source"))
        .filter(pl.col("listed_on") > pl.col("held_on"))
        .group_by("id")
        .agg(pl.col("listed_on").min().alias("listed_again_on"))
    )


def _times(
    facts: Facts, spells: pl.DataFrame, held: pl.DataFrame, workers: WorkerSpells
) -> pl.DataFrame:
    """The stretches of time to be judged: ``child, from_on, until_on``, each of one state.

    Cut wherever anything changes; only while the child is open, after the grace for the first
    allocation, and from the day on which the sources can tell. With ``opened_on`` and
    ``judged_from`` of the time for which the child has been open.
    """
    told = covered(facts, "allocation", spells["child"])
    opened = _opened(spells).join(told.rename({"from_on": "told_from"}), on="child")
    opened = opened.join(_accepted(facts), on=("child", "opened_on"), how="left")
    opened = opened.with_columns(*_grace_ends(opened)).with_columns(
        pl.max_horizontal("grace_ends", "told_from").alias("judged_from")
    )
    cuts = pl.concat(
        [
            _days(opened, "child", "judged_from", "closed_on"),
            _days(spells, "child", "since", "until"),
            _days(held, "child", "held_from", "held_until"),
            _days_of_workers(workers, held),
        ]
    )
    return (
        cuts.unique()
        .sort("child", "from_on")
        .with_columns(pl.col("from_on").shift(-1).over("child").alias("until_on"))
        .join(opened, on="child")
        .filter(
            pl.col("judged_from") <= pl.col("from_on"),
            (pl.col("from_on") < pl.col("closed_on")).fill_null(True),
        )
    )


def _opened(spells: pl.DataFrame) -> pl.DataFrame:
    """The times for which a child was open as anything: ``child, opened_on, closed_on``."""
    far = date(2999, 12, 31)
    upto = pl.col("until").fill_null(far)
    return (
        spells.with_columns(pl.col("since").fill_null(EARLY))
        .sort("child", "since")
        .with_columns(upto.cum_max().shift(1).over("child").alias("before"))
        .with_columns((pl.col("since") > pl.col("before")).fill_null(True).cum_sum().alias("time"))
        .group_by("child", "time")
        .agg(pl.col("since").min().alias("opened_on"), upto.max().alias("closed_on"))
        .select("child", "opened_on", pl.col("closed_on").replace(far, None))
    )


def _accepted(facts: Facts) -> pl.DataFrame:
    """When the referral that opened a child was accepted, where the moment is known."""
    return (
        facts["episode_of_need"]
        .group_by("child", pl.col("started_on").alias("opened_on"))
        .agg(pl.col("accepted_at").min())
    )


def _grace_ends(opened: pl.DataFrame) -> tuple[pl.Expr, pl.Expr]:
    """The first day on which a child who was never allocated counts as having no worker, and the minute.

    24 hours from the moment of acceptance; where only the day is known, from that day's end.
    """
    versions = limit("workforce.named_worker").versions
    hours = pl.lit(versions[0].number)
    for version in versions:
        if version.unit != "hours":
            raise ValueError(f"{version.key}: the first allocation is counted in hours")
        valid = pl.col("opened_on") >= version.valid_from
        hours = pl.when(valid).then(pl.lit(version.number)).otherwise(hours)
    at = pl.col("accepted_at") + pl.duration(hours=hours)
    by_moment = at.dt.convert_time_zone("Europe/London").dt.date()
    by_day = pl.col("opened_on") + pl.duration(days=1 + (hours + 23) // 24)
    return pl.coalesce(by_moment, by_day).alias("grace_ends"), at.alias("grace_ends_at")


def _days(frame: pl.DataFrame, *columns: str) -> pl.DataFrame:
    child, *days = columns
    return pl.concat(
        [frame.select(child, pl.col(day).alias("from_on")).drop_nulls("from_on") for day in days]
    )


def _days_of_workers(workers: WorkerSpells, held: pl.DataFrame) -> pl.DataFrame:
    """The days on which something changes for a worker who holds the child."""
    changes = pl.concat(
        [
            _days(workers.cannot_hold, "worker", "since", "until"),
            _days(workers.levels, "worker", "since", "until"),
        ]
    ).unique()
    return held.select("child", "worker").unique().join(changes, on="worker").drop("worker")


def _open_at(times: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """Each time with as what the child is open in it, riskiest first."""
    kinds = (
        times.select(AT)
        .join(spells.select("child", "kind", "since", "until"), on="child")
        .filter(live("since", "until"))
        .select(*AT, "kind", rank_of(pl.col("kind")).alias("rank"))
        .unique()
        .sort("rank")
        .group_by(AT, maintain_order=True)
        .agg(pl.col("kind").alias("open_as"))
    )
    return times.join(kinds, on=AT)


def _joined_up(faults: pl.DataFrame) -> pl.DataFrame:
    """Neighbouring times with one reason as one interval; ``since`` is where the whole run began."""
    said = ("because", "because_worker", "because_team", "because_reason", "open_as_text")
    changed = pl.any_horizontal(
        pl.col(name).ne_missing(pl.col(name).shift(1).over("child")) for name in said
    )
    apart = pl.col("from_on").ne_missing(pl.col("until_on").shift(1).over("child"))
    from_the_start = pl.col("from_on") == pl.col("judged_from")
    since = pl.when(from_the_start).then(pl.max_horizontal("opened_on", "told_from"))
    minute = pl.when(pl.col("from_on") == pl.col("grace_ends")).then("grace_ends_at")
    return (
        faults.sort("child", "from_on")
        .with_columns(pl.col("open_as").list.join(",").alias("open_as_text"))
        .with_columns(run=apart.cum_sum(), one=(apart | changed).cum_sum())
        .with_columns(
            since.otherwise("from_on").first().over("run").alias("since"), minute.alias("from_at")
        )
        .group_by("child", "one", maintain_order=True)
        .agg(
            pl.col(
                "from_on", "from_at", "since", "open_as", "last_worker", "team", *said[:-1]
            ).first(),
            pl.col("until_on").last(),
        )
        .with_columns(pl.col("because").replace_strict(KIND_OF).alias("kind"))
        .select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())
    )
