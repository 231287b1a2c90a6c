"""Decided below level: by team, by decision and by month, and the decisions behind each number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.workforce.decided_below_level import (
    Below,
    Found,
    Wanted,
    decided_below_level,
)
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
    shown_teams,
    team_name,
)
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import MONTHS, day, moment
from keepsight.pages.workforce.decision_words import (
    ANSWERS,
    MODES,
    decided_by,
    level_words,
    required_words,
    titled,
    titles,
)

#: The times one may look at: months before the day looked at.
TIMES = {"3": "3 months", "12": "12 months", "36": "3 years"}
USUAL = "12"
FILTERS = ("time", "team", "decision", "month")


def view(visit: Visit) -> HttpResponse:
    look, wanted = look_at(visit), _wanted(visit)
    found = decided_below_level(look, wanted, now=visit.now)
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    rows = found.rows[first : first + ROWS_A_PAGE]
    names = names_of_staff(
        visit.viewer,
        workers=[one.worker for one in rows],
        teams=shown_teams(visit, [*found.teams, *(one.team or 0 for one in rows)]),
        day=look.day,
    )
    children = [one.child for one in rows if one.child is not None]
    named = names_for(visit.viewer, children, why="decided_below_level", now=visit.now)
    said = {name: visit.request.GET.get(name, "") for name in FILTERS}
    return visit.show(
        "workforce/decided_below_level.html",
        {
            "back": {"text": "Decisions", "url": reverse("decisions")},
            "total": found.total,
            "shown": len(found.rows),
            "children_total": found.children,
            "waiting": found.waiting,
            "late": found.late,
            "since": wanted.since,
            "by_team": _by_team(visit, found, names, said),
            "by_decision": _by_decision(visit, found, said),
            "by_month": _by_month(visit, found, said),
            "rows": [_row(visit, one, named, names) for one in rows],
            "filters": _filters(visit, found, names, said),
            "filters_url": address(visit, "decided_below_level"),
            "paging": paging(
                visit,
                "decided_below_level",
                "save_decided_below_level",
                len(rows),
                len(found.rows),
                **said,
            ),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look = look_at(visit)
    found = decided_below_level(look, _wanted(visit), now=visit.now).rows
    names = names_of_staff(
        visit.viewer,
        workers=[one.worker for one in found],
        teams=[one.team for one in found],
        day=look.day,
    )
    ids = sorted({one.child for one in found if one.child is not None})
    named = names_for(visit.viewer, ids, why="decided_below_level", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "Decision", "Decided", "By", "Their level", "It took",
             "How it came here", "Team", "What became of it")  # fmt: skip
    lines = (_line(visit, one, named, names) for one in found)
    return spreadsheet(f"decided-below-level-{look.day.isoformat()}", heads, lines)


def _wanted(visit: Visit) -> Wanted:
    months = int(one_of(visit, "time", TIMES) or USUAL)
    month = visit.as_at.month - 1 - months
    year, month = visit.as_at.year + month // 12, month % 12 + 1
    return Wanted(
        since=date(year, month, min(visit.as_at.day, 28)),
        until=visit.as_at,
        code=one_of(visit, "decision", titles()),
        team=number_of(visit, "team", "team"),
        month=_month(visit.request.GET.get("month", "")),
    )


def _month(said: str) -> str:
    """A month as the address says it ("2026-03"); anything else is not found (404)."""
    if not said:
        return ""
    try:
        return f"{date.fromisoformat(f'{said}-01'):%Y-%m}"
    except ValueError:
        raise NoSuchThing from None


def _month_words(month: str) -> str:
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def _by_team(
    visit: Visit, found: Found, names: Names, said: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Each team, the one with most first; nothing where there is only one."""
    rows: list[dict[str, Any]] = []
    for number, count in found.teams.items():
        team = names.team(number)
        where = team.reference if team else NONE
        url = address(visit, "decided_below_level", time=said["time"], team=where)
        rows.append({"name": team_name(names, number), "count": count, "url": url})
    rows.sort(key=lambda row: (-row["count"], row["name"]))
    return rows if len(rows) > 1 else []


def _by_decision(visit: Visit, found: Found, said: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        {
            "name": titled(code).title,
            "count": count,
            "url": address(visit, "decided_below_level", time=said["time"], decision=code),
        }
        for code, count in sorted(found.codes.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def _by_month(visit: Visit, found: Found, said: Mapping[str, str]) -> list[dict[str, Any]]:
    """Each month in which there was one, the latest first."""
    return [
        {
            "name": _month_words(month),
            "count": count,
            "url": address(visit, "decided_below_level", time=said["time"], month=month),
        }
        for month, count in sorted(found.months.items(), reverse=True)
    ]


def _filters(
    visit: Visit, found: Found, names: Names, said: Mapping[str, str]
) -> list[dict[str, Any]]:
    codes = sorted((titled(code).title, code) for code in found.codes)
    months = [(month, _month_words(month)) for month in sorted(found.months, reverse=True)]
    return [
        choosing("time", "Decided in the last", TIMES.items(), said["time"] or USUAL),
        choosing_team(visit, found.teams, names),
        choosing(
            "decision",
            "Decision",
            [("", "All decisions"), *((code, title) for title, code in codes)],
            said["decision"],
        ),
        choosing("month", "Month", [("", "All months"), *months], said["month"]),
        *kept(visit),
    ]


def _row(visit: Visit, one: Below, named: Mapping[int, NameLine], names: Names) -> dict[str, Any]:
    return {
        "child": child(named.get(one.child)) if one.child is not None else None,
        "title": titled(one.code).title,
        "url": reverse("decided", kwargs={"number": one.number}),
        "decided_on": one.decided_on,
        "by": decided_by(visit, names, one.worker, one.by_role),
        "level": _level(one),
        "took": required_words(one.required_level, one.required_role),
        "mode": _how(one),
        "team": team_name(names, one.team),
        "answer": _answer(one),
        "is_late": one.is_late,
    }


def _level(one: Below) -> str:
    return level_words(one.actor_level) if one.actor_level is not None else ""


def _how(one: Below) -> str:
    return "Decided at night" if one.mode == "made_here" else MODES[one.mode]


def _answer(one: Below) -> str:
    """What became of it: agreed to or reversed, or until when somebody must answer."""
    if one.answer and one.answered_at is not None:
        return f"{ANSWERS[one.answer]}, {day(one.answered_at)}"
    return f"Must be agreed to or reversed by {moment(one.due_by)}"


def _line(visit: Visit, one: Below, named: Mapping[int, NameLine], names: Names) -> tuple[Any, ...]:
    line = named.get(one.child) if one.child is not None else None
    by = decided_by(visit, names, one.worker, one.by_role)
    return (
        line.reference if line else None,
        "No child"
        if one.child is None
        else (line.name if line and line.name else "Restricted record"),
        titled(one.code).title,
        one.decided_at,
        by["name"],
        _level(one) or None,
        required_words(one.required_level, one.required_role),
        _how(one),
        team_name(names, one.team),
        _answer(one),
    )


PAGES = (
    Page(
        path="decided-below-level",
        name="decided_below_level",
        view=view,
        may="ask_for_decisions",
        another_date=True,
    ),
    Page(
        path="decided-below-level/save",
        name="save_decided_below_level",
        view=save,
        may="ask_for_decisions",
        another_date=True,
    ),
)
