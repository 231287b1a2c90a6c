"""The invented people of a demonstration, offered by name and role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from keepsight.access.staff.staff import held_today
from keepsight.access.viewer import held_on
from keepsight.delegation.known_roles import role_of
from keepsight.kernel.role import Role
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld


@dataclass(frozen=True)
class Invented:
    """One invented person: the account, the name, the highest role held, and children held."""

    account_id: int
    name: str
    role: Role
    team: str
    children: int


def invented_people(authority_id: int, today: date) -> tuple[Invented, ...]:
    """Who can be signed in as, the highest role first; three questions."""
    accounts = {
        account.worker_id: account
        for account in Account.objects.filter(
            worker__authority_id=authority_id, is_active=True, is_machine=False
        ).select_related("worker")
        if account.may_sign_in(today)
    }
    rows = RoleHeld.objects.filter(held_on(today), worker__in=accounts).select_related("team")
    highest: dict[int, tuple[Role, str]] = {}
    for row in rows.order_by("pk"):
        role = role_of(row.role_code)
        team = row.team.name if row.team else ""
        if role and (row.worker_id not in highest or role.level > highest[row.worker_id][0].level):
            highest[row.worker_id] = (role, team)
    held = dict(
        held_today(today)
        .filter(worker__in=accounts)
        .values_list("worker_id")
        .annotate(n=Count("person", distinct=True))
        .order_by()
    )
    names = {number: one.worker.name for number, one in accounts.items() if one.worker}
    people = [
        Invented(accounts[worker].pk, names[worker], role, team, held.get(worker, 0))
        for worker, (role, team) in highest.items()
    ]
    return tuple(sorted(people, key=lambda one: (-one.role.level, one.role.title, one.name)))


def invented_account(account_id: str, authority_id: int, today: date) -> Account | None:
    """The account of an invented person, or None: real people are never signed in by one click."""
    if not account_id.isdecimal() or len(account_id) > 18:
        return None
    account = Account.objects.filter(pk=int(account_id), worker__authority_id=authority_id).first()
    return account if account is not None and account.may_sign_in(today) else None
