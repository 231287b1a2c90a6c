"""What can be written on a child's record now, and the page of each step of the journey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.child import Child, child_for
from keepsight.access.record.open_now import OpenRow, open_now, opens
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.staff_names import Names
from keepsight.access.staff.teams import choices_of_teams
from keepsight.actions.stepping import CHOSEN
from keepsight.actions.workforce.ask_for_decision import ASK_FOR_DECISION
from keepsight.actions.workforce.decided_steps import case_in, kept, step_of, whole
from keepsight.actions.workforce.of_decisions import rule
from keepsight.boards.code_choices import choices_of_codes
from keepsight.boards.workforce.who_decides import who_decides
from keepsight.kernel.decision import LEVELS
from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.law.rules import ROOMS
from keepsight.pages.answers import Choices
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.people.child_frame import back_to_child
from keepsight.pages.words import ROOMS as ROOM_WORDS
from keepsight.pages.words import day, plural
from keepsight.pages.workforce.asked_decisions import case_so_far
from keepsight.pages.workforce.decision_words import (
    names_in_button,
    papers,
    people,
    whom_it_takes,
)

NOBODY = Names({}, {})
OpenRows = Mapping[str, list[OpenRow]]


def view(visit: Visit) -> HttpResponse:
    """Every step that can be done for the child now, by stage; the others with what stands in their way."""
    child = child_for(visit.viewer, visit.params["reference"], why="steps", now=visit.now)
    found = open_now(visit.viewer.authority_id or 0, child.id, visit.today)
    rooms, not_now = [], []
    for room in ROOMS:
        rows = []
        for step in steps_of(room):
            why_not = hindered(visit, step, found)
            if why_not:
                not_now.append({"title": step.title, "why_not": why_not})
            else:
                rows.append({"title": step.title, "why": step.why, "url": at_step(child, step)})
        if rows:
            rooms.append({"title": ROOM_WORDS[room], "rows": rows})
    return visit.show(
        "people/steps.html",
        {
            "back": back_to_child(visit, child.reference, child.name),
            "title": "Write on the record",
            "child": child.name,
            "open": [_said(rows) for rows in found.values()],
            "rooms": rooms,
            "not_now": not_now,
        },
    )


def do(visit: Visit) -> HttpResponse:
    """The page of one step: its form, with its decision where it takes one."""
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="steps", now=visit.now)
    step = step_of(visit.params["code"])
    if step is None:
        raise NoSuchThing
    found = open_now(visit.viewer.authority_id or 0, child.id, visit.today)
    step = replace(step, form=_with_choice_of_rows(step, found))
    back = {"text": "Write on the record", "url": reverse("steps", kwargs={"reference": reference})}
    asking = Asking(
        step,
        title=f"{step.title}: {child.name}",
        button="Put it on the record",
        back=back,
        also={"child": child.id},
        choices=_choices(visit, step, found),
        sentences=(step.why,),
        done=lambda _: visit.go("child", reference=reference, note=f"{step.title}: saved."),
    )
    return ask(visit, _decided(visit, child, step, asking) if step.decides else asking)


def _decided(visit: Visit, child: Child, step: Step, asking: Asking) -> Asking:
    """The page of a step that takes a decision: to take it, or to ask whoever may."""
    who = who_decides(
        visit.viewer,
        child.id,
        step.decides,
        {**case_so_far(visit, rule(step.decides)), **_answered_by(step)},
        now=visit.now,
        asked_by=None,
    )
    form = whole(step, who)
    shown = {
        "decision": who.decision.title,
        "change_url": asking.back["url"],
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
        action=replace(ASK_FOR_DECISION, form=form, run=_asking_of(step)),
        button=f"Ask {names_in_button(who)}",
        done=lambda made: visit.go(
            "decision", number=made[0].pk, note="It is asked. It is done when it is agreed."
        ),
    )


def _answered_by(step: Step) -> dict[str, Any]:
    """What a step answers of its decision's questions before anybody has answered anything."""
    return {field: value for field, value in step.case_of({}).items() if value is not None}


def _asking_of(step: Step) -> Any:
    def run(doing: Any, given: dict[str, Any]) -> Any:
        waits = {"decision_code": step.decides, "what": step.title, "step_code": step.code}
        whole = {**given, **waits, **case_in(step, given)}
        return ASK_FOR_DECISION.run(doing, {**whole, "step_answers": kept(step, given)})

    return run


# --- what is offered ----------------------------------------------------------------------------


def steps_of(room: str) -> Iterator[Step]:
    """The steps of a room, in the order of their titles."""
    found = [one for name, one in units_of("actions", Step).items() if name.split(".")[0] == room]
    yield from sorted(found, key=lambda step: step.title)


def hindered(visit: Visit, step: Step, found: OpenRows) -> str:
    """What stands in the way of a step for this person and child now, "" for nothing."""
    if not visit.viewer.may(step.may):
        return "Your role does not write on records."
    if step.level and visit.viewer.level < step.level:
        return f"It takes a {LEVELS[step.level]} or above."
    for code in step.needs:
        if not found.get(code):
            return f"It needs {opens()[code].words}, and none is open."
    for code in step.bars:
        if found.get(code):
            return f"There is {opens()[code].words} already."
    if not step.for_closed and not found:
        return "Nothing is open for this child. Log a contact first."
    return ""


def at_step(child: Child, step: Step) -> str:
    return reverse("do_step", kwargs={"reference": child.reference, "code": step.code})


def _said(rows: list[OpenRow]) -> str:
    words = opens()[rows[0].code].words
    bare = words.removeprefix("an ").removeprefix("a ")
    if len(rows) > 1:
        return plural(len(rows), bare)
    since = rows[0].begun_on
    said = bare[:1].upper() + bare[1:]
    return f"{said}, since {day(since)}" if since else said


def _with_choice_of_rows(step: Step, found: OpenRows) -> Form:
    """The step's form; where several rows of a needed kind are open, it begins by asking which."""
    which = tuple(
        Question(
            CHOSEN + code,
            f"Which {opens()[code].words.removeprefix('an ').removeprefix('a ')}",
            kind="choice",
            choices=CHOSEN + code,
        )
        for code in step.needs
        if len(found.get(code, ())) > 1
    )
    sections = (Section("", which), *step.form.sections) if which else step.form.sections
    return replace(step.form, sections=sections)


def _choices(visit: Visit, step: Step, found: OpenRows) -> Choices:
    """The lists that the step's questions name: people, teams, codes of the returns, open rows."""
    wanted = {one.choices for one in step.form.questions if isinstance(one.choices, str)}
    made: dict[str, Any] = {}
    for name in wanted - {""}:
        if name == "workers":
            made[name] = choices_of_workers(visit.viewer, visit.today)
        elif name == "teams":
            made[name] = choices_of_teams(visit.viewer, visit.today)
        elif name.startswith(CHOSEN):
            rows = found.get(name.removeprefix(CHOSEN), [])
            made[name] = [
                (str(row.number), f"Since {day(row.begun_on)}" if row.begun_on else "Undated")
                for row in rows
            ]
        else:
            made[name] = choices_of_codes(name, visit.today)
    return made


PAGES = (
    Page(
        path="child/<str:reference>/write",
        name="steps",
        view=view,
        may="write_notes",
        reach="child",
    ),
    Page(
        path="child/<str:reference>/write/<str:code>",
        name="do_step",
        view=do,
        may="write_notes",
        reach="child",
        methods=("GET", "POST"),
    ),
)
