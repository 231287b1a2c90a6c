"""One team as an administrator sees it: what it is part of, and who works there; no child."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.staff.staff import NoSuchStaff
from keepsight.access.staff.teams import StaffTeam, team_of
from keepsight.pages.page import NoSuchThing, Page, Visit


def view(visit: Visit) -> HttpResponse:
    team = team_at(visit)
    here = {"reference": team.reference}
    acts = [{"text": "Change", "url": reverse("change_team", kwargs=here)}]
    if team.ended_on is None:
        acts.append({"text": "Close", "url": reverse("close_team", kwargs=here)})
    return visit.show(
        "workforce/team.html",
        {
            "back": {"text": "Teams", "url": reverse("teams")},
            "team": {
                "name": team.name,
                "kind": team.kind,
                "part_of": team.part_of,
                "to_on": team.ended_on,
            },
            "people": [
                {
                    "name": person.name,
                    "url": reverse("worker_on_file", kwargs={"reference": person.reference}),
                    "role": person.role,
                }
                for person in team.people
            ],
            "acts": acts,
        },
    )


def team_at(visit: Visit) -> StaffTeam:
    """The team that the address names; 404 where there is none in this council."""
    try:
        return team_of(visit.viewer, visit.params["reference"], today=visit.today)
    except NoSuchStaff as error:
        raise NoSuchThing(str(error)) from None


PAGE = Page(path="teams/<str:reference>", name="team_on_file", view=view, may="manage_workforce")
