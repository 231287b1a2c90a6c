"""The forms about one team: add, change, close."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.staff.teams import StaffTeam, choices_of_teams
from keepsight.actions.workforce.add_team import ADD_TEAM
from keepsight.actions.workforce.change_team import CHANGE_TEAM
from keepsight.actions.workforce.close_team import CLOSE_TEAM
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, View, Visit
from keepsight.pages.words import day, plural
from keepsight.pages.workforce.team_on_file import team_at


def add(visit: Visit) -> HttpResponse:
    return ask(
        visit,
        Asking(
            ADD_TEAM,
            title="Add a team",
            button="Add this team",
            first={"kind_code": "team"},
            choices={"teams": choices_of_teams(visit.viewer, visit.today)},
            back=_teams(),
            done=lambda made: visit.go("teams", note=f"{made.name} was added."),
        ),
    )


def change(visit: Visit) -> HttpResponse:
    team = team_at(visit)
    choices = choices_of_teams(visit.viewer, visit.today, but=team.number)
    return ask(
        visit,
        Asking(
            CHANGE_TEAM,
            title=f"Change what is on file about {team.name}",
            button="Save",
            first=team.values,
            also={"team_changed": team.number},
            opened=team.version,
            choices={"teams": choices},
            back=_to(team),
            done=lambda made: _done(visit, team, f"{made.name} was changed."),
        ),
    )


def close(visit: Visit) -> HttpResponse:
    """The last day; says first who and what still belongs to the team."""
    team = team_at(visit)
    workers = plural(len(team.people), "worker")
    children = plural(team.holds, "child", "children")
    return ask(
        visit,
        Asking(
            CLOSE_TEAM,
            title=f"Close {team.name}",
            button="Close the team on this day",
            also={"team": team.number},
            opened=team.version,
            back=_to(team),
            sentences=(
                f"{workers} and {children} belong to it today.",
                "They stay in sight there until they are moved.",
            ),
            done=lambda made: _done(visit, team, f"{made.name} closes on {day(made.ended_on)}."),
        ),
    )


def _to(team: StaffTeam) -> dict[str, str]:
    url = reverse("team_on_file", kwargs={"reference": team.reference})
    return {"text": team.name, "url": url}


def _done(visit: Visit, team: StaffTeam, note: str) -> HttpResponse:
    return visit.go("team_on_file", reference=team.reference, note=note)


def _teams() -> dict[str, str]:
    return {"text": "Teams", "url": reverse("teams")}


def _page(path: str, name: str, view: View) -> Page:
    return Page(path=path, name=name, view=view, may="manage_workforce", methods=("GET", "POST"))


PAGES = (
    _page("add-team", "add_team", add),
    _page("teams/<str:reference>/change", "change_team", change),
    _page("teams/<str:reference>/close", "close_team", close),
)
