"""Who may say what a worker's load is besides children, and what of it is on file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from keepsight.access.question import Sql, answered, both, lasts, visible
from keepsight.access.viewer import Viewer
from keepsight.records.workforce.extra_work import KINDS, ExtraWork

#: The level of a team manager: who answers for what the team's workers carry.
ANSWERS_FROM = 40


@dataclass(frozen=True)
class Extra:
    """Work beside children that is on file: its number, in words, what it counts for (None: by the law
    floor), its days, what it is for."""

    number: int
    kind: str
    from_on: date | None
    to_on: date | None
    why: str


def may_weigh(viewer: Viewer, worker: int, *, day: date) -> bool:
    """Whether the viewer answers for what a worker carries: a manager of a team or service in which the
    worker holds a role that day, or of the council; nobody for themselves. One question at most."""
    if worker == viewer.worker_id or not viewer.may("see_caseloads"):
        return False
    if viewer.level < ANSWERS_FROM:
        return False
    return viewer.reaches_council or worker in in_teams_of(viewer, day)


def in_teams_of(viewer: Viewer, day: date) -> frozenset[int]:
    """The workers who hold a role that day in a team that is in the viewer's reach; one question."""
    if not viewer.team_ids:
        return frozenset()
    teams = ",".join(str(int(team)) for team in sorted(viewer.team_ids))
    where = both(
        Sql("r.authority_id = %s", (viewer.authority_id,)),
        Sql(f"r.team_id IN ({teams})"),
        lasts("r", day),
        visible("r"),
    )
    asked = Sql(
        f"SELECT DISTINCT r.worker_id AS worker FROM records_roleheld r WHERE {where.text}",
        where.params,
    )
    return frozenset(row["worker"] for row in answered(asked))


def extras_of(viewer: Viewer, worker: int, day: date) -> tuple[Extra, ...]:
    """The work beside children of a worker that lasts on a day or comes after it, the first to begin first."""
    words = dict(KINDS)
    rows = ExtraWork.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gte=day),
        authority_id=viewer.authority_id,
        worker_id=worker,
    )
    return tuple(
        Extra(
            number=row.pk,
            kind=words.get(row.kind_code, "Not on file"),
            from_on=row.started_on,
            to_on=row.ended_on,
            why=row.why,
        )
        for row in rows.order_by("started_on", "pk")
    )
