"""Give a worker a role in a team from a day on: it says what they may decide and whom they see."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import in_order, not_oneself, team_of, worker_of
from keepsight.delegation.known_roles import role_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.role_held import FORM, RoleHeld
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> RoleHeld:
    """The role held.

    Nobody gives a role to themselves (``Refused``). Refuses (``Wrong``) a role that the house does
    not know, one that reaches a team and names none, and days outside the worker's time here.
    """
    worker = worker_of(doing, given["worker"])
    not_oneself(doing, worker, "You cannot give yourself a role. Ask another administrator.")
    role = role_of(given["role_code"])
    if role is None:
        raise Wrong("Choose a role of the list.", field="role_code")
    team = team_of(doing, given.get("team"))
    if role.reach in ("team", "service") and team is None:
        raise Wrong(f"Choose the team of this {role.title.lower()}.", field="team")
    first = given["started_on"]
    in_order(worker.started_on, first, field="started_on")
    in_order(first, worker.ended_on, field="started_on")
    same = RoleHeld.objects.filter(
        worker=worker, role_code=role.code, team=team, ended_on__isnull=True
    )
    if same.exists():
        raise Wrong("They hold this role in this team already.", field="role_code")
    return doing.create(
        RoleHeld,
        worker=worker,
        team=team,
        role_code=role.code,
        is_acting=given["is_acting"],
        started_on=first,
        ended_on=worker.ended_on,
    )


GIVE_ROLE = Action(
    code="give_role",
    title="Give a role",
    why="Who may decide, and whose children they may see, is said by roles with dates.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
