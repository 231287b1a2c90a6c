"""Steps that take a decision: taken with the step by whoever may, else asked for with its answers.

Nothing is asked twice. Whoever may not decide answers the very form of the step; what they answered waits
with the request, and the step is done in the moment in which the decider says yes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from keepsight.access.deciding.decisions import Confirmed
from keepsight.actions.workforce.ask_for_decision import DATED, WHY
from keepsight.actions.workforce.ask_for_decision import form_for as form_to_ask_for
from keepsight.actions.workforce.of_decisions import (
    CASE,
    case_given,
    case_questions,
    refuse_unless_may,
    rule,
    weighed,
)
from keepsight.boards.workforce.who_decides import WhoDecides, who_decides
from keepsight.kernel.action import Deciding
from keepsight.kernel.decision import Decision as Rule
from keepsight.kernel.decision import OnFile
from keepsight.kernel.form import Form, Section
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.workforce.decision import FORM, Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Doing, Wrong

#: In ``given``: the step is done because the decision was taken on a request, by whom it was asked.
ON_REQUEST_OF = "on_request_of"
_, _REASONS, _OPTIONS = FORM.questions


def form_to_decide(step: Deciding, decision: Rule, missing: Sequence[OnFile] = ()) -> Form:
    """The step's questions, and those of the decision taken with it: its own, the reasons, the papers."""
    options = (_OPTIONS,) if decision.weighs_options else ()
    own = (one for one in case_questions(decision) if one.field not in _settled(step))
    reasons = () if step.reasoned else (_REASONS,)
    said = Section("The decision", (*own, *reasons, *options))
    decided = (said,) if said.questions else ()
    return Form((*step.form.sections, *decided, *_papers(decision, missing)), since=step.form.since)


def form_to_ask(step: Deciding, decision: Rule, missing: Sequence[OnFile] = ()) -> Form:
    """The step's questions, and those with which its decision is asked for."""
    first, *others = form_to_ask_for(decision, missing).sections
    known = {"what", *_settled(step), *(("reasons",) if step.reasoned else ())}
    asked = tuple(one for one in first.questions if one.field not in known)
    sections = (*step.form.sections, Section("What you ask", asked), *others)
    return Form(sections, since=step.form.since)


def _settled(step: Deciding) -> set[str]:
    """The questions of its decision that the step itself answers."""
    return {CASE + name for name in step.case_of({})}


