"""The addresses of the sign-in library, and what it takes to stand at each.

What is not a ``Page`` of ours must be named here, or the house does not start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.urls import URLPattern, URLResolver


class Way(Enum):
    """What one must have shown to stand at an address."""

    OPEN = "nothing"
    PASSWORD = "a password, and the second step is still to come"
    SIGNED_IN = "both steps"


DOORS: dict[str, Way] = {
    "account_login": Way.OPEN,
    "account_logout": Way.OPEN,
    "account_inactive": Way.OPEN,
    "account_reset_password": Way.OPEN,
    "account_reset_password_done": Way.OPEN,
    "account_reset_password_from_key": Way.OPEN,
    "account_reset_password_from_key_done": Way.OPEN,
    "mfa_authenticate": Way.OPEN,
    "openid_connect_login": Way.OPEN,
    "openid_connect_callback": Way.OPEN,
    "socialaccount_login_cancelled": Way.OPEN,
    "socialaccount_login_error": Way.OPEN,
    "socialaccount_signup": Way.OPEN,
    "account_reauthenticate": Way.PASSWORD,
    "mfa_reauthenticate": Way.PASSWORD,
    "mfa_reauthenticate_webauthn": Way.PASSWORD,
    "mfa_index": Way.PASSWORD,
    "mfa_activate_totp": Way.PASSWORD,
    "mfa_add_webauthn": Way.PASSWORD,
    "account_change_password": Way.SIGNED_IN,
    "mfa_deactivate_totp": Way.SIGNED_IN,
    "mfa_list_webauthn": Way.SIGNED_IN,
    "mfa_edit_webauthn": Way.SIGNED_IN,
    "mfa_remove_webauthn": Way.SIGNED_IN,
    "mfa_view_recovery_codes": Way.SIGNED_IN,
    "mfa_generate_recovery_codes": Way.SIGNED_IN,
    "mfa_download_recovery_codes": Way.SIGNED_IN,
}


def only_known(patterns: Iterable[Any]) -> list[URLPattern]:
    """Those addresses of the library that the house opens; the rest do not exist here."""
    return [one for one in patterns if isinstance(one, URLPattern) and one.name in DOORS]


def way_to(view: Any, name: str | None) -> Way:
    """What it takes to stand at an address. Nothing known of it: both steps."""
    page = getattr(view, "page", None)
    if page is not None:
        return Way.OPEN if page.is_public else Way.SIGNED_IN
    return DOORS.get(name or "", Way.SIGNED_IN)


def refuse_undeclared(patterns: Iterable[Any]) -> None:
    """Stop the start (``ImproperlyConfigured``) where an address is neither a page nor a door."""
    for pattern in every_address(patterns):
        if not hasattr(pattern.callback, "page") and pattern.name not in DOORS:
            raise ImproperlyConfigured(
                f"The address {pattern.pattern} is no Page and no door of pages/doors/ways.py."
            )


def every_address(patterns: Iterable[Any]) -> Iterator[URLPattern]:
    """Every single address below these, however nested."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from every_address(pattern.url_patterns)
        else:
            yield pattern
