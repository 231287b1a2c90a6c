"""Let someone try again at once after too many wrong passwords."""

from __future__ import annotations

from typing import Any

from axes.utils import reset

from keepsight.actions.workforce.of_council import account_of, worker_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.workforce.account import Account
from keepsight.writing.perform import Doing


def run(doing: Doing, given: dict[str, Any]) -> Account:
    """The account, whose wrong passwords are forgotten."""
    account = account_of(doing, worker_of(doing, given["worker"]))
    reset(username=account.email)
    return account


UNLOCK_ACCOUNT = Action(
    code="unlock_account",
    title="Unlock an account",
    why="Whoever is locked out by a slip of the fingers has children waiting.",
    may="manage_accounts",
    form=Form(sections=()),
    run=run,
)
