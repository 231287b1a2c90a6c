"""Home of who holds children: whom must I see, what is late, what is waiting for me."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import names_of_staff
from keepsight.boards.counting import counted
from keepsight.boards.look import Look
from keepsight.boards.people.mine import Mine, MyChild, mine
from keepsight.boards.signals_waiting import Counted
from keepsight.boards.signals_waiting import counts as signals_of
from keepsight.boards.signals_waiting import parts as signal_parts
from keepsight.boards.workforce import handover
from keepsight.boards.workforce.waiting_for_me import WaitingForMe, waiting_for_me
from keepsight.pages.listing import address, child, look_at, open_as, seen
from keepsight.pages.page import Visit
from keepsight.pages.people.not_seen import untold as visits_untold
from keepsight.pages.reading_rows import bare_reading
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
from keepsight.pages.words import plural, working_days
from keepsight.pages.workforce.handover import lines as goes

#: Things that wait which the home shows; the others stand on a page of their own.
WAITING_SHOWN = 7
#: Children in the table; nobody holds so many.
CHILDREN_SHOWN = 50


@dataclass(frozen=True)
class Work:
    """What a practitioner's home is made of, read once."""

    look: Look
    mine: Mine
    waiting: WaitingForMe
    signals: Counted
    going: tuple[handover.Goes, ...]
    names: Mapping[int, NameLine]

    @property
    def late_children(self) -> int:
        return len({one.child for one in self.mine.late})


def work_of(visit: Visit) -> Work:
    """The viewer's own children, what is late for them and what waits; eight questions at most."""
    look = look_at(visit)
    found, waiting = mine(look, visit.viewer.worker_id or 0), waiting_for_me(look)
    more = counted(look, {**signal_parts(look), **handover.parts(look)})
    shown = (*waiting.waits[:WAITING_SHOWN], *waiting.asked[:SHOWN])
    wanted = [one.card.child for one in found.children[:CHILDREN_SHOWN]]
    wanted += [one.child for one in found.late[:SHOWN]]
    names = named(visit, [*wanted, *(one.child for one in shown)])
    return Work(look, found, waiting, signals_of(more), handover.goes(more), names)


def view(visit: Visit) -> Made:
    return made_of(visit, work_of(visit))


def made_of(visit: Visit, work: Work) -> Made:
    """The home of whoever holds children."""
    look, held = work.look, work.mine.children
    names = names_of_staff(
        visit.viewer, workers=[one.worker for one in work.going], teams=(), day=look.day
    )
    own = address(visit, "my_children")
    late = work.mine.late[:SHOWN]
    return {
        "title": "Your work today",
        "beside": [{"text": plural(len(held), "child", "children"), "url": own}] if held else [],
        "answers": [
            answer("Who must I see?", must_see(visit, held), never_alone(held)),
            answer("What is late?", late_words(visit, work), furthest_behind(look, work.mine)),
            answer("What is waiting for me?", *waits_words(visit, work)),
        ],
        "my_children": {
            "total": len(held),
            "url": own,
            "rows": [my_child(visit, look, one, work.names) for one in held[:CHILDREN_SHOWN]],
        },
        "handover": goes(visit, work.going, names),
        "late": {
            "total": len(work.mine.late),
            "url": address(visit, "overdue", worker=own_reference(visit)),
            "last": "",
            "rows": [
                {**bare_reading(visit, one), "child": child(work.names.get(one.child))}
                for one in late
            ],
        },
        "sections": waiting_sections(visit, work),
        "links": looked_after(visit, every=False, but=("signals",)),
        "cannot_be_told": visits_untold(sum(not one.card.seen_is_told for one in held)),
    }


def own_reference(visit: Visit) -> str:
    return f"W-{visit.viewer.worker_id}" if visit.viewer.worker_id else ""


