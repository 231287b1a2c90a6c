"""Lists of children: which a viewer may see, and the names of those that a page is about to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from keepsight.access.log import audit
from keepsight.access.log.purpose import checked
from keepsight.access.question import placed
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.record.entry import Line, lines_of
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer


@dataclass(frozen=True)
class NameLine:
    """A child in a row of a list.

    Where ``is_named`` is false the viewer may not be told who it is: name and dates are blank, and
    the row shows the task without the child ("Restricted record").
    """

    child_id: int
    reference: str
    is_named: bool
    name: str = ""
    first_name: str = ""
    age: str = ""
    born_on: date | None = None
    expected_on: date | None = None
    died_on: date | None = None


def children_of(viewer: Viewer, *, now: datetime) -> Reach:
    """The children a viewer may see, as a condition for lists: ``Reach.on("child_id")``.

    Asks nothing of the database itself.
    """
    return reach_of(viewer, now)


def names_for(
    viewer: Viewer,
    child_ids: Sequence[int],
    *,
    why: str,
    now: datetime,
    act: str = "list_children",
) -> dict[int, NameLine]:
    """The names for the rows a page shows, by child; one question, and one line on the log.

    ``why`` is the code of the list ("unallocated"). The line names every child that is named, and
    is committed before this returns. A child out of reach, or of another council, is given without
    a name and does not stand on the line. Refuses (``audit.NotWritten``) where the log cannot be
    written; nothing is then shown.
    """
    asked = sorted(set(child_ids))
    lines = {child: NameLine(child, reference_of("child", child), False) for child in asked}
    reach = reach_of(viewer, now)
    if asked and viewer.authority_id is not None:
        wanted = placed("p.id IN ({reached})", reached=reach.children(asked))
        lines.update((line.id, _named(line, reach.day)) for line in lines_of(wanted))
    named = [child for child, line in lines.items() if line.is_named]
    if named:
        audit.write_and_commit(
            act=act,
            now=now,
            **viewer.on_the_log,
            about={"why": checked(why), "rows": len(asked), "role": viewer.role_code},
            children=named,
        )
    return lines


def _named(line: Line, day: date) -> NameLine:
    return NameLine(
        child_id=line.id,
        reference=reference_of("child", line.id),
        is_named=True,
        name=line.name,
        first_name=line.first_name,
        age=line.age(day),
        born_on=line.born_on,
        expected_on=line.expected_on,
        died_on=line.died_on,
    )
