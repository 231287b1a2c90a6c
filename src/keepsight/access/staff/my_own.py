"""What the house holds about the person who looks: name, roles, account."""

from __future__ import annotations

from dataclasses import dataclass

from keepsight.access.staff.staff import RoleLine, roles_of
from keepsight.access.viewer import Viewer
from keepsight.records.workforce.account import Account


@dataclass(frozen=True)
class MyOwn:
    """``email`` is the address signed in with; ``roles`` are those held today and before."""

    name: str
    email: str
    has_password: bool
    roles: tuple[RoleLine, ...]


def my_own(viewer: Viewer) -> MyOwn:
    """The viewer's own details; two questions."""
    account = Account.objects.get(pk=viewer.account_id)
    roles = roles_of(viewer.worker_id) if viewer.worker_id is not None else ()
    return MyOwn(viewer.name, account.email, account.has_usable_password(), roles)
