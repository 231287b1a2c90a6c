"""The supervision of one worker: when it was and is due, what was cancelled, and whom to talk about."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.children import names_for
from keepsight.access.record.discussions import Agreed, open_actions
from keepsight.access.staff.personal_supervision import NotForYou, personal_part
from keepsight.access.staff.sessions import HOW, Session, sessions_of
from keepsight.access.staff.staff_names import Names, Post, names_of_staff, post_of
from keepsight.access.staff.supervising import Supervising, supervising
from keepsight.boards.workforce.supervision import (
    Row,
    cases_of_worker,
    facts_of_supervision,
    personal_rows,
)
from keepsight.pages.finished import LEFT_EMPTY, answered_sections
from keepsight.pages.listing import HOME, address, child, look_at, person, sees_children
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day
from keepsight.pages.workforce.supervision_words import (
    STATES,
    called_off,
    cancelled,
    due_row,
    rule_words,
)
from keepsight.writing.perform import Refused

NOT_SHOWN = (
    "When somebody was supervised is seen by the two of them, by whoever answers for the team, and by "
    "those who keep staff records."
)


def view(visit: Visit) -> HttpResponse:
    post, who = worker_at(visit)
    if not who.may_see(post.number):
        raise Refused(NOT_SHOWN)
    facts = facts_of_supervision(visit.viewer.authority_id or 0)
    every = personal_rows(facts, visit.today)
    row = next((one for one in every if one.worker == post.number), None)
    cases = cases_of_worker(look_at(visit), facts, post.number) if sees_children(visit) else ()
    children = [one.child for one in cases if one.child is not None]
    named = (
        names_for(visit.viewer, children, why="worker_supervision", now=visit.now)
        if children
        else {}
    )
    told = [number for number, line in named.items() if line.is_named]
    actions = open_actions(visit.viewer, told)
    sessions = sessions_of(who, post.number)
    owners = [action.owner for some in actions.values() for action in some]
    supervisor = who.supervisor.get(post.number)
    names = names_of_staff(
        visit.viewer,
        workers=[supervisor, *owners, *(one.supervisor for one in sessions)],
        teams=(),
        day=visit.today,
    )
    return visit.show(
        "workforce/worker_supervision.html",
        {
            "back": {"text": "Supervision", "url": address(visit, "supervision")}
            if visit.viewer.may("see_supervision")
            else HOME,
            "worker": {"name": post.name, "is_agency": bool(row and row.is_agency)},
            "is_you": post.number == visit.viewer.worker_id,
            "acts": _acts(visit, who, post.number),
            "supervisor": person(visit, names.worker(supervisor)),
            "agreed": post.number in who.agreed,
            "stands": _stands(visit, row) if row else None,
            "sessions": [_session(visit, one, names) for one in sessions],
            "children": [
                {
                    "child": child(named.get(one.child or 0)),
                    "last_on": one.last_on,
                    "due": due_row(one, visit.today),
                    "actions": [
                        _action(visit, action, names) for action in actions.get(one.child or 0, ())
                    ],
                }
                for one in cases
            ],
            "sees_children": sees_children(visit),
        },
    )


def read(visit: Visit) -> HttpResponse:
    """The personal part of one session, for the few who may; for everybody else it is not there."""
    post, who = worker_at(visit)
    try:
        part = personal_part(who, visit.params["number"], now=visit.now)
    except NotForYou:
        raise NoSuchThing from None
    if part.worker != post.number:
        raise NoSuchThing
    names = names_of_staff(visit.viewer, workers=[part.supervisor], teams=(), day=visit.today)
    by = names.worker(part.supervisor)
    sections = answered_sections(part.form, _Answers(part.answers))
    for section in sections:
        section["answers"] = [one for one in section["answers"] if one["lines"] != [LEFT_EMPTY]]
    return visit.show(
        "layout/finished.html",
        {
            "title": f"Supervision of {post.name}, {day(part.held_on) if part.held_on else ''}",
            "page_title": "The personal part of a supervision",
            "back": back_to(visit, post),
            "tabs": [],
            "whose": "",
            "said": [
                f"Held by {by.name if by else 'somebody no longer on file'}. Only the worker, whoever "
                "supervises them, the next manager and those who keep staff records may read this."
            ],
            "remarks": [],
            "sections": sections,
            "changed": [],
            "versions": [],
            "acts": [],
        },
    )


class _Answers:
    def __init__(self, answers: dict[str, Any]) -> None:
        self.__dict__.update(answers)


def worker_at(visit: Visit) -> tuple[Post, Supervising]:
    """The worker whom the address names, and who supervises whom; not found (404) where there is none."""
    post = post_of(visit.viewer, visit.params["reference"])
    if post is None:
        raise NoSuchThing("No worker of this council has this number.")
    return post, supervising(visit.viewer, day=visit.today)


def back_to(visit: Visit, post: Post) -> dict[str, str]:
    """The link back to the worker's supervision."""
    url = reverse("worker_supervision", kwargs={"reference": visit.params["reference"]})
    return {"text": f"Supervision of {post.name}", "url": url}


def _acts(visit: Visit, who: Supervising, worker: int) -> list[dict[str, str]]:
    """What this person may do; the first is the page's green button."""
    found = []
    if who.supervises(worker):
        found += [
            ("Record a session", "record_supervision"),
            ("Talk about children", "discuss_children"),
            ("Book a session", "book_supervision"),
        ]
    if who.may_agree(worker):
        found.append(("Agree on supervision", "agree_supervision"))
    where = {"reference": visit.params["reference"]}
    return [{"text": text, "url": reverse(name, kwargs=where)} for text, name in found]


def _stands(visit: Visit, row: Row) -> dict[str, Any]:
    return {
        "last_on": row.last_on,
        "due": due_row(row, visit.today),
        "state": STATES[row.state],
        "rule": rule_words(row),
        "cancelled": cancelled(row),
        "booked_on": row.booked_on,
    }


def _session(visit: Visit, one: Session, names: Names) -> dict[str, Any]:
    by = names.worker(one.supervisor)
    where = {"reference": visit.params["reference"], "number": one.number}
    said = "Booked"
    if one.held_on:
        said = "Held"
    elif one.cancelled_on:
        said = f"Cancelled {called_off(one.cancelled_by, one.why)}"
    elif one.planned_on < visit.today:
        said = "Booked, and neither held nor cancelled"
    is_booked = one.held_on is None and one.cancelled_on is None
    mine = visit.viewer.worker_id == one.supervisor and visit.viewer.may("supervise")
    return {
        "on": one.held_on or one.planned_on,
        "kind": HOW[one.kind],
        "supervisor": by.name if by else "Not on file",
        "said": said,
        "is_cancelled": one.cancelled_on is not None,
        "read_url": reverse("personal_supervision", kwargs=where) if one.is_for_you else None,
        "cancel_url": reverse("cancel_supervision", kwargs=where) if is_booked and mine else None,
    }


def _action(visit: Visit, action: Agreed, names: Names) -> dict[str, Any]:
    owner = names.worker(action.owner)
    return {
        "what": action.what,
        "owner": owner.name if owner else "Nobody",
        "due_on": action.due_on,
        "is_late": action.due_on < visit.today,
    }


PAGES = (
    Page(path="worker/<str:reference>/supervision", name="worker_supervision", view=view),
    Page(
        path="worker/<str:reference>/supervision/<int:number>",
        name="personal_supervision",
        view=read,
    ),
)
