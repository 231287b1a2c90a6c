"""The version that a form is opened with, where it is not the one record that it changes.

A form that ends one of several roles, or gives a reason that may have been given already, does not
know which record it will amend. It is opened with the newest version of all records of that kind:
whatever is saved afterwards bears a higher one.
"""

from __future__ import annotations

from django.db.models import Max

from keepsight.records.models import RECORDS


def newest_version(record: str) -> int:
    """The number of the newest history row of a kind of record ("RoleHeld"), 0 where there is none.

    Refuses (``KeyError``) a name that no record has.
    """
    newest = RECORDS[record].history.aggregate(newest=Max("history_id"))["newest"]
    return newest or 0
