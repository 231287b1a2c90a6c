"""People of another council who hold a role in this one: who, as what, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from keepsight.access.staff.staff import NoSuchStaff, version_of
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_roles import role_of
from keepsight.records.workforce.role_held import RoleHeld


@dataclass(frozen=True)
class Guest:
    """One role held here by somebody of another council.

    ``number`` of the role's record, ``council`` the one they come from, ``version`` as a form on the
    role is opened.
    """

    number: int
    name: str
    council: str
    role: str
    team: str
    from_on: date | None
    to_on: date | None
    version: int = 0


def guests_of(viewer: Viewer, *, today: date) -> tuple[Guest, ...]:
    """Every such role of the viewer's council, those that last first; one question."""
    rows = _theirs(viewer).order_by(
        F("ended_on").desc(nulls_first=True), "worker__name", "started_on", "pk"
    )
    return tuple(_guest(row) for row in rows)


def guest_of(viewer: Viewer, number: int) -> Guest:
    """One of them. Refuses (``NoSuchStaff``) what is no role of a guest of this council."""
    row = _theirs(viewer).filter(pk=number).first()
    if row is None:
        raise NoSuchStaff("Nothing here has this number.")
    return _guest(row, version_of(row))


def _theirs(viewer: Viewer) -> QuerySet[RoleHeld]:
    rows = RoleHeld.objects.filter(authority_id=viewer.authority_id)
    return rows.exclude(worker__authority_id=viewer.authority_id).select_related(
        "worker__authority", "team"
    )


def _guest(row: RoleHeld, version: int = 0) -> Guest:
    role = role_of(row.role_code)
    return Guest(
        number=row.pk,
        name=row.worker.name or row.worker.staff_number,
        council=row.worker.authority.name,
        role=role.title if role else "Role not known here",
        team=row.team.name if row.team else "",
        from_on=row.started_on,
        to_on=row.ended_on,
        version=version,
    )
