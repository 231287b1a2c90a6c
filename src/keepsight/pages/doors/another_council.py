"""Another council: somebody with roles in two chooses for which of them to act."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.middleware.csrf import rotate_token

from keepsight.access.staff.councils import NoRoleThere, chosen_council
from keepsight.access.viewer import CouncilHeld
from keepsight.pages.doors.gate import COUNCIL
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import day, sentence_list
from keepsight.writing.perform import Refused


def view(visit: Visit) -> HttpResponse:
    """The councils; or, once one is chosen, home there.

    Nothing of the one council goes along: forms that are still open in another tab can no longer be
    sent, and the browser is told to forget the pages it has seen.
    """
    if visit.is_post:
        return _go_there(visit)
    councils = visit.viewer.councils
    return visit.show(
        "site/another_council.html",
        {
            "back": {"text": "Home", "url": "/"},
            "councils": [_council(visit, one) for one in councils],
            "here": visit.viewer.authority_name,
        },
    )


def _go_there(visit: Visit) -> HttpResponse:
    said = visit.request.POST.get("council", "")
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 19 else 0
    try:
        found = chosen_council(visit.viewer, number, now=visit.now)
    except NoRoleThere as error:
        raise Refused(str(error)) from None
    request = visit.request
    request.session[COUNCIL] = found.authority_id
    request.session.cycle_key()
    rotate_token(request)
    answer = visit.go("home", note=f"You act for {found.name} now.")
    answer["Clear-Site-Data"] = '"cache"'
    return answer


def _council(visit: Visit, one: CouncilHeld) -> dict[str, Any]:
    until = f", until {day(one.until_on)}" if one.until_on else ""
    return {
        "number": one.authority_id,
        "name": one.name,
        "role": f"{sentence_list(one.titles)}{until}" if one.titles else "No role today",
        "is_here": one.authority_id == visit.viewer.authority_id,
    }


PAGE = Page(path="another-council", name="another_council", view=view, methods=("GET", "POST"))
