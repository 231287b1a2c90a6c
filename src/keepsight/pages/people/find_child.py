"""Find a child: by a name however spelt, a date of birth or any number; one sure hit opens the child.

What is typed is sent in the body of the request, never in the address: a name in an address stays
in histories and logs.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.search.find import ROWS_A_PAGE, Found, FoundRow, find
from keepsight.pages.listing import address_of_child
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_words import scheme_words
from keepsight.pages.words import day
from keepsight.writing.perform import Refused

LONGEST = 200
MOST_PAGES = 999


def view(visit: Visit) -> HttpResponse:
    if not visit.viewer.may_look_for_children:
        raise Refused("Your role sees no child, so it cannot look for one.")
    typed = visit.request.POST.get("q", "").replace("\x00", "").strip()[:LONGEST]
    if not visit.is_post:
        return visit.show("people/find_child.html", _shown(visit, "", Found(), 1))
    page = _page(visit)
    found = find(visit.viewer, typed, now=visit.now, page=page)
    if found.sure and page == 1:
        return visit.go("child", reference=found.sure)
    return visit.show("people/find_child.html", _shown(visit, typed, found, page))


def _page(visit: Visit) -> int:
    said = visit.request.POST.get("page", "1")
    is_number = said.isascii() and said.isdecimal() and len(said) <= len(str(MOST_PAGES))
    return max(int(said), 1) if is_number else 1


def _shown(visit: Visit, typed: str, found: Found, page: int) -> dict[str, Any]:
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + len(found.rows) - 1
    return {
        "searched": typed,
        "said": found.said,
        "total": found.total,
        "rows": [_row(row) for row in found.rows],
        "nearly": [_child(row) for row in found.nearly],
        "is_cut": found.is_cut,
        "add_url": reverse("add_child") if visit.viewer.may("write_notes") else None,
        "paging": {
            "first": first,
            "last": last,
            "total": found.total,
            "previous": page - 1 if page > 1 else None,
            "next": page + 1 if last < found.total else None,
        }
        if found.total > ROWS_A_PAGE
        else None,
    }


def _row(row: FoundRow) -> dict[str, Any]:
    return {
        "child": _child(row),
        "born_on": row.born_on,
        "number": {"scheme": scheme_words(row.scheme) if row.scheme else "", "value": row.value},
        "matched": _matched(row),
        "told": row.entry.closed != "restricted",
        "team": row.entry.team_name,
        "worker": row.entry.worker_name,
        "in_reach": row.in_reach,
        "open_as": "Open" if row.entry.is_open else "",
    }


def _matched(row: FoundRow) -> str:
    """Why the child is in the list, where the name alone does not say it; or whom to ask instead."""
    if row.entry.closed == "restricted":
        return f"Ask {row.entry.ask_name}" if row.entry.ask_name else "Nobody named on it is here"
    return row.matched


def _child(row: FoundRow) -> dict[str, Any]:
    age = f"due {day(row.expected_on)}" if row.expected_on and not row.born_on else row.entry.age
    url = address_of_child(row.reference)
    if row.entry.closed == "restricted":
        name = "A restricted record exists"
        return {"name": name, "age": "", "url": url, "restricted": False, "ask": None}
    return {"name": row.entry.name, "age": age, "url": url, "restricted": False, "ask": None}


PAGE = Page(path="find", name="find_child", view=view, methods=("GET", "POST"))
