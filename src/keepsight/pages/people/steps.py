"""What can be written on a child's record now, and the page of each step of the journey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.open_now import last_answers, open_now
from keepsight.access.staff.staff_names import Names
from keepsight.actions.people.give_child_to_worker import GIVE_CHILD_TO_WORKER
from keepsight.actions.people.look_again_over_limit import LOOK_AGAIN_OVER_LIMIT
from keepsight.actions.stepping import NOT_YOURS, could_be_done
from keepsight.actions.workforce.ask_for_decision import ASK_FOR_DECISION
from keepsight.actions.workforce.decided_steps import (
    kept,
    left_to_show,
    step_of,
    told,
    whole,
)
from keepsight.actions.workforce.of_decisions import rule
from keepsight.boards.people.child import child_board
from keepsight.boards.workforce.who_decides import who_decides
from keepsight.kernel.step import Beside, Step
from keepsight.law.birthdays import age_on
from keepsight.law.practice import standards_for
from keepsight.law.rules import ROOMS
from keepsight.pages.answers import answers_of
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import back_to_child, is_born
from keepsight.pages.people.child_people import to_be_understood
from keepsight.pages.people.offered import (
    OpenRows,
    bare_of,
    hindered,
    offered_for,
    said_of,
    steps_of,
    way_to,
)
from keepsight.pages.people.same_step import on_to_next, said_of_the_other
from keepsight.pages.people.step_choices import choices_of, with_choice_of_rows
from keepsight.pages.words import ROOMS as ROOM_WORDS
from keepsight.pages.words import day
from keepsight.pages.workforce.asked_decisions import case_so_far
from keepsight.pages.workforce.decision_words import (
    names_in_button,
    papers,
    people,
    whom_it_takes,
)
from keepsight.writing.versions import newest_version

NOBODY = Names({}, {})
#: Steps that change who has the child, and so are opened on what was known of that.
AMEND_ALLOCATIONS = (GIVE_CHILD_TO_WORKER.code, LOOK_AGAIN_OVER_LIMIT.code)


def view(visit: Visit) -> HttpResponse:
    """Every step that can be done for the child now: for what is due first, then by stage; the others with
    what stands in their way."""
    child = child_for(visit.viewer, visit.params["reference"], why="steps", now=visit.now)
    authority = visit.viewer.authority_id or 0
    found = open_now(authority, child.id, visit.today)
    age = age_on(child.born_on, visit.today) if child.born_on else None
    rooms, not_now = [], []
    for room in ROOMS:
        rows = []
        for step in steps_of(room):
            why_not = hindered(visit, step, found, age)
            if why_not == NOT_YOURS:
                continue
            if why_not:
                not_now.append({"title": step.title, "why_not": why_not})
            else:
                url = way_to(visit, child.reference, step)
                rows.append({"title": step.title, "why": step.why, "url": url})
        if rows:
            rooms.append({"title": ROOM_WORDS[room], "rows": rows})
    return visit.show(
        "people/steps.html",
        {
            "back": back_to_child(visit, child.reference, child.name),
            "title": "Write on the record",
            "child": child.name,
            "open": [said_of(rows) for rows in found.values()],
            "due": _due(visit, child, found),
            "rooms": rooms,
            "not_now": not_now,
        },
    )


def _due(visit: Visit, child: Child, found: OpenRows) -> list[dict[str, Any]]:
    """The dates that run, soonest first, each with the steps that would meet it."""
    board = child_board(
        visit.viewer.authority_id or 0, child.id, now=visit.now, today=visit.today,
        called=child.first_name, is_born=is_born(child, visit.today), died_on=child.died_on,
    )  # fmt: skip
    rows = (
        {"title": one.title, "due_on": one.due_on, "is_late": one.state == "overdue",
         "acts": offered_for(visit, child.reference, one.limit, found)}
        for one in board.dates
    )  # fmt: skip
    return [row for row in rows if row["acts"]]


def do(visit: Visit) -> HttpResponse:
    """The page of one step: its form, with its decision where it takes one."""
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="steps", now=visit.now)
    step = step_of(visit.params["code"])
    if step is None:
        raise NoSuchThing
    found = open_now(visit.viewer.authority_id or 0, child.id, visit.today)
    step = replace(step, form=with_choice_of_rows(step, found))
    beside = _to_read(visit, child, step)
    back = {"text": "Write on the record", "url": reverse("steps", kwargs={"reference": reference})}
    asking = Asking(
        step,
        title=f"{step.title}: {child.name}",
        button="Put it on the record",
        back=back,
        also={"child": child.id},
        choices=choices_of(visit, step, found),
        **_first(visit, child, step, found, beside),
        sentences=(step.why, *to_be_understood(child)),
        opened=newest_version(step.record) if step.code in AMEND_ALLOCATIONS else None,
        template="people/step.html",
        shown={
            "standards": _standards(visit, step),
            "beside": beside,
        },
        done=lambda _: on_to_next(visit, child, step),
    )
    if step.decides:
        rows = found.get(step.completes, [])
        author = step.judges(rows[0].worker if len(rows) == 1 else None)
        asking = _decided(visit, child, step, asking, author)
    return ask(visit, asking)


def _decided(visit: Visit, child: Child, step: Step, asking: Asking, author: int | None) -> Asking:
    """The page of a step that takes a decision: to take it, or to ask whoever may.

    ``author``: whose work is decided on, who never decides it.
    """
    who = who_decides(
        visit.viewer,
        child.id,
        step.decides,
        _case(visit, step, asking),
        now=visit.now,
        asked_by=author,
    )
    who = left_to_show(step, who)
    form = whole(step, who)
    shown = {
        **asking.shown,
        "decision": who.decision.title,
        "decides": who.may,
        "change_url": "",
        "child": child.name,
        "because": who.decision.why,
        "papers": papers(who, (), NOBODY, None),
        "takes": whom_it_takes(who),
        "people": people(visit, who),
        "rule": {
            "text": f"Rule {who.decision.code}: {who.decision.title}",
            "url": reverse("scheme_decision", kwargs={"code": who.decision.code}),
        },
        "scheme": who.own.scheme if who.own else who.decision.source,
    }
    told = replace(asking, template="workforce/ask_for_decision.html", shown=shown)
    if who.may:
        return replace(
            told, action=replace(step, form=form), button="Decide, and put it on the record"
        )
    return replace(
        told,
        action=replace(ASK_FOR_DECISION, form=form, run=_asking_of(step), may=step.may),
        button=f"Ask {names_in_button(who)}",
        done=lambda made: _asked(visit, child, made[0].pk),
    )


def _asked(visit: Visit, child: Child, number: int) -> HttpResponse:
    """On to what was asked, for whoever may open it; else to what comes next for the child."""
    note = "It is asked. It is done when it is agreed."
    if visit.viewer.may("ask_for_decisions"):
        return visit.go("decision", number=number, note=note)
    return visit.go("next_thing", reference=child.reference, note=note)


def _case(visit: Visit, step: Step, asking: Asking) -> dict[str, Any]:
    """What is answered of the decision so far, by itself and through the step's own questions."""
    given: Mapping[str, Any] = {}
    if visit.is_post:
        given = answers_of(step.form, visit.request.POST, choices=asking.choices).values
    known = {name: said for name, said in step.case_of(given).items() if said not in ("", None)}
    return case_so_far(visit, rule(step.decides), known)


