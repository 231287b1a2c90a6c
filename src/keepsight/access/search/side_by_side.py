"""Children side by side, to judge whether they are one: read together, with one line on the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from keepsight.access.log import audit
from keepsight.access.log.purpose import checked
from keepsight.access.question import Sql, placed
from keepsight.access.reach.reach import reach_of
from keepsight.access.record.entry import IndexEntry, Line, bare_entry, entry_of, holder, lines_of
from keepsight.access.record.known import Name, Number, known_of
from keepsight.access.record.notes import sees_notes
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer

#: So many records at the most stand beside one another on a page.
AT_MOST = 3


@dataclass(frozen=True)
class Side:
    """One record. Where ``is_told`` is false the child is out of reach and the rest is blank."""

    child_id: int
    reference: str
    is_told: bool
    name: str = ""
    born_on: date | None = None
    expected_on: date | None = None
    died_on: date | None = None
    sex_code: str = ""
    ethnicity_code: str = ""
    entry: IndexEntry | None = None
    names: tuple[Name, ...] = ()
    numbers: tuple[Number, ...] = ()
    homes: tuple[str, ...] = ()
    told_apart: str = ""


def side_by_side(
    viewer: Viewer, child_ids: Sequence[int], *, why: str, now: datetime
) -> tuple[Side, ...]:
    """The children in the order asked, the first ``AT_MOST``; one question, and one a child told.

    The line (``read_child``) names those told, and is committed before this returns. Refuses
    (``audit.NotWritten``) where it cannot be written. Addresses kept back are never told here.
    """
    asked = list(dict.fromkeys(child_ids))[:AT_MOST]
    reach = reach_of(viewer, now)
    people: dict[int, Line] = {}
    if asked and viewer.authority_id is not None:
        wanted = placed("p.id IN ({reached})", reached=reach.children(asked))
        # Why somebody said that it is no other child: words, for whoever sees words.
        apart = "p.told_apart" if sees_notes(viewer) else "'' AS told_apart"
        also = Sql(f"p.sex_code, p.ethnicity_code, {apart}")
        people = {line.id: line for line in lines_of(wanted, also, holder(reach.day))}
    sides = tuple(_side(people[n], reach.day) if n in people else _untold(n) for n in asked)
    if people:
        audit.write_and_commit(
            act="read_child",
            now=now,
            **viewer.on_the_log,
            about={"why": checked(why), "role": viewer.role_code},
            children=sorted(people),
        )
    return sides


def _untold(child_id: int) -> Side:
    entry = bare_entry(child_id)
    return Side(child_id, reference_of("child", child_id), is_told=False, entry=entry)


def _side(line: Line, day: date) -> Side:
    known = known_of(line.id, day, full=False)
    return Side(
        child_id=line.id,
        reference=reference_of("child", line.id),
        is_told=True,
        name=line.name,
        born_on=line.born_on,
        expected_on=line.expected_on,
        died_on=line.died_on,
        sex_code=line.also["sex_code"] or "",
        ethnicity_code=line.also["ethnicity_code"] or "",
        entry=entry_of(line, day),
        names=known.names,
        numbers=known.numbers,
        told_apart=line.also["told_apart"] or "",
        homes=tuple(f"{a.lines}, {a.postcode}".strip(", ") for a in known.addresses if a.lines),
    )
