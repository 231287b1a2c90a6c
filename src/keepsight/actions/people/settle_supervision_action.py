"""Settle an action that was agreed on in supervision: it is done, or not needed any more."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.access.reach.ground import ground_of
from keepsight.actions.stepping import OUT_OF_REACH
from keepsight.actions.workforce.of_supervision import has_been
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.supervision_action import OUTCOMES, SupervisionAction
from keepsight.writing.perform import Doing, Refused, Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("settled_on", "On which day", kind="date"),
                Question("outcome_code", "What came of it", kind="choice", choices=OUTCOMES),
                Question("outcome", "What is different for the child now", most=300),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> SupervisionAction:
    """The action, settled. ``given``: child, action, settled_on, outcome_code, outcome.

    Refuses (``Refused``) a child out of reach; (``Wrong``) an action that is not open, a day to come, and
    one before it was agreed on.
    """
    child = int(given["child"])
    if not ground_of(doing.by, child, now=doing.now):
        raise Refused(OUT_OF_REACH, children=[child])
    action = SupervisionAction.objects.filter(
        pk=given["action"], person_id=child, settled_on__isnull=True
    ).first()
    if action is None:
        raise Wrong("This is settled already.")
    has_been(doing, given["settled_on"], "settled_on")
    if given["settled_on"] < action.agreed_on:
        raise Wrong("This is before the day on which it was agreed on.", field="settled_on")
    return doing.amend(
        action,
        why="settled",
        settled_on=given["settled_on"],
        outcome_code=given["outcome_code"],
        outcome=given["outcome"].strip(),
    )


SETTLE_SUPERVISION_ACTION = Action(
    code="settle_supervision_action",
    title="Settle an action of supervision",
    why="What was agreed on comes back until somebody says what came of it.",
    may="write_notes",
    form=ASKED,
    run=run,
)
