"""Teams as an administrator reads them: what is part of what, who manages, who works there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, F, Q

from keepsight.access.reference import reference_of
from keepsight.access.staff.staff import (
    WorkerLine,
    found,
    held_today,
    line_of,
    number_of,
    version_of,
)
from keepsight.access.viewer import Viewer, held_on
from keepsight.delegation.known_roles import known_roles
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.team import KINDS, Team


@dataclass(frozen=True)
class TeamLine:
    """One team. ``workers``: with a role there today. ``manager``: a name and a reference, or ""."""

    number: int
    reference: str
    name: str
    kind: str
    part_of: str
    manager: str
    manager_reference: str
    workers: int
    to_on: date | None


@dataclass(frozen=True)
class StaffTeam:
    """One team. ``values`` by field, ``version`` as a form is opened; ``people`` with a role there
    today; ``holds``: children that lie with the team itself."""

    number: int
    reference: str
    name: str
    kind: str
    part_of: str
    ended_on: date | None
    people: tuple[WorkerLine, ...]
    values: dict[str, Any]
    version: int
    holds: int


def teams_of(viewer: Viewer, *, today: date) -> tuple[TeamLine, ...]:
    """Every team of the council, those that are open first; three questions."""
    managing = [role.code for role in known_roles().values() if "manager" in role.code]
    now_held = RoleHeld.objects.filter(held_on(today), authority_id=viewer.authority_id)
    managers = {
        team: (name, worker)
        for team, name, worker in now_held.filter(role_code__in=managing)
        .order_by("-pk")
        .values_list("team_id", "worker__name", "worker_id")
    }
    workers = dict(
        now_held.values_list("team_id").annotate(n=Count("worker", distinct=True)).order_by()
    )
    teams = (
        Team.objects.filter(authority_id=viewer.authority_id)
        .select_related("parent")
        .order_by(F("ended_on").desc(nulls_first=True), "name", "pk")
    )
    return tuple(_team_line(team, managers.get(team.pk), workers.get(team.pk, 0)) for team in teams)


def team_of(viewer: Viewer, reference: str, *, today: date) -> StaffTeam:
    """One team. Refuses (``NoSuchStaff``) what is no team of the viewer's council."""
    team: Team = found(Team, viewer, number_of(reference, "team"))
    fields = ("name", "code", "kind_code", "started_on")
    values = {name: getattr(team, name) for name in fields}
    here = RoleHeld.objects.filter(held_on(today), team=team).select_related("worker", "team")
    line = _team_line(team, None, 0)
    return StaffTeam(
        number=team.pk,
        reference=line.reference,
        name=line.name,
        kind=line.kind,
        part_of=line.part_of,
        ended_on=team.ended_on,
        people=_once_each(here.order_by("worker__name", "worker_id", "pk")),
        values={**values, "parent": str(team.parent_id or "")},
        version=version_of(team),
        holds=held_today(today).filter(team=team).count(),
    )


def _once_each(held: Iterable[RoleHeld]) -> tuple[WorkerLine, ...]:
    """A line for each worker; who holds two roles in the team has both in it."""
    lines: dict[int, WorkerLine] = {}
    for row in held:
        line = line_of(row.worker, row, "")
        before = lines.get(row.worker_id)
        said = f"{before.role}, {line.role}" if before else line.role
        lines[row.worker_id] = replace(line, role=said)
    return tuple(lines.values())


def choices_of_teams(viewer: Viewer, today: date, but: int | None = None) -> list[tuple[str, str]]:
    """Teams open on a day, to choose from: number as text, and name."""
    open_now = Q(ended_on__isnull=True) | Q(ended_on__gte=today)
    teams = Team.objects.filter(open_now, authority_id=viewer.authority_id).exclude(pk=but)
    return [(str(team.pk), team.name or team.code) for team in teams.order_by("name", "pk")]


def _team_line(team: Team, manager: tuple[str, int] | None, workers: int) -> TeamLine:
    name, worker = manager or ("", 0)
    return TeamLine(
        number=team.pk,
        reference=reference_of("team", team.pk),
        name=team.name or team.code,
        kind=dict(KINDS).get(team.kind_code, team.kind_code).split(",")[0],
        part_of=(team.parent.name or team.parent.code) if team.parent else "",
        manager=name,
        manager_reference=reference_of("worker", worker) if worker else "",
        workers=workers,
        to_on=team.ended_on,
    )
