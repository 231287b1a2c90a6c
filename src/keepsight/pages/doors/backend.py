"""Who may sign in with a password: an account that is open, whose worker is in post that day."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.core import context

from keepsight.access.staff.accounts import open_account
from keepsight.access.viewer import day_of


class InPost(AuthenticationBackend):
    """A leaver's password opens nothing from the day after the last."""

    def user_can_authenticate(self, user: Any) -> bool:
        """Whether the account may sign in on the day of the request."""
        request = context.request
        return request is not None and user.may_sign_in(day_of(request.now))

    def get_user(self, user_id: Any) -> Any:
        """The account of a session; closed ones are nobody.

        Whether the worker is in post is asked by the gate, which builds the viewer anyway.
        """
        return open_account(user_id)

    def _check_password(self, user: Any, password: str) -> Any:
        """As the library does, but a closed account is told nothing that a wrong password is not."""
        found = super()._check_password(user, password)
        self.unstash_authenticated_user()
        return found


def name_signed_in_with(request: Any, credentials: dict[str, Any] | None) -> str:
    """The name that the lockout counts by: the e-mail address typed, in small letters."""
    given = credentials or {}
    said = given.get("email") or given.get("login") or given.get("username")
    said = said or (request.POST.get("login") if request is not None else "") or ""
    if not said and request is not None and request.user.is_authenticated:
        said = request.user.email
    return str(said).strip().lower()
