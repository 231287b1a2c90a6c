"""Decide what was asked for: yes, in part, or no, with reasons, by whoever may and never by who asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.workforce.decided_steps import carried_out
from keepsight.actions.workforce.of_decisions import (
    judged,
    open_request,
    refuse_unless_may,
    weighed,
)
from keepsight.boards.workforce.who_decides import WhoDecides
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.decision import FORM, Decision
from keepsight.writing.perform import Doing

#: Where a decision keeps what was missing when it was taken, and taken as good without.
WITHOUT = "decided_without"
_OUTCOME, _REASONS, _OPTIONS = FORM.questions
ASKED = Form((Section("", (_OUTCOME, _REASONS)),), since=FORM.since)


def form_for(who: WhoDecides) -> Form:
    """The questions for one request: the answer, reasons, options where they must be weighed, and
    whether to decide without what is missing, where its asker said why it is."""
    questions = [_OUTCOME, _REASONS]
    if who.decision.weighs_options:
        questions.append(_OPTIONS)
    if who.excused:
        words = ", ".join(one.words for one in who.decision.on_file if one.code in who.excused)
        questions.append(
            Question(
                "accepts_missing",
                "Do you decide without what is missing?",
                "yes_no",
                hint=f"Missing: {words}. The reasons why stand beside it.",
            )
        )
    return Form((Section("", tuple(questions)),), since=FORM.since)


def run(doing: Doing, given: dict[str, Any]) -> Decision:
    """The decision, the request closed with it.

    ``given``: request, outcome_code, reasons, options, accepts_missing. Refuses (``Refused``, on the
    log) whoever may not decide, with the sentence that names who can; the one who asked; a request
    that somebody else decided meanwhile; and one for which something is missing without a reason, or
    with one that the decider does not take as good. Of two who decide at once one stands. A step that
    waited for it is done with it; where it cannot be done any more (``Wrong``), nothing is decided.
    """
    request = open_request(doing, given["request"])
    who = judged(doing, request)
    accepts = given.get("accepts_missing") is True
    refuse_unless_may(who, request.person_id, accepts_excused=accepts)
    made = doing.create(
        Decision,
        person_id=request.person_id,
        request=request,
        decision_code=request.decision_code,
        what=request.what,
        case_answers=_case(request.case_answers, who),
        outcome_code=given["outcome_code"],
        reasons=given["reasons"].strip(),
        options=weighed(who.decision, given.get("options")),
        worker_id=doing.by.worker_id,
        by_role=who.role_used,
        decided_at=doing.now,
        required_level=who.needed.level,
        required_role=who.needed.by_role,
        actor_level=who.deciders.mine.level,
        mode="made_here",
        is_out_of_hours=who.must_be_ratified,
    )
    doing.amend(request, why="decided", state="decided", closed_at=doing.now)
    if given["outcome_code"] == "agreed":
        carried_out(doing, request)
    return made


def _case(case: Mapping[str, Any], who: WhoDecides) -> dict[str, Any]:
    without = sorted(who.excused)
    return {**case, WITHOUT: without} if without else dict(case)


DECIDE_REQUEST = Action(
    code="decide_request",
    title="Decide what was asked for",
    why="Every decision says who took it, at which level, and why.",
    may="ask_for_decisions",
    form=ASKED,
    run=run,
)
