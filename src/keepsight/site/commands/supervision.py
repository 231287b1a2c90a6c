"""``supervision``: whose session is due or missed, and which children are to be talked about."""

from __future__ import annotations

import argparse
from typing import Any

from keepsight.site.command import Answer, Command

COLUMNS = (
    "worker",
    "supervisor",
    "team",
    "kind",
    "child",
    "last_on",
    "due_on",
    "state",
    "cancelled_by",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--team", metavar="T", help="only this team: T-3, or its name")


def run(given: argparse.Namespace) -> Answer:
    from keepsight.boards.reckoning import reckon, tables_needed
    from keepsight.boards.workforce.supervision import Row, case_rows, personal_rows
    from keepsight.facts import doorway
    from keepsight.facts.workforce.supervision_due import TABLES
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, tell_the_log
    from keepsight.site.teams import team_named
    from keepsight.site.whom import today_of

    authority, moment = authority_of(given.authority), now()
    today = today_of(moment)
    as_at = given.as_at or today
    wanted = sorted({*tables_needed(), *TABLES})
    facts = doorway.facts(authority.pk, tables=wanted, known_on=given.known_on)
    kept = reckon(facts, today=today, as_at=as_at, known_on=given.known_on)
    found: list[Row] = [
        *personal_rows(facts, as_at, given.known_on),
        *case_rows(facts, kept.cards, as_at, given.known_on),
    ]
    if given.team:
        team = team_named(given.team, authority)
        found = [row for row in found if row.team == team]
    children = [row.child for row in found if row.child is not None]
    tell_the_log("list_supervision", authority, moment, children, rows=len(found))
    rows = [_row(row) for row in found]
    words = [] if rows else ["Nobody is to be supervised, and no child is open."]
    shown = ("worker", "supervisor", "kind", "child", "last_on", "due_on", "state", "cancelled_by")
    return Answer(rows=rows, words=words, shown=shown)


def _row(row: Any) -> dict[str, Any]:
    from keepsight.access.reference import reference_of

    said = {name: getattr(row, name) for name in COLUMNS}
    for name in ("worker", "supervisor"):
        said[name] = said[name] and reference_of("worker", said[name])
    said["team"] = said["team"] and reference_of("team", said["team"])
    said["child"] = said["child"] and reference_of("child", said["child"])
    said["cancelled_by"] = said["cancelled_by"] or None
    return said


COMMAND = Command(
    name="supervision",
    title="whose supervision is due or missed, and which children are to be discussed",
    help=(
        "One row for each worker who is to be supervised (personal), and one for each open child (case).\n"
        "Overdue first. A session that was cancelled says by whom until the next is held."
    ),
    run=run,
    arguments=arguments,
    dated=True,
)
