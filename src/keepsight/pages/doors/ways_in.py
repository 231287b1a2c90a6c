"""The other ways to sign in that a council has set up: its own OpenID Connect."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class WayIn:
    """A button on the sign-in page: the name of the council's sign-in and where it posts."""

    name: str
    url: str


def ways_in(request: HttpRequest) -> list[WayIn]:
    """The council's own sign-ins, in the order of its settings; none where it set up none."""
    # Imported here: the sign-in library may only be imported once Django's apps are loaded.
    from allauth.socialaccount.adapter import get_adapter

    providers = get_adapter().list_providers(request)
    return [WayIn(one.name, one.get_login_url(request, process="login")) for one in providers]
