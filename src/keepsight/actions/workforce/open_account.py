"""Open an account for a worker, who chooses the password themselves through a mail."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import worker_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.account import FORM, Account
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Account:
    """The account, open and without a password; one that was closed is opened again.

    Refuses (``Wrong``) a worker who has left or has an open account, and an address in use.
    """
    worker = worker_of(doing, given["worker"])
    if worker.ended_on is not None and worker.ended_on < doing.today:
        raise Wrong(f"{worker.name} has left.")
    email = given["email"].strip().lower()
    account = Account.objects.filter(worker=worker).first() or Account(worker=worker)
    if account.pk and account.is_active:
        raise Wrong(f"{worker.name} has an account already.")
    if Account.objects.filter(email__iexact=email).exclude(pk=account.pk).exists():
        raise Wrong("Another account has this email address.", field="email")
    account.email, account.is_active = email, True
    account.set_unusable_password()
    keep(doing, account, why="account opened")
    return account


def keep(doing: Doing, account: Account, *, why: str) -> None:
    """Save an account with its history; it is no record of a child, so it has no council itself."""
    account._history_date = doing.now  # type: ignore[attr-defined]
    account._history_user = Account(pk=doing.by.account_id)  # type: ignore[attr-defined]
    account._change_reason = why  # type: ignore[attr-defined]
    account.save()


OPEN_ACCOUNT = Action(
    code="open_account",
    title="Open an account",
    why="Everyone signs in as themselves, so that the log can say who looked.",
    may="manage_accounts",
    form=FORM,
    run=run,
)
