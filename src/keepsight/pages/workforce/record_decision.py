"""Write down a decision that was taken elsewhere: which, by whom and when, what and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import child_for
from keepsight.access.staff.staff import choices_of_workers
from keepsight.actions.workforce.record_decision import RECORD_DECISION, form_for
from keepsight.delegation.deciding import needed, takes
from keepsight.delegation.known_decisions import decision_of
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.workforce.decision_choice import decisions_by_room
from keepsight.pages.workforce.decision_words import back_to_child


def choose(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="record_decision", now=visit.now)

    def url_of(code: str) -> str:
        return reverse("record_decision", kwargs={"reference": child.reference, "code": code})

    return visit.show(
        "workforce/choose_decision.html",
        {
            "back": back_to_child(child),
            "title": "Write down a decision taken elsewhere",
            "child": child.name,
            "rooms": decisions_by_room(url_of, of_a_child=True),
            "also": {
                "text": "It is not decided yet: ask for it",
                "url": reverse("choose_decision", kwargs={"reference": child.reference}),
            },
        },
    )


def record(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="record_decision", now=visit.now)
    decision = decision_of(visit.params["code"])
    if decision is None or not decision.is_of_a_child:
        raise NoSuchThing
    workers = choices_of_workers(visit.viewer, visit.today, but=visit.viewer.worker_id)
    return ask(
        visit,
        Asking(
            replace(RECORD_DECISION, form=form_for(decision)),
            title=f"Write down: {decision.title}",
            button="Write it down",
            back=back_to_child(child),
            first={"decided_on": visit.today},
            also={"child": child.id, "decision_code": decision.code},
            choices={"workers": workers},
            sentences=(
                f"{child.name}. This takes {takes(needed(decision, {}))}. Decided below that, it "
                "waits for whoever should have decided to agree to it or reverse it.",
            ),
            done=lambda made: visit.go("decided", number=made.pk, note="It is written down."),
        ),
    )


def _page(path: str, name: str, view: Any, methods: Any) -> Page:
    return Page(
        path=f"child/<str:reference>/{path}",
        name=name,
        view=view,
        may="ask_for_decisions",
        reach="child",
        methods=methods,
    )


PAGES = (
    _page("record-decision", "choose_recorded", choose, ("GET",)),
    _page("record-decision/<str:code>", "record_decision", record, ("GET", "POST")),
)
