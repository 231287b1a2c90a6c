"""Children named on the log, as a reader of the log may be told them: by name, by number, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from keepsight.access.question import both, placed
from keepsight.access.reach.reach import Reach
from keepsight.access.record.entry import children_among, lines_of
from keepsight.access.reference import reference_of


@dataclass(frozen=True)
class ToldChild:
    """``name`` is "" where it may not be told; ``in_reach``: whether the record may be opened."""

    number: int
    reference: str
    name: str = ""
    in_reach: bool = False


def told_names(reach: Reach, children: Iterable[int]) -> dict[int, ToldChild]:
    """These children by number; one question. Writes nothing: the caller's own line names them.

    Named are those in reach, and to whoever sees the index every child of the council whose record is
    not closed to them. One of whom the reader may not even know is left out altogether.
    """
    asked = sorted(set(children))
    if not asked:
        return {}
    in_reach = placed(
        "CASE WHEN p.id IN ({reached}) THEN 1 ELSE 0 END AS in_reach",
        reached=reach.children(asked),
    )
    is_open = placed(
        "CASE WHEN {is_open} THEN 1 ELSE 0 END AS is_open", is_open=reach.is_open("p.id")
    )
    wanted = both(children_among(asked, reach.viewer.authority_id), reach.may_be_known("p.id"))
    found = {}
    for line in lines_of(wanted, in_reach, is_open):
        reached = bool(line.also["in_reach"])
        is_told = reached or (reach.viewer.sees_index and bool(line.also["is_open"]))
        found[line.id] = ToldChild(
            number=line.id,
            reference=reference_of("child", line.id),
            name=line.name if is_told else "",
            in_reach=reached,
        )
    return found
