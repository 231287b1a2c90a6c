"""Give somebody of another council a role in this one, between two days: one director of two councils."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import in_order, team_of
from keepsight.delegation.known_roles import role_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.writing.perform import Doing, Refused, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "email",
                    "The address they sign in with",
                    kind="email",
                    hint="The whole address: nobody can be looked up here",
                    most=254,
                ),
                Question("role_code", "Role", kind="choice", choices="roles"),
                Question("team", "Team", kind="choice", choices="teams", required=False),
                Question("started_on", "First day in the role", kind="date"),
                Question("ended_on", "Last day in the role", kind="date"),
            ),
        ),
    )
)
#: One sentence for whoever cannot be given a role so: which of the reasons it is stays untold.
NOBODY = "Nobody of another council signs in here with this address."


def run(doing: Doing, given: dict[str, Any]) -> RoleHeld:
    """The role held here by a worker of another council.

    Nobody gives a role to themselves (``Refused``). Refuses (``Wrong``) an address that no open
    account of another council has, a role that the house does not know, one that reaches a team and
    names none, and a role held already on one of the days.
    """
    email = given["email"].strip().lower()
    account = Account.objects.filter(
        email__iexact=email, is_active=True, is_machine=False, worker__isnull=False
    ).select_related("worker")
    found = account.exclude(worker__authority_id=doing.by.authority_id).first()
    if found is None or found.worker is None or not found.may_sign_in(doing.today):
        raise Wrong(NOBODY, field="email")
    if found.worker_id == doing.by.worker_id:
        raise Refused("You cannot give yourself a role. Ask another administrator.")
    role = role_of(given["role_code"])
    if role is None:
        raise Wrong("Choose a role of the list.", field="role_code")
    team = team_of(doing, given.get("team"))
    if role.reach in ("team", "service") and team is None:
        raise Wrong(f"Choose the team of this {role.title.lower()}.", field="team")
    first, last = given["started_on"], given["ended_on"]
    in_order(first, last)
    held = RoleHeld.objects.filter(
        worker=found.worker,
        authority_id=doing.by.authority_id,
        role_code=role.code,
        team=team,
        started_on__lte=last,
        ended_on__gte=first,
    )
    if held.exists():
        raise Wrong("They hold this role in this team already.", field="role_code")
    return doing.create(
        RoleHeld,
        worker=found.worker,
        team=team,
        role_code=role.code,
        started_on=first,
        ended_on=last,
    )


GIVE_GUEST_ROLE = Action(
    code="give_guest_role",
    title="Give somebody of another council a role",
    why="One person may serve two councils; each keeps its own records and its own dates.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
