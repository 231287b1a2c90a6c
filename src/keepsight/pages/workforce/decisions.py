"""Decisions: what waits for this person, what came back to them, what they asked for, what to agree to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.decisions import Asked
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.record.notes import sees_notes
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.workforce.decisions_waiting import (
    Waiting,
    asked_for,
    by_cover,
    decisions_waiting,
)
from keepsight.boards.workforce.to_ratify import ToRatify
from keepsight.pages.listing import (
    ROWS_A_PAGE,
    address,
    child,
    one_of,
    page_of,
    paging,
    person,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import moment, plural
from keepsight.pages.workforce.decision_words import (
    STATES,
    decided_by,
    level_words,
    required_words,
    titled,
    wanted,
)

#: The lists, in their order, as the tabs say them.
LISTS = {
    "mine": "For you to decide",
    "also": "Others can decide first",
    "back": "Sent back to you",
    "ratify": "To agree to or reverse",
    "ratify_also": "Others can agree first",
    "asked": "You asked",
}
#: Lists that have a tab even where nothing is on them.
ALWAYS = ("mine", "back", "ratify", "asked")
#: What stands where a list is empty.
EMPTY = {
    "mine": "Nothing waits for you to decide.",
    "also": "Nothing waits that somebody nearer can decide.",
    "back": "Nothing was sent back to you.",
    "ratify": "Nothing waits for you to agree to it.",
    "ratify_also": "Nothing waits that somebody nearer can agree to.",
    "asked": "You have asked for no decision yet.",
}


def view(visit: Visit) -> HttpResponse:
    waiting = decisions_waiting(visit.viewer, now=visit.now)
    chosen = one_of(visit, "list", LISTS) or "mine"
    counts = _counts(waiting)
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    if chosen.startswith("ratify"):
        every = waiting.ratify if chosen == "ratify" else waiting.ratify_also
        rows = _ratify_rows(visit, every[first : first + ROWS_A_PAGE])
    else:
        rows = _asked_rows(visit, _shown(visit, waiting, chosen, first))
    return visit.show(
        "workforce/decisions.html",
        {
            "answer": _answer(waiting),
            "tabs": [
                {
                    "text": f"{text}: {counts[code]}",
                    "url": address(visit, "decisions", list=code if code != "mine" else ""),
                    "current": code == chosen,
                }
                for code, text in LISTS.items()
                if code in ALWAYS or counts[code] or code == chosen
            ],
            "heading": LISTS[chosen],
            "total": counts[chosen],
            "kind": "ratify" if chosen.startswith("ratify") else "asked",
            "shows_state": chosen == "asked",
            "rows": rows,
            "empty": EMPTY[chosen],
            "sees_reasons": sees_notes(visit.viewer),
            "paging": paging(visit, "decisions", "", len(rows), counts[chosen], list=chosen),
            "links": [
                {"text": "Decided below level", "url": reverse("decided_below_level")},
                {"text": "Scheme of delegation", "url": reverse("scheme")},
                {
                    "text": "Ask for a decision about no child",
                    "url": reverse("choose_without_child"),
                },
            ],
        },
    )


def _counts(waiting: Waiting) -> dict[str, int]:
    return {
        "mine": len(waiting.mine),
        "also": len(waiting.also),
        "back": len(waiting.back),
        "ratify": len(waiting.ratify),
        "ratify_also": len(waiting.ratify_also),
        "asked": waiting.asked,
    }


def _answer(waiting: Waiting) -> str:
    """The answer before the table: what waits for this person, in one sentence."""
    parts = []
    if waiting.mine:
        one = len(waiting.mine) == 1
        parts.append(
            f"{plural(len(waiting.mine), 'decision')} {'waits' if one else 'wait'} for you"
        )
    if waiting.ratify:
        late = sum(one.is_late for one in waiting.ratify)
        said = f"{len(waiting.ratify)} to agree to or reverse"
        parts.append(said + (f", {late} overdue" if late else ""))
    if waiting.back:
        parts.append(f"{len(waiting.back)} sent back to you with a question")
    return f"{'; '.join(parts)}." if parts else "Nothing waits for you."


def _shown(visit: Visit, waiting: Waiting, chosen: str, first: int) -> Sequence[Asked]:
    if chosen == "asked":
        return asked_for(visit.viewer, now=visit.now, first=first, count=ROWS_A_PAGE)
    every: Mapping[str, Sequence[Asked]] = {
        "mine": waiting.mine,
        "also": waiting.also,
        "back": waiting.back,
    }
    return every[chosen][first : first + ROWS_A_PAGE]


def _asked_rows(visit: Visit, asked: Sequence[Asked]) -> list[dict[str, Any]]:
    children = [one.child for one in asked if one.child is not None]
    named = names_for(visit.viewer, children, why="decisions", now=visit.now)
    names = names_of_staff(
        visit.viewer, workers=[one.asked_by for one in asked], teams=(), day=visit.today
    )
    covered = by_cover(visit.viewer, children, now=visit.now)
    return [_asked_row(visit, one, named, names, covered) for one in asked]


def _asked_row(
    visit: Visit,
    one: Asked,
    named: Mapping[int, NameLine],
    names: Names,
    covered: frozenset[int],
) -> dict[str, Any]:
    return {
        "child": child(named.get(one.child)) if one.child is not None else None,
        "title": titled(one.code).title,
        "what": one.what if sees_notes(visit.viewer) else "",
        "url": reverse("decision", kwargs={"number": one.number}),
        "asked_by": person(visit, names.worker(one.asked_by)),
        "asked_at": moment(one.asked_at),
        "wanted": wanted(visit, one.wanted_on),
        "is_late": one.wanted_on is not None and one.wanted_on < visit.today,
        "state": STATES[one.state],
        "covers": one.child in covered,
    }


def _ratify_rows(visit: Visit, waiting: Sequence[ToRatify]) -> list[dict[str, Any]]:
    children = [one.taken.child for one in waiting if one.taken.child is not None]
    named = names_for(visit.viewer, children, why="decisions", now=visit.now)
    names = names_of_staff(
        visit.viewer, workers=[one.taken.worker for one in waiting], teams=(), day=visit.today
    )
    return [
        {
            "child": child(named.get(one.taken.child)) if one.taken.child is not None else None,
            "title": titled(one.taken.code).title,
            "url": reverse("decided", kwargs={"number": one.taken.number}),
            "by": decided_by(visit, names, one.taken.worker, one.taken.by_role),
            "level": level_words(one.taken.actor_level),
            "took": required_words(one.taken.required_level, one.taken.required_role),
            "decided_at": moment(one.taken.decided_at) if one.taken.decided_at else "Not on file",
            "due_by": moment(one.by),
            "is_late": one.is_late,
        }
        for one in waiting
    ]


PAGE = Page(path="decisions", name="decisions", view=view, may="ask_for_decisions")
