"""Why dates were missed: how often for which reason, and the dates behind each number."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import NameLine, names_for
from keepsight.actions.reporting.give_delay_reason import REASON_WORDS as WORDS
from keepsight.boards.delays import Given, delays
from keepsight.boards.readings import title_of, titles
from keepsight.pages.listing import (
    ROWS_A_PAGE,
    address,
    child,
    choosing,
    look_at,
    one_of,
    page_of,
    paging,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import day

#: The times one may look at: months before the day looked at.
TIMES = {"3": "3 months", "12": "12 months", "36": "3 years"}
FILTERS = ("time", "why", "clock")


def view(visit: Visit) -> HttpResponse:
    look, asked = look_at(visit), _asked(visit)
    found = delays(look, **asked)
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    page = found.rows[first : first + ROWS_A_PAGE]
    named = names_for(visit.viewer, [one.child for one in page], why="delays", now=visit.now)
    total = sum(found.reasons.values())
    given = {name: visit.request.GET.get(name, "") for name in FILTERS}
    clocks = sorted((title_of(limit), limit) for limit in found.limits)
    return visit.show(
        "reporting/delays.html",
        {
            "back": {"text": "Overdue", "url": address(visit, "overdue")},
            "total": total,
            "shown": len(found.rows),
            "since": asked["since"],
            "reasons": [
                {
                    "text": WORDS.get(code, code),
                    "count": count,
                    "url": address(visit, "delays", **given | {"why": code}),
                }
                for code, count in sorted(found.reasons.items(), key=lambda pair: -pair[1])
            ],
            "limits": [
                {
                    "title": title,
                    "count": sum(found.limits[limit].values()),
                    "most": WORDS.get(_most(found.limits[limit]), ""),
                    "url": address(visit, "delays", **given | {"clock": limit}),
                }
                for title, limit in clocks
            ],
            "rows": [_row(one, named.get(one.child)) for one in page],
            "filters": [
                choosing("time", "Due in the last", TIMES.items(), given["time"] or "12"),
                choosing("why", "Reason", [("", "Any reason"), *WORDS.items()], given["why"]),
                choosing(
                    "clock",
                    "Clock",
                    [("", "All clocks"), *((limit, title) for title, limit in clocks)],
                    given["clock"],
                ),
            ],
            "filters_url": address(visit, "delays"),
            "paging": paging(visit, "delays", "save_delays", len(page), len(found.rows), **given),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look = look_at(visit)
    found = delays(look, **_asked(visit))
    ids = sorted({one.child for one in found.rows})
    named = names_for(visit.viewer, ids, why="delays", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "What", "Due", "Reason", "In words", "Said on")
    lines = (
        (
            named[one.child].reference,
            named[one.child].name or "Restricted record",
            title_of(one.limit),
            one.due_on,
            WORDS.get(one.reason, one.reason),
            one.words,
            one.given_on,
        )
        for one in found.rows
        if one.child in named
    )
    return spreadsheet(f"delays-{look.day.isoformat()}", heads, lines)


def _asked(visit: Visit) -> dict[str, Any]:
    months = int(one_of(visit, "time", TIMES) or 12)
    month = visit.as_at.month - 1 - months
    year, month = visit.as_at.year + month // 12, month % 12 + 1
    return {
        "since": date(year, month, min(visit.as_at.day, 28)),
        "until": visit.as_at,
        "reason": one_of(visit, "why", WORDS),
        "limit": one_of(visit, "clock", titles()),
    }


def _most(counts: Any) -> str:
    return max(counts, key=lambda code: (counts[code], code))


def _row(one: Given, line: NameLine | None) -> dict[str, Any]:
    return {
        "child": child(line),
        "title": title_of(one.limit),
        "due_on": one.due_on,
        "reason": WORDS.get(one.reason, one.reason),
        "words": one.words if line is not None and line.is_named else "",
        "given": day(one.given_on),
    }


PAGES = (
    Page(path="delays", name="delays", view=view, another_date=True),
    Page(path="delays/save", name="save_delays", view=save, another_date=True),
)
