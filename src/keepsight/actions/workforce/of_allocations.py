"""What steps share that end somebody's time with a child: every allocation ends on a day of its own."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Doing

#: Who works with a child while work is under way. A personal adviser stays when it ends.
AT_WORK = ("lead", "co_worker", "conference_chair", "reviewing_officer")


def takes_it_in(doing: Doing, child: int) -> None:
    """Put whoever acts on file as a co-worker of the child, in their team, from this moment.

    Of a child whom nobody holds, what came in would else be in nobody's reach. It adds to nobody's
    caseload, which counts lead workers, and ends when a contact is decided or a worker is named.
    """
    team = next((held.team_id for held in doing.by.roles if held.team_id is not None), None)
    doing.create(
        Allocation,
        person_id=child,
        worker_id=doing.by.worker_id,
        team_id=team,
        role_code="co_worker",
        started_on=doing.today,
        started_at=doing.now,
    )


def end_allocations(
    doing: Doing, child: int, roles: Collection[str], day: date, *, why: str
) -> None:
    """End the open allocations of a child in these roles on a day, or on their first where that is later."""
    rows = Allocation.objects.filter(
        authority_id=doing.by.authority_id, person_id=child, ended_on__isnull=True
    )
    for row in rows.filter(role_code__in=roles):
        doing.amend(row, why=why, ended_on=max(day, row.started_on or day))
