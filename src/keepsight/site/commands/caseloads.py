"""``caseloads``: how many children each worker holds."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--team", metavar="T", help="only workers of this team: T-3, or its name")


def run(given: argparse.Namespace) -> Answer:
    import polars as pl

    from keepsight.access.reference import reference_of
    from keepsight.boards.reckoning import caseloads, tables_needed
    from keepsight.facts import doorway
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, tell_the_log
    from keepsight.site.teams import team_named
    from keepsight.site.whom import today_of

    authority, moment = authority_of(given.authority), now()
    as_at = given.as_at or today_of(moment)
    facts = doorway.facts(authority.pk, tables=tables_needed(), known_on=given.known_on)
    found = caseloads(facts, as_at)
    if given.team:
        found = found.filter(pl.col("team") == team_named(given.team, authority))
    tell_the_log("list_caseloads", authority, moment, (), rows=found.height)
    rows = []
    for row in found.iter_rows(named=True):
        row["worker"] = reference_of("worker", row["worker"])
        row["team"] = row["team"] and reference_of("team", row["team"])
        rows.append(row)
    words = [] if rows else ["No source says which worker holds which child."]
    return Answer(rows=rows, words=words)


COMMAND = Command(
    name="caseloads",
    title="how many children each worker holds, fullest first",
    help="One row for each worker who holds open children on the day, or could.",
    run=run,
    arguments=arguments,
    dated=True,
)
