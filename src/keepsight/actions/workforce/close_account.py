"""Close an account: whoever is signed in with it is out at the next press of a button."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import account_of, not_oneself, worker_of
from keepsight.actions.workforce.open_account import keep
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.workforce.account import Account
from keepsight.writing.perform import Doing


def run(doing: Doing, given: dict[str, Any]) -> Account:
    """The account, closed."""
    worker = worker_of(doing, given["worker"])
    not_oneself(doing, worker, "You cannot close your own account. Ask another administrator.")
    account = account_of(doing, worker)
    account.is_active = False
    keep(doing, account, why="account closed")
    return account


CLOSE_ACCOUNT = Action(
    code="close_account",
    title="Close an account",
    why="An account that nobody needs is a door that somebody will find.",
    may="manage_accounts",
    form=Form(sections=()),
    run=run,
)
