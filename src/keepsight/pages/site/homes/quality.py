"""Home of quality assurance: what was drawn for me, what the signals show, what is not counted yet."""

from __future__ import annotations

from keepsight.boards.council_figures import figures
from keepsight.boards.people.drawn import drawn_for
from keepsight.boards.signals_waiting import titles
from keepsight.boards.small_numbers import told
from keepsight.pages.listing import child
from keepsight.pages.page import Visit
from keepsight.pages.site.home_parts import (
    Home,
    Made,
    answer,
    looked_after,
    named,
    numeric,
    reaches,
    section,
)
from keepsight.pages.site.homes.figures import in_words
from keepsight.pages.words import day, plural

#: Records drawn that are listed; the earliest to end first.
MOST = 50


def view(visit: Visit) -> Made:
    drawn = drawn_for(visit.viewer, now=visit.now) if reaches(visit) else ()
    known = named(visit, [one.child for one in drawn[:MOST]])
    found = figures(visit.viewer, now=visit.now, as_at=visit.as_at, known_on=visit.known_on)
    assert found is not None, "a day that is asked for is reckoned"
    kinds = sorted(found.signals.items(), key=lambda one: (-one[1], one[0]))
    answers = []
    if reaches(visit):
        said = ["Nothing is drawn for you today."]
        if drawn:
            said = [f"{plural(len(drawn), 'record')}, listed below."]
        until = drawn[0].until if drawn else None
        answers = [
            answer(
                "What was drawn for me?", said, f"The first until {day(until)}." if until else ""
            )
        ]
    late, unseen = told(found.late_children, found.open), told(found.not_seen, found.open)
    answers += [
        answer("What do the signals show?", [_most(kinds)]),
        answer(
            "Are children seen, not only on time?",
            [f"Children with something overdue: {in_words(late).lower()}. "
             f"Not seen in 4 weeks: {in_words(unseen).lower()}."],
        ),
    ]  # fmt: skip
    sections = []
    if reaches(visit):
        sections.append(
            section(
                "What was drawn for me",
                ("Child", "For", "Until"),
                [
                    (
                        {"child": child(known.get(one.child))},
                        one.purpose,
                        day(one.until) if one.until else "Not on file",
                    )
                    for one in drawn[:MOST]
                ],
                empty="Nothing is drawn for you to read today.",
            )
        )
    sections.append(
        section(
            "What the signals show, in the whole council",
            ("What is seen", numeric("Waiting")),
            [(titles()[code], in_words(told(number))) for code, number in kinds],
            empty="No signal waits to be looked at.",
            note=["Numbers alone: whose they are is told to those who answer for the children."],
        )
    )
    return {
        "title": "Quality of practice",
        "answers": answers,
        "sections": sections,
        "links": looked_after(visit),
        "cannot_be_told": [
            "Audits, their grades and the actions they led to are not recorded here yet, so none is counted."
        ],
    }


def _most(kinds: list[tuple[str, int]]) -> str:
    shown = [(code, number) for code, number in kinds if told(number)]
    if not shown:
        return "No kind of signal waits in numbers that are told."
    code, number = shown[0]
    return f"Most often: {titles()[code]}, {number:,}."


QUALITY = Home(
    roles=("quality_auditor", "quality_moderator", "principal_social_worker", "inspector"),
    switch="Quality",
    view=view,
)
