"""Home, by role: its three questions answered at the top, then the evidence (``pages/site/homes``)."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpResponse

from keepsight.access.viewer import Held, Viewer
from keepsight.kernel.unit import units_of
from keepsight.pages.listing import address, one_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.site.begun import begun
from keepsight.pages.site.home_parts import PARTS, Home
from keepsight.pages.site.homes.what_is_looked_after import WHAT_IS_LOOKED_AFTER


def view(visit: Visit) -> HttpResponse:
    mine = homes_of(visit.viewer)
    chosen = one_of(visit, "as", mine) or next(iter(mine), "")
    home = mine.get(chosen, WHAT_IS_LOOKED_AFTER)
    context = PARTS | {"begun": begun(visit), "switch": _switch(visit, mine, chosen)}
    return visit.show("site/home.html", context | home.view(visit))


@cache
def homes() -> dict[str, Home]:
    """Each role's home, by the role's code. Refuses (ValueError) a role that two homes are for."""
    found: dict[str, Home] = {}
    for home in units_of("pages", Home).values():
        for role in home.roles:
            if role in found:
                raise ValueError(f"Two homes are for {role}.")
            found[role] = home
    return found


def homes_of(viewer: Viewer) -> dict[str, Home]:
    """The homes of the roles that somebody holds, by a role of each; first the one that is shown.

    A role that reaches children goes before one that reaches none, and then the higher level.
    """
    known, found = homes(), dict[str, Home]()
    for held in sorted(viewer.roles, key=_place):
        home = known.get(held.role.code, WHAT_IS_LOOKED_AFTER)
        if home not in found.values():
            found[held.role.code] = home
    return found


def _place(held: Held) -> tuple[bool, int]:
    return not held.role.reaches_children, -held.level


def _switch(visit: Visit, mine: dict[str, Home], chosen: str) -> list[Any]:
    """Where somebody holds roles with several homes: one at a time, the others a press away."""
    if len(mine) < 2:
        return []
    said: list[Any] = []
    for code, home in mine.items():
        said += [" · "] if said else []
        url = address(visit, "home", **{"as": code})
        said.append(home.switch if code == chosen else {"text": home.switch, "url": url})
    return said


PAGE = Page(path="", name="home", view=view, another_date=True)
