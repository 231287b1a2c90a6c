"""The forms about one worker's account: open, send a password mail, unlock, close."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.forms import ResetPasswordForm
from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.staff.staff import StaffWorker
from keepsight.actions.workforce.close_account import CLOSE_ACCOUNT
from keepsight.actions.workforce.open_account import OPEN_ACCOUNT
from keepsight.actions.workforce.send_password import SEND_PASSWORD
from keepsight.actions.workforce.unlock_account import UNLOCK_ACCOUNT
from keepsight.kernel.action import Action
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, View, Visit
from keepsight.pages.workforce.worker_on_file import worker_at


def open_one(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    return ask(
        visit,
        Asking(
            OPEN_ACCOUNT,
            title=f"Open an account for {worker.name}",
            button="Open it and send the mail",
            first={"email": worker.account or worker.email},
            also={"worker": worker.number},
            back=_to(worker),
            sentences=("A mail goes to this address, with a link to choose a password.",),
            done=lambda made: _mailed(visit, worker, made.email, "The account is open."),
        ),
    )


def send_password(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    return _confirm(
        visit,
        worker,
        SEND_PASSWORD,
        f"Send {worker.name} a password mail",
        "Send the mail",
        ("It holds a link to choose a new password. The old one works until then.",),
        done=lambda made: _mailed(visit, worker, made.email, ""),
    )


def unlock(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    return _confirm(
        visit,
        worker,
        UNLOCK_ACCOUNT,
        f"Unlock {worker.name}’s account",
        "Unlock it",
        ("After ten wrong passwords it waits fifteen minutes. This ends the wait.",),
        done=lambda made: _done(visit, worker, f"{worker.name} can sign in again."),
    )


def close(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    return _confirm(
        visit,
        worker,
        CLOSE_ACCOUNT,
        f"Close {worker.name}’s account",
        "Close the account",
        ("They can no longer sign in, and are signed out at once wherever they are.",),
        done=lambda made: _done(visit, worker, f"{worker.name}’s account was closed."),
    )


def _confirm(
    visit: Visit,
    worker: StaffWorker,
    action: Action,
    title: str,
    button: str,
    sentences: tuple[str, ...],
    done: Callable[[Any], HttpResponse],
) -> HttpResponse:
    asking = Asking(
        action,
        title=title,
        button=button,
        also={"worker": worker.number},
        back=_to(worker),
        sentences=sentences,
        confirms=True,
        done=done,
    )
    return ask(visit, asking)


def _mailed(visit: Visit, worker: StaffWorker, email: str, note: str) -> HttpResponse:
    """On to the worker, after the mail with the link; says so where no mail could be sent."""
    form = ResetPasswordForm({"email": email})
    if form.is_valid():
        form.save(visit.request)
    sent = f"A mail with a link went to {email}."
    if getattr(visit.request, "mail_failed", False):
        sent = "The mail could not be sent. Send it again later from this page."
    return _done(visit, worker, f"{note} {sent}".strip())


def _to(worker: StaffWorker) -> dict[str, str]:
    url = reverse("worker_on_file", kwargs={"reference": worker.reference})
    return {"text": worker.name, "url": url}


def _done(visit: Visit, worker: StaffWorker, note: str) -> HttpResponse:
    return visit.go("worker_on_file", reference=worker.reference, note=note)


def _page(path: str, name: str, view: View) -> Page:
    return Page(
        path=f"workers/<str:reference>/{path}",
        name=name,
        view=view,
        may="manage_accounts",
        methods=("GET", "POST"),
        asks_again=True,
    )


PAGES = (
    _page("open-account", "open_account", open_one),
    _page("send-password", "send_password", send_password),
    _page("unlock", "unlock_account", unlock),
    _page("close-account", "close_account", close),
)
