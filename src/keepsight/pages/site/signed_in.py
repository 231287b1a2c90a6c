"""How long the sign-in still lasts: asked by an open page, and prolonged by one press."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token

from keepsight.pages.page import Page, Visit
from keepsight.pages.words import time_of


def view(visit: Visit) -> HttpResponse:
    """The seconds left and the time at which they end; asked with POST the sign-in goes on.

    Asking alone prolongs nothing (``doors.gate``). ``token`` is what a form must bear now: one that
    was opened before a new sign-in takes it over.
    """
    left = int(getattr(visit.request, "signed_in_for", 0))
    ends = time_of(visit.now + timedelta(seconds=left))
    return JsonResponse({"left": left, "ends": ends, "token": get_token(visit.request)})


PAGE = Page(path="signed-in", name="signed_in", view=view, methods=("GET", "POST"))
