"""The times for which a worker cannot hold a child: gone, not registered, or away without cover."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from keepsight.delegation.known_roles import known_roles
from keepsight.law.rules import limit
from keepsight.law.working_days import FIRST_DAY, add_working_days

#: Why a worker cannot hold a child; of several at once the first is said.
CANNOT_HOLD = ("worker_left", "registration_lapsed", "worker_suspended", "worker_absent")

#: What ``cannot_hold`` gives: the first day, and the day it is over (null: still).
SCHEMA: dict[str, pl.DataType] = {
    "worker": pl.Int64(),
    "state": pl.String(),
    "since": pl.Date(),
    "until": pl.Date(),
    "reason": pl.String(),
}

ONE_DAY = pl.duration(days=1)


@dataclass(frozen=True, eq=False)
class WorkerSpells:
    """What is dated about the workers who hold children: see the functions of the same names."""

    cannot_hold: pl.DataFrame
    levels: pl.DataFrame
    unregistered: pl.Series


def spells_of_workers(facts: Mapping[str, pl.DataFrame], held_by: pl.Series) -> WorkerSpells:
    """The spells of the workers in ``held_by`` (ids, any number of times; null is nobody)."""
    holders = held_by.drop_nulls().unique().implode()
    among = pl.col("worker").is_in(holders)
    return WorkerSpells(
        cannot_hold(facts).filter(among),
        levels(facts).filter(among),
        known_to_be_unregistered(facts),
    )


def cannot_hold(facts: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The spells in which a worker cannot hold a child: ``worker, state, since, until, reason``.

    Takes the frames ``worker`` and ``absence``. A worker is in post on the last day and gone on
    the next; registered through ``registered_until``; suspended from the first day. Other absences
    count from the day after the working days that the law floor grants
    (``workforce.absence_without_cover``), the first day away being day 0, and not while the worker
    named as cover is in post. ``ended_on`` of an absence is the last day away.
    """
    workers = facts["worker"]
    absences = _absences(facts)
    suspended = pl.col("reason") == "suspended"
    return pl.concat(
        [
            _from_the_day_after(workers, "ended_on", "worker_left"),
            _from_the_day_after(workers, "registered_until", "registration_lapsed"),
            absences.filter(suspended.fill_null(False)).select(
                "worker", pl.lit("worker_suspended").alias("state"), "since", "until", "reason"
            ),
            _away_too_long(absences.filter(~suspended.fill_null(False))),
        ]
    ).select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())


def _from_the_day_after(workers: pl.DataFrame, last_day: str, state: str) -> pl.DataFrame:
    return workers.filter(pl.col(last_day).is_not_null()).select(
        pl.col("id").alias("worker"),
        pl.lit(state).alias("state"),
        (pl.col(last_day) + ONE_DAY).alias("since"),
        pl.lit(None, pl.Date).alias("until"),
        pl.lit(None, pl.String).alias("reason"),
    )


def _absences(facts: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    covers = facts["worker"].select(
        pl.col("id").alias("cover"),
        (pl.col("ended_on") + ONE_DAY).alias("cover_left"),
    )
    return (
        facts["absence"]
        .filter(pl.col("started_on").is_not_null())
        .join(covers, on="cover", how="left")
        .select(
            "worker",
            pl.col("started_on").alias("since"),
            (pl.col("ended_on") + ONE_DAY).alias("until"),
            pl.col("reason_code").alias("reason"),
            pl.col("cover").is_not_null().alias("is_covered"),
            "cover_left",
        )
    )


def _away_too_long(absences: pl.DataFrame) -> pl.DataFrame:
    """From the day after the days that are granted, or from the day the cover is gone."""
    granted = _last_granted_day(absences["since"])
    return (
        absences.with_columns((granted + pl.duration(days=1)).alias("since"))
        .filter(~pl.col("is_covered") | pl.col("cover_left").is_not_null())
        .with_columns(pl.max_horizontal("since", "cover_left"))
        .filter((pl.col("since") < pl.col("until")).fill_null(True))
        .select("worker", pl.lit("worker_absent").alias("state"), "since", "until", "reason")
    )


def _last_granted_day(started: pl.Series) -> pl.Series:
    """The last day of each absence on which the children still count as having their worker."""
    days = started.to_numpy().astype("datetime64[D]")
    versions = limit("workforce.absence_without_cover").versions
    granted = np.full(len(days), versions[0].number)
    for version in versions:
        granted = np.where(days >= np.datetime64(version.valid_from), version.number, granted)
        if version.unit != "working_days":
            raise ValueError(f"{version.key}: an absence is granted in working days")
    last = add_working_days(np.maximum(days, FIRST_DAY), granted)
    return pl.Series("since", last.astype("datetime64[ms]")).cast(pl.Date)


def levels(facts: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The levels that workers hold: ``worker, level, since, until`` (null: always, still).

    Takes the frame ``role_held``; its ``ended_on`` is the last day in the role. A role held without a
    level of its own is at the role's, where the role is one of the line from worker to director.
    """
    own = {role.code: role.level for role in known_roles().values() if role.is_in_line}
    by_role = pl.col("role_code").replace_strict(own, default=None, return_dtype=pl.Int64)
    return (
        facts["role_held"]
        .with_columns(pl.coalesce("level", by_role).alias("level"))
        .filter(pl.col("level").is_not_null())
        .select(
            "worker",
            "level",
            pl.col("started_on").alias("since"),
            (pl.col("ended_on") + ONE_DAY).alias("until"),
        )
    )


def known_to_be_unregistered(facts: Mapping[str, pl.DataFrame]) -> pl.Series:
    """The ids of workers without a registration number, in sources that carry such numbers."""
    has_number = pl.col("registration_number").is_not_null()
    carries = has_number.any().over("source")
    return facts["worker"].filter(carries & ~has_number)["id"]
