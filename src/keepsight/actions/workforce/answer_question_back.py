"""Answer the question with which a request for a decision was sent back."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_decisions import added, open_request
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Doing, Wrong

FORM = Form((Section("", (Question("answer", "Your answer", kind="long_text", most=8_000),)),))


def run(doing: Doing, given: dict[str, Any]) -> DecisionRequest:
    """The request, which waits for a decision again. ``given``: request, answer.

    Anyone in reach may answer, not only who asked: the asker may be away.
    """
    request = open_request(doing, given["request"])
    if request.state != "sent_back":
        raise Wrong("This was not sent back, so there is no question to answer.")
    return doing.amend(
        request,
        why="the question was answered",
        state="waiting",
        reasons=added(request.reasons, doing.by.name, "answered", given["answer"], doing.now),
    )


ANSWER_QUESTION_BACK = Action(
    code="answer_question_back",
    title="Answer the question of who decides",
    why="What was answered stands with the request, for whoever decides and whoever asks later.",
    may="ask_for_decisions",
    form=FORM,
    run=run,
)
