"""Close the accounts that nobody uses: of those who have left, and of those unused for 45 days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from keepsight.actions.workforce.open_account import keep
from keepsight.delegation.known_roles import known_roles
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.writing.perform import Doing

#: An account that nobody signed in with for so long is a door that somebody else may find: the one
#: by which a whole council was lost had lain unused for eight years. Center for Internet Security,
#: control 5.3: disable dormant accounts after 45 days.
UNUSED_FOR = timedelta(days=45)
#: Why an account was closed, as its history keeps it.
LEFT, UNUSED = "worker left", "unused for 45 days"


def run(doing: Doing, given: dict[str, Any]) -> dict[str, int]:
    """How many accounts of the council were closed, by reason.

    Done every night by the machine. One that was opened, or opened again, within the 45 days stays,
    used or not; so does the last account that may open others, for it lets everybody else back in.
    """
    accounts = Account.objects.filter(
        worker__authority_id=doing.by.authority_id, is_active=True, is_machine=False
    ).select_related("worker")
    gone = [one for one in accounts if _has_left(one, doing)]
    left = {one.pk for one in gone}
    unused = _unused([one for one in accounts if one.pk not in left], doing.now)
    kept = _keys_to_the_house(accounts, doing)
    if kept and not kept - left - {one.pk for one in unused}:
        latest = max(
            (one for one in accounts if one.pk in kept and one.pk not in left),
            key=lambda one: (one.last_login is not None, one.last_login, one.pk),
            default=None,
        )
        unused = [one for one in unused if latest is None or one.pk != latest.pk]
    for account, why in [(one, LEFT) for one in gone] + [(one, UNUSED) for one in unused]:
        account.is_active = False
        keep(doing, account, why=why)
    return {LEFT: len(gone), UNUSED: len(unused)}


def _has_left(account: Account, doing: Doing) -> bool:
    last = account.worker.ended_on if account.worker else None
    return last is not None and last < doing.today


def _unused(accounts: Iterable[Account], now: datetime) -> list[Account]:
    """Those that nobody signed in with, and that were not opened, within the days."""
    since = now - UNUSED_FOR
    silent = [one for one in accounts if one.last_login is None or one.last_login < since]
    opened = Q(history_type="+") | Q(history_change_reason="account opened")
    lately = set(
        Account.history.filter(opened, history_date__gte=since).values_list("id", flat=True)
    )
    return [one for one in silent if one.pk not in lately]


def _keys_to_the_house(accounts: Iterable[Account], doing: Doing) -> set[int]:
    """The accounts of those who may open accounts today."""
    may = [code for code, role in known_roles().items() if "manage_accounts" in role.may]
    held = RoleHeld.objects.filter(
        Q(started_on__isnull=True) | Q(started_on__lte=doing.today),
        Q(ended_on__isnull=True) | Q(ended_on__gte=doing.today),
        authority_id=doing.by.authority_id,
        role_code__in=may,
    )
    workers = set(held.values_list("worker_id", flat=True))
    return {one.pk for one in accounts if one.worker_id in workers}


CLOSE_IDLE_ACCOUNTS = Action(
    code="close_idle_accounts",
    title="Close accounts that nobody uses",
    why="An account that nobody uses is a door that somebody else may find.",
    may="manage_accounts",
    form=Form(sections=()),
    run=run,
)
