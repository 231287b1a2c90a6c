"""What was done in time and recorded late: by team and by clock, and the dates behind each number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.readings import title_of, titles
from keepsight.boards.recorded_late import Asked, Found, Late, recorded_late, rows
from keepsight.pages.listing import (
    NONE,
    ROWS_A_PAGE,
    address,
    child,
    choosing,
    choosing_team,
    kept,
    look_at,
    number_of,
    one_of,
    page_of,
    paging,
    person,
    shown_teams,
    team_name,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.spreadsheet import spreadsheet

#: The times one may look at: months before the day looked at.
TIMES = {"3": "3 months", "12": "12 months"}
USUAL = "3"
FILTERS = ("time", "team", "clock")


def view(visit: Visit) -> HttpResponse:
    look, asked = look_at(visit), _asked(visit)
    found = recorded_late(look, asked)
    page = rows(look, asked, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    names = names_of_staff(
        visit.viewer,
        workers=[one.worker for one in page],
        teams=shown_teams(visit, [*found.teams, *(one.team or 0 for one in page)]),
        day=look.day,
    )
    named = names_for(visit.viewer, [one.child for one in page], why="recorded_late", now=visit.now)
    said = {name: visit.request.GET.get(name, "") for name in FILTERS}
    return visit.show(
        "reporting/recorded_late.html",
        {
            "back": {"text": "Overdue", "url": address(visit, "overdue")},
            "total": found.total,
            "shown": found.shown,
            "children_total": found.children,
            "since": asked.since,
            "by_clock": _by_clock(visit, found, said),
            "by_team": _by_team(visit, found, names, said),
            "rows": [_row(visit, one, named, names) for one in page],
            "filters": _filters(visit, found, names, said),
            "filters_url": address(visit, "recorded_late"),
            "paging": paging(
                visit, "recorded_late", "save_recorded_late", len(page), found.shown, **said
            ),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look = look_at(visit)
    found = rows(look, _asked(visit))
    names = names_of_staff(
        visit.viewer,
        workers=[one.worker for one in found],
        teams=[one.team for one in found],
        day=look.day,
    )
    ids = sorted({one.child for one in found})
    named = names_for(visit.viewer, ids, why="recorded_late", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "What", "Due", "Done", "Written down",
             "Working days after it was due", "Worker", "Team")  # fmt: skip
    lines = (_line(one, named[one.child], names) for one in found)
    return spreadsheet(f"recorded-late-{look.day.isoformat()}", heads, lines)


def _asked(visit: Visit) -> Asked:
    months = int(one_of(visit, "time", TIMES) or USUAL)
    month = visit.as_at.month - 1 - months
    year, month = visit.as_at.year + month // 12, month % 12 + 1
    return Asked(
        since=date(year, month, min(visit.as_at.day, 28)),
        until=visit.as_at,
        limit=one_of(visit, "clock", titles()),
        team=number_of(visit, "team", "team"),
    )


def _by_clock(visit: Visit, found: Found, said: Mapping[str, str]) -> list[dict[str, Any]]:
    """Each clock, the one most often recorded late first; a number opens its list."""
    return [
        {
            "name": title_of(limit),
            "count": count,
            "url": address(visit, "recorded_late", time=said["time"], clock=limit),
        }
        for limit, count in sorted(found.limits.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def _by_team(
    visit: Visit, found: Found, names: Names, said: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Each team that held the children on the days; nothing where there is only one."""
    if len(found.teams) < 2:
        return []
    shown = []
    for number, count in found.teams.items():
        team = names.team(number)
        url = address(
            visit, "recorded_late", time=said["time"], team=team.reference if team else NONE
        )
        shown.append({"name": team_name(names, number), "count": count, "url": url})
    return sorted(shown, key=lambda row: (-row["count"], row["name"]))


def _filters(
    visit: Visit, found: Found, names: Names, said: Mapping[str, str]
) -> list[dict[str, Any]]:
    clocks = sorted((title_of(limit), limit) for limit in found.limits)
    every = [("", "All clocks"), *((limit, title) for title, limit in clocks)]
    return [
        choosing("time", "Due in the last", TIMES.items(), said["time"] or USUAL),
        choosing_team(visit, found.teams, names),
        choosing("clock", "Clock", every, said["clock"]),
        *kept(visit),
    ]


def _row(visit: Visit, one: Late, named: Mapping[int, NameLine], names: Names) -> dict[str, Any]:
    return {
        "child": child(named.get(one.child)),
        "title": title_of(one.limit),
        "due_on": one.due_on,
        "met_on": one.met_on,
        "recorded_on": one.recorded_on,
        "working_days": one.working_days,
        "worker": person(visit, names.worker(one.worker)),
        "team": team_name(names, one.team),
    }


def _line(one: Late, line: NameLine, names: Names) -> tuple[Any, ...]:
    worker = names.worker(one.worker)
    return (
        line.reference,
        line.name or "Restricted record",
        title_of(one.limit),
        one.due_on,
        one.met_on,
        one.recorded_on,
        one.working_days,
        worker.name if worker else "No worker",
        team_name(names, one.team),
    )


PAGES = (
    Page(path="recorded-late", name="recorded_late", view=view, another_date=True),
    Page(path="recorded-late/save", name="save_recorded_late", view=save, another_date=True),
)
