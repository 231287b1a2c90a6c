"""Locks: whose records are locked, and to whom; for everybody else such a child does not exist.

A lock in force opens to the people named on it, and to nobody else but those to whom it falls where
none of the named can act (``falling``). Nothing of this is stored: it is read from who is named, in
post, away and tied on the day.
"""

from __future__ import annotations

from datetime import date, datetime

from keepsight.access.falling import in_force
from keepsight.access.question import Sql, among, both, joined, lasts, live, placed, visible
from keepsight.access.reach.openings import opened_now
from keepsight.access.viewer import Viewer

#: The kind that the out-of-hours manager may learn of; any other word counts as sealed.
RESTRICTED = "restricted"
NOBODY = Sql("SELECT 0 AS child WHERE 1 = 0")


def locked_to(viewer: Viewer, moment: datetime, day: date) -> Sql:
    """The children whose records are locked to a viewer at a moment, as ``child``."""
    return _children_of_locks(viewer, moment, day)


def secret_from(viewer: Viewer, moment: datetime, day: date) -> Sql:
    """The children of whom a viewer may not even learn that there is a record, as ``child``.

    All that are locked to the viewer; without the restricted ones for who may learn of those.
    """
    if not viewer.may("know_restricted"):
        return _children_of_locks(viewer, moment, day)
    sealed = Sql("l.kind_code <> %s", (RESTRICTED,))
    return _children_of_locks(viewer, moment, day, sealed)


def named_on(viewer: Viewer, day: date, alias: str) -> Sql:
    """That a named reader (of the table in ``alias``) is the viewer, on a lock in force."""
    lock = both(
        Sql(f"l.id = {alias}.restriction_id"), in_force("l", day), _reads(viewer, alias, day)
    )
    return both(
        placed("EXISTS (SELECT 1 FROM records_restriction l WHERE {lock})", lock=lock),
        live(alias, day),
    )


def _children_of_locks(viewer: Viewer, moment: datetime, day: date, *more: Sql) -> Sql:
    """The children with a lock in force that does not open to the viewer."""
    if viewer.is_machine or viewer.authority_id is None:
        return NOBODY
    return placed(
        "SELECT l.person_id AS child FROM records_restriction l WHERE {locks} AND NOT ({opens})",
        locks=both(Sql("l.authority_id = %s", (viewer.authority_id,)), in_force("l", day), *more),
        opens=_opens(viewer, moment, day),
    )


def _opens(viewer: Viewer, moment: datetime, day: date) -> Sql:
    """That a lock (alias l) opens to the viewer at a moment."""
    if viewer.worker_id is None:
        return Sql("1 = 0")
    named = both(
        Sql("n.restriction_id = l.id"), live("n", day), visible("n"), _reads(viewer, "n", day)
    )
    ways = [placed("EXISTS (SELECT 1 FROM records_namedreader n WHERE {named})", named=named)]
    if viewer.fallen:
        ways.append(among("l.id", sorted(viewer.fallen)))
    if viewer.may("know_restricted"):
        opened = both(Sql("o.person_id = l.person_id"), opened_now("o", viewer.worker_id, moment))
        ways.append(
            placed(
                f"(l.kind_code = '{RESTRICTED}' AND EXISTS "
                "(SELECT 1 FROM records_emergencyopening o WHERE {opened}))",
                opened=opened,
            )
        )
    return joined(" OR ", ways)


def _reads(viewer: Viewer, alias: str, day: date) -> Sql:
    """That a named reader is the viewer, or, of a restricted record (alias l), away and covered by them."""
    away = both(
        Sql(f"a.worker_id = {alias}.worker_id AND a.cover_id = %s", (viewer.worker_id,)),
        lasts("a", day),
        visible("a"),
    )
    return placed(
        f"({alias}.worker_id = {{me}} OR (l.kind_code = '{RESTRICTED}' AND EXISTS "
        "(SELECT 1 FROM records_absence a WHERE {away})))",
        me=Sql("%s", (viewer.worker_id,)),
        away=away,
    )
