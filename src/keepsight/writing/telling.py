"""Letters to a worker by e-mail: that something waits for them here, and nothing of whom it is about."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.core.mail import send_mail
from django.db import transaction

from keepsight.records.workforce.account import Account

LOG = logging.getLogger(__name__)


def tell(worker: int, subject: str, words: str) -> None:
    """Send a letter once the action under way is committed; nothing of it if it is undone.

    To the address that the worker signs in with; without an account, or while no post goes out, the
    list of what waits tells of it alone. ``subject`` and ``words`` must name nobody: no child, no
    worker, no number.
    """
    account = Account.objects.filter(worker_id=worker, is_active=True, is_machine=False).first()
    if account is not None:
        transaction.on_commit(lambda: _send(account.email, subject, words))


def _send(address: str, subject: str, words: str) -> None:
    try:
        send_mail(f"Keepsight: {subject}", words, None, [address])
    except (OSError, SMTPException) as error:  # a child is not kept shut because a letter fails
        LOG.warning("A letter could not be sent: %s", type(error).__name__)
