"""What a page says when it cannot: each way of failing has one answer, in one place."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    HttpResponseServerError,
    JsonResponse,
)
from django.shortcuts import render
from django.urls import reverse

from keepsight.access.looks.opening_lines import may_be_opened
from keepsight.access.record.entry import IndexEntry
from keepsight.pages.resuming import keep_words, to_carry_on, wants_data
from keepsight.pages.words import moment, time_of
from keepsight.writing import sent_forms
from keepsight.writing.perform import Conflict

SAVED_ONCE = "This was saved already, once."
HOME = {"text": "Home", "url": "/"}
#: Said where the disk is full, the database cannot be written to, or it is away.
NOT_KEPT = "We cannot read or save anything at the moment."
NOTHING_HALF_KEPT = (
    "Nothing you sent was half kept. Try again in a minute; if it stays so, get help."
)


def say(
    request: HttpRequest,
    status: int,
    title: str,
    sentences: Sequence[str] = (),
    acts: Iterable[dict[str, str]] = (HOME,),
) -> HttpResponse:
    """A page that is one sentence, what follows from it, and what the person can do."""
    told = {"title": title, "sentences": list(sentences), "acts": list(acts)}
    return render(request, "layout/error.html", told, status=status)


def be_asked_so(request: HttpRequest, methods: Iterable[str]) -> HttpResponse:
    """405: the address answers, but not to this."""
    answer = say(request, 405, "This page cannot be asked in that way.", ["Nothing was changed."])
    answer["Allow"] = ", ".join(methods)
    return answer


def be_seen_signed_out(request: HttpRequest) -> HttpResponse:
    """401: the gate stands before every page; this is the second bolt."""
    acts = [{"text": "Sign in", "url": reverse("account_login")}]
    return say(request, 401, "You are signed out.", ["Sign in to carry on where you were."], acts)


def be_seen(request: HttpRequest) -> HttpResponse:
    """403: the roles held do not let this person see the page."""
    why = "Your role does not open it. Ask an administrator if it should."
    return say(request, 403, "You cannot see this page.", [why])


def be_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing is here, or nothing that this person may know of."""
    return say(request, 404, "There is nothing at this address.", ["Check it, or begin at home."])


