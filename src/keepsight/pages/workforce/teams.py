"""Teams, for an administrator: what belongs to what, and who manages it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.staff.teams import TeamLine, teams_of
from keepsight.pages.page import Page, Visit


def view(visit: Visit) -> HttpResponse:
    return visit.show(
        "workforce/teams.html",
        {
            "back": {"text": "Home", "url": "/"},
            "rows": [_row(team) for team in teams_of(visit.viewer, today=visit.today)],
            "add": {"text": "Add a team", "url": reverse("add_team")},
        },
    )


def _row(team: TeamLine) -> dict[str, Any]:
    here = reverse("team_on_file", kwargs={"reference": team.reference})
    manager = None
    if team.manager:
        url = reverse("worker_on_file", kwargs={"reference": team.manager_reference})
        manager = {"name": team.manager, "url": url}
    return {
        "name": team.name,
        "url": here,
        "kind": team.kind,
        "part_of": team.part_of,
        "manager": manager,
        "workers": team.workers,
        "workers_url": here,
        "to_on": team.to_on,
    }


PAGE = Page(path="teams", name="teams", view=view, may="manage_workforce")
