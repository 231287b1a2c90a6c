"""Overdue work and what comes next: whose it is, and why that date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.reporting.give_delay_reason import REASON_WORDS
from keepsight.boards.figures import known, parts
from keepsight.boards.look import Look
from keepsight.boards.not_about_a_child import concern, not_about_a_child
from keepsight.boards.people.due import Asked, OfStaff, Summary, due, rows
from keepsight.boards.readings import Reading, titles
from keepsight.pages.known import known_rows
from keepsight.pages.listing import (
    HOME,
    NONE,
    ROWS_A_PAGE,
    address,
    choosing,
    choosing_team,
    kept,
    look_at,
    number_of,
    one_of,
    page_of,
    paging,
    shown_teams,
    team_name,
    whose,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.not_about_a_child import section
from keepsight.pages.reading_rows import (
    asks_why,
    cannot_be_told,
    clock_rows,
    furthest,
    named_children,
    reading_row,
)
from keepsight.pages.spreadsheet import spreadsheet

#: How far the number of what is overdue can be relied on.
FIGURE = "F03"
SHOWING = {"overdue": "Overdue", "due_soon": "Due in 10 working days", "all": "Both"}
#: More workers than these make no list to choose from: a team is chosen first.
MOST_WORKERS = 60
#: So many dates that are about no child stand on the page; the others open from it.
MOST_OTHERS = 10
FILTERS = ("show", "clock", "team", "worker", "child")


def view(visit: Visit) -> HttpResponse:
    look, asked = look_at(visit), asked_in(visit)
    found, left = due(look, asked, parts(look, [FIGURE]))
    page = rows(look, asked, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    offered = list(found.workers) if len(found.workers) <= MOST_WORKERS else []
    names = names_of_staff(
        visit.viewer,
        workers=[row.worker for row in page] + offered + [asked.worker],
        teams=shown_teams(visit, [*found.teams, *(row.team or 0 for row in page)]),
        day=look.day,
    )
    children = sorted({row.child for row in page} | set(named_children(found)))
    named = names_for(visit.viewer, children, why="overdue", now=visit.now)
    return visit.show(
        "people/overdue.html",
        {
            "back": HOME,
            "known": known_rows(visit, known(found.more, look, [FIGURE])).get(FIGURE),
            "total": found.overdue,
            "shown": left.overdue,
            "children_total": found.children,
            "due_soon": found.due_soon,
            "due_soon_url": address(visit, "overdue", show="due_soon"),
            "furthest": furthest(found.furthest, named),
            "whose": whose(visit, names),
            "by_clock": clock_rows(visit, found.limits, named),
            "by_team": _by_team(visit, found, names),
            "by_worker": _by_worker(visit, found, names) if offered else [],
            "others": _others(visit, look, asked),
            "delays_url": address(visit, "delays"),
            "recorded_late_url": address(visit, "recorded_late"),
            "next_url": address(visit, "next_days"),
            "rows": _rows(visit, page, named, names),
            "showing": asked.showing,
            "filters": _filters(visit, found, names, offered),
            "filters_url": address(visit, "overdue"),
            "paging": paging(
                visit, "overdue", "save_overdue", len(page), left.of(asked.showing), **_said(visit)
            ),
            "last": "",
            "cannot_be_told": cannot_be_told(found.untold),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look, asked = look_at(visit), asked_in(visit)
    found = rows(look, asked)
    names = names_of_staff(
        visit.viewer,
        workers=[row.worker for row in found],
        teams=[row.team for row in found],
        day=look.day,
    )
    children = sorted({row.child for row in found})
    named = names_for(visit.viewer, children, why="overdue", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "What", "Due", "Working days left", "Why this date", "Source",
             "Worker", "Team")  # fmt: skip
    lines = (_line(row, named[row.child], names) for row in found)
    return spreadsheet(f"due-{look.day.isoformat()}", heads, lines)


def _rows(
    visit: Visit,
    page: Sequence[Reading],
    named: Mapping[int, NameLine],
    names: Names,
) -> list[dict[str, Any]]:
    """The readings; of those that are late, why, or where to say why."""
    shown = []
    for one in page:
        row = reading_row(visit, one, named, names)
        row["reason"] = ""
        line = named.get(one.child)
        if one.state == "overdue" and line is not None and one.due_on is not None:
            row["reason"] = REASON_WORDS.get(one.reason, one.reason)
            row["acts"] = asks_why(visit, line.reference, one)
        shown.append(row)
    return shown


def _others(visit: Visit, look: Look, asked: Asked) -> dict[str, Any] | None:
    """What is about no child, for whom it concerns, on the first page of the whole list."""
    if not concern(visit.viewer) or not asked.is_everything or page_of(visit) > 1:
        return None
    return section(visit, not_about_a_child(look, 0, MOST_OTHERS))


def _by_team(visit: Visit, found: Summary, names: Names) -> list[dict[str, Any]]:
    """Each team with the service it is part of; nothing where there is only one."""
    if len(found.teams) < 2:
        return []
    rows = []
    for number, one in found.teams.items():
        team = names.team(number)
        reference = team.reference if team else NONE
        rows.append(
            {
                "service": team.part_of if team else "",
                "name": team_name(names, number),
                **_counts(visit, one, team=reference),
            }
        )
    return sorted(rows, key=lambda row: (row["service"], -row["overdue"], row["name"]))


def _by_worker(visit: Visit, found: Summary, names: Names) -> list[dict[str, Any]]:
    """Each worker of those in reach; nothing where there is only one."""
    if len(found.workers) < 2:
        return []
    rows = []
    for number, one in found.workers.items():
        worker = names.worker(number)
        reference = worker.reference if worker else NONE
        team = visit.request.GET.get("team", "")
        rows.append(
            {
                "service": "",
                "name": worker.name if worker else "No worker",
                **_counts(visit, one, worker=reference, team=team),
            }
        )
    return sorted(rows, key=lambda row: (-row["overdue"], row["name"]))


def _counts(visit: Visit, one: OfStaff, **asked: str) -> dict[str, Any]:
    return {
        "overdue": one.overdue,
        "due_soon": one.due_soon,
        "overdue_url": address(visit, "overdue", **asked),
        "due_soon_url": address(visit, "overdue", show="due_soon", **asked),
    }


def asked_in(visit: Visit) -> Asked:
    """The filters in the address; an unknown one is not found (404)."""
    return Asked(
        showing=one_of(visit, "show", SHOWING) or "overdue",
        limit=one_of(visit, "clock", titles()),
        team=number_of(visit, "team", "team"),
        worker=number_of(visit, "worker", "worker"),
        child=number_of(visit, "child", "child"),
    )


def _said(visit: Visit) -> dict[str, str]:
    return {name: visit.request.GET.get(name, "") for name in FILTERS}


def _filters(
    visit: Visit, found: Summary, names: Names, workers: list[int]
) -> list[dict[str, Any]]:
    given = visit.request.GET
    clocks = sorted((titles()[one.limit], one.limit) for one in found.limits)
    every = [("", "All clocks"), *((limit, title) for title, limit in clocks)]
    chosen = [
        choosing("show", "Show", SHOWING.items(), given.get("show", "overdue")),
        choosing_team(visit, found.teams, names),
        choosing("clock", "Clock", every, given.get("clock", "")),
    ]
    if not workers:
        return [*chosen, *kept(visit, "worker", "child")]
    known = sorted((n.name, n.reference) for w in workers if (n := names.worker(w)))
    people = [("", "Everyone"), *((reference, name) for name, reference in known)]
    if 0 in workers:
        people.append((NONE, "No worker"))
    chosen.append(choosing("worker", "Worker", people, given.get("worker", "")))
    return [*chosen, *kept(visit, "child")]


def _line(row: Reading, line: NameLine, names: Names) -> tuple[Any, ...]:
    worker = names.worker(row.worker)
    return (
        line.reference,
        line.name or "Restricted record",
        row.title,
        row.due_at or row.due_on,
        row.working_days_left,
        row.sentence,
        row.law,
        worker.name if worker else "No worker",
        team_name(names, row.team),
    )


PAGES = (
    Page(path="due", name="overdue", view=view, another_date=True),
    Page(path="due/save", name="save_overdue", view=save, another_date=True),
)
