"""What a worker looked at, for those who may ask; and what one looked at oneself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.log.acts import KINDS
from keepsight.access.looks.account_lines import Asked, SawLine
from keepsight.access.looks.what_they_saw import (
    MOST_SAVED,
    ROWS_A_PAGE,
    NotTheirs,
    Saw,
    children_of_line,
    every_child_seen,
    what_i_saw,
    what_they_saw,
)
from keepsight.access.record.told_names import ToldChild
from keepsight.access.reference import reference_of
from keepsight.access.search import asked as typed
from keepsight.access.staff.staff import NoSuchStaff
from keepsight.pages.acts_in_words import did, page_words
from keepsight.pages.listing import HOME, address_of_child, choosing, one_of, page_of
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import capital, day
from keepsight.writing.perform import Refused

#: The days kept in view, in the address as ``days``; typed days go before them.
DAYS = {"": 30, "1": 1, "7": 7, "90": 90, "365": 365, "all": 0}
DAYS_IN_WORDS = {
    "": "The last 30 days",
    "1": "Today",
    "7": "The last 7 days",
    "90": "The last 90 days",
    "365": "The last year",
    "all": "All days",
}
MAY_NOT = "What a worker looked at is seen by their own managers and by information governance."
EMPTY = Saw("", "", (), 0, 0)


def view(visit: Visit) -> HttpResponse:
    """A worker's looks, or (``line`` in the address) every child that one line names."""
    reference = visit.params["reference"]
    if visit.request.GET.get("line"):
        return _one_line(visit, reference)

    def read(asked: Asked) -> Saw:
        return _checked(
            lambda: what_they_saw(
                visit.viewer, reference, asked, now=visit.now, page=page_of(visit)
            )
        )

    return _show(visit, read, is_own=False)


def own(visit: Visit) -> HttpResponse:
    """One's own looks, or every child that one line of them names."""
    if visit.request.GET.get("line") and visit.viewer.worker_id:
        return _one_line(visit, reference_of("worker", visit.viewer.worker_id))
    return _show(
        visit,
        lambda asked: what_i_saw(visit.viewer, asked, now=visit.now, page=page_of(visit)),
        is_own=True,
    )


def save(visit: Visit) -> HttpResponse:
    """The lines that the filters leave, a row for each child of each, as a spreadsheet."""
    reference = visit.params["reference"]
    asked, wrong = _asked(visit)
    if wrong:
        raise Refused(wrong)
    rows = _checked(lambda: every_child_seen(visit.viewer, reference, asked, now=visit.now))
    if rows is None:
        raise Refused(f"A spreadsheet holds at most {MOST_SAVED:,} rows. Choose fewer days.")
    heads = ("When", "What", "Page", "Child", "Name", "Why", "Role", "From where", "Line")
    return spreadsheet(f"looked-at-{reference}", heads, _lines(rows))


def _lines(rows: Sequence[SawLine]) -> list[tuple[Any, ...]]:
    lines = []
    for row in rows:
        page = page_words(row.page) if row.page else ""
        for child in row.children or (ToldChild(0, ""),):
            told = (child.reference, child.name, row.why, row.role, row.whence, row.number)
            lines.append((row.at, capital(did(row.act)), page, *told))
    return lines


def _checked(read: Callable[[], Any]) -> Any:
    """What ``read`` gives; a worker who is not there is not found, one of others refused."""
    try:
        return read()
    except NoSuchStaff as error:
        raise NoSuchThing(str(error)) from None
    except NotTheirs:
        raise Refused(MAY_NOT) from None


def _show(visit: Visit, read: Callable[[Asked], Saw], *, is_own: bool) -> HttpResponse:
    asked, wrong = _asked(visit)
    saw = read(asked) if not wrong else EMPTY
    reference = visit.params.get("reference", "")
    return visit.show(
        "workforce/what_they_saw.html",
        {
            "back": _back(visit, saw.name, reference),
            "person": saw.name or "they",
            "is_own": is_own,
            "opened": saw.opened,
            "total": saw.total,
            "said": _said(asked),
            "wrong": wrong,
            "filters": _filters(visit),
            "filters_url": _at(visit),
            "first": visit.request.GET.get("first", "")[:40],
            "last": visit.request.GET.get("last", "")[:40],
            "sees_whence": visit.viewer.may("see_audit_of_any_child"),
            "rows": [_row(visit, row) for row in saw.rows],
            "one_line": None,
            "paging": _paging(visit, len(saw.rows), saw.total, saves=not is_own),
        },
        422 if wrong else 200,
    )


