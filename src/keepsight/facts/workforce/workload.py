"""What each worker carries and has room for on a day, and what is lacking in each team.

``capacity = what a full-time worker has x share of full time x share of the role, less what is not about a
child``. The limits of children are by what the worker is and what the team works at. Sums in hundredths of a
point.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.facts.workforce.supervision_due import MANAGERS, day_after, lasts
from keepsight.law.council import TABLES as COUNCIL_TABLES
from keepsight.law.council import Council
from keepsight.law.due_dates import due_dates

Facts = Mapping[str, pl.DataFrame]

#: The fact tables that are read, beside the points of the children.
TABLES = ("worker", "team", "role_held", "post", "absence", "extra_work", *COUNCIL_TABLES)

NEWLY_QUALIFIED, ADVANCED = "newly_qualified_social_worker", "advanced_practitioner"
ADVISER, REVIEWER = "personal_adviser", "independent_reviewing_officer"
#: Roles whose holders have children of their own, so that holding none is worth a line.
HOLDS_CHILDREN = ("social_worker", NEWLY_QUALIFIED, ADVANCED, ADVISER, "family_support_worker")
#: By role, what a worker has of a full load; anybody else has all of it.
ROLE_SHARE = {
    NEWLY_QUALIFIED: "workforce.points_for_newly_qualified",
    ADVANCED: "workforce.points_for_advanced",
}
#: The limits of children by role, and then by what the team works at; anybody else has ``ORDINARY``.
BY_ROLE = {
    NEWLY_QUALIFIED: "newly_qualified",
    ADVISER: ADVISER,
    REVIEWER: "reviewing_officer",
    "duty_social_worker": "assessment",
}
BY_WORK = {
    "assessment": "assessment",
    "front_door": "assessment",
    "looked_after": "looked_after",
    "care_leavers": "looked_after",
    "disabled_children": "disabled_children",
}
ORDINARY = "caseload"
#: Who answers for others: a child is not theirs to hold, and they have no room for any.
MANAGES = ("director", *MANAGERS)
#: Who is no social worker, and so is outside the limits for any of them.
NOT_ANY = (ADVISER, "reviewing_officer")
#: How much a worker has, from room to dangerous; a worker bears the worse of load and number.
BANDS = ("room", "full", "over", "far_over", "critical")
#: Why what a worker has room for is not there on the day; "vacant": nobody is in the post.
NOT_THERE = ("gone", "sickness", "leave", "notice", "vacant")
NOTICE = "workforce.handover_ahead"
EXTRAS = {"duty_week": "workforce.points_duty_week", "mentoring": "workforce.points_mentoring"}

#: What ``worker_loads`` gives: numbers of children by as whom the worker has them (``children``: whom they
#: are said to be with); ``fte`` in per cent, null: not on file and taken for full time; ``load``, ``extras``
#: (part of it) and ``capacity`` in hundredths of a point; ``too_many`` and ``far_too_many``: above which
#: number of children it is, by the limits ``counted_as``; ``not_there``: one of ``NOT_THERE``, "" for who is. A row
#: without a worker holds what a team's vacant posts would have room for.
SCHEMA: dict[str, pl.DataType] = {
    "worker": pl.Int64(),
    "team": pl.Int64(),
    "role": pl.String(),
    "level": pl.Int64(),
    "fte": pl.Int64(),
    "children": pl.Int64(),
    "co_worked": pl.Int64(),
    "advised": pl.Int64(),
    "reviewed": pl.Int64(),
    "load": pl.Int64(),
    "extras": pl.Int64(),
    "capacity": pl.Int64(),
    "too_many": pl.Int64(),
    "far_too_many": pl.Int64(),
    "counted_as": pl.String(),
    "band": pl.String(),
    "not_there": pl.String(),
}


def worker_loads(
    facts: Facts, points: pl.DataFrame, as_at: date, *, known_on: date | None = None
) -> pl.DataFrame:
    """Everyone who has an open child at the end of a day, or could, fullest first; then vacant posts.

    ``facts``: the frames of ``TABLES``, whole. ``points``: ``case_points``, and ``team`` where it is known
    for which team a child counts. Of workers who have none, those in post with a role that holds children.
    """
    council = Council.of(facts, known_on)
    rows = _who(facts, points, as_at).join(_counts(points), on="worker", how="left")
    rows = rows.join(_extras(facts, council, as_at), on="worker", how="left").with_columns(
        pl.col("children", "co_worked", "advised", "reviewed", "load", "extras").fill_null(0)
    )
    rows = rows.with_columns(load=pl.col("load") + pl.col("extras"))
    rows = _with_limits(rows, facts, council, as_at)
    rows = rows.join(_not_there(facts, as_at, council, known_on), on="worker", how="left")
    rows = rows.with_columns(pl.col("not_there").fill_null(""))
    rows = rows.with_columns(
        capacity=_capacity(pl.col("fte").fill_null(100), pl.col("role"), council, as_at)
    )
    rows = rows.with_columns(band=_band(council, as_at)).sort(
        "children", "load", "worker", descending=[True, True, False]
    )
    return pl.concat([rows, _vacant(facts, council, as_at)], how="diagonal").select(
        pl.col(name).cast(dtype) for name, dtype in SCHEMA.items()
    )


def _who(facts: Facts, points: pl.DataFrame, day: date) -> pl.DataFrame:
    """``worker, team, role, level, fte``: of several roles one held on the day, of these the highest."""
    begun = facts["role_held"].filter((pl.col("started_on") <= day).fill_null(True))
    roles = (
        begun.with_columns(now=lasts(day))
        .sort("now", "ended_on", "level", "id", nulls_last=[False, True, False, False])
        .group_by("worker", maintain_order=True)
        .agg(pl.col("team", "role_code", "level", "now").last())
    )
    has = points.select("worker").unique().with_columns(has=pl.lit(True))
    workers = facts["worker"].select(
        worker="id", fte=(pl.col("full_time_equivalent") * 100).round().cast(pl.Int64),
        in_post=lasts(day),
    )  # fmt: skip
    could = pl.col("now") & pl.col("in_post") & pl.col("role_code").is_in(HOLDS_CHILDREN)
    rows = (
        workers.join(roles, on="worker", how="left")
        .join(has, on="worker", how="left")
        .filter(pl.col("has").fill_null(False) | could.fill_null(False))
    )
    if "team" in points.columns:
        of_children = (
            points.filter("holds", pl.col("team").is_not_null())
            .group_by("worker", counted_team="team")
            .len()
            .sort("len", "counted_team", descending=[True, False])
            .unique("worker", keep="first", maintain_order=True)
            .select("worker", "counted_team")
        )
        rows = rows.join(of_children, on="worker", how="left").with_columns(
            team=pl.coalesce("counted_team", "team")
        )
    return rows.select("worker", "team", "level", "fte", role="role_code")


def _counts(points: pl.DataFrame) -> pl.DataFrame:
    """Of each worker the children by as whom, and the points of all."""
    beside = ~pl.col("holds")
    return points.group_by("worker").agg(
        children=pl.col("holds").sum(),
        co_worked=(beside & (pl.col("role") == "co_worker")).sum(),
        advised=(beside & (pl.col("role") == ADVISER)).sum(),
        reviewed=(beside & (pl.col("role") == "reviewing_officer")).sum(),
        load=pl.col("points").sum(),
    )


def _extras(facts: Facts, council: Council, day: date) -> pl.DataFrame:
    """``worker, extras``: work beside children that lasts on the day, in hundredths."""
    by_law = {kind: council.number(key, day) for kind, key in EXTRAS.items()}
    said = (pl.col("points") * 10).round().cast(pl.Int64)
    tenths = pl.col("kind_code").replace_strict(by_law, default=None, return_dtype=pl.Int64)
    return (
        facts["extra_work"]
        .filter(lasts(day))
        .group_by("worker")
        .agg(extras=(pl.coalesce(tenths, said).fill_null(0) * 10).sum())
    )


def _with_limits(rows: pl.DataFrame, facts: Facts, council: Council, day: date) -> pl.DataFrame:
    """The rows with ``counted_as``, ``too_many`` and ``far_too_many``."""
    works = facts["team"].select(team="id", work="work_code", desk=pl.col("kind_code") == "duty")
    work = pl.when("desk").then(pl.lit("assessment")).otherwise(pl.col("work"))
    kinds = dict.fromkeys([ORDINARY, *BY_ROLE.values(), *BY_WORK.values()])
    keys = {kind: ORDINARY if kind == ORDINARY else f"caseload_{kind}" for kind in kinds}
    amber = {kind: council.number(f"workforce.{key}", day) for kind, key in keys.items()}
    red = {kind: council.number(f"workforce.{key}_red", day) for kind, key in keys.items()}
    by = pl.coalesce(
        pl.col("role").replace_strict(BY_ROLE, default=None, return_dtype=pl.String),
        work.replace_strict(BY_WORK, default=None, return_dtype=pl.String),
        pl.lit(ORDINARY),
    )
    return (
        rows.join(works, on="team", how="left")
        .with_columns(counted_as=by)
        .with_columns(
            too_many=pl.col("counted_as").replace_strict(amber, return_dtype=pl.Int64),
            far_too_many=pl.col("counted_as").replace_strict(red, return_dtype=pl.Int64),
        )
        .drop("work", "desk")
    )


def _capacity(fte: pl.Expr, role: pl.Expr, council: Council, day: date) -> pl.Expr:
    """What there is room for, in hundredths of a point; never below nought. Who answers for others, or reviews,
    has none."""
    shares = {code: council.number(key, day) for code, key in ROLE_SHARE.items()}
    share = role.replace_strict(shares, default=100, return_dtype=pl.Int64)
    full = council.number("workforce.points_full_time", day)
    stable = council.number("workforce.points_stable", day)
    whole = (full * fte * share + 500) // 1000 - (stable * fte + 5) // 10
    has_none = role.is_in([*MANAGES, REVIEWER]).fill_null(False)
    return pl.when(has_none).then(pl.lit(0)).otherwise(pl.max_horizontal(whole, pl.lit(0)))


def _band(council: Council, day: date) -> pl.Expr:
    """The worse of what the load says and what the number of children says; who answers for others and holds a
    child is over."""
    full, over, far = (
        council.number(f"workforce.{key}", day)
        for key in ("load_full", "load_over", "load_far_over")
    )
    percent = [pl.col("load") * 100 > pl.col("capacity") * share for share in (full, over, far)]
    held = pl.col("children") + pl.col("advised")
    held = (
        pl.when(pl.col("counted_as") == "reviewing_officer")
        .then(held + pl.col("reviewed"))
        .otherwise(held)
    )
    counts_for_any = ~pl.col("counted_as").is_in(NOT_ANY)
    any_red = held >= council.number("workforce.caseload_any_red", day)
    critical = held >= council.number("workforce.caseload_critical", day)
    says = [
        pl.when(pl.col("role").is_in(MANAGES).fill_null(False))
        .then(pl.when(pl.col("load") > 0).then(2).otherwise(0))
        .when(percent[2])
        .then(3)
        .when(percent[1])
        .then(2)
        .when(percent[0])
        .then(1)
        .otherwise(0),
        pl.when(counts_for_any & critical)
        .then(4)
        .when((held > pl.col("far_too_many")) | (counts_for_any & any_red))
        .then(3)
        .when(held > pl.col("too_many"))
        .then(2)
        .otherwise(0),
    ]
    names = dict(enumerate(BANDS))
    return pl.max_horizontal(*says).replace_strict(names, return_dtype=pl.String)


def _not_there(facts: Facts, day: date, council: Council, known_on: date | None) -> pl.DataFrame:
    """``worker, not_there``: who has left, is away, or is of an agency and goes within the time of notice."""
    workers = facts["worker"].filter((pl.col("started_on") <= day).fill_null(True))
    ahead = day_after(pl.Series([day]), NOTICE, due_dates((NOTICE,), council, known_on))[0]
    gone = workers.filter(
        (pl.col("ended_on") < day) | (pl.col("registered_until") < day).fill_null(False)
    )
    leaves = workers.filter(
        pl.col("is_agency").fill_null(False), pl.col("ended_on") >= day, pl.col("ended_on") <= ahead
    )
    away = (
        facts["absence"]
        .filter(lasts(day))
        .select(
            "worker",
            not_there=pl.when(pl.col("reason_code") == "sickness")
            .then(pl.lit("sickness"))
            .otherwise(pl.lit("leave")),
        )
    )
    found = [
        gone.select(worker="id", not_there=pl.lit("gone")),
        away,
        leaves.select(worker="id", not_there=pl.lit("notice")),
    ]
    places = {name: place for place, name in enumerate(NOT_THERE)}
    return (
        pl.concat(found)
        .sort(pl.col("not_there").replace_strict(places, return_dtype=pl.Int8))
        .unique("worker", keep="first", maintain_order=True)
    )


def _vacant(facts: Facts, council: Council, day: date) -> pl.DataFrame:
    """A row a team with vacant posts that hold children: what they would have room for."""
    posts = facts["post"].filter(lasts(day), pl.col("role_code").is_in(HOLDS_CHILDREN))
    in_post = (
        facts["worker"]
        .filter(lasts(day))
        .select(worker="id", share=pl.col("full_time_equivalent").fill_null(1.0))
    )
    taken = (
        facts["role_held"]
        .filter(lasts(day), pl.col("post").is_not_null())
        .join(in_post, on="worker")
        .group_by("post")
        .agg(taken=pl.col("share").sum())
    )
    open_share = pl.col("full_time_equivalent").fill_null(1.0) - pl.col("taken").fill_null(0.0)
    return (
        posts.join(taken, left_on="id", right_on="post", how="left")
        .with_columns(fte=(open_share * 100).round().cast(pl.Int64))
        .filter(pl.col("fte") > 0)
        .with_columns(capacity=_capacity(pl.col("fte"), pl.col("role_code"), council, day))
        .group_by("team", maintain_order=True)
        .agg(pl.col("fte", "capacity").sum())
        .sort("team")
        .with_columns(pl.lit("vacant").alias("not_there"))
    )
