"""``caseloads``: how many children each worker holds, what they weigh, and what there is room for."""

from __future__ import annotations

import argparse
from typing import Any

from keepsight.site.command import Answer, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--team", metavar="T", help="only workers of this team: T-3, or its name")


def run(given: argparse.Namespace) -> Answer:
    from keepsight.boards.reckoning import caseloads, tables_needed
    from keepsight.boards.workforce.caseloads import loads_of
    from keepsight.facts import doorway
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, tell_the_log
    from keepsight.site.teams import team_named
    from keepsight.site.whom import today_of

    authority, moment = authority_of(given.authority), now()
    as_at = given.as_at or today_of(moment)
    facts = doorway.facts(authority.pk, tables=tables_needed(), known_on=given.known_on)
    found = loads_of(caseloads(facts, as_at, given.known_on))
    if given.team:
        team = team_named(given.team, authority)
        found = tuple(load for load in found if load.team == team)
    tell_the_log("list_caseloads", authority, moment, (), rows=len(found))
    words = [] if found else ["No source says which worker holds which child."]
    return Answer(rows=[_row(load) for load in found], words=words)


def _row(load: Any) -> dict[str, Any]:
    """One worker; points as people say them, ``room`` below nought for who is over."""
    from keepsight.access.reference import reference_of

    return {
        "worker": reference_of("worker", load.worker),
        "team": reference_of("team", load.team) if load.team else None,
        "role": load.role or None,
        "level": load.level,
        "fte": None if load.fte is None else load.fte / 100,
        "children": load.held,
        "co_worked": load.co_worked,
        "advised": load.advised,
        "reviewed": load.reviewed,
        "load": load.points / 100,
        "capacity": load.capacity / 100,
        "limit": load.limit,
        "room": (load.capacity - load.points) / 100,
        "percent": load.percent,
        "band": load.band,
    }


COMMAND = Command(
    name="caseloads",
    title="how many children each worker holds and what they weigh, fullest first",
    help="One row for each worker who holds open children on the day, or could: points carried, capacity "
    "for points, the limit of children for who the worker is, and the band of the two.",
    run=run,
    arguments=arguments,
    dated=True,
)
