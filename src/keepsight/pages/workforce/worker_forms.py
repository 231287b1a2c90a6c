"""The forms about one worker: add, change, end, roles and time away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.reference import reference_of
from keepsight.access.staff.staff import (
    AwayLine,
    RoleLine,
    StaffWorker,
    choices_of_roles,
    choices_of_workers,
)
from keepsight.access.staff.teams import choices_of_teams
from keepsight.actions.workforce.add_absence import ADD_ABSENCE
from keepsight.actions.workforce.add_worker import ADD_WORKER
from keepsight.actions.workforce.change_worker import CHANGE_WORKER
from keepsight.actions.workforce.end_absence import END_ABSENCE
from keepsight.actions.workforce.end_role import END_ROLE
from keepsight.actions.workforce.end_worker import END_WORKER
from keepsight.actions.workforce.give_role import GIVE_ROLE
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, View, Visit
from keepsight.pages.words import day, plural
from keepsight.pages.workforce.worker_on_file import worker_at
from keepsight.writing.versions import newest_version


def add(visit: Visit) -> HttpResponse:
    return ask(
        visit,
        Asking(
            ADD_WORKER,
            title="Add a worker",
            button="Add this worker",
            back={"text": "Workers", "url": reverse("workers")},
            sentences=("A role and an account come next, on the worker’s own page.",),
            done=lambda made: visit.go(
                "worker_on_file",
                reference=reference_of("worker", made.pk),
                note=f"{made.name} was added.",
            ),
        ),
    )


def change(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    return ask(
        visit,
        Asking(
            CHANGE_WORKER,
            title=f"Change what is on file about {worker.name}",
            button="Save",
            first=worker.values,
            also={"worker": worker.number},
            opened=worker.version,
            back=_to(worker),
            done=lambda made: _done(
                visit, worker, f"What is on file about {made.name} was changed."
            ),
        ),
    )


def end(visit: Visit) -> HttpResponse:
    """The last day; says first what remains: the children held."""
    worker = worker_at(visit)
    remains = f"{worker.name} holds no child today."
    if worker.holds:
        children = plural(worker.holds, "child", "children")
        remains = f"{worker.name} holds {children} today, who will then have no worker."
    sentences = (remains, "Roles end on the same day. Nothing on a child’s record changes.")
    return ask(
        visit,
        Asking(
            END_WORKER,
            title=f"End {worker.name}’s time here",
            button="Set the last day",
            also={"worker": worker.number},
            opened=worker.version,
            back=_to(worker),
            sentences=sentences,
            done=lambda made: _done(
                visit, worker, f"{made.name}’s last day is {day(made.ended_on)}."
            ),
        ),
    )


def give_role(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    choices = {"roles": choices_of_roles(), "teams": choices_of_teams(visit.viewer, visit.today)}
    return ask(
        visit,
        Asking(
            GIVE_ROLE,
            title=f"Give {worker.name} a role",
            button="Give this role",
            first={"started_on": visit.today, "is_acting": False},
            also={"worker": worker.number},
            choices=choices,
            back=_to(worker),
            done=lambda made: _done(visit, worker, f"{worker.name} was given a role."),
        ),
    )


def end_role(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    held = [role for role in worker.roles if role.to_on is None or role.to_on > visit.today]
    return ask(
        visit,
        Asking(
            END_ROLE,
            title=f"End a role of {worker.name}",
            button="End this role",
            opened=newest_version("RoleHeld"),
            first=_only(held, visit.today),
            also={"worker": worker.number},
            choices={"roles_held": [(str(role.number), _role(role)) for role in held]},
            back=_to(worker),
            done=lambda made: _done(visit, worker, f"The role ends on {day(made.ended_on)}."),
        ),
    )


def add_absence(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    choices = {"workers": choices_of_workers(visit.viewer, visit.today, but=worker.number)}
    return ask(
        visit,
        Asking(
            ADD_ABSENCE,
            title=f"Note time away of {worker.name}",
            button="Note this time away",
            also={"worker": worker.number},
            choices=choices,
            back=_to(worker),
            done=lambda made: _done(visit, worker, "The time away was noted."),
        ),
    )


def end_absence(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    away = [one for one in worker.absences if one.to_on is None or one.to_on > visit.today]
    return ask(
        visit,
        Asking(
            END_ABSENCE,
            title=f"End time away of {worker.name}",
            button="End this time away",
            opened=newest_version("Absence"),
            first=_only(away, visit.today, "absence"),
            also={"worker": worker.number},
            choices={"absences": [(str(one.number), _away(one)) for one in away]},
            back=_to(worker),
            done=lambda made: _done(visit, worker, f"The time away ends on {day(made.ended_on)}."),
        ),
    )


def _to(worker: StaffWorker) -> dict[str, str]:
    url = reverse("worker_on_file", kwargs={"reference": worker.reference})
    return {"text": worker.name, "url": url}


def _done(visit: Visit, worker: StaffWorker, note: str) -> HttpResponse:
    return visit.go("worker_on_file", reference=worker.reference, note=note)


def _only(rows: Sequence[RoleLine | AwayLine], today: date, name: str = "role") -> dict[str, Any]:
    """The one that there is is chosen already; of several, none."""
    chosen = {name: str(rows[0].number)} if len(rows) == 1 else {}
    return {**chosen, "ended_on": today}


def _role(role: RoleLine) -> str:
    since = f", since {day(role.from_on)}" if role.from_on else ""
    return role.role + (f", {role.team}" if role.team else "") + since


def _away(away: AwayLine) -> str:
    return away.kind + (f", since {day(away.from_on)}" if away.from_on else "")


def _page(path: str, name: str, view: View) -> Page:
    return Page(path=path, name=name, view=view, may="manage_workforce", methods=("GET", "POST"))


PAGES = (
    _page("add-worker", "add_worker", add),
    _page("workers/<str:reference>/change", "change_worker", change),
    _page("workers/<str:reference>/end", "end_worker", end),
    _page("workers/<str:reference>/give-role", "give_role", give_role),
    _page("workers/<str:reference>/end-role", "end_role", end_role),
    _page("workers/<str:reference>/away", "add_absence", add_absence),
    _page("workers/<str:reference>/back", "end_absence", end_absence),
)
