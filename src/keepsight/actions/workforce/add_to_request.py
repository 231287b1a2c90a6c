"""Add one's own words to a request that somebody else must decide, so that nothing written is lost."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_decisions import added, open_request
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Doing

FORM = Form(
    (Section("", (Question("words", "What you want to say", kind="long_text", most=8_000),)),)
)


def run(doing: Doing, given: dict[str, Any]) -> DecisionRequest:
    """The request with the words beneath its reasons. ``given``: request, words."""
    request = open_request(doing, given["request"])
    return doing.amend(
        request,
        why="somebody added to it",
        reasons=added(request.reasons, doing.by.name, "added", given["words"], doing.now),
    )


ADD_TO_REQUEST = Action(
    code="add_to_request",
    title="Add to a request for a decision",
    why="Who may not decide often knows most; whoever decides must read it.",
    may="ask_for_decisions",
    form=FORM,
    run=run,
)
