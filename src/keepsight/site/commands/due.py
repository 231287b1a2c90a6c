"""``due``: every statutory date of every child, with its state and the reason."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from keepsight.site.command import Answer, Command, Unusable

if TYPE_CHECKING:
    import polars as pl

OPEN_STATES = ("cannot_be_told", "overdue", "due_soon", "not_due")
STATES = (*OPEN_STATES, "met", "met_late", "ended")
COLUMNS = (
    "child",
    "clock",
    "title",
    "line",
    "started_on",
    "started_at",
    "due_on",
    "due_at",
    "met_on",
    "met_at",
    "state",
    "was_overdue",
    "recorded_late",
    "unit",
    "taken",
    "left",
    "working_days_left",
    "worker",
    "team",
    "sentence",
    "law",
    "missing",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clock", metavar="CODE", help="only this clock, as T12")
    parser.add_argument("--child", metavar="REF", help="only this child: C-12, or SCHEME:ID")
    parser.add_argument("--state", choices=STATES, help="only readings in this state")
    parser.add_argument("--all", action="store_true", help="also what was met, met late or ended")


def run(given: argparse.Namespace) -> Answer:
    from keepsight.access.reference import reference_of
    from keepsight.boards.reckoning import tables_needed
    from keepsight.clocks.evaluator import readings
    from keepsight.facts import doorway
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, tell_the_log
    from keepsight.site.whom import child_named, today_of

    authority, moment = authority_of(given.authority), now()
    as_at = given.as_at or today_of(moment)
    children = [child_named(given.child, authority)] if given.child else None
    if given.clock and not _codes_meant(given.clock):
        raise Unusable(f"There is no clock {given.clock}. ./run keepsight clocks lists them.")
    facts = doorway.facts(
        authority.pk, tables=tables_needed(), children=children, known_on=given.known_on
    )
    found = readings(facts, as_at=as_at, known_on=given.known_on)
    if children:
        found = found.filter(found["child"].is_not_null())
    found = _chosen(found, given)
    rows = _rows(found, facts, as_at)
    named = found["child"].drop_nulls().unique().to_list()
    tell_the_log("list_due", authority, moment, named, rows=len(rows))
    for row in rows:
        if row["child"] is not None:
            row["child"] = reference_of("child", row["child"])
    shown = ("child", "clock", "title", "due_on", "state", "working_days_left", "sentence")
    return Answer(rows=rows, shown=shown)


def _codes_meant(text: str) -> list[str]:
    """The codes of clocks and limits that ``T08`` means: itself, or those that begin with it."""
    from keepsight.clocks.limits import limit_codes

    asked, known = text.upper(), {*limit_codes(), *limit_codes().values()}
    begun = sorted(code for code in known if len(asked) > 2 and code.startswith(asked))
    return [asked] if asked in known else begun


def _chosen(found: pl.DataFrame, given: argparse.Namespace) -> pl.DataFrame:
    import polars as pl

    if given.clock:
        meant = _codes_meant(given.clock)
        found = found.filter(pl.col("clock").is_in(meant) | pl.col("limit").is_in(meant))
    if given.state:
        return found.filter(pl.col("state") == given.state)
    if given.all:
        return found
    # What cannot be told of lines that are over is history too.
    still = pl.col("ended_on").is_null()
    return found.filter(pl.col("state").is_in(list(OPEN_STATES)) & still)


def _rows(found: pl.DataFrame, facts: dict[str, pl.DataFrame], as_at: date) -> list[dict]:
    """Readings as rows, with title, holder, sentence and law."""
    import polars as pl

    from keepsight.access.reference import reference_of
    from keepsight.boards.reckoning import holders
    from keepsight.clocks.compiled import all_clocks
    from keepsight.clocks.sentences import sentence

    titles = {clock.code: clock.title for clock in all_clocks()}
    told = (
        found.with_columns(sentence(found), pl.col("unit").cast(pl.String))
        .join(holders(facts, as_at), on="child", how="left", maintain_order="left")
        .sort("due_on", "child", "clock", nulls_last=True)
    )
    rows = []
    for row in told.iter_rows(named=True):
        row["title"] = titles[row["clock"]]
        row["law"] = row["law_key"] and {
            "key": row["law_key"],
            "valid_from": row["law_valid_from"],
            "kind": row["law_kind"],
            "source": row["law_source"],
        }
        if row["state"] == "cannot_be_told":  # never held, or not for so long
            row["missing"] = row["missing"] or row["stops_table"]
        row["clock"] = row["limit"] or row["clock"]
        row["worker"] = row["worker"] and reference_of("worker", row["worker"])
        row["team"] = row["team"] and reference_of("team", row["team"])
        rows.append({name: row[name] for name in COLUMNS})
    return rows


COMMAND = Command(
    name="due",
    title="what is overdue and due, child by child, and why",
    help=(
        "One row for each round of each clock that is open on the day: overdue, due soon, not due,\n"
        "or cannot be told because no source holds what it needs. The sentence says why that date."
    ),
    run=run,
    arguments=arguments,
    dated=True,
)
