"""What each child counts for in the load of whoever holds it: points, and every part of the sum.

``points = (base x sibling + what is added) x share``, or in place of the bracket what a manager said. All of
it in whole numbers, tenths of a point and per cent, so that a sum on a page is exact. Base and additions are
of the child alone; what a second sibling counts for depends on who else the worker has: ``with_siblings``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.facts.need.open_as import TABLES as OPEN_TABLES
from keepsight.facts.need.open_as import open_as, open_on
from keepsight.facts.workforce.holder import holders_of, live_allocations
from keepsight.facts.workforce.supervision_due import day_after
from keepsight.law.council import TABLES as COUNCIL_TABLES
from keepsight.law.council import Council
from keepsight.law.due_dates import DueDates, due_dates

Facts = Mapping[str, pl.DataFrame]

#: The fact tables that are read.
TABLES = (
    *OPEN_TABLES,
    "allocation",
    "placement",
    "pre_proceedings",
    "private_fostering",
    "guardianship_support",
    "independent_reviewer",
    "household_member",
    "disability",
    "flag",
    "child_weight",
    *COUNCIL_TABLES,
)

#: What a child may count as, and the law key of its points. The one with most points counts; of equal ones
#: the first.
STAGES = {
    "section_47": "workforce.points_section_47",
    "protection_plan": "workforce.points_protection_plan",
    "looked_after_unsettled": "workforce.points_looked_after_unsettled",
    "assessment": "workforce.points_assessment",
    "looked_after_settled": "workforce.points_looked_after_settled",
    "child_in_need_plan": "workforce.points_child_in_need",
    "care_leaver": "workforce.points_care_leaver",
    "private_fostering": "workforce.points_private_fostering",
    "special_guardianship": "workforce.points_special_guardianship",
    "open": "workforce.points_open",
}
#: What is added, in the order of the arithmetic, and the law key of its points.
ADDED = {
    "pre_proceedings": "workforce.points_pre_proceedings",
    "proceedings": "workforce.points_proceedings",
    "family": "workforce.points_proceedings_family",
    "new_to_worker": "workforce.points_new_to_worker",
    "placed_far": "workforce.points_placed_far",
    "interpreter": "workforce.points_interpreter",
    "disability": "workforce.points_complex_disability",
    "exploitation": "workforce.points_exploitation",
}
SIBLING, SHARE = "workforce.points_sibling", "workforce.points_co_worker"
SETTLED_AFTER, SETTLED_THERE = "workforce.settled_in_care", "workforce.settled_placement"
NEW_FOR = "workforce.new_to_worker"
TIMES = (SETTLED_AFTER, SETTLED_THERE, NEW_FOR)

#: As whom a worker has a child, the one that counts first where it is several; reviewing is counted, and
#: has no points.
ROLES = ("lead", "personal_adviser", "co_worker", "reviewing_officer")
#: Exploitation that counts, and how great its risk is to be: the words of the flag.
EXPLOITED = ("sexual_exploitation", "criminal_exploitation", "modern_slavery")
HIGH = "significant"
#: A disability of the census that is none.
NO_DISABILITY = "NONE"

#: What ``case_points`` gives. ``holds``: the worker is whom the child is said to be with. ``base`` and what
#: is added in tenths of a point, ``sibling`` and ``share`` in per cent, ``points`` in hundredths;
#: ``weight``: tenths that a manager said, in place of the sum, in ``weighed`` (its record).
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "worker": pl.Int64(),
    "role": pl.String(),
    "holds": pl.Boolean(),
    "since": pl.Date(),
    "household": pl.String(),
    "stage": pl.String(),
    "base": pl.Int64(),
    "sibling": pl.Int64(),
    **{name: pl.Int64() for name in ADDED},
    "share": pl.Int64(),
    "weight": pl.Int64(),
    "weighed": pl.Int64(),
    "points": pl.Int64(),
}


def case_points(
    facts: Facts, as_at: date, *, known_on: date | None = None, opened: pl.DataFrame | None = None
) -> pl.DataFrame:
    """A row for each open child and each worker who has it at the end of a day: ``SCHEMA``.

    ``facts``: the frames of ``TABLES``, of any number of children; what siblings count for holds where all
    children of a worker are among them. ``opened``: what children are open as on the day
    (``open_as.open_on``), where the caller has asked already. Rows stand in the order of child and worker.

    A child who is not open counts for nobody; a reviewing officer's are those looked after. Held beside a
    lead worker, an adviser's part is that of a care leaver: it is not in court, and no manager weighs it. The
    sum for a family in proceedings is added to its first child.
    """
    council = Council.of(facts, known_on)
    if opened is None:
        opened = open_on(open_as(facts), as_at)
    dates = due_dates(TIMES, council, known_on)
    in_care = opened.filter(pl.col("kind") == "looked_after")["child"].unique().implode()
    rows = _had(facts, as_at).join(opened.select("child").unique(), on="child", how="semi")
    rows = rows.filter((pl.col("role") != ROLES[-1]) | pl.col("child").is_in(in_care))
    rows = rows.join(_stages(facts, opened, as_at, council, dates), on="child", how="left")
    rows = rows.join(_households(facts, as_at), on="child", how="left")
    for name, children in _additions(facts, opened, as_at, council).items():
        had = children.drop_nulls().unique().implode()
        rows = rows.with_columns(pl.col("child").is_in(had).alias(name))
    until = day_after(rows["since"], NEW_FOR, dates)
    rows = rows.with_columns(new_to_worker=(pl.lit(as_at) < until).fill_null(False))
    rows = rows.join(_weights(facts, as_at), on="child", how="left")
    return with_siblings(_in_numbers(rows, council, as_at), council, as_at)


def with_siblings(rows: pl.DataFrame, council: Council, day: date) -> pl.DataFrame:
    """The rows with ``sibling``, ``family`` and ``points``, from who else the worker has of one household.

    ``rows``: ``SCHEMA`` of all children of each worker; what stands in these three columns is not read.
    """
    whole, less = 100, council.number(SIBLING, day)
    added = council.number(ADDED["family"], day)
    place = pl.col("role").replace_strict({r: n for n, r in enumerate(ROLES)}, return_dtype=pl.Int8)
    works = pl.col("role") != "reviewing_officer"
    family = pl.col("household").is_not_null() & works
    in_court = works & (pl.col("proceedings") > 0) & pl.col("weight").is_null()
    of_family = ("worker", pl.coalesce("household", pl.format("child {}", "child")))
    nth = pl.int_range(pl.len()).over("worker", "household", "stage")
    nth_in_court = pl.int_range(pl.len()).over(*of_family, in_court)
    rows = rows.sort(place, "child", "worker").with_columns(
        sibling=pl.when(family & (nth > 0)).then(pl.lit(less)).otherwise(pl.lit(whole)),
        family=pl.when(in_court & (nth_in_court == 0)).then(pl.lit(added)).otherwise(pl.lit(0)),
    )
    summed = pl.col("base") * pl.col("sibling") + 100 * pl.sum_horizontal(*ADDED)
    own = pl.coalesce(pl.col("weight") * 100, summed)
    points = pl.when(works).then((own * pl.col("share") + 500) // 1000).otherwise(pl.lit(0))
    return (
        rows.with_columns(points=points)
        .sort("child", "worker")
        .select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())
    )


def _had(facts: Facts, day: date) -> pl.DataFrame:
    """``child, worker, role, holds, since``: once for each child and worker, as what counts first."""
    holders = holders_of(facts, day).select(
        "child", "worker", "role", pl.lit(True).alias("holds"), since="worker_since"
    )
    beside = (
        live_allocations(facts, day)
        .filter(pl.col("role").is_in(ROLES[1:]))
        .select("child", "worker", "role", pl.lit(False).alias("holds"), since="started_on")
    )
    reviewers = (
        facts["independent_reviewer"]
        .filter((pl.col("appointed_on") <= day).fill_null(True), _not_over("ended_on", day))
        .select(
            "child", "worker", pl.lit(ROLES[-1]).alias("role"), pl.lit(False).alias("holds"),
            since="appointed_on",
        )
    )  # fmt: skip
    place = pl.col("role").replace_strict({r: n for n, r in enumerate(ROLES)}, return_dtype=pl.Int8)
    return (
        pl.concat([holders, beside, reviewers])
        .filter(pl.col("worker").is_not_null())
        .sort(~pl.col("holds"), place, "since", nulls_last=True)
        .unique(["child", "worker"], keep="first", maintain_order=True)
    )


def _not_over(ended: str, day: date) -> pl.Expr:
    """Not over by the end of a day: what ends on it is over."""
    return pl.col(ended).is_null() | (pl.col(ended) > day)


def _stages(
    facts: Facts, opened: pl.DataFrame, day: date, council: Council, dates: DueDates
) -> pl.DataFrame:
    """``child, stage``: what counts most of all that a child is under."""
    looked_after = _looked_after(facts, opened, dates, day)
    plain = opened.filter(
        pl.col("kind").is_in(
            ["section_47", "protection_plan", "assessment", "child_in_need_plan", "care_leaver"]
        )
    ).select("child", stage="kind")
    fostered = facts["private_fostering"].filter(
        (pl.col("starts_on") <= day), _not_over("ended_on", day)
    )
    guarded = facts["guardianship_support"].filter(
        (pl.col("agreed_on") <= day), _not_over("ended_on", day)
    )
    said = [
        plain,
        looked_after,
        fostered.select("child", pl.lit("private_fostering").alias("stage")),
        guarded.select("child", pl.lit("special_guardianship").alias("stage")),
    ]
    found = pl.concat(said)
    rest = opened.select("child").unique().join(found, on="child", how="anti")
    found = pl.concat([found, rest.select("child", pl.lit("open").alias("stage"))])
    order = sorted(
        STAGES, key=lambda code: (-council.number(STAGES[code], day), list(STAGES).index(code))
    )
    places = {code: place for place, code in enumerate(order)}
    return (
        found.with_columns(place=pl.col("stage").replace_strict(places, return_dtype=pl.Int8))
        .sort("place")
        .unique("child", keep="first", maintain_order=True)
        .select("child", "stage")
    )


def _looked_after(facts: Facts, opened: pl.DataFrame, dates: DueDates, day: date) -> pl.DataFrame:
    """``child, stage`` of looked-after children: a first year, or a home that is new, is unsettled.

    Short absences from a home (placements of type T) are no moves.
    """
    periods = (
        opened.filter(pl.col("kind") == "looked_after")
        .sort("since", nulls_last=False)
        .unique("child", keep="last", maintain_order=True)
        .select("child", "since")
    )
    homes = (
        facts["placement"]
        .filter(
            (pl.col("started_on") <= day),
            _not_over("ended_on", day),
            ~pl.col("type_code").fill_null("").str.starts_with("T"),
        )
        .group_by("child")
        .agg(home_since=pl.col("started_on").max())
    )
    rows = periods.join(homes, on="child", how="left")
    rows = rows.with_columns(
        day_after(rows["since"], SETTLED_AFTER, dates).alias("in_care"),
        day_after(rows["home_since"], SETTLED_THERE, dates).alias("there"),
    )
    unsettled = (pl.lit(day) < pl.max_horizontal("in_care", "there")).fill_null(False)
    return rows.select(
        "child",
        stage=pl.when(unsettled)
        .then(pl.lit("looked_after_unsettled"))
        .otherwise(pl.lit("looked_after_settled")),
    )


def _households(facts: Facts, day: date) -> pl.DataFrame:
    """``child, household``: where each lives on the day; of several the one begun last."""
    return (
        facts["household_member"]
        .filter(
            (pl.col("started_on") <= day).fill_null(True),
            _not_over("ended_on", day),
            pl.col("household").is_not_null(),
        )
        .sort("started_on", "id", nulls_last=False)
        .unique("child", keep="last", maintain_order=True)
        .select("child", "household")
    )


def _additions(
    facts: Facts, opened: pl.DataFrame, day: date, council: Council
) -> dict[str, pl.Series]:
    """The children to whom each addition applies that is of the child alone."""
    in_court = opened.filter(pl.col("kind") == "court")["child"]
    before = facts["pre_proceedings"].filter(
        (pl.col("decided_on") <= day),
        _not_over("outcome_on", day),
        ~pl.col("child").is_in(in_court.unique().implode()),
    )
    cared_for = opened.filter(pl.col("kind") == "looked_after")["child"].unique().implode()
    far = facts["placement"].filter(
        (pl.col("started_on") <= day),
        _not_over("ended_on", day),
        pl.col("distance") > council.number("workforce.placed_far", day),
        pl.col("child").is_in(cared_for),
    )
    kinds = (
        facts["disability"]
        .filter(pl.col("disability_code") != NO_DISABILITY)
        .group_by("child")
        .agg(n=pl.col("disability_code").n_unique())
    )
    exploited = facts["flag"].filter(
        (pl.col("raised_on") <= day).fill_null(True),
        _not_over("ended_on", day),
        pl.col("kind_code").is_in(EXPLOITED),
        pl.col("risk_code") == HIGH,
    )
    return {
        "pre_proceedings": before["child"],
        "proceedings": in_court,
        "placed_far": far["child"],
        "interpreter": facts["person"].filter(pl.col("needs_interpreter"))["child"],
        "disability": kinds.filter(
            pl.col("n") >= council.number("workforce.complex_disability", day)
        )["child"],
        "exploitation": exploited["child"],
    }


def _weights(facts: Facts, day: date) -> pl.DataFrame:
    """``child, weight, weighed``: what a manager said last of those that hold on the day."""
    return (
        facts["child_weight"]
        .filter(
            (pl.col("started_on") <= day),
            _not_over("until_on", day),
            pl.col("points").is_not_null(),
        )
        .sort("started_on", "id")
        .unique("child", keep="last", maintain_order=True)
        .select("child", weight=(pl.col("points") * 10).round().cast(pl.Int64), weighed="id")
    )


def _in_numbers(rows: pl.DataFrame, council: Council, day: date) -> pl.DataFrame:
    """The rows with their numbers in place of yes and no; ``sibling``, ``family``, ``points`` still blank."""
    base = {code: council.number(key, day) for code, key in STAGES.items()}
    beside = (pl.col("role") == "personal_adviser") & ~pl.col("holds")
    stage = pl.when(beside).then(pl.lit("care_leaver")).otherwise(pl.col("stage"))
    rows = rows.with_columns(stage=stage)
    added = [
        pl.when(pl.col(name) & ~beside if name.endswith("proceedings") else pl.col(name))
        .then(pl.lit(council.number(key, day)))
        .otherwise(pl.lit(0))
        .alias(name)
        for name, key in ADDED.items()
        if name != "family"
    ]
    share = council.number(SHARE, day)
    return rows.with_columns(
        *added,
        weight=pl.when(~beside).then("weight"),
        weighed=pl.when(~beside).then("weighed"),
        base=pl.col("stage").replace_strict(base, return_dtype=pl.Int64),
        family=pl.lit(0),
        share=pl.when(pl.col("role") == "co_worker").then(pl.lit(share)).otherwise(pl.lit(100)),
    )
