"""Say what came of asking about a look that was out of the ordinary."""

from __future__ import annotations

from typing import Any

from keepsight.access.looks.what_they_saw import may_ask_about
from keepsight.access.reach.reach import reach_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.quality.unusual_look import ANSWERS, UnusualLook
from keepsight.records.quality.unusual_look import FORM as OF_RECORD
from keepsight.writing.perform import Doing, Refused, Wrong

FORM = Form(sections=OF_RECORD.sections)


def run(doing: Doing, given: dict[str, Any]) -> UnusualLook:
    """The look with its answer. ``given``: ``look`` (its number), and the answers of the form.

    Refused for one's own look, and for one of a worker about whom one may not ask; an answer that
    somebody gave already stands (``Wrong``).
    """
    look = UnusualLook.objects.filter(pk=given["look"], authority_id=doing.by.authority_id).first()
    if look is None:
        raise Wrong("There is no such look.")
    if look.worker_id == doing.by.worker_id:
        raise Refused("Nobody answers for their own looks. Ask your manager to.")
    if not may_ask_about(look.worker_id, reach_of(doing.by, doing.now)):
        raise Refused("This is answered by the worker’s own managers and information governance.")
    if look.answer_code:
        raise Wrong("Somebody has answered this already.")
    doing.amend(
        look,
        why="Asked about",
        answer_code=given["answer_code"],
        answer_words=given["answer_words"],
        answered_by_id=doing.by.worker_id,
        answered_at=doing.now,
    )
    return look


ANSWER_UNUSUAL_LOOK = Action(
    code="answer_unusual_look",
    title="Answer for an unusual look",
    why="A question that nobody answers teaches everybody that nobody asks.",
    may="see_audit_of_worker",
    form=FORM,
    run=run,
)

#: What each answer says, for the list of those answered.
IN_WORDS = dict(ANSWERS)
