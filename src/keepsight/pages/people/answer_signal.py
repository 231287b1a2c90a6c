"""Say what you make of a signal of one child."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse

from keepsight.access.record.child import child_for
from keepsight.actions.quality.answer_signal import ANSWER_SIGNAL
from keepsight.boards.signals_waiting import Asked, Row, rows, titles, whys
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import address, look_at
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import day
from keepsight.writing.versions import newest_version


def view(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="answer_signal", now=visit.now)
    row = _seen(visit, child.id)
    title, (why, source) = titles()[row.signal], whys()[row.signal]
    first = {"answer_code": row.answer, "look_again_on": row.look_again_on} if row.answer else {}
    return ask(
        visit,
        Asking(
            ANSWER_SIGNAL,
            title=f"{title}: {child.name}",
            button="Save",
            opened=newest_version("SignalAnswer"),
            first=first,
            also={
                "child": child.id,
                "signal": row.signal,
                "line": row.line,
                "seen_on": row.seen_on,
            },
            sentences=(f"Since {day(row.seen_on)}. {row.sentence}", f"{why} {source}."),
            back={"text": "Look today", "url": address(visit, "signals")},
            done=lambda _: visit.go("signals", note=f"It is saved: {title}."),
        ),
    )


def _seen(visit: Visit, child: int) -> Row:
    """The signal that the address names, if it is seen today; any other is not found (404)."""
    asked = (visit.params["code"], visit.params["line"], _day(visit.params["seen"]))
    look = look_at(visit)
    for answered in (False, True):
        for row in rows(look, Asked(signal=asked[0], child=child, answered=answered)):
            if (row.signal, row.line, row.seen_on) == asked:
                return row
    raise NoSuchThing


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise NoSuchThing from None


PAGE = Page(
    path="child/<str:reference>/signal/<str:code>/<int:line>/<str:seen>",
    name="answer_signal",
    view=view,
    may="give_reasons",
    reach="child",
    methods=("GET", "POST"),
)