def must_see(visit: Visit, held: Sequence[MyChild]) -> list[Any]:
    """How many children a visit is due to within ten working days, and to how many it is overdue."""
    mine = own_reference(visit)
    due = sum(bool(one.visit) for one in held)
    late = sum(one.visit == "overdue" for one in held)
    if not due:
        return ["Nobody must be seen within 10 working days."]
    said = [counts(due, "child", "children", address(visit, "my_children", worker=mine, to_see="due")),
            " within 10 working days"]  # fmt: skip
    if late:
        url = address(visit, "my_children", worker=mine, to_see="overdue")
        said += ["; ", opens(late, "overdue", url)]
    return [*said, "."]


def never_alone(held: Sequence[MyChild]) -> str:
    """Of the viewer's children, how many were never seen alone: beside what is due."""
    never = sum(one.card.seen_is_told and one.card.seen_alone_on is None for one in held)
    if not held or not never:
        return ""
    return f"{plural(never, 'child', 'children')} of yours never seen alone."


def late_words(visit: Visit, work: Work) -> list[Any]:
    total = len(work.mine.late)
    if not total:
        return ["Nothing of yours is late."]
    url = address(visit, "overdue", worker=own_reference(visit))
    of = plural(work.late_children, "child", "children")
    return [counts(total, "thing", "things", url), f" for {of}."]


def furthest_behind(look: Look, found: Mine) -> str:
    if not found.late or found.late[0].due_on is None:
        return ""
    behind = working_days(max(look.working_days_since(found.late[0].due_on), 0))
    return f"Furthest behind: {found.late[0].title}, {behind}."


def waits_words(visit: Visit, work: Work) -> tuple[list[Any], str]:
    """How much waits for the viewer, and under it what they wait for themselves."""
    said: list[Any] = []
    if work.waiting.waits:
        said.append(counts(len(work.waiting.waits), "thing", "things", address(visit, "for_me")))
    if work.signals.mine:
        said += ["; "] if said else []
        url = address(visit, "signals", owner=own_reference(visit))
        said.append(opens(work.signals.mine, "to look at today", url))
    asked = len(work.waiting.asked)
    under = f"You wait for {plural(asked, 'decision')} you asked for." if asked else ""
    return ([*said, "."] if said else ["Nothing is waiting for you."], under)


def waiting_sections(visit: Visit, work: Work) -> list[Made]:
    """What waits for the viewer, and what they wait for."""
    waits, asked = work.waiting.waits, work.waiting.asked
    more = len(waits) - WAITING_SHOWN
    shown = lines(visit, work.look, waits[:WAITING_SHOWN], work.names)
    found = [
        section(
            "What is waiting for me",
            rows=[[row] for row in (*_signals(visit, work), *shown)],
            empty="Nothing is waiting for you.",
            note=[{"text": f"{more} more", "url": address(visit, "for_me")}] if more > 0 else [],
        )
    ]
    if asked:
        found.append(
            section(
                "What I am waiting for",
                rows=[[row] for row in lines(visit, work.look, asked[:SHOWN], work.names)],
                more=[{"text": "All you asked for", "url": address(visit, "decisions", list="asked")}],
            )
        )  # fmt: skip
    return found


def _signals(visit: Visit, work: Work) -> list[Made]:
    """The signals of the viewer's own children that nobody has looked at, in one line."""
    if not work.signals.mine:
        return []
    many = "things" if work.signals.mine > 1 else "thing"
    url = address(visit, "signals", owner=own_reference(visit))
    line = opens(work.signals.mine, f"{many} to look at today", url)
    return [{**line, "under": "What the records of your children show."}]


def my_child(
    visit: Visit, look: Look, one: MyChild, named_children: Mapping[int, NameLine]
) -> dict[str, Any]:
    line = named_children.get(one.card.child)
    return {
        "child": child(line),
        "open_as": open_as(one.card),
        "seen": seen(look, one.card, line),
        "seen_alone": seen(look, one.card, line, alone=True),
        "next": bare_reading(visit, one.next) if one.next else None,
        "visit_url": reverse("record_visit", kwargs={"reference": line.reference})
        if line and line.is_named and visit.viewer.may("write_notes") and not visit.is_another_date
        else None,
    }


PRACTITIONER = Home(
    roles=(
        "social_worker",
        "advanced_practitioner",
        "duty_social_worker",
        "family_support_worker",
    ),
    switch="Your own children",
    view=view,
)
