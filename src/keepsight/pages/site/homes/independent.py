"""Home of who chairs and reviews: which plans drift, what comes next, are my escalations answered."""

from __future__ import annotations

from typing import Any

from keepsight.access.question import among, both
from keepsight.access.staff.staff_names import names_of_staff
from keepsight.boards.counting import counted
from keepsight.boards.look import Look
from keepsight.boards.people import due, not_seen
from keepsight.boards.people.due import CODE, running
from keepsight.boards.readings import Reading, readings, title_of
from keepsight.boards.signals_waiting import Asked, rows, titles
from keepsight.boards.signals_waiting import counts as signals_of
from keepsight.boards.signals_waiting import parts as signal_parts
from keepsight.pages.listing import address, child, look_at
from keepsight.pages.page import Visit
from keepsight.pages.people.not_seen import untold as visits_untold
from keepsight.pages.reading_rows import bare_reading, cannot_be_told
from keepsight.pages.site.home_parts import (
    SHOWN,
    Home,
    Made,
    answer,
    looked_after,
    named,
    number,
    numeric,
    opens,
    section,
    staff,
)
from keepsight.pages.words import day, plural, working_days

#: What they chair and review, and what follows from it.
CHAIRED = ("T12", "T19", "T20", "T22", "T23B", "T69", "T70", "T71", "T72", "T82")
#: A protection plan that goes on, and actions carried from review to review.
LONG_PLAN, CARRIED = "S19", "S16"
#: The stages of a dispute that a reviewing officer raises.
DISPUTES = ("T111A", "T111B")
#: Rows of what comes next.
NEXT = 10


def view(visit: Visit) -> Made:
    look = look_at(visit)
    found = counted(look, {**due.parts(look), **signal_parts(look), **not_seen.parts(look)})
    late, signals, seen = due.summary(found, look), signals_of(found), not_seen.summary(found)
    watched = (*CHAIRED, *DISPUTES)
    dates = readings(both(running(look), among(CODE, watched)), look)
    ahead = [one for one in dates if one.limit in CHAIRED and one.state in ("overdue", "due_soon")]
    disputes = [one for one in dates if one.limit in DISPUTES]
    drifting = rows(look, Asked(drift=True), count=SHOWN) if signals.drift else ()
    known = named(
        visit,
        [one.child for one in (*ahead[:NEXT], *disputes[:NEXT])] + [r.child for r in drifting],
    )
    names = names_of_staff(
        visit.viewer, workers=[r.owner for r in drifting], teams=(), day=look.day
    )
    limits = [one for one in late.limits if one.limit in CHAIRED]
    return {
        "title": "Plans you watch over",
        "beside": [plural(seen.open, "open child", "open children")],
        "answers": [
            _drift(visit, signals.kinds, signals.drift, signals.drift_children, seen),
            _next(visit, limits),
            _escalations(visit, look, disputes, late),
        ],
        "sections": [
            section(
                "Which plans drift",
                ("Child", "What is seen", "Since", "Whose it is"),
                [
                    (
                        {"child": child(known.get(one.child))},
                        titles()[one.signal],
                        day(one.seen_on),
                        staff(visit, names, one.owner),
                    )
                    for one in drifting
                ],
                empty="No plan of the children you watch over shows drift today.",
                more=[opens(signals.drift, "in all", address(visit, "signals", drift="yes"))]
                if signals.drift > SHOWN
                else [],
            ),
            section(
                "What you chair and review next",
                ("Child", "What", "Due"),
                [_dated(visit, one, known) for one in ahead[:NEXT]],
                empty="Nothing is due within 10 working days.",
            ),
            section(
                "Conferences and reviews, by clock",
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
                    for one in limits
                ],
            ),
            section(
                "Are my escalations answered",
                ("Child", "Stage", "Open for", "Answered by"),
                [
                    (
                        {"child": child(known.get(one.child))},
                        one.title,
                        working_days(look.working_days_since(one.started_on))
                        if one.started_on
                        else "Not on file",
                        {"due": bare_reading(visit, one)},
                    )
                    for one in disputes[:NEXT]
                ],
                empty="No dispute about a child you watch over is open.",
            ),
        ],
        "links": looked_after(visit, every=False),
        "cannot_be_told": visits_untold(seen.untold)
        + [said for said in cannot_be_told(late.untold) if not said.endswith("visits.")],
    }  # fmt: skip


def _dated(visit: Visit, one: Reading, known: Any) -> tuple[Any, ...]:
    return ({"child": child(known.get(one.child))}, one.title, {"due": bare_reading(visit, one)})


def _drift(
    visit: Visit, kinds: Any, drift: int, children: int, seen: not_seen.Summary
) -> Made:  # fmt: skip
    said: list[Any] = ["None shows drift today."]
    if drift:
        words = "things to look at" if drift > 1 else "thing to look at"
        url = address(visit, "signals", drift="yes")
        said = [f"{plural(children, 'child', 'children')}: ", opens(drift, words, url)]
        for code, what in (
            (LONG_PLAN, "long protection plans"),
            (CARRIED, "with actions carried on"),
        ):
            if kinds.get(code):
                said += [", ", opens(kinds[code], what, address(visit, "signals", signal=code))]
        said.append(".")
    if seen.not_lately:
        said += [
            " ",
            opens(seen.not_lately, "not seen in 4 weeks", address(visit, "not_seen")),
            ".",
        ]
    return answer("Which plans drift?", said)


def _next(visit: Visit, limits: list[due.OfLimit]) -> Made:
    """What is overdue and due soon of what they chair, each limit with its list."""
    said: list[Any] = []
    for one in limits:
        if one.overdue:
            url = address(visit, "overdue", clock=one.limit)
            said += ["; ", opens(one.overdue, f"overdue: {title_of(one.limit).lower()}", url)]
    soon = sum(one.due_soon for one in limits)
    under = (
        f"{plural(soon, 'conference or review', 'conferences and reviews')} within 10 working days."
        if soon
        else ""
    )
    return answer(
        "What do I chair next?", [*said[1:], "."] if said else ["Nothing of it is overdue."], under
    )


def _escalations(visit: Visit, look: Look, disputes: list[Reading], late: due.Summary) -> Made:
    question = "Are my escalations answered?"
    if not disputes:
        return answer(question, ["No dispute is open."])
    longest = max(look.working_days_since(one.started_on) for one in disputes if one.started_on)
    said: list[Any] = [
        f"{plural(len(disputes), 'dispute')} open, the longest for {working_days(longest)}"
    ]
    for one in late.limits:
        if one.limit in DISPUTES and one.overdue:
            url = address(visit, "overdue", clock=one.limit)
            said += [", ", opens(one.overdue, "not answered in time", url)]
    return answer(question, [*said, "."])


INDEPENDENT = Home(
    roles=("conference_chair", "independent_reviewing_officer"),
    switch="Plans you watch over",
    view=view,
)
