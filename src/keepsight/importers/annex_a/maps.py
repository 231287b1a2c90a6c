"""What the maps of Annex A share: the rows of each list, whose they are, and who holds the child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from keepsight.importers.annex_a.dated import BORN
from keepsight.importers.taken import Taken, no_longer, place_of, sound
from keepsight.importers.whose import whose
from keepsight.kernel.source import ReadFile

CHILD = "Child Unique ID"
TEAM, WORKER = "Allocated Team", "Allocated Worker"
ADVISER = "Allocated Personal Advisor"
DISABLED = "Does the Child have a Disability"


@dataclass
class Lists:
    """The lists as they are worked on.

    ``rows``: of each list the rows that can be taken, with ``_person``, and where the list names
    them ``team``, ``worker`` and ``adviser`` (the ``_key`` of those records). ``day``: the day the
    workbook speaks of; null where nothing tells it.
    """

    day: date | None
    rows: dict[str, pl.DataFrame] = field(default_factory=dict)

    def of(self, table: str) -> pl.DataFrame | None:
        """The rows of a list; ``None`` where the workbook has no such list, or nothing of it stands."""
        frame = self.rows.get(table)
        return None if frame is None or frame.is_empty() else frame


@dataclass(frozen=True)
class Event:
    """What tells one row of a list from another.

    ``key``: the date without which nobody could tell which event it is. ``needed``: further dates
    for which, if they cannot be read, the row is not taken.
    """

    key: str
    needed: tuple[str, ...] = ()


#: The rows of each list. A care leaver's row is of the person, on the day of the workbook.
EVENTS: dict[str, Event | None] = {
    "List 1": Event("Date of Contact"),
    "List 2": Event("Assessment start date", ("Assessment completion date",)),
    "List 3": Event("Date of referral"),
    "List 4": Event(
        "Continuous Assessment Start Date", ("Continuous Assessment Date of Authorisation",)
    ),
    "List 5": Event(
        "Strategy discussion initiating Section 47 Enquiry Start Date",
        ("Date of Initial Child Protection Conference",),
    ),
    "List 6": Event("CIN Start Date", ("CIN Closure Date",)),
    "List 7": Event("Child Protection Plan Start Date", ("Child Protection Plan End Date",)),
    "List 8": Event("Date Started to be Looked After", ("Date Ceased to be Looked After",)),
    "List 9": None,
}


def rows_that_stand(read: ReadFile, taken: Taken, table: str, longest_number: int) -> pl.DataFrame:
    """A list's rows that can be taken, before anybody asks whose they are."""
    event = EVENTS[table]
    needed: Sequence[str] = (event.key, *event.needed) if event else ()
    frame = sound(read, taken, table, needed, event.key if event else None)
    nameless = frame.filter(pl.col(CHILD).is_null())
    said = pl.format(
        "{}: Child Unique ID is blank, so nothing of it was taken. Give the child its number.",
        place_of(nameless),
    )
    taken.refuse(table, nameless, "no_child", CHILD, said)
    frame = frame.filter(pl.col(CHILD).is_not_null())
    return no_longer(taken, table, frame, CHILD, longest_number)


def with_persons(taken: Taken, table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with ``_person``; a row that does not tell which of two children is refused."""
    found = whose(frame, taken.persons, CHILD, BORN)
    lost = found.filter(pl.col("_person").is_null())
    said = pl.format(
        "{}: {} has two dates of birth in these lists, and here none. Fill it in.",
        place_of(lost),
        CHILD,
    )
    taken.refuse(table, lost, "two_children", BORN, said)
    return found.filter(pl.col("_person").is_not_null())
