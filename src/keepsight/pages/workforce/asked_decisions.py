"""Ask for a decision: choose which, then say what and why; what is missing and who can decide stand beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.children import names_for
from keepsight.access.reference import kind_and_id
from keepsight.access.staff.staff_names import Names
from keepsight.actions.workforce.ask_for_decision import ASK_FOR_DECISION, form_for
from keepsight.actions.workforce.of_decisions import CASE, case_given, case_questions
from keepsight.boards.workforce.who_decides import WhoDecides, who_decides
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.decision import Decision, OnFile
from keepsight.kernel.form import Form, Section
from keepsight.pages.answers import answers_of
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.workforce.decision_choice import decisions_by_room
from keepsight.pages.workforce.decision_words import (
    back_to_child,
    names_in_button,
    papers,
    people,
    whom_it_takes,
)
from keepsight.writing.perform import Wrong

NOBODY = Names({}, {})


def choose(visit: Visit) -> HttpResponse:
    """Every decision about a child, by the part of the work it belongs to, with whom it takes."""
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="ask_for_decision", now=visit.now)
    return _choose(visit, child, back_to_child(child))


def choose_without(visit: Visit) -> HttpResponse:
    """The decisions that concern no child."""
    return _choose(visit, None, {"text": "Decisions", "url": reverse("decisions")})


def _choose(visit: Visit, child: Child | None, back: dict[str, str]) -> HttpResponse:
    def url_of(code: str) -> str:
        if child is None:
            return reverse("ask_without_child", kwargs={"code": code})
        return reverse("ask_for_decision", kwargs={"reference": child.reference, "code": code})

    return visit.show(
        "workforce/choose_decision.html",
        {
            "back": back,
            "title": "Ask for a decision",
            "child": child.name if child else "",
            "rooms": decisions_by_room(url_of, of_a_child=child is not None, to_ask=True),
            "also": {
                "text": "It was decided already, elsewhere: write it down",
                "url": reverse("choose_recorded", kwargs={"reference": child.reference}),
            }
            if child
            else None,
        },
    )


def ask_for(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="ask_for_decision", now=visit.now)
    decision = _decision(visit, of_a_child=True)
    return _ask(visit, decision, child, _siblings(visit, child))


def ask_without(visit: Visit) -> HttpResponse:
    return _ask(visit, _decision(visit, of_a_child=False), None, ())


def _ask(
    visit: Visit, decision: Decision, child: Child | None, siblings: Sequence[tuple[int, str]]
) -> HttpResponse:
    who = who_decides(
        visit.viewer,
        child.id if child else None,
        decision.code,
        case_so_far(visit, decision),
        now=visit.now,
        asked_by=visit.viewer.worker_id,
    )
    back = {"text": "Decisions", "url": reverse("decisions")}
    if child is not None:
        back = back_to_child(child)
    form = form_for(decision, _missing_ever(who), siblings)
    return ask(
        visit,
        Asking(
            replace(ASK_FOR_DECISION, form=form),
            title="Ask for a decision",
            button=f"Ask {names_in_button(who)}",
            back=back,
            also={"child": child.id if child else None, "decision_code": decision.code},
            done=lambda made: visit.go("decision", number=made[0].pk, note=_asked(made, who)),
            template="workforce/ask_for_decision.html",
            shown={
                "decision": decision.title,
                "change_url": _change(child),
                "child": child.name if child else "",
                "because": decision.why,
                "papers": papers(who, (), NOBODY, None),
                "takes": whom_it_takes(who),
                "people": people(visit, who),
                "rule": {
                    "text": f"Rule {decision.code}: {decision.title}",
                    "url": reverse("scheme_decision", kwargs={"code": decision.code}),
                },
                "scheme": who.own.scheme if who.own else decision.source,
            },
        ),
    )


def _decision(visit: Visit, *, of_a_child: bool) -> Decision:
    """The decision that the address names; another, of the other kind, or one that nobody asks for by itself
    is not found (404)."""
    found = decision_of(visit.params["code"])
    if found is None or found.is_of_a_child != of_a_child or not found.is_asked:
        raise NoSuchThing
    return found


def case_so_far(
    visit: Visit, decision: Decision, known: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What is answered so far, so that who can decide is told for this case and not the plainest.

    ``known``: answers that nobody is asked for.
    """
    known = dict(known or {})
    if not visit.is_post:
        return known
    form = Form((Section("", case_questions(decision)),))
    answers = answers_of(form, visit.request.POST)
    try:
        said = {**answers.values, **{f"{CASE}{name}": one for name, one in known.items()}}
        return case_given(decision, said)
    except Wrong:
        return known


def _missing_ever(who: WhoDecides) -> list[OnFile]:
    """What no record shows, whatever the case: the form asks for all of it, and what the case does
    not need may stay empty."""
    return [one for one in who.decision.on_file if one.code not in who.on_file]


def _siblings(visit: Visit, child: Child) -> tuple[tuple[int, str], ...]:
    """Brothers and sisters, and the other children of the household, whom the viewer may open."""
    near = [tie.other for tie in child.relationships if tie.relation_code == "sibling"]
    pointed = (kind_and_id(one.reference) for one in (*near, *child.household) if one.is_child)
    numbers = sorted({found[1] for found in pointed if found} - {child.id})
    if not numbers:
        return ()
    named = names_for(visit.viewer, numbers, why="ask_for_decision", now=visit.now)
    return tuple((number, named[number].name) for number in numbers if named[number].is_named)


def _change(child: Child | None) -> str:
    if child is None:
        return reverse("choose_without_child")
    return reverse("choose_decision", kwargs={"reference": child.reference})


def _asked(made: Sequence[Any], who: WhoDecides) -> str:
    several = f" for {len(made)} children" if len(made) > 1 else ""
    return f"It is asked{several}. It waits for {names_in_button(who)}."


def _page(path: str, name: str, view: Any, reach: Any = "child") -> Page:
    methods: Any = ("GET", "POST") if name.startswith("ask") else ("GET",)
    return Page(
        path=path, name=name, view=view, may="ask_for_decisions", reach=reach, methods=methods
    )


PAGES = (
    _page("child/<str:reference>/ask-for-decision", "choose_decision", choose),
    _page("child/<str:reference>/ask-for-decision/<str:code>", "ask_for_decision", ask_for),
    _page("ask-for-decision", "choose_without_child", choose_without, ""),
    _page("ask-for-decision/<str:code>", "ask_without_child", ask_without, ""),
)
