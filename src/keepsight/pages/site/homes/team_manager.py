"""Home of a team manager: who has no worker, who is overloaded, what needs my decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.access.waiting import waits_for
from keepsight.boards.home import Home as Counted
from keepsight.boards.home import home_of
from keepsight.boards.workforce.decisions_waiting import Waiting, decisions_waiting
from keepsight.boards.workforce.supervision import sessions_due
from keepsight.boards.workforce.unallocated import Asked, rows
from keepsight.pages.listing import address, child, look_at, shown_teams, whose
from keepsight.pages.page import Visit
from keepsight.pages.reading_rows import named_children
from keepsight.pages.site import answering
from keepsight.pages.site.home_parts import (
    SHOWN,
    Home,
    Made,
    answer,
    counts,
    looked_after,
    named,
    opens,
    section,
    staff,
)
from keepsight.pages.words import moment
from keepsight.pages.workforce.decision_words import titled, wanted
from keepsight.pages.workforce.handover import lines as goes

NOTHING = Waiting((), (), (), (), (), 0)


def view(visit: Visit) -> Made:
    """A team's children. Where nothing is asked for of them, whose decision it is is not asked either."""
    look = look_at(visit)
    found = home_of(look)
    first = rows(look, Asked(), count=SHOWN)
    waiting = waits_for(visit.viewer, now=visit.now, with_decisions=True)
    decisions = NOTHING
    if waiting["requests"] or waiting["below"]:
        decisions = decisions_waiting(visit.viewer, now=visit.now, with_asked=False)
    asked = decisions.mine[:SHOWN]
    names = names_of_staff(
        visit.viewer,
        workers=[
            load.worker for load in (*found.loads.everyone[:SHOWN], *found.loads.loads[:1])
        ]
        + [number for row in first for number in (row.because_worker, row.last_worker)]
        + [one.worker for one in found.going]
        + [one.asked_by for one in asked],
        teams=shown_teams(
            visit, [row.team or 0 for row in first] + [load.team for load in found.loads.everyone[:SHOWN]]
        ),
        day=look.day,
    )  # fmt: skip
    children = {row.child for row in first} | set(named_children(found.due))
    known = named(visit, [*children, *(one.child for one in asked)])
    own = whose(visit, names)
    return {
        "title": own or "Your teams today",
        "answers": [
            answering.who_has_no_worker(visit, found),
            answering.who_is_overloaded(visit, found, names),
            what_needs_my_decision(visit, found, decisions, waiting),
        ],
        "no_worker": answering.no_worker(visit, look, found, first, known, names, own),
        "handover": goes(visit, found.going, names),
        "workers": answering.workers(visit, look, found, names),
        "sections": [_decisions(visit, decisions, known, names)],
        "by_clock": answering.by_clock(visit, found, known),
        "not_seen": answering.seen_not_only_on_time(visit, found),
        "links": looked_after(visit, every=False, waiting=waiting, but=("signals", "supervision")),
        "cannot_be_told": answering.what_cannot_be_told(found),
    }


def what_needs_my_decision(
    visit: Visit, found: Counted, decisions: Waiting, waiting: Mapping[str, int]
) -> Made:
    """What waits for this manager: requests, decisions to agree to, moved entries, openings, signals, and who
    was not supervised in time."""
    said: list[Any] = []
    unsupervised = sum(
        row.state == "overdue"
        for row in sessions_due(visit.viewer, visit.as_at, visit.known_on).personal
    )
    missed = address(visit, "supervision", state="overdue")
    for number, words, url in (
        (len(decisions.ratify), "to agree to or reverse", address(visit, "decisions", list="ratify")),
        (waiting["moved_entries"], "to be moved to another child", address(visit, "moved_entries")),
        (waiting["openings"], "opened for a reason", address(visit, "openings")),
        (found.signals.waiting, "to look at today", address(visit, "signals")),
        (unsupervised, "not supervised in time", missed),
    ):  # fmt: skip
        if number:
            said += [", ", opens(number, words, url)]
    mine = len(decisions.mine)
    if mine:
        said = [", ", counts(mine, "decision", "decisions", address(visit, "decisions")), *said]
    late = sum(one.wanted_on is not None and one.wanted_on <= visit.today for one in decisions.mine)
    return answer(
        "What needs my decision?",
        [*said[1:], "."] if said else ["Nothing waits for your decision."],
        f"{late} wanted by today or before." if late else "",
    )


def _decisions(visit: Visit, found: Waiting, known: Mapping[int, NameLine], names: Names) -> Made:
    return section(
        "What needs my decision",
        ("Decision", "Child", "Asked by", "Asked", "Needed by"),
        [
            (
                {"text": titled(one.code).title,
                 "url": reverse("decision", kwargs={"number": one.number})},
                {"child": child(known.get(one.child))} if one.child else "No child",
                staff(visit, names, one.asked_by),
                moment(one.asked_at),
                wanted(visit, one.wanted_on),
            )
            for one in found.mine[:SHOWN]
        ],
        empty="No request waits for your decision.",
        more=[{"text": "All that wait", "url": address(visit, "decisions")}]
        if len(found.mine) > SHOWN
        else [],
    )  # fmt: skip


TEAM_MANAGER = Home(
    roles=("team_manager", "front_door_manager", "emergency_duty_manager"),
    switch="Your team",
    view=view,
)
