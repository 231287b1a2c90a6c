"""Home of who holds no child and answers for none: what they look after, and what waits for them."""

from __future__ import annotations

from typing import Any

from keepsight.access.question import Sql, both
from keepsight.access.waiting import waits_for
from keepsight.boards.counting import Part, counted
from keepsight.boards.models import ChildCard
from keepsight.boards.people import due, not_seen
from keepsight.boards.readings import title_of
from keepsight.boards.workforce.supervision import sessions_due
from keepsight.boards.workforce.waiting_for_me import waiting_for_me
from keepsight.pages.listing import address, look_at
from keepsight.pages.page import Visit
from keepsight.pages.site.home_parts import (
    SHOWN,
    Home,
    Made,
    answer,
    counts,
    looked_after,
    named,
    number,
    numeric,
    opens,
    reaches,
    section,
)
from keepsight.pages.site.waiting_words import lines
from keepsight.pages.words import plural

#: What some of these roles watch over: the limits of their own part of the work.
WATCHES = {
    "looked_after_nurse": ("T64", "T65", "T66"),
    "virtual_school_head": ("T68",),
    "lawyer": ("T40", "T41", "T42", "T43A", "T43B", "T44", "T45B", "T50"),
    "panel_adviser": ("T93B", "T93C"),
    "placements_officer": ("T82",),
}


def view(visit: Visit) -> Made:
    viewer = visit.viewer
    waiting = waits_for(viewer, now=visit.now)
    links = looked_after(visit, waiting=waiting)
    made: Made = {"title": "What you look after", "links": links, "is_empty": not links}
    answers: list[Made] = []
    if reaches(visit):
        answers, made["sections"] = _children(visit)
        made["is_empty"] = False
    if viewer.may("see_supervision"):
        answers.append(supervision_missed(visit))
    if viewer.may("agree_moves"):
        moved = waiting["moved_entries"]
        url = address(visit, "moved_entries")
        said = [opens(moved, "to be moved to another child", url), "."]
        answers.append(
            answer("What is waiting for me?", said if moved else ["No entry is to be moved."])
        )
    return made | {"answers": answers}


def _children(visit: Visit) -> tuple[list[Made], list[Made]]:
    """Of the children whom the role lets one open: how many, what is late of one's own part, what waits."""
    look = look_at(visit)
    held = Part(ChildCard, both(look.rows(), Sql("t.worker IS NOT NULL")))
    found = counted(look, {**due.parts(look), "held": held, **not_seen.parts(look)})
    total = sum(group.numbers[0] for group in found["held"])
    late, seen = due.summary(found, look), not_seen.summary(found)
    waits = waiting_for_me(look).waits
    known = named(visit, [one.child for one in waits[:SHOWN]])
    codes = {code for one in visit.viewer.roles for code in WATCHES.get(one.role.code, ())}
    mine = [one for one in late.limits if one.limit in codes]
    said: list[Any] = [
        counts(total, "child", "children", address(visit, "my_children", held="yes")),
        " with a worker.",
    ]
    if not total:
        said = ["Of nobody who has a worker today."]
    if seen.not_lately:
        said += [
            " ",
            opens(seen.not_lately, "not seen in 4 weeks", address(visit, "not_seen")),
            ".",
        ]
    answers = [answer("Whose records may I open?", said)]
    sections = []
    if codes:
        overdue = sum(one.overdue for one in mine)
        words = (
            f"{plural(overdue, 'date')} overdue, listed below."
            if overdue
            else "Nothing of it is late."
        )
        answers.append(answer("What is late of my part?", [words]))
        sections.append(
            section(
                "What is late of my part",
                ("What", numeric("Overdue"), numeric("Due in 10 working days")),
                [
                    (
                        title_of(one.limit),
                        number(one.overdue, address(visit, "overdue", clock=one.limit)),
                        number(
                            one.due_soon,
                            address(visit, "overdue", clock=one.limit, show="due_soon"),
                        ),
                    )
                    for one in mine
                ],
                empty="Nothing of your part is overdue or due soon.",
            )
        )
    if visit.viewer.may("ask_for_decisions"):
        things = counts(len(waits), "thing", "things", address(visit, "for_me"))
        said = [things, "."] if waits else ["Nothing is waiting for you."]
        answers.append(answer("What is waiting for me?", said))
        sections.append(
            section(
                "What is waiting for me",
                rows=[[row] for row in lines(visit, look, waits[:SHOWN], known)],
                empty="Nothing is waiting for you.",
            )
        )
    return answers, sections


def supervision_missed(visit: Visit) -> Made:
    """How many were not supervised in time, as the list of it counts them; one question."""
    rows = sessions_due(visit.viewer, visit.as_at, visit.known_on).personal
    missed = sum(row.state == "overdue" for row in rows)
    url = address(visit, "supervision", state="overdue")
    said = ["Everybody was supervised in time."]
    if missed:
        said = [counts(missed, "worker was", "workers were", url), " not supervised in time."]
    return answer("Who was not supervised?", said if rows else ["Nobody is to be supervised."])


WHAT_IS_LOOKED_AFTER = Home(
    roles=(
        "administrator",
        "agency_decision_maker",
        "designated_officer",
        "fostering_social_worker",
        "information_governance",
        "lawyer",
        "looked_after_nurse",
        "panel_adviser",
        "partner",
        "placements_officer",
        "practice_educator",
        "referral_coordinator",
        "subject_access_caseworker",
        "union_representative",
        "virtual_school_head",
        "workforce_lead",
    ),
    switch="What you look after",
    view=view,
)
