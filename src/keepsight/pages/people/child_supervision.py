"""What supervision said of one child and agreed on, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.discussions import (
    OUTCOME_WORDS,
    Agreed,
    Discussion,
    agreed_for,
    discussions_of,
)
from keepsight.access.record.notes import sees_notes
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.access.staff.supervising import supervising
from keepsight.actions.people.discuss_in_supervision import OF_EACH
from keepsight.actions.people.settle_supervision_action import SETTLE_SUPERVISION_ACTION
from keepsight.boards.people.discussed import Discussed, discussed
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.people.several import CHOSEN, WITH
from keepsight.pages.words import day, plural
from keepsight.writing.versions import newest_version

#: So many discussions are shown whole; those before them stand in the story.
MOST = 12
WORDS = {question.field: question.words for question in OF_EACH.questions}
SAID = ("childs_view", "risk", "progress", "reflection", "direction", "rationale")


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="child_supervision", now=visit.now)
    card = discussed(visit.viewer.authority_id or 0, child.id, today=visit.today)
    talks = discussions_of(visit.viewer, child)
    actions = agreed_for(visit.viewer, child, talks)
    names = names_of_staff(
        visit.viewer,
        workers=[
            card.worker if card else None,
            *(one.supervisor for one in talks[:MOST]),
            *(one.owner for one in actions),
        ],
        teams=(),
        day=visit.today,
    )
    return visit.show(
        "people/child_supervision.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {"name": child.name, "reference": child.reference},
            "tabs": tabs(visit, reference),
            "answer": _answer(child, card, talks, visit.today),
            "is_late": bool(card and card.discuss_by and card.discuss_by < visit.today),
            "acts": _acts(visit, child, card, names),
            "sees_words": sees_notes(visit.viewer),
            "open": [_action(visit, child, one, names) for one in actions if not one.settled_on],
            "settled": [_action(visit, child, one, names) for one in actions if one.settled_on],
            "talks": [_talk(one, names) for one in talks[:MOST]],
            "more": max(0, len(talks) - MOST),
        },
    )


def settle(visit: Visit) -> HttpResponse:
    """Say what came of one action."""
    reference, number = visit.params["reference"], visit.params["number"]
    child = child_for(visit.viewer, reference, why="settle_supervision_action", now=visit.now)
    actions = agreed_for(visit.viewer, child, ())
    one = next((a for a in actions if a.number == number and a.settled_on is None), None)
    if one is None:
        raise NoSuchThing
    url = reverse("child_supervision", kwargs={"reference": reference})
    return ask(
        visit,
        Asking(
            SETTLE_SUPERVISION_ACTION,
            title=f"What came of it: {child.name}",
            button="Save",
            first={"settled_on": visit.today},
            also={"child": child.id, "action": number},
            opened=newest_version("SupervisionAction"),
            sentences=(f"Agreed on {day(one.agreed_on)}, due {day(one.due_on)}: {one.what}",),
            back={"text": f"Supervision: {child.name}", "url": url},
            done=lambda _: visit.go(
                "child_supervision",
                reference=reference,
                note="It is settled, and will not come back.",
            ),
        ),
    )


def _answer(
    child: Child, card: Discussed | None, talks: tuple[Discussion, ...], today: date
) -> str:
    last = next((one.on for one in talks if one.on), None)
    said = f"Last talked about on {day(last)}." if last else "Never talked about in supervision."
    if card is None:
        return said
    if card.discuss_by is None:
        return f"{said} By when it is due cannot be told: no source holds supervision."
    late = "was due by" if card.discuss_by < today else "is due by"
    return f"{said} The next time {late} {day(card.discuss_by)}."


def _acts(visit: Visit, child: Child, card: Discussed | None, names: Names) -> list[dict[str, str]]:
    """Talking about the child, for who supervises whoever holds it."""
    worker = names.worker(card.worker) if card else None
    if card is None or worker is None or card.worker is None or not visit.viewer.may("supervise"):
        return []
    if not supervising(visit.viewer, day=visit.today).supervises(card.worker):
        return []
    asked = urlencode([(CHOSEN, "yes"), (WITH, child.reference)])
    url = reverse("discuss_children", kwargs={"reference": worker.reference})
    return [{"text": "Talk about this child", "url": f"{url}?{asked}"}]


def _action(visit: Visit, child: Child, one: Agreed, names: Names) -> dict[str, Any]:
    owner = names.worker(one.owner)
    where = {"reference": child.reference, "number": one.number}
    may = visit.viewer.may("write_notes") and one.settled_on is None
    late = ""
    if one.times_late:
        late = f"overdue at {plural(one.times_late, 'discussion')} since"
    return {
        "what": one.what or "Your role does not see what was agreed on",
        "owner": owner.name if owner else "Nobody",
        "agreed_on": one.agreed_on,
        "due_on": one.due_on,
        "is_late": one.settled_on is None and one.due_on < visit.today,
        "late": late,
        "settled_on": one.settled_on,
        "outcome": ". ".join(
            part for part in (OUTCOME_WORDS.get(one.outcome, ""), one.words) if part
        ),
        "url": reverse("settle_supervision_action", kwargs=where) if may else None,
    }


def _talk(one: Discussion, names: Names) -> dict[str, Any]:
    by = names.worker(one.supervisor)
    said = [
        {
            "question": WORDS[field],
            "lines": [line for line in getattr(one, field).splitlines() if line.strip()],
            "own_words": field == "childs_view",
        }
        for field in SAID
        if getattr(one, field)
    ]
    return {
        "number": one.number,
        "on": one.on,
        "by": by.name if by else "somebody not on file",
        "said": said,
    }


PAGES = (
    Page(
        path="child/<str:reference>/supervision",
        name="child_supervision",
        view=view,
        reach="child",
    ),
    Page(
        path="child/<str:reference>/supervision/action/<int:number>",
        name="settle_supervision_action",
        view=settle,
        may="write_notes",
        reach="child",
        methods=("GET", "POST"),
    ),
)
