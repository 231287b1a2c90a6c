"""How far a figure can be relied on: the children it counts, those with a hole that it rests on, the grade."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from keepsight.access.question import Sql, both, joined
from keepsight.boards.counting import CHILDREN, Group, Part, counted
from keepsight.boards.holes_kept import NO_RANK
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, Hole
from keepsight.checks.evaluator import all_figures
from keepsight.checks.reporting.confidence import GRADES, grade
from keepsight.kernel.check import Figure

OPEN = "figure_open"


@dataclass(frozen=True)
class Known:
    """One figure. ``children``: the open children in reach; ``holes``: those of them with a hole that it
    rests on, or of whom that cannot be told; ``grade``: A, B or C. ``without``: what a hole does to it."""

    code: str
    title: str
    children: int
    holes: int
    grade: str
    without: str

    @property
    def meaning(self) -> str:
        """The grade in words: "complete"."""
        return GRADES[self.grade]


def figures() -> dict[str, Figure]:
    """Every figure by its code."""
    return {one.code: one for one in all_figures()}


def rests_on(figure: Figure) -> Sql:
    """That a hole (t) is one that a figure rests on."""
    wanted = []
    for one in figure.rests_on:
        code, _, part = one.partition(".")
        if part:
            wanted.append(Sql("(t.code = %s AND t.part = %s)", (code, part)))
        else:
            wanted.append(Sql("t.code = %s", (code,)))
    either = joined(" OR ", wanted)
    return Sql(f"({either.text})", either.params)


def parts(look: Look, codes: Iterable[str]) -> dict[str, Part]:
    """What is to be counted for these figures, to stand in a question with others."""
    of_open = Sql(f"t.rank < {NO_RANK} AND t.child IS NOT NULL")
    return {
        OPEN: Part(ChildCard, look.rows()),
        **{
            f"figure_{code}": Part(
                Hole, both(look.rows(), of_open, rests_on(figures()[code])), (), (CHILDREN,)
            )
            for code in codes
        },
    }


def known(found: Mapping[str, list[Group]], look: Look, codes: Iterable[str]) -> dict[str, Known]:
    """The figures by their codes, from what was counted."""

    def number(name: str) -> int:
        return found[name][0].numbers[0] if found.get(name) else 0

    children = number(OPEN)
    return {
        code: _known(figures()[code], look, children, number(f"figure_{code}")) for code in codes
    }


def holes_of(look: Look, *codes: str) -> dict[str, Known]:
    """How far these figures (their codes) can be relied on, of the children in reach; one query."""
    return known(counted(look, parts(look, codes)), look, codes)


def _known(figure: Figure, look: Look, children: int, holes: int) -> Known:
    return Known(
        figure.code,
        figure.title,
        children,
        holes,
        grade(children, holes, look.day),
        figure.without,
    )
