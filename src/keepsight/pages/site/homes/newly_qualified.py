"""Home of a newly qualified worker: the same as any who hold children, with what protects them beside it."""

from __future__ import annotations

from typing import Any

from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.boards.look import Look
from keepsight.boards.workforce.supervision import Row, facts_of_supervision, personal_rows
from keepsight.law.rules import law
from keepsight.pages.listing import address, child
from keepsight.pages.page import Visit
from keepsight.pages.site.home_parts import Home, Made, section
from keepsight.pages.site.homes.practitioner import Work, made_of, own_reference, work_of
from keepsight.pages.words import day, plural, sentence_list

#: The most children for them, where the law has a number of their own; else that of anybody.
PROTECTED, ANYBODYS = "workforce.caseload_newly_qualified", "workforce.caseload"


def view(visit: Visit) -> Made:
    work = work_of(visit)
    facts = facts_of_supervision(visit.viewer.authority_id or 0, visit.known_on)
    every = personal_rows(facts, work.look.day, visit.known_on)
    mine = next((row for row in every if row.worker == visit.viewer.worker_id), None)
    beside = {worker for some in work.waiting.beside.values() for worker in some}
    names = names_of_staff(
        visit.viewer,
        workers=[*beside, mine.supervisor if mine else None],
        teams=(),
        day=work.look.day,
    )
    made = made_of(visit, work)
    return made | {
        "beside": [*made["beside"], *_protected(work)],
        "sections": [*made["sections"], _beside_you(visit, work, mine, names)],
    }


def most_children(look: Look) -> tuple[int, bool]:
    """The most children a newly qualified worker holds on a day, and whether that number is their own."""
    for key in (PROTECTED, ANYBODYS):
        version = law()[key].on(look.day) if key in law() else None
        if version is not None:
            return version.number, key == PROTECTED
    return 0, False


def _protected(work: Work) -> list[Any]:
    most, is_own = most_children(work.look)
    held = len(work.mine.children)
    over = " (over)" if held > most else ""
    return [
        f"{' of' if held else 'none of'} at most {most}{over}" + (", protected" if is_own else "")
    ]


def _beside_you(visit: Visit, work: Work, mine: Row | None, names: Names) -> Made:
    """When one is supervised next and by whom, and who stands beside one on which child."""
    rows: list[list[Any]] = [[_supervised(visit, mine, names)]]
    for number in sorted(work.waiting.beside):
        line: NameLine | None = work.names.get(number)
        who = [names.worker(one) for one in work.waiting.beside[number]]
        said = sentence_list([one.name for one in who if one])
        rows.append([{"child": child(line), "text": f"with {said}"}])
    held = len(work.mine.children)
    alone = held - sum(one.card.child in work.waiting.beside for one in work.mine.children)
    note = f"On {plural(alone, 'child', 'children')} nobody is named beside you." if alone else ""
    return section("Who stands beside you", rows=rows, note=[note] if note else [])


def _supervised(visit: Visit, mine: Row | None, names: Names) -> Made:
    url = address(visit, "worker_supervision", path={"reference": own_reference(visit)})
    if mine is None or mine.due_on is None:
        return {"text": "Your supervision", "url": url, "under": "When it is due is not on file."}
    by = names.worker(mine.supervisor)
    who = f" with {by.name}" if by else ""
    if mine.booked_on:
        said = f"Booked for {day(mine.booked_on)}{who}."
    elif mine.state == "overdue":
        said = f"Was due on {day(mine.due_on)}{who}: overdue."
    else:
        said = f"Due by {day(mine.due_on)}{who}. Not booked."
    return {"text": "Your next supervision", "url": url, "under": said}


NEWLY_QUALIFIED = Home(
    roles=("newly_qualified_social_worker",), switch="Your own children", view=view
)
