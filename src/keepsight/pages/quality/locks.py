"""Locked records: those that wait for approval, those one is named on, and adoptions not yet sealed.

Nobody sees a lock here on which they are not named: the list is that of the reader alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.reach.lock_lines import GROUND_WORDS, Lock, locks_for
from keepsight.access.record.children import NameLine, names_for
from keepsight.pages.listing import HOME
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import plural
from keepsight.writing.waiting_room import how_many


def view(visit: Visit) -> HttpResponse:
    found = locks_for(visit.viewer, now=visit.now)
    named = names_for(
        visit.viewer, sorted(found.children), why="locks", now=visit.now, act="list_locks"
    )
    late = sum(_is_late(visit, one) for one in found.in_force)
    said = "You are named on no locked record."
    if found.in_force:
        said = f"{plural(len(found.in_force), 'locked record')} opens to you."
        if len(found.in_force) != 1:
            said = f"{plural(len(found.in_force), 'locked record')} open to you."
    if late:
        said += f" {late} should have been looked at again."
    return visit.show(
        "quality/locks.html",
        {
            "back": HOME,
            "answer": said,
            "may_approve": visit.viewer.may("approve_locks"),
            "questions": _questions(visit),
            "waiting": [_row(visit, one, named) for one in found.waiting],
            "asked": [_row(visit, one, named) for one in found.asked],
            "in_force": [_row(visit, one, named) for one in found.in_force],
            "adopted": [_child(named[child]) for child in found.adopted if child in named],
        },
    )


def _questions(visit: Visit) -> dict[str, str] | None:
    """What imports asked about records locked to everybody else: for who may lift the lock."""
    viewer = visit.viewer
    asked = viewer.may("answer_waiting") and not viewer.may("import_files")
    waiting = how_many(viewer, now=visit.now) if asked else 0
    if not waiting:
        return None
    verb = "waits" if waiting == 1 else "wait"
    said = f"{plural(waiting, 'question')} of imports about these records {verb} for you"
    return {"text": said, "url": reverse("waiting")}


def _row(visit: Visit, lock: Lock, named: Mapping[int, NameLine]) -> dict[str, Any]:
    return {
        "child": _child(named[lock.child]),
        "kind": "Sealed" if lock.is_sealed else "Restricted",
        "ground": GROUND_WORDS.get(lock.ground, "Not on file"),
        "since": lock.restricted_on,
        "due_on": lock.review_due_on,
        "is_late": _is_late(visit, lock),
        "readers": [one.name or one.reference for one in lock.readers if one.can_act],
    }


def _is_late(visit: Visit, lock: Lock) -> bool:
    return lock.review_due_on is not None and lock.review_due_on < visit.today


def _child(line: NameLine) -> dict[str, str]:
    url = reverse("child_lock", kwargs={"reference": line.reference})
    said = f"{line.name}, {line.age}" if line.age else line.name
    return {"name": said, "url": url}


PAGE = Page(path="locks", name="locks", view=view, may="ask_for_lock")
