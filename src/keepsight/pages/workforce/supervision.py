"""Supervision by team: who was not supervised in time, agency apart, and which children nobody talked about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpResponse

from keepsight.access.log import audit
from keepsight.access.record.children import names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.workforce.supervision import Row, Supervision, sessions_due, supervision
from keepsight.pages.listing import (
    HOME,
    NONE,
    ROWS_A_PAGE,
    address,
    child,
    choosing,
    choosing_team,
    look_at,
    number_of,
    one_of,
    page_of,
    paging,
    person,
    sees_children,
    team_name,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import plural
from keepsight.pages.workforce.supervision_words import STATES, cancelled, due_row

FILTERS = ("team", "kind", "state", "supervisor")
KINDS = (("", "Sessions"), ("case", "Children to talk about"))


def view(visit: Visit) -> HttpResponse:
    whole, team = _found(visit), number_of(visit, "team", "team")
    found = whole if team is None else whole.of_team(team)
    is_case = one_of(visit, "kind", ("case",)) == "case"
    chosen = _chosen(visit, found)
    start = (page_of(visit) - 1) * ROWS_A_PAGE
    page = chosen[start : start + ROWS_A_PAGE]
    teams = sorted({row.team or 0 for row in (*whole.personal, *whole.cases)})
    over = sorted({row.supervisor or 0 for row in found.personal})
    names = names_of_staff(
        visit.viewer,
        workers=[*over, *(one for row in page for one in (row.worker, row.supervisor))],
        teams=teams,
        day=visit.as_at,
    )
    children = [row.child for row in page if row.child is not None]
    named = names_for(visit.viewer, children, why="supervision", now=visit.now) if children else {}
    asked = {name: visit.request.GET.get(name, "") for name in FILTERS}
    return visit.show(
        "workforce/supervision.html",
        {
            "back": HOME,
            "whose": team_name(names, team) if team is not None else "",
            **_answer(visit, found, team, names),
            "teams": [_team(visit, whole.of_team(one), one, names) for one in teams],
            "supervisors": [_supervisor(visit, found, one, names) for one in over],
            "is_case": is_case,
            "rows": [
                {
                    **_row(visit, row, names),
                    "child": child(named.get(row.child)) if row.child is not None else None,
                }
                for row in page
            ],
            "shown": len(chosen),
            "filters": _filters(visit, teams, names),
            "filters_url": address(visit, "supervision"),
            "paging": paging(
                visit, "supervision", "save_supervision", len(page), len(chosen), **asked
            ),
            "cannot_be_told": _untold(found),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The rows that the filters leave as a spreadsheet, written to the log; a child stands by its number."""
    whole, team = _found(visit), number_of(visit, "team", "team")
    chosen = _chosen(visit, whole if team is None else whole.of_team(team))
    names = names_of_staff(
        visit.viewer,
        workers=[one for row in chosen for one in (row.worker, row.supervisor)],
        teams=[row.team for row in chosen],
        day=visit.as_at,
    )
    lines = [_line(row, names) for row in chosen]
    audit.write_and_commit(
        act="save_list",
        now=visit.now,
        **visit.viewer.on_the_log,
        about={"why": "supervision", "rows": len(lines), "role": visit.viewer.role_code},
        children=[row.child for row in chosen if row.child is not None],
    )
    heads = ("Worker", "Agency", "Supervisor", "Team", "Child", "Last", "Due", "State", "Cancelled")
    return spreadsheet(f"supervision-{visit.as_at.isoformat()}", heads, lines)


def _line(row: Row, names: Names) -> tuple[Any, ...]:
    worker, over = names.worker(row.worker), names.worker(row.supervisor)
    return (
        worker.name if worker else "No worker",
        "Yes" if row.is_agency else "",
        over.name if over else "Nobody",
        team_name(names, row.team),
        f"C-{row.child}" if row.child is not None else "",
        row.last_on,
        row.due_on,
        STATES[row.state],
        cancelled(row),
    )


def _found(visit: Visit) -> Supervision:
    if sees_children(visit):
        return supervision(look_at(visit))
    return sessions_due(visit.viewer, visit.as_at, visit.known_on)


def _chosen(visit: Visit, found: Supervision) -> Sequence[Row]:
    """The rows of the kind and state asked for; an unknown filter is not found (404)."""
    is_case = one_of(visit, "kind", ("case",)) == "case"
    rows: Sequence[Row] = found.cases if is_case else found.personal
    if state := one_of(visit, "state", STATES):
        rows = [row for row in rows if row.state == state]
    over = number_of(visit, "supervisor", "worker")
    if over is not None:
        rows = [row for row in rows if (row.supervisor or 0) == over]
    return rows


