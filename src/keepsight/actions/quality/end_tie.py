"""End a tie between a worker and a child; never one's own."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import in_reach
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.staff_tie import StaffTie
from keepsight.writing.perform import Doing, Refused, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("tie", "Which tie", kind="choice", choices="ties"),
                Question("ended_on", "Its last day", kind="date"),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> StaffTie:
    """The tie, with its last day. ``given``: child, tie, ended_on.

    Refuses (``Refused``) a tie of one's own and a child out of reach, and (``Wrong``) a last day before
    the first, or one that is still to come.
    """
    in_reach(doing, given["child"])
    tie = (
        StaffTie.objects.select_for_update()
        .filter(pk=given["tie"], person_id=given["child"], authority_id=doing.by.authority_id)
        .first()
    )
    if tie is None:
        raise Wrong("Choose a tie of this child.", field="tie")
    if tie.worker_id == doing.by.worker_id:
        raise Refused("Nobody ends a tie of their own. Ask your manager.", children=[tie.person_id])
    last = given["ended_on"]
    if tie.started_on and last < tie.started_on:
        raise Wrong("The last day is before the first day.", field="ended_on")
    if last > doing.today:
        raise Wrong("The last day is still to come.", field="ended_on")
    return doing.amend(tie, why="ended", ended_on=last)


END_TIE = Action(
    code="end_tie",
    title="End a tie",
    why="What was wrongly declared, or is over, should not keep somebody from their work.",
    may="settle_ties",
    form=FORM,
    run=run,
)
