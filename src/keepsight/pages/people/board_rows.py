"""What the allocation board shows beside its form: who waits, who is chosen, who could take them, and where else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.record.children import NameLine
from keepsight.access.reference import reference_of
from keepsight.actions.people.give_child_to_worker import GIVE_CHILD_TO_WORKER
from keepsight.boards.look import Look
from keepsight.boards.workforce.could_hold import Fit
from keepsight.pages.listing import (
    address,
    choosing,
    kept,
    open_as,
    seen,
)
from keepsight.pages.listing import child as child_shown
from keepsight.pages.page import Visit
from keepsight.pages.people.board_of import EVERYBODY, MOST_WORKERS, Board
from keepsight.pages.people.several import CHOSEN, WITH
from keepsight.pages.reading_rows import bare_reading
from keepsight.pages.words import plural, working_days
from keepsight.pages.workforce.why_no_worker import because
from keepsight.pages.workforce.workload_words import rounded


def gives(visit: Visit) -> bool:
    """Whether the reader's role gives children to workers, or asks for it; an analyst only reads."""
    return visit.viewer.may("write_steps") and visit.viewer.may_write(GIVE_CHILD_TO_WORKER.code)


def waiting_rows(
    visit: Visit,
    look: Look,
    wait: Sequence[Any],
    named: Mapping[int, NameLine],
    chosen: Sequence[str] = (),
) -> dict[str, Any]:
    total = wait[0].of_all if wait else 0
    lines = []
    for row in wait:
        line = named[row.child]
        shown = child_shown(line)
        url = shown["url"]
        if line.is_named and gives(visit):
            url = address(visit, "allocation_board", child=line.reference)
        alone = working_days(row.working_days) if row.since else "since when is not on file"
        lines.append(
            {
                "child": shown | {"url": url},
                "is_chosen": line.reference in chosen,
                "said": f"{open_as(row.card)} · {alone}",
                "seen": seen(look, row.card, line),
            }
        )
    return {
        "total": total,
        "rows": lines,
        "more": max(total - len(lines), 0),
        "all_url": address(visit, "unallocated"),
        "handover_url": address(visit, "handover"),
    }


def chosen_rows(visit: Visit, board: Board) -> dict[str, Any]:
    names = board.found.names
    children = []
    for one in board.children:
        wait, line = board.waits[one], board.named[one]
        row, holder = wait.without, names.worker(wait.card.worker)
        said = (
            f"{because(row, names)}."
            if row
            else f"With {holder.name if holder else 'a worker'} now."
        )
        children.append(
            {
                "child": child_shown(line),
                "open_as": open_as(wait.card),
                "alone": working_days(row.working_days) if row and row.since else "",
                "because": said,
                "seen": seen(board.look, wait.card, line),
                "due_on": wait.visit_due_on,
                "late": board.look.working_days_since(wait.visit_due_on)
                if wait.visit_due_on and wait.visit_due_on < board.look.day
                else 0,
                "why": bare_reading(visit, wait.visit) if wait.visit else None,
            }
        )
    offered = [
        {
            "reference": reference_of("child", one.id),
            "name": f"{one.name}: {open_as(board.waits[one.id].card).lower()}",
            "is_chosen": one.id in board.children,
        }
        for one in board.close
        if one.id in board.waits
    ]
    return {
        "called": board.called,
        "reference": board.named[board.children[0]].reference,
        "children": children,
        "offered": offered,
        "url": address(visit, "allocation_board"),
    }


def worker_rows(visit: Visit, board: Board) -> dict[str, Any]:
    """Those of the team, or of all, and whoever has a brother or sister already; nobody of them is hidden."""
    shown = [
        fit
        for fit in board.fits
        if board.team is None or board.team in fit.who.teams or fit.who.with_close
    ]
    return {
        "rows": [worker_row(visit, fit) for fit in shown[:MOST_WORKERS]],
        "more": max(len(shown) - MOST_WORKERS, 0),
        "adds": len(board.children),
    }


def worker_row(visit: Visit, fit: Fit) -> dict[str, Any]:
    room = fit.room
    share = (
        ""
        if room.limit == 0
        else "Over"
        if room.is_over
        else "Full"
        if not room.left or room.is_too_heavy
        else "Has room"
    )
    return {
        "number": str(fit.who.number),
        "name": fit.who.name,
        "url": address(visit, "worker", path={"reference": fit.who.reference}),
        "role": fit.who.role or "No role on file",
        "before": room.before,
        "after": room.after,
        "limit": room.limit,
        "load": rounded(room.load),
        "load_after": rounded(room.load_after),
        "capacity": rounded(room.capacity),
        "room": share,
        "speaks_for": list(fit.speaks_for),
        "against": list(fit.against),
        "may_not": list(fit.may_not),
    }


def teams_filter(visit: Visit, board: Board) -> list[dict[str, Any]]:
    """The filter by team, sent with who is chosen."""
    held = {team for one in board.found.workers for team in one.teams} & board.found.teams.keys()
    names = sorted((board.found.teams[one], reference_of("team", one)) for one in held)
    chosen = reference_of("team", board.team) if board.team else EVERYBODY
    choices = [(EVERYBODY, "Every team"), *((reference, name) for name, reference in names)]
    return [
        choosing("team", "Whose workers", choices, chosen),
        *kept(visit, "child", CHOSEN),
        *({"name": WITH, "value": one} for one in visit.request.GET.getlist(WITH)),
    ]


def elsewhere(visit: Visit, board: Board) -> dict[str, Any] | None:
    """Where to look, when nobody of the team has room: the teams in which somebody has, the most first."""
    can = [fit for fit in board.fits if not fit.may_not and not fit.room.is_over]
    if board.team is None or any(board.team in fit.who.teams for fit in can):
        return None
    counted = Counter(team for fit in can for team in fit.who.teams if team in board.found.teams)
    kept_on = [("child", board.named[board.children[0]].reference)]
    if CHOSEN in visit.request.GET:
        kept_on += [(CHOSEN, "yes"), *((WITH, one) for one in visit.request.GET.getlist(WITH))]
    return {
        "team": board.found.teams.get(board.team, "this team"),
        "teams": [
            {
                "text": f"Look in {board.found.teams[team]}: {plural(number, 'worker')} with room",
                "url": f"{reverse('allocation_board')}?"
                f"{urlencode([*kept_on, ('team', reference_of('team', team))])}",
            }
            for team, number in counted.most_common(3)
        ],
    }
