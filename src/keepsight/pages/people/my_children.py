"""Open children, one's own or those in reach: the list behind every number of children."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.figures import holes_of
from keepsight.boards.people.children import Asked, children, rows
from keepsight.pages.known import known_rows
from keepsight.pages.listing import (
    HOME,
    NONE,
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
    person,
    seen,
    shown_teams,
    team_name,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.not_seen import CARD_HEADS, card_line
from keepsight.pages.spreadsheet import spreadsheet

SEEN = {
    "not_lately": "Not in 4 weeks",
    "never": "Never seen",
    "never_alone": "Never seen alone",
}
HEADINGS = {
    "not_lately": "Children not seen in 4 weeks",
    "never": "Children never seen",
    "never_alone": "Children never seen alone",
}
UNTOLD = ("worker", "visits")
VISITS = {
    "due": "Children to be seen within 10 working days",
    "overdue": "Children whose visit is overdue",
}
FILTERS = ("team", "worker", "open", "seen", "held", "untold", "to_see", "missing")


def view(visit: Visit) -> HttpResponse:
    look, asked = look_at(visit), asked_in(visit)
    page = rows(look, asked, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    found = children(look, asked, late_for=[card.child for card in page])
    names = names_of_staff(
        visit.viewer,
        workers=[card.worker for card in page] + [asked.worker],
        teams=shown_teams(visit, [*found.teams, *(card.team or 0 for card in page)]),
        day=look.day,
    )
    named = names_for(visit.viewer, [c.child for c in page], why="my_children", now=visit.now)
    shown = []
    for card in page:
        line = named.get(card.child)
        shown.append(
            {
                "child": child(line),
                "open_as": open_as(card),
                "worker": person(visit, names.worker(card.worker)),
                "team": team_name(names, card.team),
                "seen": seen(look, card, line),
                "seen_alone": seen(look, card, line, alone=True),
                "overdue": found.late.get(card.child, 0),
                "overdue_url": address(visit, "overdue", child=line.reference if line else ""),
            }
        )
    given = visit.request.GET
    return visit.show(
        "people/my_children.html",
        {
            "back": HOME,
            "known": known_rows(visit, holes_of(look, "F05")).get("F05"),
            "heading": _heading(visit, asked, names),
            "total": found.total,
            "shown": found.shown,
            "rows": shown,
            "filters": _filters(visit, asked, list(found.teams), names),
            "filters_url": address(visit, "my_children"),
            "paging": paging(
                visit,
                "my_children",
                "save_my_children",
                len(page),
                found.shown,
                **{name: given.get(name, "") for name in FILTERS},
            ),
            "empty": "No child here fits these filters."
            if found.total
            else "There is no open child.",
            "cannot_be_told": [],
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look, asked = look_at(visit), asked_in(visit)
    found = rows(look, asked)
    names = names_of_staff(
        visit.viewer,
        workers=[card.worker for card in found],
        teams=[card.team for card in found],
        day=look.day,
    )
    ids = [card.child for card in found]
    named = names_for(visit.viewer, ids, why="my_children", now=visit.now, act="save_list")
    return spreadsheet(
        f"children-{look.day.isoformat()}",
        CARD_HEADS,
        (card_line(card, named[card.child], names) for card in found),
    )


def asked_in(visit: Visit) -> Asked:
    """The filters in the address. Without any, who holds children sees those they hold."""
    worker = number_of(visit, "worker", "worker")
    reaches = {held.role.reach for held in visit.viewer.roles}
    given = any(visit.request.GET.get(name) for name in FILTERS)
    if not given and reaches <= {"none"}:
        worker = visit.viewer.worker_id
    return Asked(
        team=number_of(visit, "team", "team"),
        worker=worker,
        open_as=one_of(visit, "open", OPEN_AS),
        seen=one_of(visit, "seen", SEEN),
        held=bool(one_of(visit, "held", ("yes",))),
        untold=one_of(visit, "untold", UNTOLD),
        visit=one_of(visit, "to_see", VISITS),
        missing=bool(one_of(visit, "missing", ("yes",))),
    )


def _heading(visit: Visit, asked: Asked, names: Names) -> str:
    if asked.visit:
        return VISITS[asked.visit]
    if asked.missing:
        return "Children missing from home or care"
    if asked.worker == visit.viewer.worker_id and not asked.seen:
        return "My children"
    if asked.untold:
        return f"Children whose {asked.untold} cannot be told"
    said = HEADINGS.get(asked.seen, "Children with a worker" if asked.held else "Open children")
    if asked.worker == 0 and not asked.seen:
        said = "Children with no worker on file"
    elif (worker := names.worker(asked.worker)) and not asked.seen:
        said = f"Children with {worker.name}"
    if team := names.team(asked.team):
        said += f", {team.name}"
    return said


def _filters(visit: Visit, asked: Asked, teams: list[int], names: Names) -> list[dict[str, Any]]:
    given = visit.request.GET
    people = [("", "Everyone")]
    own = names.worker(asked.worker)
    if own:
        people.append((own.reference, own.name))
    people.append((NONE, "No worker"))
    chosen = NONE if asked.worker == 0 else own.reference if own else ""
    anything, any_time = [("", "Anything"), *OPEN_AS.items()], [("", "Any time"), *SEEN.items()]
    return [
        choosing_team(visit, teams, names),
        choosing("worker", "Worker", people, chosen),
        choosing("open", "Open as", anything, given.get("open", "")),
        choosing("seen", "Seen", any_time, given.get("seen", "")),
        *kept(visit, "held", "untold", "to_see", "missing"),
    ]


PAGES = (
    Page(path="children", name="my_children", view=view, another_date=True),
    Page(path="children/save", name="save_my_children", view=save, another_date=True),
)