def counts(rows: Iterable[Row]) -> tuple[int, int]:
    """How many are to be counted, and how many of them are in time: W17 of sessions, W18 of children.

    Who is away, and what cannot be told, is neither in time nor late.
    """
    states = Counter(row.state for row in rows)
    in_time = states["due_soon"] + states["not_due"]
    return in_time + states["overdue"], in_time


def _answer(visit: Visit, found: Supervision, team: int | None, names: Names) -> dict[str, Any]:
    agency = [row for row in found.personal if row.is_agency]
    workers, workers_in_time = counts(found.personal)
    from_agency, agency_in_time = counts(agency)
    children, children_in_time = counts(found.cases)
    reference = _reference(names, team)
    return {
        "workers": workers,
        "missed": workers - workers_in_time,
        "missed_url": address(visit, "supervision", team=reference, state="overdue"),
        "agency": from_agency,
        "agency_missed": from_agency - agency_in_time,
        "children": children,
        "children_missed": children - children_in_time,
        "children_url": address(visit, "supervision", team=reference, kind="case", state="overdue"),
        "nobody": sum(row.supervisor is None for row in found.personal),
        "nobody_url": address(visit, "supervision", team=reference, supervisor=NONE),
    }


def _team(visit: Visit, one: Supervision, team: int, names: Names) -> dict[str, Any]:
    return {
        "name": team_name(names, team),
        "url": address(visit, "supervision", team=_reference(names, team)),
        **_answer(visit, one, team, names),
    }


def _supervisor(visit: Visit, found: Supervision, over: int, names: Names) -> dict[str, Any]:
    mine = [row for row in found.personal if (row.supervisor or 0) == over]
    workers, in_time = counts(mine)
    team = visit.request.GET.get("team", "")
    name = names.worker(over)
    reference = name.reference if name else NONE
    return {
        "name": name.name if name else "Nobody",
        "url": address(visit, "supervision", team=team, supervisor=reference),
        "workers": len(mine),
        "missed": workers - in_time,
        "missed_url": address(
            visit, "supervision", team=team, supervisor=reference, state="overdue"
        ),
        "by_worker": sum(row.cancelled_by == "worker" for row in mine),
        "by_supervisor": sum(row.cancelled_by == "supervisor" for row in mine),
    }


def _row(visit: Visit, row: Row, names: Names) -> dict[str, Any]:
    worker = names.worker(row.worker)
    url = (
        address(visit, "worker_supervision", path={"reference": worker.reference})
        if worker and not visit.is_another_date
        else None
    )
    return {
        "worker": {"name": worker.name, "url": url} if worker else None,
        "role": worker.role if worker else "",
        "is_agency": row.is_agency,
        "supervisor": person(visit, names.worker(row.supervisor)),
        "agreed": row.agreed,
        "team": team_name(names, row.team),
        "last_on": row.last_on,
        "due": due_row(row, visit.as_at),
        "state": STATES[row.state],
        "cancelled": cancelled(row),
        "booked_on": row.booked_on,
    }


def _untold(found: Supervision) -> list[str]:
    workers = sum(row.state == "cannot_be_told" for row in found.personal)
    children = sum(row.state == "cannot_be_told" for row in found.cases)
    said = []
    if workers:
        said.append(f"Of {plural(workers, 'worker')}: no source holds their supervision.")
    if children:
        which = plural(children, "child", "children")
        said.append(f"Of {which}: no source holds whether anybody talked about them.")
    return said


def _reference(names: Names, team: int | None) -> str:
    if team is None:
        return ""
    found = names.team(team)
    return found.reference if found else NONE


def _filters(visit: Visit, teams: Sequence[int], names: Names) -> list[dict[str, Any]]:
    given = visit.request.GET
    states = [("", "All"), *STATES.items()]
    found = [
        choosing_team(visit, teams, names),
        choosing("state", "How it stands", states, given.get("state", "")),
    ]
    if sees_children(visit):
        found.insert(1, choosing("kind", "What", KINDS, given.get("kind", "")))
    return found


PAGES = (
    Page(
        path="supervision",
        name="supervision",
        view=view,
        may="see_supervision",
        another_date=True,
    ),
    Page(
        path="supervision/save",
        name="save_supervision",
        view=save,
        may="see_supervision",
        another_date=True,
    ),
)
