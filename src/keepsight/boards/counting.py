"""Many counts in one question: what a page says in its answers costs one journey to the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Model

from keepsight.access.question import Sql, answered_in_order, joined, placed
from keepsight.access.record.unborn import not_born_by
from keepsight.boards.look import Look

ROWS = Sql("COUNT(*)")
NO_TEXT = Sql("CAST(NULL AS text)")
CHILDREN = Sql("COUNT(DISTINCT t.child)")
#: Columns as a filter and a group have them: 0 for none.
TEAM, OWNER = "COALESCE(t.team, 0)", "COALESCE(t.owner, 0)"


def number_of(condition: Sql) -> Sql:
    """The number of rows of which a condition holds."""
    return placed("COUNT(*) FILTER (WHERE {condition})", condition=condition)


@dataclass(frozen=True)
class Part:
    """Counts over the rows of a kept board (alias t) of which ``where`` holds.

    Grouped ``by`` columns, each group with its ``numbers``. ``first``: one more aggregate, of text.
    ``asks_unborn``: a condition speaks of ``unborn``, the children not born by the day. ``of_no_child``: its
    rows are about no child, and so nobody's reach narrows them.
    """

    board: type[Model]
    where: Sql
    by: tuple[str, ...] = ()
    numbers: tuple[Sql, ...] = (ROWS,)
    first: Sql = NO_TEXT
    asks_unborn: bool = False
    of_no_child: bool = False


def are(filters: Mapping[str, int | str | None]) -> list[Sql]:
    """A condition for each column whose value a reader chose; None and "" are no choice."""
    return [Sql(f"{column} = %s", (value,)) for column, value in filters.items()
            if value is not None and value != ""]  # fmt: skip


class Group(NamedTuple):
    """One group: the values of its columns as text (None: null), its numbers, the text."""

    keys: tuple[str | None, ...]
    numbers: tuple[int, ...]
    first: str | None


def counted(look: Look, parts: Mapping[str, Part]) -> dict[str, list[Group]]:
    """Each part's groups by the part's name, all from one query. A part without rows gives []."""
    keys = max(len(part.by) for part in parts.values())
    numbers = max(len(part.numbers) for part in parts.values())
    asked = [_asked(look, name, part, keys, numbers) for name, part in parts.items()]
    unborn = not_born_by(look.reckoning.authority_id, look.day)
    named = placed("unborn AS MATERIALIZED ({unborn})", unborn=unborn)
    more = [named] if any(part.asks_unborn for part in parts.values()) else []
    begin = look.with_kept([p.board for p in parts.values() if not p.of_no_child], *more)
    found: dict[str, list[Group]] = {name: [] for name in parts}
    whole = placed("{begin} {asked}", begin=begin, asked=joined(" UNION ALL ", asked))
    places = {
        name: (1 + len(p.by), 1 + keys, 1 + keys + len(p.numbers)) for name, p in parts.items()
    }
    for row in answered_in_order(whole):
        to, since, until = places[row[0]]
        counts = tuple([int(number or 0) for number in row[since:until]])
        if any(counts):
            found[row[0]].append(Group(row[1:to], counts, row[-1]))
    return found


def only(groups: list[Group], place: int = 0) -> int:
    """A number of the one group that a part without columns has; 0 where it has none."""
    return groups[0].numbers[place] if groups else 0


def _asked(look: Look, name: str, part: Part, keys: int, numbers: int) -> Sql:
    """One SELECT of the union; all have as many columns as the widest."""
    blank, nought = NO_TEXT.text, Sql("0")
    by = [f"CAST({column} AS text)" for column in part.by] + [blank] * (keys - len(part.by))
    said = ", ".join([f"'{name}' AS part", *(f"{one} AS key_{n}" for n, one in enumerate(by))])
    counts = [*part.numbers, *[nought] * (numbers - len(part.numbers))]
    named = [Sql(f"{one.text} AS number_{n}", one.params) for n, one in enumerate(counts)]
    grouped = f" GROUP BY {', '.join(part.by)}" if part.by else ""
    return placed(
        f"SELECT {said}, {{counts}}, {{first}} AS first_text "
        f"FROM {{source}} WHERE {{where}}{grouped}",
        counts=joined(", ", named),
        first=part.first,
        source=Sql(f"{part.board._meta.db_table} t")
        if part.of_no_child
        else look.source(part.board),
        where=part.where,
    )
