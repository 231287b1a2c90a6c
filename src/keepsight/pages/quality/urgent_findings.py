"""Urgent findings: what waits for an answer today, who was told of it, and what was answered lately."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.urgent_findings import ANSWER_WORDS, Finding, urgent_findings
from keepsight.access.deciding.above import Above, above
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.quality.children_now import teams_now
from keepsight.pages.listing import HOME, child, sees_children, team_name
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import plural, sentence_list
from keepsight.writing.perform import Refused

STEP = "answer_urgent_finding"
#: Whom a finding goes up to at once: who manages the child's team, and a head of service or above.
MANAGER, HEAD_OF_SERVICE = 40, 60
NOBODY = "Nobody holds that office"


def view(visit: Visit) -> HttpResponse:
    if not sees_children(visit):
        raise Refused("Your role sees no child, so nothing is found of a child of yours.")
    found = urgent_findings(visit.viewer, now=visit.now)
    children = [one.child for one in found]
    teams = teams_now(visit.viewer.authority_id or 0, children)
    over = above(visit.viewer, now=visit.now) if found else None
    names = names_of_staff(
        visit.viewer,
        workers=[number for one in found for number in (one.worker, one.answered_by)],
        teams=teams.values(),
        day=visit.today,
    )
    named = (
        names_for(visit.viewer, children, why="urgent_findings", now=visit.now) if children else {}
    )
    rows = [_row(visit, one, named, names, over, teams) for one in found if over]
    waiting = [row for row in rows if row["answered_at"] is None]
    waiting.sort(key=lambda row: not row["is_mine"])
    return visit.show(
        "quality/urgent_findings.html",
        {
            "back": HOME,
            "answer": _answer(waiting),
            "waiting": waiting,
            "answered": [row for row in rows if row["answered_at"] is not None],
        },
    )


def what_waits(waiting: int) -> str:
    """How many wait for an answer, for a link that leads here."""
    if not waiting:
        return "No urgent finding waits for an answer."
    verb = "waits" if waiting == 1 else "wait"
    return f"{plural(waiting, 'child', 'children')} found unsafe {verb} for an answer today."


def _answer(waiting: list[dict[str, Any]]) -> str:
    mine = sum(row["is_mine"] for row in waiting)
    said = what_waits(len(waiting))
    return f"{said} {mine} of them went to you." if mine else said


def _row(
    visit: Visit,
    one: Finding,
    named: Mapping[int, NameLine],
    names: Names,
    over: Above,
    teams: Mapping[int, int | None],
) -> dict[str, Any]:
    line, team = named.get(one.child), teams.get(one.child)
    told = [
        person
        for level in (MANAGER, HEAD_OF_SERVICE)
        for person in over.told(one.child, team, level)
    ]
    by, who = names.worker(one.worker), names.worker(one.answered_by)
    may = visit.viewer.may_write(STEP) and visit.viewer.level >= MANAGER
    url = None
    if may and line is not None and line.is_named and one.worker != visit.viewer.worker_id:
        url = reverse("do_step", kwargs={"reference": line.reference, "code": STEP})
    return {
        "child": child(line),
        "team": team_name(names, team),
        "by": by.name if by else "Not on file",
        "raised_at": one.raised_at,
        "is_late": one.raised_on < visit.today,
        "found": one.found or "Your role does not see the words of a record",
        "told": sentence_list(list(dict.fromkeys(person.name for person in told))) or NOBODY,
        "is_mine": any(person.number == visit.viewer.worker_id for person in told),
        "answered_at": one.answered_at,
        "answered_by": who.name if who else "",
        "answer": ". ".join(
            said for said in (ANSWER_WORDS.get(one.answer_code, ""), one.answer) if said
        ),
        "same_day": one.same_day,
        "url": url,
    }


PAGE = Page(path="urgent-findings", name="urgent_findings", view=view)
