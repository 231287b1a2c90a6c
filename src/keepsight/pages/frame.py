"""The frame round every page: council, person, navigation, the day the figures are of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from keepsight.access.demonstration import demonstration
from keepsight.access.log.this_request import this_request
from keepsight.access.staff.council import council_name
from keepsight.access.viewer import Viewer, day_of
from keepsight.pages.page import Visit
from keepsight.pages.print_seal import seal_of


@dataclass(frozen=True)
class Word:
    """One word of the navigation: the page it opens, and whose it is.

    ``may``: a capability that opens it; "" asks for none. ``reach``: how far a role must reach for
    this word to be the right one; () for any.
    """

    text: str
    page: str
    may: str = ""
    reach: tuple[str, ...] = ()
    needs_children: bool = False


#: In this order; the first five that fit are shown, and only those whose page stands.
NAVIGATION = (
    Word("Home", "home"),
    Word("Children", "my_children", reach=("none",), needs_children=True),
    Word("Team", "caseloads", may="see_caseloads", reach=("team",)),
    Word("Allocate", "allocation_board", may="see_caseloads", reach=("team",)),
    Word("Services", "caseloads", may="see_caseloads", reach=("service", "council")),
    Word("Returns", "returns", may="check_returns"),
    Word("Imports", "imports", may="import_files"),
    Word("Due", "overdue", needs_children=True),
    Word("Decisions", "decisions", may="ask_for_decisions"),
    Word("Allegations", "allegations", may="keep_allegations"),
    Word("Adopters", "adopters", may="see_adopters"),
    Word("Requests", "access_requests", may="keep_requests"),
    Word("Findings", "findings", needs_children=True),
    Word("Workers", "workers", may="manage_workforce"),
    Word("Teams", "teams", may="manage_workforce"),
    Word("Limits", "limits", may="set_limits"),
    Word("Supervision", "supervision", may="see_supervision"),
)
MOST_WORDS = 5
FARTHEST = ("council", "service", "team", "none")


def frame(request: HttpRequest) -> dict[str, Any]:
    """What ``layout/base.html`` needs, as Django's context processors give it."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    visit: Visit | None = getattr(request, "visit", None)
    now = request.now  # type: ignore[attr-defined]
    shown = demonstration() if settings.DEMO else None
    name = viewer.authority_name if viewer and viewer.authority_name else ""
    return {
        "frame": {
            "council": name or (shown.council if shown else council_name(None)),
            "demonstration": shown is not None,
            "person": _person(viewer),
            "navigation": _navigation(request, viewer) if viewer else [],
            "home_url": "/",
            "search_url": _search(viewer),
            "now": now,
            "today": visit.as_at if visit else day_of(now),
            "another_date_url": _another_date(visit),
            "as_at": _as_at(visit),
            "notes": [str(note) for note in get_messages(request)],
            "counted_url": address_of("counted") or "/",
            "accessibility_url": address_of("accessibility") or "/",
            "help_url": address_of("help") or "/",
            "signed_in": _signed_in(request, viewer),
            "reference": str(visit.params.get("reference", "")) if visit else "",
            "printed": _printed(request),
            "council_url": _another_council(viewer),
            "opened_until": _opened_until(),
        }
    }


def address_of(name: str) -> str | None:
    """The address of a page that may not stand yet, or None."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def _signed_in(request: HttpRequest, viewer: Viewer | None) -> dict[str, Any] | None:
    """For how many seconds the sign-in lasts, and where a page asks and prolongs it."""
    left = getattr(request, "signed_in_for", None)
    if viewer is None or left is None:
        return None
    return {"left": int(left), "url": reverse("signed_in")}


def _printed(request: HttpRequest) -> dict[str, str] | None:
    """Where a page that names children says that it is printed, and its seal; else None."""
    seal = seal_of(request)
    return {"url": reverse("printed"), "of": seal} if seal else None


def _opened_until() -> datetime | None:
    """Until when the child of this page stands open, where it was opened for a reason."""
    asked = this_request()
    return asked.opened_until if asked else None


def _another_council(viewer: Viewer | None) -> str | None:
    """Where one goes on to another council; None for whoever holds roles in one alone."""
    may = viewer is not None and len(viewer.councils) > 1
    return address_of("another_council") if may else None


def _person(viewer: Viewer | None) -> dict[str, Any] | None:
    if viewer is None:
        return None
    return {
        "name": viewer.name or "Signed in",
        "role": viewer.title,
        "url": address_of("my_details"),
        "sign_out_url": reverse("account_logout"),
    }


def _navigation(request: HttpRequest, viewer: Viewer) -> list[dict[str, Any]]:
    match = request.resolver_match
    here = match.url_name if match else ""
    fitting = [word for word in NAVIGATION if _fits(word, viewer)]
    found = [(word, address_of(word.page)) for word in fitting]
    return [
        {"text": word.text, "url": url, "current": word.page == here} for word, url in found if url
    ][:MOST_WORDS]


def _fits(word: Word, viewer: Viewer) -> bool:
    """Whether a word is this person's."""
    reaches = {held.role.reach for held in viewer.roles}
    farthest = next((reach for reach in FARTHEST if reach in reaches), "none")
    if word.may and not viewer.may(word.may):
        return False
    if word.reach and farthest not in word.reach:
        return False
    return not word.needs_children or any(held.role.reaches_children for held in viewer.roles)


def _search(viewer: Viewer | None) -> str | None:
    may = viewer is not None and viewer.may_look_for_children
    return address_of("find_child") if may else None


def _another_date(visit: Visit | None) -> str | None:
    if visit is None or not visit.page.another_date or visit.is_post:
        return None
    url = address_of("another_date")
    return f"{url}?{urlencode({'next': visit.request.get_full_path()})}" if url else None


def _as_at(visit: Visit | None) -> dict[str, Any] | None:
    if visit is None or not visit.is_another_date:
        return None
    kept = visit.request.GET.copy()
    for name in ("as_at", "known_on"):
        kept.pop(name, None)
    back = f"{visit.request.path}?{kept.urlencode()}" if kept else visit.request.path
    return {"on": visit.as_at, "known_on": visit.known_on or visit.today, "back_url": back}
