"""A family drawn: squares and circles by sex, couples and children joined, a dashed line round a home.

Only where each thing stands is reckoned here, in whole units; ``people/parts/genogram.html`` draws it.
Who may not be known of is not in the family that is handed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from keepsight.access.record.family_tree import Family, FamilyTie, Member
from keepsight.pages.people.child_words import tie_words
from keepsight.pages.people.genogram_rows import (
    Plan,
    children,
    elders,
    generations,
    main_tie,
    partner_of,
    sex_of,
)

COLUMN, ROW, HALF = 156, 206, 22
TOP, SIDE = 64, 12
#: Where the last line of words under a figure ends, and how far a household's line stands off.
UNDER, OFF, BESIDE = 84, 18, 66
LONGEST = 17
Form = Literal["square", "circle", "diamond"]


@dataclass(frozen=True)
class Figure:
    """One person: where, in which form, and the words under it. ``is_child``: whose page it is."""

    number: int
    x: int
    y: int
    form: Form
    words: tuple[str, ...]
    has_died: bool
    has_responsibility: bool
    is_child: bool


@dataclass(frozen=True)
class Line:
    """A line through points. ``kind``: couple, descent, or unknown (whose parents are not on file)."""

    kind: str
    points: tuple[tuple[int, int], ...]

    @property
    def said(self) -> str:
        return " ".join(f"{x},{y}" for x, y in self.points)


@dataclass(frozen=True)
class Genogram:
    width: int
    height: int
    figures: tuple[Figure, ...]
    lines: tuple[Line, ...]
    homes: tuple[Line, ...]


def genogram_of(family: Family, on: date) -> Genogram:
    """The drawing of a family on a day; a child with no family is one figure."""
    plan = Plan(family, on)
    away = generations(family, on)
    low, high = min(away.values()), max(away.values())
    for number in range(low, high + 1):
        row = [one for one, at in away.items() if at == number]
        if number == -1:
            row = elders(family, row)
        elif number == 0:
            row = children(plan, row)
        plan.rows.append(row)
        _place(plan, row, number - low)
    _centre(plan)
    width = max(x for x, _ in plan.at.values()) + COLUMN // 2 + SIDE
    height = max(y for _, y in plan.at.values()) + UNDER + OFF + 6
    return Genogram(
        width=width,
        height=height,
        figures=tuple(_figure(plan, number) for number in plan.at),
        lines=tuple(_lines(plan)),
        homes=tuple(_homes(plan)),
    )


# --- where it stands ----------------------------------------------------------------------------


def _place(plan: Plan, row: Sequence[int], number: int) -> None:
    for n, one in enumerate(row):
        plan.at[one] = (SIDE + COLUMN // 2 + n * COLUMN, TOP + number * ROW)


def _centre(plan: Plan) -> None:
    """Each row about the middle of the widest, by whole columns.

    So a line down from a couple always passes between two figures, and never through one.
    """
    widest = max(len(row) for row in plan.rows)
    for row in plan.rows:
        aside = (widest - len(row)) // 2 * COLUMN
        for one in row:
            x, y = plan.at[one]
            plan.at[one] = (x + aside, y)


def _figure(plan: Plan, number: int) -> Figure:
    one, sex = plan.member(number), sex_of(plan.family, number)
    x, y = plan.at[number]
    is_born = one.born_on is not None or one.expected_on is None
    forms: dict[str, Form] = {"F": "circle", "M": "square"}
    tie = main_tie(plan.family, number, plan.on)
    is_responsible = any(
        tie.has_parental_responsibility and tie.lasts_on(plan.on)
        for tie in plan.family.ties
        if tie.other == number and tie.person == plan.family.child
    )
    return Figure(
        number=number,
        x=x,
        y=y,
        form=forms.get(sex, "diamond") if is_born else "diamond",
        words=tuple(filter(None, (shortened(one.name), _age(one, plan.on), _what(plan, tie, one)))),
        has_died=one.died_on is not None and one.died_on <= plan.on,
        has_responsibility=is_responsible,
        is_child=number == plan.family.child,
    )


def _age(one: Member, on: date) -> str:
    if one.died_on is not None and one.died_on <= on:
        return f"died {one.died_on.year}"
    if one.born_on is None and one.expected_on is not None:
        return f"due {one.expected_on.day} {one.expected_on:%b %Y}"
    return one.age


def _what(plan: Plan, tie: FamilyTie | None, one: Member) -> str:
    if one.number == plan.family.child or tie is None:
        return ""
    return tie_words(
        tie.relation_code, one.sex_code, seen_from_other=tie.other == plan.family.child
    )


def shortened(name: str) -> str:
    """A name that fits under its figure; the table has it whole."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


# --- lines --------------------------------------------------------------------------------------


