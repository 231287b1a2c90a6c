"""The account behind a session, and those that a demonstration offers."""

from __future__ import annotations

from keepsight.records.workforce.account import Account


def open_account(account_id: int) -> Account | None:
    """The account with this number while it is open and a person's; one question."""
    return Account.objects.filter(pk=account_id, is_active=True, is_machine=False).first()
