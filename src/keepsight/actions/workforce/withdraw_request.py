"""Withdraw a request for a decision."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_decisions import added, open_request
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Doing, Refused

FORM = Form((Section("", (Question("why", "Why you withdraw it", most=300),)),))


def run(doing: Doing, given: dict[str, Any]) -> DecisionRequest:
    """The request, closed without a decision. ``given``: request, why.

    Refuses (``Refused``) everybody but who asked: others send it back, or decide it.
    """
    request = open_request(doing, given["request"])
    if request.worker_id != doing.by.worker_id:
        raise Refused(
            f"Only {request.worker.name}, who asked, can withdraw this.",
            about={"decision": request.decision_code},
            children=() if request.person_id is None else (request.person_id,),
        )
    return doing.amend(
        request,
        why="withdrawn",
        state="withdrawn",
        closed_at=doing.now,
        reasons=added(request.reasons, doing.by.name, "withdrew it", given["why"], doing.now),
    )


WITHDRAW_REQUEST = Action(
    code="withdraw_request",
    title="Withdraw a request",
    why="What nobody needs any more must not wait in somebody’s list.",
    may="ask_for_decisions",
    form=FORM,
    run=run,
)
