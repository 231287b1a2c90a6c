"""The child's page: who this is, who holds the child, when seen, what is due and why, what changed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.around_child import Around, around_child
from keepsight.access.record.child import Child, child_for
from keepsight.access.staff.staff_names import Name
from keepsight.boards.cards import Card
from keepsight.boards.people.child import ChildBoard, Holder, child_board
from keepsight.boards.people.child_changes import Change
from keepsight.boards.people.child_visits import Seen
from keepsight.boards.workforce.unallocated import Row
from keepsight.pages.listing import person
from keepsight.pages.page import Page, Visit
from keepsight.pages.people import child_people
from keepsight.pages.people.child_decisions import waiting_box
from keepsight.pages.people.child_frame import (
    acts,
    date_row,
    head,
    is_born,
    may_see_who_looked,
    page_of_child,
    tabs,
)
from keepsight.pages.people.flag_words import flags_in_words
from keepsight.pages.people.note_words import known_by, note_change
from keepsight.pages.people.where_child_lives import lives
from keepsight.pages.words import day, plural
from keepsight.pages.workforce.why_no_worker import because

#: The next dates shown beside all that are overdue.
NEXT = 3
LOOKED_WITHIN_DAYS = 30


def view(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="child_page", now=visit.now)
    board = child_board(
        visit.viewer.authority_id or 0,
        child.id,
        now=visit.now,
        today=visit.today,
        called=child.first_name,
        is_born=is_born(child, visit.as_at),
        died_on=child.died_on,
        as_at=visit.as_at,
        known_on=visit.known_on,
    )
    around = around_child(
        visit.viewer,
        child.id,
        workers=board.workers,
        teams=board.teams,
        day=visit.as_at,
        looked_since=visit.now - timedelta(days=LOOKED_WITHIN_DAYS),
        notes_since=board.changes_since,
        known_by=known_by(visit),
    )
    return visit.show("people/child.html", context(visit, child, board, around))


def context(visit: Visit, child: Child, board: ChildBoard, around: Around) -> dict[str, Any]:
    """What ``people/child.html`` says at its top."""
    ask = _ask(visit, board.holder, around)
    overdue = [one for one in board.dates if one.state == "overdue"]
    coming = [one for one in board.dates if one.state != "overdue"]
    dates_url = page_of_child(visit, "child_dates", child.reference)
    kept_back = any(one.is_kept_back and one.is_live for one in child.addresses)
    untold = any(not one.is_told for one in child.addresses)
    return {
        "child": head(child, board.standing, visit.as_at),
        "tabs": tabs(visit, child.reference),
        "acts": acts(visit, child.reference),
        "waiting_decisions": waiting_box(visit, child) if around.has_requests else [],
        "facts": {
            "worker": _worker(visit, board.holder, around, board),
            "seen": _seen(visit, child, board, board.visits.seen),
            "seen_alone": _seen_alone(visit, child, board),
            "lives": lives(child, board.placed, around.carers, ask),
        },
        "dates": {
            "overdue": len(overdue),
            "running": len(board.dates),
            "url": dates_url,
            "next": date_row(visit, coming[0]) if coming else None,
        },
        "take_care": [
            *({"text": one, "until_on": None} for one in child_people.to_be_understood(child)),
            *(_take_care(child) if kept_back else ()),
            *flags_in_words(around.flags, board.day),
        ],
        "next_dates": [date_row(visit, one, child.reference) for one in (*overdue, *coming[:NEXT])],
        "cannot_be_told": list(board.cannot_be_told),
        "agreed": []
        if visit.is_another_date
        else [
            {
                "said": one.said,
                "by_when_on": one.by_when_on,
                "is_late": one.by_when_on is not None and one.by_when_on < board.day,
            }
            for one in around.agreed
        ],
        "numbers": child_people.numbers(child),
        "names": child_people.names(child),
        "told_apart": child_people.told_apart(visit, child),
        "changes": _changes(visit, child, board, around),
        "changes_since": board.changes_since,
        "family": child_people.family(child),
        "not_on_file": [*child_people.blanks(child, visit.as_at), *board.not_on_file],
        "opened_because": child.why_visible,
        "looked": {
            "people": around.looked,
            "days": LOOKED_WITHIN_DAYS,
            "url": page_of_child(visit, "who_looked", child.reference)
            if may_see_who_looked(visit)
            else None,
        },
        "sources": child_people.sources(child),
        "restricted": _restricted(board.holder, around, ask, untold=untold),
    }


def _restricted(
    holder: Holder, around: Around, ask: dict[str, Any] | None, *, untold: bool
) -> dict[str, Any] | None:
    """What of the record is shut: to its own worker, who is tied to the child; to the reader in part."""
    name = around.names.worker(holder.worker)
    if holder.state == "worker" and holder.worker in around.tied and name is not None:
        said = (
            f"{name.name} holds this child and may not open the record: they are tied to the child."
        )
        return {"sentence": f"{said} Give the child to somebody else.", "ask": None}
    return {"sentence": "A part of this record is restricted.", "ask": ask} if untold else None


# --- the five facts -----------------------------------------------------------------------------


def _worker(visit: Visit, holder: Holder, around: Around, board: ChildBoard) -> dict[str, Any]:
    manager = _reached(visit, around.manager_of(holder.worker, holder.team))
    if holder.state == "worker":
        name = around.names.worker(holder.worker)
        return {
            **(_reached(visit, name) or {"name": "Name not on file", "url": None, "telephone": ""}),
            "state": "worker",
            "since_on": holder.since_on,
            "manager": manager,
        }
    if holder.state == "none":
        return {
            "state": "none",
            "working_days": holder.working_days,
            "because": _because(holder, around, board.day),
            "answers": manager,
        }
    if holder.state == "closed":
        return {"state": "closed", "sentence": "Nothing is open."}
    return {"state": "cannot_be_told", "sentence": "No source tells who holds this child."}


def _because(holder: Holder, around: Around, on: date) -> str:
    if holder.because == "just_opened":
        return "Opened just now; the first worker is not named yet."
    row = Row(
        child=0,
        kind=holder.kind,
        because=holder.because,
        because_worker=holder.because_worker,
        because_team=holder.because_team,
        since=holder.since_on,
        working_days=holder.working_days,
        team=holder.team,
        last_worker=holder.last_worker,
        card=Card(0, ()),
    )
    return f"{because(row, around.names)}."


def _seen(visit: Visit, child: Child, board: ChildBoard, last: Seen) -> dict[str, Any]:
    """When the child was last seen, or alone; no visit counts before birth."""
    if not is_born(child, board.day):
        return {"state": "not_born", "sentence": ""}
    if not board.visits.is_told:
        return {"state": "cannot_be_told", "sentence": "No source holds visits."}
    tried = board.visits.tried_on if last is board.visits.seen else None
    after = [f"{day(tried)}: tried, not seen"] if tried else []
    if last.on is None:
        return {"state": "never", "after": after}
    url = page_of_child(visit, "child_visits", child.reference)
    return {
        "state": "seen",
        "on": last.on,
        "working_days_ago": last.working_days_ago,
        "url": f"{url}#visit-{last.number}",
        "where": "",
        "after": after,
    }


def _seen_alone(visit: Visit, child: Child, board: ChildBoard) -> dict[str, Any]:
    told = _seen(visit, child, board, board.visits.alone)
    visits = board.visits
    if told["state"] == "seen" and visits.seen_times:
        url = page_of_child(visit, "child_visits", child.reference, which="alone")
        told |= {"alone": visits.alone_times, "visits": visits.seen_times, "visits_url": url}
    elif told["state"] == "never" and visits.seen_times:
        told["after"] = [f"Seen at {plural(visits.seen_times, 'visit')}, never alone"]
    return told


def _take_care(child: Child) -> list[dict[str, Any]]:
    return [
        {
            "text": f"Give the address of {child.first_name} to nobody: it is kept back",
            "until_on": one.ended_on,
        }
        for one in child.addresses
        if one.is_kept_back and one.is_live
    ][:1]


def _reached(visit: Visit, name: Name | None) -> dict[str, Any] | None:
    """A colleague's name that opens their page; no record holds telephone numbers yet."""
    found = person(visit, name)
    return None if found is None else {**found, "telephone": ""}


