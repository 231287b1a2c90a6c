"""The refusal of a decision: the sentence is the heading, and nothing that was written is lost."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.decisions import Request
from keepsight.access.record.child import Child
from keepsight.boards.workforce.who_decides import WhoDecides
from keepsight.delegation.deciding import takes
from keepsight.kernel.form import Form
from keepsight.pages.answers import answers_of
from keepsight.pages.page import Visit
from keepsight.pages.words import moment, sentence_list
from keepsight.pages.workforce.decision_words import (
    MOST_NAMES,
    OUTCOMES,
    level_words,
    people,
    titled,
    wanted,
)

NOTHING_LOST = "Nothing was decided, and nothing you wrote is lost."


def refused(
    visit: Visit,
    sentence: str,
    child: Child | None,
    request: Request,
    who: WhoDecides,
    form: Form,
) -> HttpResponse:
    """The page of a refusal, 403: what it takes, what one is, what one can do, who can and when.

    ``form``: the one that was sent; what was typed into it is shown, and can be sent on to whoever
    may decide.
    """
    typed = answers_of(form, visit.request.POST).typed
    wrote = [
        {"question": one.words, "answer": _answer(one.field, typed.get(one.field, ""))}
        for one in form.questions
        if typed.get(one.field)
    ]
    open_still = request.asked.state in ("waiting", "sent_back") and request.decision is None
    return visit.show(
        "workforce/refused_decision.html",
        {
            "title": sentence,
            "why": _why(who) if open_still else "",
            "answer": {
                "text": "See the reasons",
                "url": reverse("decided", kwargs={"number": request.decision}),
            }
            if request.decision
            else None,
            "kept": NOTHING_LOST,
            "decision": who.decision.title,
            "child": child.name if child else "",
            "back": {
                "text": "What was asked",
                "url": reverse("decision", kwargs={"number": request.asked.number}),
            },
            "send": _send(request, who, wrote) if open_still and wrote else None,
            "asked": moment(request.asked.asked_at),
            "wanted": wanted(visit, request.asked.wanted_on),
            "wrote": wrote,
            "people": people(visit, who),
            "ring": _ring(visit, who),
            "takes": takes(who.needed),
            "because": sentence_list(who.needed.because),
            "rule": {
                "text": f"Rule {who.decision.code}: {who.decision.title}",
                "url": titled(who.decision.code).url,
            },
            "scheme": who.own.scheme if who.own else who.decision.source,
            "logged": moment(visit.now),
        },
        403,
    )


def _why(who: WhoDecides) -> str:
    mine = who.deciders.mine
    return (
        f"“{who.decision.title}” is for {takes(who.needed)}. "
        f"You decide as {_a(level_words(mine.level))}."
    )


def _a(words: str) -> str:
    if words == "no level":
        return "somebody without a level"
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"


def _answer(field: str, typed: Any) -> str:
    if field == "outcome_code":
        return OUTCOMES.get(str(typed), str(typed))
    return {"yes": "Yes", "no": "No"}.get(str(typed), str(typed))


def _send(request: Request, who: WhoDecides, wrote: list[dict[str, str]]) -> dict[str, str]:
    """The button that puts what was written with the request, for whoever may decide."""
    present = [one.standing.name for one in who.able if one.standing.is_in][:MOST_NAMES]
    words = "\n".join(f"{one['question']}: {one['answer']}" for one in wrote)
    return {
        "text": f"Send what I wrote to {sentence_list(present) or 'whoever can decide'}",
        "url": reverse("add_to_request", kwargs={"number": request.asked.number}),
        "words": words,
        "version": str(request.version),
    }


def _ring(visit: Visit, who: WhoDecides) -> list[dict[str, Any]]:
    """Whom to ring where a child is in danger before then: those whose number is known."""
    return [one for one in people(visit, who) if one["telephone"]][:2]
