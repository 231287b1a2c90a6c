"""Send a request for a decision back with a question."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_decisions import (
    added,
    judged,
    open_request,
    refuse_unless_may,
)
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Doing

FORM = Form(
    (
        Section(
            "",
            (
                Question(
                    "question_back",
                    "What you need to know before you decide",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> DecisionRequest:
    """The request, which now waits for who asked. ``given``: request, question_back.

    Refuses (``Refused``) whoever could not decide it.
    """
    request = open_request(doing, given["request"])
    who = judged(doing, request)
    if not who.may:
        refuse_unless_may(who, request.person_id)
    words = given["question_back"].strip()
    return doing.amend(
        request,
        why="sent back with a question",
        state="sent_back",
        question_back=words,
        sent_back_by_id=doing.by.worker_id,
        reasons=added(request.reasons, doing.by.name, "asked", words, doing.now),
    )


SEND_BACK_REQUEST = Action(
    code="send_back_request",
    title="Send a request back with a question",
    why="A decision on half the facts is worse than one that waits an hour.",
    may="ask_for_decisions",
    form=FORM,
    run=run,
)
