"""Somebody else must decide who gets the child: who can, and one press that asks them with all that was typed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.actions.people.give_child_to_worker import GIVE_CHILD_TO_WORKER
from keepsight.boards.workforce.who_decides import who_decides
from keepsight.delegation.deciding import takes
from keepsight.pages.answers import answers_of
from keepsight.pages.asking import Asking
from keepsight.pages.drafting import address_of
from keepsight.pages.page import Visit
from keepsight.pages.words import moment
from keepsight.pages.workforce.decision_words import level_words, names_in_button, people, titled
from keepsight.writing.perform import Refused

#: What the button that asks sends along.
ASKS = "ask"
#: What a form bears that is made anew for every showing.
NOT_TYPED = frozenset({"csrfmiddlewaretoken", ASKS})


def refused(visit: Visit, error: Refused, child: int, asking: Asking) -> HttpResponse:
    """The page of a refusal, 403, where a decision is what is lacking; another refusal passes on."""
    if "decision" not in error.about:
        raise error
    case = {"matter": "allocate", "is_over_limit": error.about["needed"] != 40}
    who = who_decides(visit.viewer, child, "D04", case, now=visit.now, asked_by=None)
    posted = visit.request.POST
    typed = [
        {"name": name, "value": value}
        for name in posted
        if name not in NOT_TYPED
        for value in posted.getlist(name)
    ]
    return visit.show(
        "people/refused_allocation.html",
        {
            "back": {"text": "Give a child a worker", "url": address_of(visit)},
            "title": str(error),
            "why": f"“{GIVE_CHILD_TO_WORKER.title}” is for {takes(who.needed)} here. "
            f"You decide as: {level_words(who.deciders.mine.level)}.",
            "ask": {
                "text": f"Ask {names_in_button(who)}",
                "url": address_of(visit),
                "typed": [*typed, {"name": ASKS, "value": "yes"}],
            },
            "wrote": _wrote(asking, posted),
            "people": people(visit, who),
            "rule": {
                "text": f"Rule D04: {titled('D04').title}",
                "url": reverse("scheme_decision", kwargs={"code": "D04"}),
            },
            "logged": moment(visit.now),
        },
        403,
    )


def _wrote(asking: Asking, posted: Any) -> list[dict[str, str]]:
    """What was answered, in words."""
    form, choices = asking.action.form, asking.choices
    typed, found = answers_of(form, posted, choices=choices).typed, []
    for question in form.questions:
        said = typed.get(question.field)
        if question.kind == "date":
            said = _typed_day(said)
        elif question.choices == "workers":
            said = dict(choices["workers"]).get(str(said), "")
        if said:
            found.append({"question": question.words, "answer": str(said)})
    return found


def _typed_day(parts: Any) -> str:
    """A day as it was typed into its three boxes: "3 4 2026"; "" where nothing was."""
    if not isinstance(parts, dict):
        return ""
    return " ".join(str(parts.get(part, "")) for part in ("day", "month", "year")).strip()
