"""``unallocated``: open children with no worker, risk first, then longest."""

from __future__ import annotations

import argparse
import sys

from keepsight.site.command import Answer, Command

KINDS = ("U1", "U2", "U3", "U4", "U5")
COLUMNS = (
    "child",
    "state",
    "kind",
    "because",
    "since",
    "working_days",
    "open_as",
    "team",
    "last_worker",
    "last_seen_on",
    "missing",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--team", metavar="T", help="only children of this team: T-3, or its name")
    parser.add_argument("--kind", choices=KINDS, help="only this kind of having no worker")
    parser.add_argument("--all", action="store_true", help="also those of whom it cannot be told")


def run(given: argparse.Namespace) -> Answer:
    import polars as pl

    from keepsight.access.reference import reference_of
    from keepsight.facts import doorway
    from keepsight.facts.workforce.unallocated import TABLES, unallocated
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, tell_the_log
    from keepsight.site.teams import team_named
    from keepsight.site.whom import today_of

    authority, moment = authority_of(given.authority), now()
    as_at = given.as_at or today_of(moment)
    facts = doorway.facts(authority.pk, tables=TABLES, known_on=given.known_on)
    # Today is told for the minute, as the page tells it; another day by its end.
    is_now = given.known_on is None and as_at == today_of(moment)
    found = unallocated(facts, as_at=as_at, known_on=given.known_on, at=moment if is_now else None)
    if given.team:
        found = found.filter(pl.col("team") == team_named(given.team, authority))
    if given.kind:
        found = found.filter(pl.col("kind") == given.kind)
    if not given.all:
        untold = found.filter(pl.col("state") == "cannot_be_told").height
        if untold:
            print(
                f"Of {untold:,} more open children it cannot be told: no source holds their worker.",
                file=sys.stderr,
            )
        found = found.filter(pl.col("state") != "cannot_be_told")
    tell_the_log("list_unallocated", authority, moment, found["child"].to_list(), rows=found.height)
    rows = []
    for row in found.iter_rows(named=True):
        row["child"] = reference_of("child", row["child"])
        row["team"] = row["team"] and reference_of("team", row["team"])
        row["last_worker"] = row["last_worker"] and reference_of("worker", row["last_worker"])
        rows.append({name: row[name] for name in COLUMNS})
    shown = ("child", "kind", "because", "since", "working_days", "open_as", "last_seen_on")
    words = [] if rows else ["Every open child that a source tells of has a worker."]
    return Answer(rows=rows, words=words, shown=shown)


COMMAND = Command(
    name="unallocated",
    title="open children with no worker, riskiest and longest first",
    help=(
        "U1 never given a worker, U2 ended and nobody next, U3 the worker is gone or away,\n"
        "U4 held by a team, duty, a pool or a manager, U5 the worker may not hold this plan."
    ),
    run=run,
    arguments=arguments,
    dated=True,
)
