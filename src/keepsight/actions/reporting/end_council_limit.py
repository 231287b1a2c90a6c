"""Go back to the law: end a limit that the council has set itself."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.reporting.council_limit import CouncilLimit
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(Section("", (Question("ended_on", "The last day on which it counts", kind="date"),)),)
)


def run(doing: Doing, given: dict[str, Any]) -> CouncilLimit:
    """The limit that is in force, with its last day. ``given``: key, ended_on."""
    mine = CouncilLimit.objects.filter(
        authority_id=doing.by.authority_id, key=given["key"], ended_on__isnull=True
    )
    held = mine.order_by("-started_on").first()
    if held is None:
        raise Wrong("The council has set nothing here that could end.")
    if given["ended_on"] < held.started_on:
        raise Wrong("It cannot end before it began.", "ended_on")
    doing.touches_everyone = True
    return doing.amend(held, why="the law alone again", ended_on=given["ended_on"])


END_COUNCIL_LIMIT = Action(
    code="end_council_limit",
    title="Go back to the law",
    why="A standard that nobody keeps to hides those that matter.",
    may="set_limits",
    form=FORM,
    run=run,
)
