"""Agree to, or reverse, a decision that was taken at night or below its level."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_decisions import in_reach
from keepsight.boards.workforce.to_ratify import ratifying
from keepsight.kernel.action import Action
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.ratification import FORM, Ratification
from keepsight.writing.perform import Doing, Refused, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Ratification:
    """The answer; the decision itself is never changed.

    ``given``: decision, answer_code, reasons. Refuses (``Refused``, on the log) who took the decision
    or asked for it, whoever has not the level or role that it took, and what is answered already;
    the sentence names who can. Refuses (``Wrong``) a decision that was taken at its level.
    """
    decision = (
        Decision.objects.select_for_update()
        .filter(pk=given["decision"], authority_id=doing.by.authority_id)
        .first()
    )
    if decision is None:
        raise Wrong("There is no such decision.")
    in_reach(doing, decision.person_id)
    about = {"decision": decision.decision_code, "needed": _needed(decision)}
    concerned = () if decision.person_id is None else (decision.person_id,)
    held = Ratification.objects.filter(decision=decision).select_related("worker").first()
    if held is not None:
        done = "agreed to" if held.answer_code == "agreed" else "reversed"
        raise Refused(f"{held.worker.name} {done} this already.", about=about, children=concerned)
    request = decision.request
    who = ratifying(
        doing.by,
        child=decision.person_id,
        code=decision.decision_code,
        required=(decision.required_level, decision.required_role),
        actual=(decision.actor_level, decision.by_role),
        decided_by=decision.worker_id,
        asked_by=request.worker_id if request else None,
        now=doing.now,
    )
    if who is None:
        raise Wrong("This was decided at its level, so there is nothing to agree to.")
    if who.refusal is not None:
        raise Refused(who.refusal, about=about, children=concerned)
    return doing.create(
        Ratification,
        person_id=decision.person_id,
        decision=decision,
        worker_id=doing.by.worker_id,
        answer_code=given["answer_code"],
        reasons=given["reasons"].strip(),
        answered_at=doing.now,
        level=who.mine.level,
    )


def _needed(decision: Decision) -> int | str:
    return decision.required_level or decision.required_role


RATIFY_DECISION = Action(
    code="ratify_decision",
    title="Agree to a decision, or reverse it",
    why="What was decided at night, or below level, is looked at by who should have decided it.",
    may="ask_for_decisions",
    form=FORM,
    run=run,
)
