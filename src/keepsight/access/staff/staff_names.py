"""Who workers and teams are by their number: what a list beside a child's name says of them.

The names of staff are no child's data: they stand in lists without a line on the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.question import Sql, among, answered, as_day, both, day_param, placed, visible
from keepsight.access.reference import id_of, reference_of
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_roles import role_of


@dataclass(frozen=True)
class Name:
    """A worker or a team. ``ended_on``: the last day; of a worker also ``role`` (in words, "" where
    none was ever held) and ``away_since`` with the name of who covers, where away on the day; of a
    team the name of the service it is ``part_of``."""

    reference: str
    name: str
    ended_on: date | None = None
    role: str = ""
    away_since: date | None = None
    cover: str = ""
    part_of: str = ""


@dataclass(frozen=True)
class Names:
    """Workers and teams by their number; ``worker`` and ``team`` give None for a number not there."""

    workers: Mapping[int, Name]
    teams: Mapping[int, Name]

    def worker(self, number: int | None) -> Name | None:
        return self.workers.get(number) if number else None

    def team(self, number: int | None) -> Name | None:
        return self.teams.get(number) if number else None


@dataclass(frozen=True)
class Spell:
    """A time in a worker's life here: a role held, in words and with its team, or a time away."""

    what: str
    team: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True)
class Post:
    """One worker as any colleague may see them: no reason for a time away, no account."""

    number: int
    name: str
    email: str
    registration: str
    started_on: date | None
    ended_on: date | None
    share: str
    roles: tuple[Spell, ...]
    absences: tuple[Spell, ...]


def names_of_staff(
    viewer: Viewer, *, workers: Iterable[int | None], teams: Iterable[int | None], day: date
) -> Names:
    """The names of these workers and teams of the viewer's council on a day; one question or none."""
    ids = {
        "worker": sorted({number for number in workers if number}),
        "team": sorted({number for number in teams if number}),
    }
    found: dict[str, dict[int, Name]] = {"worker": {}, "team": {}}
    if ids["worker"] or ids["team"]:
        for row in answered(_names(viewer, ids, day)):
            role = role_of(row["role_code"] or "")
            found[row["kind"]][row["id"]] = Name(
                reference=reference_of(row["kind"], row["id"]),
                name=row["name"],
                ended_on=as_day(row["ended_on"]),
                role=role.title
                if role
                else (row["role_code"] or "").replace("_", " ").capitalize(),
                away_since=as_day(row["away_since"]),
                cover=row["cover"] or "",
                part_of=row["part_of"] or "",
            )
    return Names(found["worker"], found["team"])


def post_of(viewer: Viewer, reference: str) -> Post | None:
    """A worker of the viewer's council with roles and times away, the latest first; one question.

    None where the reference is no worker of this council.
    """
    try:
        number = id_of(reference, "worker")
    except ValueError:
        return None
    rows = answered(_post(viewer, number))
    own = [row for row in rows if row["kind"] == "worker"]
    if not own:
        return None
    return Post(
        number=number,
        name=own[0]["name"],
        email=own[0]["email"],
        registration=own[0]["registration"],
        started_on=as_day(own[0]["from_on"]),
        ended_on=as_day(own[0]["to_on"]),
        share=_share(own[0]["share"]),
        roles=_spells(rows, "role"),
        absences=_spells(rows, "absence"),
    )


def _names(viewer: Viewer, ids: Mapping[str, list[int]], day: date) -> Sql:
    said = day_param(day)
    begun = "({0}.started_on IS NULL OR {0}.started_on <= %s)"
    still = "({0}.ended_on IS NULL OR {0}.ended_on >= %s)"
    away = (
        "FROM records_absence a {join} WHERE a.worker_id = w.id "
        f"AND {begun.format('a')} AND {still.format('a')} ORDER BY a.started_on, a.id LIMIT 1"
    )
    workers = Sql(
        "SELECT 'worker' AS kind, w.id, COALESCE(NULLIF(w.name, ''), w.staff_number) AS name, "
        "w.ended_on, (SELECT h.role_code FROM records_roleheld h WHERE h.worker_id = w.id "
        f"AND {begun.format('h')} ORDER BY CASE WHEN {still.format('h')} THEN 0 ELSE 1 END, "
        "COALESCE(h.level, 0) DESC, h.started_on DESC, h.id DESC LIMIT 1) AS role_code, "
        f"(SELECT a.started_on {away.format(join='')}) AS away_since, "
        f"(SELECT c.name {away.format(join='JOIN records_worker c ON c.id = a.cover_id')}) AS cover, "
        "NULL AS part_of FROM records_worker w",
        (said,) * 6,
    )
    teams = Sql(
        "SELECT 'team', t.id, COALESCE(NULLIF(t.name, ''), t.code), t.ended_on, NULL, NULL, NULL, "
        "(SELECT COALESCE(NULLIF(p.name, ''), p.code) FROM records_team p WHERE p.id = t.parent_id) "
        "FROM records_team t"
    )
    return placed(
        "{workers} WHERE {these_workers} UNION ALL {teams} WHERE {these_teams}",
        workers=workers,
        these_workers=_of_council("w", viewer, ids["worker"]),
        teams=teams,
        these_teams=_of_council("t", viewer, ids["team"]),
    )


def _of_council(alias: str, viewer: Viewer, ids: Iterable[int]) -> Sql:
    mine = Sql(f"{alias}.authority_id = %s", (viewer.authority_id,))
    return both(mine, visible(alias), among(f"{alias}.id", ids))


def _post(viewer: Viewer, number: int) -> Sql:
    of_worker = Sql("worker_id = %s", (number,))
    return placed(
        "SELECT 'worker' AS kind, COALESCE(NULLIF(w.name, ''), w.staff_number) AS name, "
        "w.email AS email, w.registration_number AS registration, w.started_on AS from_on, "
        "w.ended_on AS to_on, w.full_time_equivalent AS share FROM records_worker w WHERE {own} "
        "UNION ALL SELECT 'role', h.role_code, t.name, '', h.started_on, h.ended_on, NULL "
        "FROM records_roleheld h LEFT JOIN records_team t ON t.id = h.team_id "
        "WHERE h.{of_roles} AND {roles} "
        "UNION ALL SELECT 'absence', '', c.name, '', a.started_on, a.ended_on, NULL "
        "FROM records_absence a LEFT JOIN records_worker c ON c.id = a.cover_id "
        "WHERE a.{of_absences} AND {absences}",
        own=_of_council("w", viewer, [number]),
        of_roles=of_worker,
        roles=visible("h"),
        of_absences=of_worker,
        absences=visible("a"),
    )


def _spells(rows: Iterable[Mapping[str, Any]], kind: str) -> tuple[Spell, ...]:
    found = []
    for row in rows:
        if row["kind"] == kind:
            role = role_of(row["name"])
            what = role.title if role else row["name"].replace("_", " ").capitalize()
            days = as_day(row["from_on"]), as_day(row["to_on"])
            found.append(Spell(what, row["email"] or "", *days))
    far, early = date.max, date.min
    found.sort(key=lambda one: (one.to_on or far, one.from_on or early), reverse=True)
    return tuple(found)


def _share(value: Any) -> str:
    return "" if value is None else f"{float(value):g} of full time"