def _one_line(visit: Visit, reference: str) -> HttpResponse:
    line = visit.request.GET["line"]
    if not line.isdecimal() or len(line) > 18:
        raise NoSuchThing("There is no such line.")
    told, total = _checked(
        lambda: children_of_line(
            visit.viewer, reference, int(line), now=visit.now, page=page_of(visit)
        )
    )
    back = {"text": "All that the log holds", "url": _at(visit)}
    return visit.show(
        "workforce/what_they_saw.html",
        {
            "back": back,
            "person": f"worker {reference}",
            "is_own": False,
            "wrong": "",
            "one_line": {"children": [_child(child) for child in told], "total": total},
            "paging": _paging(visit, len(told), total, saves=False),
        },
    )


def _asked(visit: Visit) -> tuple[Asked, str]:
    """What the address asks for, and why a day typed cannot be read ("" where each can)."""
    kind = one_of(visit, "kind", KINDS) or None
    days = DAYS[one_of(visit, "days", DAYS)]
    first, wrong = _day(visit, "first", "From")
    last, also_wrong = _day(visit, "last", "To")
    if not wrong and not also_wrong and first and last and last < first:
        wrong = "The last day is before the first day."
    if first is None and last is None and days:
        first = visit.today - timedelta(days=days - 1)
    return Asked(first, last, kind), wrong or also_wrong


def _day(visit: Visit, name: str, called: str) -> tuple[date | None, str]:
    """A day typed, read as a date of birth is read in a search."""
    given = visit.request.GET.get(name, "").strip()[:40]
    if not given:
        return None, ""
    found = typed.asked_for(given, today=visit.today).born_on
    if not found:
        return None, f"{called}: {given} is not a date. Write it as 3 May 2016."
    return found[0], ""


def _said(asked: Asked) -> str:
    if asked.first and asked.last == asked.first:
        return f"on {day(asked.first)}"
    first = f"since {day(asked.first)}" if asked.first else ""
    if asked.last and asked.first:
        return f"from {day(asked.first)} to {day(asked.last)}"
    return first or (f"until {day(asked.last)}" if asked.last else "since they began")


def _filters(visit: Visit) -> list[dict[str, Any]]:
    given = visit.request.GET
    kinds = [("", "Everything"), *KINDS.items()]
    return [
        choosing("days", "Days", DAYS_IN_WORDS.items(), given.get("days", "")),
        choosing("kind", "What", kinds, given.get("kind", "")),
    ]


def _row(visit: Visit, row: SawLine) -> dict[str, Any]:
    return {
        "at": row.at,
        "did": did(row.act),
        "page": page_words(row.page) if row.page else "",
        "role": row.role,
        "why": row.why,
        "whence": row.whence,
        "children": [_child(child) for child in row.children],
        "more": row.more,
        "more_url": _at(visit, line=row.number) if row.more else None,
    }


def _child(child: ToldChild) -> dict[str, Any]:
    url = address_of_child(child.reference) if child.in_reach else None
    return {"name": child.name, "reference": child.reference, "url": url}


def _at(visit: Visit, name: str = "", **asked: Any) -> str:
    given = {key: value for key, value in asked.items() if value}
    found = reverse(name or visit.page.name, kwargs=dict(visit.params) or None)
    return f"{found}?{urlencode(given)}" if given else found


def _paging(visit: Visit, shown: int, total: int, *, saves: bool) -> dict[str, Any] | None:
    if not shown:
        return None
    page = page_of(visit)
    names = ("days", "kind", "first", "last", "line")
    kept = {name: visit.request.GET.get(name, "") for name in names}
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + shown - 1
    return {
        "first": first,
        "last": last,
        "total": total,
        "previous_url": _at(visit, **kept, page=page - 1) if page > 1 else None,
        "next_url": _at(visit, **kept, page=page + 1) if last < total else None,
        "save_url": _at(visit, "save_what_they_saw", **kept) if saves else None,
    }


def _back(visit: Visit, name: str, reference: str) -> dict[str, str]:
    if not reference:
        return {"text": "My details", "url": reverse("my_details")}
    if not name:
        return HOME
    return {"text": name, "url": reverse("worker", args=[reference])}


PAGES = (
    Page(
        path="worker/<str:reference>/looked-at",
        name="what_they_saw",
        view=view,
        may="see_audit_of_worker",
    ),
    Page(
        path="worker/<str:reference>/looked-at/save",
        name="save_what_they_saw",
        view=save,
        may="see_audit_of_worker",
    ),
    Page(path="what-i-looked-at", name="what_i_looked_at", view=own),
)
