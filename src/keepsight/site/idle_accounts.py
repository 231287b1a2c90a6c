"""Every night the accounts that nobody uses are closed, council by council, by the machine."""

from __future__ import annotations

from datetime import datetime

from keepsight.access.demonstration import demonstration
from keepsight.actions.workforce.close_idle_accounts import CLOSE_IDLE_ACCOUNTS
from keepsight.records.authority import Authority
from keepsight.site.machine import machine_viewer
from keepsight.writing.perform import perform


def close_idle_accounts(*, now: datetime) -> int:
    """How many were closed. ``now`` is the machine's own moment, which sign-in keeps to.

    The invented people of a demonstration sign in when somebody tries them, and are left alone.
    """
    if demonstration() is not None:
        return 0
    return sum(
        sum(perform(CLOSE_IDLE_ACCOUNTS, {}, by=machine_viewer(council, now), now=now).values())
        for council in Authority.objects.order_by("pk")
    )
