"""Have a mail sent with which someone chooses a new password; an administrator never sees one."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import account_of, worker_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.workforce.account import Account
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Account:
    """The account to which the page sends the mail. Refuses (``Wrong``) a closed one."""
    account = account_of(doing, worker_of(doing, given["worker"]))
    if not account.may_sign_in(doing.today):
        raise Wrong("This account is closed.")
    return account


SEND_PASSWORD = Action(
    code="send_password",
    title="Send a password mail",
    why="Nobody but its owner ever knows a password.",
    may="manage_accounts",
    form=Form(sections=()),
    run=run,
)
