"""The machine's own account, under which commands act, and the council a command is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from keepsight.access.log import audit
from keepsight.access.viewer import Viewer, viewer_of
from keepsight.law.authorities import authority_name
from keepsight.records.authority import Authority
from keepsight.records.workforce.account import Account
from keepsight.site.command import Unusable

MACHINE = "command-line@keepsight.invalid"


def machine() -> Account:
    """The account that stands on the log for what the command line did."""
    account = Account.objects.filter(is_machine=True).first()
    if account is None:
        account = Account.objects.create_user(MACHINE, None, is_machine=True)
    return account


def machine_viewer(authority: Authority, now: datetime) -> Viewer:
    """The command line as a viewer of one council."""
    return viewer_of(machine(), now=now, authority_id=authority.pk)


def authority_of(code: str | None) -> Authority:
    """The council a command is about; its code may be left out while there is only one."""
    if code:
        found = Authority.objects.filter(code=code).first()
        if found is None:
            raise Unusable(f"No council with the code {code} is held here.")
        return found
    all_of_them = list(Authority.objects.all()[:2])
    if len(all_of_them) == 1:
        return all_of_them[0]
    if not all_of_them:
        raise Unusable("No council is held here yet. Import something first.")
    raise Unusable("Several councils are held here. Say which with --authority CODE.")


def made_if_new(code: str) -> Authority:
    """The council with this code, made if it is new."""
    if not (len(code) == 3 and code.isdigit()):
        raise Unusable(f"“{code}” is not a council's code: three digits, as 201.")
    found, _ = Authority.objects.get_or_create(code=code, defaults={"name": authority_name(code)})
    return found


def tell_the_log(
    act: str, authority: Authority, now: datetime, children: Iterable[int], **about: object
) -> None:
    """One line for a command that names children."""
    with transaction.atomic():
        audit.write(
            act=act,
            now=now,
            account_id=machine().pk,
            authority_id=authority.pk,
            about=about,
            children=children,
        )
