"""Ask for a decision about a child, and at once about brothers and sisters; missing papers stop nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from keepsight.actions.workforce.of_decisions import (
    case_given,
    case_questions,
    in_reach,
    rule,
    weighed,
)
from keepsight.kernel.action import Action
from keepsight.kernel.decision import Decision, OnFile
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.decision_request import FORM, DecisionRequest
from keepsight.records.workforce.on_file_confirmation import OnFileConfirmation
from keepsight.writing.perform import Doing, Wrong

#: What stands before the number of a brother or sister, and before the code of a thing on file.
ALSO = "also_"
DATED, WHY = "dated_", "why_"


def form_for(
    decision: Decision,
    missing: Sequence[OnFile] = (),
    siblings: Iterable[tuple[int, str]] = (),
) -> Form:
    """The questions of one decision: what and why, its own, who else, and what is not on file.

    ``missing``: what no record shows yet: its date is asked, or why it is missing. ``siblings``: the
    number and name of each brother or sister for whom it may be asked too.
    """
    what, why, options, by_when = FORM.questions
    others = tuple(siblings)
    if others:
        why = Question(
            "reasons",
            "Why, for each child",
            kind="long_text",
            hint=f"{why.hint} If the children differ, say how.",
            most=why.most,
        )
    asks = (what, *case_questions(decision), why)
    sections = [
        Section("", (*asks, *((options,) if decision.weighs_options else ()), by_when)),
    ]
    if others:
        also = (Question(f"{ALSO}{n}", f"For {name} too?", "yes_no") for n, name in others)
        sections.insert(0, Section("For whom", tuple(also)))
    if missing:
        papers = [question for one in missing for question in _paper(one)]
        sections.append(Section("What no record shows yet", tuple(papers)))
    return Form(tuple(sections), since=FORM.since)


def _paper(one: OnFile) -> tuple[Question, Question]:
    words = one.words[:1].upper() + one.words[1:]
    return (
        Question(f"{DATED}{one.code}", f"{words}: the date on it", "date", required=False),
        Question(
            f"{WHY}{one.code}", "Or why it is missing", required=False, most=300,
            hint="You can ask all the same: whoever decides will see it.",
        ),
    )  # fmt: skip


def run(doing: Doing, given: dict[str, Any]) -> list[DecisionRequest]:
    """The requests, the child's own first, then one for each brother or sister it is asked for too.

    ``given``: child (None: no child), decision_code, what, reasons, options, wanted_on, the answers to
    the questions of ``form_for``, and step_code with step_answers where a step waits for it. Refuses
    (``Refused``) a child out of reach, and
    (``Wrong``) a decision that nobody asks for by itself, an own question left open, options not weighed, a
    day gone by, a date to come.
    """
    decision = rule(given["decision_code"])
    child = given.get("child")
    if decision.is_of_a_child != (child is not None) or not decision.is_asked:
        raise Wrong("This decision is asked for elsewhere.")
    if doing.by.worker_id is None:
        raise Wrong("Only a worker of the council can ask for a decision.")
    children = [child, *_others(given)]
    in_reach(doing, *children)
    wanted_on = given.get("wanted_on")
    if wanted_on is not None and wanted_on < doing.today:
        raise Wrong("This day has gone by.", field="wanted_on")
    said = {
        "decision_code": decision.code,
        "worker_id": doing.by.worker_id,
        "asked_at": doing.now,
        "what": given["what"].strip(),
        "reasons": given["reasons"].strip(),
        "options": weighed(decision, given.get("options")),
        "case_answers": case_given(decision, given),
        "wanted_on": wanted_on,
        "step_code": given.get("step_code", ""),
        "step_answers": given.get("step_answers", {}),
        "together": str(uuid4()) if len(children) > 1 else "",
    }
    made = [doing.create(DecisionRequest, person_id=one, **said) for one in children]
    for request in made:
        _confirm(doing, decision, request, given)
    return made


def _others(given: dict[str, Any]) -> list[int]:
    """The brothers and sisters for whom it was said to be asked too."""
    chosen = (key for key, value in given.items() if key.startswith(ALSO) and value is True)
    return sorted(int(key.removeprefix(ALSO)) for key in chosen)


def _confirm(
    doing: Doing, decision: Decision, request: DecisionRequest, given: dict[str, Any]
) -> None:
    """What was said of each thing that must be on file, kept beside the request."""
    for one in decision.on_file:
        dated_on = given.get(DATED + one.code)
        why = (given.get(WHY + one.code) or "").strip()
        if dated_on is not None and dated_on > doing.today:
            raise Wrong("This date is still to come.", field=DATED + one.code)
        if dated_on is None and not why:
            continue
        doing.create(
            OnFileConfirmation,
            person_id=request.person_id,
            request=request,
            item_code=one.code,
            dated_on=dated_on,
            why_missing="" if dated_on else why,
            worker_id=doing.by.worker_id,
            confirmed_at=doing.now,
        )


ASK_FOR_DECISION = Action(
    code="ask_for_decision",
    title="Ask for a decision",
    why="Junior staff took decisions above their level where asking was harder than deciding.",
    may="ask_for_decisions",
    form=FORM,
    run=run,
)
