"""The forms about one lock: ask for it, approve or decline it, name readers, look at it again, lift it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from keepsight.access.reach.lock_lines import KIND_WORDS, Lock
from keepsight.access.record.child import Child
from keepsight.access.staff.staff import choices_of_workers
from keepsight.actions.quality.approve_lock import APPROVE_LOCK
from keepsight.actions.quality.ask_for_lock import ASK_FOR_LOCK
from keepsight.actions.quality.decline_lock import DECLINE_LOCK
from keepsight.actions.quality.lift_lock import LIFT_LOCK
from keepsight.actions.quality.name_reader import NAME_READER
from keepsight.actions.quality.remove_reader import REMOVE_READER
from keepsight.actions.quality.review_lock import REVIEW_LOCK
from keepsight.kernel.action import Action
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, View, Visit
from keepsight.pages.quality.lock import (
    WHAT_IT_DOES,
    adopted,
    back_to_lock,
    child_of,
    done,
    lock_at,
)
from keepsight.writing.versions import newest_version


def ask_for(visit: Visit) -> HttpResponse:
    child = child_of(visit)
    said = adopted(visit, child)
    return ask(
        visit,
        Asking(
            ASK_FOR_LOCK,
            title=f"Ask that the record of {child.name} is locked",
            button="Ask for it",
            back=back_to_lock(child),
            first={"kind_code": "sealed", "ground_code": "adoption"} if said else {},
            also={"child": child.id},
            sentences=([said] if said else []) + list(WHAT_IT_DOES),
            done=lambda _: done(
                visit, child, "It is asked. Nothing is locked until it is approved."
            ),
        ),
    )


def approve(visit: Visit) -> HttpResponse:
    child, lock = lock_at(visit, is_asked=True)
    holder = child.entry.worker.removeprefix("W-")
    return _form(
        visit,
        child,
        lock,
        APPROVE_LOCK,
        "Approve: lock the record",
        "The record is locked. You are named on it.",
        first={"reader": holder} if holder else {},
        choices={"workers": choices_of_workers(visit.viewer, visit.today)},
        sentences=(f"{KIND_WORDS.get(lock.kind, lock.kind)}. {lock.words}", *WHAT_IT_DOES),
    )


def decline(visit: Visit) -> HttpResponse:
    child, lock = lock_at(visit, is_asked=True)
    said = "It is declined. Nothing was locked."
    return _form(visit, child, lock, DECLINE_LOCK, "Decline it", said)


def name(visit: Visit) -> HttpResponse:
    child, lock = lock_at(visit)
    return _form(
        visit,
        child,
        lock,
        NAME_READER,
        "Name somebody",
        "They may open the record now.",
        choices={"workers": choices_of_workers(visit.viewer, visit.today)},
    )


def take_off(visit: Visit) -> HttpResponse:
    child, lock = lock_at(visit)
    readers = [(str(one.number), one.name) for one in lock.readers]
    return _form(
        visit,
        child,
        lock,
        REMOVE_READER,
        "Take a name off",
        "The name is off the list.",
        choices={"readers": readers},
        leaves=True,
    )


def review(visit: Visit) -> HttpResponse:
    child, lock = lock_at(visit)
    return _form(
        visit,
        child,
        lock,
        REVIEW_LOCK,
        "Look at it again: it stays",
        "Written down. The lock stays.",
        sentences=(
            f"Asked for because: {lock.words}",
            "If it is not needed any more, lift it instead.",
        ),
    )


def lift(visit: Visit) -> HttpResponse:
    child, lock = lock_at(visit)
    said = "The lock is lifted. The record opens again to everybody whose work it is."
    return _form(visit, child, lock, LIFT_LOCK, "Lift the lock", said)


def _form(
    visit: Visit,
    child: Child,
    lock: Lock,
    action: Action,
    button: str,
    note: str,
    *,
    first: Mapping[str, Any] | None = None,
    choices: Mapping[str, Any] | None = None,
    sentences: tuple[str, ...] = (),
    leaves: bool = False,
) -> HttpResponse:
    """One form about a lock. ``leaves``: afterwards the person may not be able to open the child."""
    return ask(
        visit,
        Asking(
            action,
            title=f"{button.partition(':')[0]}: {child.name}",
            button=button,
            back=back_to_lock(child),
            first=first or {},
            also={"lock": lock.number},
            choices=choices or {},
            sentences=sentences,
            opened=newest_version("Restriction")
            if action in (APPROVE_LOCK, DECLINE_LOCK)
            else None,
            done=lambda _: visit.go("locks", note=note) if leaves else done(visit, child, note),
        ),
    )


def _page(path: str, name: str, view: View, may: str) -> Page:
    whole = f"child/<str:reference>/lock{path}"
    return Page(path=whole, name=name, view=view, may=may, reach="child", methods=("GET", "POST"))


PAGES = (
    _page("/ask", "ask_for_lock", ask_for, "ask_for_lock"),
    _page("/approve", "approve_lock", approve, "approve_locks"),
    _page("/decline", "decline_lock", decline, "approve_locks"),
    _page("/name", "name_reader", name, "approve_locks"),
    _page("/take-off", "remove_reader", take_off, "approve_locks"),
    _page("/review", "review_lock", review, "approve_locks"),
    _page("/lift", "lift_lock", lift, "approve_locks"),
)
