"""What the records show that somebody should look at today: the reader's own first, then by risk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.signals_waiting import Asked, Row, how_right, rows, summary, titles, whys
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
    shown_teams,
    team_name,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import day, plural

FILTERS = ("signal", "team", "owner", "answered", "drift")
#: What was made of a signal, as a row says it.
MADE = {"acted": "Something is done", "explained": "Explained", "wrong": "Wrong"}
A_YEAR = timedelta(days=365)


def view(visit: Visit) -> HttpResponse:
    look, asked = look_at(visit), asked_in(visit)
    found, shown = summary(look, asked)
    page = rows(look, asked, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    names = names_of_staff(
        visit.viewer,
        workers=[one for row in page for one in (row.owner, row.answered_by)],
        teams=shown_teams(visit, [*found.teams, *(row.team or 0 for row in page)]),
        day=look.day,
    )
    named = names_for(visit.viewer, [r.child for r in page], why="signals", now=visit.now)
    given, known = visit.request.GET, titles()
    kinds = [(code, f"{known[code]} ({number})") for code, number in sorted(found.kinds.items())]
    mine = reference_of("worker", visit.viewer.worker_id) if visit.viewer.worker_id else ""
    return visit.show(
        "people/signals.html",
        {
            "back": HOME,
            "total": found.waiting,
            "shown": shown,
            "children": found.children,
            "mine": found.mine,
            "mine_url": address(visit, "signals", owner=mine),
            "answered": found.answered,
            "answered_url": address(visit, "signals", answered="yes"),
            "is_answered": asked.answered,
            "how_right_url": address(visit, "signals_how_right"),
            "rows": [_row(visit, row, named, names) for row in page],
            "filters": [
                choosing("signal", "What is seen", [("", "Anything"), *kinds],
                         given.get("signal", "")),
                choosing_team(visit, found.teams, names),
                choosing("owner", "Whose it is", [("", "Anybody’s"), (mine, "Mine"),
                         (NONE, "Nobody’s")], given.get("owner", "")),
                choosing("answered", "Looked at", [("", "Not yet"), ("yes", "Already")],
                         given.get("answered", "")),
                choosing("drift", "Of what kind", [("", "Any"), ("yes", "Drift and delay")],
                         given.get("drift", "")),
            ],
            "filters_url": address(visit, "signals"),
            "paging": paging(visit, "signals", "save_signals", len(page), shown,
                             **{name: given.get(name, "") for name in FILTERS}),
            "last": "",
            "cannot_be_told": untold(found.untold),
        },
    )  # fmt: skip


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look, asked = look_at(visit), asked_in(visit)
    found, known = rows(look, asked), titles()
    names = names_of_staff(
        visit.viewer,
        workers=[row.owner for row in found],
        teams=[row.team for row in found],
        day=look.day,
    )
    children = [row.child for row in found]
    named = names_for(visit.viewer, children, why="signals", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "Signal", "What is seen", "Since", "In words", "Whose it is", "Team",
             "Made of it", "Look again")  # fmt: skip
    return spreadsheet(
        f"look-today-{look.day.isoformat()}",
        heads,
        (
            (
                named[row.child].reference,
                named[row.child].name or "Restricted record",
                row.signal,
                known[row.signal],
                row.seen_on,
                row.sentence,
                _worker(names, row.owner),
                team_name(names, row.team),
                MADE.get(row.answer, ""),
                row.look_again_on,
            )
            for row in found
        ),
    )


def right(visit: Visit) -> HttpResponse:
    """How often each signal was answered in a year, and found wrong."""
    look = look_at(visit)
    known, said = titles(), whys()
    found = {one.signal: one for one in how_right(look, since=look.day - A_YEAR)}
    return visit.show(
        "people/signals_how_right.html",
        {
            "back": {"text": "Look today", "url": address(visit, "signals")},
            "since": look.day - A_YEAR,
            "rows": [
                {
                    "code": code,
                    "title": title,
                    "why": said[code][0],
                    "source": said[code][1],
                    "answers": found[code].answers if code in found else 0,
                    "wrong": found[code].wrong if code in found else 0,
                    "share": _share(found[code].wrong, found[code].answers)
                    if code in found
                    else "",
                }
                for code, title in known.items()
            ],
        },
    )


def asked_in(visit: Visit) -> Asked:
    """The filters in the address; an unknown one is not found (404)."""
    return Asked(
        signal=one_of(visit, "signal", titles()),
        team=number_of(visit, "team", "team"),
        owner=number_of(visit, "owner", "worker"),
        answered=bool(one_of(visit, "answered", ("yes",))),
        drift=bool(one_of(visit, "drift", ("yes",))),
    )


def at_answer(row: Row) -> str:
    """The address at which a signal is answered."""
    path = {
        "reference": reference_of("child", row.child),
        "code": row.signal,
        "line": row.line,
        "seen": row.seen_on.isoformat(),
    }
    return reverse("answer_signal", kwargs=path)


def untold(children: int) -> list[str]:
    """That of some children a signal cannot be told, since no source holds what it rests on."""
    if not children:
        return []
    of = plural(children, "child", "children")
    return [f"{of}: no source holds what some signals are read from, so they are silent."]


def _row(visit: Visit, row: Row, named: Mapping[int, NameLine], names: Names) -> dict[str, Any]:
    line = named.get(row.child)
    may = visit.viewer.may("give_reasons") and not visit.is_another_date
    told = MADE.get(row.answer, "")
    if told and row.answered_on:
        by = names.worker(row.answered_by)
        told += f", {day(row.answered_on)}" + (f", {by.name}" if by else "")
    return {
        "child": child(line),
        "title": titles()[row.signal],
        "sentence": row.sentence,
        "seen_on": row.seen_on,
        "owner": person(visit, names.worker(row.owner)),
        "team": team_name(names, row.team),
        "made": told,
        "look_again_on": row.look_again_on,
        "url": at_answer(row) if may and line and line.is_named else None,
    }


def _worker(names: Names, worker: int | None) -> str:
    found = names.worker(worker)
    return found.name if found else "Nobody"


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else ""


PAGES = (
    Page(path="look-today", name="signals", view=view, another_date=True),
    Page(path="look-today/save", name="save_signals", view=save, another_date=True),
    Page(path="look-today/how-right", name="signals_how_right", view=right, another_date=True),
)
