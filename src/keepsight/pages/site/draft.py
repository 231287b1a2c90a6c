"""Where a form keeps what is typed while it is typed, and where what was begun is put aside.

Only the writer's own words come and go here, by the capsule that the form bears; what they say is
never given back: it stands in the form alone, which asks anew whether its child may be opened.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.http import url_has_allowed_host_and_scheme

from keepsight.pages.page import Page, Visit
from keepsight.pages.resuming import CARRY_ON
from keepsight.pages.words import time_of
from keepsight.writing import drafts
from keepsight.writing.capsule import Capsule, Foreign, ticket, unsealed_for
from keepsight.writing.perform import Refused

NOTHING_SAVED = "Nothing was saved. What you wrote can be brought back in its form for a day."
NOT_THEIRS = "Someone else is signed in here now. Nothing more is saved from this page."


def save(visit: Visit) -> HttpResponse:
    """Keep what is typed; says when, and for how long the sign-in lasts from now.

    409 where the form was sent already, 403 where it is another person's, 503 where it cannot be
    kept just now: the page then goes on trying.
    """
    try:
        capsule = _capsule(visit)
    except Foreign:
        return JsonResponse({"sentence": NOT_THEIRS}, status=403)
    posted = visit.request.POST
    try:
        sheet = drafts.keep(capsule, posted, now=visit.now, at=posted.get("at", ""))
    except drafts.AlreadyInUse:
        return JsonResponse({"sent": True}, status=409)
    except DatabaseError:
        return JsonResponse({"sentence": "It could not be saved just now."}, status=503)
    return JsonResponse(
        {
            "saved": time_of(sheet.saved_at),
            "left": int(getattr(visit.request, "signed_in_for", 0)),
            "ticket": ticket(capsule),
            "too_long": _too_long(capsule, sheet),
        }
    )


def afresh(visit: Visit) -> HttpResponse:
    """Put what was begun aside, for a day, and show the form as it was; or leave it (``leave``)."""
    capsule = _own(visit)
    drafts.start_afresh(capsule.place, now=visit.now)
    leave = visit.request.POST.get("leave", "")
    if not leave:
        return HttpResponseRedirect(capsule.address)
    messages.success(visit.request, NOTHING_SAVED)
    is_ours = url_has_allowed_host_and_scheme(leave, allowed_hosts={visit.request.get_host()})
    return HttpResponseRedirect(leave if is_ours else "/")


def bring_back(visit: Visit) -> HttpResponse:
    """Undo that, and show the form with what was begun."""
    capsule = _own(visit)
    drafts.bring_back(capsule.place, now=visit.now)
    joint = "&" if "?" in capsule.address else "?"
    return HttpResponseRedirect(f"{capsule.address}{joint}{CARRY_ON}=yes")


def _capsule(visit: Visit) -> Capsule:
    return unsealed_for(
        visit.request.POST.get("capsule", ""),
        account=visit.viewer.account_id,
        authority=visit.viewer.authority_id or 0,
    )


def _own(visit: Visit) -> Capsule:
    try:
        return _capsule(visit)
    except Foreign as foreign:
        raise Refused(str(foreign)) from None


def _too_long(capsule: Capsule, sheet: drafts.Sheet) -> dict[str, Any]:
    """What is longer than its question takes: the draft keeps all of it, and the form says so."""
    return {
        box: {"most": most, "length": len(sheet.typed[box][0])}
        for box, most in capsule.keeps.items()
        if most and sheet.typed.get(box) and len(sheet.typed[box][0]) > most
    }


PAGES = (
    Page(path="draft", name="draft", view=save, methods=("POST",)),
    Page(path="draft/afresh", name="draft_afresh", view=afresh, methods=("POST",)),
    Page(path="draft/bring-back", name="draft_back", view=bring_back, methods=("POST",)),
)
