"""Home of a lead member, a councillor and whoever else is told figures: are we better, what must I ask, what will
an inspector see.

Numbers alone, small ones kept back (``boards/small_numbers.py``), and no link that leads to a child.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from keepsight.boards.council_figures import Figures, end_of_last_quarter, figures
from keepsight.boards.readings import title_of
from keepsight.boards.small_numbers import FEWEST, told, told_parts
from keepsight.pages.listing import OPEN_AS, address, one_of
from keepsight.pages.page import Visit
from keepsight.pages.site.home_parts import Home, Made, answer, looked_after, numeric, section
from keepsight.pages.words import day

#: Limits listed, those most often passed first.
LIMITS = 8


def view(visit: Visit) -> Made:
    now = figures(visit.viewer, now=visit.now, as_at=visit.as_at, known_on=visit.known_on)
    assert now is not None, "a day that is asked for is reckoned"
    before_on = end_of_last_quarter(visit.as_at)
    wanted = bool(one_of(visit, "against", ("quarter",)))
    before = None
    if visit.known_on is None:
        before = figures(visit.viewer, now=visit.now, as_at=before_on, only_kept=not wanted)
    council = visit.viewer.authority_name or "The council"
    return {
        "title": f"{council}: children’s services in figures",
        "answers": [
            _better(visit, now, before, before_on),
            _ask(now),
            _inspected(now),
        ],
        "sections": [
            _rows(now, before, before_on),
            _open(now),
            _late(now),
        ],
        "links": looked_after(visit),
        "cannot_be_told": [
            f"A number of children under {FEWEST} is not told, nor any from which it could be worked out.",
            "The plan of improvement, audits and what children say of us are not counted here yet.",
        ],
    }


def in_words(number: int | None) -> str:
    """A number as it is told: "fewer than 5, or all but as few" where it is kept back."""
    return "Not told: small" if number is None else f"{number:,}"


def compared(now: Figures) -> list[tuple[str, int, int | None]]:
    """The figures of a quarter: each in words, its number, and the whole it is of (None: none that is told).

    Each of time stands beside one of children who were seen.
    """
    return [
        ("Open children", now.open, None),
        ("Children with no worker", now.no_worker, now.open),
        ("Children with something overdue", now.late_children, now.open),
        ("Children not seen in 4 weeks", now.not_seen, now.open),
        ("Children never seen alone", now.never_alone, now.open),
        ("Workers who carry more than they can", now.over, now.workers),
    ]


def _better(visit: Visit, now: Figures, before: Figures | None, on: date) -> Made:
    """Fewer or more than at the end of the last quarter, where that day is reckoned."""
    question = "Are we better than last quarter?"
    if before is None:
        if visit.known_on is not None:
            return answer(question, ["Not told as known on another day."])
        url = address(visit, "home", against="quarter")
        count = {"text": f"Count {day(on)} too", "url": url}
        return answer(question, [count, "."], "That day is counted anew, which takes a while.")
    better: list[str] = []
    worse: list[str] = []
    for (text, one, whole), (_, other, other_whole) in zip(
        compared(now)[1:], compared(before)[1:], strict=True
    ):
        if told(one, whole) is None or told(other, other_whole) is None or one == other:
            continue
        (better if one < other else worse).append(text.lower())
    said = [
        f"Fewer {_listed(better)}." if better else "",
        f" More {_listed(worse)}." if worse else "",
    ]
    words = "".join(said).strip()
    return answer(question, [words or "Nothing that is told has changed."], f"Against {day(on)}.")


def _listed(words: list[str]) -> str:
    return ", ".join(words)


def _ask(now: Figures) -> Made:
    """What to ask the director, from what stands out."""
    asks = []
    if told(now.plan_no_worker) or told(now.no_worker, now.open):
        asks.append("why children have no worker, and who sees them meanwhile")
    if told(now.not_seen, now.open):
        asks.append("who has not been seen in four weeks, and who knows why")
    if told(now.over, now.workers):
        asks.append("what is taken off those who carry more than they can")
    said = f"Ask {'; '.join(asks)}." if asks else "Nothing stands out; ask what children say."
    return answer("What must I ask?", [said])


def _inspected(now: Figures) -> Made:
    late = told(now.late_children, now.open)
    alone = told(now.never_alone, now.open)
    said = []
    if late:
        said.append(f"{late:,} children with something overdue")
    if alone:
        said.append(f"{alone:,} never seen alone")
    return answer(
        "What will Ofsted see?",
        ["; ".join(said) + "." if said else "No large number that is late."],
    )


def _rows(now: Figures, before: Figures | None, on: date) -> Made:
    said: list[tuple[Any, ...]] = []
    old = compared(before) if before else []
    for place, (text, number, whole) in enumerate(compared(now)):
        row: list[Any] = [text, in_words(told(number, whole))]
        if before:
            row.append(in_words(told(*old[place][1:])))
        said.append(tuple(row))
    heads: list[Any] = ["What", numeric(day(now.on))]
    return section("In figures", [*heads, *([numeric(day(on))] if before else [])], said)


def _open(now: Figures) -> Made:
    parts = told_parts({kind: now.kinds.get(kind, 0) for kind in _kinds(now.kinds)})
    return section(
        "Open children, by the gravest thing each is open as",
        ("Open as", numeric("Children")),
        [(OPEN_AS.get(kind, kind), in_words(number)) for kind, number in parts.items()],
        empty="No child is open.",
    )


def _kinds(found: Mapping[str, int]) -> list[str]:
    known = [kind for kind in OPEN_AS if kind in found]
    return known + sorted(set(found) - set(known))


def _late(now: Figures) -> Made:
    """What is overdue by limit; a child may be in several, so they add up to nothing that is told."""
    most = sorted(now.late.items(), key=lambda one: (-one[1], one[0]))[:LIMITS]
    return section(
        "What is overdue",
        ("What", numeric("Overdue")),
        [(title_of(limit), in_words(told(number))) for limit, number in most if number],
        empty="Nothing is overdue.",
        note=[
            "In time is not enough: beside it stand the children not seen, and never seen alone, above."
        ],
    )


FIGURES = Home(
    roles=(
        "lead_member",
        "scrutiny_councillor",
        "commissioner",
        "chief_executive",
        "finance_officer",
    ),
    switch="Figures",
    view=view,
)
