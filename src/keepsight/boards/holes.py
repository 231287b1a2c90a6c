"""What is to be mended in the records: whose it is, of which check, the reader's own first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from keepsight.access.question import Sql, both
from keepsight.boards.counting import (
    CHILDREN,
    OWNER,
    ROWS,
    TEAM,
    Part,
    are,
    counted,
    number_of,
    only,
)
from keepsight.boards.figures import figures, rests_on
from keepsight.boards.holes_kept import NO_RANK
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, Hole, LookedAt
from keepsight.checks.evaluator import all_checks
from keepsight.facts.tables import fact_tables
from keepsight.kernel.check import Check
from keepsight.kernel.check import Part as CheckPart

FOUND = Sql("t.missing = ''")
COLUMNS = (
    "t.child, t.code, t.part, t.line, t.record, t.sentence, t.missing, t.owner, t.team, t.rank"
)


@dataclass(frozen=True)
class Asked:
    """What the reader wants left. ``check``, ``part``: of these; ``team`` and ``owner``: 0 means none;
    ``figure``: what a figure rests on, of open children, what cannot be told among it."""

    check: str = ""
    part: str = ""
    team: int | None = None
    owner: int | None = None
    child: int | None = None
    figure: str = ""


@dataclass(frozen=True)
class Row:
    """One hole. ``child`` None: it is about none. ``line``: the record, 0 for the child. ``missing``: the table
    without which it cannot be told; then there is no sentence."""

    child: int | None
    code: str
    part: str
    line: int
    record: str
    sentence: str
    missing: str
    owner: int | None
    team: int | None


@dataclass(frozen=True)
class OfPart:
    """A part of a check: how many holes there are in reach, of how many children."""

    code: str
    part: str
    holes: int
    children: int


@dataclass(frozen=True)
class Summary:
    """Of the children in reach, and where every child is, of the council: all holes, of how many children, the
    reader's own; by part of a check, by team (0 for none); how many children cannot be told of; ``open``: open
    children; ``looked_at``: by check that tells of a share, the things it looked at."""

    holes: int
    children: int
    mine: int
    parts: tuple[OfPart, ...]
    teams: Mapping[int, int]
    untold: int
    open: int
    looked_at: Mapping[str, int]


@cache
def checks() -> dict[str, Check]:
    """Every check by its code."""
    return {one.code: one for one in all_checks()}


@cache
def parts_of() -> dict[tuple[str, str], CheckPart]:
    """Every part by the code of its check and its own."""
    return {(one.code, part.code): part for one in all_checks() for part in one.parts}


def untold_of(table: str) -> str:
    """What a table holds, as a sentence says it: "placement plans"."""
    title = fact_tables()[table].title
    return title[:1].lower() + title[1:]


def chosen(look: Look, asked: Asked) -> Sql:
    """The holes that the filters leave."""
    wanted = [_reached(look)]
    if asked.figure:
        wanted += [rests_on(figures()[asked.figure]), Sql(f"t.rank < {NO_RANK}")]
    else:
        wanted.append(FOUND)
    filters = {
        "t.code": asked.check,
        "t.part": asked.part,
        TEAM: asked.team,
        OWNER: asked.owner,
        "t.child": asked.child,
    }
    return both(*wanted, *are(filters))


def summary(look: Look, asked: Asked) -> tuple[Summary, int]:
    """Of all in reach, and how many the filters leave; one query."""
    rows = both(_reached(look), FOUND)
    mine = Sql("t.owner = %s", (look.viewer.worker_id or 0,))
    found = counted(
        look,
        {
            "all": Part(Hole, rows, (), (ROWS, CHILDREN, number_of(mine))),
            "parts": Part(Hole, rows, ("t.code", "t.part"), (ROWS, CHILDREN)),
            "teams": Part(Hole, rows, (TEAM,)),
            "untold": Part(Hole, both(_reached(look), Sql("t.missing <> ''")), (), (CHILDREN,)),
            "open": Part(ChildCard, look.rows()),
            "looked_at": Part(LookedAt, look.rows(), ("t.code",), (Sql("SUM(t.number)"),)),
            "shown": Part(Hole, chosen(look, asked)),
        },
    )

    return (
        Summary(
            holes=only(found["all"]),
            children=only(found["all"], 1),
            mine=only(found["all"], 2),
            parts=tuple(
                sorted(
                    (
                        OfPart(str(g.keys[0]), str(g.keys[1]), g.numbers[0], g.numbers[1])
                        for g in found["parts"]
                    ),
                    key=lambda one: (one.code, one.part),
                )
            ),
            teams={int(group.keys[0] or 0): group.numbers[0] for group in found["teams"]},
            untold=only(found["untold"]),
            open=only(found["open"]),
            looked_at={str(group.keys[0]): group.numbers[0] for group in found["looked_at"]},
        ),
        only(found["shown"]),
    )


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Row, ...]:
    """The holes that the filters leave: the reader's own first, then by check, risk and child; one query.

    What must be known of every child comes before a document that most of them lack.
    """
    mine = f"CASE WHEN t.owner = {int(look.viewer.worker_id or 0)} THEN 0 ELSE 1 END"
    found = look.rows_of(
        Hole,
        chosen(look, asked),
        COLUMNS,
        f"{mine}, t.code, t.rank, t.child, t.part, t.line, t.id",
        first=first,
        count=count,
    )
    return tuple(_row(row) for row in found)


def _reached(look: Look) -> Sql:
    """The rows of the look; what is about no child is for whoever reaches every child of the council."""
    if look.children is None:
        return look.rows()
    return both(look.rows(), Sql("t.child IS NOT NULL"))


def _row(row: Mapping[str, Any]) -> Row:
    return Row(
        child=row["child"],
        code=row["code"],
        part=row["part"],
        line=row["line"],
        record=row["record"],
        sentence=row["sentence"],
        missing=row["missing"],
        owner=row["owner"],
        team=row["team"],
    )
