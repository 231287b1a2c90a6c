"""End the level that the council gives to a title."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import in_order
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.local_title import LocalTitle
from keepsight.writing.perform import Doing, Wrong

FORM = Form((Section("", (Question("ended_on", "The last day on which it counts", kind="date"),)),))


def run(doing: Doing, given: dict[str, Any]) -> LocalTitle:
    """The title with its last day. ``given``: number, ended_on.

    Refuses (``Wrong``) one that is not there or has ended, and a last day before the first.
    """
    held = LocalTitle.objects.filter(
        pk=given["number"], authority_id=doing.by.authority_id, ended_on__isnull=True
    ).first()
    if held is None:
        raise Wrong("There is no such title that could end.")
    in_order(held.started_on, given["ended_on"])
    return doing.amend(held, why="no longer used", ended_on=given["ended_on"])


END_LOCAL_TITLE = Action(
    code="end_local_title",
    title="End a title of the council’s own",
    why="A title that nobody bears any more gives nobody a level.",
    may="set_delegation",
    form=FORM,
    run=run,
)
