"""End the role of somebody of another council: from the day after, nothing here opens to them."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import in_order, not_oneself, role_held_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.writing.perform import Doing, Wrong

FORM = Form(sections=(Section("", (Question("ended_on", "Last day in the role", kind="date"),)),))


def run(doing: Doing, given: dict[str, Any]) -> RoleHeld:
    """The role with its last day. Refuses (``Wrong``) a role of a worker of this council."""
    held = role_held_of(doing, given["role"])
    if held.worker.authority_id == doing.by.authority_id:
        raise Wrong("This is a worker of this council: end the role on their own page.")
    not_oneself(doing, held.worker, "You cannot end a role of your own. Ask another administrator.")
    in_order(held.started_on, given["ended_on"])
    return doing.amend(held, why="role ended", ended_on=given["ended_on"])


END_GUEST_ROLE = Action(
    code="end_guest_role",
    title="End a role of somebody of another council",
    why="Whoever no longer serves this council must not go on seeing its children.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