def _lines(plan: Plan) -> Iterable[Line]:
    """Couples, and from each the children down; a brother or sister of nobody on file is dotted."""
    unions: dict[tuple[int, ...], list[int]] = {}
    for one in plan.at:
        if parents := plan.parents(one):
            unions.setdefault(parents, []).append(one)
    for one in plan.at:
        beside = partner_of(plan.family, one) if one != plan.family.child else None
        if beside in plan.at and beside is not None:
            unions.setdefault(tuple(sorted((one, beside), key=lambda n: plan.at[n])), [])
    for n, (parents, below) in enumerate(unions.items()):
        points, start = _couple(plan, parents, n)
        yield Line("couple", points)
        yield from _descent(plan, start, below, n)
    yield from _of_nobody(plan)


def _couple(
    plan: Plan, parents: tuple[int, ...], n: int
) -> tuple[tuple[tuple[int, int], ...], tuple[int, int]]:
    """The line of a couple, and the point from which their children hang.

    Neighbours are joined side to side; others above the heads of those between. Of several couples
    the children hang a little apart.
    """
    aside = (0, -7, 7)[n % 3]
    x, y = plan.at[parents[0]]
    if len(parents) == 1:
        end = (x + COLUMN // 2 + aside, y)
        return ((x + HALF, y), end), end
    far, _ = plan.at[parents[-1]]
    if far - x == COLUMN:
        return ((x + HALF, y), (far - HALF, y)), (x + COLUMN // 2 + aside, y)
    above = y - HALF - 14 - 7 * (n % 3)
    points = ((x, y - HALF), (x, above), (far, above), (far, y - HALF))
    return points, (far - COLUMN // 2 + aside, above)


def _descent(plan: Plan, start: tuple[int, int], below: Sequence[int], n: int) -> Iterable[Line]:
    if not below:
        return
    y = min(plan.at[one][1] for one in below)
    bar = y - HALF - 20 - 9 * (n % 3)
    yield Line("descent", (start, (start[0], bar)))
    xs = sorted([start[0], *(plan.at[one][0] for one in below)])
    if xs[0] != xs[-1]:
        yield Line("descent", ((xs[0], bar), (xs[-1], bar)))
    for one in below:
        yield Line("descent", ((plan.at[one][0], bar), (plan.at[one][0], plan.at[one][1] - HALF)))


def _of_nobody(plan: Plan) -> Iterable[Line]:
    """Brothers and sisters whose parents are not on file here, tied to the child."""
    x, y = plan.at[plan.family.child]
    bar = y - HALF - 11
    for one, (at, row) in plan.at.items():
        tie = main_tie(plan.family, one, plan.on)
        is_sibling = tie is not None and tie.relation_code == "sibling"
        if is_sibling and row == y and not (plan.parents(one) and plan.parents(plan.family.child)):
            yield Line("unknown", ((x, y - HALF), (x, bar), (at, bar), (at, y - HALF)))


# --- households ---------------------------------------------------------------------------------


def _homes(plan: Plan) -> Iterable[Line]:
    """The dashed line round who lives with the child: one where they stand together, else several."""
    runs = [_runs(plan, row) for row in plan.rows]
    together = [run for row in runs for run in row]
    if sum(len(run) for run in together) < 2:
        return
    held = [n for n, row in enumerate(runs) if row]
    is_one = all(len(runs[n]) == 1 for n in held) and all(b - a == 1 for a, b in pairwise(held))
    boxes = [_box(plan, run) for run in together]
    if is_one and all(_overlap(one, other) for one, other in pairwise(boxes)):
        yield Line("home", tuple(_around(boxes)))
        return
    for box in boxes:
        yield Line("home", tuple(_around([box])))


def _runs(plan: Plan, row: Sequence[int]) -> list[list[int]]:
    """Neighbours of a row who live with the child."""
    found: list[list[int]] = []
    was = False
    for one in row:
        lives = plan.member(one).lives_here
        if lives and was:
            found[-1].append(one)
        elif lives:
            found.append([one])
        was = lives
    return found


Box = tuple[int, int, int, int]  # left, top, right, bottom


def _box(plan: Plan, run: Sequence[int]) -> Box:
    xs, y = [plan.at[one][0] for one in run], plan.at[run[0]][1]
    return min(xs) - BESIDE, y - HALF - OFF - 24, max(xs) + BESIDE, y + UNDER + 4


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2]


def _around(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """The outline of boxes that stand below one another, from the top left and back to it."""
    right = [corner for box in boxes for corner in ((box[2], box[1]), (box[2], box[3]))]
    left = [corner for box in reversed(boxes) for corner in ((box[0], box[3]), (box[0], box[1]))]
    for n in range(1, len(boxes)):
        right[2 * n - 1] = (right[2 * n - 1][0], right[2 * n][1])
        m = 2 * (len(boxes) - n)
        left[m] = (left[m][0], left[m - 1][1])
    whole = [(boxes[0][0], boxes[0][1]), *right, *left]
    return whole
