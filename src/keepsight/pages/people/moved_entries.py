"""Entries on the wrong child: what waits for a second person, what one asked oneself, and each of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import child_for
from keepsight.access.record.moves import (
    ROWS_A_PAGE,
    Move,
    MoveSeen,
    NoSuchMove,
    move_for,
    moves_for,
)
from keepsight.access.record.notes import NoSuchNote, all_versions, sees_notes
from keepsight.access.record.told_names import ToldChild
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.people.agree_move import AGREE_MOVE
from keepsight.actions.people.decline_move import DECLINE_MOVE
from keepsight.actions.people.withdraw_move import WITHDRAW_MOVE
from keepsight.kernel.action import Action
from keepsight.pages.asking import Asking, ask
from keepsight.pages.finished import answered_sections
from keepsight.pages.listing import HOME, address_of_child, page_of, paging, person
from keepsight.pages.page import Method, NoSuchThing, Page, View, Visit
from keepsight.pages.people.note_words import by, form_of_note
from keepsight.pages.words import capital, day, moment, plural

SOMEBODY = "Another child’s record"
UNREAD = (
    "You may not open the record it stands on, so its words are not shown. "
    "Ask whoever asked for it, or the team’s manager, what it says."
)


def view(visit: Visit) -> HttpResponse:
    """The list."""
    found = moves_for(visit.viewer, now=visit.now, page=page_of(visit))
    if page_of(visit) > 1 and not found.waiting:
        raise NoSuchThing
    names = _names(visit, [*found.waiting, *found.asked])
    may_agree = visit.viewer.may("agree_moves")
    return visit.show(
        "people/moved_entries.html",
        {
            "back": HOME,
            "answer": f"{plural(found.total, 'entry waits', 'entries wait')} for you."
            if found.total
            else "An entry on the wrong child is moved when a second person agrees.",
            "may_agree": may_agree,
            "waiting": [_row(visit, one, found.children, names) for one in found.waiting],
            "asked": [_row(visit, one, found.children, names) for one in found.asked],
            "paging": paging(visit, "moved_entries", "", len(found.waiting), found.total)
            if found.total > ROWS_A_PAGE
            else None,
        },
    )


def what_waits(waiting: int) -> str:
    """How many entries wait for a person to agree, in a sentence."""
    if not waiting:
        return "None waits for you to agree that it is moved."
    return f"{plural(waiting, 'entry waits', 'entries wait')} for you to agree that it is moved."


def one(visit: Visit) -> HttpResponse:
    """One entry: what was asked, the entry itself where this person may read it, what may be done."""
    seen = _seen(visit)
    move, names = seen.move, _names(visit, [seen.move])
    entry, unread = _entry(visit, seen)
    return visit.show(
        "people/moved_entry.html",
        {
            "back": back(),
            "title": f"On the wrong child: {_called(move)}",
            "sentences": [_state(move, names)],
            "child": told(seen.children.get(move.child)),
            "to_child": told(seen.children.get(move.to_child)),
            "why": move.why,
            "entry": entry,
            "unread": unread,
            "acts": _acts(seen),
        },
    )


def agree(visit: Visit) -> HttpResponse:
    return _settle(
        visit,
        AGREE_MOVE,
        "Agree: move the entry",
        "The entry leaves this record with every version of it, and stands on the other child’s. "
        "Only a line stays, which says that it was moved, by whom and when.",
        "The entry is moved.",
    )


def decline(visit: Visit) -> HttpResponse:
    return _settle(
        visit,
        DECLINE_MOVE,
        "Decline: leave it where it is",
        "Nothing is moved. Whoever asked reads why.",
        "It is declined. The entry stays where it is.",
    )


def withdraw(visit: Visit) -> HttpResponse:
    return _settle(
        visit,
        WITHDRAW_MOVE,
        "Take it back",
        "Nothing is moved, and nobody is asked any more.",
        "It is taken back. The entry stays where it is.",
        is_asker=True,
    )


def _settle(
    visit: Visit, action: Action, button: str, said: str, note: str, *, is_asker: bool = False
) -> HttpResponse:
    """What a second person, or whoever asked, says to a move that waits."""
    seen = _seen(visit)
    move = seen.move
    return ask(
        visit,
        Asking(
            action,
            title=f"{button.partition(':')[0]}: {_called(move)}",
            button=button,
            back={
                "text": _called(move),
                "url": reverse("moved_entry", kwargs={"number": move.number}),
            },
            also={"move": move.number},
            sentences=(said,),
            confirms=True,
            children=(move.child,),
            done=lambda _: visit.go("moved_entries", note=note),
        ),
    )


def back() -> dict[str, str]:
    return {"text": "Entries on the wrong child", "url": reverse("moved_entries")}


def _seen(visit: Visit) -> MoveSeen:
    try:
        return move_for(visit.viewer, visit.params["number"], now=visit.now)
    except NoSuchMove:
        raise NoSuchThing from None


def _names(visit: Visit, moves: list[Move]) -> Names:
    workers = [who for move in moves for who in move.staff]
    return names_of_staff(visit.viewer, workers=workers, teams=(), day=visit.today)


def told(child: ToldChild | None) -> Any:
    """A child as this person may be told: by name, by number, or only that there is another."""
    if child is None:
        return SOMEBODY
    said = child.name or f"Child {child.reference}"
    url = address_of_child(child.reference) if child.in_reach else None
    return {"name": said, "age": "", "url": url, "restricted": False, "ask": None}


def _called(move: Move) -> str:
    return f"entry of {day(move.entry_on)}" if move.entry_on else "an entry without a day"


def _row(
    visit: Visit, move: Move, children: Mapping[int, ToldChild], names: Names
) -> dict[str, Any]:
    return {
        "text": capital(_called(move)),
        "url": reverse("moved_entry", kwargs={"number": move.number}),
        "child": told(children.get(move.child)),
        "to_child": told(children.get(move.to_child)),
        "asked_at": move.asked_at,
        "by": person(visit, names.worker(move.worker)),
        "state": _state(move, names),
    }


def _state(move: Move, names: Names) -> str:
    """What became of it, in a sentence."""
    if move.agreed_at:
        return f"Moved on {moment(move.agreed_at)}: {by(names, move.agreed_by)} agreed."
    if move.declined_at:
        why = move.why_declined.rstrip(".")
        return f"Declined by {by(names, move.declined_by)} on {moment(move.declined_at)}: {why}."
    if move.withdrawn_at:
        return f"Taken back on {moment(move.withdrawn_at)}."
    asked = f"{by(names, move.worker)} asked on {moment(move.asked_at)}."
    return f"{asked} It waits for a second person."


def _entry(visit: Visit, seen: MoveSeen) -> tuple[list[dict[str, Any]], str]:
    """The entry as it stands, where the viewer may open the record it now stands on; or why not."""
    move = seen.move
    where = seen.children.get(move.to_child if move.agreed_at else move.child)
    if where is None or not where.in_reach or not sees_notes(visit.viewer):
        return [], UNREAD
    child = child_for(
        visit.viewer, where.reference, why="moved_entry", now=visit.now, entry=move.line
    )
    try:
        note = all_versions(child, move.line)[-1]
    except NoSuchNote:  # moved on from there since
        return [], UNREAD
    return answered_sections(form_of_note(note), note), ""


def _acts(seen: MoveSeen) -> list[dict[str, Any]]:
    number = {"number": seen.move.number}
    acts = []
    if seen.may_agree:
        agreeing = {"text": "Agree: move it", "url": reverse("agree_move", kwargs=number)}
        declining = {"text": "Decline", "url": reverse("decline_move", kwargs=number)}
        acts = [agreeing | {"is_main": True}, declining | {"is_main": False}]
    if seen.is_asker and seen.move.is_waiting:
        taking_back = {"text": "Take it back", "url": reverse("withdraw_move", kwargs=number)}
        acts.append(taking_back | {"is_main": False})
    return acts


def _page(act: str, view: View, may: str) -> Page:
    path = f"moved-entry/<int:number>/{act}"
    asks: tuple[Method, ...] = ("GET", "POST")
    return Page(path=path, name=f"{act}_move", view=view, may=may, methods=asks)


PAGES = (
    Page(path="moved-entries", name="moved_entries", view=view),
    Page(path="moved-entry/<int:number>", name="moved_entry", view=one),
    _page("agree", agree, "agree_moves"),
    _page("decline", decline, "agree_moves"),
    _page("withdraw", withdraw, "write_notes"),
)
