"""What waits for somebody, a line each, as their home and the page of all of it say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from keepsight.access.record.children import NameLine
from keepsight.access.record.notes import sees_notes
from keepsight.access.reference import reference_of
from keepsight.boards.look import Look
from keepsight.boards.workforce.waiting_for_me import Waits
from keepsight.pages.listing import address_of_child
from keepsight.pages.page import Visit
from keepsight.pages.words import day, due_distance
from keepsight.pages.workforce.decision_words import titled

#: What a line begins with, by its kind.
SAID = {
    "sent_back": "Sent back to you: ",
    "decided": "Decided: ",
    "asked": "",
    "action": "From supervision: ",
    "wrong_child": "An entry is said to be on the wrong child",
}


def line(visit: Visit, look: Look, one: Waits, known: Mapping[int, NameLine]) -> dict[str, Any]:
    """One thing as a line: ``text`` that opens it, the child where it is of one, and what stands under it."""
    child = known.get(one.child) if one.child else None
    whose = f"{child.name}" if child and child.is_named else ""
    if one.child and not whose:
        whose = "Restricted record"
    return {
        "text": _text(visit, one),
        "url": _url(one, child),
        "under": " · ".join(part for part in (whose, _when(visit, look, one)) if part),
    }


def lines(
    visit: Visit, look: Look, found: Iterable[Waits], known: Mapping[int, NameLine]
) -> list[dict[str, Any]]:
    return [line(visit, look, one, known) for one in found]


def _text(visit: Visit, one: Waits) -> str:
    if one.kind == "action":
        return SAID["action"] + (one.what if sees_notes(visit.viewer) else "something to do")
    if one.kind == "wrong_child":
        return SAID["wrong_child"]
    return SAID[one.kind] + titled(one.code).title


def _url(one: Waits, child: NameLine | None) -> str | None:
    if one.kind in ("sent_back", "decided", "asked"):
        return reverse("decision", kwargs={"number": one.number})
    if child is None or not child.is_named:
        return None
    if one.kind == "action":
        return reverse(
            "child_supervision", kwargs={"reference": reference_of("child", child.child_id)}
        )
    return address_of_child(child.reference)


def _when(visit: Visit, look: Look, one: Waits) -> str:
    if one.on is None:
        return ""
    if one.kind != "action":
        return f"Since {day(one.on)}" if one.kind == "asked" else day(one.on)
    left = -look.working_days_since(one.on)
    if left < 0:
        return f"By {day(one.on)}, overdue"
    return f"By {day(one.on)} ({due_distance(one.on, left, look.day)})"
