"""End a role: from the day after, it opens nothing and decides nothing."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import in_order, not_oneself, role_held_of, worker_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("role", "Which role ends?", kind="choice", choices="roles_held"),
                Question("ended_on", "Last day in the role", kind="date"),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> RoleHeld:
    """The role with its last day."""
    worker = worker_of(doing, given["worker"])
    not_oneself(doing, worker, "You cannot end a role of your own. Ask another administrator.")
    held = role_held_of(doing, given["role"])
    if held.worker_id != worker.pk:
        raise Wrong("Choose a role of this worker.", field="role")
    in_order(held.started_on, given["ended_on"])
    return doing.amend(held, why="role ended", ended_on=given["ended_on"])


END_ROLE = Action(
    code="end_role",
    title="End a role",
    why="Whoever moves on must not go on seeing the children of the old team.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
