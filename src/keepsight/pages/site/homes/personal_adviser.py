"""Home of a personal adviser: whom must I be in touch with, what is late, whose home is not suitable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from keepsight.access.question import both
from keepsight.boards.cards import is_open_as
from keepsight.boards.counting import Part, counted
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard
from keepsight.boards.people import due
from keepsight.boards.people.young_people import (
    IN_TOUCH,
    LEAVER,
    PATHWAY,
    YoungPerson,
    young_people,
)
from keepsight.boards.readings import Reading, title_of
from keepsight.boards.signals_waiting import Asked, rows, titles
from keepsight.boards.signals_waiting import counts as signals_of
from keepsight.boards.signals_waiting import parts as signal_parts
from keepsight.boards.workforce.waiting_for_me import WaitingForMe, waiting_for_me
from keepsight.pages.listing import address, child, look_at
from keepsight.pages.page import Visit
from keepsight.pages.reading_rows import bare_reading, cannot_be_told
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
)
from keepsight.pages.site.waiting_words import lines
from keepsight.pages.words import day, past_distance, plural

#: The signals of a home that is not suitable, and of one that was to be left.
HOMES = ("S14", "S15")
#: Young people on the home; an adviser has some thirty.
MOST = 50


def view(visit: Visit) -> Made:
    look = look_at(visit)
    young = Part(ChildCard, both(look.rows(), is_open_as(LEAVER)))
    found = counted(look, {**due.parts(look), **signal_parts(look), "young": young})
    late, signals = due.summary(found, look), signals_of(found)
    total = sum(group.numbers[0] for group in found["young"])
    people, waiting = young_people(look, most=MOST), waiting_for_me(look)
    waits = waiting.waits[:SHOWN]
    homes = _homes(look) if any(code in signals.kinds for code in HOMES) else {}
    known = named(visit, [*(one.card.child for one in people), *(one.child for one in waits)])
    every = address(visit, "my_children", open=LEAVER)
    nobody = _nothing(people, "touch_is_told", "Nobody is due.")
    no_plan = _nothing(people, "plan_is_told", "No pathway plan is due.")
    return {
        "title": "Your young people today",
        "beside": [{"text": plural(total, "young person", "young people"), "url": every}]
        if total
        else [],
        "answers": [
            answer("Whom must I be in touch with?", _of_limits(visit, late, IN_TOUCH, nobody)),
            answer("Whose plan is due?", _of_limits(visit, late, PATHWAY, no_plan)),
            answer("What is waiting for me?", *_waits(visit, signals.kinds, waiting)),
        ],
        "sections": [
            section(
                "Your young people",
                ("Who", "Last in touch", "Be in touch by", "Pathway plan", "Home"),
                [
                    (
                        {"child": child(known.get(one.card.child))},
                        _last(look, one),
                        _date(visit, one.touch, one.touch_is_told),
                        _date(visit, one.plan, one.plan_is_told),
                        _home(visit, homes.get(one.card.child)),
                    )
                    for one in people
                ],
                empty="You have no young people yet.",
                more=[{"text": f"All {total:,}", "url": every}] if total > len(people) else [],
            ),
            section(
                "What is waiting for me",
                rows=[[row] for row in lines(visit, look, waits, known)],
                empty="Nothing is waiting for you.",
            ),
        ],
        "links": looked_after(visit, every=False),
        "cannot_be_told": cannot_be_told(late.untold),
    }  # fmt: skip


def _nothing(people: Iterable[YoungPerson], told: str, words: str) -> str:
    """That nothing is due, unless of some of them no source would tell."""
    untold = sum(not getattr(one, told) for one in people)
    return f"Cannot be told for {untold:,}: no source holds it." if untold else words


def _date(visit: Visit, one: Reading | None, is_told: bool) -> Any:
    if one is not None:
        return {"due": bare_reading(visit, one)}
    return "Nothing is running" if is_told else "Cannot be told"


def _of_limits(visit: Visit, found: due.Summary, codes: tuple[str, ...], nothing: str) -> list[Any]:
    """What is overdue and due soon under some limits, each number with its list."""
    said: list[Any] = []
    for one in found.limits:
        if one.limit not in codes:
            continue
        for number, words, show in (
            (one.overdue, "overdue", ""),
            (one.due_soon, "soon", "due_soon"),
        ):
            if number:
                url = address(visit, "overdue", clock=one.limit, show=show)
                said += ["; ", opens(number, f"{words}: {title_of(one.limit).lower()}", url)]
    return [*said[1:], "."] if said else [nothing]


def _homes(look: Look) -> dict[int, str]:
    """By young person the signal of a home that is not suitable; one question."""
    found = [row for code in HOMES for row in rows(look, Asked(signal=code), count=MOST)]
    return {row.child: row.signal for row in found}


def _home(visit: Visit, signal: str | None) -> Any:
    if signal is None:
        return "Nothing to look at"
    return {"text": titles()[signal], "url": address(visit, "signals", signal=signal)}


def _waits(visit: Visit, kinds: Any, waiting: WaitingForMe) -> tuple[list[Any], str]:
    said: list[Any] = []
    if waiting.waits:
        said = ["; ", counts(len(waiting.waits), "thing", "things", address(visit, "for_me"))]
    for code in HOMES:
        if kinds.get(code):
            url = address(visit, "signals", signal=code)
            said += ["; ", opens(kinds[code], titles()[code][0].lower() + titles()[code][1:], url)]
    return ([*said[1:], "."] if said else ["Nothing is waiting for you."], "")


def _last(look: Look, one: YoungPerson) -> str:
    if one.in_touch_on is None:
        return "Not on file"
    ago = look.working_days_since(one.in_touch_on)
    return f"{day(one.in_touch_on)} ({past_distance(one.in_touch_on, ago, look.day)})"


PERSONAL_ADVISER = Home(roles=("personal_adviser",), switch="Your young people", view=view)
