"""End work beside children before its last day, or put its last day right."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import in_order, worker_of
from keepsight.actions.workforce.of_extra_work import answers_for
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.extra_work import ExtraWork
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(Section("", (Question("ended_on", "Last day", kind="date", may_lie_ahead=True),)),)
)


def run(doing: Doing, given: dict[str, Any]) -> ExtraWork:
    """The work with its new last day.

    ``given``: worker, extra (its number), ended_on. Refuses (``Refused``) whoever does not answer for the
    worker; (``Wrong``) work of somebody else, and a last day before the first or after the one on file.
    """
    worker = worker_of(doing, given["worker"])
    answers_for(doing, worker)
    extra = ExtraWork.objects.filter(pk=given["extra"], worker=worker).first()
    if extra is None:
        raise Wrong("Choose work of this worker.")
    in_order(extra.started_on, given["ended_on"])
    if extra.ended_on is not None and given["ended_on"] > extra.ended_on:
        raise Wrong("It is over by then. Give the work anew.", field="ended_on")
    return doing.amend(extra, why="it ends earlier", ended_on=given["ended_on"])


END_EXTRA_WORK = Action(
    code="end_extra_work",
    title="End work beside children",
    why="Room that is there again should be seen the same day.",
    may="see_caseloads",
    form=FORM,
    run=run,
)
