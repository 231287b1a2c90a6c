"""The lock of one child's record: how it stands, who may open it, and what may be done about it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.reach.lock_lines import (
    GROUND_WORDS,
    KIND_WORDS,
    Lock,
    Reader,
    adopted_on,
    lock_of,
    review_days,
)
from keepsight.access.record.child import Child, child_for
from keepsight.access.staff.staff_names import names_of_staff
from keepsight.pages.listing import person
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day, plural

WHAT_IT_DOES = (
    "Once it is approved, the record is there for nobody but the people named: not on a page, in a list, "
    "in a number or in a search. They alone do what is due.",
    "If none of them can, it falls to the service manager, and then to the director.",
)
SEALED = "An adoption was ordered on {day}. Seal the record of before: nothing may lead from it to the child."


def view(visit: Visit) -> HttpResponse:
    child = child_of(visit)
    lock = lock_of(visit.viewer, child.id, now=visit.now)
    return visit.show(
        "quality/lock.html",
        {
            "back": _to_child(child),
            "name": child.name,
            "state": _state(lock),
            "said": _said(visit, lock),
            "what_it_does": list(WHAT_IT_DOES),
            "adopted": adopted(visit, child) if lock is None else "",
            "lock": _shown(visit, lock) if lock else None,
            "acts": _acts(visit, child, lock),
        },
    )


def child_of(visit: Visit) -> Child:
    return child_for(visit.viewer, visit.params["reference"], why="child_lock", now=visit.now)


def lock_at(visit: Visit, *, is_asked: bool = False) -> tuple[Child, Lock]:
    """The child and its lock; without one in this state there is nothing at the address (404)."""
    child = child_of(visit)
    lock = lock_of(visit.viewer, child.id, now=visit.now)
    if lock is None or lock.is_asked != is_asked:
        raise NoSuchThing("There is no such lock.")
    return child, lock


def done(visit: Visit, child: Child, note: str) -> HttpResponse:
    return visit.go("child_lock", reference=child.reference, note=note)


def _to_child(child: Child) -> dict[str, str]:
    return {"text": child.name, "url": reverse("child", kwargs={"reference": child.reference})}


def back_to_lock(child: Child) -> dict[str, str]:
    url = reverse("child_lock", kwargs={"reference": child.reference})
    return {"text": f"Lock: {child.name}", "url": url}


def _state(lock: Lock | None) -> str:
    if lock is None:
        return "none"
    return "asked" if lock.is_asked else "locked"


def _said(visit: Visit, lock: Lock | None) -> str:
    if lock is None:
        return "This record is not locked."
    if lock.is_asked:
        return "A lock is asked for. Nothing is locked yet."
    kind = "sealed" if lock.is_sealed else "restricted"
    can = [one for one in lock.readers if one.can_act]
    said = f"This record is {kind} since {day(lock.restricted_on or visit.today)}. "
    if not can:
        return said + "Nobody named on it can act today, so it falls to you."
    return said + f"{plural(len(can), 'person', 'people')} may open it today."


def adopted(visit: Visit, child: Child) -> str:
    on = adopted_on(child.id, day=visit.today)
    return SEALED.format(day=day(on)) if on else ""


def _shown(visit: Visit, lock: Lock) -> dict[str, Any]:
    staff = names_of_staff(
        visit.viewer, workers=[lock.asked_by, lock.approved_by], teams=(), day=visit.today
    )
    due = lock.review_due_on
    return {
        "kind": KIND_WORDS.get(lock.kind, lock.kind),
        "ground": GROUND_WORDS.get(lock.ground, "Not on file"),
        "words": lock.words,
        "asked_by": person(visit, staff.worker(lock.asked_by)),
        "approved_by": person(visit, staff.worker(lock.approved_by)),
        "restricted_on": lock.restricted_on,
        "reviewed_on": lock.reviewed_on,
        "due_on": due,
        "is_late": due is not None and due < visit.today,
        "every": review_days(visit.today),
        "readers": [_reader(one) for one in lock.readers],
    }


def _reader(one: Reader) -> dict[str, Any]:
    state = "May open it"
    if one.is_away:
        state = "Away; the cover may open it" if one.can_act else "Away"
    elif not one.can_act:
        state = "Cannot open it: not in post, without a role, or tied to the child"
    url = reverse("worker", kwargs={"reference": one.reference})
    return {
        "name": one.name or one.reference,
        "url": url,
        "since": one.since,
        "state": state,
        "may_lift": one.may_lift,
    }


#: For each state what may be done, by whom, and the page that does it.
ACTS = {
    "none": (("Ask for a lock", "ask_for_lock", "ask_for_lock"),),
    "asked": (
        ("Approve it", "approve_lock", "approve_locks"),
        ("Decline it", "decline_lock", "approve_locks"),
    ),
    "locked": (
        ("Look at it again", "review_lock", "approve_locks"),
        ("Name somebody", "name_reader", "approve_locks"),
        ("Take a name off", "remove_reader", "approve_locks"),
        ("Lift the lock", "lift_lock", "approve_locks"),
    ),
}


def _acts(visit: Visit, child: Child, lock: Lock | None) -> list[dict[str, str]]:
    """What this person may do: whoever asked for a lock decides nothing about it."""
    if lock is not None and lock.is_asked and lock.asked_by == visit.viewer.worker_id:
        return []
    return [
        {"text": text, "url": reverse(page, kwargs={"reference": child.reference})}
        for text, page, may in ACTS[_state(lock)]
        if visit.viewer.may(may)
        and not (page == "lift_lock" and lock is not None and lock.ground == "adoption")
    ]


PAGE = Page(
    path="child/<str:reference>/lock",
    name="child_lock",
    view=view,
    may="ask_for_lock",
    reach="child",
)