def _asking_of(step: Step) -> Any:
    """What is done where the step's decision is asked for: refused at once where it could not be done."""

    def run(doing: Any, given: dict[str, Any]) -> Any:
        could_be_done(step, doing, given)
        waits = {"decision_code": step.decides, "what": step.title, "step_code": step.code}
        answers = {**waits, "step_answers": kept(step, given)}
        return ASK_FOR_DECISION.run(doing, {**told(step, given, doing.today), **answers})

    return run


def _first(
    visit: Visit, child: Child, step: Step, found: OpenRows, beside: Beside | None
) -> dict[str, Any]:
    """What the form holds when it is opened, each with its source: the last version of what is carried on,
    what is known, and today, where a step first asks for a day: most is written down the same day."""
    first: dict[str, Any] = {}
    whence: dict[str, str] = {}
    days = [one for one in step.form.questions if one.kind == "date" and one.required]
    if days and not days[0].may_lie_ahead:
        first[days[0].field] = visit.today
    rows = found.get(step.carries, ())
    if len(rows) == 1:
        fields = [one.field for one in step.form.questions]
        held = last_answers(step.carries, rows[0].number, fields)
        since = f" of {day(rows[0].begun_on)}" if rows[0].begun_on else ""
        first |= held
        whence |= dict.fromkeys(held, f"From the {bare_of(step.carries)}{since}")
    if step.first is not None:
        known = step.first(visit.viewer.authority_id or 0, child.id, found)
        first |= known
        whence |= dict.fromkeys(known, step.first_from) if step.first_from else {}
    if beside is not None:
        first |= beside.answers
        whence |= dict.fromkeys(beside.answers, beside.source)
    of_other, from_other = said_of_the_other(visit, step)
    first, whence = first | of_other, whence | from_other
    return {"first": first, "first_from": whence}


def _to_read(visit: Visit, child: Child, step: Step) -> Beside | None:
    """What stands beside the form of a step, to be read before it is answered."""
    if step.beside is None:
        return None
    return step.beside(visit.viewer.authority_id or 0, child.id, visit.today)


def _standards(visit: Visit, step: Step) -> list[dict[str, Any]]:
    """What good looks like, beside the form of a step."""
    return [
        {"code": one.code, "title": one.title, "said": list(said.said), "source": said.source}
        for one, said in standards_for(step.code, visit.today)
    ]


PAGES = (
    Page(
        path="child/<str:reference>/write",
        name="steps",
        view=view,
        may="write_steps",
        reach="child",
    ),
    Page(
        path="child/<str:reference>/write/<str:code>",
        name="do_step",
        view=do,
        may="write_steps",
        reach="child",
        methods=("GET", "POST"),
    ),
)
