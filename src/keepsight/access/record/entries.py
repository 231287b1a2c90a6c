"""One entry on a child's record, whichever record it is: what it holds, where it came from, its versions.

Asked for a child whom ``child_for`` has given, so the look (and which entry) is on the log before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Field

from keepsight.access.reach.reach import PARTIAL
from keepsight.access.record.child import Child
from keepsight.access.record.telling import NARRATIVE, Telling, parts_seen, seen_by, tellings
from keepsight.access.viewer import Viewer
from keepsight.records.record import HERE
from keepsight.records.workforce.account import Account

#: What the house notes by itself, and who the entry is about: no answer of anybody's.
NOTED = frozenset({"id", "authority", "source", "recorded_at", "batch_number", "person"})
#: Parts in which it stands where a child lives; kept from those who look on for a purpose.
WHERE_A_CHILD_LIVES = ("address", "care")


class NoSuchEntry(Exception):
    """No record of this kind and number stands on this child, or none that the viewer may know of."""


@dataclass(frozen=True)
class EntryVersion:
    """An entry as it stood from a moment on. ``number``: of its row of history; ``values`` holds each field.

    ``worker``: who wrote it, None where an import did.
    """

    number: int
    values: Any
    at: datetime
    worker: int | None
    why: str


@dataclass(frozen=True)
class Entry:
    """One entry with all its versions, the oldest first; ``kept_back``: fields that are not told."""

    telling: Telling
    number: int
    values: Any
    versions: tuple[EntryVersion, ...]
    kept_back: frozenset[str]

    @property
    def is_written_here(self) -> bool:
        return bool(self.values.source == HERE)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that hold something of the record's own, in its order."""
        every = self.telling.model._meta.concrete_fields
        return tuple(field for field in every if field.name not in NOTED)

    def version(self, number: int) -> EntryVersion | None:
        return next((one for one in self.versions if one.number == number), None)


def entry_for(viewer: Viewer, child: Child, code: str, number: int) -> Entry:
    """One entry of a child; three questions.

    ``code``: the name of the record's file ("core_group"). Refuses (``NoSuchEntry``) what stands on
    another child, what is no entry of its own, and what belongs to a part that the viewer does not see.
    """
    one = seen_by(viewer).get(code)
    row = one.model.objects.filter(pk=number, person_id=child.id).first() if one else None
    if one is None or row is None:
        raise NoSuchEntry
    kept_back: set[str] = set()
    if NARRATIVE not in parts_seen(viewer):
        kept_back |= one.restricted
    if child.ground in PARTIAL and one.told.part in WHERE_A_CHILD_LIVES:
        kept_back |= {*one.privacy.restricted, *one.privacy.identifies}
    return Entry(one, number, row, _versions(one, number), frozenset(kept_back))


def names_of_kinds() -> dict[type[Any], str]:
    """What each record that is told is called, by its model: for what an entry points to."""
    return {one.model: one.name for one in tellings().values()}


def _versions(one: Telling, number: int) -> tuple[EntryVersion, ...]:
    history = list(one.model.history.filter(id=number).order_by("history_id"))
    accounts = {version.history_user_id for version in history if version.history_user_id}
    workers = dict(Account.objects.filter(pk__in=accounts).values_list("pk", "worker_id"))
    return tuple(
        EntryVersion(
            number=version.history_id,
            values=version,
            at=version.history_date,
            worker=workers.get(version.history_user_id) if version.source == HERE else None,
            why=version.history_change_reason or "",
        )
        for version in history
    )
