"""What a page bears to say that it was printed: which page, which looks, whose; signed by the house."""

from __future__ import annotations

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

from keepsight.access.log.this_request import this_request
from keepsight.access.viewer import Viewer
from keepsight.pages.page import Visit

SALT = "keepsight.printed"
#: Longer than any sign-in lasts, in seconds: a page left open over night is a page of yesterday.
GOOD_FOR = 24 * 60 * 60


class NotOurs(Exception):
    """The house did not sign this, for this account, within the last day."""


@dataclass(frozen=True)
class Sealed:
    """``page``: the code of the page. ``path``: where it stands. ``lines``: what its looks left."""

    page: str
    path: str
    lines: tuple[int, ...]


def seal_of(request: HttpRequest) -> str | None:
    """The seal of the page being made; None for one that names no child.

    Asked for when the page is made, after its looks are on the log. It bears references and numbers.
    """
    asked, viewer = this_request(), getattr(request, "viewer", None)
    visit: Visit | None = getattr(request, "visit", None)
    if asked is None or not asked.lines or viewer is None or visit is None:
        return None
    path = request.get_full_path() if request.method == "GET" else request.path
    said = [visit.page.name, path, asked.lines, viewer.account_id]
    return signing.dumps(said, salt=SALT, compress=True)


def opened_seal(seal: str, viewer: Viewer) -> Sealed:
    """What was sealed. Refuses (``NotOurs``) what the house did not sign for this person today."""
    try:
        page, path, lines, account = signing.loads(seal, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        raise NotOurs from None
    if account != viewer.account_id:
        raise NotOurs
    return Sealed(page, path, tuple(lines))