def told(step: Deciding, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The answers to a step, and with them what they tell its decision: its case, why, and what is on file.

    A paper bears the day that was answered, else that on which it was written here.
    """
    papers: dict[str, Any] = {}
    for code, asked in step.shows.items():
        said, why = given.get(asked), given.get(step.excuses.get(code, ""))
        if why:
            papers[WHY + code] = why
        elif said not in (None, "", False):
            papers[DATED + code] = min(said, today) if isinstance(said, date) else today
    reasons = {"reasons": given.get(step.reasoned) or ""} if step.reasoned else {}
    case = {CASE + name: one for name, one in step.case_of(given).items()}
    return {**given, **case, **reasons, **papers}


def left_to_show(step: Deciding, who: WhoDecides) -> WhoDecides:
    """Who decides, with nothing called missing that the step's own answers put on file."""
    return replace(who, missing=tuple(one for one in who.missing if one.code not in step.shows))


def _papers(decision: Rule, missing: Sequence[OnFile]) -> tuple[Section, ...]:
    """What no record shows yet, asked of whoever decides."""
    sections = form_to_ask_for(decision, missing).sections[1:] if missing else ()
    return tuple(
        replace(
            section,
            questions=tuple(
                replace(one, hint="You then decide without it, for this reason.")
                if one.field.startswith(WHY)
                else one
                for one in section.questions
            ),
        )
        for section in sections
    )


def taken_with(
    step: Deciding, doing: Doing, child: int | None, author: int | None, given: Any
) -> Decision:
    """The decision that is taken with a step, on file. ``child``: None for a matter that is about none.

    ``author``: the worker whose work is decided on, who never decides. Refuses (``Refused``, on the log,
    naming who can) whoever may not; and (``Wrong``) an own question of the decision left open, and a paper
    that is neither on file nor said to be missing.
    """
    decision = rule(step.decides)
    given = told(step, given, doing.today)
    case = case_given(decision, given)
    who = who_decides(
        doing.by, child, decision.code, case, now=doing.now, asked_by=author,
        confirmed=_confirmed(doing, decision, given),
    )  # fmt: skip
    _refuse_without_papers(step, who)
    refuse_unless_may(who, child)
    by_hand = {code: str(day) for code, day in who.on_file.items() if given.get(DATED + code)}
    papers = {"on_file_by_hand": by_hand} if by_hand else {}
    without = {"decided_without": sorted(who.excused)} if who.excused else {}
    return doing.create(
        Decision,
        person_id=child,
        decision_code=decision.code,
        what=step.title,
        case_answers={**case, **papers, **without},
        outcome_code="agreed",
        reasons=(given.get("reasons") or "").strip(),
        options=weighed(decision, given.get("options")),
        worker_id=doing.by.worker_id,
        by_role=who.role_used,
        decided_at=doing.now,
        required_level=who.needed.level,
        required_role=who.needed.by_role,
        actor_level=who.deciders.mine.level,
        mode="made_here",
        is_out_of_hours=who.must_be_ratified,
    )


def _refuse_without_papers(step: Deciding, who: WhoDecides) -> None:
    """Refuse (``Wrong``, at its question) what whoever may decide has not said of the papers.

    Which papers it takes may go by the answers themselves: then the form has just begun to ask for them.
    """
    if who.may and who.missing:
        one = who.missing[0]
        said = f"Say when it was, or why it is missing: {one.words}."
        raise Wrong(said, field=step.shows.get(one.code, DATED + one.code))


def _confirmed(doing: Doing, decision: Rule, given: Mapping[str, Any]) -> list[Confirmed]:
    """What the decider says to have seen, with the date on it, or why it is missing."""
    worker = doing.by.worker_id or 0
    found = []
    for one in decision.on_file:
        on, why = given.get(DATED + one.code), (given.get(WHY + one.code) or "").strip()
        if on is not None and on > doing.today:
            raise Wrong("This date is still to come.", field=DATED + one.code)
        if on is not None or why:
            said = "" if on is not None else why
            found.append(Confirmed(one.code, on, said, worker, doing.now))
    return found


def whole(step: Deciding, who: WhoDecides) -> Form:
    """The form of a step for whoever meets it: to decide, where they may, else to ask."""
    lacking = left_to_show(step, who).missing
    build = form_to_decide if who.may else form_to_ask
    return build(step, who.decision, lacking)


# --- answers that wait with a request ------------------------------------------------------------


def kept(step: Step, given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to a step's own questions as a request keeps them: nothing but JSON."""
    names = [one.field for one in step.form.questions]
    names += [name for name in given if name.startswith("of_")]
    return {name: _plain(given.get(name)) for name in names if given.get(name) not in (None, "")}


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, date | Decimal) else value


def given_again(step: Step, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers of ``kept`` as an action is given them."""
    kinds = {one.field: one.kind for one in step.form.questions}
    read: dict[str, Any] = {"date": date.fromisoformat, "number": Decimal}
    return {
        name: read[kinds[name]](value) if kinds.get(name) in read else value
        for name, value in answers.items()
    }


def step_of(code: str) -> Step | None:
    """The step with a code; None where the house has it no more."""
    return next((one for one in units_of("actions", Step).values() if one.code == code), None)


def carried_out(doing: Doing, request: DecisionRequest) -> Any:
    """Do the step that a request was about, now that it is agreed; None where it was about none.

    Refuses (``Wrong``) what cannot be done any more, with the reason: then the decision is not taken.
    """
    step = step_of(request.step_code) if request.step_code else None
    if step is None:
        return None
    given = given_again(step, request.step_answers)
    given |= {f"{CASE}{name}": answer for name, answer in request.case_answers.items()}
    given |= {"child": request.person_id, ON_REQUEST_OF: request.worker_id}
    # The form was opened on the request; what the step amends has versions of its own.
    doing.opened_version = None
    try:
        return step.run(doing, given)
    except Wrong as wrong:
        raise Wrong(f"What was asked for cannot be done as it stands. {wrong}") from wrong
