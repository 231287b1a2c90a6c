"""What every action about decisions asks first: the request or decision, its child in reach, who may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from keepsight.access.deciding.decisions import Confirmed
from keepsight.access.question import answered
from keepsight.access.record.children import children_of
from keepsight.boards.workforce.who_decides import NoSuchRule, WhoDecides, who_decides
from keepsight.delegation.deciding import unanswered
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.decision import Decision
from keepsight.kernel.form import Question
from keepsight.law.office_hours import ENGLAND
from keepsight.records.workforce import decision as taken
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.records.workforce.on_file_confirmation import OnFileConfirmation
from keepsight.writing.perform import Doing, Refused, Wrong

#: What stands before the name of a decision's own question, where its answer is asked on a form.
CASE = "case_"
OPEN = ("waiting", "sent_back")
#: An answer as the sentence about it says it.
SAID = {"agreed": "yes", "agreed_in_part": "yes, in part", "refused": "no"}
NOT_ON_YOUR_LIST = "This child is not on your list, so nothing can be done here."


def rule(code: str) -> Decision:
    """The decision with this code. Refuses (``Wrong``) one that the house does not know."""
    known = decision_of(code)
    if known is None:
        raise Wrong("Choose a decision of the list.", field="decision_code")
    return known


def open_request(doing: Doing, number: Any) -> DecisionRequest:
    """The request with this number, held until the action ends, so that of two answers one stands.

    Refuses (``Wrong``) one that is not of this council, (``Refused``) one whose child is out of reach,
    and one that is answered or withdrawn: the sentence says by whom and when.
    """
    request = (
        DecisionRequest.objects.select_for_update()
        .filter(pk=number, authority_id=doing.by.authority_id)
        .first()
    )
    if request is None:
        raise Wrong("There is no such request.")
    in_reach(doing, request.person_id)
    if request.state not in OPEN:
        raise Refused(
            _what_became_of_it(request, doing.now),
            about={"decision": request.decision_code, "state": request.state},
            children=_concerned(request.person_id),
        )
    return request


def in_reach(doing: Doing, *children: int | None) -> None:
    """Refuse (``Refused``) what is done for a child whom the person may not open."""
    wanted = {child for child in children if child is not None}
    if not wanted:
        return
    reach = children_of(doing.by, now=doing.now)
    found = {row["id"] for row in answered(reach.children(sorted(wanted)))}
    if wanted - found:
        raise Refused(NOT_ON_YOUR_LIST, children=sorted(wanted - found))


def judged(doing: Doing, request: DecisionRequest) -> WhoDecides:
    """Who decides a request now, what is on file for it and what is missing."""
    confirmed = OnFileConfirmation.objects.filter(request=request)
    try:
        return who_decides(
            doing.by,
            request.person_id,
            request.decision_code,
            request.case_answers,
            now=doing.now,
            asked_by=request.worker_id,
            confirmed=[
                Confirmed(c.item_code, c.dated_on, c.why_missing, c.worker_id, c.confirmed_at)
                for c in confirmed
            ],
        )
    except NoSuchRule:
        raise Wrong("The house no longer knows this decision. Withdraw it, and ask anew.") from None


def refuse_unless_may(who: WhoDecides, person: int | None, *, accepts_excused: bool = True) -> None:
    """Refuse (``Refused``, logged with the decision and what it takes) whoever may not decide."""
    sentence = who.refusal(accepts_excused=accepts_excused)
    if sentence is not None:
        raise Refused(
            sentence,
            about={
                "decision": who.decision.code,
                "needed": who.needed.level or who.needed.by_role,
                "level": who.deciders.mine.level,
            },
            children=_concerned(person),
        )


def case_given(decision: Decision, given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to the decision's own questions, as a request keeps them.

    Refuses (``Wrong``, at its question) a required one left open.
    """
    case = {one.field: _kept(given.get(CASE + one.field)) for one in decision.asks}
    answers = {field: value for field, value in case.items() if value not in (None, "")}
    for question in unanswered(decision, answers):
        raise Wrong(f"Answer: {question.words}", field=CASE + question.field)
    return answers


def case_questions(decision: Decision) -> tuple[Question, ...]:
    """The decision's own questions under the names by which ``case_given`` reads them."""
    return tuple(replace(one, field=CASE + one.field) for one in decision.asks)


def added(text: str, name: str, said: str, words: str, now: datetime) -> str:
    """A text with what somebody said later beneath it, with their name and the moment."""
    here = now.astimezone(ENGLAND)
    line = f"{name} {said}, {here.day} {here:%B %Y, %H:%M}: {words.strip()}"
    return f"{text.rstrip()}\n\n{line}".strip()


def weighed(decision: Decision, options: str | None, field: str = "options") -> str:
    """The options considered. Refuses (``Wrong``) none where the decision asks for them."""
    said = (options or "").strip()
    if decision.weighs_options and not said:
        raise Wrong("Say which options were considered.", field=field)
    return said


def _kept(value: Any) -> Any:
    """An answer as JSON keeps it without losing a penny or a day."""
    return str(value) if isinstance(value, Decimal | date) else value


def _concerned(person: int | None) -> Iterable[int]:
    return () if person is None else (person,)


def _what_became_of_it(request: DecisionRequest, now: datetime) -> str:
    if request.state == "withdrawn":
        return f"{request.worker.name} withdrew this, so there is nothing left to decide."
    decision = taken.Decision.objects.filter(request=request).select_related("worker").first()
    if decision is None or decision.worker is None or decision.decided_at is None:
        return "This was decided meanwhile."
    at, today = decision.decided_at.astimezone(ENGLAND), now.astimezone(ENGLAND).date()
    when = f"at {at:%H:%M}" if at.date() == today else f"on {at.day} {at:%B %Y, %H:%M}"
    return f"{decision.worker.name} decided this {when}: {SAID[decision.outcome_code]}."
