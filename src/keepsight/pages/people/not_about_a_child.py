"""What is overdue and comes next of records that are about no child: whole, page by page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.matters import matters
from keepsight.boards.not_about_a_child import NotAboutAChild, concern, not_about_a_child
from keepsight.boards.readings import Reading
from keepsight.pages.listing import ROWS_A_PAGE, address, look_at, page_of, paging
from keepsight.pages.page import Page, Visit
from keepsight.pages.reading_rows import bare_reading
from keepsight.writing.perform import Refused

#: What a record of a table is called with its number; others by the code of their table.
KINDS = {"information_request": "Request"}
NAME = "not_about_a_child"


def view(visit: Visit) -> HttpResponse:
    if not concern(visit.viewer):
        raise Refused("Your role does not reach the whole council, of which this is a list.")
    found = not_about_a_child(look_at(visit), (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    total = found.overdue + found.due_soon
    return visit.show(
        "people/not_about_a_child.html",
        {
            "back": {"text": "Overdue", "url": address(visit, "overdue")},
            "overdue_count": found.overdue,
            "due_soon": found.due_soon,
            "rows": [_row(visit, one) for one in found.rows],
            "paging": paging(visit, NAME, "", len(found.rows), total),
        },
    )


def section(visit: Visit, found: NotAboutAChild) -> dict[str, Any] | None:
    """The same as a section of another page: the first rows, and where all of them are."""
    if not concern(visit.viewer):
        return None
    total = found.overdue + found.due_soon
    return {
        "overdue_count": found.overdue,
        "due_soon": found.due_soon,
        "rows": [_row(visit, one) for one in found.rows],
        "total": total,
        "url": address(visit, NAME) if total > len(found.rows) else "",
    }


def _row(visit: Visit, one: Reading) -> dict[str, Any]:
    return bare_reading(visit, one) | {"record": record_words(one), "url": _url(visit, one)}


def _url(visit: Visit, one: Reading) -> str:
    """The page of the record, "" where it has none that this person may open."""
    matter, _ = matters().get(one.line_kind, (None, None))
    if matter is None or not visit.viewer.may(matter.sees):
        return ""
    return reverse(one.line_kind, kwargs={"number": one.line})


def record_words(one: Reading) -> str:
    """Which record it is: "Request 12", "Foster carer 7"."""
    kind = KINDS.get(one.line_kind) or one.line_kind.replace("_", " ").capitalize()
    return f"{kind} {one.line}" if one.line else kind


PAGE = Page(path="due/not-about-a-child", name=NAME, view=view, another_date=True)
