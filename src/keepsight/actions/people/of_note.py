"""The note that an action is about, found on the child's record, locked, and nowhere else."""

from __future__ import annotations

from typing import Any

from keepsight.access.reach.ground import ground_of
from keepsight.access.record.versions import corrected_by, versions_of
from keepsight.records.people.case_note import CaseNote
from keepsight.writing.perform import Doing, Refused, Wrong

ELSEWHERE = "This note stands on another child’s record by now: it was moved. Nothing was saved."


def writer(doing: Doing) -> int:
    """The worker who writes. Refuses (``Refused``) whoever is no worker: a note has a writer."""
    if doing.by.worker_id is None:
        raise Refused("Only a worker of the council writes notes.")
    return doing.by.worker_id


def reached(doing: Doing, child: int) -> str:
    """Why the child is in reach of whoever acts. Refuses (``Refused``) one that is not."""
    ground = ground_of(doing.by, child, now=doing.now)
    if not ground:
        raise Refused("This child is not in your reach.", children=[child])
    return ground


def versions(doing: Doing, child: int, number: Any) -> list[CaseNote]:
    """Every version of a finished note of a child, the oldest first, none of which can change meanwhile.

    Refuses (``Wrong``) a number that is no note of this child, as after a move.
    """
    ours = CaseNote.objects.filter(authority_id=doing.by.authority_id, finished_at__isnull=False)
    first = versions_of(int(number), corrected_by(CaseNote, child))
    # Whoever corrects or moves an entry holds its first version; what was added meanwhile is then seen.
    list(ours.select_for_update().filter(pk=first[0]))
    numbers = versions_of(int(number), corrected_by(CaseNote, child))
    found = {row.pk: row for row in ours.filter(person_id=child, pk__in=numbers)}
    if set(found) != set(numbers):
        raise Wrong(ELSEWHERE)
    return [found[one] for one in numbers]
