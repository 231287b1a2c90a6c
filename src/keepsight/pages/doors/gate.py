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
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import rotate_token
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.demonstration import demonstration
from keepsight.access.log.audit import NotWritten
from keepsight.access.staff.council import nobody_can_sign_in
from keepsight.access.staff.councils import taken_back
from keepsight.access.viewer import NotInPost, Viewer, viewer_of
from keepsight.pages.cannot import be_written_down
from keepsight.pages.doors.on_the_log import note_anyway
from keepsight.pages.doors.ways import Way, way_to
from keepsight.pages.resuming import keep_words, to_carry_on, wants_data
from keepsight.pages.words import time_of

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
#: The address at which a page asks how long the sign-in lasts; asking alone does not prolong it.
ASKS_HOW_LONG = "signed_in"
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
            return None if way is Way.OPEN else _signed_out(request)
        overstayed = _overstayed(request)
        turned_back = overstayed or _not_in_post(request)
        if turned_back:
            why = "overstayed" if overstayed else "not_in_post"
            note_anyway(request, "session_ended", request.user, why=why)
            logout(request)
            if way is Way.OPEN:
                return None
            return _signed_out(request, turned_back)
        if request.taken_back and way is Way.SIGNED_IN:  # type: ignore[attr-defined]
            return _home_again(request)
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
    """Why the session is over, "" while it is not; keeps when it began and was last used.

    Gives the request ``signed_in_for``: the seconds for which the sign-in lasts without a press.
    """
    moment = time.time()
    session = request.session
    began = session.setdefault(BEGAN_AT, moment)
    seen = session.setdefault(SEEN_AT, moment)
    if moment - began > settings.SESSION_LONGEST_SECONDS:
        return "You were signed in for ten hours. Sign in again to carry on where you were."
    if moment - seen > settings.SESSION_IDLE_SECONDS:
        minutes = settings.SESSION_IDLE_SECONDS // 60
        return f"Nothing happened here for {minutes} minutes. Sign in to carry on where you were."
    match = request.resolver_match
    only_asks = request.method == "GET" and match and match.url_name == ASKS_HOW_LONG
    if moment - seen > NOTED_EVERY and not only_asks:
        session[SEEN_AT] = seen = moment
    request.signed_in_for = min(  # type: ignore[attr-defined]
        settings.SESSION_LONGEST_SECONDS - (moment - began),
        settings.SESSION_IDLE_SECONDS - (moment - seen),
    )
    return ""


def _not_in_post(request: HttpRequest) -> str:
    """Why this account may not be here today, "" where it may; gives the request its viewer.

    Whoever acted for a council in which no role is left stands in their own again (``taken_back``).
    """
    request.taken_back = 0  # type: ignore[attr-defined]
    try:
        viewer = _viewer(request, request.session.get(COUNCIL))
    except NotInPost:
        try:
            viewer = _viewer(request, None)
        except NotInPost:
            return "This account is closed. Ask an administrator if that is wrong."
        request.taken_back = request.session.get(COUNCIL, 0)  # type: ignore[attr-defined]
    if viewer.is_machine:
        return "This account belongs to the command line."
    request.viewer = viewer  # type: ignore[attr-defined]
    return ""


def _viewer(request: HttpRequest, authority_id: int | None) -> Viewer:
    now = request.now  # type: ignore[attr-defined]
    return viewer_of(request.user, now=now, authority_id=authority_id)  # type: ignore[arg-type]


def _home_again(request: HttpRequest) -> HttpResponse:
    """Home in one's own council, whatever was asked: it was meant for the other."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    left: int = request.taken_back  # type: ignore[attr-defined]
    try:
        taken_back(viewer, left, now=request.now)  # type: ignore[attr-defined]
    except NotWritten:
        return be_written_down(request, is_child=False)
    request.session.pop(COUNCIL, None)
    rotate_token(request)
    if wants_data(request):
        return JsonResponse({"signed_out": True, "saved": ""}, status=401)
    messages.info(
        request, f"Your role in the other council is over. You act for {viewer.authority_name}."
    )
    return HttpResponseRedirect(reverse("home"))


def _signed_out(request: HttpRequest, why: str = "") -> HttpResponse:
    """On to the way in, and from there to where one was; words that came along are kept first.

    A script that asked is told so (401) and goes nowhere: its page keeps what is typed.
    """
    sheet = keep_words(request)
    saved = time_of(sheet.saved_at) if sheet else ""
    if wants_data(request):
        return JsonResponse({"signed_out": True, "saved": saved}, status=401)
    if why:
        messages.info(request, why)
    if sheet is None:
        return _to_sign_in(request, request.get_full_path())
    messages.info(request, f"Your words are safe. Saved {saved}.")
    return _to_sign_in(request, to_carry_on(sheet))


def _to_sign_in(request: HttpRequest, following: str) -> HttpResponse:
    """On to the way in: of an empty house its setting up, of a demonstration its people."""
    if settings.DEMO and demonstration() is not None:
        return _go(request, "demo_sign_in", following)
    if nobody_can_sign_in():
        return _go(request, "set_up", following)
    return _go(request, "account_login", following)


def _to_second_step(request: HttpRequest) -> HttpResponse:
    if _has_second_step(request):
        return _go(request, "mfa_reauthenticate", request.get_full_path())
    messages.info(request, "Add a second step first: an authenticator app or a security key.")
    return _go(request, "mfa_index", request.get_full_path())


def _has_second_step(request: HttpRequest) -> bool:
    return is_mfa_enabled(request.user, ["totp", "webauthn"])


def _go(request: HttpRequest, name: str, following: str) -> HttpResponse:
    """To an address, and on to another afterwards; a part of a page takes the whole page along."""
    address = f"{reverse(name)}?{urlencode({'next': following})}"
    if getattr(request, "htmx", False):
        return HttpResponse(headers={"HX-Redirect": reverse(name)})
    return HttpResponseRedirect(address)
