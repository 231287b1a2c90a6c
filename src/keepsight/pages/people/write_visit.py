"""Record a visit on one page, to a child and to the brothers and sisters who were there."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpResponse

from keepsight.access.record.child import Child, child_for
from keepsight.actions.people.of_several import asked_of
from keepsight.actions.people.record_visit import RECORD_VISIT
from keepsight.boards.people.child import child_board
from keepsight.boards.readings import visit_limits
from keepsight.kernel.form import Form, Question, Section, form_on
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, is_born
from keepsight.pages.people.child_words import relation_words
from keepsight.pages.people.several import Group, OneOf, choosing, group_of, records_in_words
from keepsight.pages.words import day, plural, small

#: Before the words of somebody who may have been there, whom one tick names.
THERE = "there_"


def view(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="record_visit", now=visit.now)
    group = group_of(visit, child, by_household=True)
    people = _people(child)
    how_many = len(group.children)
    return ask(
        visit,
        Asking(
            replace(
                RECORD_VISIT, form=form_of_group(visit, group, people), run=_with_people(people)
            ),
            title=f"Record a visit: {group.called}",
            button=f"Finish: record {plural(how_many, 'visit')}",
            back=back_to_child(visit, child.reference, child.name),
            first={"visited_on": visit.today, "place_code": "home", "notice_code": "planned"},
            also={"child": child.id, "children": group.others},
            children=group.numbers,
            template="people/write_visit.html",
            shown={"several": choosing(visit, group, "visit")},
            done=lambda _: visit.go(
                "child_visits", reference=child.reference, note=_recorded(visit, child, how_many)
            ),
        ),
    )


def form_of_group(visit: Visit, group: Group, people: Mapping[str, str]) -> Form:
    """The questions of the day, those of each child asked by its name."""
    once, each, after = form_on(RECORD_VISIT.form, visit.today).sections
    *before, others = once.questions
    ticks = [Question(field, words, kind="tick", required=False) for field, words in people.items()]
    if ticks:
        others = replace(others, words="Anyone else who was there")
    where = records_in_words(len(group.children))
    return Form(
        sections=(
            replace(once, questions=(*before, *ticks, others)),
            *(_of(visit, each, one) for one in group.children),
            replace(after, questions=tuple(_on_all(q, where, group) for q in after.questions)),
        )
    )


def _on_all(question: Question, where: str, group: Group) -> Question:
    if len(group.children) == 1:
        return question
    return replace(question, hint=f"Goes on {where}. {question.hint}")


def _of(visit: Visit, section: Section, one: OneOf) -> Section:
    name = one.short
    words = {
        "how_code": f"How did you see {name}?",
        "bedroom_seen": f"Saw where {name} sleeps",
        "own_words": one.own_words(visit.today),
        "observed": f"What you saw of {name}, and what it means",
        "worries": f"What worries you about {name} now",
        "why_not_seen": f"Why {name} was not seen",
        "try_again_on": f"When you go again to see {name}",
    }

    def said(question: Question) -> Question:
        asked = replace(question, words=words[question.field])
        if question.field == "own_words":
            return replace(asked, hint="")
        if question.field == "how_code" and not isinstance(question.choices, str):
            pairs = tuple(
                (code, text.replace("the child", name)) for code, text in question.choices
            )
            return replace(asked, choices=pairs)
        return asked

    questions = asked_of((said(question) for question in section.questions), one.id)
    return Section(one.headed(visit.today), questions)


# --- who else was there -------------------------------------------------------------------------


def _people(child: Child) -> dict[str, str]:
    """The grown-ups of the family and the household, by the field of their tick: "Leanne (mother)"."""
    found = {}
    for tie in child.relationships:
        if not tie.other.is_child and tie.ended_on is None:
            found[tie.other.name] = f"{tie.other.name} ({small(relation_words(tie))})"
    for other in child.household:
        if not other.is_child:
            found.setdefault(other.name, other.name)
    return {_tick_of(words): words for words in found.values()}


def _tick_of(words: str) -> str:
    """The field of somebody's tick: whoever the family has become since, it names the same person."""
    return THERE + hashlib.sha256(words.encode()).hexdigest()[:8]


def _with_people(people: Mapping[str, str]) -> Any:
    """The action, with whoever was ticked put before whoever was typed."""

    def run(doing: Any, given: dict[str, Any]) -> Any:
        there = [words for field, words in people.items() if given.get(field)]
        typed = given.get("others_there")
        joined = "; ".join([*there, *([typed] if typed else [])])
        return RECORD_VISIT.run(doing, {**given, "others_there": joined})

    return run


# --- once it is saved ---------------------------------------------------------------------------


def _recorded(visit: Visit, child: Child, how_many: int) -> str:
    """That it is done, and when this child is to be seen next."""
    done = f"{plural(how_many, 'visit')} recorded"
    done += ", one on each child’s record." if how_many > 1 else "."
    board = child_board(
        visit.viewer.authority_id or 0,
        child.id,
        now=visit.now,
        today=visit.today,
        called=child.first_name,
        is_born=is_born(child, visit.today),
        died_on=child.died_on,
        as_at=visit.today,
    )
    due = [one.due_on for one in board.dates if one.limit in visit_limits() and one.due_on]
    return f"{done} The next one here is due by {day(min(due))}." if due else done


PAGE = Page(
    path="child/<str:reference>/visit",
    name="record_visit",
    view=view,
    may="write_notes",
    reach="child",
    methods=("GET", "POST"),
)
