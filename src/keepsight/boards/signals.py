"""What the signals see of children, with whose it is to look at each, and what was made of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.tables import fact_tables
from keepsight.signals.evaluator import all_signals, seen
from keepsight.signals.evaluator import tables_needed as tables_of_signals

Facts = Mapping[str, pl.DataFrame]
#: The role by which a team has a manager; allocations of those who watch over a plan from outside it.
MANAGER, INDEPENDENT = "team_manager", ("reviewing_officer", "conference_chair")


#: What is read beside the tables of the signals: whose each is, and what was made of it.
TABLES = ("role_held", "allocation", "signal_answer")
WRONG = "wrong"
#: Of a child who is open as nothing.
NO_RANK = 99


def tables_needed() -> tuple[str, ...]:
    """The fact tables that are read."""
    return tuple(dict.fromkeys([*tables_of_signals(), *TABLES]))


def signals_kept(facts: Facts, held: pl.DataFrame, day: date) -> pl.DataFrame:
    """What is kept of them on the boards of a day: with blanks where the board has none.

    ``facts`` may know of days to come; what comes later is not seen yet.
    """
    tables, wanted = fact_tables(), set(tables_needed())
    until_then = {
        code: hide_what_came_later(tables[code], frame, day)
        for code, frame in facts.items()
        if code in wanted
    }
    return signals_seen(until_then, held, as_at=day).with_columns(
        pl.col("rank").fill_null(NO_RANK),
        pl.col("sentence", "missing", "answer_code").fill_null(""),
    )


def signals_seen(facts: Facts, held: pl.DataFrame, *, as_at: date) -> pl.DataFrame:
    """The columns of ``signals.evaluator.SCHEMA``, with ``title``, ``owner``, ``team``, ``rank`` and what was
    made of it: ``answer_code``, ``answered_on``, ``answered_by``, ``look_again_on``, ``waits``.

    ``facts``: the frames of ``tables_needed``, as they were by the end of ``as_at``. ``held``: ``child, worker,
    team, rank`` of those that are open. ``owner`` is the worker whose it is: the child's own, their team's
    manager, or who watches over the plan; where there is none, the next of these. Null where nobody is: then
    it is the ``team``'s. ``waits``: nobody has answered, or the day of the next look has come.
    """
    signals = pl.DataFrame(
        [(one.code, one.title, one.owner) for one in all_signals()],
        schema=["signal", "title", "whose"],
        orient="row",
    )
    people = (
        held.join(managers_of(facts, as_at), on="team", how="left")
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
    owned = told.with_columns(owner=owner).drop("whose", "holder", "manager", "independent")
    return _answered(owned, facts["signal_answer"], as_at)


def _answered(found: pl.DataFrame, answers: pl.DataFrame, day: date) -> pl.DataFrame:
    """With the last answer to each; one that was about another day is about another time."""
    which = ["child", "signal", "line", "seen_on"]
    last = (
        answers.sort("answered_on", "id")
        .group_by(which, maintain_order=True)
        .agg(
            answered_by=pl.col("worker").last(),
            answer_code=pl.col("answer_code").last(),
            answered_on=pl.col("answered_on").last(),
            look_again_on=pl.col("look_again_on").last(),
        )
    )
    told = found.with_columns(pl.col("line").fill_null(0)).join(
        last, on=which, how="left", maintain_order="left"
    )
    is_quiet = (pl.col("answer_code") == WRONG) | (pl.col("look_again_on") > day)
    return told.with_columns(waits=~is_quiet.fill_null(False))


def managers_of(facts: Facts, day: date) -> pl.DataFrame:
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
