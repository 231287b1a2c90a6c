"""What happens at the doors, on the log: who came in, who went, who was not let in."""

from __future__ import annotations

import logging
import time
from typing import Any

from axes.helpers import get_cool_off, get_failure_limit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keepsight.access.log import audit
from keepsight.access.staff.accounts import account_called
from keepsight.pages.doors.backend import name_signed_in_with

log = logging.getLogger(__name__)
#: As many tries in so short a time are refused with this.
TOO_MANY = 429


def note(request: HttpRequest, act: str, account: Any, **about: str) -> None:
    """A line on the log; it holds no address that was typed.

    Raises ``audit.NotWritten``: nobody comes in unwritten. The moment of the machine stands beside
    the house's own, which in a demonstration is another.
    """
    audit.write_and_commit(
        act=act,
        now=request.now,  # type: ignore[attr-defined]
        account_id=account.pk if account else None,
        worker_id=account.worker_id if account else None,
        about={"machine_time": round(time.time()), **about},
    )


def note_anyway(request: HttpRequest, act: str, account: Any, **about: str) -> None:
    """The same for what must happen even where the log cannot be written: going, being turned away."""
    try:
        note(request, act, account, **about)
    except audit.NotWritten:
        log.exception("What happened at a door could not be written down.")


def locked_out(
    request: HttpRequest, original: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """What the lockout answers, written down first; the account is named where there is one."""
    note_anyway(request, "locked_out", account_called(name_signed_in_with(request, credentials)))
    context: dict[str, Any] = {"failure_limit": get_failure_limit(request, credentials or {})}
    cool_off = get_cool_off(request)
    if cool_off:
        context["cooloff_timedelta"] = cool_off
    return render(request, "account/lockout.html", context, status=TOO_MANY)
