"""Write down a decision that was taken elsewhere: by a conference, a court, a panel, or a manager by phone."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from keepsight.access.deciding.deciders import standing_at, standing_of
from keepsight.access.deciding.scheme import level_on, own_levels
from keepsight.access.viewer import day_of
from keepsight.actions.workforce.of_council import worker_of
from keepsight.actions.workforce.of_decisions import (
    case_given,
    case_questions,
    in_reach,
    rule,
    weighed,
)
from keepsight.boards.workforce.who_decides import case_of_child
from keepsight.delegation.deciding import Needed, Standing, must_be_ratified, needed
from keepsight.kernel.action import Action
from keepsight.kernel.decision import BY_ROLE
from keepsight.kernel.decision import Decision as Rule
from keepsight.kernel.form import Form, Question, Section
from keepsight.law.office_hours import ENGLAND, office_is_closed
from keepsight.records.workforce.decision import FORM as OF_DECISION
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Doing, Refused, Wrong

#: Decided by a worker of the council in the line of management, and not by a body or a role.
A_WORKER = "worker"
BODIES = (
    (A_WORKER, "A worker, by their own level"),
    *((code, words[:1].upper() + words[1:]) for code, words in BY_ROLE.items()),
)
#: Those who decide by role and are one person, so that a name belongs to it.
PERSONS = ("agency_decision_maker", "designated_officer", "reviewing_officer")
TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_OUTCOME, _REASONS, _OPTIONS = OF_DECISION.questions
_WHAT = Question("what", "What was decided", most=300)
_BY = (
    Question("decided_by", "Who decided it", "choice", choices=BODIES),
    Question(
        "decider",
        "Their name, where it was one person",
        "choice",
        choices="workers",
        required=False,
    ),
    Question("decided_on", "On which day", "date"),
    Question("decided_time", "At what time", hint="For example, 23:10", most=5),
)
ASKED = Form((Section("", (_WHAT, *_BY, _OUTCOME, _REASONS)),), since=OF_DECISION.since)


def form_for(decision: Rule) -> Form:
    """The questions for one decision: who and when, its own, the answer, reasons, options weighed."""
    options = (_OPTIONS,) if decision.weighs_options else ()
    said = (_WHAT, *case_questions(decision), _OUTCOME, _REASONS, *options)
    return Form((Section("", _BY), Section("The decision", said)), since=OF_DECISION.since)


def run(doing: Doing, given: dict[str, Any]) -> Decision:
    """The decision as it was taken, with the level that it took and the one that its decider then had.

    ``given``: child, decision_code, what, decided_by, decider, decided_on, decided_time, outcome_code,
    reasons, options, and the decision's own questions. It is judged by the scheme in force on the day
    of deciding, and stands on the list to agree to or reverse where it was below level. Refuses
    (``Refused``) a child out of reach, and whoever writes down a decision of their own: author and
    decider are two people; (``Wrong``) a moment to come, and a person or body that is not said.
    """
    decision, child = rule(given["decision_code"]), given.get("child")
    in_reach(doing, child)
    decided_at = _moment(given["decided_on"], given["decided_time"], doing.now)
    role = "" if given["decided_by"] == A_WORKER else given["decided_by"]
    standing = _standing(doing, given, role, decided_at, decision.code, child)
    case = case_given(decision, given)
    level = level_on(
        own_levels(doing.by.authority_id, decision.code), decision.code, day_of(decided_at)
    )
    known = case_of_child(doing.by, child, decision, case, day_of(decided_at))
    takes = needed(decision, known, council_level=level)
    return doing.create(
        Decision,
        person_id=child,
        decision_code=decision.code,
        what=given["what"].strip(),
        case_answers=case,
        outcome_code=given["outcome_code"],
        reasons=given["reasons"].strip(),
        options=weighed(decision, given.get("options")),
        worker_id=standing.worker if standing else None,
        by_role=role or _role_of(standing, takes),
        decided_at=decided_at,
        required_level=takes.level,
        required_role=takes.by_role,
        actor_level=standing.level if standing else None,
        mode="recorded_afterwards",
        is_out_of_hours=_was_at_night(doing, decision, takes, standing, decided_at),
    )


def _moment(on: date, said: str, now: datetime) -> datetime:
    found = TIME.fullmatch(said.strip())
    if found is None:
        raise Wrong("Give the time as hours and minutes, such as 23:10.", field="decided_time")
    at = datetime.combine(on, time(int(found[1]), int(found[2])), ENGLAND)
    if at > now:
        raise Wrong("This moment is still to come.", field="decided_on")
    return at


def _standing(
    doing: Doing, given: dict[str, Any], role: str, at: datetime, code: str, child: int | None
) -> Standing | None:
    """What the named decider held at the moment; None where a body decided, and nobody is named."""
    named = given.get("decider")
    if not named:
        if not role or role in PERSONS:
            raise Wrong("Say who it was.", field="decider")
        return None
    worker = worker_of(doing, named, field="decider")
    if worker.pk == doing.by.worker_id:
        raise Refused(
            "You cannot write down a decision of your own. Whoever asked you for it can, "
            "or anybody else who may open this record.",
            about={"decision": code},
            children=() if child is None else (child,),
        )
    return standing_at(doing.by, worker.pk, at=at) or Standing(worker.pk, worker.name, "", 0)


def _role_of(standing: Standing | None, takes: Needed) -> str:
    """The role in which a named worker decided, where it is theirs and the level alone is not enough."""
    if standing is None or takes.by_role not in standing.by_roles:
        return ""
    enough = bool(takes.level) and standing.level >= takes.level
    return "" if enough else takes.by_role


def _was_at_night(
    doing: Doing, decision: Rule, takes: Needed, standing: Standing | None, at: datetime
) -> bool:
    """Whether it was taken on duty while the office was closed, so that it needs agreeing to."""
    closed = office_is_closed(at, standing_of(doing.by, now=doing.now).holidays)
    return standing is not None and must_be_ratified(
        decision, takes, standing, office_is_closed=closed
    )


RECORD_DECISION = Action(
    code="record_decision",
    title="Write down a decision taken elsewhere",
    why="What a conference, a court or a manager on the telephone decided is no less a decision.",
    may="ask_for_decisions",
    form=ASKED,
    run=run,
)
