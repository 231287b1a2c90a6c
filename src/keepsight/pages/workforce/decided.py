"""A decision that was taken: by whom, at which level, why, when; and agreeing to it or reversing it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.decisions import NoSuchDecision, Taken, taken_for
from keepsight.access.record.child import Child
from keepsight.access.record.notes import sees_notes
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.workforce.ratify_decision import RATIFY_DECISION
from keepsight.boards.workforce.to_ratify import Ratifying, below, due_by, ratifying
from keepsight.delegation.known_decisions import decision_of
from keepsight.delegation.refusing import ratify_sentence
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import person
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import moment
from keepsight.pages.workforce.decision import back_of
from keepsight.pages.workforce.decision_words import (
    ANSWERS,
    MODES,
    OUTCOMES,
    at,
    case_rows,
    decided_by,
    level_words,
    named,
    paragraphs,
    required_words,
    titled,
    without,
)


def view(visit: Visit) -> HttpResponse:
    child, taken = _taken(visit, "decided")
    who = _ratifying(visit, taken)
    return visit.show(
        "workforce/decided.html",
        {
            "back": back_of(visit, child),
            "child": named(child) if child else None,
            "act": {
                "text": "Agree to it, or reverse it",
                "url": reverse("ratify_decision", kwargs={"number": taken.number}),
            }
            if who is not None and who.refusal is None
            else None,
            "waits": _waits(taken, who),
            "one": shown_of(visit, taken, names_in(visit, [taken])),
        },
    )


def ratify(visit: Visit) -> HttpResponse:
    child, taken = _taken(visit, "ratify_decision")
    title = titled(taken.code).title
    back = {"text": title, "url": reverse("decided", kwargs={"number": taken.number})}
    return ask(
        visit,
        Asking(
            RATIFY_DECISION,
            title=f"Agree to it, or reverse it: {title}",
            button="Save your answer",
            back=back,
            also={"decision": taken.number},
            children=(child.id,) if child else (),
            sentences=_said(visit, child, taken),
            done=lambda made: visit.go(
                "decided", number=taken.number, note=f"{ANSWERS[made.answer_code]}."
            ),
        ),
    )


def names_in(visit: Visit, decisions: list[Taken]) -> Names:
    """The names of everybody who decided, asked or answered."""
    workers = [
        number
        for one in decisions
        for number in (one.worker, one.asked_by, one.ratified.worker if one.ratified else None)
    ]
    return names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.today)


def shown_of(visit: Visit, taken: Taken, names: Names) -> dict[str, Any]:
    """A decision as pages show it: its own page, and the list on the child's record."""
    sees, known = sees_notes(visit.viewer), decision_of(taken.code)
    title = titled(taken.code)
    answer = taken.ratified
    return {
        "number": taken.number,
        "decision": title.title,
        "rule": {"text": f"Rule {taken.code}: {title.title}", "url": title.url},
        "outcome": OUTCOMES.get(taken.outcome, taken.outcome),
        "by": decided_by(visit, names, taken.worker, taken.by_role),
        "level": level_words(taken.actor_level) if taken.worker else "",
        "took": required_words(taken.required_level, taken.required_role),
        "is_below": below(taken),
        "decided_at": at(taken.decided_at),
        "recorded_at": at(taken.recorded_at),
        "mode": MODES.get(taken.mode, taken.mode),
        "at_night": taken.is_out_of_hours,
        "asked_by": person(visit, names.worker(taken.asked_by)),
        "request_url": reverse("decision", kwargs={"number": taken.request})
        if taken.request
        else None,
        "sees_reasons": sees,
        "what": taken.what if sees else "",
        "case": case_rows(known, taken.case),
        "without": without(known, taken.case),
        "reasons": paragraphs(taken.reasons) if sees else [],
        "options": paragraphs(taken.options) if sees else [],
        "ratified": {
            "answer": ANSWERS[answer.answer],
            "by": person(visit, names.worker(answer.worker)),
            "level": level_words(answer.level),
            "at": moment(answer.at),
            "reasons": paragraphs(answer.reasons) if sees else [],
        }
        if answer
        else None,
    }


def _taken(visit: Visit, why: str) -> tuple[Child | None, Taken]:
    """The decision that the address names, its child read and logged; else not found (404)."""
    try:
        return taken_for(visit.viewer, visit.params["number"], why=why, now=visit.now)
    except NoSuchDecision:
        raise NoSuchThing from None


def _ratifying(visit: Visit, taken: Taken) -> Ratifying | None:
    """Who may agree to it or reverse it; None where nobody need, or somebody has."""
    if taken.ratified is not None:
        return None
    return ratifying(
        visit.viewer,
        child=taken.child,
        code=taken.code,
        required=(taken.required_level, taken.required_role),
        actual=(taken.actor_level, taken.by_role),
        decided_by=taken.worker,
        asked_by=taken.asked_by,
        now=visit.now,
    )


def _waits(taken: Taken, who: Ratifying | None) -> dict[str, Any] | None:
    """What stands over a decision until the proper level has looked at it."""
    by = due_by(taken)
    if who is None or by is None:
        return None
    whom = required_words(taken.required_level, taken.required_role)
    if who.able:
        whom = who.able[0].standing.name
    elif who.refusal is None:
        whom = "you"
    if taken.is_out_of_hours and taken.decided_at is not None:
        sentence = ratify_sentence(taken.decided_at, by, whom)
    else:
        took = required_words(taken.required_level, taken.required_role)
        sentence = (
            f"This took {took}, and was decided below that. "
            f"{whom[:1].upper()}{whom[1:]} must agree or reverse by {moment(by)}."
        )
    return {"sentence": sentence, "cannot": who.refusal or ""}


def _said(visit: Visit, child: Child | None, taken: Taken) -> tuple[str, ...]:
    names = names_in(visit, [taken])
    by = decided_by(visit, names, taken.worker, taken.by_role)
    outcome = OUTCOMES.get(taken.outcome, taken.outcome).lower()
    said = (
        f"{by['name']} decided {outcome}, {at(taken.decided_at)}.",
        "Your answer stands beside the decision; the decision itself is not changed.",
    )
    return (f"{child.name}.", *said) if child else said


PAGES = (
    Page(path="decided/<int:number>", name="decided", view=view, may="ask_for_decisions"),
    Page(
        path="decided/<int:number>/agree-or-reverse",
        name="ratify_decision",
        view=ratify,
        may="ask_for_decisions",
        methods=("GET", "POST"),
    ),
)
