"""Go back to the default: end a level that the council has set for a decision."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.council_delegation import CouncilDelegation
from keepsight.writing.perform import Doing, Wrong

FORM = Form((Section("", (Question("ended_on", "The last day on which it counts", kind="date"),)),))


def run(doing: Doing, given: dict[str, Any]) -> CouncilDelegation:
    """The level that is in force, with its last day. ``given``: decision_code, ended_on.

    Refuses (``Wrong``) where nothing could end, and a last day before the first.
    """
    mine = CouncilDelegation.objects.filter(
        authority_id=doing.by.authority_id,
        decision_code=given["decision_code"],
        ended_on__isnull=True,
    )
    held = mine.order_by("-started_on").first()
    if held is None:
        raise Wrong("The council has set nothing here that could end.")
    if given["ended_on"] < held.started_on:
        raise Wrong("It cannot end before it began.", "ended_on")
    return doing.amend(held, why="the default again", ended_on=given["ended_on"])


END_COUNCIL_DELEGATION = Action(
    code="end_council_delegation",
    title="Go back to the default of who may decide",
    why="A scheme that nobody works by hides the one that counts.",
    may="set_delegation",
    form=FORM,
    run=run,
)
