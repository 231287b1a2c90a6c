"""Looks that are out of the ordinary: whom to ask, why, and what came of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.looks.unusual_looks import (
    ROWS_A_PAGE,
    UnusualLine,
    stopped_lately,
    unusual_look,
    unusual_looks,
)
from keepsight.access.record.told_names import ToldChild
from keepsight.actions.quality.answer_unusual_look import ANSWER_UNUSUAL_LOOK, IN_WORDS
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import HOME, address_of_child, one_of, page_of
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day, plural
from keepsight.writing.versions import newest_version

#: What is shown, in the address as ``state``.
STATES = {"": "Waiting to be asked about", "answered": "Answered"}

CANNOT = (
    "No worker’s home address is held: a look at an address of their own is noticed only where somebody "
    "of their name is on record there, and a look at a neighbour is not.",
    "A look at a child whom the worker holds is noticed only where the worker’s own whole name stands "
    "on the record or at the address.",
)


def view(visit: Visit) -> HttpResponse:
    state = one_of(visit, "state", STATES)
    page = page_of(visit)
    found = unusual_looks(
        visit.viewer, now=visit.now, state="answered" if state else "waiting", page=page
    )
    return visit.show(
        "quality/unusual_looks.html",
        {
            "back": HOME,
            "waiting": found.waiting,
            "total": found.total,
            "is_answered": bool(state),
            "stopped": [
                {"worker": one.worker_name, "at": one.at, "saw_url": _saw(one.worker)}
                for one in stopped_lately(visit.viewer, now=visit.now)
            ],
            "rows": [_row(row) for row in found.rows],
            "other": {
                "text": STATES["" if state else "answered"],
                "url": _at(page=1, state="" if state else "answered"),
            },
            "cannot": list(CANNOT),
            "paging": _paging(page, state, len(found.rows), found.total),
        },
    )


def answer(visit: Visit) -> HttpResponse:
    """The form of one look; one that is answered, or not this person's to ask about, is not found."""
    look = unusual_look(visit.viewer, visit.params["number"], now=visit.now)
    if look is None or look.answer_code:
        raise NoSuchThing("This look is not waiting for you.")
    return ask(
        visit,
        Asking(
            ANSWER_UNUSUAL_LOOK,
            title=f"{look.title}: {look.worker_name}",
            button="Save the answer",
            opened=newest_version("UnusualLook"),
            also={"look": look.number},
            back={"text": "Looks to ask about", "url": reverse("unusual_looks")},
            sentences=_sentences(look),
            children=(look.child.number,) if look.child else (),
            done=lambda _: visit.go("unusual_looks", note="The answer is saved."),
        ),
    )


def _sentences(look: UnusualLine) -> tuple[str, ...]:
    whose = f" The child: {_name(look.child)}." if look.child else ""
    return (
        f"{look.worker_name}, {day(look.looked_on)}, {_times(look)}.{whose}",
        f"{look.why} Ask {look.worker_name}, then say here what it was and how you know.",
    )


def _times(look: UnusualLine) -> str:
    if look.child is None:
        return f"{plural(look.looks, 'child', 'children')} within an hour"
    return plural(look.looks, "look")


def _row(look: UnusualLine) -> dict[str, Any]:
    answered = None
    if look.answer_code:
        answered = {
            "what": IN_WORDS.get(look.answer_code, look.answer_code),
            "words": look.answer_words,
            "by": look.answered_by,
            "at": look.answered_at,
        }
    on = day(look.looked_on)
    saw = _saw(look.worker)
    return {
        "worker": look.worker_name,
        "saw_url": f"{saw}?first={on.replace(' ', '+')}&last={on.replace(' ', '+')}",
        "title": look.title,
        "why": look.why,
        "child": _child(look.child),
        "on": look.looked_on,
        "times": _times(look),
        "answered": answered,
        "answer_url": None
        if look.answer_code
        else reverse("answer_unusual_look", kwargs={"number": look.number}),
    }


def _saw(worker: str) -> str:
    return reverse("what_they_saw", kwargs={"reference": worker})


def _child(child: ToldChild | None) -> dict[str, Any] | None:
    if child is None:
        return None
    url = address_of_child(child.reference) if child.in_reach else None
    return {"name": _name(child), "url": url}


def _name(child: ToldChild) -> str:
    return child.name or child.reference


def _at(*, page: int, state: str) -> str:
    given = [f"state={state}"] if state else []
    given += [f"page={page}"] if page > 1 else []
    return reverse("unusual_looks") + (f"?{'&'.join(given)}" if given else "")


def _paging(page: int, state: str, shown: int, total: int) -> dict[str, Any] | None:
    if not shown:
        return None
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + shown - 1
    return {
        "first": first,
        "last": last,
        "total": total,
        "previous_url": _at(page=page - 1, state=state) if page > 1 else None,
        "next_url": _at(page=page + 1, state=state) if last < total else None,
        "save_url": None,
    }


PAGES = (
    Page(path="unusual-looks", name="unusual_looks", view=view, may="see_audit_of_worker"),
    Page(
        path="unusual-looks/<int:number>",
        name="answer_unusual_look",
        view=answer,
        may="see_audit_of_worker",
        methods=("GET", "POST"),
    ),
)
