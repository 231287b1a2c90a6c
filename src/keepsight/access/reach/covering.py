"""Who stands in for an absent manager: the teams that fall to the cover while the absence lasts."""

from __future__ import annotations

from datetime import date

from keepsight.access.question import Sql, among, both, lasts, placed, visible
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_roles import known_roles

#: From this level on a role answers for a team, and somebody must answer in its place.
ANSWERS_FOR_A_TEAM = 40


def may_cover(viewer: Viewer) -> bool:
    """Whether the viewer covers for anybody today, and holds a level at which managers decide."""
    return viewer.covers and bool(_roles_within(viewer.level))


def teams_covered(viewer: Viewer, day: date) -> Sql:
    """The teams of managers who are away on a day and whom the viewer covers, with the teams below
    those of a manager of a service; a question with one column.

    A manager's place is taken by somebody of the same level or a higher one: what was delegated to
    the one is never passed down through the other. The last day of an absence is one of it.
    """
    managers = placed(
        "SELECT held.team_id AS team_id, held.role_code AS role_code FROM records_absence away "
        "JOIN records_roleheld held ON held.worker_id = away.worker_id "
        "AND held.authority_id = away.authority_id WHERE {covered}",
        covered=both(
            Sql(
                "away.authority_id = %s AND away.cover_id = %s AND held.team_id IS NOT NULL",
                (viewer.authority_id, viewer.worker_id),
            ),
            among("held.role_code", _roles_within(viewer.level)),
            lasts("away", day),
            lasts("held", day),
            visible("away"),
            visible("held"),
        ),
    )
    services = sorted(role.code for role in known_roles().values() if role.reach == "service")
    return placed(
        "WITH RECURSIVE managed AS ({managers}), below(id) AS ("
        "SELECT team_id FROM managed WHERE {is_service} "
        "UNION SELECT t.id FROM records_team t JOIN below b ON t.parent_id = b.id) "
        "SELECT team_id FROM managed UNION SELECT id FROM below",
        managers=managers,
        is_service=among("role_code", services),
    )


def _roles_within(level: int) -> list[str]:
    """The roles that answer for a team or a service, and whose level is no higher than this one."""
    return sorted(
        role.code
        for role in known_roles().values()
        if role.reach in ("team", "service") and ANSWERS_FOR_A_TEAM <= role.level <= level
    )
