"""Children with no worker: how many, why, and which child first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpResponse

from keepsight.access.deciding.above import Above, above
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.figures import known, parts
from keepsight.boards.look import Look
from keepsight.boards.workforce.unallocated import (
    Asked,
    Count3,
    Row,
    Summary,
    no_worker,
    rows,
)
from keepsight.pages.known import known_rows
from keepsight.pages.listing import (
    HOME,
    OPEN_AS,
    ROWS_A_PAGE,
    address,
    child,
    choosing,
    choosing_team,
    kept,
    look_at,
    number_of,
    one_of,
    open_as,
    page_of,
    paging,
    seen,
    shown_teams,
    team_name,
    whose,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import plural
from keepsight.pages.workforce.went_up import (
    LOOK,
    LOOKS_FROM,
    is_past,
    looked_at,
    meanwhile,
    told_in_words,
    told_of,
    workers_in,
)
from keepsight.pages.workforce.why_no_worker import KINDS, because

#: How far the number of children with no worker can be relied on.
FIGURE = "F01"
#: For at least how long: working days in the address, and in words.
LEAST = {
    "5": "5 working days",
    "10": "10 working days",
    "20": "20 working days",
    "60": "60 working days",
}
LONGEST_FIRST = "longest"
#: What is overdue while there is no worker, and whose it is by now.
LATE = {"looked": "Not looked at in time", "seen": "Not seen in time"}
TOLD = {"me": "Told to you"}
FILTERS = ("team", "open", "why", "least", "late", "told", "order")
#: A first day as early as this was never on file.
EARLY = date(1900, 1, 1)


def view(visit: Visit) -> HttpResponse:
    look, over = look_at(visit), above(visit.viewer, now=visit.now)
    asked = asked_in(visit, over)
    figure = parts(look, [FIGURE])
    found, shown = no_worker(look, asked, told_of(visit.viewer, over), figure)
    page = rows(look, asked, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    names = names_of_staff(
        visit.viewer,
        workers=workers_in(page),
        teams=shown_teams(visit, [*found.teams, *(row.team or 0 for row in page),
                                  *(row.because_team or 0 for row in page)]),
        day=look.day,
    )  # fmt: skip
    wanted = [row.child for row in page] + [found.longest or 0]
    named = names_for(visit.viewer, [c for c in wanted if c], why="unallocated", now=visit.now)
    return visit.show(
        "workforce/unallocated.html",
        {
            "back": HOME,
            "known": known_rows(visit, known(found.more, look, [FIGURE])).get(FIGURE),
            "total": found.total.children,
            "shown": shown,
            "whose": whose(visit, names),
            "answer": _answer(visit, look, found, named),
            "reasons": [
                _reason(visit, KINDS[kind], found.kinds.get(kind, Count3()), kind) for kind in KINDS
            ],
            "all": _reason(visit, "All", found.total, ""),
            "since": None,
            "order": _order(visit, asked),
            "filters": _filters(visit, found, names),
            "filters_url": address(visit, "unallocated"),
            "children": [
                row_of(look, row, named, names)
                | {
                    "looked_at": looked_at(look, row, names),
                    "meanwhile": meanwhile(row, names),
                    "seen_late": is_past(look, row.see_by_on),
                    "told": told_in_words(look, row, over),
                    "acts": _acts(visit, named.get(row.child)),
                }
                for row in page
            ],
            "paging": paging(
                visit, "unallocated", "save_unallocated", len(page), shown, **_said(visit)
            ),
            "last": "",
            "cannot_be_told": untold(found.untold),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look, over = look_at(visit), above(visit.viewer, now=visit.now)
    found = rows(look, asked_in(visit, over))
    names = names_of_staff(
        visit.viewer,
        workers=workers_in(found),
        teams=[row.team for row in found] + [row.because_team for row in found],
        day=look.day,
    )
    children = [row.child for row in found]
    named = names_for(visit.viewer, children, why="unallocated", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "Born", "Open as", "Team", "No worker since", "Working days",
             "Because", "Last seen", "See by", "Seen meanwhile by", "Last looked at", "Look by",
             "Went up to")  # fmt: skip
    lines = (_line(look, row, named[row.child], names, over) for row in found)
    return spreadsheet(f"no-worker-{look.day.isoformat()}", heads, lines)


def asked_in(visit: Visit, over: Above) -> Asked:
    """The filters in the address; an unknown one is not found (404)."""
    mine = one_of(visit, "told", TOLD)
    return Asked(
        late=one_of(visit, "late", LATE),
        told=told_of(visit.viewer, over) if mine else None,
        team=number_of(visit, "team", "team"),
        open_as=one_of(visit, "open", OPEN_AS),
        kind=one_of(visit, "why", KINDS),
        days=int(one_of(visit, "least", LEAST) or 0),
        longest_first=bool(one_of(visit, "order", (LONGEST_FIRST,))),
    )


def row_of(look: Look, row: Row, named: Mapping[int, NameLine], names: Names) -> dict[str, Any]:
    """One child with no worker, as the list and home show it."""
    line = named.get(row.child)
    return {
        "child": child(line),
        "open_as": open_as(row.card),
        "team": team_name(names, row.team),
        "working_days": row.working_days,
        "since_on": row.since if row.since and row.since > EARLY else None,
        "because": because(row, names),
        "seen": seen(look, row.card, line),
        "acts": [],
    }


def untold(children: int) -> list[str]:
    """That of some open children nobody can tell whether they have a worker."""
    if not children:
        return []
    return [f"{plural(children, 'child', 'children')}: no source holds their worker."]


def _said(visit: Visit) -> dict[str, str]:
    return {n: visit.request.GET.get(n, "") for n in FILTERS}


def _answer(
    visit: Visit, look: Look, found: Summary, named: Mapping[int, NameLine]
) -> dict[str, Any]:
    longest = None
    if found.longest:
        days = look.working_days_since(found.longest_since) if found.longest_since else 0
        longest = {"child": child(named.get(found.longest)), "working_days": days}
    return {
        "protection": found.total.protection,
        "protection_url": address(visit, "unallocated", open="protection_plan"),
        "looked_after": found.total.looked_after,
        "looked_after_url": address(visit, "unallocated", open="looked_after"),
        "middle": found.middle,
        "longest": longest,
        "not_looked_at": found.not_looked_at,
        "not_looked_at_url": address(visit, "unallocated", late="looked"),
        "not_seen": found.not_seen,
        "not_seen_url": address(visit, "unallocated", late="seen"),
        "raised": found.raised,
        "raised_url": address(visit, "unallocated", told="me"),
    }


def _reason(visit: Visit, text: str, count: Count3, kind: str) -> dict[str, Any]:
    return {
        "text": text,
        "children": count.children,
        "protection": count.protection,
        "looked_after": count.looked_after,
        "children_url": address(visit, "unallocated", why=kind),
        "protection_url": address(visit, "unallocated", why=kind, open="protection_plan"),
        "looked_after_url": address(visit, "unallocated", why=kind, open="looked_after"),
    }


def _order(visit: Visit, asked: Asked) -> list[dict[str, Any]]:
    given = _said(visit)
    risk = address(visit, "unallocated", **given | {"order": ""}) if asked.longest_first else None
    longest = None if asked.longest_first else address(
        visit, "unallocated", **given | {"order": LONGEST_FIRST}
    )  # fmt: skip
    return [
        {"text": "Highest risk first, then longest", "url": risk},
        {"text": "Longest first", "url": longest},
    ]


def _filters(visit: Visit, found: Summary, names: Names) -> list[dict[str, Any]]:
    given = visit.request.GET
    anything = [("", "Anything"), *OPEN_AS.items()]
    return [
        choosing_team(visit, found.teams, names),
        choosing("open", "Open as", anything, given.get("open", "")),
        choosing("why", "Why", [("", "Any reason"), *KINDS.items()], given.get("why", "")),
        choosing(
            "least", "For at least", [("", "Any time"), *LEAST.items()], given.get("least", "")
        ),
        choosing("late", "Overdue", [("", "Or not"), *LATE.items()], given.get("late", "")),
        choosing("told", "Went up to", [("", "Anybody"), *TOLD.items()], given.get("told", "")),
        *kept(visit, "order"),
    ]


def _line(look: Look, row: Row, line: NameLine, names: Names, over: Above) -> tuple[Any, ...]:
    return (
        line.reference,
        line.name or "Restricted record",
        line.born_on,
        open_as(row.card),
        team_name(names, row.team),
        row.since,
        row.working_days,
        because(row, names),
        row.card.seen_on,
        row.see_by_on,
        meanwhile(row, names),
        row.reviewed_on,
        row.review_due_on,
        told_in_words(look, row, over),
    )


def _acts(visit: Visit, line: NameLine | None) -> list[dict[str, str]]:
    """A worker, and the weekly look until there is one, for whoever may and may open the child."""
    may = visit.viewer.may("write_steps") and visit.viewer.level >= LOOKS_FROM
    if not may or line is None or not line.is_named or visit.is_another_date:
        return []
    path = {"reference": line.reference, "code": LOOK}
    look = {"text": "Look at this child", "url": address(visit, "do_step", path=path)}
    if not visit.viewer.may("see_caseloads"):
        return [look]
    board = address(visit, "allocation_board", child=line.reference)
    return [{"text": "Give to a worker", "url": board}, look]


PAGES = (
    Page(path="no-worker", name="unallocated", view=view, another_date=True),
    Page(path="no-worker/save", name="save_unallocated", view=save, another_date=True),
)
