"""Supervision of a team: whose is due and missed, and which children are to be talked about.

The rows of the page and of the command line are made here alike, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import polars as pl

from keepsight.access.question import Sql, both
from keepsight.access.staff.supervising import READS_ALL
from keepsight.access.viewer import Viewer
from keepsight.boards.cards import cards
from keepsight.boards.look import Look
from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.facts.workforce.supervision_due import (
    KEYS,
    SOON,
    STATES,
    TABLES,
    lasts,
    supervision_due,
    supervisors,
)
from keepsight.facts.workforce.supervision_due import day_after as law_day_after
from keepsight.law.council import Council
from keepsight.law.due_dates import due_dates

Kind = Literal["personal", "case"]
Facts = Mapping[str, pl.DataFrame]
#: Roles whose holders answer for the children of one team who have no worker.
ANSWERS_FOR_A_TEAM = ("team_manager", "front_door_manager")


@dataclass(frozen=True)
class Row:
    """One worker's session, or one child to be talked about. ``worker`` None: a child without one;
    ``child`` None: a session. ``cancelled_by``, ``why_cancelled``: codes, "" where nothing was cancelled."""

    kind: Kind
    worker: int | None
    supervisor: int | None
    team: int | None
    child: int | None
    last_on: date | None
    due_on: date | None
    state: str
    cancelled_by: str = ""
    why_cancelled: str = ""
    cancelled_on: date | None = None
    booked_on: date | None = None
    is_agency: bool = False
    agreed: bool = False
    rule: str = ""

    @property
    def order(self) -> tuple[int, date, int, int]:
        """What was missed first, then what is due first."""
        place = STATES.index(self.state)
        return (place, self.due_on or date.max, self.worker or 0, self.child or 0)


@dataclass(frozen=True)
class Supervision:
    """Both kinds of rows in reach, what was missed first."""

    personal: tuple[Row, ...]
    cases: tuple[Row, ...]

    def of_team(self, team: int) -> Supervision:
        """Those of one team; 0: of none."""
        return Supervision(
            tuple(row for row in self.personal if (row.team or 0) == team),
            tuple(row for row in self.cases if (row.team or 0) == team),
        )


def facts_of_supervision(authority_id: int, known_on: date | None = None) -> Facts:
    """The tables of the workforce that dates of supervision are made of; one question."""
    return facts_at_once(authority_id, (), tables=TABLES, known_on=known_on).frames()


def personal_rows(facts: Facts, day: date, known_on: date | None = None) -> tuple[Row, ...]:
    """A row for everyone who is to be supervised; ``facts`` as ``facts_of_supervision`` gives them."""
    found = supervision_due(facts, as_at=day, known_on=known_on)
    return tuple(
        Row(
            kind="personal",
            worker=row["worker"],
            supervisor=row["supervisor"],
            team=row["team"],
            child=None,
            last_on=row["last_on"],
            due_on=row["due_on"],
            state=row["state"],
            cancelled_by=row["cancelled_by"] or "",
            why_cancelled=row["why_cancelled"] or "",
            cancelled_on=row["cancelled_on"],
            booked_on=row["booked_on"],
            is_agency=bool(row["is_agency"]),
            agreed=row["agreed"],
            rule=row["rule"],
        )
        for row in found.iter_rows(named=True)
    )


def case_rows(
    facts: Facts, held: pl.DataFrame, day: date, known_on: date | None = None
) -> tuple[Row, ...]:
    """A row for each open child. ``held``: ``child, worker, team, discussed_on, discuss_by``, of any children."""
    over = dict(supervisors(facts, day).select("worker", "supervisor").iter_rows())
    soon = _soon(facts, day, known_on)
    rows = [
        Row(
            kind="case",
            worker=row["worker"],
            supervisor=over.get(row["worker"]),
            team=row["team"],
            child=row["child"],
            last_on=row["discussed_on"],
            due_on=row["discuss_by"],
            state=_state(row["discuss_by"], day, soon),
        )
        for row in held.iter_rows(named=True)
    ]
    return tuple(sorted(rows, key=lambda row: row.order))


def supervision(look: Look) -> Supervision:
    """Both kinds for the children and workers in reach; two questions."""
    facts = facts_of_supervision(look.reckoning.authority_id, look.known_on)
    return Supervision(
        _seen_by(look.viewer, personal_rows(facts, look.day, look.known_on)),
        case_rows(facts, _held(look, Sql("1 = 1")), look.day, look.known_on),
    )


def sessions_due(viewer: Viewer, day: date, known_on: date | None = None) -> Supervision:
    """The sessions alone, for whoever sees no child; one question."""
    facts = facts_of_supervision(viewer.authority_id or 0, known_on)
    return Supervision(_seen_by(viewer, personal_rows(facts, day, known_on)), ())


def teams_of(facts: Facts, worker: int, day: date) -> tuple[int, ...]:
    """The teams that a worker answers for: their children without a worker are talked about with them."""
    mine = facts["role_held"].filter(
        lasts(day), pl.col("worker") == worker, pl.col("role_code").is_in(ANSWERS_FOR_A_TEAM)
    )
    return tuple(mine["team"].drop_nulls().unique().sort())


def cases_of_worker(look: Look, facts: Facts, worker: int) -> tuple[Row, ...]:
    """The children in reach whom a worker holds, and those without one in teams they answer for; one question."""
    teams = teams_of(facts, worker, look.day)
    wanted = Sql("t.worker = %s", (worker,))
    if teams:
        numbers = ", ".join(str(int(team)) for team in sorted(teams))
        nobody = f"(t.worker IS NULL AND t.team IN ({numbers}))"
        wanted = Sql(f"({wanted.text} OR {nobody})", wanted.params)
    return case_rows(facts, _held(look, wanted), look.day, look.known_on)


def _held(look: Look, wanted: Sql) -> pl.DataFrame:
    found = cards(look, both(look.rows(), wanted))
    return pl.DataFrame(
        [(c.child, c.worker, c.team, c.discussed_on, c.discuss_by) for c in found],
        schema={
            "child": pl.Int64,
            "worker": pl.Int64,
            "team": pl.Int64,
            "discussed_on": pl.Date,
            "discuss_by": pl.Date,
        },
        orient="row",
    )


def _seen_by(viewer: Viewer, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The sessions that a list may tell of: of the teams in reach, and of whom the viewer supervises."""
    if viewer.is_machine or viewer.reaches_council or viewer.may(READS_ALL):
        return rows
    mine = viewer.worker_id
    return tuple(row for row in rows if row.team in viewer.team_ids or row.supervisor == mine)


def _soon(facts: Facts, day: date, known_on: date | None) -> date:
    dates = due_dates(KEYS, Council.of(facts, known_on), known_on)
    found: date | None = law_day_after(pl.Series([day]), SOON, dates)[0]
    return found or day


def _state(due_on: date | None, day: date, soon: date) -> str:
    if due_on is None:
        return "cannot_be_told"
    if due_on < day:
        return "overdue"
    return "due_soon" if due_on <= soon else "not_due"