def be_read(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent makes no sense; 413: it is longer than is taken."""
    if isinstance(exception, RequestDataTooBig):
        why = "Go back in your browser: your words still stand there. Shorten the longest of them."
        return say(request, 413, "What you sent is longer than 5 MB, so nothing was saved.", [why])
    return say(request, 400, "We could not read what was sent.", ["Nothing was changed."])


def be_sent_from_elsewhere(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is too old, or did not come from a page of ours.

    The words in it are kept all the same where its ticket is good: they go into their own draft.
    """
    sheet = keep_words(request)
    saved = time_of(sheet.saved_at) if sheet else ""
    if wants_data(request):
        return JsonResponse({"stale": True, "saved": saved}, status=403)
    if sheet is not None:
        acts = [{"text": "Carry on where you were", "url": to_carry_on(sheet)}]
        why = f"Your words are safe. Saved {saved}. Open the form again to send it."
        return say(request, 403, "You signed in again after this form was opened.", [why], acts)
    why = "The page you sent it from is too old. Open it again; nothing was changed."
    return say(request, 403, "This form can no longer be sent.", [why])


def be_asked_so_often(request: HttpRequest) -> HttpResponse:
    """429: more tries in a minute than a person makes."""
    return say(request, 429, "Too many tries in a short time.", ["Wait a minute, then try again."])


def be_kept(request: HttpRequest) -> HttpResponse:
    """503: the database cannot be written to or is not reached; by itself it comes back, or it is mended."""
    acts = [{"text": "Try again", "url": request.path}, HOME]
    try:
        return say(request, 503, NOT_KEPT, [NOTHING_HALF_KEPT], acts)
    except Exception:  # not even who asks can be read
        return HttpResponse(f"{NOT_KEPT} {NOTHING_HALF_KEPT}", status=503)


def be_taken_away(request: HttpRequest) -> HttpResponse:
    """403: files are held back; the attempt stands on the log."""
    sentences = [
        "Everybody was signed out, and no list or report can be saved until somebody lets files be "
        "taken again.",
        "The list can be read on the screen. Ask an administrator when it ends.",
    ]
    return say(request, 403, "Files are held back just now.", sentences)


def be_read_any_more(request: HttpRequest, until: datetime) -> HttpResponse:
    """429: more records were opened within an hour than anybody's work needs."""
    sentences = [
        "You opened more records within an hour than any day’s work needs, of children who are not "
        "yours. Information governance sees that you did.",
        f"Records of children who are not yours open again from {time_of(until)}. Yours open now.",
    ]
    return say(request, 429, "No more records open for you just now.", sentences)


def be_shown(request: HttpRequest) -> HttpResponse:
    """500: something of ours broke. Where even the frame cannot be made, one plain sentence."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return be_kept(request)
    try:
        why = "Nothing you sent was half kept. Try again; if it stays so, get help."
        return say(request, 500, "Something went wrong here, not with you.", [why])
    except Exception:
        return HttpResponseServerError("Something went wrong here. Try again in a minute.")


def be_told_for(request: HttpRequest, sentence: str) -> HttpResponse:
    """400: another date was asked for, and it is none that this page can be of."""
    acts = [{"text": "See this page today", "url": request.path}]
    return say(request, 400, sentence, [], acts)


def be_done(request: HttpRequest, sentence: str) -> HttpResponse:
    """403: the person may not do it; the refusal stands on the log."""
    return say(request, 403, sentence, ["Nothing was changed."])


def be_sent_twice(
    request: HttpRequest, token: str, account: int, otherwise: str = "/"
) -> HttpResponse:
    """On to where the first press of a form's button led; nothing more was done.

    ``otherwise``: where to go while the first press is not answered yet.
    """
    messages.success(request, SAVED_ONCE)
    return HttpResponseRedirect(sent_forms.where(token, account) or otherwise)


def be_saved_over(request: HttpRequest, conflict: Conflict) -> HttpResponse:
    """409, where a page shows no form of its own to put both versions side by side."""
    when = f"Saved {moment(conflict.at)}. Open it again to see that version; yours was not saved."
    acts = [{"text": "Open it again", "url": request.path}]
    return say(request, 409, str(conflict), [when], acts)


def be_written_down(request: HttpRequest, *, is_child: bool) -> HttpResponse:
    """503: the log cannot be written, so nothing is shown."""
    title = "We could not write that you opened this page, so we have not opened it."
    if is_child:
        title = "We could not write that you opened this record, so we have not opened it."
    acts = [{"text": "Try again", "url": request.get_full_path()}]
    why = "If a child needs it now, ring the child’s team."
    return say(request, 503, title, [why] if is_child else [], acts)


def open_this_child(request: HttpRequest, entry: IndexEntry) -> HttpResponse:
    """403: the child is on nobody's list of this person's; says whom to ask, and where it may be opened.

    A record that is closed to this person, by a lock or a tie, says why instead.
    """
    name = entry.ask_name or entry.worker_name
    told: dict[str, Any] = {
        "child": {
            "name": entry.name or "This child",
            "age": entry.age,
            "is_named": bool(entry.name),
        },
        "sentence": _why_not_yours(entry),
        "team": entry.team_name,
        "is_restricted": entry.closed == "restricted",
        "ask": {"name": name, "url": None, "telephone": ""} if name else None,
        "open_url": _where_to_open(request, entry),
        "looks_url": _where_looks_are_told(request, entry),
    }
    return render(request, "people/not_yours.html", told, status=403)


def _why_not_yours(entry: IndexEntry) -> str:
    if entry.closed == "restricted":
        return "A restricted record exists."
    if entry.closed == "tied":
        return "You are tied to this child."
    return f"{entry.name} is not on your list." if entry.name else "You cannot open this record."


def _where_to_open(request: HttpRequest, entry: IndexEntry) -> str | None:
    """Where this person may open the record for a reason, if they may at all."""
    may = may_be_opened(request.viewer, entry)  # type: ignore[attr-defined]
    return reverse("open_record", kwargs={"reference": entry.reference}) if may else None


def _where_looks_are_told(request: HttpRequest, entry: IndexEntry) -> str | None:
    """Where who looked at the record is told, to whoever may ask that of any child."""
    viewer = request.viewer  # type: ignore[attr-defined]
    if entry.closed or not viewer.may("see_audit_of_any_child"):
        return None
    return reverse("who_looked", kwargs={"reference": entry.reference})
