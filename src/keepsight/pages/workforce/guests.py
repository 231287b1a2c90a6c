"""People of other councils who hold a role here, for an administrator: give such a role, and end it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.staff.guests import Guest, guest_of, guests_of
from keepsight.access.staff.staff import NoSuchStaff, choices_of_roles
from keepsight.access.staff.teams import choices_of_teams
from keepsight.actions.workforce.end_guest_role import END_GUEST_ROLE
from keepsight.actions.workforce.give_guest_role import GIVE_GUEST_ROLE
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day


def view(visit: Visit) -> HttpResponse:
    found = guests_of(visit.viewer, today=visit.today)
    now = [one for one in found if one.to_on is None or one.to_on >= visit.today]
    return visit.show(
        "workforce/guests.html",
        {
            "back": {"text": "Workers", "url": reverse("workers")},
            "now": len(now),
            "rows": [_row(visit, one) for one in found],
            "add": {"text": "Give a role", "url": reverse("give_guest_role")},
        },
    )


def _row(visit: Visit, one: Guest) -> dict[str, Any]:
    lasts = one.to_on is None or one.to_on >= visit.today
    end = {"text": "End", "url": reverse("end_guest_role", kwargs={"number": one.number})}
    return {
        "name": one.name,
        "council": one.council,
        "role": one.role,
        "team": one.team,
        "from_on": one.from_on,
        "to_on": one.to_on,
        "end": end if lasts else None,
    }


def give(visit: Visit) -> HttpResponse:
    choices = {"roles": choices_of_roles(), "teams": choices_of_teams(visit.viewer, visit.today)}
    return ask(
        visit,
        Asking(
            GIVE_GUEST_ROLE,
            title="Give somebody of another council a role here",
            button="Give this role",
            first={"started_on": visit.today},
            choices=choices,
            back=_to_guests(),
            sentences=(
                "They sign in as they do now, and choose for which council they act.",
                "Their own council goes on to see to their account.",
            ),
            done=lambda made: visit.go(
                "guests", note=f"{made.worker.name} holds a role here until {day(made.ended_on)}."
            ),
        ),
    )


def end(visit: Visit) -> HttpResponse:
    try:
        guest = guest_of(visit.viewer, visit.params["number"])
    except NoSuchStaff as error:
        raise NoSuchThing(str(error)) from None
    return ask(
        visit,
        Asking(
            END_GUEST_ROLE,
            title=f"End {guest.name}’s role here: {guest.role}",
            button="Set the last day",
            first={"ended_on": guest.to_on or visit.today},
            also={"role": guest.number},
            opened=guest.version,
            back=_to_guests(),
            sentences=("From the day after, nothing of this council opens to them.",),
            done=lambda made: visit.go(
                "guests", note=f"{guest.name}’s last day in this role is {day(made.ended_on)}."
            ),
        ),
    )


def _to_guests() -> dict[str, str]:
    return {"text": "People of other councils", "url": reverse("guests")}


PAGES = (
    Page(path="guests", name="guests", view=view, may="manage_workforce"),
    Page(
        path="guests/give-role",
        name="give_guest_role",
        view=give,
        may="manage_workforce",
        methods=("GET", "POST"),
    ),
    Page(
        path="guests/<int:number>/end",
        name="end_guest_role",
        view=end,
        may="manage_workforce",
        methods=("GET", "POST"),
    ),
)
