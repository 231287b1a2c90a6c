"""The account behind a session, and those that a demonstration offers."""

from __future__ import annotations

from collections.abc import Collection

from keepsight.records.workforce.account import Account


def open_account(account_id: int) -> Account | None:
    """The account with this number while it is open and a person's; one question."""
    return Account.objects.filter(pk=account_id, is_active=True, is_machine=False).first()


def account_called(email: str) -> Account | None:
    """The account that is signed in to with this address, open or closed; one question."""
    return Account.objects.filter(email=email.strip().lower(), is_machine=False).first()


def has_another_second_step(account_id: int, without: int, kinds: Collection[str]) -> bool:
    """Whether an account has a second step of one of these kinds besides the one with this number."""
    from allauth.mfa.models import Authenticator

    own = Authenticator.objects.filter(user_id=account_id, type__in=sorted(kinds))
    return own.exclude(pk=without).exists()


def name_of_account(account_id: int | None) -> str:
    """The name of whoever has this account, "" where it is nobody's or the machine's."""
    found = Account.objects.filter(pk=account_id).values_list("worker__name", flat=True).first()
    return found or ""
