"""Which steps are offered to whom: beside a date that they meet, and on the list of all that can be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.record.open_now import OpenRow, opens
from keepsight.actions.people.give_child_to_worker import GIVE_CHILD_TO_WORKER
from keepsight.actions.people.record_visit import MEETS, RECORD_VISIT
from keepsight.actions.stepping import NOT_YOURS, left_to_do
from keepsight.kernel.decision import LEVELS
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.pages.page import Visit
from keepsight.pages.words import day, plural

OpenRows = Mapping[str, list[OpenRow]]


def steps_of(room: str) -> Iterator[Step]:
    """The steps of a room, in the order of their titles."""
    found = [one for name, one in units_of("actions", Step).items() if name.split(".")[0] == room]
    yield from sorted(found, key=lambda step: step.title)


def at_step(reference: str, step: Step) -> str:
    return reverse("do_step", kwargs={"reference": reference, "code": step.code})


def way_to(visit: Visit, reference: str, step: Step) -> str:
    """Where a step is done: its own form, or the board on which a child is given to a worker."""
    if step.code == GIVE_CHILD_TO_WORKER.code and visit.viewer.may("see_caseloads"):
        return f"{reverse('allocation_board')}?{urlencode({'child': reference})}"
    return at_step(reference, step)


def is_for(visit: Visit, step: Step) -> bool:
    """Whether the person's role and level are enough for a step, whatever is open."""
    viewer = visit.viewer
    return viewer.may_write(step.code) and (viewer.level >= step.level or viewer.owns(step.code))


def hindered(visit: Visit, step: Step, found: OpenRows, age: int | None = None) -> str:
    """What stands in the way of a step for this person and child now, "" for nothing.

    ``age``: the child's in years, where it is known.
    """
    if not visit.viewer.may_write(step.code):
        return NOT_YOURS
    if not is_for(visit, step):
        return f"It takes a {LEVELS[step.level]} or above."
    if age is not None and age < step.from_age:
        return f"It is for young people of {step.from_age} and over."
    for code in step.needs:
        if not found.get(code):
            return f"It needs {opens()[code].words}, and none is open."
    rows = list(found.get(step.completes, ()))
    if rows and not left_to_do(step, rows):
        return "It is on file already."
    for code in step.bars:
        if found.get(code):
            return f"There is {opens()[code].words} already."
    if not step.for_closed and not found:
        return "Nothing is open for this child. Log a contact first."
    return ""


def offered_for(
    visit: Visit, reference: str, limit: str, found: OpenRows | None = None
) -> list[dict[str, Any]]:
    """What this person can do about a date: a visit, or the steps that end a round of its clock, as links.

    ``found``: what is open for the child, where it is known; a step that cannot be done is then left out.
    """
    if visit.is_another_date:
        return []
    visits = limit in MEETS and visit.viewer.may(RECORD_VISIT.may)
    url = reverse("record_visit", kwargs={"reference": reference})
    return [
        *([{"text": RECORD_VISIT.title, "url": url}] if visits else []),
        *(
            {"text": step.title, "url": way_to(visit, reference, step)}
            for step in _meeting().get(limit, ())
            if is_for(visit, step) and (found is None or not hindered(visit, step, found))
        ),
    ]


def said_of(rows: list[OpenRow]) -> str:
    """What is open, in words: "Child protection plan, since 3 May 2016"."""
    bare = bare_of(rows[0].code)
    if len(rows) > 1:
        return plural(len(rows), bare)
    since = rows[0].begun_on
    said = bare[:1].upper() + bare[1:]
    return f"{said}, since {day(since)}" if since else said


def bare_of(code: str) -> str:
    """What an open thing is called, without its article."""
    return opens()[code].words.removeprefix("an ").removeprefix("a ")


@cache
def _meeting() -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    for step in units_of("actions", Step).values():
        for limit in step.meets:
            found.setdefault(limit, []).append(step)
    return found
