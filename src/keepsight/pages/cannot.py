"""What a page says when it cannot: each way of failing has one answer, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.urls import reverse

from keepsight.access.entry import IndexEntry
from keepsight.pages.words import moment
from keepsight.writing.perform import Conflict

HOME = {"text": "Home", "url": "/"}


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
    """400: what was sent makes no sense."""
    return say(request, 400, "We could not read what was sent.", ["Nothing was changed."])


def be_sent_from_elsewhere(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is too old, or did not come from a page of ours."""
    why = "The page you sent it from is too old. Open it again; nothing was changed."
    return say(request, 403, "This form can no longer be sent.", [why])


def be_asked_so_often(request: HttpRequest) -> HttpResponse:
    """429: more tries in a minute than a person makes."""
    return say(request, 429, "Too many tries in a short time.", ["Wait a minute, then try again."])


def be_shown(request: HttpRequest) -> HttpResponse:
    """500: something of ours broke. Where even the frame cannot be made, one plain sentence."""
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
    """403: the child is on nobody's list of this person's; says whom to ask, and no more."""
    told: dict[str, Any] = {
        "child": {"name": entry.name or "This child", "age": entry.age},
        "sentence": f"{entry.name} is not on your list."
        if entry.name
        else "You cannot open this record.",
        "team": entry.team_name,
        "tells": "",
        "ask": {"name": entry.worker_name, "url": None, "telephone": ""}
        if entry.worker_name
        else None,
        "hours": 0,
        "form": None,
    }
    return render(request, "people/not_yours.html", told, status=403)
