"""Give a child a worker: the children with none, and for one chosen everybody who could take it. You choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.candidates import candidates
from keepsight.access.record.children import names_for
from keepsight.access.reference import reference_of
from keepsight.actions.people.allocate_children import ALLOCATE_CHILDREN, ask_for_them
from keepsight.actions.people.give_child_to_worker import GIVE_CHILD_TO_WORKER
from keepsight.actions.stepping import NOT_YOURS
from keepsight.boards.look import Look
from keepsight.boards.workforce.could_hold import Asked, fits, needs_beside
from keepsight.boards.workforce.room import rooms
from keepsight.boards.workforce.unallocated import Asked as Filters
from keepsight.boards.workforce.unallocated import rows
from keepsight.kernel.form import Form, form_on
from keepsight.law.running_out import runs_out
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import (
    HOME,
    ROWS_A_PAGE,
    address,
    choosing,
    look_at,
    number_of,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.board_of import EVERYBODY, MOST_WORKERS, Board, board_for
from keepsight.pages.people.board_rows import (
    chosen_rows,
    elsewhere,
    gives,
    teams_filter,
    waiting_rows,
    worker_row,
    worker_rows,
)
from keepsight.pages.people.refused_allocation import ASKS, refused
from keepsight.pages.words import day
from keepsight.writing.perform import Refused


def view(visit: Visit) -> HttpResponse:
    look, child = look_at(visit), number_of(visit, "child", "child")
    wait = rows(look, Filters(), 0, ROWS_A_PAGE, with_total=True)
    if not child:
        return _nobody_chosen(visit, look, wait)
    if not gives(visit):
        raise Refused(NOT_YOURS)
    board = board_for(visit, look, child, [row.child for row in wait])
    asking = _asking(visit, board, wait)
    if visit.request.POST.get(ASKS):
        asks = replace(ALLOCATE_CHILDREN, form=asking.action.form, run=ask_for_them)
        note = "It is asked. The child is given to the worker when it is agreed."
        asked = replace(asking, action=asks, done=lambda _: visit.go("allocation_board", note=note))
        return ask(visit, asked)
    try:
        return ask(visit, asking)
    except Refused as error:
        return refused(visit, error, board.children[0], asking)


# --- the form ------------------------------------------------------------------------------------


def _asking(visit: Visit, board: Board, wait: Sequence[Any]) -> Asking:
    many = len(board.children)
    who = "both children" if many == 2 else f"all {many} children" if many > 2 else board.called
    workers = [(str(one.number), one.name) for one in board.found.workers]
    references = [board.named[one].reference for one in board.children]
    return Asking(
        replace(ALLOCATE_CHILDREN, form=_form(visit, board)),
        title="Give a child a worker",
        button=f"Give {who} to the worker chosen",
        back=HOME,
        first={"started_on": visit.today, "first_visit_by": _first_visit(visit, board)},
        also={"children": list(board.children)},
        choices={"workers": workers},
        opened=board.found.version,
        children=board.children,
        template="people/allocate.html",
        shown={
            "waiting": waiting_rows(visit, board.look, wait, board.named, references),
            "chosen": chosen_rows(visit, board),
            "workers": worker_rows(visit, board),
            "teams": teams_filter(visit, board),
            "teams_url": address(visit, "allocation_board"),
            "elsewhere": elsewhere(visit, board),
            "leave": {
                "text": "Leave with no worker",
                "url": reverse(
                    "ask_for_decision", kwargs={"reference": references[0], "code": "D04"}
                ),
            },
        },
        done=lambda made: visit.go("allocation_board", note=_given(board, made)),
    )


def _form(visit: Visit, board: Board) -> Form:
    """The questions of the step; those for a worker who is newly qualified, or over the limit, where one is."""
    once, over, beside = form_on(GIVE_CHILD_TO_WORKER.form, visit.today).sections
    asked = [Asked(one, "", board.waits[one].card.open_as) for one in board.children]
    sections = [once]
    if any(fit.room.is_over for fit in board.fits):
        sections.append(over)
    if any(needs_beside(fit.who, asked) for fit in board.fits):
        sections.append(beside)
    return Form(tuple(sections), since=GIVE_CHILD_TO_WORKER.form.since)


def _first_visit(visit: Visit, board: Board) -> date:
    """The earliest day by which one of the children must be seen, or tomorrow where it is late or none runs."""
    days = [board.waits[one].visit_due_on for one in board.children]
    tomorrow = visit.today + timedelta(days=1)
    due = min((one for one in days if one is not None), default=tomorrow)
    latest = runs_out("workforce.first_visit", visit.today)
    return min(max(due, tomorrow), latest) if latest is not None else max(due, tomorrow)


def _given(board: Board, made: Sequence[Any]) -> str:
    worker = made[0].worker
    were = "was" if len(made) == 1 else "were"
    return f"{board.called} {were} given to {worker.name}. First visit by {day(made[0].first_visit_by)}."


# --- nobody chosen yet ---------------------------------------------------------------------------


def _nobody_chosen(visit: Visit, look: Look, wait: Sequence[Any]) -> HttpResponse:
    """The children with no worker beside those who have room, the most room first."""
    named = names_for(
        visit.viewer, [row.child for row in wait], why="allocation_board", now=visit.now
    )
    found = candidates(visit.viewer, (), now=visit.now)
    room = rooms(
        look.reach,
        {one.number: 0 for one in found.workers},
        day=look.day,
        kept=look.reckoning,
    )
    asked = None if one_of_teams(visit) else number_of(visit, "team", "team")
    mine = visit.viewer.team_ids if len(visit.viewer.team_ids) == 1 else frozenset()
    team = asked or (None if one_of_teams(visit) else next(iter(mine), None))
    with_room = [
        fit
        for fit in fits(found.workers, (), room, day=look.day, team=None, close={})
        if not fit.may_not and fit.room.left > 0 and (team is None or team in fit.who.teams)
    ]
    held = {one for who in found.workers for one in who.teams} & found.teams.keys()
    names = sorted((found.teams[one], reference_of("team", one)) for one in held)
    choices = [(EVERYBODY, "Every team"), *((reference, name) for name, reference in names)]
    chosen = reference_of("team", team) if team else EVERYBODY
    return visit.show(
        "people/allocation_board.html",
        {
            "back": HOME,
            "waiting": waiting_rows(visit, look, wait, named),
            "workers": [worker_row(visit, fit) for fit in with_room[:MOST_WORKERS]],
            "with_room": len(with_room),
            "team": found.teams.get(team, "") if team else "",
            "teams": [choosing("team", "Whose workers", choices, chosen)],
            "teams_url": address(visit, "allocation_board"),
        },
    )


def one_of_teams(visit: Visit) -> bool:
    """Whether the workers of every team are asked for."""
    return visit.request.GET.get("team") == EVERYBODY


PAGE = Page(
    path="allocation-board",
    name="allocation_board",
    view=view,
    may="see_caseloads",
    methods=("GET", "POST"),
)
