"""Children not seen in four weeks: never first, then longest ago."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.cards import Card
from keepsight.boards.figures import holes_of
from keepsight.boards.look import Look
from keepsight.boards.people.not_seen import Asked, not_seen, rows
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
    person,
    seen,
    shown_teams,
    team_name,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import day, plural

FILTERS = ("team", "worker", "open", "seen")
NEVER = "never"


def view(visit: Visit) -> HttpResponse:
    look, asked = look_at(visit), asked_in(visit)
    found, shown = not_seen(look, asked)
    page = rows(look, asked, (page_of(visit) - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    names = names_of_staff(
        visit.viewer,
        workers=[card.worker for card in page],
        teams=shown_teams(visit, [*found.teams, *(card.team or 0 for card in page)]),
        day=look.day,
    )
    named = names_for(visit.viewer, [c.child for c in page], why="not_seen", now=visit.now)
    given = visit.request.GET
    return visit.show(
        "people/not_seen.html",
        {
            "back": HOME,
            "known": known_rows(visit, holes_of(look, "F04")).get("F04"),
            "total": found.not_lately,
            "shown": shown,
            "open": found.open,
            "never": found.never,
            "never_url": address(visit, "not_seen", seen=NEVER),
            "never_alone": found.never_alone,
            "never_alone_url": address(visit, "my_children", seen="never_alone"),
            "rows": [_row(visit, look, card, named, names) for card in page],
            "filters": [
                choosing_team(visit, found.teams, names),
                choosing("open", "Open as", [("", "Anything"), *OPEN_AS.items()],
                         given.get("open", "")),
                choosing("seen", "Seen", [("", "Not in 4 weeks"), (NEVER, "Never")],
                         given.get("seen", "")),
                *kept(visit, "worker"),
            ],
            "filters_url": address(visit, "not_seen"),
            "paging": paging(
                visit, "not_seen", "save_not_seen", len(page), shown,
                **{name: given.get(name, "") for name in FILTERS},
            ),
            "last": "",
            "cannot_be_told": untold(found.untold),
        },
    )  # fmt: skip


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
    children = [card.child for card in found]
    named = names_for(visit.viewer, children, why="not_seen", now=visit.now, act="save_list")
    return spreadsheet(
        f"not-seen-{look.day.isoformat()}",
        CARD_HEADS,
        (card_line(card, named[card.child], names) for card in found),
    )


def asked_in(visit: Visit) -> Asked:
    """The filters in the address; an unknown one is not found (404)."""
    return Asked(
        team=number_of(visit, "team", "team"),
        worker=number_of(visit, "worker", "worker"),
        open_as=one_of(visit, "open", OPEN_AS),
        only_never=bool(one_of(visit, "seen", (NEVER,))),
    )


def untold(children: int) -> list[str]:
    """That of some open children nobody can tell when they were seen."""
    if not children:
        return []
    return [f"{plural(children, 'child', 'children')}: no source holds their visits."]


CARD_HEADS = ("Reference", "Child", "Born", "Open as", "Worker", "Team", "Last seen",
              "Last seen alone")  # fmt: skip


def card_line(card: Card, line: NameLine, names: Names) -> tuple[Any, ...]:
    """A child's card as a line of a spreadsheet, under ``CARD_HEADS``."""
    worker = names.worker(card.worker)
    return (
        line.reference,
        line.name or "Restricted record",
        line.born_on,
        open_as(card),
        worker.name if worker else "No worker",
        team_name(names, card.team),
        card.seen_on,
        card.seen_alone_on,
    )


def _row(
    visit: Visit, look: Look, card: Card, named: Mapping[int, NameLine], names: Names
) -> dict[str, Any]:
    line = named.get(card.child)
    tried = card.tried_on and (card.seen_on is None or card.tried_on > card.seen_on)
    return {
        "child": child(line),
        "open_as": open_as(card),
        "seen": seen(look, card, line),
        "seen_alone": seen(look, card, line, alone=True),
        "visits": f"{day(card.tried_on)}: not seen" if tried and card.tried_on else "",
        "worker": person(visit, names.worker(card.worker)),
        "team": team_name(names, card.team),
    }


PAGES = (
    Page(path="not-seen", name="not_seen", view=view, another_date=True),
    Page(path="not-seen/save", name="save_not_seen", view=save, another_date=True),
)
