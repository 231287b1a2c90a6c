"""Looks of the demonstration's managers at children with no worker: some this week, some late, some never."""

from __future__ import annotations

from datetime import datetime, timedelta

from keepsight.access.viewer import Viewer, day_of, viewer_of
from keepsight.actions.people.review_unallocated import REVIEW_UNALLOCATED
from keepsight.boards.look import look_of
from keepsight.boards.workforce.unallocated import Asked, Row, rows
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.writing.perform import perform

#: How long ago each child in turn was looked at, in days; None: never.
AGO = (2, 9, None)
SAID = {
    "risk": "Seen at school, and at home. The school watches; nothing new since the last visit.",
    "knows_whom_to_ring": True,
    "outcome_code": "raise",
    "decided": "Nobody in the team has room. Visits go on meanwhile, and the family knows whom to ring.",
}


def look_at_some(authority_id: int, *, now: datetime) -> int:
    """How many looks were written down, in the name of the managers of teams, each at their own children."""
    made = 0
    managers = RoleHeld.objects.filter(
        authority_id=authority_id, role_code="team_manager", ended_on__isnull=True
    )
    for held in managers.order_by("pk"):
        account = Account.objects.filter(worker=held.worker_id).first()
        if account is not None:
            viewer = viewer_of(account, now=now)
            found = rows(look_of(viewer, now=now), Asked())
            made += sum(_looked(viewer, row, n, now) for n, row in enumerate(found))
    return made


def _looked(viewer: Viewer, row: Row, number: int, now: datetime) -> bool:
    ago = AGO[number % len(AGO)]
    today = day_of(now)
    if ago is None or row.since is None or row.since > today - timedelta(days=ago):
        return False
    on = today - timedelta(days=ago)
    given = {
        **SAID,
        "child": row.child,
        "seen_by": str(viewer.worker_id),
        "reviewed_on": on,
        "next_review_on": on + timedelta(days=7),
    }
    perform(REVIEW_UNALLOCATED, given, by=viewer, now=now)
    return True
