"""Words that arrive after the sign-in has ended: into their own draft, by the form's resume ticket.

Nothing else of such a request is done, and nothing is told: whoever stands at the machine by now may
be somebody else.
"""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils.http import urlencode

from keepsight.writing import drafts
from keepsight.writing.capsule import Foreign, unsealed_by_ticket

#: In the address of a form: it opens with what was begun. The value is a sheet's token, or "yes".
CARRY_ON = "carry_on"


def keep_words(request: HttpRequest) -> drafts.Sheet | None:
    """Keep what a form brought, where its ticket is good; None where nothing was kept.

    For one who is signed out, or whose form is older than the sign-in. Of somebody else who is
    signed in by now nothing is taken.
    """
    if request.method != "POST":
        return None
    posted = request.POST
    try:
        capsule = unsealed_by_ticket(posted.get("capsule", ""), posted.get("ticket", ""))
        if request.user.is_authenticated and request.user.pk != capsule.place.account:
            return None
        at = posted.get("at", "")
        return drafts.keep(capsule, posted, now=request.now, at=at)  # type: ignore[attr-defined]
    except (Foreign, drafts.AlreadyInUse, DatabaseError):
        return None


def wants_data(request: HttpRequest) -> bool:
    """Whether a script asks, which shows no page: it is answered with JSON."""
    return request.headers.get("Accept", "").startswith("application/json")


def to_carry_on(sheet: drafts.Sheet) -> str:
    """The address at which the words stand in their form again."""
    joint = "&" if "?" in sheet.address else "?"
    return f"{sheet.address}{joint}{urlencode({CARRY_ON: sheet.token})}"
