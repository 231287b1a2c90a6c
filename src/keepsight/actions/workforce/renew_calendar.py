"""Make a new address for one's own calendar feed; the one before stops working."""

from __future__ import annotations

import secrets
from typing import Any

from keepsight.access.staff.calendar_key import key_of
from keepsight.actions.workforce.open_account import keep
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.workforce.account import Account
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> str:
    """The secret part of the new address, shown once and kept nowhere; "" where it was only ended.

    ``given``: ``ends``, whether the feed is to stop.
    """
    account = Account.objects.filter(pk=doing.by.account_id, is_active=True).first()
    if account is None or account.is_machine:
        raise Wrong("Only a person's own account has a calendar.")
    secret = "" if given.get("ends") else secrets.token_urlsafe(32)
    account.calendar_key = key_of(secret) if secret else ""
    keep(doing, account, why="calendar ended" if given.get("ends") else "calendar renewed")
    return secret


RENEW_CALENDAR = Action(
    code="renew_calendar",
    title="Have your dates in your own calendar",
    why="Who sees a date where they plan their day keeps it.",
    may="have_calendar",
    form=Form(sections=()),
    run=run,
)
