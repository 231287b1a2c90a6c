"""What may be told of a child who is closed to the viewer: why, whom to ask, and nothing more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from keepsight.access.answering import manager_answering
from keepsight.access.falling import able_readers, in_force
from keepsight.access.question import Sql, among, answered, both, placed
from keepsight.access.reach.reach import Reach
from keepsight.access.record.entry import IndexEntry, Line, bare_entry, entry_of
from keepsight.access.reference import reference_of


def closed_entry(person: Line, reach: Reach) -> IndexEntry:
    """The entry of a child who is closed to the viewer and of whom they may know; two questions.

    Of a restricted record: that there is one, and who of those named may be asked. Of a child to whom
    the viewer is tied: the index entry, and the manager to ask.
    """
    restricted = restricted_entries([person.id], reach)
    if person.id in restricted:
        return restricted[person.id]
    entry = entry_of(person, reach.day) if reach.viewer.sees_index else bare_entry(person.id)
    manager = manager_answering(person.id, reach.day, but=reach.viewer.worker_id)
    ask = (manager.reference, manager.name) if manager else ("", "")
    return replace(entry, closed="tied", ask=ask[0], ask_name=ask[1])


def restricted_entries(ids: Iterable[int], reach: Reach) -> dict[int, IndexEntry]:
    """For those of these children whose records are locked: that it is so, and whom to ask; one question.

    Asked only for children of whom the viewer may know.
    """
    given = sorted(set(ids))
    if not given:
        return {}
    locks = both(
        Sql("l.authority_id = %s", (reach.viewer.authority_id,)),
        among("l.person_id", given),
        in_force("l", reach.day),
    )
    rows = answered(
        placed(
            "SELECT l.person_id AS child, w.id AS reader, w.name AS name FROM records_restriction l "
            "LEFT JOIN records_worker w ON w.id IN ({able}) WHERE {locks} ORDER BY l.id, w.id",
            able=able_readers("l", reach.day),
            locks=locks,
        )
    )
    found: dict[int, IndexEntry] = {}
    for row in rows:
        ask = reference_of("worker", row["reader"]) if row["reader"] else ""
        entry = replace(
            bare_entry(row["child"]), closed="restricted", ask=ask, ask_name=row["name"] or ""
        )
        found.setdefault(row["child"], entry)
    return found
