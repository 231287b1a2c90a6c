"""What the checks find in the records of children, with who can mend each: as boards keep it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

import polars as pl

from keepsight.boards.models import Hole, Reckoning
from keepsight.boards.signals import managers_of
from keepsight.checks.evaluator import NO_WORKER, OPEN_NOW, SCHEMA, all_checks, holes, looked_at
from keepsight.checks.evaluator import tables_needed as tables_of_checks
from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.tables import fact_tables

Facts = Mapping[str, pl.DataFrame]
#: Of a child who is open as nothing.
NO_RANK = 99
#: The columns of ``models.Hole`` that are kept of what is found.
KEPT = {
    "child": pl.Int64(),
    "code": pl.String(),
    "part": pl.String(),
    "mender": pl.String(),
    "team": pl.Int64(),
    "at_night": pl.Boolean(),
    "owner": pl.Int64(),
    "rank": pl.Int64(),
    "line": pl.Int64(),
    "record": pl.String(),
    "sentence": pl.String(),
    "missing": pl.String(),
}
#: Children asked for at once.
AT_ONCE = 900


def tables_needed() -> tuple[str, ...]:
    """The fact tables that are read."""
    return tuple(dict.fromkeys([*tables_of_checks(), "role_held"]))


def holes_kept(
    facts: Facts, held: pl.DataFrame, day: date, *, looks_ahead: bool = True
) -> pl.DataFrame:
    """The columns of ``models.Hole`` of what is found by the end of a day, without what only the night finds.

    ``facts``: the frames of ``tables_needed``, which may know of days to come, ``open_now`` and ``no_worker``
    among them. ``held``: ``child, rank, worker, team`` of those that are open. ``looks_ahead``: whether days
    after the day are looked for; of a day gone by they had come since.
    """
    then = _then(facts, day)
    found = holes(then, as_at=day, ahead=_asked(facts) if looks_ahead else None)
    found = found.with_columns(at_night=False)
    return owned(found, facts, with_holders(held, facts[NO_WORKER]["child"]), day)


def with_holders(held: pl.DataFrame, nobody: pl.Series) -> pl.DataFrame:
    """``child, rank, worker, team``, without the worker of children who have none: one who has left, or may not
    hold the child, mends nothing."""
    has_none = pl.col("child").is_in(nobody.unique().implode())
    return held.select("child", "rank", "worker", "team").with_columns(
        worker=pl.when(~has_none).then("worker")
    )


def looked_at_kept(facts: Facts, day: date) -> pl.DataFrame:
    """The columns of ``models.LookedAt`` by the end of a day."""
    read = {table for one in all_checks() if one.out_of is not None for table in one.tables}
    return looked_at(_then({table: facts[table] for table in read}, day), as_at=day)


def owned(found: pl.DataFrame, facts: Facts, held: pl.DataFrame, day: date) -> pl.DataFrame:
    """What was found (``checks.evaluator.SCHEMA`` and ``at_night``) with who can mend it: ``models.Hole``.

    ``held``: as ``with_holders`` gives it. What a worker mends is whoever's holds the child, else the manager's of
    the team; what a manager answers is the manager's. What the one who looks after the data mends is nobody's by
    name.
    """
    if found.is_empty():
        return pl.DataFrame(schema=KEPT)
    people = held.join(managers_of(facts, day), on="team", how="left")
    menders = {one.code: one.mender for one in all_checks()}
    told = found.join(people, on="child", how="left", maintain_order="left").with_columns(
        mender=pl.col("code").replace_strict(menders, return_dtype=pl.String)
    )
    owner = (
        pl.when(pl.col("mender") == "worker")
        .then(pl.coalesce("worker", "manager"))
        .when(pl.col("mender") == "manager")
        .then(pl.coalesce("manager", "worker"))
    )
    return told.select(
        "child",
        "code",
        "part",
        "mender",
        "team",
        "at_night",
        owner=owner,
        rank=pl.col("rank").fill_null(NO_RANK),
        line=pl.col("line").fill_null(0),
        record=pl.col("record").fill_null(""),
        sentence=pl.col("sentence").fill_null(""),
        missing=pl.col("missing").fill_null(""),
    )


def found_at_night(kept: Reckoning | None, children: Sequence[int] | None = None) -> pl.DataFrame:
    """What the night found of some children (default all, and of none): as ``owned`` takes it."""
    names = ("child", "code", "part", "line", "record", "sentence", "missing")
    rows: list[tuple[object, ...]] = []
    if kept is not None:
        asked = Hole.objects.filter(reckoning=kept, at_night=True).order_by("id")
        if children is None:
            rows = list(asked.values_list(*names))
        else:
            for start in range(0, len(children), AT_ONCE):
                some = children[start : start + AT_ONCE]
                rows += asked.filter(child__in=some).values_list(*names)
    schema = {name: SCHEMA[name] for name in names}
    return pl.DataFrame(rows, schema=schema, orient="row").with_columns(at_night=pl.lit(True))


@cache
def _wanted() -> frozenset[str]:
    return frozenset(tables_needed())


def _asked(facts: Facts) -> dict[str, pl.DataFrame]:
    return {code: frame for code, frame in facts.items() if code in _wanted()}


def _then(facts: Facts, day: date) -> dict[str, pl.DataFrame]:
    """The facts as they were by the end of a day, with what was worked out of them."""
    tables = fact_tables()
    then = {
        code: frame if frame.is_empty() else hide_what_came_later(tables[code], frame, day)
        for code, frame in _asked(facts).items()
    }
    return then | {name: facts[name] for name in (OPEN_NOW, NO_WORKER) if name in facts}
