"""Stop everything: sign everybody out and hold back files; and let files be taken again."""

from __future__ import annotations

from django.contrib.auth import logout
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from keepsight.access.staff.standstill import Standing, standing
from keepsight.actions.workforce.release_files import RELEASE_FILES
from keepsight.actions.workforce.sign_everyone_out import SIGN_EVERYONE_OUT
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import HOME
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import moment


def stop(visit: Visit) -> HttpResponse:
    """One press, after a page that says what it does; the person's own session ends with the rest."""
    held = standing(visit.viewer.authority_id)
    back = {"text": "Let files be taken again", "url": reverse("release_files")} if held else HOME
    return ask(
        visit,
        Asking(
            SIGN_EVERYONE_OUT,
            title="Sign everybody out and hold back files",
            button="Sign everybody out",
            back=back,
            sentences=(
                *_since(held),
                "Everybody is signed out at once, you too. What they had typed is kept for them.",
                "Nobody can save a spreadsheet or a report, or read their calendar feed, until files "
                "are released here by name. Everybody can sign in again: close an account whose "
                "password is known to others.",
            ),
            confirms=True,
            done=lambda _: _gone(visit),
        ),
    )


def release(visit: Visit) -> HttpResponse:
    held = standing(visit.viewer.authority_id)
    return ask(
        visit,
        Asking(
            RELEASE_FILES,
            title="Let files be taken again",
            button="Release files",
            back=HOME,
            sentences=_since(held) or ("No files are held back.",),
            confirms=True,
            done=lambda _: visit.go("home", note="Files can be taken away again."),
        ),
    )


def _since(held: Standing | None) -> tuple[str, ...]:
    if held is None:
        return ()
    return (f"Files are held back since {moment(held.since)}, by {held.by or 'the command line'}.",)


def _gone(visit: Visit) -> HttpResponse:
    """Out with the rest; the session itself has ended already."""
    logout(visit.request)
    return HttpResponseRedirect(reverse("account_login"))


PAGES = (
    Page(
        path="sign-everyone-out",
        name="sign_everyone_out",
        view=stop,
        may="sign_everyone_out",
        methods=("GET", "POST"),
        asks_again=True,
    ),
    Page(
        path="release-files",
        name="release_files",
        view=release,
        may="sign_everyone_out",
        methods=("GET", "POST"),
        asks_again=True,
    ),
)
