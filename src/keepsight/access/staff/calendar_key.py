"""The key of a calendar feed: whose it is, without anybody signed in; only its hash is kept."""

from __future__ import annotations

import hashlib
from datetime import datetime

from keepsight.access.viewer import NotInPost, Viewer, viewer_of
from keepsight.records.workforce.account import Account


def key_of(secret: str) -> str:
    """What is kept of the secret part of an address."""
    return hashlib.sha256(secret.encode()).hexdigest()


def viewer_by_calendar(secret: str, *, now: datetime) -> Viewer | None:
    """Whoever's feed this is, if they are in post and may still have one; None otherwise."""
    account = Account.objects.filter(calendar_key=key_of(secret), is_active=True).first()
    if account is None or not secret:
        return None
    try:
        viewer = viewer_of(account, now=now)
    except NotInPost:
        return None
    return viewer if viewer.may("have_calendar") else None


def has_calendar(viewer: Viewer) -> bool:
    """Whether an address has been given out that still works."""
    return Account.objects.filter(pk=viewer.account_id).exclude(calendar_key="").exists()
