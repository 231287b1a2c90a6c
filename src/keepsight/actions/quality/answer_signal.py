"""Say what you make of a signal."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.access.reach.ground import ground_of
from keepsight.actions.stepping import OUT_OF_REACH
from keepsight.kernel.action import Action
from keepsight.records.quality.signal_answer import FORM, SignalAnswer
from keepsight.writing.perform import Doing, Refused, Wrong

#: What was acted on or explained is looked at again within so long: a reason holds for a while.
FOUR_WEEKS = timedelta(weeks=4)
WRONG = "wrong"


def run(doing: Doing, given: dict[str, Any]) -> SignalAnswer:
    """The answer; one of the same day by anybody is amended, and those before it stay as they are.

    ``given``: child, signal, line, seen_on (which signal), answer_code, words, look_again_on. Refuses
    (``Refused``) a child out of reach; (``Wrong``) an answer with no day of the next look, a day that is
    past or too far off, and one for what is wrong, which is not looked at again.
    """
    number = int(given["child"])
    if not ground_of(doing.by, number, now=doing.now):
        raise Refused(OUT_OF_REACH, children=[number])
    again = given.get("look_again_on")
    if given["answer_code"] == WRONG and again:
        raise Wrong("What is wrong is not looked at again: leave it empty.", field="look_again_on")
    if given["answer_code"] != WRONG and not again:
        raise Wrong("Say when it is looked at again.", field="look_again_on")
    if again and not doing.today < again <= doing.today + FOUR_WEEKS:
        raise Wrong("Choose a day within the next four weeks.", field="look_again_on")
    which = {
        "person_id": number,
        "signal_code": given["signal"],
        "line": given["line"],
        "seen_on": given["seen_on"],
        "answered_on": doing.today,
    }
    said = {
        "answer_code": given["answer_code"],
        "words": given["words"].strip(),
        "look_again_on": again,
        "worker_id": doing.by.worker_id,
    }
    held = SignalAnswer.objects.filter(authority_id=doing.by.authority_id, **which).first()
    if held is not None:
        return doing.amend(held, why="answered again", **said)
    return doing.create(SignalAnswer, **which, **said)


ANSWER_SIGNAL = Action(
    code="answer_signal",
    title="Say what you make of a signal",
    why="What was seen is looked at by somebody, and what they made of it is known.",
    may="give_reasons",
    form=FORM,
    run=run,
)
