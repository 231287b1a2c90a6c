"""Who stands round a child: the names of workers, teams and managers, and how many people looked.

A child's page has twelve questions in all, so these are asked as one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from keepsight.access.question import (
    Sql,
    among,
    answered,
    as_day,
    both,
    day_param,
    joined,
    lasts,
    live,
    placed,
    visible,
)
from keepsight.access.record.flags import FlagLine, flag_parts, flags_of, is_of_flag
from keepsight.access.record.notes import sees_notes
from keepsight.access.record.telling import parts_seen
from keepsight.access.reference import Kind, reference_of
from keepsight.access.staff.staff_names import Name, Names
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_roles import known_roles

#: The part of a record that tells of placements.
CARE = "care"
#: Codes of placements for adoption: who adopts is told on no page of the child.
FOR_ADOPTION = "A%"


@dataclass(frozen=True)
class NoteDay:
    """That a note of a kind (a code) was written about a day; ``number`` is the note's."""

    number: int
    kind_code: str
    on: date


@dataclass(frozen=True)
class Agreed:
    """Something agreed for the child and not done yet: what and who in words, by which day."""

    said: str
    by_when_on: date | None


@dataclass(frozen=True)
class Around:
    """``names``: of the workers and teams asked for. ``looked``: accounts that looked at the child.

    ``line_managers`` by worker, ``team_managers`` by team, on the day. ``notes``: the days and kinds
    of the notes of some days, and no word of them. ``has_requests``: something waits for a decision.
    ``tied``: those of the workers asked for who are tied to the child, and so may not open the record.
    ``flags``: the dangers that stand on the day. ``agreed``: what is still to be done, soonest first, for
    a reader who sees the words of a record. ``carers``: with whom the child is placed on the day, for a
    reader who sees the words and the care of a record; never of a placement for adoption.
    """

    names: Names
    line_managers: Mapping[int, Name]
    team_managers: Mapping[int, Name]
    looked: int
    notes: tuple[NoteDay, ...] = ()
    has_requests: bool = False
    tied: frozenset[int] = frozenset()
    flags: tuple[FlagLine, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    carers: str = ""

    def manager_of(self, worker: int | None, team: int | None) -> Name | None:
        """The worker's line manager; where none is on file, whoever else manages the team."""
        found = self.line_managers.get(worker or 0) or self.team_managers.get(team or 0)
        own = self.names.worker(worker)
        is_oneself = found is not None and own is not None and found.reference == own.reference
        return None if is_oneself else found


def around_child(
    viewer: Viewer,
    child_id: int,
    *,
    workers: Collection[int],
    teams: Collection[int],
    day: date,
    looked_since: datetime,
    notes_since: date,
    known_by: datetime | None = None,
) -> Around:
    """The names for a child's page, one question. Names of staff and a count: it leaves no line.

    Asked for a child whom ``child_for`` has given. A number of another council gives no name.
    """
    rows = answered(
        joined(
            " UNION ALL ",
            (
                _workers(viewer, workers),
                _teams(viewer, teams),
                _line_managers(viewer, workers, day),
                _team_managers(viewer, teams, day),
                _looked(viewer, child_id, looked_since),
                _notes(viewer, child_id, notes_since, day, known_by),
                _requests(viewer, child_id),
                _tied(viewer, child_id, workers, day),
                *flag_parts(viewer, child_id, day),
                *([_agreed(viewer, child_id, day)] if sees_notes(viewer) else []),
                *([_carers(viewer, child_id, day)] if _sees_carers(viewer) else []),
            ),
        )
    )
    named: dict[str, dict[int, Name]] = {}
    notes = []
    for row in rows:
        if row["kind"] in ("request", "tied", "agreed", "carers") or is_of_flag(row["kind"]):
            continue
        if row["kind"] == "note":
            notes.append(NoteDay(row["about"], row["said"], as_day(row["ended_on"]) or day))
            continue
        kind: Kind = "team" if row["kind"] == "team" else "worker"
        name = Name(reference_of(kind, row["who"]), row["said"] or "", as_day(row["ended_on"]))
        named.setdefault(row["kind"], {})[row["about"]] = name
    return Around(
        names=Names(named.get("worker", {}), named.get("team", {})),
        line_managers=named.get("line_manager", {}),
        team_managers=named.get("team_manager", {}),
        looked=next(row["about"] for row in rows if row["kind"] == "looked"),
        notes=tuple(notes),
        has_requests=any(row["kind"] == "request" for row in rows),
        tied=frozenset(row["about"] for row in rows if row["kind"] == "tied"),
        flags=flags_of(rows),
        agreed=_soonest(
            Agreed(row["said"], as_day(row["ended_on"])) for row in rows if row["kind"] == "agreed"
        ),
        carers=_latest(row for row in rows if row["kind"] == "carers"),
    )


def _latest(rows: Iterable[Mapping[str, Any]]) -> str:
    """The carers of the placement that began last, "" for none."""
    found = max(rows, key=lambda row: (as_day(row["ended_on"]) or date.min, row["who"]), default={})
    return str(found.get("said") or "")


def _sees_carers(viewer: Viewer) -> bool:
    return sees_notes(viewer) and CARE in parts_seen(viewer)


def _carers(viewer: Viewer, child_id: int, day: date) -> Sql:
    """With whom the child is placed on the day: the household by its name, else as it was written."""
    return placed(
        "SELECT 'carers', r.id, r.id, COALESCE(NULLIF(c.household_name, ''), r.carer_name), r.started_on "
        "FROM records_placement r LEFT JOIN records_fostercarer c ON c.id = r.carer_id WHERE {wanted}",
        wanted=both(
            _ours("r", viewer),
            Sql(
                "r.person_id = %s AND r.started_on <= %s AND (r.ended_on IS NULL OR r.ended_on > %s) "
                "AND r.type_code NOT LIKE %s",
                (child_id, *[day_param(day)] * 2, FOR_ADOPTION),
            ),
        ),
    )


def _soonest(found: Iterable[Agreed]) -> tuple[Agreed, ...]:
    return tuple(sorted(found, key=lambda one: (one.by_when_on or date.max, one.said)))


def _agreed(viewer: Viewer, child_id: int, day: date) -> Sql:
    """What plans and meetings agreed for the child, not done nor ended by the day."""
    return placed(
        "SELECT 'agreed', a.id, a.id, "
        "a.action || ': ' || COALESCE(NULLIF(a.owner_words, ''), 'nobody is named'), a.by_when_on "
        "FROM records_planaction a WHERE {wanted}",
        wanted=both(
            _ours("a", viewer),
            Sql(
                "a.person_id = %s AND a.written_on <= %s AND (a.done_on IS NULL OR a.done_on > %s) "
                "AND (a.ended_on IS NULL OR a.ended_on > %s)",
                (child_id, *[day_param(day)] * 3),
            ),
        ),
    )


def _ours(alias: str, viewer: Viewer) -> Sql:
    return both(Sql(f"{alias}.authority_id = %s", (viewer.authority_id,)), visible(alias))


def _workers(viewer: Viewer, workers: Collection[int]) -> Sql:
    return placed(
        "SELECT 'worker' AS kind, w.id AS about, w.id AS who, "
        "COALESCE(NULLIF(w.name, ''), w.staff_number) AS said, w.ended_on AS ended_on "
        "FROM records_worker w WHERE {wanted}",
        wanted=both(_ours("w", viewer), among("w.id", workers)),
    )


def _teams(viewer: Viewer, teams: Collection[int]) -> Sql:
    return placed(
        "SELECT 'team', t.id, t.id, COALESCE(NULLIF(t.name, ''), t.code), t.ended_on "
        "FROM records_team t WHERE {wanted}",
        wanted=both(_ours("t", viewer), among("t.id", teams)),
    )


def _line_managers(viewer: Viewer, workers: Collection[int], day: date) -> Sql:
    return placed(
        "SELECT 'line_manager', l.worker_id, m.id, m.name, m.ended_on "
        "FROM records_linemanager l JOIN records_worker m ON m.id = l.manager_id WHERE {wanted}",
        wanted=both(_ours("l", viewer), among("l.worker_id", workers), live("l", day)),
    )


def _team_managers(viewer: Viewer, teams: Collection[int], day: date) -> Sql:
    managing = sorted(role.code for role in known_roles().values() if "manager" in role.code)
    return placed(
        "SELECT 'team_manager', r.team_id, m.id, m.name, m.ended_on "
        "FROM records_roleheld r JOIN records_worker m ON m.id = r.worker_id WHERE {wanted}",
        wanted=both(
            _ours("r", viewer),
            among("r.team_id", teams),
            among("r.role_code", managing),
            lasts("r", day),
            lasts("m", day),
        ),
    )


def _looked(viewer: Viewer, child_id: int, since: datetime) -> Sql:
    """As ``who_looked.people_who_looked``; a part of this one question."""
    return Sql(
        "SELECT 'looked', COUNT(DISTINCT g.account_id), 0, '', NULL FROM access_auditchild c "
        "JOIN access_auditline g ON g.id = c.line_id "
        "WHERE c.child_id = %s AND g.authority_id = %s AND g.at >= %s",
        (child_id, viewer.authority_id, connection.ops.adapt_datetimefield_value(since)),
    )


def _notes(viewer: Viewer, child_id: int, since: date, day: date, known_by: datetime | None) -> Sql:
    """As ``notes.notes_of`` finds them, the newest version of each; a part of this one question."""
    known = Sql("{0}.finished_at IS NOT NULL")
    if known_by is not None:
        moment = connection.ops.adapt_datetimefield_value(known_by)
        known = Sql("{0}.finished_at <= %s", (moment,))
    later = Sql(f"c.corrects_id = n.id AND {known.text.format('c')}", known.params)
    days = Sql("n.happened_on >= %s AND n.happened_on <= %s", (day_param(since), day_param(day)))
    return placed(
        "SELECT 'note', n.id, 0, n.kind_code, n.happened_on FROM records_casenote n WHERE {here} "
        "AND NOT EXISTS (SELECT 1 FROM records_casenote c WHERE {later})",
        here=both(
            _ours("n", viewer),
            Sql("n.person_id = %s", (child_id,)),
            days,
            Sql(known.text.format("n"), known.params),
        ),
        later=later,
    )


def _requests(viewer: Viewer, child_id: int) -> Sql:
    """What waits for a decision (``decisions.waiting_for_child``); a part of this one question."""
    waits = Sql("q.person_id = %s AND q.state IN ('waiting', 'sent_back')", (child_id,))
    return placed(
        "SELECT 'request', q.id, 0, '', NULL FROM records_decisionrequest q WHERE {here}",
        here=both(_ours("q", viewer), waits),
    )


def _tied(viewer: Viewer, child_id: int, workers: Collection[int], day: date) -> Sql:
    """Those of the workers who are tied to the child on the day."""
    return placed(
        "SELECT 'tied', s.worker_id, 0, '', NULL FROM records_stafftie s WHERE {here}",
        here=both(
            _ours("s", viewer),
            Sql("s.person_id = %s", (child_id,)),
            among("s.worker_id", workers),
            lasts("s", day),
        ),
    )
