"""When each worker's supervision is due: by what they are, since when, and what was agreed on.

One rule for everybody, agency and permanent: the next session is due so long after the last one held as
the standard said of somebody of that role and that time in it. A group session is extra: it meets nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import polars as pl

from keepsight.facts.reporting.covered import EARLY
from keepsight.law.council import TABLES as COUNCIL_TABLES
from keepsight.law.council import Council
from keepsight.law.due_dates import NEVER, DueDates, due_dates

Facts = Mapping[str, pl.DataFrame]

#: The fact tables that are read.
TABLES = (
    "worker",
    "role_held",
    "line_manager",
    "absence",
    "supervision_agreement",
    "supervision_session",
    "coverage",
    *COUNCIL_TABLES,
)
#: Who is supervised, by the code of the role: those who answer for others, and those who work with children.
MANAGERS = (
    "assistant_director",
    "head_of_service",
    "service_manager",
    "team_manager",
    "front_door_manager",
    "emergency_duty_manager",
)
NEWLY_QUALIFIED = "newly_qualified_social_worker"
PRACTITIONERS = (
    NEWLY_QUALIFIED,
    "social_worker",
    "duty_social_worker",
    "advanced_practitioner",
    "fostering_social_worker",
    "personal_adviser",
    "family_support_worker",
)
SUPERVISED = (*MANAGERS, *PRACTITIONERS)

STARTED = "workforce.supervision_started"
NEW, NEW_UNTIL = "workforce.supervision_new", "workforce.supervision_new_until"
FIRST = "workforce.supervision_newly_qualified_first"
FIRST_UNTIL = "workforce.supervision_newly_qualified_first_until"
HALF_YEAR = "workforce.supervision_newly_qualified"
HALF_YEAR_UNTIL = "workforce.supervision_newly_qualified_until"
LATER = "workforce.supervision_newly_qualified_later"
PRACTITIONER, MANAGER = "workforce.supervision_practitioner", "workforce.supervision_manager"
SOON, GRANTED = "workforce.supervision_due_soon", "workforce.absence_without_cover"
KEYS = (
    STARTED, NEW, NEW_UNTIL, FIRST, FIRST_UNTIL, HALF_YEAR, HALF_YEAR_UNTIL, LATER, PRACTITIONER,
    MANAGER, SOON, GRANTED,
)  # fmt: skip

#: What ``supervision_due`` gives; all but ``state``, ``rule`` and ``cancelled_by`` are ids, days, yes or no.
SCHEMA: dict[str, pl.DataType] = {
    "worker": pl.Int64(),
    "supervisor": pl.Int64(),
    "team": pl.Int64(),
    "is_agency": pl.Boolean(),
    "agreed": pl.Boolean(),
    "rule": pl.String(),
    "last_on": pl.Date(),
    "due_on": pl.Date(),
    "state": pl.String(),
    "cancelled_by": pl.String(),
    "why_cancelled": pl.String(),
    "cancelled_on": pl.Date(),
    "booked_on": pl.Date(),
}
#: In the order of a list: what was missed first.
STATES = ("overdue", "due_soon", "not_due", "away", "cannot_be_told")


def supervision_due(facts: Facts, *, as_at: date, known_on: date | None = None) -> pl.DataFrame:
    """Whoever is to be supervised at the end of a day, a row each: ``SCHEMA``, what was missed first.

    ``facts``: the frames of ``TABLES``, whole. In scope is whoever is in post with a role of
    ``SUPERVISED`` on the day. ``rule``: the law key by which the date stands. ``supervisor``: of the
    agreement, else the line manager, in post; null: nobody. ``state``: ``overdue``, ``due_soon``,
    ``not_due``; ``away`` for longer than a worker may be without cover; ``cannot_be_told`` where no source
    holds sessions and none is on file. Nobody is late for what was before any source held it. The last
    session cancelled since the last one held stands in ``cancelled_by`` and the columns after it.
    """
    dates = due_dates(KEYS, Council.of(facts, known_on), known_on)
    rows = _in_scope(facts, as_at)
    rows = rows.join(supervisors(facts, as_at), on="worker", how="left")
    rows = rows.join(_sessions(facts, rows, as_at), on="worker", how="left")
    rows = _due(rows, told_from(facts), dates)
    rows = rows.join(_away(facts, as_at, dates), on="worker", how="left")
    soon = day_after(pl.Series([as_at]), SOON, dates)[0]
    return (
        rows.with_columns(
            state=pl.when(pl.col("is_away").fill_null(False))
            .then(pl.lit("away"))
            .otherwise(state_of(pl.col("due_on"), as_at, soon)),
            agreed=pl.col("agreed").fill_null(False),
        )
        .sort(pl.col("state").replace_strict({s: n for n, s in enumerate(STATES)}), "due_on", "worker")
        .select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())
    )  # fmt: skip


def state_of(due_on: pl.Expr, as_at: date, soon: date | None) -> pl.Expr:
    """How a due day stands on a day; ``soon``: the last day that is due soon."""
    return (
        pl.when(due_on.is_null())
        .then(pl.lit("cannot_be_told"))
        .when(due_on < as_at)
        .then(pl.lit("overdue"))
        .when(due_on <= soon)
        .then(pl.lit("due_soon"))
        .otherwise(pl.lit("not_due"))
    )


def told_from(facts: Facts) -> date | None:
    """Since when any source holds every session; None where none does."""
    held = facts["coverage"].filter(
        pl.col("table") == "supervision_session", pl.col("whole").fill_null(False)
    )
    days = held["from_on"].fill_null(EARLY)
    return None if days.is_empty() else days.min()  # type: ignore[return-value]


def day_after(days: pl.Series, key: str, dates: DueDates) -> pl.Series:
    """The day on which the time of a law key is up after each day; null where there is no day or no law."""
    numbers = days.fill_null(EARLY).cast(pl.Int32).to_numpy().astype(np.int64)
    keys = np.full(len(numbers), dates.keys[key], dtype=np.int64)
    due, _ = dates.at(keys, numbers)
    found = pl.Series(days.name, np.where(due >= NEVER, 0, due).astype(np.int32)).cast(pl.Date)
    is_known = days.is_not_null() & pl.Series(due < NEVER)
    return found.to_frame("d").select(pl.when(is_known).then(pl.col("d")))["d"].rename(days.name)


def lasts(as_at: date) -> pl.Expr:
    """That a spell has begun by a day and lasts on it; its last day is one of it."""
    return (pl.col("started_on") <= as_at).fill_null(True) & (
        pl.col("ended_on").is_null() | (pl.col("ended_on") >= as_at)
    )


def _in_scope(facts: Facts, as_at: date) -> pl.DataFrame:
    """Workers in post with a role that is supervised; of several the one that answers for most."""
    rank = {code: place for place, code in enumerate(SUPERVISED)}
    roles = facts["role_held"].filter(pl.col("role_code").is_in(SUPERVISED))
    since = roles.filter((pl.col("started_on") <= as_at).fill_null(True))
    first = since.group_by("worker", "role_code").agg(role_since=pl.col("started_on").min())
    return (
        roles.filter(lasts(as_at))
        .sort(pl.col("role_code").replace_strict(rank), "id")
        .group_by("worker", maintain_order=True)
        .agg(pl.col("role_code", "team").first())
        .join(first, on=("worker", "role_code"), how="left")
        .join(
            facts["worker"]
            .filter(lasts(as_at))
            .select(worker="id", began_on="started_on", is_agency="is_agency"),
            on="worker",
        )
        .with_columns(began_on=pl.coalesce("began_on", "role_since"))
    )


def supervisors(facts: Facts, as_at: date) -> pl.DataFrame:
    """Who supervises whom on a day: ``worker, supervisor, agreed, every_code``; who has left does not."""
    in_post = facts["worker"].filter(lasts(as_at))["id"]
    agreed = facts["supervision_agreement"].select(
        "id", "worker", "supervisor", "started_on", "ended_on", "every_code", agreed=pl.lit(True)
    )
    line = facts["line_manager"].select(
        "id", "worker", pl.col("manager").alias("supervisor"), "started_on", "ended_on",
        pl.lit(None, pl.String).alias("every_code"), pl.lit(False).alias("agreed"),
    )  # fmt: skip
    return (
        pl.concat([agreed, line], how="diagonal")
        .filter(lasts(as_at), pl.col("supervisor").is_in(in_post.implode()))
        .sort("agreed", "started_on", "id", descending=[True, True, True], nulls_last=True)
        .group_by("worker", maintain_order=True)
        .agg(pl.col("supervisor", "agreed", "every_code").first())
    )


def _sessions(facts: Facts, rows: pl.DataFrame, as_at: date) -> pl.DataFrame:
    """Of each worker the last session held, what was cancelled since, and the next one booked."""
    sessions = facts["supervision_session"].filter(pl.col("kind_code") == "one_to_one")
    began = rows.select("worker", "began_on")
    held = (
        sessions.join(began, on="worker")
        .filter(pl.col("held_on") <= as_at)
        .filter((pl.col("held_on") >= pl.col("began_on")).fill_null(True))
        .group_by("worker")
        .agg(last_on=pl.col("held_on").max())
    )
    known = sessions.join(held, on="worker", how="left")
    cancelled = (
        known.filter(pl.col("cancelled_on") <= as_at)
        .filter((pl.col("planned_on") > pl.col("last_on")).fill_null(True))
        .sort("planned_on", "id")
        .group_by("worker")
        .agg(
            cancelled_by=pl.col("cancelled_by_code").last(),
            why_cancelled=pl.col("why_cancelled_code").last(),
            cancelled_on=pl.col("planned_on").last(),
        )
    )
    booked = (
        known.filter(pl.col("held_on").is_null() | (pl.col("held_on") > as_at))
        .filter(pl.col("cancelled_on").is_null(), pl.col("planned_on") >= as_at)
        .group_by("worker")
        .agg(booked_on=pl.col("planned_on").min())
    )
    return (
        began.select("worker")
        .join(held, on="worker", how="left")
        .join(cancelled, on="worker", how="left")
        .join(booked, on="worker", how="left")
    )


def _due(rows: pl.DataFrame, told: date | None, dates: DueDates) -> pl.DataFrame:
    """The rows with ``rule`` and ``due_on``."""
    never = pl.col("last_on").is_null()
    beginning = pl.max_horizontal("began_on", pl.lit(told, pl.Date))
    rows = rows.with_columns(
        anchor=pl.when(~never).then("last_on").when(pl.lit(told is not None)).then(beginning),
        qualified_on=pl.coalesce("role_since", "began_on"),
    )
    rows = rows.with_columns(
        day_after(rows["began_on"], NEW_UNTIL, dates).alias("new_until"),
        day_after(rows["qualified_on"], FIRST_UNTIL, dates).alias("weekly_until"),
        day_after(rows["qualified_on"], HALF_YEAR_UNTIL, dates).alias("fortnightly_until"),
    )
    anchor, newly = pl.col("anchor"), pl.col("role_code") == NEWLY_QUALIFIED
    first_of_all = never & (anchor == pl.col("began_on"))
    rows = rows.with_columns(
        rule=pl.when(newly & (anchor < pl.col("weekly_until")))
        .then(pl.lit(FIRST))
        .when(newly & (anchor < pl.col("fortnightly_until")))
        .then(pl.lit(HALF_YEAR))
        .when(newly)
        .then(pl.lit(LATER))
        .when(first_of_all)
        .then(pl.lit(STARTED))
        .when(anchor < pl.col("new_until"))
        .then(pl.lit(NEW))
        .when(pl.col("role_code").is_in(MANAGERS))
        .then(pl.lit(MANAGER))
        .otherwise(pl.lit(PRACTITIONER))
    )
    numbers = rows["anchor"].fill_null(EARLY).cast(pl.Int32).to_numpy().astype(np.int64)
    keys = rows["rule"].replace_strict(dict(dates.keys), return_dtype=pl.Int64).to_numpy()
    due, _ = dates.at(keys.astype(np.int64), numbers)
    known = rows["anchor"].is_not_null() & pl.Series(due < NEVER)
    standard = pl.Series("standard", np.where(due < NEVER, due, 0).astype(np.int32)).cast(pl.Date)
    agreed_on = pl.col("anchor") + pl.duration(
        weeks=pl.col("every_code").cast(pl.Int64, strict=False)
    )
    return rows.with_columns(standard, known.alias("known")).with_columns(
        due_on=pl.when("known").then(pl.min_horizontal("standard", agreed_on))
    )


def _away(facts: Facts, as_at: date, dates: DueDates) -> pl.DataFrame:
    """Workers who are away on the day for longer than is granted without cover: ``worker, is_away``."""
    absences = facts["absence"].filter(lasts(as_at), pl.col("started_on").is_not_null())
    last = day_after(absences["started_on"], GRANTED, dates).alias("last_granted")
    return (
        absences.with_columns(last)
        .filter(pl.col("last_granted") < as_at)
        .select("worker", is_away=pl.lit(True))
        .unique("worker")
    )
