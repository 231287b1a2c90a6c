"""A page that is printed says so to the log: by the script as it begins, without it by a button.

A photograph of the screen, or a print of a page that was saved to disk first, cannot be known.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect

from keepsight.access.looks.printed import note_printed
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.print_seal import NotOurs, opened_seal

NOTHING_SAID = 204


def view(visit: Visit) -> HttpResponse:
    """Write the line. Without a script (``by`` is "hand") back to the page, to print it there.

    A seal that is not the house's own, or is somebody else's, is not found (404).
    """
    given = visit.request.POST
    try:
        sealed = opened_seal(given.get("of", ""), visit.viewer)
    except NotOurs:
        raise NoSuchThing("No page of ours was printed.") from None
    note_printed(visit.viewer, sealed.page, sealed.lines, now=visit.now)
    if given.get("by") != "hand":
        return HttpResponse(status=NOTHING_SAID)
    messages.success(visit.request, "It is written down. Print the page with your browser now.")
    return HttpResponseRedirect(sealed.path)


PAGE = Page(path="printed", name="printed", view=view, methods=("POST",))
