"""What the signals see of children, with whose it is to look at each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.boards.reckoning import holders
from keepsight.boards.reckoning import tables_needed as tables_of_boards
from keepsight.signals.evaluator import all_signals, seen
from keepsight.signals.evaluator import tables_needed as tables_of_signals

Facts = Mapping[str, pl.DataFrame]
#: The role by which a team has a manager; allocations of those who watch over a plan from outside it.
MANAGER, INDEPENDENT = "team_manager", ("reviewing_officer", "conference_chair")


def tables_needed() -> tuple[str, ...]:
    """The fact tables that are read: those of the signals, and those that tell who holds whom."""
    return tuple(dict.fromkeys([*tables_of_signals(), *tables_of_boards()]))


def signals_seen(facts: Facts, *, as_at: date) -> pl.DataFrame:
    """The columns of ``signals.evaluator.SCHEMA``, with ``title``, ``owner`` and ``team``.

    ``facts``: the frames of ``tables_needed``, as they were by the end of ``as_at``. ``owner`` is the worker
    whose it is: the child's own, their team's manager, or who watches over the plan; where there is none,
    the next of these. Null where nobody is: then it is the ``team``'s, and where that is null nobody's.
    """
    signals = pl.DataFrame(
        [(one.code, one.title, one.owner) for one in all_signals()],
        schema=["signal", "title", "whose"],
        orient="row",
    )
    held = holders(facts, as_at)
    people = (
        held.join(_managers(facts, as_at), on="team", how="left")
        .join(_independent(facts, as_at), on="child", how="left")
        .rename({"worker": "holder"})
    )
    found = seen(facts, as_at=as_at).join(signals, on="signal", how="left", maintain_order="left")
    told = found.join(people, on="child", how="left", maintain_order="left")
    owner = (
        pl.when(pl.col("whose") == "worker")
        .then(pl.coalesce("holder", "manager"))
        .when(pl.col("whose") == "independent")
        .then(pl.coalesce("independent", "manager", "holder"))
        .otherwise(pl.coalesce("manager", "holder"))
    )
    return told.with_columns(owner=owner).drop("whose", "holder", "manager", "independent")


def _managers(facts: Facts, day: date) -> pl.DataFrame:
    """``team, manager``: of several the one longest in the role."""
    live = _lasts(facts["role_held"], day).filter(pl.col("role_code") == MANAGER)
    return (
        live.sort("started_on", "id", nulls_last=False)
        .group_by("team", maintain_order=True)
        .agg(manager=pl.col("worker").first())
        .drop_nulls("team")
    )


def _independent(facts: Facts, day: date) -> pl.DataFrame:
    """``child, independent``: the reviewing officer, else the chair of the child's conferences."""
    live = _lasts(facts["allocation"], day).filter(pl.col("role_code").is_in(INDEPENDENT))
    return (
        live.sort(pl.col("role_code") != INDEPENDENT[0], "started_on", "id")
        .group_by("child", maintain_order=True)
        .agg(independent=pl.col("worker").first())
    )


def _lasts(frame: pl.DataFrame, day: date) -> pl.DataFrame:
    """The rows that have begun on a day and are not over; the last day is one of them."""
    begun = pl.col("started_on").is_null() | (pl.col("started_on") <= day)
    return frame.filter(begun & (pl.col("ended_on").is_null() | (pl.col("ended_on") >= day)))
