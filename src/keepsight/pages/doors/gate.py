"""The gate: every address but the open ones needs someone signed in, in post, by two steps."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.council import nobody_can_sign_in
from keepsight.access.demonstration import demonstration
from keepsight.access.viewer import NotInPost, viewer_of
from keepsight.pages.doors.ways import Way, way_to

#: What the session keeps, in seconds of the machine's clock.
BEGAN_AT, SEEN_AT = "began_at", "seen_at"
#: How one came in where it was not with a password, and that the second step was made just now.
WAY_IN, BY_DEMONSTRATION = "way_in", "demonstration"
SECOND_STEP_MADE = "second_step_made"
#: The council for which one looks, where roles are held in two.
COUNCIL = "authority_id"
#: A quiet time is kept to the minute: not every look need be a write.
NOTED_EVERY = 60
#: Ways of signing in that are two steps by themselves: the council answers for its own sign-in.
TWO_STEPS = {"mfa", "socialaccount"}
#: Addresses that give an account its second step.
MAKES_SECOND_STEP = {"mfa_activate_totp", "mfa_add_webauthn"}
#: The address where a password is changed; an account without one has nothing to change.
CHANGES_PASSWORD = "account_change_password"


class Gate:
    """Gives ``request.viewer``: who looks, or None at an open address where nobody is signed in."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]):
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.viewer = None  # type: ignore[attr-defined]
        response = self.answer(request)
        match = request.resolver_match
        name = match.url_name if match else None
        if name in MAKES_SECOND_STEP and request.method == "POST" and response.status_code == 302:
            request.session[SECOND_STEP_MADE] = _has_second_step(request)
        if name == "account_logout" and request.method == "POST":
            response["Clear-Site-Data"] = '"cache", "storage"'
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """None lets the request on to its page; else what is answered instead."""
        match = request.resolver_match
        way = way_to(view, match.url_name if match else None)
        if not request.user.is_authenticated:
            return None if way is Way.OPEN else _to_sign_in(request)
        turned_back = _overstayed(request) or _not_in_post(request)
        if turned_back:
            logout(request)
            if way is Way.OPEN:
                return None
            messages.info(request, turned_back)
            return _to_sign_in(request)
        if way is Way.SIGNED_IN and not second_step_shown(request):
            return _to_second_step(request)
        if match and match.url_name == CHANGES_PASSWORD and not request.user.has_usable_password():
            return HttpResponseRedirect(reverse("my_details"))  # signed in without one
        return None


def second_step_shown(request: HttpRequest) -> bool:
    """Whether this session was begun with two steps, or in a demonstration with none."""
    if request.session.get(WAY_IN) == BY_DEMONSTRATION:
        return settings.DEMO and demonstration() is not None
    if request.session.get(SECOND_STEP_MADE):
        return True
    done = get_authentication_records(request, request.user)
    return any(record.get("method") in TWO_STEPS for record in done)


def _overstayed(request: HttpRequest) -> str:
    """Why the session is over, "" while it is not; keeps when it began and was last used."""
    moment = time.time()
    session = request.session
    began = session.setdefault(BEGAN_AT, moment)
    seen = session.setdefault(SEEN_AT, moment)
    if moment - began > settings.SESSION_LONGEST_SECONDS:
        return "You were signed in for ten hours. Sign in again to carry on where you were."
    if moment - seen > settings.SESSION_IDLE_SECONDS:
        minutes = settings.SESSION_IDLE_SECONDS // 60
        return f"Nothing happened here for {minutes} minutes. Sign in to carry on where you were."
    if moment - seen > NOTED_EVERY:
        session[SEEN_AT] = moment
    return ""


def _not_in_post(request: HttpRequest) -> str:
    """Why this account may not be here today, "" where it may; gives the request its viewer."""
    try:
        viewer = viewer_of(
            request.user,  # type: ignore[arg-type]
            now=request.now,  # type: ignore[attr-defined]
            authority_id=request.session.get(COUNCIL),
        )
    except NotInPost:
        return "This account is closed. Ask an administrator if that is wrong."
    if viewer.is_machine:
        return "This account belongs to the command line."
    request.viewer = viewer  # type: ignore[attr-defined]
    return ""


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """On to the way in: of an empty house its setting up, of a demonstration its people."""
    if settings.DEMO and demonstration() is not None:
        return _go(request, "demo_sign_in")
    if nobody_can_sign_in():
        return _go(request, "set_up")
    return _go(request, "account_login")


def _to_second_step(request: HttpRequest) -> HttpResponse:
    if _has_second_step(request):
        return _go(request, "mfa_reauthenticate")
    messages.info(request, "Add a second step first: an authenticator app or a security key.")
    return _go(request, "mfa_index")


def _has_second_step(request: HttpRequest) -> bool:
    return is_mfa_enabled(request.user, ["totp", "webauthn"])


def _go(request: HttpRequest, name: str) -> HttpResponse:
    """To an address, and back here afterwards; a part of a page takes the whole page along."""
    address = f"{reverse(name)}?{urlencode({'next': request.get_full_path()})}"
    if getattr(request, "htmx", False):
        return HttpResponse(headers={"HX-Redirect": reverse(name)})
    return HttpResponseRedirect(address)
