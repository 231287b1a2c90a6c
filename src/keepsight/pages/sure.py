"""Asks again who one is, before something that matters, if that was shown a while ago."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest

from keepsight.access.log.this_request import this_request


class AskAgain(Exception):
    """The person is to show again that it is them; ``url`` is where."""

    def __init__(self, url: str):
        super().__init__("Show that it is you.")
        self.url = url


def showed_lately(request: HttpRequest) -> bool:
    """Whether a password or code was given in this session within the last five minutes."""
    records: list[dict[str, Any]] = get_authentication_records(request, request.user)
    newest = max((record.get("at", 0.0) for record in records), default=0.0)
    return time.time() - newest < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def tell_the_brake(request: HttpRequest) -> None:
    """Let the brake on reading ask whether the person showed lately who they are, should it need to.

    Who has nothing here to show it with is not asked, as below; the brake then only stops.
    """
    asked = this_request()
    if asked is not None:
        asked.showed_lately = lambda: showed_lately(request) or not where(request)


def where(request: HttpRequest) -> str:
    """Where the person shows again who they are; "" where there is nothing to show it with."""
    ways = get_adapter().get_reauthentication_methods(request.user)
    return ways[0]["url"] if ways else ""


def that_it_is_you(request: HttpRequest) -> None:
    """Let pass whoever showed it lately, or has nothing here to show it with; else ``AskAgain``.

    Who signed in at the council, or into a demonstration, has neither password nor code here.
    """
    if showed_lately(request):  # the session says so; where to show it is asked of the database
        return
    url = where(request)
    if url:
        raise AskAgain(url)
