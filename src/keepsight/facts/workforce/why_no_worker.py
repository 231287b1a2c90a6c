"""Why a child has no worker at a time: what is wrong with each allocation, and who came before."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from keepsight.facts.need.open_as import OPEN_AS
from keepsight.facts.workforce.worker_spell import CANNOT_HOLD, WorkerSpells

Facts = Mapping[str, pl.DataFrame]

#: Of each reason (``because``) its kind. U1 never allocated, U2 ended and nobody next, U3 the
#: worker is gone or away, U4 held by a team, duty, a pool or a manager, U5 wrong qualification.
KIND_OF = {
    "never_allocated": "U1",
    "allocation_ended": "U2",
    "worker_left": "U3",
    "registration_lapsed": "U3",
    "worker_suspended": "U3",
    "worker_absent": "U3",
    "held_by_team": "U4",
    "held_by_duty": "U4",
    "held_by_pool": "U4",
    "held_by_manager": "U4",
    "not_qualified": "U5",
    "newly_qualified_alone": "U5",
}

#: Levels of ``domain``'s scale: a newly qualified social worker, and a team manager.
NEWLY_QUALIFIED, MANAGER = 20, 40

#: As what a child is open when only a qualified social worker may hold the child, and when a newly
#: qualified one may not do it alone.
QUALIFIED_ONLY = ("protection_plan", "section_47", "looked_after")
NOT_ALONE = ("protection_plan", "court")

#: A time of one child, by its first day; nothing changes within it.
AT = ("child", "from_on")


def live(since: str, until: str) -> pl.Expr:
    """A spell that has begun by ``from_on`` and is not over; a blank is always, and still."""
    begun = (pl.col(since) <= pl.col("from_on")).fill_null(True)
    return begun & (pl.col("from_on") < pl.col(until)).fill_null(True)


def faults(
    facts: Facts, times: pl.DataFrame, held: pl.DataFrame, workers: WorkerSpells
) -> pl.DataFrame:
    """The times without a worker, each with its reason and whom the reason is about."""
    only_leaver = pl.col("open_as").list.len() == 1
    only_leaver &= pl.col("open_as").list.first() == OPEN_AS[-1]
    counts = (pl.col("role") == "lead") | ((pl.col("role") == "personal_adviser") & only_leaver)
    holding = times.join(held, on="child").filter(live("held_from", "held_until"))
    judged = _judged(facts, holding.filter(counts), _helpers(holding, workers), workers)
    fine = judged.filter(pl.col("because").is_null()).select(AT).unique()
    wrong = (
        judged.join(fine, on=AT, how="anti")
        .sort("held_from", "allocation")
        .unique(AT, keep="last", maintain_order=True)
    )
    nobody = times.join(judged.select(AT).unique(), on=AT, how="anti")
    return pl.concat([wrong, nobody], how="diagonal")


def _helpers(holding: pl.DataFrame, workers: WorkerSpells) -> pl.DataFrame:
    """The co-workers at each time who are there to help: ``helpers``, a list of workers."""
    named = holding.filter(pl.col("role") == "co_worker", pl.col("worker").is_not_null())
    named = named.select(*AT, "worker")
    gone = named.join(workers.cannot_hold, on="worker").filter(live("since", "until"))
    there = named.join(gone, on=(*AT, "worker"), how="anti")
    return there.group_by(AT).agg(pl.col("worker").unique().alias("helpers"))


def _judged(
    facts: Facts, held: pl.DataFrame, helpers: pl.DataFrame, workers: WorkerSpells
) -> pl.DataFrame:
    """Each allocation at each time with what is wrong with it (``because``), null: nothing."""
    order = {name: place for place, name in enumerate(CANNOT_HOLD)}
    cannot = (
        held.select(*AT, "allocation", "worker")
        .join(workers.cannot_hold, on="worker")
        .filter(live("since", "until"))
        .sort(pl.col("state").replace_strict(order))
        .unique((*AT, "allocation"), keep="first")
        .select(*AT, "allocation", "state", "reason")
    )
    level = (
        held.select(*AT, "allocation", "worker")
        .join(workers.levels, on="worker")
        .filter(live("since", "until"))
        .group_by(*AT, "allocation")
        .agg(pl.col("level").max())
    )
    teams = facts["team"].select(pl.col("id").alias("held_team"), "kind_code")
    unregistered = workers.unregistered.implode()
    return (
        held.join(cannot, on=(*AT, "allocation"), how="left")
        .join(level, on=(*AT, "allocation"), how="left")
        .join(teams, on="held_team", how="left")
        .join(helpers, on=AT, how="left")
        .with_columns(pl.col("worker").is_in(unregistered).fill_null(False).alias("unregistered"))
        .with_columns(_because(), pl.col("reason").alias("because_reason"))
    )


def _because() -> pl.Expr:
    """What is wrong with an allocation, the plainest reason first."""
    kinds, level = pl.col("open_as"), pl.col("level")

    def open_as_any(of: tuple[str, ...]) -> pl.Expr:
        return kinds.list.set_intersection(pl.lit(list(of))).list.len() > 0

    unqualified = (level < NEWLY_QUALIFIED).fill_null(False) | pl.col("unregistered")
    others = pl.col("helpers").list.set_difference(pl.concat_list("worker")).list.len()
    # A list that names one worker a child says nothing of co-workers.
    alone = (level == NEWLY_QUALIFIED) & (others.fill_null(0) == 0) & pl.col("whole")
    tray = pl.col("worker").is_null()
    return (
        pl.when(tray & (pl.col("kind_code") == "duty"))
        .then(pl.lit("held_by_duty"))
        .when(tray & (pl.col("held_team").is_null() | (pl.col("kind_code") == "pool")))
        .then(pl.lit("held_by_pool"))
        .when(tray)
        .then(pl.lit("held_by_team"))
        .when(pl.col("state").is_not_null())
        .then("state")
        .when(level >= MANAGER)
        .then(pl.lit("held_by_manager"))
        .when(unqualified & open_as_any(QUALIFIED_ONLY))
        .then(pl.lit("not_qualified"))
        .when(alone & open_as_any(NOT_ALONE))
        .then(pl.lit("newly_qualified_alone"))
        .alias("because")
    )


def with_last_worker(wrong: pl.DataFrame, held: pl.DataFrame, facts: Facts) -> pl.DataFrame:
    """Faults with who held the child last; where nobody holds, whether somebody ever did."""
    earlier = (
        wrong.select(*AT, "opened_on")
        .join(held.filter(pl.col("role").is_in(["lead", "personal_adviser"])), on="child")
        .filter(pl.col("held_from") <= pl.col("from_on"))
        .sort("held_from", "allocation")
    )
    named = (
        earlier.filter(pl.col("worker").is_not_null())
        .unique(AT, keep="last", maintain_order=True)
        .select(*AT, pl.col("worker").alias("last_worker"))
    )
    ended = (
        earlier.filter(
            pl.col("held_until") <= pl.col("from_on"), pl.col("held_until") > pl.col("opened_on")
        )
        .sort("held_until", "allocation")
        .unique(AT, keep="last", maintain_order=True)
        .select(
            *AT,
            pl.col("worker").alias("ended_worker"),
            pl.col("held_team").alias("ended_team"),
            "end_reason",
            pl.lit(True).alias("has_ended"),
        )
    )
    last_team = (
        earlier.filter(pl.col("held_team").is_not_null())
        .unique(AT, keep="last", maintain_order=True)
        .select(*AT, pl.col("held_team").alias("last_team"))
    )
    nobody, ended_one = pl.col("because").is_null(), pl.col("has_ended").is_not_null()
    return (
        wrong.drop("end_reason")
        .join(named, on=AT, how="left")
        .join(ended, on=AT, how="left")
        .join(last_team, on=AT, how="left")
        .join(_team_of_episode(facts, wrong), on=AT, how="left")
        .with_columns(
            pl.when(nobody & ended_one)
            .then("ended_worker")
            .otherwise("worker")
            .alias("because_worker"),
            pl.when(nobody & ended_one)
            .then("ended_team")
            .otherwise("held_team")
            .alias("because_team"),
            pl.when(nobody).then("end_reason").otherwise("because_reason").alias("because_reason"),
            pl.coalesce("held_team", "last_team", "episode_team").alias("team"),
            pl.when(~nobody)
            .then("because")
            .when(ended_one)
            .then(pl.lit("allocation_ended"))
            .otherwise(pl.lit("never_allocated"))
            .alias("because"),
        )
    )


def _team_of_episode(facts: Facts, wrong: pl.DataFrame) -> pl.DataFrame:
    """The team named on the child's episode of need, where no allocation names one."""
    episodes = facts["episode_of_need"].filter(pl.col("team").is_not_null())
    return (
        wrong.select(AT)
        .join(episodes.select("child", "started_on", "team"), on="child")
        .filter((pl.col("started_on") <= pl.col("from_on")).fill_null(True))
        .sort("started_on")
        .unique(AT, keep="last", maintain_order=True)
        .select(*AT, pl.col("team").alias("episode_team"))
    )