def _ask(visit: Visit, holder: Holder, around: Around) -> dict[str, Any] | None:
    """Whom to ask about what is kept back: the worker, else the manager."""
    worker = around.names.worker(holder.worker) if holder.state == "worker" else None
    return _reached(visit, worker or around.manager_of(None, holder.team))


# --- below the fold -----------------------------------------------------------------------------


def _changes(visit: Visit, child: Child, board: ChildBoard, around: Around) -> list[dict[str, Any]]:
    """What the boards know to have changed, and the days and kinds of notes; the latest first."""
    found = [_change(visit, child, one, around) for one in board.changes]
    found += [note_change(visit, child.reference, one) for one in around.notes]
    return sorted(found, key=lambda one: one["on"], reverse=True)


def _change(visit: Visit, child: Child, change: Change, around: Around) -> dict[str, Any]:
    url = page_of_child(visit, "child_visits", child.reference) if change.visit else None
    return {
        "on": change.on,
        "kind": change.kind,
        "text": change.text or _who(change, around),
        "url": f"{url}#visit-{change.visit}" if url else None,
        "strong": change.strong,
    }


def _who(change: Change, around: Around) -> str:
    found = around.names.worker(change.worker) or around.names.team(change.team)
    return found.name if found else "Name not on file"


PAGE = Page(path="child/<str:reference>", name="child", view=view, reach="child", another_date=True)
