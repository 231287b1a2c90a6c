"""A decision asked for: what, by whom and why, what is on file, who can decide; and the deciding of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.decisions import NoSuchDecision, Request, request_for
from keepsight.access.record.child import Child
from keepsight.access.record.children import names_for
from keepsight.access.record.notes import sees_notes
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.workforce.decide_request import DECIDE_REQUEST, form_for
from keepsight.boards.workforce.who_decides import NoSuchRule, WhoDecides, who_decides
from keepsight.delegation.known_decisions import decision_of
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import person
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import moment
from keepsight.pages.workforce.decision_words import (
    STATES,
    back_to_child,
    case_rows,
    named,
    papers,
    paragraphs,
    people,
    titled,
    wanted,
    whom_it_takes,
)
from keepsight.pages.workforce.refused_decision import refused
from keepsight.writing.perform import Refused

CLOSED = ("decided", "withdrawn")


def view(visit: Visit) -> HttpResponse:
    child, request, who = request_at(visit, why="decision")
    names = names_in(visit, request)
    return visit.show(
        "workforce/decision.html",
        {
            "back": back_of(visit, child),
            "acts": _acts(visit, request, who),
            "cannot": _cannot(request, who),
            **told(visit, child, request, who, names),
        },
    )


def decide(visit: Visit) -> HttpResponse:
    """The form by which it is decided; a refusal is a page of its own, and keeps what was written."""
    child, request, who = request_at(visit, why="decide")
    if who is None:
        return visit.go("decision", number=request.asked.number)
    names = names_in(visit, request)
    form = form_for(who)
    asking = Asking(
        replace(DECIDE_REQUEST, form=form),
        title=f"Decide: {who.decision.title}",
        button="Decide",
        back={
            "text": "What was asked",
            "url": reverse("decision", kwargs={"number": request.asked.number}),
        },
        also={"request": request.asked.number},
        opened=request.version,
        children=(child.id,) if child else (),
        done=lambda made: visit.go("decided", number=made.pk, note=_done(who)),
        template="workforce/decide.html",
        shown=told(visit, child, request, who, names),
    )
    try:
        return ask(visit, asking)
    except Refused as error:
        child, request, now = request_at(visit, why="decide")
        return refused(visit, str(error), child, request, now or who, form)


def request_at(visit: Visit, *, why: str) -> tuple[Child | None, Request, WhoDecides | None]:
    """The request that the address names, its child read and logged, and who decides it now.

    None in place of who decides where it is closed, or no longer known how to be decided.
    """
    child, request = asked_at(visit, why=why)
    if request.asked.state in CLOSED and not visit.is_post:
        return child, request, None
    try:
        who = who_decides(
            visit.viewer,
            request.asked.child,
            request.asked.code,
            request.asked.case,
            now=visit.now,
            asked_by=request.asked.asked_by,
            confirmed=request.confirmed,
        )
    except NoSuchRule:
        return child, request, None
    return child, request, who


def asked_at(visit: Visit, *, why: str) -> tuple[Child | None, Request]:
    """The request that the address names, and its child, read and logged."""
    try:
        return request_for(visit.viewer, visit.params["number"], why=why, now=visit.now)
    except NoSuchDecision:
        raise NoSuchThing from None


def names_in(visit: Visit, request: Request) -> Names:
    workers = [request.asked.asked_by, request.asked.sent_back_by]
    workers += [one.worker for one in request.confirmed]
    return names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.today)


def back_of(visit: Visit, child: Child | None) -> dict[str, str]:
    if child is None:
        return {"text": "Decisions", "url": reverse("decisions")}
    return back_to_child(child)


def told(
    visit: Visit, child: Child | None, request: Request, who: WhoDecides | None, names: Names
) -> dict[str, Any]:
    """What both pages say of a request."""
    asked = request.asked
    shown = titled(asked.code)
    sees = sees_notes(visit.viewer)
    return {
        "decision": shown.title,
        "rule": {"text": f"Rule {asked.code}: {shown.title}", "url": shown.url},
        "scheme": who.own.scheme if who and who.own else who.decision.source if who else "",
        "number": asked.number,
        "state": STATES[asked.state],
        "asked": {
            "decision": shown.title,
            "child": named(child) if child else None,
            "others": _others(visit, request),
            "asked_by": person(visit, names.worker(asked.asked_by)),
            "asked_at": moment(asked.asked_at),
            "wanted": wanted(visit, asked.wanted_on),
            "case": case_rows(decision_of(asked.code), asked.case),
            "sees_reasons": sees,
            "what": asked.what if sees else "",
            "reasons": paragraphs(request.reasons) if sees else [],
            "options": paragraphs(request.options) if sees else [],
        },
        "question_back": _question_back(visit, request, names) if sees else None,
        "papers": papers(who, request.confirmed, names, asked.number) if who else [],
        "takes": whom_it_takes(who) if who else "",
        "people": people(visit, who) if who else [],
        "answer_url": reverse("decided", kwargs={"number": request.decision})
        if request.decision
        else None,
        "night": _night(who),
    }


def _others(visit: Visit, request: Request) -> list[dict[str, str]]:
    """The requests made with it for brothers and sisters whom the viewer may open."""
    if not request.others:
        return []
    named = names_for(visit.viewer, list(request.others), why="decision", now=visit.now)
    return [
        {"text": named[child].name, "url": reverse("decision", kwargs={"number": number})}
        for child, number in request.others.items()
        if named[child].is_named
    ]


def _question_back(visit: Visit, request: Request, names: Names) -> dict[str, Any] | None:
    if request.asked.state != "sent_back":
        return None
    by = names.worker(request.asked.sent_back_by)
    return {"by": by.name if by else "Whoever decides", "words": request.question_back}


def _cannot(request: Request, who: WhoDecides | None) -> str:
    """Why the viewer cannot decide it, said before they try; "" where they can."""
    if who is None or request.asked.state in CLOSED:
        return ""
    return who.refusal(accepts_excused=True) or ""


def _acts(visit: Visit, request: Request, who: WhoDecides | None) -> list[dict[str, str]]:
    """What the viewer can do with it; the first is the green button."""
    if who is None or request.asked.state in CLOSED:
        return []
    mine = request.asked.asked_by == visit.viewer.worker_id
    acts = []
    if request.asked.state == "sent_back":
        acts.append(("Answer the question", "answer_question"))
    if who.may:
        acts += [("Decide", "decide"), ("Send back with a question", "send_back")]
    acts.append(("Add to it", "add_to_request"))
    if mine:
        acts.append(("Withdraw it", "withdraw_request"))
    where = {"number": request.asked.number}
    return [{"text": text, "url": reverse(name, kwargs=where)} for text, name in acts]


def _night(who: WhoDecides | None) -> str:
    """Said to the emergency duty manager before the answer: it will be looked at."""
    if who is None or not who.may or not who.must_be_ratified:
        return ""
    return (
        "You decide this because the office is closed. "
        "Whoever should have decided it agrees or reverses when the office opens."
    )


def _done(who: WhoDecides) -> str:
    if who.must_be_ratified:
        return "It is decided, and waits to be agreed to or reversed when the office opens."
    return "It is decided. Whoever asked sees it on their list."


def _page(path: str, name: str, view: Any, methods: Any) -> Page:
    return Page(path=path, name=name, view=view, may="ask_for_decisions", methods=methods)


PAGES = (
    _page("decision/<int:number>", "decision", view, ("GET",)),
    _page("decision/<int:number>/decide", "decide", decide, ("GET", "POST")),
)
